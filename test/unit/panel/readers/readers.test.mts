import { describe, expect, test } from '@jest/globals';
import * as readers from '../../../../panel/readers/index.ts';
import { answer, brief, briefRows, readAs, readServices } from './readers-helpers.mts';
import { describePriceListPart } from '../../../../nodes/shared/listPartTexts.ts';

const no = (failureClass: string, text: string) => ({
	failure: { class: failureClass, nothingDone: true, text },
});
const unclear = (failureClass: string, text = '') => ({
	failure: { class: failureClass, nothingDone: false, text },
});

describe('placed orders', () => {
	test.each<[unknown, unknown]>([
		[{ order: 23501 }, [{ order: 23501 }]],
		[{ order: '0042' }, [{ order: '0042' }]],
		[{ order: 'ord_01HG' }, [{ order: 'ord_01HG' }]],
		['{"order":90071992547409931}', [{ order: '90071992547409931' }]],
		[[{ order: '1242' }], [{ order: '1242' }]],
		[{ Order: 5 }, [{ order: 5 }]],
		[{ OrderID: 5 }, [{ order: 5 }]],
		[{ orderId: 5 }, [{ order: 5 }]],
		[{ order_id: '5' }, [{ order: '5' }]],
		[{ id: 5 }, [{ order: 5 }]],
		[{ data: { id: 5 } }, [{ order: 5 }]],
		[{ data: { order: 5 } }, [{ order: 5 }]],
		[{ data: { order_id: 5 } }, [{ order: 5 }]],
		[{ success: { order: 5 } }, [{ order: 5 }]],
		[{ status: true, data: [{ id: '5' }] }, [{ order: '5' }]],
		[
			{ order: { id: 5, status: 'Pending', charge: '1.20' } },
			[{ order: 5, status: 'Pending', charge: 1.2 }],
		],
		[{ id: 'request-7', order: { id: 5 } }, [{ order: 5 }]],
		[5, [{ order: 5 }]],
		['"5a"', [{ order: '5a' }]],
		['order=5', [{ order: '5' }]],
		[{ orders: [5, 6] }, [{ order: 5 }, { order: 6 }]],
		[{ orders: [{ order: 5 }, { order: 6 }] }, [{ order: 5 }, { order: 6 }]],
		[{ order: 5, orders: [5, 6] }, [{ order: 5 }, { order: 6 }]],
		[
			{ order: 5, charge: '0.5', currency: ' USD', quantity: '1.000', status: 'processing' },
			[{ order: 5, charge: 0.5, currency: 'USD', quantity: 1000, status: 'Processing' }],
		],
		[{ message: 'Siparişiniz alındı', order: 5 }, [{ order: 5 }]],
		[{ order: 5, error: '' }, [{ order: 5 }]],
		[{ order: 5, error: null, errors: [] }, [{ order: 5 }]],
	])('%j', (body, orders) => {
		expect(readAs('add', [], answer(body))).toEqual(orders);
		expect(readAs('add', [], answer(body, 201))).toEqual(orders);
	});

	test.each<[number, unknown, string]>([
		[200, { order: 5, error: 'could not send mail' }, 'could not send mail'],
		[200, { order: 5, error: 'Bad link' }, 'Bad link'],
		[200, { order: 555, error: 'You have active order with this link' }, 'You have active order'],
		[200, { error: 'Bad link', data: { order: 5 } }, 'Bad link'],
		[200, { order: 5, status: 'error' }, ''],
		[200, { success: false, order: 5 }, ''],
		[200, { order: 5, message: 'Not enough funds' }, 'Not enough funds'],
		[200, [{ order: 5 }, { error: 'Bad link' }], 'Bad link'],
		[400, { order: 5 }, ''],
		[422, { order: 5, error: 'Bad link' }, 'Bad link'],
		[500, { order: 5 }, ''],
		[500, { message: 'Internal server error', id: 8 }, 'Internal server error'],
		[503, 503, ''],
	])('an ID with HTTP %d in %j proves nothing, and is shown', (statusCode, body, text) => {
		const reading = readers.readPlacedOrders(answer(body, statusCode));
		expect(reading).toMatchObject({
			ok: false,
			failure: {
				class: 'unknownOutcome',
				nothingDone: false,
				text: expect.stringContaining(text),
				quote: JSON.stringify(body),
			},
		});
	});

	test('the number of a request is no order', () => {
		const body = { message: 'Internal server error', id: 'req_8a7f3' };
		for (const statusCode of [200, 500]) {
			expect(readers.readPlacedOrders(answer(body, statusCode))).toMatchObject({
				ok: false,
				failure: { nothingDone: false, quote: JSON.stringify(body) },
			});
		}
	});

	test.each<[unknown, string]>([
		[{}, ''],
		[[], ''],
		[{ status: 'success' }, ''],
		[{ status: 'success', message: 'Order scheduled' }, 'Order scheduled'],
		[{ order: 0 }, ''],
		[{ order: '0' }, ''],
		[{ order: null }, ''],
		[{ order: '' }, ''],
		[{ order: true }, ''],
		[{ order: 1.5 }, ''],
		[{ order: -1 }, ''],
		[{ order: '-1' }, ''],
		[{ order: 'E1001' }, 'E1001'],
		[{ order: 'success' }, 'success'],
		[{ order: [] }, ''],
		[{ orders: [] }, ''],
		['"OK"', 'OK'],
		['true', ''],
		[{ message: 'Not enough funds' }, 'Not enough funds'],
		[{ error: 'Failed to create order' }, 'Failed to create order'],
		[{ success: false }, ''],
	])('%j says nothing certain', (body, text) => {
		expect(readAs('add', [], answer(body))).toEqual(unclear('unknownOutcome', text));
	});

	test.each<[unknown, unknown]>([
		[{ order: 'Incorrect service ID' }, no('service', 'Incorrect service ID')],
		[{ order: { error: 'Bad link' } }, no('link', 'Bad link')],
		[
			{ error: 'Not enough funds', order: { service: 1, link: 'x' } },
			no('funds', 'Not enough funds'),
		],
		[{ data: { error: 'Bad link' } }, no('link', 'Bad link')],
		[[{ error: 'Bad link' }], no('link', 'Bad link')],
	])('%j is a refusal', (body, failure) => {
		expect(readAs('add', [], answer(body))).toEqual(failure);
	});

	test('an answer cut off anywhere is neither an order nor a refusal', () => {
		for (const whole of [
			'{"status":"success","order":23501}',
			'[{"order":"23501"}]',
			'{"error":"Not enough funds"}',
		]) {
			for (let end = 0; end < whole.length; end += 1) {
				const reading = readers.readPlacedOrders(answer(whole.slice(0, end)));
				expect([
					whole.slice(0, end),
					reading.ok,
					!reading.ok && reading.failure.nothingDone,
				]).toEqual([whole.slice(0, end), false, false]);
			}
		}
	});
});

