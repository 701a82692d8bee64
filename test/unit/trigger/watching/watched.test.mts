import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NodeApiError, type IDataObject, type INode } from 'n8n-workflow';
import { packRows } from '../../../../nodes/SmmPanelTrigger/watching/packedRows.ts';
import { Watched } from '../../../../nodes/SmmPanelTrigger/watching/watched.ts';
import type { WatchList } from '../../../../nodes/SmmPanelTrigger/watching/watchList.ts';
import {
	FAILURES_BEFORE_REPORT,
	MISSES_BEFORE_REPORT,
	newRow,
	NO_ANSWER_TEXT,
	startingRow,
	type ReportOptions,
	type StatusChange,
	type WatchedRow,
	type WatchedStatus,
} from '../../../../nodes/SmmPanelTrigger/watching/watchedRow.ts';
import type { PanelFailure, PanelId, Reading } from '../../../../panel/types.ts';

const ALL: ReportOptions = {
	statuses: [],
	emitInitial: false,
	emitProgress: false,
	keepWatching: 0,
};
const FINAL = new Set(['Completed', 'Partial', 'Canceled']);

const UNKNOWN: PanelFailure = { class: 'orderId', text: 'Incorrect order ID', nothingDone: true };
const SILENT: PanelFailure = { class: 'unavailable', text: '', nothingDone: false };

/** What the panel says of an order: a status, a status with remains, a refusal, or nothing. */
type Said = string | [status: string, remains: number] | PanelFailure;

const NOW = 1_700_000_000_000;
const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

function row(status: string | null, more: Partial<WatchedRow> = {}): WatchedRow {
	return { ...newRow(''), status, ...more };
}

/** A row of the first poll, or of one that follows it, that is yet to be read. */
const START = startingRow('1', NOW);

function readingOf(said: Said): Reading<WatchedStatus> {
	if (typeof said === 'object' && !Array.isArray(said)) return { ok: false, failure: said };
	const [status, remains] = Array.isArray(said) ? said : [said, 100];
	return { ok: true, value: { status, remains, is_final: FINAL.has(status) } };
}

function listOf(ids: PanelId[], isFetched = false): WatchList {
	return { kind: 'changed', ids, isFetched, fingerprint: ids.map((id) => typeof id + id).join() };
}

/** What is watched after a list, with rows that are known from before. */
function watchedOf(rows: Record<string, WatchedRow>, list: PanelId[] = Object.keys(rows)): Watched {
	const watched = Watched.unpack({ rows: packRows(new Map(Object.entries(rows))) });
	watched.follow(listOf(list), newRow);
	return watched;
}

/** The rows that are still asked for, as n8n stores them. */
function rowsOf(watched: Watched): Record<string, WatchedRow> {
	const stored = JSON.parse(JSON.stringify(watched.pack())) as IDataObject;
	const again = Watched.unpack(stored);
	again.follow({ kind: 'missing', outage: NO_LIST }, newRow);
	return Object.fromEntries(again.toAsk());
}

const NO_LIST = new NodeApiError({} as INode, {}, { message: 'no list' });

interface Step {
	rows?: Record<string, WatchedRow>;
	said?: Record<string, Said>;
	listed?: string[];
	failed?: string[];
	options?: Partial<ReportOptions>;
}

function apply(watched: Watched, { said = {}, failed = [], options }: Step, now = NOW) {
	const readings = new Map(Object.entries(said).map(([id, word]) => [id, readingOf(word)]));
	const failures = new Map(failed.map((id) => [id, SILENT]));
	const all = { ...ALL, ...options };
	const changes = watched.apply<WatchedStatus>({ readings, failed: failures }, now, all);
	watched.settle(now, all);
	return changes;
}

function poll(step: Step) {
	const { rows = {}, said = {}, failed = [] } = step;
	const listed = step.listed ?? [...new Set([...Object.keys(said), ...failed])];
	const watched = watchedOf(rows, listed);
	return { watched, changes: apply(watched, step) };
}

/** `id: before → after`, or `id: before ! error`. */
function inWords({ id, previousStatus, current, error }: StatusChange<WatchedStatus>): string {
	return `${id}: ${previousStatus} ${current ? `→ ${current.status}` : `! ${error}`}`;
}

