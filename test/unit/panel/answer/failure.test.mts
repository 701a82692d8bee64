import { describe, expect, test } from '@jest/globals';
import { failureOf } from '../../../../panel/answer/failure.ts';

/** What an error in JSON amounts to. */
const failed = (words: string, statusCode = 200, headers: Record<string, unknown> = {}) =>
	failureOf({ statusCode, headers, body: JSON.stringify({ error: words }) }, words);

describe('how long to wait', () => {
	const date = 'Wed, 21 Oct 2026 07:28:00 GMT';
	const after = 'Wed, 21 Oct 2026 07:28:30 GMT';
	const seconds = Date.parse(after) / 1000;
	test.each<[string, Record<string, unknown>, number | undefined]>([
		['', { 'retry-after': '7' }, 7_000],
		['', { 'retry-after': ['2'] }, 2_000],
		['', { 'retry-after': 3 }, 3_000],
		['', { 'retry-after': after, date }, 30_000],
		['', { 'retry-after': date, date: after }, 0],
		['', { 'x-ratelimit-reset': String(seconds), date }, 30_000],
		['', { 'x-ratelimit-reset': String(seconds * 1000), date }, 30_000],
		['', { 'x-ratelimit-reset': '12' }, 12_000],
		['Spam protection, wait 7 seconds', {}, 7_000],
		['Too many requests, wait 2 minutes', {}, 120_000],
		['', { 'retry-after': 'soon' }, undefined],
		['', { 'retry-after': '999999999' }, 86_400_000],
		['', {}, undefined],
	])('%p %p', (text, headers, wait) => {
		expect(failed(text, 429, headers).retryAfterMs).toBe(wait);
	});

	test('a reset that every answer carries says nothing about another failure', () => {
		const headers = { 'x-ratelimit-reset': '12' };
		expect(failed('Bad link', 400, headers).retryAfterMs).toBeUndefined();
		expect(failed('', 503, { 'retry-after': '9' }).retryAfterMs).toBe(9_000);
	});
});

test('words are kept as they are, on one line, without markup, at most 300 characters', () => {
	expect(failed('  Not <b>enough</b>\n funds\t ', 200).text).toBe('Not enough funds');
	expect(failed('x'.repeat(5_000), 200).text).toHaveLength(300);
});

describe('what came is quoted where it proves nothing', () => {
	test.each([
		['Maximum call stack size exceeded', 200],
		['Not enough funds', 500],
		['', 400],
	])('%p with %d', (words, statusCode) => {
		expect(failed(words, statusCode)).toMatchObject({
			nothingDone: false,
			text: words,
			httpStatus: statusCode,
			quote: JSON.stringify({ error: words }),
		});
	});

	test('on one line, at most 200 characters', () => {
		const body = `{\n\t"order": 5,\r\n "x": "${'y'.repeat(500)}"}`;
		const { quote } = failureOf({ statusCode: 500, headers: {}, body }, '');
		expect(quote).toHaveLength(200);
		expect(quote).toMatch(/^\{ "order": 5, "x": "y+$/);
	});

	test('with the ID that stands behind a long beginning', () => {
		const body = `${'Warning: x in y. '.repeat(40)}{"status":1,"order":23501}{"order":23501}`;
		const { quote = '' } = failureOf({ statusCode: 200, headers: {}, body }, '');
		expect(quote).toMatch(/^Warning: x in y\. .* … "order":23501\}/);
		expect(quote.length).toBeLessThanOrEqual(200);
	});

	test('and not where nothing was done', () => {
		expect(failed('Not enough funds')).toEqual({
			class: 'funds',
			nothingDone: true,
			text: 'Not enough funds',
			httpStatus: 200,
		});
	});
});

test('where a redirect points is kept, the first address of several', () => {
	expect(failed('', 302, { location: ['https://a.example/', 'https://b.example/'] })).toMatchObject(
		{
			class: 'redirect',
			location: 'https://a.example/',
		},
	);
	expect(failed('Not enough funds')).not.toHaveProperty('location');
});
