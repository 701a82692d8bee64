import { describe, expect, jest, test } from '@jest/globals';
import type { ICredentialTestFunctions, IDataObject } from 'n8n-workflow';
import { credentialAdvice } from '../../../nodes/shared/credentialAdvice.ts';
import { testSmmPanelApi } from '../../../nodes/shared/credentialTest.ts';
import type { PanelFailure } from '../../../panel/types.ts';
import { connectionWith, KEY } from '../panel/request/asking-helpers.mts';

interface Answer {
	statusCode?: number;
	headers?: IDataObject;
	body?: unknown;
}

/** Presses the credential's test: n8n's older HTTP client answers with this, or throws it. */
async function press(answer: Answer | Error | Promise<never>, values: IDataObject = {}) {
	const requests: unknown[] = [];
	const request = async (options: unknown) => {
		requests.push(options);
		if (answer instanceof Error) throw answer;
		if (answer instanceof Promise) return await answer;
		const { body } = answer;
		const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
		return { statusCode: 200, headers: {}, ...answer, body: text };
	};
	const context = { helpers: { request } } as unknown as ICredentialTestFunctions;
	const result = await testSmmPanelApi.call(context, {
		id: '1',
		name: 'SMM Panel',
		type: 'smmPanelApi',
		data: { baseUrl: 'https://panel.example/api/v2', apiKey: KEY, customize: true, ...values },
	});
	return { ...result, requests };
}

describe('the test passes where a balance came back', () => {
	test.each<[unknown]>([
		[{ balance: '100.84292', currency: 'USD' }],
		[{ balance: 0 }],
		[{ balance: '-5.00' }],
		[{ status: 'success', balance: '0.03', currency: 'USD' }],
		[{ error: '', balance: '1' }],
		[{ error: null, balance: '1', message: 'OK' }],
		// Wrapped, as family E answers.
		[{ data: { balance: '5', currency: 'USD' } }],
		[{ success: true, data: { user: 'x', balance: 5 } }],
		[[{ balance: 1 }]],
		['<br /><b>Warning</b>: x in y on line 3<br />{"balance":"7.5"}'],
	])('%j', async (body) => {
		expect(await press({ body })).toMatchObject({ status: 'OK' });
	});
});

describe('a refusal is quoted, with what to check', () => {
	test.each<[unknown, string, string]>([
		[{ error: 'Invalid API key' }, 'Invalid API key', "'Key Placement'"],
		[{ status: 'error', msg: 'Incorrect API Key' }, 'Incorrect API Key', "'Request Format'"],
		[
			{ data: null, error: { message: 'Authorization failed' } },
			'Authorization failed',
			"'API Key'",
		],
		[{ status: false, data: { msg: 'API Key salah' } }, 'API Key salah', "'API Key'"],
		[{ error: 'invalid_api_key' }, 'invalid_api_key', "'API Key'"],
		[{ error: 'Missing key' }, 'Missing key', "'Key Placement'"],
		[{ error: 'Missing key or action' }, 'Missing key or action', "'Request Format'"],
		[
			{ error: 'Authentication failed or account suspended' },
			'Authentication failed or account suspended',
			"'Key Placement'",
		],
		[{ error: 'Your account has been suspended.' }, 'Your account has been suspended.', 'support'],
		[{ error: 'Incorrect request' }, 'Incorrect request', "'Request Format'"],
		[{ error: 'Action is required' }, 'Action is required', "'Request Format'"],
		[{ error: 'Action Salah !!' }, 'Action Salah !!', "'API Style'"],
		[{ error: 'API access is disabled for this account' }, 'API access is disabled', 'support'],
		[{ error: 'IP address not whitelisted for this API key' }, 'not whitelisted', 'IP address of'],
		[{ error: 'ip_not_allowed' }, 'ip_not_allowed', 'IP address of your n8n server'],
		[
			{ error: 'Missing required parameters: service, link, quantity' },
			'Missing required parameters',
			"another 'Request Format' or 'Key Placement'",
		],
		[
			{ error: 'Missing or invalid Authorization header. Use: Authorization: Bearer <api_key>' },
			'Bearer <api_key>',
			"'Key Placement'",
		],
		[
			{ error: 'Post method required for SMM API v2' },
			'Post method required',
			"another 'Request Format'",
		],
		[{ error: 'Rate limit exceeded' }, 'Rate limit exceeded', 'Wait a while'],
		[{ error: 'Neno lisilojulikana' }, 'Neno lisilojulikana', "'API Key'"],
	])('%j', async (body, words, advice) => {
		const { status, message } = await press({ body });
		expect(status).toBe('Error');
		expect(message).toContain(words);
		expect(message).toContain(advice);
	});
});

