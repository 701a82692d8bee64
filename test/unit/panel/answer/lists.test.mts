import { describe, expect, test } from '@jest/globals';
import { takesNoList } from '../../../../panel/answer/lists.ts';
import { failureOf } from '../../../../panel/answer/failure.ts';
import { readCancels, readRefills } from '../../../../panel/readers/index.ts';

const answer = (body: unknown) => ({ statusCode: 200, headers: {}, body: JSON.stringify(body) });

describe('a refusal of a list says that the panel takes none', () => {
	const ofOrders = [
		'Incorrect request',
		'Invalid action',
		'Incorrect order ID',
		'order is required',
		'Order ID is required parameter. Please check your API Manual',
		'Missing required parameters',
		'missing required parameters',
		'There are missing required parameters. Please check your API Manual',
		'Required fields missing',
		'Unsupported parameter orders',
		'Cannot cancel: missing parameter order',
		'Eksik parametre',
		'Faltan parámetros obligatorios',
		'Parâmetro obrigatório ausente',
		'Отсутствует обязательный параметр',
	];

	test.each(ofOrders)('with %p', (words) => {
		expect(
			takesNoList(failureOf({ statusCode: 200, headers: {}, body: '' }, words), 'orders'),
		).toBe(true);
		expect(
			takesNoList(failureOf({ statusCode: 400, headers: {}, body: '' }, words), 'refills'),
		).toBe(true);
	});

	test.each(['Incorrect refill ID', 'Refill not found', 'refill is required'])(
		'of refills with %p, of orders not',
		(words) => {
			expect(
				takesNoList(failureOf({ statusCode: 200, headers: {}, body: '' }, words), 'refills'),
			).toBe(true);
			expect(
				takesNoList(failureOf({ statusCode: 200, headers: {}, body: '' }, words), 'orders'),
			).toBe(false);
		},
	);
});

describe('nothing of the kind is in', () => {
	test.each([
		'Invalid API key',
		'The api key field is required',
		'Your account has been suspended.',
		'Too many requests',
		'Refill is disabled for this service',
		'Order cannot be cancelled',
		'Email verification is required',
		'The country is not supported',
		// What names no reason leaves open whether something was done.
		'Server error',
		'Unknown error',
		'Undefined index: order',
		'Fatal error: missing parameter 1 in api.php on line 4',
		'Xyzzy plugh',
		'',
	])('%p', (words) => {
		expect(
			takesNoList(failureOf({ statusCode: 200, headers: {}, body: '' }, words), 'orders'),
		).toBe(false);
	});

	test('a crash, whatever its words', () => {
		const crash = failureOf(
			{ statusCode: 500, headers: {}, body: '' },
			'Missing required parameters',
		);
		expect(takesNoList(crash, 'orders')).toBe(false);
	});
});

describe('the row of an only ID tells apart', () => {
	const error = 'Incorrect order ID';

	test('a refusal of the question', () => {
		const rows = readRefills(answer({ error }), ['7']);
		expect(rows).toMatchObject({ ok: true, value: [{ id: '7', isWhole: true }] });
	});

	test.each([[[{ order: 7, cancel: { error } }]], [{ 7: { error } }]])(
		'a refusal of the ID: %j',
		(body) => {
			const rows = readCancels(answer(body), ['7']);
			expect(rows).toMatchObject({ ok: true, value: [{ reading: { ok: false } }] });
			expect(rows).not.toMatchObject({ value: [{ isWhole: true }] });
		},
	);
});
