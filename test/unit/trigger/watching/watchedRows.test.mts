import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { packRows, unpackRows } from '../../../../nodes/SmmPanelTrigger/watching/packedRows.ts';
import {
	applyReadings,
	FAILURES_BEFORE_REPORT,
	forgetUnlisted,
	MISSES_BEFORE_REPORT,
	NO_ANSWER_TEXT,
	startingRows,
	type ReportOptions,
	type StatusChange,
	type WatchedRow,
	type WatchedRows,
	type WatchedStatus,
} from '../../../../nodes/SmmPanelTrigger/watching/watchedRows.ts';
import type { PanelFailure, RowReading } from '../../../../panel/types.ts';

const ALL: ReportOptions = { statuses: [], emitInitial: false, emitProgress: false };
const FINAL = new Set(['Completed', 'Partial', 'Canceled']);

const UNKNOWN: PanelFailure = { class: 'orderId', text: 'Incorrect order ID', nothingDone: true };
const SILENT: PanelFailure = { class: 'unavailable', text: '', nothingDone: false };

/** What the panel says of an order: a status, a status with remains, a refusal, or nothing. */
type Said = string | [status: string, remains: number] | PanelFailure;

function row(status: string | null, more: Partial<WatchedRow> = {}): WatchedRow {
	const isFinal = status !== null && FINAL.has(status);
	const rest = { misses: 0, failures: 0, missReported: false, absent: 0, startUntil: 0 };
	return { status, isFinal, ...rest, ...more };
}

function readingOf(id: string, said: Said): RowReading<WatchedStatus> {
	if (typeof said === 'object' && !Array.isArray(said)) {
		return { id, raw: null, reading: { ok: false, failure: said } };
	}
	const [status, remains] = Array.isArray(said) ? said : [said, 100];
	const value = { status, remains, is_final: FINAL.has(status) };
	return { id, raw: null, reading: { ok: true, value } };
}

interface Step {
	rows?: Record<string, WatchedRow>;
	said?: Record<string, Said>;
	listed?: string[];
	failed?: string[];
	options?: Partial<ReportOptions>;
}

const NOW = 1_700_000_000_000;

/** A row of the first poll, or of one that follows it, that is yet to be read. */
const START = startingRows(['1'], NOW).get('1') as WatchedRow;

function apply({ rows = {}, said = {}, listed, failed = [], options }: Step) {
	const readings = new Map(Object.entries(said).map(([id, word]) => [id, readingOf(id, word)]));
	const failures = new Map(failed.map((id) => [id, SILENT]));
	return applyReadings<WatchedStatus>(
		new Map(Object.entries(rows)),
		{ listed: listed ?? Object.keys(said), readings, failed: failures, now: NOW },
		{ ...ALL, ...options },
	);
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
		expect(apply(step).changes.map(inWords)).toEqual(reported);
	});

	test('takes as the start what was not asked, and as news what was asked in vain', () => {
		const before = { 1: START, 2: START, 3: START };
		const { rows } = apply({
			rows: before,
			said: { 3: SILENT },
			listed: ['1', '2', '3'],
			failed: ['1'],
		});
		expect(Object.fromEntries(rows)).toEqual({
			1: row(null, { failures: 1 }),
			2: START,
			3: row(null, { misses: 1 }),
		});
	});

	test('forgets failed requests with the next answer', () => {
		const before = { 1: row('Pending', { failures: 7 }), 2: row('Pending', { failures: 7 }) };
		const { rows } = apply({ rows: before, said: { 1: 'Pending', 2: UNKNOWN } });
		expect([...rows.values()].map(({ failures }) => failures)).toEqual([0, 0]);
	});

	test('keeps the status of an order that the panel seems to have forgotten', () => {
		const before = { 1: row('Pending', { misses: 4 }) };
		const { rows } = apply({ rows: before, said: { 1: UNKNOWN } });
		const next = apply({ rows: Object.fromEntries(rows), said: { 1: 'Completed' } });
		expect(next.changes.map(inWords)).toEqual(['1: Pending → Completed']);
		expect(next.rows.get('1')).toEqual(row('Completed'));
	});
});

