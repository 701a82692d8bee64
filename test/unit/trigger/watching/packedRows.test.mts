import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
	packRows,
	unpackRows,
	type WatchedRows,
} from '../../../../nodes/SmmPanelTrigger/watching/packedRows.ts';
import { SettledIds } from '../../../../nodes/SmmPanelTrigger/watching/settledIds.ts';
import { newRow, type WatchedRow } from '../../../../nodes/SmmPanelTrigger/watching/watchedRow.ts';

const id = fc.stringMatching(/^[\w-]{1,12}$/);

const anyRow: fc.Arbitrary<WatchedRow> = fc.record(
	{
		status: fc.option(fc.string()),
		finalSince: fc.constantFrom(0, 472_222),
		misses: fc.nat(10),
		failures: fc.nat(20),
		missReported: fc.boolean(),
		absent: fc.nat(30),
		startUntil: fc.constantFrom(0, 1_700_000_000_000),
		isNumber: fc.boolean(),
		remains: fc.oneof(fc.nat(), fc.string()),
	},
	{
		requiredKeys: [
			'status',
			'finalSince',
			'misses',
			'failures',
			'missReported',
			'absent',
			'startUntil',
			'isNumber',
		],
		noNullPrototype: true,
	},
);

describe('packed rows', () => {
	test('come back as they were, in the same order', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(id, anyRow)), (entries) => {
				const rows = new Map(entries);
				const stored: unknown = JSON.parse(JSON.stringify(packRows(rows)));
				const unpacked = unpackRows(stored);
				expect(unpacked).toEqual({ rows, isWhole: true });
				expect([...(unpacked?.rows.keys() ?? [])]).toEqual([...rows.keys()]);
			}),
		);
	});

	test.each([
		null,
		'x',
		{ ids: '1' },
		{ ids: '1', rows: 'no JSON' },
		{ ids: '1', rows: '[5]' },
		{ ids: '1\t7', rows: '["Pending"]' },
		{ ids: 7, rows: '["Pending"]' },
	])('that are none count as none: %j', (stored) => {
		const { rows, isWhole } = unpackRows(stored) ?? { rows: new Map(), isWhole: false };
		expect([rows.size, isWhole]).toEqual([0, false]);
	});

	test.each([0, 1])('take hardly more than their IDs, one status or two (%i)', (share) => {
		const rows: WatchedRows = new Map();
		for (let order = 0; order < 10_000; order++) {
			const status = order % 100 < share ? 'Pending' : 'In progress';
			rows.set(String(1_000_000 + order), { ...newRow(''), status });
		}
		expect(JSON.stringify(packRows(rows)).length).toBeLessThan(91_000);
	});
});

describe('settled IDs', () => {
	const stored = (settled: SettledIds): unknown => JSON.parse(JSON.stringify(settled.pack()));

	test('come back as they were', () => {
		fc.assert(
			fc.property(fc.uniqueArray(id), fc.nat(30), (ids, absent) => {
				const settled = new SettledIds();
				settled.add(ids, absent);
				const again = SettledIds.unpack(stored(settled));
				expect(ids.every((one) => again.has(one))).toBe(true);
				expect(again.has('another one')).toBe(false);
				expect(again.areAllListed).toBe(ids.length === 0 || absent === 0);
			}),
		);
	});

	test('are dropped after so many lists without them; one list with them starts the count anew', () => {
		const settled = new SettledIds();
		settled.add(['1', '2']);
		const on = new Set(['1', '2']);
		const off = new Set(['2']);
		for (const list of [off, off, on, off, off]) settled.count(list, 2);
		expect([settled.has('1'), settled.has('2')]).toEqual([true, true]);
		settled.count(off, 2);
		expect([settled.has('1'), settled.has('2')]).toEqual([false, true]);
	});

	test.each([null, 'x', { 0: 7 }, { 0: '' }])('that are none count as none: %j', (packed) => {
		expect(SettledIds.unpack(packed).has('')).toBe(false);
	});
});