test('a wrong key is said first to be looked at', async () => {
	const { message } = await press({ body: { error: 'Invalid API key' } });
	expect(message).toMatch(
		/^The panel does not accept the API key\. Check 'API Key' in the credential\. /,
	);
	expect(message).toContain('The panel says: "Invalid API key". Some panels find the key only');
	expect(message).not.toContain('Switch on');
});

test.each([
	[402, /^The balance on the panel is too low\. Add funds on the panel\./],
	[429, /^The panel asks to send fewer requests\. Wait a while, then try again\./],
])('the status %d is explained without an order or a node', async (statusCode, words) => {
	const { message } = await press({ statusCode, body: '' });
	expect(message).toMatch(words);
	expect(message).not.toMatch(/this order|Batching/);
});

describe('what is no balance does not pass', () => {
	test.each<[Answer]>([
		[{ body: {} }],
		[{ body: [] }],
		[{ body: { balance: null } }],
		[{ body: { balance: '' } }],
		[{ body: { data: {} } }],
		[{ body: '<html><title>Welcome</title></html>' }],
		[{ body: '' }],
		[{ body: undefined }],
		[{ statusCode: 404, body: '' }],
		[{ statusCode: 405, body: '' }],
		[{ statusCode: 401, body: '' }],
		[{ statusCode: 500, body: { error: 'x' } }],
	])('%j', async (answer) => {
		const { status, message } = await press(answer);
		expect(status).toBe('Error');
		expect(message).toMatch(/'API URL'|'API Key'|HTTP 500/);
	});
});

test.each([
	['ENOTFOUND', "The name of the panel's server was not found"],
	['ECONNREFUSED', 'The panel cannot be reached'],
	['DEPTH_ZERO_SELF_SIGNED_CERT', "The panel's SSL certificate is not accepted"],
	['ERR_SSL_WRONG_VERSION_NUMBER', 'An encrypted connection to the panel was not possible'],
])('%s is said in words', async (code, words) => {
	const { message } = await press(Object.assign(new Error('x'), { code }));
	expect(message).toMatch(new RegExp(`^${words}\\. .*\\(${code}\\)`));
});

test('what cannot be asked is said, and nothing is sent', async () => {
	const { status, message, requests } = await press({}, { baseUrl: 'panel.example' });
	expect(status).toBe('Error');
	expect(message).toMatch(/^'API URL' in the credential is not a web address.* 'API URL' in the/);
	expect(requests).toEqual([]);
});

test.each([
	['as it is', KEY],
	['in an address', encodeURIComponent(KEY)],
	['in a web page', KEY.replace(/[^a-z0-9]/gi, (sign) => `&#${sign.charCodeAt(0)};`)],
])('the key is never shown, %s', async (_name, echoed) => {
	for (const body of [{ error: `Invalid API key ${echoed}` }, `No such key: ${echoed}`]) {
		const { message } = await press({ body });
		expect(message).toContain('*****');
		expect(message).not.toContain(KEY);
		expect(message).not.toContain(echoed);
	}
});

test('a panel that hangs is given up after 30 seconds', async () => {
	const timeout = AbortSignal.timeout.bind(AbortSignal);
	const spy = jest.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout(1));
	const { status, message } = await press(new Promise<never>(() => undefined));
	const limits = spy.mock.calls;
	spy.mockRestore();

	expect(limits).toEqual([[30_000]]);
	expect(status).toBe('Error');
	expect(message).toMatch(/^The panel did not answer in time/);
});

