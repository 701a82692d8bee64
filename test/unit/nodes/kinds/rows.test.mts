import { describe, expect, it } from '@jest/globals';
import type { IDataObject } from 'n8n-workflow';
import { batchSummary, counted } from '../../../../nodes/SmmPanel/kinds/batchRows.ts';
import { withSameKeys } from '../../../../nodes/SmmPanel/kinds/sameKeys.ts';
import { statusSummary, statusWord } from '../../../../nodes/SmmPanel/kinds/statusSummary.ts';

const items = (...rows: IDataObject[]) =>
	rows.map((json, item) => ({ json, pairedItem: { item } }));

describe('the rows of a run', () => {
	it('have the keys of all, and null for what they do not say', () => {
		expect(withSameKeys(items({ a: 1 }, { a: 2, b: null, c: 3 }))).toEqual(
			items({ a: 1, b: null, c: null }, { a: 2, b: null, c: 3 }),
		);
	});

	it('are left as they are where nothing is missing', () => {
		const same = items({ a: 1 }, { a: 2 });
		expect(withSameKeys(same)).toEqual(same);
	});

	it('take another filler where null would say something, and no ID that is not known', () => {
		const filler = { order: undefined, duplicate: false };
		const rows = items({ order: 1, charge: 2 }, { link: 'x', duplicate: true });
		expect(withSameKeys(rows, filler)).toEqual(
			items(
				{ order: 1, charge: 2, link: null, duplicate: false },
				{ link: 'x', duplicate: true, charge: null },
			),
		);
	});

	it('are not touched where they failed, and give their keys to none', () => {
		const failed = { error: 'Not sent: …', message: 'Why' };
		expect(withSameKeys(items(failed, { a: 1 }))).toEqual(items(failed, { a: 1 }));
	});
});

describe('the line above the output', () => {
	it('counts the words, the most frequent first and what went wrong last', () => {
		const words = ['refused', 'refused', 'refused', 'Pending', 'Completed', 'Completed'];
		expect(counted(words)).toBe('2 Completed, 1 Pending, 3 refused');
	});

	it('counts the statuses of a batch, the refusals and what was not answered', () => {
		const failure = { class: 'orderId', text: '', nothingDone: true } as const;
		const row = (status: string | null) => ({
			row: { id: 1, raw: null, reading: { ok: true, value: { status } } as const },
		});
		const outcomes = [
			row('Completed'),
			row(null),
			{ row: { id: 2, raw: null, reading: { ok: false, failure } as const } },
			{ failure },
			row('Completed'),
		];
		expect(batchSummary({ list: 'orders', done: statusWord }, outcomes)).toBe(
			'5 orders: 2 Completed, 1 without a status, 1 refused, 1 without an answer.',
		);
	});

	it('counts the items for which nothing was asked, too', () => {
		const outcomes = [
			{ row: { id: 1, raw: null, reading: { ok: true, value: { status: 'Pending' } } as const } },
		];
		const operation = { list: 'orders', done: statusWord } as const;
		expect(batchSummary(operation, outcomes, 1)).toBe(
			'1 order: 1 Pending. 1 item failed before the request.',
		);
		expect(batchSummary(operation, [], 2)).toBe('0 orders. 2 items failed before the request.');
	});

	it('counts the statuses that were asked for one by one', () => {
		const rows = [{ status: 'Pending' }, undefined, { status: 'Pending' }];
		expect(statusSummary('orders')(rows)).toBe('3 orders: 2 Pending, 1 without a status.');
		const mostly = [undefined, undefined, { status: 'Pending' }];
		expect(statusSummary('orders')(mostly)).toBe('3 orders: 1 Pending, 2 without a status.');
	});
});