const running = {
	status: 'In progress',
	charge: '1.5',
	start_count: '10',
	remains: '5',
	currency: 'USD',
};
const read = (order: unknown) => ({
	order,
	status: 'In progress',
	charge: 1.5,
	start_count: 10,
	remains: 5,
	currency: 'USD',
	is_final: false,
});

describe('rows of the asked IDs', () => {
	test('come in the order asked, under the ID as the asker wrote it, with what the panel said', () => {
		const rows = readers.readStatuses(answer({ 2: running, 1: running }), [1, '2']);
		expect(rows).toMatchObject({
			ok: true,
			value: [
				{ id: 1, raw: running, reading: { ok: true, value: { order: 1 } } },
				{ id: '2', raw: running, reading: { ok: true, value: { order: '2' } } },
			],
		});
	});

	test.each<[string, unknown, unknown[], unknown[]]>([
		['text and numbers are one', [{ order: '1', ...running }], [1], [read(1)]],
		['leading zeros are looked through', { 7: running }, ['007'], [read('007')]],
		[
			'but not if the exact ID is there',
			{ 7: { error: 'Incorrect order ID' }, '007': running },
			['007'],
			[read('007')],
		],
		[
			'nor if it belongs to another asked ID',
			{ 7: running },
			['7', '007'],
			[read('7'), unclear('unanswered')],
		],
		[
			'nor if two could be meant',
			{ '07': running, '0007': running },
			['7'],
			[unclear('unanswered')],
		],
		['letters differ in case', { a: running }, ['A'], [unclear('unanswered')]],
		['repeats get the same row', { 1: running }, ['1', '1'], [read('1'), read('1')]],
		[
			'rows without IDs, repeats dropped',
			[running, running],
			[1, 1, 2],
			[read(1), read(1), read(2)],
		],
		['rows of other IDs are ignored', { 8: running, 9: running }, [1], [unclear('unanswered')]],
		['also in a list', [{ order: 8, ...running }], [1], [unclear('unanswered')]],
		['also under `id`', [{ id: 8, ...running }], [1], [unclear('unanswered')]],
		['a lone `id` may be the panel’s own number', { id: 8, ...running }, [1], [read(1)]],
		['no rows at all', [], [1, 2], [unclear('unanswered'), unclear('unanswered')]],
		['no rows at all, as a map', {}, [1], [unclear('unanswered')]],
		['an empty row', { 1: null }, [1], [unclear('unanswered')]],
		['a list per ID', { 1: [running], 2: running }, [1, 2], [read(1), read(2)]],
		[
			'bare words by ID',
			{ 1: 'Completed', 2: 'Incorrect order ID' },
			[1, 2],
			[
				{
					order: 1,
					status: 'Completed',
					charge: null,
					start_count: null,
					remains: null,
					currency: null,
					is_final: true,
				},
				no('orderId', 'Incorrect order ID'),
			],
		],
		[
			'an error row without an ID in its place',
			[{ order: 1, ...running }, { error: 'Incorrect order ID' }],
			[1, 2],
			[read(1), no('orderId', 'Incorrect order ID')],
		],
		[
			'an error row without an ID out of place',
			[{ error: 'Incorrect order ID' }, { order: 1, ...running }],
			[1, 2],
			[read(1), unclear('unanswered')],
		],
		['one answer to a list of one', running, [1], [read(1)]],
		[
			'a refusal of the only ID',
			{ error: 'Incorrect order ID' },
			[1],
			[no('orderId', 'Incorrect order ID')],
		],
		[
			'an ID that every object has',
			{ constructor: running, toString: running },
			['constructor', 'valueOf'],
			[read('constructor'), unclear('unanswered')],
		],
	])('%s', (_, body, ids, rows) => {
		expect(briefRows(readers.readStatuses(answer(body), ids as string[]))).toEqual(rows);
	});

	test.each<[string, unknown]>([
		['data', { status: 'success', data: { 1: running, 2: running } }],
		[
			'data, as a list',
			{
				data: [
					{ order: 1, ...running },
					{ order_id: '2', ...running },
				],
				error: null,
			},
		],
		['orders', { orders: { 1: running, 2: running } }],
		[
			'success',
			{
				success: [
					{ id: 1, ...running },
					{ id: 2, ...running },
				],
			},
		],
		['two envelopes', { success: true, data: { orders: [running, running] } }],
		['a list of one', [{ 1: running, 2: running }]],
	])('wrapped in %s', (_, body) => {
		expect(briefRows(readers.readStatuses(answer(body), [1, 2]))).toEqual([read(1), read(2)]);
	});

	test.each<[unknown, number[], unknown]>([
		[{ error: 'Incorrect API key' }, [1], no('key', 'Incorrect API key')],
		[{ error: 'Incorrect API key' }, [1, 2], no('key', 'Incorrect API key')],
		[[{ error: 'Incorrect API key' }], [1], no('key', 'Incorrect API key')],
		[{ error: 'Incorrect order ID' }, [1, 2], no('orderId', 'Incorrect order ID')],
		[{ error: 'Server error' }, [1], [unclear('unknownOutcome', 'Server error')]],
		[{ error: 'Server error' }, [1, 2], unclear('unknownOutcome', 'Server error')],
		[[{ error: 'Server error' }], [1], [unclear('unknownOutcome', 'Server error')]],
		[{ 1: { error: 'Kuna hitilafu' } }, [1], [unclear('unknownOutcome', 'Kuna hitilafu')]],
		['<html><title>Login</title>', [1, 2], unclear('notV2', 'Login')],
		[{ foo: 1 }, [1, 2], unclear('notV2')],
		[[running], [1, 2], [unclear('unanswered'), unclear('unanswered')]],
	])('%j for %j', (body, ids, expected) => {
		expect(briefRows(readers.readStatuses(answer(body), ids))).toEqual(expected);
	});

	test('a 404 about the only ID is about the ID', () => {
		const from = answer({ message: 'Order not found' }, 404);
		expect(briefRows(readers.readStatuses(from, [1]))).toEqual([no('orderId', 'Order not found')]);
	});
});

