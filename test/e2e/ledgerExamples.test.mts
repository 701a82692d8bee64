import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Execution } from '../../dev/n8n/execution.mts';
import { openBench, type Bench } from './harness.mts';
import { ledgerRows, ledgerWorkflow, withRows } from './ledgerWorkflow.mts';

const FILL = 'Fill the Table';
const ORDER = 'Every 5 Minutes';

// test:queue runs both ledgers on several workers. Here n8n is one process, and its database is SQLite.
describe('the ledger in a Data Table', () => {
	let bench: Bench;
	let id = '';

	beforeEach(async () => {
		bench = await openBench({ balance: '1000000' });
		const workflow = ledgerWorkflow('ledger-data-table', bench.credential);
		({ id } = await bench.n8n.createWorkflow(workflow));
		bench.opened.add(async () => await bench.n8n.deleteWorkflow(id));
	});

	afterEach(async () => await bench.close());

	const run = async (trigger: string): Promise<Execution> => {
		const execution = await bench.n8n.runWorkflow(id, { trigger });
		expect(execution.error).toBeUndefined();
		return execution;
	};

	const fill = async (name: string, count: number) => {
		const { nodes } = withRows(await bench.n8n.getWorkflow(id), ledgerRows(name, count));
		await bench.n8n.updateWorkflow(id, { nodes });
		await run(FILL);
	};

	const orders = () => [...bench.sandbox.panel.orders.values()];

	it('places each of its rows once, and writes down the IDs', async () => {
		await run(FILL);
		const first = await run(ORDER);
		await run(FILL);
		const second = await run(ORDER);

		const ids = orders().map((order) => String(order.id));
		expect(ids).toHaveLength(3);
		expect(first.json('Write Order ID').map((row) => row.order_id)).toEqual(ids);
		expect(first.json('Write Order ID').map((row) => row.state)).toEqual(Array(3).fill('placed'));
		expect(second.json('Open Rows')).toEqual([]);
		expect(second.json('Rows in Doubt')).toEqual([]);
	});

	it('says why a row was refused, and shows a row in doubt without ordering it again', async () => {
		await fill('doubt', 3);
		bench.sandbox.fault({ kind: 'reset', action: 'add', skip: 1, applied: false });
		bench.sandbox.panel.beforeRequest = ({ parameters }) => {
			bench.sandbox.panel.balance = parameters.link?.endsWith('/1') ? '0' : '1000';
		};
		const first = await run(ORDER);
		const asked = bench.sandbox.requests.length;
		const again = await run(ORDER);

		expect(asked).toBe(3);
		expect(bench.sandbox.requests).toHaveLength(asked);
		expect(orders().map(({ link }) => link)).toEqual(['https://example.com/doubt/3']);
		expect(first.json('Write Reason')).toMatchObject([
			{ order_key: 'doubt 1', state: 'refused', reason: expect.stringMatching(/funds|balance/i) },
			{ order_key: 'doubt 2', state: 'claimed' },
		]);
		expect(again.json('Settle These')).toMatchObject([
			{
				order_key: 'doubt 2',
				state: 'claimed',
				reason: expect.stringMatching(/^Unknown outcome: /),
			},
		]);
	});

	it('orders each row once when two runs go over the table at the same time', async () => {
		await fill('twice', 40);
		const executions = await Promise.all(
			[1, 2].map(async () => await bench.n8n.startWorkflow(id, { trigger: ORDER })),
		);
		const [one, other] = await Promise.all(
			executions.map(async (execution) => await bench.n8n.waitForExecution(execution)),
		);

		const links = orders().map(({ link }) => link);
		expect(new Set(links).size).toBe(40);
		expect(links).toHaveLength(40);
		// Both have taken part, or nothing would have been shown.
		expect(one?.json('Open Rows').length).toBeGreaterThan(1);
		expect(other?.json('Open Rows').length).toBeGreaterThan(1);
	});
});
