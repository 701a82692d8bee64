import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openBench, pairedItems, runPanel, type Bench } from './harness.mts';

describe('rows of many items', () => {
	let bench: Bench;

	beforeAll(async () => {
		bench = await openBench();
	});

	afterAll(async () => await bench.close());

	beforeEach(() => bench.sandbox.reset());

	const STATUSES = {
		resource: 'order',
		operation: 'getManyStatuses',
		orderIds: '={{ $json.ids }}',
	};

	it('cost 10 requests for 1,000 items with one order each', async () => {
		const input = Array.from({ length: 1000 }, (_, index) => {
			const { id } = bench.sandbox.panel.insertOrder({ quantity: index + 1 });
			return { row: index + 1, ids: String(id) };
		});
		const execution = await runPanel(bench, STATUSES, { input });

		expect(execution.status).toBe('success');
		const sizes = bench.sandbox.requests.map(
			({ parameters }) => parameters.orders?.split(',').length,
		);
		expect(sizes).toEqual(Array.from({ length: 10 }, () => 100));
		// `remains` of an order that has not begun is its quantity, which here is the row.
		const rows = execution.json('After');
		expect(rows).toHaveLength(1000);
		expect(rows.map(({ order }) => order)).toEqual(input.map(({ ids }) => ids));
		expect(rows.map(({ remains }) => remains)).toEqual(input.map(({ row }) => row));
		expect(rows.map(({ from }) => from)).toEqual(input.map(({ row }) => row));
	});

	it('are paired when two items give two rows each', async () => {
		for (let order = 0; order < 4; order++) bench.sandbox.panel.insertOrder({});
		const execution = await runPanel(bench, STATUSES, {
			input: [
				{ row: 1, ids: '23504, 23501' },
				{ row: 2, ids: '23502, 23503' },
			],
		});

		expect(execution.json('After').map(({ order, from }) => [order, from])).toEqual([
			['23504', 1],
			['23501', 1],
			['23502', 2],
			['23503', 2],
		]);
		expect(pairedItems(execution.items('Panel'))).toEqual([0, 0, 1, 1]);
		expect(bench.sandbox.requests).toHaveLength(1);
	});

	it('are paired when one item gives none and the next one two', async () => {
		const execution = await runPanel(
			bench,
			{
				resource: 'service',
				operation: 'getAll',
				returnAll: true,
				filters: { ids: '={{ $json.ids }}' },
			},
			{
				input: [
					{ row: 1, ids: '999' },
					{ row: 2, ids: '20, 22' },
				],
			},
		);

		expect(execution.status).toBe('success');
		expect(execution.json('After').map(({ service, from }) => [service, from])).toEqual([
			[20, 2],
			[22, 2],
		]);
		expect(pairedItems(execution.items('Panel'))).toEqual([1, 1]);
	});

	it('go to both of two items that ask for the same order, which is asked for once', async () => {
		bench.sandbox.panel.insertOrder({});
		const execution = await runPanel(bench, STATUSES, {
			input: [
				{ row: 1, ids: '23501' },
				{ row: 2, ids: '23501' },
			],
		});

		expect(bench.sandbox.requests.map(({ parameters }) => parameters)).toEqual([
			{ orders: '23501' },
		]);
		expect(execution.json('After').map(({ order, from }) => [order, from])).toEqual([
			['23501', 1],
			['23501', 2],
		]);
	});
});