describe('status', () => {
	test.each<[unknown, unknown]>([
		[{ ...running, order: 5 }, read(5)],
		[{ data: running }, read(5)],
		[{ 5: running }, read(5)],
		[
			{ ...running, remains: -20 },
			{ ...read(5), remains: -20 },
		],
		[
			{ ...running, remains: 'Unknown' },
			{ ...read(5), remains: 'Unknown' },
		],
		[
			{ ...running, status: 'error' },
			{ ...read(5), status: 'Failed', is_final: true },
		],
		[
			{ ...running, status: 'Kuyrukta' },
			{ ...read(5), status: 'Kuyrukta' },
		],
		[{ ...running, order: 6 }, unclear('notV2')],
		// the call's word or the order's: an order taken for final would never be asked for again
		[{ status: 'error' }, unclear('unknownOutcome')],
		[{ status: 'success' }, unclear('notV2')],
		[{ status: 'success', data: { message: 'x' } }, unclear('notV2', 'x')],
		[{ status: 'error', message: 'Incorrect order ID' }, no('orderId', 'Incorrect order ID')],
		['null', unclear('unreadable')],
		['"Incorrect order ID"', unclear('notV2', 'Incorrect order ID')],
		['{"status":"Pending","currency":USD}', unclear('unreadable')],
	])('%j', (body, expected) => {
		expect(brief(readers.readStatus(answer(body), 5))).toEqual(expected);
	});
});