describe('IDs that leave the list', () => {
	test('are kept for some polls, then dropped; coming back starts the count anew', () => {
		let rows: WatchedRows = new Map([['1', row('Pending')]]);
		rows = forgetUnlisted(rows, new Set(), 2);
		rows = forgetUnlisted(rows, new Set(['1']), 2);
		expect(rows.get('1')?.absent).toBe(0);
		for (const expected of [1, 2, undefined]) {
			rows = forgetUnlisted(rows, new Set(), 2);
			expect(rows.get('1')?.absent).toBe(expected);
		}
	});
});

const status = fc.constantFrom('Pending', 'In progress', 'Completed', 'Canceled', "Beklemede'yim");

describe('any history of orders', () => {
	const ids = ['1', '2', '3', '4'];
	const poll = fc.record({
		now: fc.record(Object.fromEntries(ids.map((id) => [id, status]))),
		failed: fc.subarray(ids),
		isDiscarded: fc.boolean(),
	});

	test('each change that could be read is reported once, failed requests and rewinds or not', () => {
		fc.assert(
			fc.property(fc.array(poll, { minLength: 1, maxLength: 30 }), (polls) => {
				let rows: WatchedRows = startingRows(ids, NOW);
				let isFirst = true;
				const known = new Map<string, string | null>();
				for (const { now, failed, isDiscarded } of polls) {
					const asked = ids.filter((id) => rows.get(id)?.isFinal !== true);
					const read = asked.filter((id) => !failed.includes(id));
					const said = Object.fromEntries(read.map((id) => [id, now[id] as string]));
					const before = Object.fromEntries(unpackRows(packRows(rows)));
					const outcome = apply({ rows: before, said, listed: ids, failed });
					// A poll that n8n throws away, state and items alike, leaves no trace.
					if (isDiscarded) continue;
					const expected = read
						.filter((id) => (isFirst ? known.has(id) : known.get(id) !== now[id]))
						.map((id) => `${id}: ${known.get(id) ?? null} → ${now[id]}`);
					expect(outcome.changes.map(inWords)).toEqual(expected);
					for (const id of read) known.set(id, now[id] as string);
					rows = outcome.rows;
					isFirst = false;
				}
			}),
			{ numRuns: 500 },
		);
	});

	test('packing loses nothing', () => {
		const anyRow = fc.record(
			{
				status: fc.option(fc.string()),
				isFinal: fc.boolean(),
				misses: fc.nat(10),
				failures: fc.nat(20),
				startUntil: fc.constantFrom(0, NOW),
				missReported: fc.boolean(),
				absent: fc.nat(30),
				remains: fc.oneof(fc.nat(), fc.string()),
			},
			{
				requiredKeys: [
					'status',
					'isFinal',
					'misses',
					'failures',
					'missReported',
					'absent',
					'startUntil',
				],
				noNullPrototype: true,
			},
		);
		const id = fc.stringMatching(/^[\w-]{1,12}$/);
		fc.assert(
			fc.property(fc.array(fc.tuple(id, anyRow)), (entries) => {
				const rows = new Map(entries);
				const stored: unknown = JSON.parse(JSON.stringify(packRows(rows)));
				expect(unpackRows(stored)).toEqual(rows);
			}),
		);
	});

	test.each([null, 'x', { 'no JSON': '1' }, { '[5]': '1' }, { '["Pending"]': 7 }])(
		'state that is none counts as none: %j',
		(stored) => expect(unpackRows(stored).size).toBe(0),
	);
});

test('10,000 watched orders take about a hundred thousand characters', () => {
	const rows: WatchedRows = new Map();
	for (let id = 0; id < 10_000; id++) {
		rows.set(String(1_000_000 + id), row(id < 9_900 ? 'Completed' : 'In progress'));
	}
	expect(JSON.stringify(packRows(rows)).length).toBeLessThan(100_000);
});
