import { describe, expect, test } from '@jest/globals';
import { decodeAnswer, parseLossless, readAnswer } from '../../../../panel/answer/decode.ts';
import { answer } from '../readers/readers-helpers.mts';

describe('parseLossless', () => {
	test.each<[string, unknown]>([
		['{"order":23501}', { order: 23501 }],
		[' [1, 2.5, -3e2, true, null, "x"] ', [1, 2.5, -300, true, null, 'x']],
		['{"order":9007199254740993}', { order: '9007199254740993' }],
		['{"order":123456789012345}', { order: 123456789012345 }],
		['{"charge":0.12345678901234567890}', { charge: '0.12345678901234567890' }],
		['{"charge":0.000000000000000000001}', { charge: 1e-21 }],
		['[1e999,-1e999]', ['1e999', '-1e999']],
		['{"link":"id 12345678901234567890"}', { link: 'id 12345678901234567890' }],
		['{"a":"\\"12345678901234567890"}', { a: '"12345678901234567890' }],
		['{"a":"line\nbreak\u0001"}', { a: 'line\nbreak\u0001' }],
		['12345678901234567890', '12345678901234567890'],
		['"x"', 'x'],
		['null', null],
	])('%j', (text, value) => {
		expect(parseLossless(text)).toEqual(value);
	});

	test.each([
		'',
		' ',
		'{',
		'{"a":1',
		'{"a":1}}',
		'{"a":1} x',
		"{'a':1}",
		'[1,]',
		'"x',
		'01234567890123456789',
	])('%j is no JSON', (text) => {
		expect(parseLossless(text)).toBeUndefined();
	});

	test('keys of objects that every object has are harmless', () => {
		for (const key of ['__proto__', '\\u005f_proto__', '_\\u005Fproto__']) {
			const value = parseLossless(
				`{"${key}":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}`,
			);
			expect(Object.keys(value as object)).toEqual(['constructor']);
			expect(Object.assign({}, value)).not.toHaveProperty('polluted');
		}
		expect({}).not.toHaveProperty('polluted');
	});

	test('what is nested beyond all sense is refused, and quickly', () => {
		expect(parseLossless('['.repeat(90) + ']'.repeat(90))).toBeDefined();
		expect(parseLossless('['.repeat(1_000_000) + ']'.repeat(1_000_000))).toBeUndefined();
		expect(parseLossless('{"a":'.repeat(1_000_000))).toBeUndefined();
	});
});

const order = { ok: true, value: { order: 5 } };

describe('JSON with something around it', () => {
	test.each<[string, string]>([
		['a byte order mark', '\uFEFF{"order":5}'],
		['a byte order mark read as Latin-1', '\u00EF\u00BB\u00BF{"order":5}'],
		['zeros and broken UTF-8', '\u0000\uFFFD\uFFFD{"order":5}'],
		['blanks', '\r\n\t {"order":5}\n\n'],
		[
			'warnings of PHP',
			'<br />\n<b>Warning</b>:  Undefined array key 0 [0] in <b>/srv/{closure}.php</b> on line <b>9</b><br />\n{"order":5}',
		],
		['a warning after it', '{"order":5}<br />\n<b>Notice</b>: x on line <b>9</b>'],
		['a comment after it', '{"order":5}<!-- 0.1 s -->'],
		['a second encoding', '"{\\"order\\":5}"'],
	])('%s', (_, body) => {
		expect(decodeAnswer(answer(body))).toEqual(order);
	});

	test('a wrong Content-Type does not matter', () => {
		expect(decodeAnswer(answer('{"order":5}', 200, { 'content-type': 'text/html' }))).toEqual(
			order,
		);
	});

	test('broken UTF-8 inside a text stays readable', () => {
		expect(decodeAnswer(answer('{"error":"Ge\uFFFDersiz"}'))).toEqual({
			ok: true,
			value: { error: 'Ge\uFFFDersiz' },
		});
	});

	test.each<[string, string, unknown]>([
		['an error', 'error=Invalid+API+key', { error: 'Invalid API key' }],
		['several fields', 'status=error&message=a%20b%26c', { status: 'error', message: 'a b&c' }],
		['a broken escape', 'error=100%', { error: '100%' }],
		['an order', 'order=0042', { order: '0042' }],
	])('%s in URL encoding', (_, body, value) => {
		expect(decodeAnswer(answer(body))).toEqual({ ok: true, value });
	});
});

