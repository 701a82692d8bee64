import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IHttpRequestOptions } from 'n8n-workflow';
import { chunk, MAX_IDS_PER_REQUEST } from '../../../panel/answer/lists.ts';
import { ask, DEFAULT_TIMEOUT, toHttpAnswer, type Send } from '../../../panel/ask.ts';
import { InputError } from '../../../panel/request/inputError.ts';
import { buildRequest } from '../../../panel/request/buildRequest.ts';
import type { UnsentReason } from '../../../panel/types.ts';
import { connectionWith, KEY } from './request/asking-helpers.mts';
import { shareOfRuns } from '../runs.mts';

const BALANCE = { action: 'balance', parameters: {} } as const;

/** A sender that answers with one response and keeps what it was asked. */
function sender(response: unknown) {
	const requests: IHttpRequestOptions[] = [];
	const send: Send = async (request) => {
		requests.push(request);
		return response;
	};
	return { requests, send };
}

const failing =
	(error: unknown): Send =>
	async () => {
		throw error;
	};

const withCode = (code: string, message = 'went wrong') =>
	Object.assign(new Error(message), { code });

describe('ask', () => {
	it('sends the request once, with the time limit that n8n has', async () => {
		const { requests, send } = sender({ statusCode: 200, headers: {}, body: '{"balance":"1"}' });
		const answer = await ask(BALANCE, connectionWith(), send);
		expect(answer).toEqual({
			ok: true,
			value: { statusCode: 200, headers: {}, body: '{"balance":"1"}' },
		});
		expect(requests).toEqual([
			{
				timeout: DEFAULT_TIMEOUT,
				abortSignal: expect.any(AbortSignal),
				...buildRequest(BALANCE, connectionWith()),
			},
		]);
		expect(DEFAULT_TIMEOUT).toBe(300_000);
	});

	it.each([
		['/login?next=%2Fapi', '/login?next=%2Fapi'],
		['login', '/api/login'],
		['//panel.example/api/v3', '/api/v3'],
	])('gives the whole address that a redirect to %s leads to', async (location, path) => {
		const { send } = sender({ statusCode: 302, headers: { location }, body: '' });
		const answer = await ask(BALANCE, connectionWith(), send);
		const { origin } = new URL(buildRequest(BALANCE, connectionWith()).url);
		expect(answer).toMatchObject({ value: { headers: { location: `${origin}${path}` } } });
	});

	it("takes over the node's own settings", async () => {
		const { requests, send } = sender({});
		const proxy = { host: 'proxy.example', port: 3128 };
		const transport = { timeout: 5, proxy, skipSslCertificateValidation: true };
		await ask(BALANCE, connectionWith(), send, transport);
		expect(requests[0]).toMatchObject(transport);
	});

	it('keeps its time limit where the node sets none', async () => {
		const { requests, send } = sender({});
		await ask(BALANCE, connectionWith(), send, { timeout: undefined });
		expect(requests[0]?.timeout).toBe(DEFAULT_TIMEOUT);
	});

	it('takes an order for possible that was not answered in time, and has the connection closed', async () => {
		let signal: IHttpRequestOptions['abortSignal'];
		const silent: Send = async ({ abortSignal }) => {
			signal = abortSignal;
			return await new Promise(() => undefined);
		};
		expect(await ask(BALANCE, connectionWith(), silent, { timeout: 20 })).toMatchObject({
			ok: false,
			failure: { class: 'unavailable', nothingDone: false, connection: 'ETIMEDOUT' },
		});
		expect(signal?.aborted).toBe(true);
	});

	it.each([200, 201, 302, 400, 429, 500, 503])(
		'takes an answer of status %d for one',
		async (statusCode) => {
			const { send } = sender({ statusCode, headers: { a: 'b' }, body: 'x' });
			expect(await ask(BALANCE, connectionWith(), send)).toEqual({
				ok: true,
				value: { statusCode, headers: { a: 'b' }, body: 'x' },
			});
		},
	);

	it('throws before anything is sent if the question cannot be put', async () => {
		const { requests, send } = sender({});
		const call = { action: 'status', parameters: { order: '1,2' } } as const;
		await expect(ask(call, connectionWith(), send)).rejects.toThrow(InputError);
		await expect(ask(BALANCE, connectionWith({ baseUrl: '' }), send)).rejects.toThrow(InputError);
		expect(requests).toEqual([]);
	});

	it.each<[string, UnsentReason]>([
		['ENOTFOUND', 'name'],
		['ECONNREFUSED', 'connection'],
		['CERT_HAS_EXPIRED', 'certificate'],
		['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
	])('knows that after %s nothing can have been ordered', async (code, unsent) => {
		for (const error of [withCode(code), { cause: withCode(code) }]) {
			expect(await ask(BALANCE, connectionWith(), failing(error))).toMatchObject({
				ok: false,
				failure: { class: 'unavailable', nothingDone: true, connection: code, unsent },
			});
		}
	});

	it.each([
		['ENOTFOUND', 'proxy'],
		['ECONNREFUSED', 'proxy'],
		['CERT_HAS_EXPIRED', 'certificate'],
	])(
		'takes the proxy for what cannot be reached after %s, if there is one',
		async (code, unsent) => {
			const transport = { proxy: { host: 'proxy.example', port: 3128 } };
			const error = failing(withCode(code));
			expect(await ask(BALANCE, connectionWith(), error, transport)).toMatchObject({
				failure: { nothingDone: true, connection: code, unsent },
			});
		},
	);

	it.each([
		'ECONNRESET',
		'ECONNABORTED',
		'ETIMEDOUT',
		'ESOCKETTIMEDOUT',
		'EPIPE',
		'ERR_BAD_RESPONSE',
		'HPE_INVALID_CONSTANT',
		'EPROTO',
		'a code that nobody knows',
	])('takes an order for possible after %s', async (code) => {
		expect(await ask(BALANCE, connectionWith(), failing(withCode(code)))).toMatchObject({
			ok: false,
			failure: { class: 'unavailable', nothingDone: false, connection: code },
		});
	});

	it.each<[string, unknown]>([
		['an error without a code', new Error('x')],
		['text', 'x'],
		['nothing', undefined],
		['null', null],
		['a number for a code', { code: 500 }],
	])('takes an order for possible after %s was thrown', async (_name, thrown) => {
		expect(await ask(BALANCE, connectionWith(), failing(thrown))).toMatchObject({
			ok: false,
			failure: { class: 'unavailable', nothingDone: false, connection: 'unknown' },
		});
	});
});

describe('the key', () => {
	// As it stands, in an address, and in JSON as PHP writes it.
	const forms = [
		KEY,
		encodeURIComponent(KEY),
		JSON.stringify(KEY).slice(1, -1).replace(/\//g, '\\/'),
	];

	it.each(forms)('is taken out of the body where the panel quotes it as %s', async (form) => {
		const { send } = sender({ statusCode: 200, headers: {}, body: `{"error":"Bad key ${form}!"}` });
		const answer = await ask(BALANCE, connectionWith(), send);
		expect(answer).toMatchObject({ value: { body: '{"error":"Bad key *****!"}' } });
	});

	it.each(forms)('is taken out of the address that the panel moved to, as %s', async (form) => {
		const location = `https://new.example/api?action=balance&key=${form}`;
		for (const header of [location, [location]]) {
			const { send } = sender({ statusCode: 302, headers: { location: header }, body: '' });
			const answer = await ask(BALANCE, connectionWith(), send);
			expect(JSON.stringify(answer)).not.toContain(JSON.stringify(form).slice(1, -1));
			expect(JSON.stringify(answer)).toContain('https://new.example/api?action=balance&key=*****');
		}
	});

	it('is taken out of what Node says', async () => {
		const error = withCode('ECONNRESET', `GET https://panel.example/?key=${KEY} broke`);
		const answer = await ask(BALANCE, connectionWith(), failing(error));
		expect(answer).toMatchObject({
			failure: { text: 'GET https://panel.example/?key=***** broke' },
		});
	});

	it('leaves words alone if it is as short as a word', async () => {
		const { send } = sender({ statusCode: 200, headers: {}, body: '{"balance":"12345"}' });
		for (const apiKey of ['', '1', '12345']) {
			expect(await ask(BALANCE, connectionWith({ apiKey }), send)).toMatchObject({
				value: { body: '{"balance":"12345"}' },
			});
		}
	});

	it('never comes back, whatever it is and wherever it stands', async () => {
		const keys = fc.string({ minLength: 6, maxLength: 40, unit: 'grapheme' });
		await fc.assert(
			fc.asyncProperty(keys, fc.string(), fc.string(), async (apiKey, before, after) => {
				const body = `${before}${apiKey}${after}`;
				const { send } = sender({ statusCode: 200, headers: { location: body }, body });
				const answer = await ask(BALANCE, connectionWith({ apiKey }), send);
				if (!answer.ok) throw new Error('No answer');
				// The stars that stand for the key may be part of a key of stars.
				for (const text of [answer.value.body, String(answer.value.headers.location)]) {
					expect(text.split('*****').join('')).not.toContain(apiKey);
				}
			}),
			shareOfRuns(0.5),
		);
	});
});

describe('toHttpAnswer', () => {
	it.each<[unknown, unknown]>([
		[
			{ statusCode: 200, headers: { a: '1' }, body: 'x' },
			{ statusCode: 200, headers: { a: '1' }, body: 'x' },
		],
		[
			{ statusCode: 200, headers: {}, body: { order: 1 } },
			{ statusCode: 200, headers: {}, body: '{"order":1}' },
		],
		[{ statusCode: '200' }, { statusCode: 0, headers: {}, body: '' }],
		[undefined, { statusCode: 0, headers: {}, body: '' }],
		['text', { statusCode: 0, headers: {}, body: '' }],
	])('reads %j', async (response, answer) => {
		expect(await toHttpAnswer(response)).toEqual(answer);
	});
});

describe('chunk', () => {
	it.each<[number, number, number[]]>([
		[0, 100, []],
		[1, 100, [1]],
		[100, 100, [100]],
		[101, 100, [100, 1]],
		[250, 100, [100, 100, 50]],
		[3, 1, [1, 1, 1]],
	])('splits %d by %d', (length, size, sizes) => {
		const list = Array.from({ length }, (_entry, index) => index);
		expect(chunk(list, size).map((part) => part.length)).toEqual(sizes);
		expect(chunk(list, size).flat()).toEqual(list);
	});

	it('splits by a hundred unless told otherwise', () => {
		expect(MAX_IDS_PER_REQUEST).toBe(100);
		expect(chunk(Array.from({ length: 201 })).map((part) => part.length)).toEqual([100, 100, 1]);
	});

	it.each([0, -1, NaN, 0.4, 1.5, Infinity])('loses nothing with a size of %d', (size) => {
		const list = [1, 2, 3, 4, 5, 6, 7];
		expect(chunk(list, size).flat()).toEqual(list);
	});
});