describe('refill', () => {
	test.each<[unknown, unknown]>([
		[{ refill: '1' }, '1'],
		[{ refill: 5 }, 5],
		[{ refill: 'ref_1' }, 'ref_1'],
		[{ success: 'Refill request sent', refill: 12345 }, 12345],
		[{ refill_id: 9 }, 9],
		[{ order: 5, id: 9 }, 9],
		[{ data: { refill: 9 } }, 9],
		[{ refill: { id: 9, status: 'Pending' } }, 9],
		[[{ order: 5, refill: 9 }], 9],
		[{ 5: { refill: 9 } }, 9],
		[{ 5: 9 }, 9],
	])('%j', (body, refill) => {
		expect(brief(readers.readRefill(answer(body), 5))).toEqual({ order: 5, refill });
	});

	test.each<[unknown, unknown]>([
		[{ refill: { error: 'Refill days are over' } }, no('refill', 'Refill days are over')],
		[{ refill: 'Incorrect order ID' }, no('orderId', 'Incorrect order ID')],
		[{ order: 5, id: 5 }, unclear('unknownOutcome')],
		[{ refill: 0 }, unclear('unknownOutcome')],
		[{ refill: true }, unclear('unknownOutcome')],
		[{ success: true }, unclear('unknownOutcome')],
		[{ order: 6, refill: 9 }, unclear('unknownOutcome')],
		[
			{ message: 'Refill available in 20 hours', id: 'abc' },
			unclear('unknownOutcome', 'Refill available in 20 hours'),
		],
		[
			{ message: 'Refill available in 20 hours', id: 9 },
			unclear('unknownOutcome', 'Refill available in 20 hours'),
		],
		// An ID beside an error.
		[{ refill: 9, error: 'Sorry' }, unclear('unknownOutcome', 'Sorry')],
		[{ error: 'Sorry', data: { refill: 9 } }, unclear('unknownOutcome', 'Sorry')],
		[{ error: 'Sorry', 5: { refill: 9 } }, unclear('unknownOutcome', 'Sorry')],
		[{ status: 'error', refill: 9 }, unclear('unknownOutcome')],
	])('%j is none', (body, failure) => {
		expect(brief(readers.readRefill(answer(body), 5))).toEqual(failure);
	});
});

