import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readAddresses } from '../../dev/e2e/addresses.mts';
import { credentialFields, EXAMPLE_CREDENTIAL, readExamples } from '../../dev/examples.mts';
import { n8nCommand } from '../../dev/n8n/launch.mts';
import type { Execution } from '../../dev/n8n/execution.mts';
import { exampleNamed } from './exampleCopies.mts';
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

	const run = async (name: string): Promise<Execution> => {
		const execution = await bench.n8n.runWorkflow(exampleNamed(name).id);
		expect(execution.error).toBeUndefined();
		return execution;
	};

	/** The text of the file that a node has made, without its byte order mark. */
	const fileOf = async (execution: Execution, node: string): Promise<string> => {
		const [item] = execution.items(node) as Array<{ binary?: Record<string, { id?: string }> }>;
		const id = encodeURIComponent(item?.binary?.data?.id ?? '');
		const text = await bench.n8n.request<string>('GET', `/binary-data?id=${id}&action=view`);
		return text.replace(/^\uFEFF/, '');
	};

	it('all of them are there', async () => {
		const there = await bench.n8n.listWorkflows();
		const files = readExamples().map(({ workflow: { id, name } }) => ({ id, name }));
		expect(files.length).toBeGreaterThanOrEqual(12);
		expect(there).toEqual(
			expect.arrayContaining(files.map((file) => expect.objectContaining(file))),
		);
	});

	it('orders-from-file: gives each row of the file its order ID or the reason', async () => {
		const execution = await run('orders-from-file');

		expect([...bench.sandbox.panel.orders.values()].map(({ service }) => service)).toEqual([
			1, 18, 19, 21,
		]);
		const [titles, ...lines] = (await fileOf(execution, 'Result File')).trim().split('\n');
		expect(titles).toBe('row,client,service,link,quantity,order,result,reason,what_to_do');
		expect(lines).toEqual([
			'2,Ayşe,1,https://www.instagram.com/ayse.example,1000,23501,placed,,',
			'3,Bruno,18,https://www.instagram.com/p/bruno-example,250,23502,placed,,',
			expect.stringMatching(
				/^4,Chen,1,https:\S+,5,,not placed,The panel does not accept the quantity,".*Invalid quantity/,
			),
			'5,Dana,19,https://www.instagram.com/reel/dana-example,5000,23503,placed,,',
			'6,Emre,21,https://x.com/emre/status/123,100,23504,placed,,',
		]);
	});

	it('orders-from-file: another run, from Excel, orders nothing but the row with a new number', async () => {
		await run('orders-from-file');
		bench.sandbox.reset();
		const again = await run('orders-from-file');

		expect(bench.sandbox.panel.orders.size).toBe(0);
		const results = (execution: Execution) =>
			execution
				.json('In the Order of the File')
				.map(({ row, result, order }) => [row, result, order]);
		// No order ID stands in these rows: it would overwrite the one that the first result has.
		expect(results(again)).toEqual([
			[2, 'placed before', ''],
			[3, 'placed before', ''],
			[4, 'not placed', ''],
			[5, 'placed before', ''],
			[6, 'placed before', ''],
		]);

		const { id, nodes } = await bench.n8n.getWorkflow('smmPanelOrdrFile');
		for (const { name, parameters } of nodes) {
			if (name === 'Sample Rows') {
				parameters.jsonOutput = String(parameters.jsonOutput).replace('"row": 2', '"row": 17');
			}
			if (name === 'Sample File') {
				parameters.operation = 'xlsx';
				parameters.options = { fileName: 'orders.xlsx' };
			}
		}
		await bench.n8n.updateWorkflow(id, { nodes });
		const third = await run('orders-from-file');

		expect(third.items('Read Excel')).toHaveLength(5);
		expect(results(third)).toEqual([
			[3, 'placed before', ''],
			[4, 'not placed', ''],
			[5, 'placed before', ''],
			[6, 'placed before', ''],
			[17, 'placed', 23501],
		]);
		expect(bench.sandbox.panel.orders.size).toBe(1);
	});

	it('orders-from-file: an unknown outcome says so, and no further run sends the row', async () => {
		const { id, nodes } = await bench.n8n.getWorkflow('smmPanelOrdrFile');
		const rows = nodes.find(({ name }) => name === 'Sample Rows');
		const order = { row: 99, service: 1, link: 'https://example.com/unknown', quantity: 100 };
		if (rows) rows.parameters.jsonOutput = JSON.stringify({ orders: [order] });
		await bench.n8n.updateWorkflow(id, { nodes });
		bench.sandbox.fault({ kind: 'resetAfter', action: 'add', applied: true });

		for (let round = 1; round <= 2; round++) {
			const execution = await run('orders-from-file');
			expect(execution.json('In the Order of the File')).toMatchObject([
				{
					row: 99,
					result: 'unknown',
					order: '',
					reason: expect.stringMatching(/^Unknown outcome: /),
				},
			]);
		}
		expect(bench.sandbox.panel.orders.size).toBe(1);
	});

	it('status-report: counts the orders by their status, and those that the panel does not know', async () => {
		const { panel } = bench.sandbox;
		panel.insertOrder({ status: 'In progress', remains: 400 });
		panel.insertOrder({ status: 'In progress', remains: 300 });
		panel.insertOrder({ status: 'Completed', remains: 0 });
		panel.insertOrder({ status: 'Pending', remains: 50 });

		for (let round = 1; round <= 2; round++) {
			bench.sandbox.requests.length = 0;
			const execution = await run('status-report');
			expect(execution.json('Report')).toEqual([
				{ status: 'In progress', count_order: 2, sum_remains: 700 },
				{ status: 'Completed', count_order: 1, sum_remains: 0 },
				{ status: 'Pending', count_order: 1, sum_remains: 50 },
				{ status: 'Incorrect order ID', count_order: 20, sum_remains: 0 },
			]);
			expect(bench.sandbox.requests).toHaveLength(1);
		}
	});

	it('status-report runs from the command line as well', async () => {
		const output = await n8nCommand(host, userFolder, ['execute', '--id=smmPanelStatRept']);

		expect(output).toContain('Execution was successful');
		expect(bench.sandbox.requests.map(({ action }) => action)).toEqual(['status']);
	});

	it('resale-price-list: adds the margin and rounds up', async () => {
		for (let round = 1; round <= 2; round++) {
			const execution = await run('resale-price-list');
			const rows = execution.json('Rows');
			expect(rows).toHaveLength(bench.sandbox.panel.services.size);
			const prices = Object.fromEntries(rows.map((row) => [row.service, row.price_per_1000]));
			// 1.50, 0.0125 and 2.75 and 30 % more, up to a cent.
			expect(prices).toMatchObject({ 1: 1.95, 19: 0.02, 20: 3.58 });
			const [titles, ...lines] = (await fileOf(execution, 'Price List File')).trim().split('\n');
			expect(titles).toBe('service,name,category,price_per_1000,min,max,refill');
			expect(lines).toContain('22,TikTok Followers [Cancel only],TikTok,2.47,10,20000,no');
		}
	});
});
