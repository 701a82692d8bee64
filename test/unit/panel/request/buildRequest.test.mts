import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IHttpRequestOptions } from 'n8n-workflow';
import type { PanelAction, PanelParameters } from '../../../../panel/request/actions.ts';
import {
	apiUrl,
	readConnection,
	type PanelConnection,
} from '../../../../panel/request/connection.ts';
import { buildRequest, finishRequest, TRANSPORT } from '../../../../panel/request/buildRequest.ts';
import { anyText, connectionWith, inputErrorOf, KEY, unlessInputError } from './asking-helpers.mts';

const URL_OF_PANEL = 'https://panel.example/api/v2';

/** What goes over the wire: the request as it is built, with what the credential adds. */
function requestFor(
	action: PanelAction,
	parameters: PanelParameters,
	connection: PanelConnection,
): IHttpRequestOptions {
	return finishRequest(buildRequest({ action, parameters }, connection), connection);
}

const STYLES = ['standard', 'rest'] as const;
const PLACEMENTS = ['key', 'api_key', 'xApiKey', 'bearer'] as const;
const FORMATS = ['form', 'json', 'query'] as const;

type Placement = (typeof PLACEMENTS)[number];
type Format = (typeof FORMATS)[number];
type Values = Record<string, string | number>;

interface Case {
	action: PanelAction;
	/** As the fields give them. */
	parameters: PanelParameters;
	/** As they are written. */
	written: Values;
	/** XPanel's REST request; undefined where the action has none and goes the standard way. */
	rest?: { method: 'GET' | 'POST'; path: string; body?: Values };
	/** The action has no standard form. */
	onlyRest?: true;
}

const CASES: Case[] = [
	{
		action: 'services',
		parameters: {},
		written: {},
		rest: { method: 'GET', path: '/services' },
	},
	{ action: 'balance', parameters: {}, written: {}, rest: { method: 'GET', path: '/balance' } },
	{
		action: 'add',
		parameters: { service: 7, link: ' https://example.com/p ', quantity: '100', coupon: 'X' },
		written: { service: 7, link: 'https://example.com/p', quantity: 100, coupon: 'X' },
		rest: {
			method: 'POST',
			path: '/order',
			body: { service: 7, link: 'https://example.com/p', quantity: 100, coupon: 'X' },
		},
	},
	{
		action: 'add',
		parameters: { service: '7', link: '@a', comments: 'x\r\ny\n', runs: 2, interval: 0 },
		written: { service: '7', link: '@a', comments: 'x\ny', runs: 2, interval: 0 },
		rest: {
			method: 'POST',
			path: '/order',
			body: { service: '7', link: '@a', comments: 'x\ny', runs: 2, interval: 0 },
		},
	},
	{
		action: 'status',
		parameters: { order: 'ord_1' },
		written: { order: 'ord_1' },
		rest: { method: 'GET', path: '/order/ord_1' },
	},
	{
		action: 'status',
		parameters: { orders: ['1', 2, 'a&b'] },
		written: { orders: '1,2,a&b' },
		rest: { method: 'GET', path: '/orders?ids=1%2C2%2Ca%26b' },
	},
	{
		action: 'cancel',
		parameters: { order: 9 },
		written: { order: 9 },
		rest: { method: 'POST', path: '/order/9/cancel', body: {} },
	},
	{
		action: 'cancel',
		parameters: { order: 'a/b?c#d' },
		written: { order: 'a/b?c#d' },
		rest: { method: 'POST', path: '/order/a%2Fb%3Fc%23d/cancel', body: {} },
	},
	{ action: 'refill', parameters: { order: 9 }, written: { order: 9 } },
	{ action: 'refill', parameters: { orders: '9 10' }, written: { orders: '9,10' } },
	{ action: 'refill_status', parameters: { refill: 4 }, written: { refill: 4 } },
	{ action: 'refill_status', parameters: { refills: [4, 5] }, written: { refills: '4,5' } },
	{
		action: 'capacity',
		parameters: {},
		written: {},
		rest: { method: 'GET', path: '/status' },
		onlyRest: true,
	},
];