test('a refill with HTTP 500 is none, and its ID is shown', () => {
	expect(readers.readRefill(answer({ refill: 9 }, 500), 5)).toMatchObject({
		ok: false,
		failure: { class: 'unknownOutcome', nothingDone: false, quote: '{"refill":9}' },
	});
});

describe('refill status', () => {
	test.each<[unknown, string, boolean]>([
		[{ status: 'Completed' }, 'Completed', true],
		[{ status: 'Failed' }, 'Failed', true],
		[{ status: 'Error' }, 'Failed', true],
		[[{ refill: 5, status: 'In progress' }], 'In progress', false],
		[{ 5: { status: 'Rejected' } }, 'Rejected', true],
		[{ 5: 'Rejected' }, 'Rejected', true],
		[{ data: [{ id: 5, status: 'Awaiting' }], errors: [] }, 'Pending', false],
		[{ status: 'Not found' }, 'Not found', true],
	])('%j', (body, status, isFinal) => {
		const row = { refill: 5, status, is_final: isFinal };
		expect(brief(readers.readRefillStatus(answer(body), 5))).toEqual(row);
	});

	test.each<[unknown, string]>([
		[{ error: 'Incorrect refill ID' }, 'Incorrect refill ID'],
		[{ status: { error: 'Refill not found' } }, 'Refill not found'],
	])('%j is about the refill', (body, text) => {
		expect(brief(readers.readRefillStatus(answer(body), 5))).toEqual(no('refillId', text));
	});
});

describe('cancel', () => {
	test.each<[unknown]>([
		[[{ order: 5, cancel: 1 }]],
		[[{ order: '5', cancel: true }]],
		[{ cancel: '1' }],
		[{ cancel: 45 }],
		[{ cancel: 'ord_01HG' }],
		[{ cancel: 'requested' }],
		[{ cancel: { success: true } }],
		[{ success: true }],
		[{ success: 'Cancel request sent' }],
		[{ success: true, data: { message: 'ok' } }],
		[{ status: 'success' }],
		[{ order: 5, status: 'canceled' }],
		[{ 5: { cancel: 'requested' } }],
		[{ 5: 1 }],
		[{ data: [{ order_id: 5, cancel: 1 }] }],
	])('%j is taken', (body) => {
		const row = { order: 5, cancel_requested: true };
		expect(briefRows(readers.readCancels(answer(body), [5]))).toEqual([row]);
	});

	test.each<[unknown, unknown]>([
		[{ cancel: 'Order cannot be canceled' }, [no('cancel', 'Order cannot be canceled')]],
		[{ cancel: { error: 'Cannot cancel' } }, [no('cancel', 'Cannot cancel')]],
		[{ 5: { error: 'Cannot cancel' } }, [no('cancel', 'Cannot cancel')]],
		[{ success: false, data: { message: 'Cannot cancel' } }, [no('cancel', 'Cannot cancel')]],
		[{ cancel: 0 }, [unclear('unknownOutcome')]],
		[{ cancel: 'failed' }, [unclear('unknownOutcome', 'failed')]],
		[{ cancel: 'not_allowed_24h' }, [unclear('unknownOutcome', 'not_allowed_24h')]],
		[{ success: 'Cancel request failed' }, [unclear('unknownOutcome', 'Cancel request failed')]],
		[{ order: 5, status: 'Completed' }, [unclear('unknownOutcome', 'Completed')]],
		[{ success: false }, [unclear('unknownOutcome')]],
		[{ error: 'Sorry', data: { cancel: 1 } }, [unclear('unknownOutcome', 'Sorry')]],
		// A row's own no, in a language that no table knows.
		[[{ order: 5, cancel: { error: 'Haiwezekani' } }], [unclear('unknownOutcome', 'Haiwezekani')]],
	])('%j is not', (body, expected) => {
		expect(briefRows(readers.readCancels(answer(body), [5]))).toEqual(expected);
	});

	test('one yes to several IDs says nothing about any of them', () => {
		expect(briefRows(readers.readCancels(answer({ success: true }), [5, 6]))).toEqual(
			unclear('unknownOutcome'),
		);
	});
});

