import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { ask, type Json } from './sandbox-client.mts';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterAll(() => sandbox.close());

beforeEach(() => sandbox.reset());

describe('the ways to ask', () => {
	const balance = { balance: '1000.00', currency: 'USD' };
	const json = { 'content-type': 'application/json' };
	const form = { 'content-type': 'application/x-www-form-urlencoded' };
	const key = 'sandbox-key';
	const ways: [name: string, path: string, init: RequestInit, placement: string][] = [
		[
			'form, key',
			'/api/v2',
			{ method: 'POST', headers: form, body: `key=${key}&action=balance` },
			'key',
		],
		[
			'form, api_key',
			'/api/v2',
			{ method: 'POST', headers: form, body: `api_key=${key}&action=balance` },
			'api_key',
		],
		[
			'JSON',
			'/api/v2',
			{ method: 'POST', headers: json, body: JSON.stringify({ key, action: 'balance' }) },
			'key',
		],
		[
			'header',
			'/api/v2',
			{ method: 'POST', headers: { ...form, 'X-Api-Key': key }, body: 'action=balance' },
			'xApiKey',
		],
		[
			'bearer',
			'/api/v2',
			{
				method: 'POST',
				headers: { ...form, Authorization: `Bearer ${key}` },
				body: 'action=balance',
			},
			'bearer',
		],
		['query', `/api/v2?key=${key}&action=balance`, {}, 'query'],
		[
			'a slash at the end',
			'/api/v2/',
			{ method: 'POST', headers: form, body: `key=${key}&action=balance` },
			'key',
		],
		['/api/v1', `/api/v1?api_key=${key}&action=balance`, {}, 'query'],
		['REST', '/api/v2/balance', { headers: { 'X-Api-Key': key } }, 'xApiKey'],
		['REST on /api/v1', `/api/v1/balance/?key=${key}`, {}, 'query'],
	];

	it.each(ways)('%s', async (_name, path, init, placement) => {
		const response = await fetch(sandbox.origin + path, init);
		expect(await response.json()).toEqual(balance);
		expect(sandbox.requests).toHaveLength(1);
		expect(sandbox.requests[0]).toMatchObject({
			action: 'balance',
			keyPlacement: placement,
			parameters: {},
			status: 200,
		});
	});

	it('refuses a wrong and a missing key, whatever is asked', async () => {
		const error = { error: 'Incorrect API key' };
		expect(await ask(sandbox, { key: 'wrong', action: 'balance' })).toEqual(error);
		expect(await (await fetch(`${sandbox.url}/services`)).json()).toEqual(error);
		expect(sandbox.requests.map((request) => request.keyPlacement)).toEqual(['key', null]);
	});

	it('answers an unknown action, a body that is no JSON, and an unknown path', async () => {
		expect(await ask(sandbox, { action: 'signup' })).toEqual({ error: 'Incorrect request' });
		const broken = await fetch(sandbox.url, {
			method: 'POST',
			headers: { ...json, 'X-Api-Key': key },
			body: '{',
		});
		expect(await broken.json()).toEqual({ error: 'Incorrect request' });
		expect((await fetch(`${sandbox.url}/nothing`)).status).toBe(404);
		expect((await fetch(`${sandbox.origin}/api/v3`)).status).toBe(404);
	});

	it('takes lists in JSON as lists of IDs and as lines', async () => {
		const body = JSON.stringify({
			key,
			action: 'add',
			service: 4,
			link: 'https://a.example/p',
			comments: ['one', 'two'],
		});
		await fetch(sandbox.url, { method: 'POST', headers: json, body });
		const ids = JSON.stringify({ key, action: 'status', orders: [23501, 7] });
		const answer = (await (
			await fetch(sandbox.url, { method: 'POST', headers: json, body: ids })
		).json()) as Json;
		expect(answer).toMatchObject({ 23501: { remains: '2' }, 7: { error: 'Incorrect order ID' } });
	});
});

describe("XPanel's REST paths", () => {
	const headers = { 'X-Api-Key': 'sandbox-key' };
	const get = async (path: string): Promise<unknown> =>
		(await fetch(sandbox.url + path, { headers })).json();

	it('orders, follows and cancels', async () => {
		const body = JSON.stringify({
			service: 20,
			link: 'https://x.com/user',
			quantity: 100,
			data_pool: 'tr',
		});
		const init = {
			method: 'POST',
			headers: { ...headers, 'content-type': 'application/json' },
			body,
		};
		expect(await (await fetch(`${sandbox.url}/order`, init)).json()).toEqual({
			order: 23501,
			order_id: 23501,
			status: 'processing',
			quantity: 100,
		});
		expect(sandbox.panel.order(23501).parameters).toMatchObject({ data_pool: 'tr' });
		const form = new URLSearchParams({
			service: '20',
			link: 'https://x.com/other',
			quantity: '100',
		});
		await fetch(`${sandbox.url}/order`, { method: 'POST', headers, body: form });
		expect(await get('/order/23501')).toMatchObject({ status: 'Pending', remains: '100' });
		expect(await get('/order/1')).toEqual({ error: 'Incorrect order ID' });
		expect(await get('/orders?ids=23501,23502')).toMatchObject({
			23501: { remains: '100' },
			23502: { remains: '100' },
		});
		const cancel = await fetch(`${sandbox.url}/order/23501/cancel`, { method: 'POST', headers });
		expect(await cancel.json()).toEqual({ order: 23501, cancel: 1 });
		expect(sandbox.requests.map(({ action }) => action)).toEqual([
			'add',
			'add',
			'status',
			'status',
			'status',
			'cancel',
		]);
	});

	it('shows services and capacity', async () => {
		expect(await get('/services')).toEqual(await ask(sandbox, { action: 'services' }));
		expect(await get('/status')).toMatchObject({
			data_pools: { global: expect.any(Number), tr: expect.any(Number) },
		});
		expect(await ask(sandbox, { action: 'capacity' })).toEqual({ error: 'Incorrect request' });
	});
});