const JSON_TYPE = 'application/json';
const TYPES = { form: 'application/x-www-form-urlencoded', json: JSON_TYPE };

const keyHeader = (placement: Placement) =>
	placement === 'bearer' ? { Authorization: `Bearer ${KEY}` } : { 'X-Api-Key': KEY };

/** The standard request, written out: POST with everything in the body, or GET with everything in the query. */
function standardRequest({ action, written }: Case, placement: Placement, format: Format) {
	const inHeader = placement === 'xApiKey' || placement === 'bearer';
	const values = { action, ...written, ...(inHeader ? {} : { [placement]: KEY }) };
	const headers = { Accept: JSON_TYPE, ...(inHeader ? keyHeader(placement) : {}) };
	return format === 'query'
		? { ...TRANSPORT, method: 'GET', url: URL_OF_PANEL, headers, qs: values }
		: {
				...TRANSPORT,
				method: 'POST',
				url: URL_OF_PANEL,
				headers: { ...headers, 'Content-Type': TYPES[format] },
				body: format === 'form' ? formOf(values) : values,
			};
}

const formOf = (values: Values) =>
	Object.entries(values)
		.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
		.join('&');

/** XPanel's REST request, written out: POST bodies are JSON, and without a body the key goes into the header. */
function restRequest({ rest }: Case, placement: Placement, format: Format) {
	const inHeader = placement === 'xApiKey' || placement === 'bearer';
	const url = `${URL_OF_PANEL}${rest!.path}`;
	if (rest!.method === 'POST') {
		return {
			...TRANSPORT,
			method: 'POST',
			url,
			headers: {
				Accept: JSON_TYPE,
				'Content-Type': JSON_TYPE,
				...(inHeader ? keyHeader(placement) : {}),
			},
			body: { ...rest!.body, ...(inHeader ? {} : { [placement]: KEY }) },
		};
	}
	const inQuery = format === 'query' && !inHeader;
	return {
		...TRANSPORT,
		method: 'GET',
		url,
		headers: { Accept: JSON_TYPE, ...(inQuery ? {} : keyHeader(placement)) },
		...(inQuery && { qs: { [placement]: KEY } }),
	};
}

const matrix = CASES.flatMap((entry) =>
	STYLES.flatMap((apiStyle) =>
		PLACEMENTS.flatMap((keyPlacement) =>
			FORMATS.map((requestFormat) => ({ entry, apiStyle, keyPlacement, requestFormat })),
		),
	),
);

