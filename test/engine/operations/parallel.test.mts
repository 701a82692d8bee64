import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { startGate, type Gate } from '../../fixtures/gate.mts';
import { forgetPriceLists } from '../harness/clock.mts';
import { byId, runPanel } from '../harness/panel.mts';
import { useWaits } from '../harness/waits.mts';
import { CONTINUE } from '../money/helpers.mts';

const batching = (batchSize: number, batchInterval = 0): INodeParameters => ({
	requestOptions: { batching: { batch: { batchSize, batchInterval } } },
});

/** Lists of 100 IDs, of which there are eight. */
const lists: Record<string, INodeParameters> = {
	'Order → Get Many Statuses': {
		resource: 'order',
		operation: 'getManyStatuses',
		orderIds: '={{ $json.orders }}',
	},
	'Order → Cancel': { resource: 'order', operation: 'cancel', orderIds: '={{ $json.orders }}' },
	'Refill → Get Many Statuses': {
		resource: 'refill',
		operation: 'getManyStatuses',
		refillIds: '={{ $json.refills }}',
	},
};

const refillMany = {
	resource: 'refill',
	operation: 'createMany',
	orderIds: '={{ $json.orders }}',
};

const status = { resource: 'order', operation: 'getStatus', orderId: '={{ $json.order }}' };
const create = {
	resource: 'order',
	operation: 'create',
	service: byId(1),
	link: '={{ $json.link }}',
	quantity: 100,
};
const refill = { resource: 'refill', operation: 'create', orderId: '={{ $json.refillable }}' };

describe('requests under way at once', () => {
	let sandbox: Sandbox;
	let gate: Gate;

	beforeAll(async () => {
		sandbox = await startSandbox();
		gate = await startGate(sandbox);
	});

	afterAll(async () => {
		await gate.close();
		await sandbox.close();
	});

	beforeEach(() => {
		forgetPriceLists();
		sandbox.reset();
		gate.reset();
		for (let made = 0; made < 800; made += 1) {
			sandbox.panel.insertOrder({ status: 'Completed' });
			sandbox.panel.insertRefill(23501 + made);
		}
		for (const { refillable } of items) {
			expect(sandbox.panel.insertOrder({ status: 'Completed' }).id).toBe(refillable);
		}
	});

	const waits = useWaits(() => sandbox.requests.length);

	const items: IDataObject[] = Array.from({ length: 8 }, (_, item) => {
		const hundred = (start: number) =>
			Array.from({ length: 100 }, (_id, index) => start + item * 100 + index);
		return {
			orders: hundred(23501),
			refills: hundred(1),
			order: 23501 + item,
			refillable: 24301 + item,
			link: `https://example.com/p/${item}`,
		};
	});

	/** The most that were under way at once in a run that is let through when so many of its requests wait. */
	async function mostOf(parameters: INodeParameters, expected: number): Promise<number> {
		const run = runPanel(gate, parameters, { items });
		await gate.waiting(expected);
		gate.open();
		const result = await run;
		expect(result.error).toBeUndefined();
		expect(result.json('Panel').length).toBeGreaterThanOrEqual(items.length);
		return gate.most;
	}

	describe.each(Object.entries(lists))('%s', (_name, parameters) => {
		it.each<[string, INodeParameters, number]>([
			['four lists', {}, 4],
			['one with Parallel Requests at 1', { options: { parallelRequests: 1 } }, 1],
			['two with Parallel Requests at 2', { options: { parallelRequests: 2 } }, 2],
			['four at most', { options: { parallelRequests: 50 } }, 4],
			['what Batching says instead', { options: { parallelRequests: 1 }, ...batching(3) }, 3],
			['one where Batching sends all at once', batching(-1), 1],
		])('asks for %s', async (_case, more, expected) => {
			expect(await mostOf({ ...parameters, ...more }, expected)).toBe(expected);
			expect(sandbox.requests).toHaveLength(8);
		});
	});

	it.each<[string, INodeParameters, number, number]>([
		['four questions', status, 4, 8],
		['as many questions as Batching says', { ...status, ...batching(2) }, 2, 8],
		['one list of refills', refillMany, 1, 8],
		['as many lists of refills as Batching says', { ...refillMany, ...batching(2) }, 2, 8],
		['one order', create, 1, 8],
		['as many orders as Batching says', { ...create, ...batching(5) }, 5, 8],
		['one refill', refill, 1, 8],
	])('are at most %s', async (_name, parameters, expected, requests) => {
		expect(await mostOf(parameters, expected)).toBe(expected);
		expect(sandbox.requests).toHaveLength(requests);
	});

	describe.each(Object.entries(lists))('%s', (_name, parameters) => {
		it('asks for no further list once the user stops', async () => {
			const stop = new AbortController();
			const run = runPanel(gate, parameters, { items, node: CONTINUE, abortAfter: stop.signal });
			await gate.waiting(4);
			stop.abort();
			const result = await run;

			expect(result.cancelled).toBe(true);
			expect(gate.most).toBe(4);
			expect(sandbox.requests).toEqual([]);
		});

		it('asks for no further list after one that failed, and names all that were done beside it', async () => {
			const { panel } = sandbox;
			for (const { id } of panel.orders.values()) panel.change(id, { status: 'Pending' });
			sandbox.fault({ kind: 'html503' });
			const run = runPanel(gate, parameters, { items });
			await gate.waiting(4);
			gate.open();
			const result = await run;

			expect(result.error?.message).toMatch(/not available/);
			// Those that answered before the failed one may have made room for a few more.
			const asked = sandbox.requests.length;
			expect(asked).toBeLessThan(8);
			expect(result.error?.description).toContain(`Done before that: ${asked - 1}00 `);
		});

		it('waits for a panel that asks one of them to slow down, and goes on', async () => {
			sandbox.fault({ kind: 'rateLimit', retryAfter: '2' });
			gate.open();
			const result = await runPanel(gate, parameters, { items });

			expect(result.error).toBeUndefined();
			expect(result.json('Panel')).toHaveLength(800);
			expect(sandbox.requests).toHaveLength(9);
			expect(waits.total).toBe(2000);
		});
	});

	it('are no more begun, with Stop, once one question of many has failed', async () => {
		sandbox.fault({ kind: 'html503' });
		const run = runPanel(gate, status, { items });
		await gate.waiting(4);
		gate.open();
		const result = await run;

		expect(result.error?.message).toMatch(/not available/);
		const asked = sandbox.requests.length;
		expect(asked).toBeLessThan(8);
		// What was under way has come to its end with the node.
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect(sandbox.requests).toHaveLength(asked);
	});

	it.each<[string, INodeParameters]>([
		['questions', status],
		['lists', lists['Order → Get Many Statuses'] ?? {}],
		['refills', refillMany],
		['orders', create],
	])('keep to no pauses for what is not sent: %s', async (_name, parameters) => {
		gate.open();
		const wrong = { url: gate.url, key: 'not-the-key' };
		const result = await runPanel(
			wrong,
			{ ...parameters, ...batching(1, 1000) },
			{
				items,
				node: CONTINUE,
			},
		);

		expect(sandbox.requests).toHaveLength(1);
		expect(result.json('Panel').every(({ error }) => /API key/.test(String(error)))).toBe(true);
		expect(result.json('Panel').length).toBeGreaterThanOrEqual(8);
		expect(waits.total).toBe(0);
	});
});