describe('one poll of watched orders', () => {
	const cases: Array<[name: string, step: Step, reported: string[]]> = [
		['takes the first poll as the start', { rows: { 1: START }, said: { 1: 'Pending' } }, []],
		[
			'takes nothing as the start that could not be read for a day',
			{ rows: { 1: { ...START, startUntil: NOW } }, said: { 1: 'Pending' } },
			['1: null → Pending'],
		],
		[
			'reports the first poll where asked to',
			{ rows: { 1: START }, said: { 1: 'Pending' }, options: { emitInitial: true } },
			['1: null → Pending'],
		],
		['reports an order that joins later', { said: { 2: 'Completed' } }, ['2: null → Completed']],
		[
			'reports an order that was due at the start and could not be read',
			{ rows: { 1: row(null) }, said: { 1: 'Completed' } },
			['1: null → Completed'],
		],
		['is quiet when nothing changed', { rows: { 1: row('Pending') }, said: { 1: 'Pending' } }, []],
		[
			'reports a change',
			{ rows: { 1: row('Pending') }, said: { 1: 'In progress' } },
			['1: Pending → In progress'],
		],
		[
			'reports in the order of the list, whatever the order of the answers',
			{
				rows: { 1: row('Pending'), 2: row('Pending') },
				said: { 1: 'Completed', 2: 'Canceled' },
				listed: ['2', '1'],
			},
			['2: Pending → Canceled', '1: Pending → Completed'],
		],
		[
			'leaves an order alone whose request failed',
			{ rows: { 1: row('Pending') }, listed: ['1'], failed: ['1'] },
			[],
		],
		[
			'reports only the statuses that are wanted, in any case',
			{
				rows: { 1: row('Pending'), 2: row('Pending') },
				said: { 1: 'Completed', 2: 'In progress' },
				options: { statuses: ['completed'] },
			},
			['1: Pending → Completed'],
		],
		[
			'says nothing of progress unless asked to',
			{ rows: { 1: row('In progress', { remains: 90 }) }, said: { 1: ['In progress', 50] } },
			[],
		],
		[
			'reports progress where asked to',
			{
				rows: { 1: row('In progress', { remains: 90 }) },
				said: { 1: ['In progress', 50] },
				options: { emitProgress: true },
			},
			['1: In progress → In progress'],
		],
		[
			'does not take the first remains for progress',
			{
				rows: { 1: row('In progress') },
				said: { 1: ['In progress', 50] },
				options: { emitProgress: true },
			},
			[],
		],
		[
			'reports an ID that the panel does not know, at the first poll too',
			{ rows: { 9: START }, said: { 9: UNKNOWN } },
			['9: null ! Incorrect order ID'],
		],
		[
			'reports an unknown ID once',
			{ rows: { 9: row(null, { misses: 1, missReported: true }) }, said: { 9: UNKNOWN } },
			[],
		],
		[
			'reports the status of an ID that has become known',
			{ rows: { 9: row(null, { misses: 1, missReported: true }) }, said: { 9: 'Pending' } },
			['9: null → Pending'],
		],
		[
			'does not believe at once that a known order is unknown',
			{ rows: { 1: row('Pending') }, said: { 1: UNKNOWN } },
			[],
		],
		[
			'believes it when it lasts',
			{
				rows: { 1: row('Pending', { misses: MISSES_BEFORE_REPORT - 1 }) },
				said: { 1: UNKNOWN },
			},
			['1: Pending ! Incorrect order ID'],
		],
		[
			'says so when an order gets no answer for long',
			{
				rows: { 1: row(null, { misses: MISSES_BEFORE_REPORT - 1 }) },
				said: { 1: SILENT },
			},
			[`1: null ! ${NO_ANSWER_TEXT}`],
		],
		[
			'says so when its requests fail for much longer',
			{
				rows: { 1: row('Pending', { failures: FAILURES_BEFORE_REPORT - 1 }) },
				listed: ['1'],
				failed: ['1'],
			},
			[`1: Pending ! ${NO_ANSWER_TEXT}`],
		],
		[
			'and says it once',
			{
				rows: { 1: row('Pending', { failures: FAILURES_BEFORE_REPORT, missReported: true }) },
				listed: ['1'],
				failed: ['1'],
			},
			[],
		],
	];
	test.each(cases)('%s', (_name, step, reported) => {
		expect(poll(step).changes.map(inWords)).toEqual(reported);
	});

	test('takes as the start what was not asked, and as news what was asked in vain', () => {
		const { watched } = poll({
			rows: { 1: START, 2: START, 3: START },
			said: { 3: SILENT },
			listed: ['1', '2', '3'],
			failed: ['1'],
		});
		expect(rowsOf(watched)).toEqual({
			1: row(null, { failures: 1 }),
			2: START,
			3: row(null, { misses: 1 }),
		});
	});

	test('forgets failed requests with the next answer', () => {
		const rows = { 1: row('Pending', { failures: 7 }), 2: row('Pending', { failures: 7 }) };
		const { watched } = poll({ rows, said: { 1: 'Pending', 2: UNKNOWN } });
		expect(Object.values(rowsOf(watched)).map(({ failures }) => failures)).toEqual([0, 0]);
	});

	test('keeps the status of an order that the panel seems to have forgotten', () => {
		const { watched } = poll({ rows: { 1: row('Pending', { misses: 4 }) }, said: { 1: UNKNOWN } });
		expect(apply(watched, { said: { 1: 'Completed' } }).map(inWords)).toEqual([
			'1: Pending → Completed',
		]);
	});
});