describe('a request to a panel', () => {
	it.each(
		matrix.map((row) => [
			`${row.entry.action} ${JSON.stringify(row.entry.parameters)}`,
			row.apiStyle,
			row.keyPlacement,
			row.requestFormat,
			row,
		]),
	)('%s, %s, %s, %s', (_name, _style, _placement, _format, row) => {
		const { entry, ...settings } = row as (typeof matrix)[number];
		const connection = connectionWith(settings);
		const isRest = entry.rest !== undefined && (settings.apiStyle === 'rest' || entry.onlyRest);
		const expected = (isRest ? restRequest : standardRequest)(
			entry,
			settings.keyPlacement,
			settings.requestFormat,
		);
		const request = requestFor(entry.action, entry.parameters, connection);
		expect(request).toEqual(expected);
		expect(request.url).not.toContain(KEY);
		expect(request.url).not.toContain(encodeURIComponent(KEY));
		if (settings.requestFormat !== 'query') expect(request.qs).toBeUndefined();
	});

	it('is built without the key, which only the credential adds', () => {
		for (const { action, parameters } of CASES) {
			for (const apiStyle of STYLES) {
				const built = buildRequest({ action, parameters }, connectionWith({ apiStyle }));
				expect(JSON.stringify(built)).not.toContain(JSON.stringify(KEY).slice(1, -1));
			}
		}
	});

	it('never follows a redirect, never throws for a status, and brings the text back as it came', () => {
		expect(TRANSPORT).toEqual({
			disableFollowRedirect: true,
			ignoreHttpStatusErrors: true,
			returnFullResponse: true,
			json: false,
			encoding: 'stream',
		});
	});

	it('lets nothing that a field holds replace the action or the key', () => {
		fc.assert(
			fc.property(anyText, anyText, fc.constantFrom(...PLACEMENTS), (name, value, keyPlacement) => {
				const connection = connectionWith({ keyPlacement });
				const request = unlessInputError(() => requestFor('add', { [name]: value }, connection));
				if (request === undefined) return;
				const form = new URLSearchParams(String(request.body));
				expect(form.getAll('action')).toEqual(['add']);
				const isInBody = keyPlacement === 'key' || keyPlacement === 'api_key';
				if (isInBody) expect(form.getAll(keyPlacement)).toEqual([KEY]);
				else expect(request.headers).toMatchObject(keyHeader(keyPlacement));
			}),
		);
	});

	it.each(['key', 'api_key', 'action', ' Key', 'api.key', 'key[]'])(
		'refuses the custom parameter %j in both styles',
		(name) => {
			for (const apiStyle of STYLES) {
				const call = { action: 'add' as const, parameters: { service: 1, [name]: 'x' } };
				const error = inputErrorOf(() => buildRequest(call, connectionWith({ apiStyle })));
				expect(error.message).toContain("'Custom Parameters' cannot set");
			}
		},
	);

	it.each<[PanelAction, PanelParameters, string]>([
		['status', {}, "'Order ID' contains no ID"],
		['status', { order: ' ' }, "'Order ID' contains no ID"],
		['status', { orders: [] }, "'Order IDs' contains no ID"],
		['cancel', { orders: ' , ' }, "'Order IDs' contains no ID"],
		['cancel', { order: null }, "'Order ID' contains no ID"],
		['refill', { order: '' }, "'Order ID' contains no ID"],
		['refill', { orders: null }, "'Order IDs' contains no ID"],
		['refill_status', { refill: '' }, "'Refill ID' contains no ID"],
		['refill_status', { refills: '' }, "'Refill IDs' contains no ID"],
		// An ID of another kind is none.
		['refill_status', { order: 5 }, "'Refill ID' contains no ID"],
	])('%s with %j is not sent, since it names no ID', (action, parameters, message) => {
		for (const apiStyle of STYLES) {
			const error = inputErrorOf(() =>
				buildRequest({ action, parameters }, connectionWith({ apiStyle })),
			);
			expect(error.message).toBe(message);
		}
	});
});

