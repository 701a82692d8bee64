import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import type { Sandbox } from '../../../sandbox/server.mts';
import { asked, byId, callPanel, runPanel } from '../harness/panel.mts';
import { useSandbox } from '../harness/useSandbox.mts';
import { readBody } from '../../../sandbox/request.mts';

/** A request as it came over the wire, nothing of it decoded. */
interface RawRequest {
	method: string | undefined;
	url: string;
	body: string;
}

/** A server that keeps each request as it came, and answers like a panel that takes the order. */
async function startRawServer() {
	const requests: RawRequest[] = [];
	const server = createServer((message, response) => {
		void readBody(message).then((body) => {
			requests.push({ method: message.method, url: message.url ?? '', body });
			response.end('{"order":1}');
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v2`,
		requests,
		close: async () =>
			await new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

const create = {
	resource: 'order',
	operation: 'create',
	service: byId(14),
	serviceType: 'poll',
	link: 'https://example.com/p/ü?a=1&b=2',
	quantity: 20,
	answerNumber: '',
	additionalFields: {
		xpanelFields: { fields: { choiceLabel: 'Evet & hayır' } },
		customParameters: { parameter: [{ name: 'note', value: 'line 1\nline 2' }] },
	},
};

const ASKED = {
	service: '14',
	link: 'https://example.com/p/ü?a=1&b=2',
	quantity: '20',
	choice_label: 'Evet & hayır',
	note: 'line 1\nline 2',
};

const ROW = { order: 23501, service: 14, link: 'https://example.com/p/ü?a=1&b=2', quantity: 20 };

const CONTENT_TYPES: Record<string, string | undefined> = {
	form: 'application/x-www-form-urlencoded',
	json: 'application/json',
	query: undefined,
};

describe('where the key goes and in which form a request travels', () => {
	let sandbox: Sandbox;

	useSandbox((started) => {
		sandbox = started;
	});

	describe.each(['key', 'api_key', 'xApiKey', 'bearer'])('key placement %s', (keyPlacement) => {
		const inHeader = ['xApiKey', 'bearer'].includes(keyPlacement);

		it.each(['form', 'json', 'query'])('in the format %s', async (requestFormat) => {
			const result = await runPanel(sandbox, create, {
				credential: { keyPlacement, requestFormat },
			});

			expect(result.error).toBeUndefined();
			expect(result.json('Panel')).toEqual([ROW]);
			const [request] = sandbox.requests;
			expect(sandbox.requests).toHaveLength(1);
			expect(request?.method).toBe(requestFormat === 'query' ? 'GET' : 'POST');
			expect(request?.parameters).toEqual(ASKED);
			const inUrl = requestFormat === 'query' && !inHeader;
			expect(request?.keyPlacement).toBe(inUrl ? 'query' : keyPlacement);
			expect(request?.headers['content-type']?.split(';')[0]).toBe(CONTENT_TYPES[requestFormat]);
			if (requestFormat !== 'query') expect(request?.query).toEqual({});
		});

		it('in REST style', async () => {
			const credential = { keyPlacement, apiStyle: 'rest' };
			const placed = await runPanel(sandbox, create, { credential });
			const read = await runPanel(
				sandbox,
				{ resource: 'balance', operation: 'get' },
				{ credential },
			);

			expect([placed.error, read.error]).toEqual([undefined, undefined]);
			expect(sandbox.requests.map(asked)).toEqual([
				`POST /api/v2/order add ${JSON.stringify(ASKED)}`,
				'GET /api/v2/balance balance {}',
			]);
			expect(sandbox.requests[0]?.headers['content-type']).toBe('application/json');
			expect(sandbox.requests.map((request) => request.keyPlacement)).toEqual([
				keyPlacement,
				inHeader ? keyPlacement : 'xApiKey',
			]);
			expect(sandbox.requests.map(({ query }) => query)).toEqual([{}, {}]);
		});
	});

	it.each([
		['form', 'POST', (raw: RawRequest) => raw.body],
		['query', 'GET', (raw: RawRequest) => raw.url.split('?')[1]],
	])(
		'with %%20 and no plus for a blank, in the format %s',
		async (requestFormat, method, written) => {
			const raw = await startRawServer();
			const parameters = {
				...create,
				link: 'so nice+1',
				additionalFields: {
					xpanelFields: { fields: { choiceLabel: 'a & b' } },
					customParameters: { parameter: [] },
				},
			};
			const panel = { url: raw.url, key: 'the key+1' };
			await runPanel(panel, parameters, { credential: { requestFormat } });
			await callPanel(panel, parameters, {}, { requestFormat });
			await raw.close();

			expect(raw.requests.map((request) => request.method)).toEqual([method, method]);
			for (const request of raw.requests) {
				const text = written(request) ?? '';
				expect(text).toContain('link=so%20nice%2B1');
				expect(text).toContain('choice_label=a%20%26%20b');
				expect(text).toContain('key=the%20key%2B1');
				expect(text).not.toContain('+');
			}
		},
	);

	it('with the user name of the API URL in a header of its own', async () => {
		const baseUrl = sandbox.url.replace('://', '://someone:s3cret@');
		const result = await runPanel(
			sandbox,
			{ resource: 'balance', operation: 'get' },
			{ credential: { baseUrl } },
		);

		expect(result.error).toBeUndefined();
		const [request] = sandbox.requests;
		expect(request?.keyPlacement).toBe('key');
		expect(request?.headers.authorization).toBe(`Basic ${btoa('someone:s3cret')}`);
	});

	it('with the user agent of the credential', async () => {
		const result = await runPanel(
			sandbox,
			{ resource: 'balance', operation: 'get' },
			{ credential: { userAgent: 'Agency/1.0' } },
		);

		expect(result.error).toBeUndefined();
		expect(sandbox.requests[0]?.headers['user-agent']).toBe('Agency/1.0');
	});

	it('leaves a slash at the end of the API URL alone, and joins REST paths by parts', async () => {
		const credential = { baseUrl: `${sandbox.url}/` };
		const parameters = { resource: 'balance', operation: 'get' };
		await runPanel(sandbox, parameters, { credential });
		await runPanel(sandbox, parameters, { credential: { ...credential, apiStyle: 'rest' } });

		expect(sandbox.requests.map(({ path }) => path)).toEqual(['/api/v2/', '/api/v2/balance']);
	});

	it.each(['?x=1', '/api.php'])('refuses REST below an API URL with %s', async (end) => {
		const result = await runPanel(
			sandbox,
			{ resource: 'balance', operation: 'get' },
			{ credential: { baseUrl: `${sandbox.url}${end}`, apiStyle: 'rest' } },
		);

		expect(result.error?.message).toContain("'API URL' in the credential is not a REST address");
		expect(sandbox.requests).toEqual([]);
	});

	it.each(['continueRegularOutput', 'stopWorkflow'] as const)(
		'says so for orders to cancel as well, and keeps each item (%s)',
		async (onError) => {
			const result = await runPanel(
				sandbox,
				{ resource: 'order', operation: 'cancel', orderIds: '={{ $json.id }}' },
				{
					items: [{ id: 1 }, { id: 2 }],
					node: { onError },
					credential: { baseUrl: `${sandbox.url}/api.php`, apiStyle: 'rest' },
				},
			);

			expect(sandbox.requests).toEqual([]);
			if (onError === 'stopWorkflow') {
				expect(result.error?.message).toContain(
					"'API URL' in the credential is not a REST address",
				);
				return;
			}
			expect(result.json('Panel')).toEqual(
				[1, 2].map((id) => ({
					error: expect.stringContaining("'API URL' in the credential is not a REST address"),
					message: expect.stringMatching(new RegExp(`Standard.* It is about order ${id}\\.$`)),
				})),
			);
		},
	);

	it.each([
		['a/b?c', 'a%2Fb%3Fc'],
		['ord_1', 'ord_1'],
	])('encodes the ID %s in a REST path', async (id, path) => {
		await runPanel(
			sandbox,
			{ resource: 'order', operation: 'getStatus', orderId: id },
			{ credential: { apiStyle: 'rest' } },
		);

		expect(sandbox.requests.map((request) => request.path)).toEqual([`/api/v2/order/${path}`]);
	});

	it.each(['.', '..'])('refuses the ID %s in a REST path', async (id) => {
		const result = await runPanel(
			sandbox,
			{ resource: 'order', operation: 'getStatus', orderId: id },
			{ credential: { apiStyle: 'rest' } },
		);

		expect(result.error?.message).toBe(`'Order ID' contains "${id}", which is not an ID`);
		expect(sandbox.requests).toEqual([]);
	});
});