describe('IDs', () => {
	const changesOf = (watched: Watched, status: string) =>
		apply(watched, { said: { 7: status } }).map(({ id }) => id);

	test('come in the form in which the list gave them last, be the list there or not', () => {
		const watched = watchedOf({}, [7]);
		expect(changesOf(watched, 'Pending')).toEqual([7]);
		const stored = Watched.unpack(JSON.parse(JSON.stringify(watched.pack())) as IDataObject);
		stored.follow({ kind: 'missing', outage: NO_LIST }, newRow);
		expect(changesOf(stored, 'In progress')).toEqual([7]);
		stored.follow({ kind: 'same' }, newRow);
		expect(changesOf(stored, 'Processing')).toEqual([7]);
		stored.follow(listOf(['7']), newRow);
		expect(changesOf(stored, 'Pending')).toEqual(['7']);
	});
});

describe('final orders', () => {
	const toAsk = (watched: Watched) => [...watched.toAsk()].map(([id]) => id);

	test('are asked for no more', () => {
		const { watched } = poll({ said: { 1: 'Completed', 2: 'Pending' } });
		expect(toAsk(watched)).toEqual(['2']);
		watched.follow(listOf(['1', '2', '3']), newRow);
		expect(toAsk(watched)).toEqual(['2', '3']);
	});

	test('are asked for as long as is wanted, and what changes then is reported', () => {
		const watched = watchedOf({ 1: row('In progress') });
		const after = (days: number, said: Said) =>
			apply(watched, { said: { 1: said }, options: { keepWatching: 2 } }, NOW + days * DAY).map(
				inWords,
			);
		expect(after(0, 'Completed')).toEqual(['1: In progress → Completed']);
		expect(after(1, 'Completed')).toEqual([]);
		expect(after(1.9, 'Partial')).toEqual(['1: Completed → Partial']);
		expect(after(3, 'In progress')).toEqual(['1: Partial → In progress']);
		expect(after(9, 'Completed')).toEqual(['1: In progress → Completed']);
		expect(after(10, 'Completed')).toEqual([]);
		expect(toAsk(watched)).toEqual(['1']);
		expect(after(11.1, 'Completed')).toEqual([]);
		expect(toAsk(watched)).toEqual([]);
	});

	test('that the panel forgets are asked for no more, and are no news', () => {
		const watched = watchedOf({ 1: row('In progress') });
		const options = { keepWatching: 30 };
		apply(watched, { said: { 1: 'Completed' }, options });
		for (let miss = 0; miss < MISSES_BEFORE_REPORT; miss++) {
			expect(toAsk(watched)).toEqual(['1']);
			expect(apply(watched, { said: { 1: UNKNOWN }, options })).toEqual([]);
		}
		expect(toAsk(watched)).toEqual([]);
	});
});