describe('the API URL', () => {
	const standardUrl = (baseUrl: string) =>
		buildRequest({ action: 'balance', parameters: {} }, connectionWith({ baseUrl })).url;

	it.each([
		'https://panel.example/api/v2',
		'https://panel.example/api/v2/',
		'http://panel.example/api/v2/index.php',
		'https://panel.example/api.php?lang=tr',
		'https://panel.example/?route=api',
		'https://panel.example:8443/api',
		'https://panel.example/',
		'http://127.0.0.1:5678/api/v2',
	])('%s is asked as it is', (baseUrl) => {
		expect(standardUrl(baseUrl)).toBe(baseUrl);
	});

	it.each([
		['https://panel.example', 'https://panel.example/'],
		['https://PANEL.example/Api/V2', 'https://panel.example/Api/V2'],
		['https://täst.example/api', 'https://xn--tst-qla.example/api'],
	])('%s means %s', (baseUrl, url) => {
		expect(standardUrl(baseUrl)).toBe(url);
	});

	it.each(['panel.example/api/v2', 'ftp://panel.example/api', 'panel.example:8443/api/index.php'])(
		'%j is refused and quoted',
		(baseUrl) => {
			const error = inputErrorOf(() => standardUrl(baseUrl));
			expect(error.message).toBe(`'API URL' in the credential is not a web address: "${baseUrl}"`);
			expect(error.description).toContain("'API URL'");
		},
	);

	it.each([
		...['/api/v2', 'file:///etc/passwd', 'javascript:alert(1)', 'data:text/plain,x', 'https://'],
		...['https://panel example/api', 'panel', 'k3ySecret', '0123456789abcdef0123456789abcdef'],
		...['panel.example/api/v2?key=abc', 'panel.example/api?k3ySecret', 'user:pass@panel.example'],
		...['panel.example/0123456789abcdef', 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIi.SflKxw'],
	])('%j is refused and not quoted, since it may be a key', (baseUrl) => {
		const error = inputErrorOf(() => standardUrl(baseUrl));
		expect(error.message).toBe("'API URL' in the credential is not a web address");
	});

	it('is not quoted where the key is part of it', () => {
		const connection = connectionWith({ baseUrl: 'panel.example/k3y', apiKey: 'k3y' });
		expect(inputErrorOf(() => apiUrl(connection)).message).not.toContain('k3y');
	});

	it.each(['', ' \n', '\u200b'])('%j is empty', (baseUrl) => {
		const connection = readConnection({ baseUrl });
		expect(inputErrorOf(() => apiUrl(connection)).message).toBe(
			"'API URL' in the credential is empty",
		);
	});

	it.each([
		...['key', 'KEY', 'api_key', 'apiKey', 'api-key', 'token', 'api_token', 'access_token'],
		...['secret', 'password', 'auth_key'],
	])('with the key in its query, as %s, is refused and not quoted', (name) => {
		for (const value of ['k3ySecret', '']) {
			const error = inputErrorOf(() => standardUrl(`https://panel.example/api?${name}=${value}`));
			expect(error.message).toBe("'API URL' in the credential contains a key");
			expect(error.message + error.description).not.toContain('k3ySecret');
			expect(error.description).toContain("'API Key'");
		}
	});

	it.each(['https://panel.example/api?keyword=x', 'https://panel.example/?monkey=1'])(
		'%s holds no key',
		(baseUrl) => {
			expect(standardUrl(baseUrl)).toBe(baseUrl);
		},
	);

	it('may hold a user name and a password, which a server before the panel asks for', () => {
		const baseUrl = 'https://user:pass@panel.example/api/v2';
		expect(standardUrl(baseUrl)).toBe(baseUrl);
		const rest = connectionWith({ baseUrl, apiStyle: 'rest' });
		expect(buildRequest({ action: 'balance', parameters: {} }, rest).url).toBe(
			`${baseUrl}/balance`,
		);
	});

	it('cannot hold them together with a key in the same header', () => {
		const baseUrl = 'https://user:s3cret@panel.example/api/v2';
		const error = inputErrorOf(() => apiUrl(connectionWith({ baseUrl, keyPlacement: 'bearer' })));
		expect(error.message).toContain('the key is in a Bearer header');
		expect(error.message + error.description).not.toContain('s3cret');
	});

	it('is read once, and never changed by a request', () => {
		const connection = connectionWith({ apiStyle: 'rest' });
		const { url } = connection;
		buildRequest({ action: 'status', parameters: { orders: [1, 2] } }, connection);
		expect(connection.url).toBe(url);
		expect(url?.href).toBe(URL_OF_PANEL);
	});

	it('is a web address or refused, whatever it holds', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const url = unlessInputError(() => apiUrl(readConnection({ baseUrl: text })));
				if (url !== undefined) expect(url.protocol).toMatch(/^https?:$/);
			}),
		);
	});
});