describe('no JSON', () => {
	const page = (title: string) =>
		`<!DOCTYPE html><html><head><title>${title}</title></head><body>{"order":5}</body></html>`;

	test.each<[string, number, string, object]>([
		['a page', 200, page('Log\n in'), { class: 'notV2', text: 'Log in', isWebPage: true }],
		['a page', 404, page('Log in'), { class: 'notV2', text: 'Log in', isWebPage: true }],
		['a page', 403, page('Log in'), { class: 'unavailable', text: 'Log in', isWebPage: true }],
		['a page', 503, page('Log in'), { class: 'unavailable', text: 'Log in', isWebPage: true }],
		[
			'a page of a refusal',
			200,
			page('Not enough funds'),
			{ class: 'notV2', text: 'Not enough funds', isWebPage: true },
		],
		[
			'a heading',
			502,
			'<html><body><h1>Bad Gateway</h1>',
			{ class: 'unavailable', text: 'Bad Gateway' },
		],
		['a page without words', 200, '<html></html>', { class: 'notV2', text: '', isWebPage: true }],
		['nothing', 200, '', { class: 'unreadable', text: '' }],
		['nothing', 500, ' \n', { class: 'unavailable', text: '' }],
		['nothing', 404, '', { class: 'notV2', text: '' }],
		['null', 200, 'null', { class: 'unreadable', text: '' }],
		['an empty text', 200, '""', { class: 'unreadable', text: '' }],
		['a cut-off answer', 200, '{"order":235', { class: 'unreadable', text: '' }],
		['a cut-off refusal', 200, '{"error":"Not enough funds', { class: 'unreadable', text: '' }],
		[
			'a cut-off answer after a warning',
			200,
			'Warning: Invalid argument {"order":2',
			{ class: 'unreadable', text: '' },
		],
		['a cut-off answer in quotation marks', 200, '"{\\"order\\": 2"', { class: 'unreadable' }],
		['two answers', 200, '{"order":1}{"error":"Bad link"}', { class: 'unreadable', text: '' }],
		['the same answer twice', 200, '{"order":1}{"order":1}', { class: 'unreadable', text: '' }],
		[
			'a warning alone',
			200,
			'<b>Warning</b>: Invalid argument in x.php on line 3',
			{ class: 'notV2', text: 'Warning : Invalid argument in x.php on line 3' },
		],
		['some text', 200, 'It works!', { class: 'notV2', text: 'It works!' }],
		['text without a reason', 200, 'Invalid', { class: 'notV2', text: 'Invalid' }],
		['a reason in plain text', 200, 'Invalid API key', { class: 'notV2', text: 'Invalid API key' }],
		['a reason in quotation marks', 200, '"Bad link"', { class: 'notV2', text: 'Bad link' }],
		['nothing, not modified', 304, '', { class: 'unknownOutcome', text: '' }],
	])('%s with %d proves nothing and is quoted', (_, status, body, failure) => {
		expect(decodeAnswer(answer(body, status))).toMatchObject({
			ok: false,
			failure: {
				nothingDone: false,
				httpStatus: status,
				quote: body.replace(/\s+/g, ' ').trim().slice(0, 200),
				...failure,
			},
		});
	});

	test.each<[number, string]>([
		[200, page('Just a\n moment...')],
		[403, page('Just a moment...')],
		[503, page('Just a moment...')],
		[403, page('Attention Required! | Cloudflare')],
		[403, 'error code: 1010'],
		[403, 'error code: 1020'],
		[403, '<html><head><title>403 Forbidden</title></head></html>'],
		[200, 'Sorry, you have been blocked'],
	])('a guard with %d did nothing: %j', (status, body) => {
		expect(decodeAnswer(answer(body, status))).toMatchObject({
			ok: false,
			failure: { class: 'guard', nothingDone: true, httpStatus: status },
		});
	});

	test('a page with 429 is a rate limit', () => {
		expect(decodeAnswer(answer(page('x'), 429, { 'retry-after': '3' }))).toMatchObject({
			failure: { class: 'rateLimit', nothingDone: true, retryAfterMs: 3000 },
		});
	});

	test.each([301, 302, 307, 308])('%d names where the panel went', (status) => {
		const location = 'https://panel.example/api/v2';
		const failure = {
			class: 'redirect',
			nothingDone: true,
			text: '',
			httpStatus: status,
			location,
		};
		expect(readAnswer(answer('{"order":5}', status, { location }))).toEqual({ ok: false, failure });
	});
});

describe('readAnswer', () => {
	test('below 400 every JSON is a value, an error too', () => {
		expect(readAnswer(answer({ error: 'Bad link' }))).toEqual({
			ok: true,
			value: { error: 'Bad link' },
		});
	});

	test.each<[number, unknown, object]>([
		[422, { error: 'Bad link' }, { class: 'link', nothingDone: true, text: 'Bad link' }],
		[401, { message: 'Unauthenticated.' }, { class: 'key', nothingDone: true }],
		[500, { error: 'Server error' }, { class: 'unavailable', nothingDone: false }],
		[500, {}, { class: 'unavailable', nothingDone: false }],
		[429, { error: 'x' }, { class: 'rateLimit', nothingDone: true }],
		[500, { error: 'Bad link' }, { class: 'unavailable', nothingDone: false, text: 'Bad link' }],
		[403, { message: 'Forbidden' }, { class: 'guard', nothingDone: true }],
		[404, [], { class: 'notV2', nothingDone: false }],
	])('%d with %j is a failure', (status, body, failure) => {
		expect(readAnswer(answer(body, status))).toMatchObject({ ok: false, failure });
	});

	test('what came with a 4xx or 5xx without an error stays readable', () => {
		expect(readAnswer(answer({ order: 5 }, 500))).toEqual(order);
	});
});

test.each(['[', '{', '"', '<', '\\', ' ', '\uFEFF', '1', '{"', '<!', '&', 'a=', '[1', '\uFFFD'])(
	'comes to an end with a very long text of %j',
	(unit) => {
		const text = unit.repeat(200_000 / unit.length);
		for (const body of [
			text,
			`{"error":"${text}"}`,
			`<html><title>${text}`,
			`x=${text}`,
			`{"a":1}${text}`,
		]) {
			// Milliseconds each; anything quadratic would run into jest's time limit.
			expect(readAnswer(answer(body))).toHaveProperty('ok');
			expect(readAnswer(answer(body, 500))).toHaveProperty('ok');
		}
	},
);
