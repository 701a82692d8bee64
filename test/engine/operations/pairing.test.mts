import { describe, expect, it } from '@jest/globals';
import type { INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox/server.mts';
import { connect, runWorkflow, type TestWorkflow } from '../harness/index.mts';
import { asked, byId, credentialFor, PANEL, runPanel } from '../harness/panel.mts';
import { useSandbox } from '../harness/useSandbox.mts';

describe('rows and the items that they came from', () => {
	let sandbox: Sandbox;

	useSandbox((started) => {
		sandbox = started;
	});

	/** Start → Panel → Look, where Look sees through `pairedItem` which client an item belongs to. */
	function lookingBack(parameters: INodeParameters): TestWorkflow {
		return {
			nodes: [
				{ name: 'Start', type: 'start' },
				{ name: 'Panel', type: PANEL, parameters },
				{
					name: 'Look',
					type: 'evaluate',
					parameters: { expression: "={{ $('Start').item.json.client }}" },
				},
			],
			connections: connect(['Start', 'Panel'], ['Panel', 'Look']),
		};
	}

	const byCategory = {
		resource: 'service',
		operation: 'getAll',
		returnAll: true,
		filters: { category: '={{ $json.category }}' },
	};

	it.each([
		['0 and 2', ['no such', 'Instagram Views'], ['y']],
		['2 and 2', ['Packages', 'X'], ['x', 'y', 'y']],
		['2 and 0', ['X', 'no such'], ['x', 'x']],
	])('are paired where the items give %s rows', async (_name, categories, clients) => {
		const items = categories.map((category, index) => ({ category, client: 'xy'[index] ?? '' }));
		const result = await runWorkflow(lookingBack(byCategory), {
			items,
			credentials: credentialFor(sandbox),
		});

		expect(result.error).toBeUndefined();
		expect(result.json('Look').map(({ value }) => value)).toEqual(clients);
	});

	it('are paired where a batched operation gives 0 and 2, and 2 and 2', async () => {
		for (let made = 0; made < 4; made += 1) sandbox.panel.insertOrder({ status: 'In progress' });
		const parameters = {
			resource: 'order',
			operation: 'getManyStatuses',
			orderIds: '={{ $json.orders }}',
			options: { previousStatus: '={{ $json.previous }}', onlyChanged: true },
		};
		const items = [
			{ client: 'x', orders: '23501, 23502', previous: 'In progress' },
			{ client: 'y', orders: ['23503', '23504'], previous: 'Pending' },
			{ client: 'z', orders: '23501;23503', previous: 'pending' },
		];
		const result = await runWorkflow(lookingBack(parameters), {
			items,
			credentials: credentialFor(sandbox),
		});

		expect(result.error).toBeUndefined();
		expect(sandbox.requests.map(asked)).toEqual([
			'POST /api/v2 status {"orders":"23501,23502,23503,23504"}',
		]);
		expect(result.json('Panel').map(({ order }) => order)).toEqual([
			'23503',
			'23504',
			'23501',
			'23503',
		]);
		expect(result.json('Look').map(({ value }) => value)).toEqual(['y', 'y', 'z', 'z']);
	});

	it("leave nothing out by Only Changed without 'Previous Status': the node says what it needs", async () => {
		const parameters = {
			resource: 'order',
			operation: 'getManyStatuses',
			orderIds: '23501',
			options: { onlyChanged: true },
		};
		const result = await runPanel(sandbox, parameters);

		expect(result.error?.message).toBe("'Only Changed' needs the option 'Previous Status'");
		expect(sandbox.requests).toEqual([]);
	});

	it('cost 10 requests where 1,000 items ask for one order each', async () => {
		for (let made = 0; made < 1000; made += 1) {
			sandbox.panel.insertOrder({ status: 'Completed', remains: made });
		}
		const items = Array.from({ length: 1000 }, (_, index) => ({ order: 23501 + index }));
		const result = await runPanel(
			sandbox,
			{ resource: 'order', operation: 'getManyStatuses', orderIds: '={{ $json.order }}' },
			{ items },
		);

		expect(result.error).toBeUndefined();
		expect(sandbox.requests.map(({ parameters }) => parameters.orders?.split(',').length)).toEqual(
			Array.from({ length: 10 }, () => 100),
		);
		expect(result.hints('Panel').map(({ message }) => message)).toEqual([
			'1000 orders: 1000 Completed.',
		]);
		expect(result.json('Panel').map(({ order, remains }) => [order, remains])).toEqual(
			items.map(({ order }, index) => [order, index]),
		);
		expect(result.pairs('Panel')).toEqual(items.map((_, item) => ({ item })));
	});

	it('go to every item that asked for the same ID, which is asked for once', async () => {
		for (let made = 0; made < 150; made += 1) {
			sandbox.panel.insertOrder({ status: 'Completed', remains: made });
		}
		// 300 items, each order twice: first in order, then backwards.
		const orders = Array.from({ length: 150 }, (_, index) => 23501 + index);
		const items = [...orders, ...[...orders].reverse()].map((order) => ({ order: String(order) }));
		const result = await runPanel(
			sandbox,
			{ resource: 'order', operation: 'getManyStatuses', orderIds: '={{ $json.order }}' },
			{ items },
		);

		expect(sandbox.requests).toHaveLength(2);
		expect(result.json('Panel').map(({ order }) => order)).toEqual(items.map(({ order }) => order));
		expect(result.pairs('Panel')).toEqual(items.map((_, item) => ({ item })));
	});

	describe('where one item of three fails', () => {
		const items = [
			{ client: 'x', id: 1 },
			{ client: 'y', id: 999 },
			{ client: 'z', id: 19 },
		];
		const parameters = { resource: 'service', operation: 'get', service: byId('={{ $json.id }}') };

		it('go to the error output with the input of the failed one', async () => {
			const result = await runPanel(sandbox, parameters, {
				items,
				node: { onError: 'continueErrorOutput' },
			});

			expect(result.error).toBeUndefined();
			expect(result.json('Panel').map(({ service }) => service)).toEqual([1, 19]);
			expect(result.pairs('Panel')).toEqual([{ item: 0 }, { item: 2 }]);
			expect(result.json('Errors')).toEqual([
				{
					client: 'y',
					id: 999,
					error: expect.stringMatching(/\w/),
					message: expect.stringMatching(/\w/),
				},
			]);
			expect(result.pairs('Panel', 1)).toEqual([{ item: 1 }]);
		});

		it('stay in place on the regular output', async () => {
			const result = await runPanel(sandbox, parameters, {
				items,
				node: { onError: 'continueRegularOutput' },
			});

			expect(result.error).toBeUndefined();
			expect(result.pairs('Panel')).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
			expect(result.json('Panel')[1]).toEqual({
				error: expect.stringMatching(/\w/),
				message: expect.stringMatching(/\w/),
			});
		});

		it('end the run with Stop', async () => {
			const result = await runPanel(sandbox, parameters, { items });

			expect(result.error?.name).toMatch(/^Node(Api|Operation)Error$/);
			expect(result.items('Panel')).toEqual([]);
		});
	});
});