describe('REST paths', () => {
	const rest = (baseUrl: string, parameters: PanelParameters = { order: '5' }) =>
		buildRequest({ action: 'status', parameters }, connectionWith({ baseUrl, apiStyle: 'rest' }))
			.url;

	it.each([
		['https://panel.example/api/v2', 'https://panel.example/api/v2/order/5'],
		['https://panel.example/api/v2/', 'https://panel.example/api/v2/order/5'],
		['https://panel.example/api/v2//', 'https://panel.example/api/v2/order/5'],
		['https://panel.example', 'https://panel.example/order/5'],
		['https://panel.example/', 'https://panel.example/order/5'],
		['https://panel.example/a%20b/', 'https://panel.example/a%20b/order/5'],
		['https://panel.example/phpapi', 'https://panel.example/phpapi/order/5'],
	])('below %s', (baseUrl, url) => {
		expect(rest(baseUrl)).toBe(url);
	});

	it.each([
		'https://panel.example/api.php',
		'https://panel.example/api.PHP',
		'https://panel.example/api/index.php/',
		'https://panel.example/api?lang=tr',
		'https://panel.example/?route=api',
	])('are refused below %s', (baseUrl) => {
		const error = inputErrorOf(() => rest(baseUrl));
		expect(error.message).toBe("'API URL' in the credential is not a REST address");
		expect(error.description).toContain("Set 'API Style' in the credential to Standard");
	});

	it('are refused for the capacity without advice to choose what is chosen already', () => {
		const baseUrl = 'https://panel.example/api.php';
		const call = { action: 'capacity' as const, parameters: {} };
		const { description } = inputErrorOf(() => buildRequest(call, connectionWith({ baseUrl })));
		expect(description).not.toContain('Standard');
		expect(description).toContain("'API URL'");
	});

	it.each(['.', '..'])('refuse the ID %j', (order) => {
		expect(inputErrorOf(() => rest(URL_OF_PANEL, { order })).message).toBe(
			`'Order ID' contains "${order}", which is not an ID`,
		);
	});

	it.each([
		['../admin', '..%2Fadmin'],
		['%2e%2e', '%252e%252e'],
		['a/../../b', 'a%2F..%2F..%2Fb'],
		['?key=1', '%3Fkey%3D1'],
		['a#', 'a%23'],
		['\\..', '%5C..'],
		['...', '...'],
		['@evil.example', '%40evil.example'],
		['şĞ', '%C5%9F%C4%9E'],
	])('keep the ID %j in its own segment', (order, segment) => {
		expect(rest(URL_OF_PANEL, { order })).toBe(`${URL_OF_PANEL}/order/${segment}`);
	});

	it('keep any ID in its own segment, or refuse it', () => {
		fc.assert(
			fc.property(anyText, (order) => {
				const url = unlessInputError(() => rest(URL_OF_PANEL, { order }));
				if (url === undefined) return;
				const { origin, pathname, search, hash } = new URL(url);
				expect(origin).toBe('https://panel.example');
				expect(search + hash).toBe('');
				const segments = pathname.split('/');
				expect(segments.slice(0, 4)).toEqual(['', 'api', 'v2', 'order']);
				expect(segments).toHaveLength(5);
				expect(decodeURIComponent(segments[4]!)).toMatch(/^[^\s,;]+$/);
			}),
		);
	});
});