describe('the request', () => {
	const TYPES = { form: 'application/x-www-form-urlencoded', json: 'application/json' };

	test.each(['form', 'json'] as const)('has the format %s', async (requestFormat) => {
		const { requests } = await press({ body: { balance: 1 } }, { requestFormat });
		expect(requests).toEqual([
			{
				method: 'POST',
				url: 'https://panel.example/api/v2',
				headers: { Accept: 'application/json', 'Content-Type': TYPES[requestFormat] },
				qs: undefined,
				body:
					requestFormat === 'json'
						? JSON.stringify({ action: 'balance', key: KEY })
						: `action=balance&key=${encodeURIComponent(KEY)}`,
				timeout: 30_000,
				followRedirect: false,
				simple: false,
				resolveWithFullResponse: true,
				json: false,
				useStream: true,
			},
		]);
	});

	test('has the user agent, the query and the certificate setting of the credential', async () => {
		const { requests } = await press(
			{ body: { balance: 1 } },
			{ requestFormat: 'query', userAgent: 'Agency/1.0', allowUnauthorizedCerts: true },
		);
		expect(requests).toEqual([
			expect.objectContaining({
				method: 'GET',
				qs: { action: 'balance', key: KEY },
				headers: { Accept: 'application/json', 'User-Agent': 'Agency/1.0' },
				rejectUnauthorized: false,
			}),
		]);
		expect(requests[0]).not.toHaveProperty('body');
	});
});

describe('advice', () => {
	const failure = (values: Partial<PanelFailure>): PanelFailure => ({
		class: 'notV2',
		text: '',
		nothingDone: false,
		...values,
	});
	const at = (baseUrl: string, values: Partial<PanelFailure>) => {
		const { url } = { url: new URL(baseUrl) };
		return credentialAdvice(failure(values), { ...connectionWith({ baseUrl }), url });
	};
	const moved = (location: string) => ({ class: 'redirect', location, httpStatus: 308 }) as const;

	test.each<[string, Partial<PanelFailure>, RegExp]>([
		['https://p.example/api/v2', moved('https://p.example/api/v2/'), /must end with a slash/],
		['https://p.example/api/v2', moved('/api/v2/'), /must end with a slash/],
		['https://p.example/api/v2/', moved('https://p.example/api/v2'), /must not end with a slash/],
		['http://p.example/api/v2', moved('https://p.example/api/v2'), /begin with https:\/\//],
		['https://p.example/api/v2', moved('https://www.p.example/login'), /^$/],
		['https://p.example/api/v2', moved('https://['), /^$/],
		['https://p.example/api/v2', { httpStatus: 404 }, /with a slash at its end/],
		['https://p.example/api/v2/', { httpStatus: 404 }, /without the slash at its end/],
		['https://p.example/api/v2', { httpStatus: 405 }, /'Request Format'/],
		[
			'http://p.example/api/v2',
			{ httpStatus: 400, text: 'The plain HTTP request was sent to HTTPS port' },
			/Try https:\/\//,
		],
		[
			'http://p.example/api/v2',
			{ class: 'unavailable', connection: 'ECONNRESET' },
			/Try https:\/\//,
		],
		['https://p.example/api/v2', { class: 'unavailable', connection: 'ECONNRESET' }, /^$/],
		['http://p.example/api/v2', { class: 'unavailable', unsent: 'name' }, /^$/],
		['https://p.example/api/v2', { httpStatus: 200 }, /^$/],
	])('for %s after %j', (baseUrl, values, words) => {
		expect(at(baseUrl, values)).toMatch(words);
	});

	test('names the API style where a REST path is not found', () => {
		const rest = connectionWith({ apiStyle: 'rest' });
		expect(credentialAdvice(failure({ httpStatus: 404 }), rest)).toContain("'API Style'");
	});
});
