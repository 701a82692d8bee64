import { describe, expect, jest, test } from '@jest/globals';
import type { IDataObject } from 'n8n-workflow';
import { DeadlineError } from '../../../../panel/deadline.ts';
import { PollGate, SETTLING_TIME } from '../../../../nodes/SmmPanelTrigger/poll/pollGate.ts';
import { TriggerState } from '../../../../nodes/SmmPanelTrigger/poll/state.ts';

const LONG = 600_000;

async function twoPolls(
	first: IDataObject,
	second: IDataObject,
	nodes: [string, string] = ['k', 'k'],
) {
	const gate = new PollGate();
	const run = async (node: string, data: IDataObject, report: string) =>
		await gate.run(node, new TriggerState(data), LONG, async () => report);
	let finish: () => void = () => undefined;
	const running = gate.run(nodes[0], new TriggerState(first), LONG, async () => {
		await new Promise<void>((resolve) => (finish = resolve));
		return 'first';
	});
	const other = await run(nodes[1], second, 'second');
	finish();
	return [await running, other, await run(nodes[1], second, 'third')];
}

describe('of polls that overlap', () => {
	test('the second one is left out, and not the third', async () => {
		const shared = {};
		expect(await twoPolls(shared, shared)).toEqual(['first', null, 'third']);
	});

	test('the second one is left out that has a copy of the state', async () => {
		expect(await twoPolls({ smmPanel: {} }, { smmPanel: {} })).toEqual(['first', null, 'third']);
	});

	test('a new activation takes its starting point', async () => {
		expect(await twoPolls({ smmPanel: {} }, {})).toEqual(['first', 'second', 'third']);
	});

	test('those of different nodes do not matter', async () => {
		const shared = {};
		expect(await twoPolls(shared, shared, ['a', 'b'])).toEqual(['first', 'second', 'third']);
	});
});

describe('while a report is being saved', () => {
	const stored = (reports: number): IDataObject => ({ smmPanel: { reports } });
	const report = async (gate: PollGate, data: IDataObject) => {
		const state = new TriggerState(data);
		return await gate.run('k', state, LONG, async () => {
			state.write('mine', {}, true);
			return 'report';
		});
	};

	test('polls that start from the state before it are left out', async () => {
		const gate = new PollGate();
		expect(await report(gate, stored(4))).toBe('report');
		expect(await report(gate, stored(4))).toBeNull();
		expect(await report(gate, stored(5))).toBe('report');
	});

	test('they are after the very first report, too', async () => {
		const gate = new PollGate();
		expect(await report(gate, {})).toBe('report');
		expect(await report(gate, {})).toBeNull();
	});

	test('they run again when it cannot have been saved', async () => {
		const gate = new PollGate();
		expect(await report(gate, stored(4))).toBe('report');
		const later = Date.now() + SETTLING_TIME + 1;
		const clock = jest.spyOn(Date, 'now').mockImplementation(() => later);
		expect(await report(gate, stored(4))).toBe('report');
		clock.mockRestore();
	});

	test('they are not held up in the mode in which they share the state', async () => {
		const gate = new PollGate();
		const shared = stored(0);
		expect(await report(gate, shared)).toBe('report');
		expect(await report(gate, shared)).toBe('report');
		expect(new TriggerState(shared).reports).toBe(2);
	});

	test('they are not held up after a new activation without state', async () => {
		const gate = new PollGate();
		expect(await report(gate, stored(4))).toBe('report');
		expect(await report(gate, {})).toBe('report');
	});
});

test('a poll that throws makes way', async () => {
	const gate = new PollGate();
	const failing = gate.run('k', new TriggerState({}), LONG, async () => {
		throw new Error('no');
	});
	await expect(failing).rejects.toThrow('no');
	expect(await gate.run('k', new TriggerState({}), LONG, async () => 'next')).toBe('next');
});

test('a poll that hangs is given up, makes way, and stores nothing when it wakes up', async () => {
	const gate = new PollGate();
	const data: IDataObject = {};
	let wakeUp: () => void = () => undefined;
	let isAwake: Promise<void> | undefined;
	const state = new TriggerState(data);
	const hanging = gate.run('k', state, 10, async () => {
		isAwake = new Promise<void>((resolve) => (wakeUp = resolve)).then(() =>
			state.write('mine', { lost: true }, true),
		);
		await isAwake;
		return 'too late';
	});
	await expect(hanging).rejects.toThrow(DeadlineError);
	const next = new TriggerState(data);
	expect(await gate.run('k', next, LONG, async () => 'next')).toBe('next');
	wakeUp();
	await isAwake;
	expect(data).toEqual({});
});