describe('finishRequest', () => {
	it("leaves a body that is no list of parameters alone, as n8n's HTTP Request node may send one", () => {
		for (const body of ['<xml/>', new URLSearchParams({ a: '1' }), Buffer.from('x'), [1, 2]]) {
			for (const requestFormat of ['form', 'json', 'query'] as const) {
				const finished = finishRequest(
					{ method: 'POST', url: 'https://panel.test/api/v2', body },
					connectionWith({ requestFormat }),
				);
				expect(finished).toMatchObject({ method: 'POST', body });
				expect(finished.headers).toMatchObject({ 'X-Api-Key': connectionWith().apiKey });
			}
		}
	});

	const request = { url: URL_OF_PANEL, method: 'POST', body: { action: 'balance' } } as const;

	it('adds the user agent only if one is set', () => {
		const agent = finishRequest(request, connectionWith({ userAgent: 'Mozilla/5.0' }));
		expect(agent.headers).toMatchObject({ 'User-Agent': 'Mozilla/5.0' });
		expect(finishRequest(request, connectionWith()).headers).not.toHaveProperty('User-Agent');
	});

	it('skips the check of certificates only if it is told to', () => {
		const lenient = finishRequest(request, connectionWith({ allowUnauthorizedCerts: true }));
		expect(lenient.skipSslCertificateValidation).toBe(true);
		const strict = finishRequest(request, connectionWith());
		expect(strict.skipSslCertificateValidation).toBeUndefined();
	});

	it('leaves the request that it is given as it was', () => {
		const before = structuredClone(request);
		for (const keyPlacement of PLACEMENTS) {
			for (const requestFormat of FORMATS) {
				finishRequest(request, connectionWith({ keyPlacement, requestFormat }));
			}
		}
		expect(request).toEqual(before);
	});

	it('keeps the format of a request that has one, in any case of the header', () => {
		const typed = { ...request, headers: { 'content-type': 'application/json' } };
		for (const requestFormat of FORMATS) {
			const finished = finishRequest(typed, connectionWith({ requestFormat }));
			expect(finished.method).toBe('POST');
			expect(finished.headers).toEqual({ 'content-type': 'application/json' });
			expect(finished.body).toEqual({ action: 'balance', key: KEY });
		}
	});

	it('writes a form so that no blank becomes a plus, also where the request names the format', () => {
		const body = { a: 'so nice', 'b c': '1+1=2&é', lines: 'x\ny', flag: true, none: null };
		const expected =
			'a=so%20nice&b%20c=1%2B1%3D2%26%C3%A9&lines=x%0Ay&flag=true&none=&half=%EF%BF%BD';
		for (const headers of [{}, { 'CONTENT-TYPE': 'application/x-www-form-urlencoded' }]) {
			const finished = finishRequest(
				{ url: URL_OF_PANEL, method: 'POST', headers, body: { ...body, half: '\ud800' } },
				connectionWith({ keyPlacement: 'bearer' }),
			);
			expect(finished.body).toBe(expected);
		}
	});

	it('writes any text so that it is read back', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme' }),
				fc.string({ unit: 'grapheme' }),
				(name, value) => {
					const finished = finishRequest(
						{ url: URL_OF_PANEL, method: 'POST', body: { [`x${name}`]: value } },
						connectionWith({ keyPlacement: 'bearer' }),
					);
					expect(finished.body).not.toContain('+');
					const read = new URLSearchParams(String(finished.body));
					expect([...read]).toEqual([[`x${name}`, value]]);
				},
			),
		);
	});

	it('leaves lists and objects in a form to n8n', () => {
		for (const value of [[1, 2], { a: 1 }]) {
			const finished = finishRequest(
				{ url: URL_OF_PANEL, method: 'POST', body: { value } },
				connectionWith(),
			);
			expect(finished.body).toEqual({ value, key: KEY });
		}
	});

	it("puts the key into a form of n8n's HTTP Request node", () => {
		const legacy = { url: URL_OF_PANEL, method: 'POST' as const, form: { action: 'balance' } };
		const finished = finishRequest(legacy, connectionWith());
		expect(finished).toEqual({
			url: URL_OF_PANEL,
			method: 'POST',
			headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
			body: `action=balance&key=${encodeURIComponent(KEY)}`,
		});
		const inHeader = finishRequest(legacy, connectionWith({ keyPlacement: 'bearer' }));
		expect(inHeader.body).toBe('action=balance');
	});

	it('gives the key in the header beside a form of text or of files', () => {
		for (const more of [{ form: 'action=balance' }, { formData: { action: 'balance' } }]) {
			const finished = finishRequest(
				{ url: URL_OF_PANEL, method: 'POST', ...more },
				connectionWith(),
			);
			expect(finished).toMatchObject({ ...more, headers: { 'X-Api-Key': KEY } });
			expect(finished).not.toHaveProperty('body');
		}
	});

	it('keeps the query that a request has', () => {
		const finished = finishRequest(
			{ ...request, qs: { lang: 'tr' } },
			connectionWith({ requestFormat: 'query' }),
		);
		expect(finished.qs).toEqual({ lang: 'tr', action: 'balance', key: KEY });
		expect(finished).not.toHaveProperty('body');
	});

	it('treats a request without a method as a GET', () => {
		const finished = finishRequest({ url: URL_OF_PANEL }, connectionWith());
		expect(finished).toEqual({ url: URL_OF_PANEL, headers: { 'X-Api-Key': KEY } });
	});
});