describe('IDs that leave the list', () => {
	/** Whether a status of the ID is news, after lists with it (1) and without it (0). */
	function isNews(status: string, lists: number[]): boolean {
		const watched = watchedOf({}, ['1', '2']);
		apply(watched, { said: { 1: status } });
		for (const has of lists) watched.follow(listOf(has ? ['1', '2'] : ['2']), newRow);
		const isAsked = [...watched.toAsk()].some(([id]) => id === '1');
		return isAsked && apply(watched, { said: { 1: status } }).length > 0;
	}

	test.each(['Pending', 'Completed'])('are remembered for three lists (%s)', (status) => {
		expect(isNews(status, [0, 0, 0, 1])).toBe(false);
		expect(isNews(status, [0, 0, 0, 0, 1])).toBe(true);
		expect(isNews(status, [0, 0, 1, 0, 0, 0, 1])).toBe(false);
	});

	test('are not asked for', () => {
		const watched = watchedOf({ 1: row('Pending'), 2: row('Pending') }, ['2']);
		expect([...watched.toAsk()].map(([id]) => id)).toEqual(['2']);
	});

	test('keep their last list from being taken for the same as the next one', () => {
		const watched = watchedOf({}, ['1', '2']);
		expect(watched.list).toBeDefined();
		apply(watched, { said: { 1: 'Completed', 2: 'Pending' } });
		for (let list = 0; list < 4; list++) {
			watched.follow(listOf(['2']), newRow);
			expect(watched.list === undefined).toBe(list < 3);
		}
	});
});

describe('a list that shrinks', () => {
	function asked(open: number, final: number, list: WatchList): number {
		const ids = Array.from({ length: open + final }, (_, index) => String(index));
		const watched = watchedOf({}, ids);
		const status = (index: number) => (index < open ? 'Pending' : 'Completed');
		apply(watched, { said: Object.fromEntries(ids.map((id, at) => [id, status(at)])) });
		watched.follow(list, newRow);
		return [...watched.toAsk()].length;
	}
	const fetched = (...ids: string[]) => listOf(ids, true);

	test.each<[name: string, list: WatchList, open: number, final: number, count: number]>([
		['by final orders is believed', fetched('0', '1'), 2, 500, 2],
		['by some open orders is believed', fetched('0', '1', '2', '3', '4', '5'), 12, 0, 6],
		['to far less is an outage', fetched('0', '1', '2'), 12, 5, 12],
		['to nothing is an outage', fetched(), 3, 5, 3],
		['is believed where it is short anyway', fetched('0'), 9, 0, 1],
		['is believed where the user wrote it', listOf(['0']), 12, 0, 1],
		['to no list at all is an outage', { kind: 'missing', outage: NO_LIST }, 3, 5, 3],
		['not at all is watched on', { kind: 'same' }, 3, 5, 3],
	])('%s', (_name, list, open, final, count) => {
		expect(asked(open, final, list)).toBe(count);
	});
});

const status = fc.constantFrom('Pending', 'In progress', 'Completed', 'Canceled', "Beklemede'yim");

describe('any history of orders', () => {
	const ids = ['1', '2', '3', '4'];
	const anyPoll = fc.record({
		now: fc.record(Object.fromEntries(ids.map((id) => [id, status]))),
		failed: fc.subarray(ids),
		isDiscarded: fc.boolean(),
		isListChanged: fc.boolean(),
	});

	test('each change that could be read is reported once, failed requests and rewinds or not', () => {
		fc.assert(
			fc.property(fc.array(anyPoll, { minLength: 1, maxLength: 30 }), (polls) => {
				const start = new Watched();
				start.follow(listOf(ids), (id) => startingRow(id, NOW));
				let stored = JSON.stringify(start.pack());
				const known = new Map<string, string>();
				for (const { now, failed, isDiscarded, isListChanged } of polls) {
					const watched = Watched.unpack(JSON.parse(stored) as IDataObject);
					watched.follow(isListChanged ? listOf(ids) : { kind: 'same' }, newRow);
					const asked = [...watched.toAsk()].map(([id]) => id);
					expect(asked).toEqual(ids.filter((id) => !FINAL.has(known.get(id) ?? '')));
					const isStart = new Set(
						[...watched.toAsk()].flatMap(([id, { startUntil }]) => (startUntil > 0 ? [id] : [])),
					);
					const read = asked.filter((id) => !failed.includes(id));
					const said = Object.fromEntries(read.map((id) => [id, now[id] as string]));
					const reported = apply(watched, {
						said,
						failed: failed.filter((id) => asked.includes(id)),
					});
					// A poll that n8n throws away, state and items alike, leaves no trace.
					if (isDiscarded) continue;
					const expected = read
						.filter((id) => !isStart.has(id) && known.get(id) !== now[id])
						.map((id) => `${id}: ${known.get(id) ?? null} → ${now[id]}`);
					expect(reported.map(inWords)).toEqual(expected);
					for (const id of read) known.set(id, now[id] as string);
					stored = JSON.stringify(watched.pack());
				}
			}),
		);
	});
});
