import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readAddresses } from '../../dev/e2e/addresses.mts';
import { credentialFields, EXAMPLE_CREDENTIAL, readExamples } from '../../dev/examples.mts';
import { n8nCommand } from '../../dev/n8n/launch.mts';
import type { Execution } from '../../dev/n8n/execution.mts';
import { openBench, type Bench } from './harness.mts';

// As a user brings them in: the files as they are, by n8n's own import commands, which keep all IDs.
describe('the example workflows', () => {
	const { host, userFolder } = readAddresses();
	let bench: Bench;

	beforeAll(async () => {
		bench = await openBench();
		const folder = join(userFolder, 'import');
		mkdirSync(folder, { recursive: true });
		const credential = join(folder, 'credential.json');
		const { url, key } = bench.sandbox;
		writeFileSync(
			credential,
			JSON.stringify([{ ...EXAMPLE_CREDENTIAL, data: credentialFields(url, key) }]),
		);
		const { n8n, opened } = bench;
		await n8nCommand(host, userFolder, ['import:credentials', `--input=${credential}`]);
		opened.add(async () => await n8n.deleteCredential(EXAMPLE_CREDENTIAL.id));
		const examples = dirname(readExamples()[0]?.file ?? '');
		await n8nCommand(host, userFolder, ['import:workflow', '--separate', `--input=${examples}`]);
		for (const { workflow } of readExamples()) {
			opened.add(async () => await n8n.deleteWorkflow(workflow.id));
		}
	});

	afterAll(async () => await bench.close());

	beforeEach(() => bench.sandbox.reset());

	const run = async (name: string, trigger?: string): Promise<Execution> => {
		const example = readExamples().find(({ file }) => file.endsWith(`${name}.json`));
		return await bench.n8n.runWorkflow(example?.workflow.id ?? name, { trigger });
	};

	it('bulk-order: places four of its rows and reports the refused one with its row', async () => {
		const execution = await run('bulk-order');

		expect(execution.error).toBeUndefined();
		expect([...bench.sandbox.panel.orders.values()].map(({ service }) => service)).toEqual([
			1, 18, 19, 21,
		]);
		expect(execution.json('Placed')).toEqual([
			expect.objectContaining({ row: 2, client: 'Ayşe', order: '23501', quantity: 1000 }),
			expect.objectContaining({ row: 3, client: 'Bruno', order: '23502', quantity: 250 }),
			expect.objectContaining({ row: 5, client: 'Dana', order: '23503', quantity: 5000 }),
			expect.objectContaining({ row: 6, client: 'Emre', order: '23504', quantity: 100 }),
		]);
		expect(execution.json('Refused')).toEqual([
			{
				row: 4,
				client: 'Chen',
				link: 'https://www.instagram.com/chen.example',
				reason: 'The panel does not accept the quantity',
				what_to_do: expect.stringContaining('Invalid quantity'),
			},
		]);
	});

	it('bulk-order: another run orders nothing again, a row with a new number excepted', async () => {
		await run('bulk-order');
		bench.sandbox.reset();
		const again = await run('bulk-order');

		expect(again.error).toBeUndefined();
		expect(again.json('Placed')).toEqual([]);
		// No order ID stands in these rows: it would overwrite the one that the first run gave.
		expect(again.json('Placed Before').every((row) => !('order' in row))).toBe(true);
		expect(again.json('Placed Before')).toMatchObject([
			{ row: 2, client: 'Ayşe', quantity: 1000 },
			{ row: 3, client: 'Bruno', quantity: 250 },
			{ row: 5, client: 'Dana', quantity: 5000 },
			{ row: 6, client: 'Emre', quantity: 100 },
		]);
		expect(again.json('Refused')).toMatchObject([{ row: 4 }]);
		expect(bench.sandbox.panel.orders.size).toBe(0);

		const { id, nodes } = await bench.n8n.getWorkflow('smmPanelBulkOrdr');
		const list = nodes.find(({ name }) => name === 'List');
		const rows = String(list?.parameters.jsonOutput).replace('"row": 2', '"row": 7');
		if (list) list.parameters.jsonOutput = rows;
		await bench.n8n.updateWorkflow(id, { nodes });
		const third = await run('bulk-order');
		expect(third.json('Placed').map(({ row, order }) => [row, order])).toEqual([[7, '23501']]);
		expect(third.json('Placed Before').map(({ row }) => row)).toEqual([3, 5, 6]);
		expect(bench.sandbox.panel.orders.size).toBe(1);
	});

	it('status-report: counts the orders by their status, and those that the panel does not know', async () => {
		const { panel } = bench.sandbox;
		panel.insertOrder({ status: 'In progress', remains: 400 });
		panel.insertOrder({ status: 'In progress', remains: 300 });
		panel.insertOrder({ status: 'Completed', remains: 0 });
		panel.insertOrder({ status: 'Pending', remains: 50 });

		const execution = await run('status-report');

		expect(execution.error).toBeUndefined();
		expect(execution.json('Report')).toEqual([
			{ status: 'In progress', count_order: 2, sum_remains: 700 },
			{ status: 'Completed', count_order: 1, sum_remains: 0 },
			{ status: 'Pending', count_order: 1, sum_remains: 50 },
			{ status: 'Incorrect order ID', count_order: 20, sum_remains: 0 },
		]);
		expect(bench.sandbox.requests).toHaveLength(1);
	});

	it.each([
		['99.99', 'Top Up', [{ message: 'Only 99.99 USD left on the panel' }]],
		['100.00', 'Enough', [{ balance: 100, currency: 'USD' }]],
	])('balance: with %s left goes to %s', async (balance, node, items) => {
		bench.sandbox.panel.balance = balance;

		const execution = await run('balance');

		expect(execution.error).toBeUndefined();
		expect(execution.json(node)).toEqual(items);
		expect(execution.json(node === 'Top Up' ? 'Enough' : 'Top Up')).toEqual([]);
	});

	it('balance runs from the command line as well', async () => {
		const output = await n8nCommand(host, userFolder, ['execute', '--id=smmPanelBalance1']);

		expect(output).toContain('Execution was successful');
		expect(bench.sandbox.requests.map(({ action }) => action)).toEqual(['balance']);
	});
});
