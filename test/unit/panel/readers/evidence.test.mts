import { describe, expect, test } from '@jest/globals';
import * as readers from '../../../../panel/readers/index.ts';
import {
	ASKS_TO_WAIT,
	PROVES_GUARD,
	PROVES_NOTHING,
	PROVES_REFUSAL,
} from '../../../fixtures/evidence.mts';
import { answer } from './readers-helpers.mts';

describe('an answer to an order', () => {
	test.each([...PROVES_NOTHING])('proves nothing, and is shown: $status $body', (seen) => {
		expect(readers.readPlacedOrders(answer(seen.body, seen.status))).toMatchObject({
			ok: false,
			failure: { nothingDone: false, quote: seen.body.replace(/\s+/g, ' ').slice(0, 200) },
		});
	});

	test.each([...PROVES_REFUSAL])(
		'is a refusal: $status $body',
		({ status, body, words, means }) => {
			const failure = { class: means, nothingDone: true, text: words, httpStatus: status };
			expect(readers.readPlacedOrders(answer(body, status))).toEqual({ ok: false, failure });
		},
	);

	test.each([...PROVES_REFUSAL])('is none with a 5xx: $body', ({ body, words }) => {
		for (const status of [500, 502, 503]) {
			expect(readers.readPlacedOrders(answer(body, status))).toMatchObject({
				ok: false,
				failure: { class: 'unavailable', nothingDone: false, text: words },
			});
		}
	});

	test.each([...PROVES_GUARD])('is of a guard: $status $body', ({ status, body, words }) => {
		expect(readers.readPlacedOrders(answer(body, status))).toMatchObject({
			ok: false,
			failure: { class: 'guard', nothingDone: true, text: words },
		});
	});

	test('asks to wait', () => {
		const { status, body } = ASKS_TO_WAIT;
		expect(readers.readPlacedOrders(answer(body, status))).toMatchObject({
			failure: { class: 'rateLimit', nothingDone: true },
		});
	});
});

test('an open request is a refusal of the refill', () => {
	const words = 'There is already an open request for this order.';
	expect(readers.readRefill(answer({ error: words }), 7)).toMatchObject({
		ok: false,
		failure: { class: 'refused', nothingDone: true, text: words },
	});
});

test.each([
	[{ 1: { status: 'Pending' } }, [true, false]],
	[[], [false, false]],
])('IDs that %j leaves out are unanswered', (body, answered) => {
	const rows = readers.readStatuses(answer(body), [1, 2]);
	expect(rows.ok && rows.value.map(({ reading }) => reading.ok)).toEqual(answered);
	for (const { reading } of rows.ok ? rows.value : []) {
		if (!reading.ok) expect(reading.failure).toMatchObject({ class: 'unanswered', text: '' });
	}
});