describe('readConnection', () => {
	it('trims what people paste, and leaves a slash at the end alone', () => {
		expect(
			readConnection({
				baseUrl: ' https://panel.example/api/v2/ \n',
				apiKey: '\tabc ',
				customize: true,
				apiStyle: 'rest',
				keyPlacement: 'bearer',
				requestFormat: 'json',
				userAgent: ' x ',
				allowUnauthorizedCerts: true,
				takesRequestId: true,
			}),
		).toEqual({
			baseUrl: 'https://panel.example/api/v2/',
			url: new URL('https://panel.example/api/v2/'),
			apiKey: 'abc',
			apiStyle: 'rest',
			keyPlacement: 'bearer',
			requestFormat: 'json',
			userAgent: 'x',
			allowUnauthorizedCerts: true,
			takesRequestId: true,
			unknownSetting: undefined,
		});
	});

	it('falls back to the defaults for what is missing', () => {
		const defaults = {
			baseUrl: '',
			url: undefined,
			apiKey: '',
			apiStyle: 'standard',
			keyPlacement: 'key',
			requestFormat: 'form',
			userAgent: '',
			allowUnauthorizedCerts: false,
			takesRequestId: false,
			unknownSetting: undefined,
		};
		expect(readConnection({})).toEqual(defaults);
		const empty = { apiStyle: '', keyPlacement: null, requestFormat: undefined, userAgent: '' };
		expect(readConnection({ customize: true, ...empty })).toEqual(defaults);
	});

	it.each([
		['API Style', { apiStyle: 'soap' }],
		['Key Placement', { keyPlacement: 'cookie' }],
		['Request Format', { requestFormat: ['form'] }],
		['Ignore SSL Issues', { allowUnauthorizedCerts: 'true' }],
		['Panel Takes a Request ID', { takesRequestId: 1 }],
	])('a value that %s does not offer is refused before anything is sent', (label, values) => {
		const baseUrl = URL_OF_PANEL;
		const connection = readConnection({ baseUrl, apiKey: KEY, customize: true, ...values });
		const error = inputErrorOf(() =>
			buildRequest({ action: 'balance', parameters: {} }, connection),
		);
		expect(error.message).toBe(`'${label}' in the credential has an unknown value`);
		// What is hidden behind the switch does not act.
		const hidden = readConnection({ baseUrl, apiKey: KEY, ...values });
		expect(apiUrl(hidden).href).toBe(URL_OF_PANEL);
	});

	it('a switch for the other settings that is neither on nor off is refused too', () => {
		const connection = readConnection({ baseUrl: URL_OF_PANEL, customize: 'true' });
		expect(inputErrorOf(() => apiUrl(connection)).message).toMatch(/'Other Panel Settings'/);
	});

	it('removes what nobody sees, wherever it stands', () => {
		expect(
			readConnection({
				baseUrl: '\ufeffhttps://panel.ex\u200bample/api\u2060/v2\u200e',
				apiKey: 'ab\u200bc\u00adde\u202cf\ufeff',
				customize: true,
				userAgent: 'Agency\u200b/1.0',
			}),
		).toMatchObject({
			baseUrl: 'https://panel.example/api/v2',
			apiKey: 'abcdef',
			userAgent: 'Agency/1.0',
		});
	});

	it('takes a key of digits that an expression turned into a number', () => {
		expect(readConnection({ apiKey: 1234567 }).apiKey).toBe('1234567');
	});
});
