import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startRecorder } from '../../../sandbox/recorder.mts';
import { startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { ask, place, type Json } from './sandbox-client.mts';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterAll(() => sandbox.close());

beforeEach(() => sandbox.reset());

async function control(path: string, body?: unknown, method = 'POST'): Promise<Json> {
	const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
	return (await (await fetch(`${sandbox.origin}/_control/${path}`, init)).json()) as Json;
}

describe('the controls', () => {
	it('change orders, services, balance and refills', async () => {
		const order = await place(sandbox, 'https://a.example/1');
		expect(await control(`order/${order}`, {})).toMatchObject({ status: 'Processing' });
		expect(
			await control(`order/${order}`, { status: 'In progress', remains: -5, start_count: 7 }),
		).toMatchObject({ remains: -5, startCount: 7 });
		await control('service/1', { rate: '9.99', min: 5 });
		await control('service/new', { name: 'Fresh' });
		await control('service/2', { remove: true });
		const services = (await ask(sandbox, { action: 'services' })) as Json[];
		expect(services[0]).toMatchObject({ service: 1, rate: '9.99', min: 5, max: 50000 });
		expect(services.at(-1)).toMatchObject({ service: 'new', name: 'Fresh' });
		expect(services.some(({ service }) => service === 2)).toBe(false);
		await control('balance', { balance: '3.14', currency: 'EUR' });
		expect(await ask(sandbox, { action: 'balance' })).toEqual({ balance: '3.14', currency: 'EUR' });
		sandbox.panel.insertRefill(order);
		expect(await control('refill/1', { status: 'Completed' })).toMatchObject({
			status: 'Completed',
		});
	});

	it('put many orders in, and show and forget the requests', async () => {
		const { orders } = await control('orders', {
			count: 1000,
			status: 'In progress',
			charge: '0.01',
		});
		expect(orders).toHaveLength(1000);
		expect(sandbox.panel.balance).toBe('990.00');
		await ask(sandbox, { action: 'balance' });
		const requests = (await control('requests', undefined, 'GET')) as unknown as Json[];
		expect(requests).toHaveLength(1);
		expect(requests[0]).toMatchObject({ action: 'balance', keyPlacement: 'key', status: 200 });
		const state = await control('state/3', undefined, 'GET');
		expect(state.orderCount).toBe(1000);
		expect((state.orders as Json[]).map(({ id }) => id)).toEqual([24498, 24499, 24500]);
		await control('requests', undefined, 'DELETE');
		expect(sandbox.requests).toHaveLength(0);
		await control('reset', {});
		expect(await control('state', undefined, 'GET')).toMatchObject({
			balance: '1000.00',
			orders: [],
			requests: 0,
		});
	});

	it('set faults, dialects and references, and say what they do not know', async () => {
		await control('fault', { kind: 'html500', times: 'Infinity' });
		const statuses = [];
		for (let count = 0; count < 3; count++) statuses.push((await fetch(sandbox.url)).status);
		expect(statuses).toEqual([500, 500, 500]);
		await control('fault', undefined, 'DELETE');
		expect((await fetch(sandbox.url)).status).toBe(200);
		await control('dialect', { name: 'statusCodes' });
		expect(await control('state', undefined, 'GET')).toMatchObject({ dialect: 'statusCodes' });
		await control('reference', { name: 'takipup' });
		expect(sandbox.panel.currency).toBe('TRY');
		const wrong: [string, unknown, number][] = [
			['order/77', {}, 404],
			['service/77', { remove: true }, 404],
			['nothing', {}, 404],
			['dialect', { name: 'toString' }, 400],
			['balance', { balance: 'much' }, 400],
			['fault', { kind: 'earthquake' }, 400],
		];
		for (const [path, body, status] of wrong) {
			const init = { method: 'POST', body: JSON.stringify(body) };
			expect((await fetch(`${sandbox.origin}/_control/${path}`, init)).status).toBe(status);
		}
	});

	it('stay out of the record, as does the page', async () => {
		const page = await (await fetch(sandbox.origin)).text();
		expect(page).toContain('<title>Sandbox panel</title>');
		expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
		await control('state', undefined, 'GET');
		expect(sandbox.requests).toHaveLength(0);
	});
});

describe('the recorder', () => {
	it('keeps line, headers and body of all that arrives', async () => {
		const recorder = await startRecorder();
		await fetch(`${recorder.origin}/a?b=c`, {
			method: 'PUT',
			body: 'secret',
			headers: { 'x-api-key': 'k' },
		});
		expect(recorder.requests[0]).toMatchObject({
			method: 'PUT',
			path: '/a',
			query: { b: 'c' },
			body: 'secret',
		});
		expect(recorder.saw('secret')).toBe(true);
		expect(recorder.saw('sandbox-key')).toBe(false);
		await recorder.close();
	});
});
