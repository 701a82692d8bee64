import { describe, expect, jest, test } from '@jest/globals';
import type { IDataObject } from 'n8n-workflow';
import { SETTLING_TIME, withoutOverlap } from '../../../../nodes/SmmPanelTrigger/poll/overlap.ts';
import { failureOfPoll } from '../../../../nodes/SmmPanelTrigger/poll/pollError.ts';
import {
	digest,
	readState,
	reportsBehind,
	writeState,
} from '../../../../nodes/SmmPanelTrigger/poll/state.ts';
import type { FailureClass } from '../../../../panel/types.ts';

describe('state', () => {
	test('belongs to what it was written for', () => {
		const staticData: IDataObject = {};
		writeState(staticData, 'mine', { rows: {} }, false);
		expect(readState(staticData, 'mine')).toEqual({ rows: {} });
		expect(readState(staticData, 'other')).toBeUndefined();
	});

	test.each([undefined, null, 'x', [], {}, { version: 0, of: 'mine', data: {} }])(
		'is none: %j',
		(stored) => expect(readState({ smmPanel: stored } as IDataObject, 'mine')).toBeUndefined(),
	);

	test('digests tell texts apart, and where they begin', () => {
		const texts = [['a', 'b'], ['ab'], ['a', 'b', ''], ['b', 'a'], ['a', 'B'], []];
		expect(new Set(texts.map((parts) => digest(...parts))).size).toBe(texts.length);
		expect(digest('a', 'b')).toMatch(/^[0-9a-f]{16}$/);
	});

	test('twenty thousand digests are all different', () => {
		const digests = Array.from({ length: 20_000 }, (_, index) => digest('url', `key${index}`));
		expect(new Set(digests).size).toBe(20_000);
	});
});

describe('polls that overlap', () => {
	async function twoPolls(first: IDataObject, second: IDataObject, keys = ['k', 'k']) {
		let finish: () => void = () => undefined;
		const running = withoutOverlap(keys[0]!, first, async () => {
			await new Promise<void>((resolve) => (finish = resolve));
			return 'first';
		});
		const other = await withoutOverlap(keys[1]!, second, async () => 'second');
		finish();
		return [await running, other, await withoutOverlap(keys[1]!, second, async () => 'third')];
	}

	test('leave the second one out, and not the third', async () => {
		const shared = {};
		expect(await twoPolls(shared, shared)).toEqual(['first', null, 'third']);
	});

	test('leave out a second one with a copy of the state', async () => {
		expect(await twoPolls({ smmPanel: {} }, { smmPanel: {} })).toEqual(['first', null, 'third']);
	});

	test('let a new activation take its starting point', async () => {
		expect(await twoPolls({ smmPanel: {} }, {})).toEqual(['first', 'second', 'third']);
	});

	test('of different nodes do not matter', async () => {
		const shared = {};
		expect(await twoPolls(shared, shared, ['a', 'b'])).toEqual(['first', 'second', 'third']);
	});

	describe('with the saving of a report', () => {
		const stored = (reports: number): IDataObject => ({ smmPanel: { reports } });
		const report = async (key: string, staticData: IDataObject) =>
			await withoutOverlap(key, staticData, async () => {
				writeState(staticData, 'mine', {}, true);
				return 'report';
			});

		test('are left out while they start from the state before it', async () => {
			expect(await report('s1', stored(4))).toBe('report');
			expect(await report('s1', stored(4))).toBeNull();
			expect(await report('s1', stored(5))).toBe('report');
		});

		test('are left out after the very first report, too', async () => {
			expect(await report('s0', {})).toBe('report');
			expect(await report('s0', {})).toBeNull();
		});

		test('run again when the report cannot have been saved', async () => {
			expect(await report('s2', stored(4))).toBe('report');
			const later = Date.now() + SETTLING_TIME + 1;
			const clock = jest.spyOn(Date, 'now').mockImplementation(() => later);
			expect(await report('s2', stored(4))).toBe('report');
			clock.mockRestore();
		});

		test('are not held up by it in the mode in which they share the state', async () => {
			const shared = stored(0);
			expect(await report('s3', shared)).toBe('report');
			expect(await report('s3', shared)).toBe('report');
			expect(reportsBehind(shared)).toBe(2);
		});

		test('are not held up by it after a new activation without state', async () => {
			expect(await report('s4', stored(4))).toBe('report');
			expect(await report('s4', {})).toBe('report');
		});
	});

	test('a poll that throws makes way', async () => {
		const staticData = {};
		const failing = withoutOverlap('t', staticData, async () => {
			throw new Error('no');
		});
		await expect(failing).rejects.toThrow('no');
		expect(await withoutOverlap('t', staticData, async () => 'next')).toBe('next');
	});
});

test.each<[kind: FailureClass, httpStatus: number | undefined, cause: string]>([
	['key', 200, 'credential-invalid'],
	['account', 403, 'credential-invalid'],
	['refused', 401, 'credential-invalid'],
	['rateLimit', 429, 'rate-limited'],
	['redirect', 307, 'configuration-invalid'],
	['action', 200, 'configuration-invalid'],
	['unavailable', 503, 'temporarily-unavailable'],
	['unavailable', undefined, 'temporarily-unavailable'],
	['notV2', 200, 'temporarily-unavailable'],
	['unknownOutcome', 200, 'temporarily-unavailable'],
])('a poll that failed with %s (HTTP %s) tells n8n %s', (kind, httpStatus, cause) => {
	const failure = { class: kind, text: '', nothingDone: true, httpStatus, retryAfterMs: 5 };
	const isTimed = cause === 'rate-limited' || cause === 'temporarily-unavailable';
	expect(failureOfPoll(failure)).toEqual({ cause, ...(isTimed ? { retryAfterMs: 5 } : {}) });
});
