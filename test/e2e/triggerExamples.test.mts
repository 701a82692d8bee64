import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readExamples } from '../../dev/examples.mts';
import type { WorkflowJson } from '../../dev/n8n/client.mts';
import type { Execution } from '../../dev/n8n/execution.mts';
import { openBench, type Bench } from './harness.mts';

describe('the examples that follow orders', () => {
	let bench: Bench;

	beforeAll(async () => {
		bench = await openBench();
	});
	beforeEach(() => bench.sandbox.reset());
	afterAll(async () => await bench.close());

	/** Saves a copy of an example under an ID of its own, with the credential of this test. */
	const save = async (name: string): Promise<string> => {
		const example = readExamples().find(({ file }) => file.endsWith(`${name}.json`));
		if (example === undefined) throw new Error(`There is no example ${name}`);
		const { id, name: credentialName } = bench.credential;
		const workflow = JSON.parse(example.text) as WorkflowJson;
		delete workflow.id;
		for (const node of workflow.nodes) {
			if (node.credentials) node.credentials = { smmPanelApi: { id, name: credentialName } };
		}
		const copy = await bench.n8n.createWorkflow(workflow);
		bench.opened.add(async () => await bench.n8n.deleteWorkflow(copy.id));
		return copy.id;
	};

	it('follow-orders-data-table: the table is the memory', async () => {
		const { panel } = bench.sandbox;
		for (const id of ['23503', '23504']) panel.insertOrder({ id });
		const workflow = await save('follow-orders-data-table');
		const run = async (): Promise<Execution> => {
			const execution = await bench.n8n.runWorkflow(workflow);
			expect(execution.error).toBeUndefined();
			expect(execution.items('Put Into Table')).toHaveLength(3);
			return execution;
		};

		// The first run makes the table, before it asks the table for its rows.
		const first = await run();
		expect(first.json('Notify')).toEqual([
			expect.objectContaining({ order_id: '23503', client: 'Ayşe', status: 'Pending' }),
			expect.objectContaining({ order_id: '23504', client: 'Bruno', status: 'Pending' }),
		]);
		expect(first.json('Look at These')).toEqual([
			expect.objectContaining({ order: '23505', error: 'Incorrect order ID' }),
		]);

		panel.advance('23504', 'Completed');
		const second = await run();
		expect(second.json('Notify')).toEqual([
			expect.objectContaining({
				order_id: '23504',
				client: 'Bruno',
				status: 'Completed',
				previous_status: 'Pending',
				is_final: true,
			}),
		]);

		bench.sandbox.requests.length = 0;
		const third = await run();
		expect(third.items('Notify')).toEqual([]);
		expect(bench.sandbox.requests.map(({ parameters }) => parameters.orders)).toEqual([
			'23503,23505',
		]);
	});

	it('order-status-changed: a test shows the orders as they are', async () => {
		const { panel } = bench.sandbox;
		const statuses = ['Pending', 'In progress', 'Completed', 'Partial'];
		for (const status of statuses) panel.insertOrder({ status });
		const execution = await bench.n8n.runWorkflow(await save('order-status-changed'));
		expect(execution.error).toBeUndefined();
		expect(execution.json('SMM Panel Trigger').map(({ status }) => status)).toEqual([
			...statuses,
			...Array.from({ length: 16 }, () => undefined),
		]);
		expect(execution.json('Tell the Client')).toHaveLength(1);
		expect(execution.json('Refund or Reorder')).toHaveLength(1);
		expect(execution.json('On Its Way')).toHaveLength(2);
		expect(execution.json('Look at These')).toHaveLength(16);
	});
});
