import { describe, expect, test } from '@jest/globals';
import { judge, provesPlacement, type Statement } from '../../../../panel/answer/judge.ts';
import type { FailureClass, JsonValue } from '../../../../panel/types.ts';

const REFUSAL = 'Not enough funds';
const MACHINERY = 'Maximum call stack size exceeded';
const SLOW_DOWN = 'Too many requests';
const GUARD = 'error code: 1010';

const verdict = (words: string, statusCode = 200, more: Partial<Statement> = {}) => {
	const { class: means, nothingDone } = judge({
		statusCode,
		headers: {},
		words,
		isMarkedError: true,
		...more,
	});
	return [means, nothingDone];
};

type Row = [words: string, statusCode: number, expected: FailureClass, nothingDone: boolean];

describe('what an error in JSON proves', () => {
	test.each<Row>([
		// The panel's own no, below 500 only.
		[REFUSAL, 200, 'funds', true],
		[REFUSAL, 400, 'funds', true],
		[REFUSAL, 401, 'funds', true],
		[REFUSAL, 404, 'funds', true],
		[REFUSAL, 422, 'funds', true],
		[REFUSAL, 499, 'funds', true],
		[REFUSAL, 500, 'unavailable', false],
		[REFUSAL, 502, 'unavailable', false],
		[REFUSAL, 503, 'unavailable', false],
		['Incorrect service ID', 500, 'unavailable', false],
		['Invalid API key', 500, 'unavailable', false],
		// The status of a rate limit counts whatever is said; the words count below 500.
		[REFUSAL, 429, 'rateLimit', true],
		[MACHINERY, 429, 'rateLimit', true],
		['', 429, 'rateLimit', true],
		[SLOW_DOWN, 200, 'rateLimit', true],
		[SLOW_DOWN, 403, 'rateLimit', true],
		[SLOW_DOWN, 503, 'unavailable', false],
		// Guards answer with 200, 4xx and 503.
		[GUARD, 200, 'guard', true],
		[GUARD, 403, 'guard', true],
		[GUARD, 503, 'guard', true],
		[GUARD, 500, 'unavailable', false],
		[GUARD, 520, 'unavailable', false],
		['Forbidden', 403, 'guard', true],
		// Only a proxy answers with this status.
		['', 407, 'guard', true],
		[MACHINERY, 407, 'guard', true],
		// What no table knows proves nothing, and no number names its reason.
		[MACHINERY, 200, 'unknownOutcome', false],
		[MACHINERY, 400, 'unknownOutcome', false],
		[MACHINERY, 401, 'unknownOutcome', false],
		[MACHINERY, 404, 'unknownOutcome', false],
		[MACHINERY, 500, 'unavailable', false],
		['Xyzzy plugh', 422, 'unknownOutcome', false],
		// Without words the number is a hint, and no proof.
		['', 200, 'unknownOutcome', false],
		['', 400, 'unknownOutcome', false],
		['', 401, 'key', false],
		['', 402, 'funds', false],
		['', 403, 'key', false],
		['', 404, 'notV2', false],
		['', 405, 'notV2', false],
		['', 408, 'unavailable', false],
		['', 500, 'unavailable', false],
		['', 503, 'unavailable', false],
	])('%p with %d: %s, nothing done: %p', (words, statusCode, expected, nothingDone) => {
		expect(verdict(words, statusCode)).toEqual([expected, nothingDone]);
	});
});

test('a page or a bare text proves nothing by the same words', () => {
	const bare = { isMarkedError: false };
	expect(verdict(REFUSAL, 200, bare)).toEqual(['unknownOutcome', false]);
	expect(verdict(SLOW_DOWN, 200, bare)).toEqual(['unknownOutcome', false]);
	expect(verdict(REFUSAL, 404, bare)).toEqual(['unknownOutcome', false]);
});

test('guards and status numbers need no error marker', () => {
	const bare = { isMarkedError: false };
	expect(verdict(GUARD, 403, bare)).toEqual(['guard', true]);
	expect(verdict(REFUSAL, 429, bare)).toEqual(['rateLimit', true]);
});

describe('a redirect', () => {
	test.each([301, 302, 303, 307, 308])('with %d and an address comes before the panel', (code) => {
		const headers = { location: 'https://new.example/' };
		expect(verdict('', code, { headers })).toEqual(['redirect', true]);
		expect(verdict(MACHINERY, code, { headers })).toEqual(['redirect', true]);
	});

	test.each([{}, { location: '' }, { location: undefined }])(
		'without one proves nothing: %j',
		(headers) => {
			expect(verdict('', 302, { headers })).toEqual(['unknownOutcome', false]);
		},
	);

	test('is not what another status with an address is', () => {
		const headers = { location: 'https://panel.example/orders/5' };
		expect(verdict('', 201, { headers })).toEqual(['unknownOutcome', false]);
		expect(verdict('', 500, { headers })).toEqual(['unavailable', false]);
	});
});

test('a challenge that Cloudflare marks in a header is a guard whatever its page says', () => {
	const headers = { 'cf-mitigated': 'challenge' };
	for (const statusCode of [200, 403, 503]) {
		expect(verdict('Bir dakika', statusCode, { headers, isMarkedError: false })).toEqual([
			'guard',
			true,
		]);
	}
	expect(verdict('', 500, { headers })).toEqual(['unavailable', false]);
});

describe('an ID proves that something was placed', () => {
	test.each<[JsonValue]>([
		[{ order: 5 }],
		[{ order: 5, message: 'Order added' }],
		[{ order: 5, message: 'Siparişiniz alındı' }],
	])('below 400, in %j', (value) => {
		expect(provesPlacement(200, value, false)).toBe(true);
		expect(provesPlacement(201, value, false)).toBe(true);
	});

	test.each([400, 404, 429, 500, 503])('never with %d', (statusCode) => {
		expect(provesPlacement(statusCode, { order: 5 }, false)).toBe(false);
	});

	test('never beside an error', () => {
		expect(provesPlacement(200, { order: 5 }, true)).toBe(false);
	});

	test.each(['Not enough funds', 'Too many requests', 'Sorry, you have been blocked'])(
		'never beside the words %p',
		(message) => {
			expect(provesPlacement(200, { order: 5, message }, false)).toBe(false);
		},
	);
});