describe('balance', () => {
	test.each<[unknown, unknown]>([
		[
			{ balance: '1,234.50', currency: ' USD' },
			{ balance: 1234.5, currency: 'USD' },
		],
		[{ balance: 0 }, { balance: 0, currency: null }],
		[{ balance: '-1.5' }, { balance: -1.5, currency: null }],
		[{ data: { Balance: '5' } }, { balance: 5, currency: null }],
		[
			{ success: true, data: { user: 'x', balance: 5 } },
			{ balance: 5, currency: null },
		],
		['12.5', { balance: 12.5, currency: null }],
		[{ error: 'Invalid API key', balance: 0 }, no('key', 'Invalid API key')],
		[{ status: 'ok' }, unclear('notV2')],
		[{ balance: 'unlimited' }, unclear('notV2')],
	])('%j', (body, expected) => {
		expect(brief(readers.readBalance(answer(body)))).toEqual(expected);
	});
});

describe('services', () => {
	const raw = { service: 1, name: 'Likes', rate: '0.5', min: '10', max: '5.000.000' };
	const row = {
		service: 1,
		name: 'Likes',
		// A list that gives no type does not say that it is Default.
		type: '',
		category: '',
		rate: 0.5,
		min: 10,
		max: 5_000_000,
		refill: null,
		cancel: null,
		dripfeed: null,
	};

	test.each<[string, unknown]>([
		['a list', [raw]],
		['data', { data: [raw], error: null }],
		['services', { status: 'success', services: [raw] }],
		['a map by ID', { 1: raw }],
		['invalid rows and repeats', [raw, null, 'x', {}, { service: 2 }, { name: 'x' }]],
	])('%s', (_, body) => {
		const prices = [{ rate: '0.5', min: 10, type: '' }];
		const list = [{ row, raw, prices }];
		expect(readServices(answer(body))).toEqual({ ok: true, value: list });
		expect(readers.readPriceList(answer(body))).toEqual({ ok: true, value: { services: list } });
	});

	test('a service listed several times: the first row, and every price', () => {
		const body = [
			raw,
			{ ...raw, name: 'Other', rate: '0.75', type: 'Package' },
			{ ...raw, rate: 0.6, min: 50 },
			{ ...raw, rate: '15K' },
			{ ...raw, rate: null },
			{ ...raw, rate: '' },
		];
		const list = readServices(answer(body));
		const prices = [
			{ rate: '0.5', min: 10, type: '' },
			{ rate: '0.75', min: 10, type: 'Package' },
			{ rate: 0.6, min: 50, type: '' },
			{ rate: '15K', min: 10, type: '' },
		];
		expect(list).toEqual({ ok: true, value: [{ row, raw, prices }] });
	});

	test('a service whose first row has no rate', () => {
		const body = [{ service: 1, name: 'x' }, raw, { ...raw, service: 2 }];
		expect(readServices(answer(body))).toMatchObject({
			value: [
				{ row: { service: 1, rate: null }, prices: [{ rate: '0.5' }] },
				{ row: { service: 2 } },
			],
		});
	});

	test.each<[string, unknown, unknown]>([
		['pages', { data: [raw], current_page: 2, last_page: 40 }, { rows: 1, page: 2, pages: 40 }],
		['pages without a number', { data: [raw], total_pages: '3' }, { rows: 1, page: 1, pages: 3 }],
		['a total', { services: [raw], total: 250 }, { rows: 1, total: 250 }],
		['a total as text', { services: { 1: raw }, count: '1,250' }, { rows: 1, total: 1250 }],
		[
			'both, one level further in',
			{ data: [raw], meta: { current_page: 1, last_page: 2, total: 2 } },
			{ rows: 1, total: 2, page: 1, pages: 2 },
		],
		[
			'both, one level further out',
			{ success: true, pagination: { pages: 2 }, data: { services: [raw] } },
			{ rows: 1, page: 1, pages: 2 },
		],
		[
			'an address of the next page',
			{ data: [raw], next_page_url: 'https://x/?page=2' },
			{ rows: 1 },
		],
		['an address among links', { data: [raw], links: { next: '/?page=2' } }, { rows: 1 }],
		['more', { data: [raw], has_more: true }, { rows: 1 }],
		['one page', { data: [raw], current_page: 1, last_page: 1, total: 1 }, undefined],
		['no next page', { data: [raw], next_page_url: null, next: '', has_more: false }, undefined],
		['no next page in words', { data: [raw], next: 'none', has_next: 'false' }, undefined],
		['fewer than came', { data: [raw], count: 0 }, undefined],
		['words', { data: [raw], total: 'all' }, undefined],
		['a total in a row of its own', [{ ...raw, total: 500, pages: 9 }], undefined],
		['a list alone', [raw], undefined],
	])('%s tells whether all of the list came', (_, body, part) => {
		const list = readers.readPriceList(answer(body));
		expect(list).toMatchObject({ ok: true, value: { services: [{ row: { service: 1 } }] } });
		expect(list.ok && list.value.part).toEqual(part);
	});

	test.each<[readers.ListPart, string]>([
		[{ rows: 100, page: 2, pages: 40, total: 4000 }, 'page 2 of 40 of its price list.'],
		[{ rows: 100, total: 250 }, '100 of the 250 services of its price list.'],
		[{ rows: 100 }, 'a part of its price list.'],
	])('%j in words', (part, words) => {
		expect(describePriceListPart(part)).toContain(`The panel sent only ${words} This node`);
	});

	test('other names and forms', () => {
		const other = {
			service_id: '01',
			Name: ' Likes ',
			rate: 0.5,
			Min: 10,
			max: 20,
			refill: '1',
			cancel: 'true',
			dripfeed: 0,
		};
		expect(readAs('services', [], answer([other]))).toEqual([
			{ ...row, service: '01', max: 20, refill: true, cancel: true, dripfeed: false },
		]);
	});

	test.each<[unknown, unknown]>([
		[[], []],
		[{ status: 'success', data: 'Empty Data' }, []],
		[{ data: [], success: true }, []],
		[{ error: 'Incorrect API key' }, no('key', 'Incorrect API key')],
		[{ status: 'error', message: 'x' }, unclear('unknownOutcome', 'x')],
		[{}, unclear('notV2')],
		[['x', 'y'], unclear('notV2', 'x')],
		[[{ id: 1, name: 'x', price: 5 }], unclear('notV2')],
	])('%j', (body, expected) => {
		expect(readAs('services', [], answer(body))).toEqual(expected);
	});
});

describe('capacity', () => {
	test.each<[number, unknown, unknown]>([
		[200, { data_pools: { tr: 5 } }, { data_pools: { tr: 5 } }],
		[200, { error: 'Incorrect API key' }, no('key', 'Incorrect API key')],
		[500, { message: 'Server Error' }, unclear('unavailable', 'Server Error')],
		[200, [], unclear('notV2')],
	])('%d %j', (status, body, expected) => {
		expect(brief(readers.readCapacity(answer(body, status)))).toEqual(expected);
	});
});
