// The examples that keep their orders in n8n's Data Table.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { changeRows, dropTable, ORDERS_TABLE, rowsOf } from './dataTables.mts';
import { copyExample } from './exampleCopies.mts';
import { credentialData, openBench, type Bench } from './harness.mts';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { placedLinks } from '../fixtures/placedLinks.mts';

const FAIL_OVER_TABLE = 'SMM panel fail-over';

describe('the examples with a table', () => {
	let bench: Bench;

	beforeAll(async () => {
		bench = await openBench();
	});

	beforeEach(async () => {
		bench.sandbox.reset();
		await dropTable(bench, ORDERS_TABLE);
		await dropTable(bench, FAIL_OVER_TABLE);
	});

	afterAll(async () => {
		await dropTable(bench, ORDERS_TABLE);
		await dropTable(bench, FAIL_OVER_TABLE);
		await bench.close();
	});

	const sent = (sandbox: Sandbox, action: string) =>
		sandbox.requests.filter((request) => request.action === action);

	it('orders-from-table: writes order IDs and reasons back, and orders a row once', async () => {
		const { run } = await copyExample(bench, 'orders-from-table');
		await run();
		const placed = { order_id: '23501', status: 'Pending', is_final: false, problem: '' };
		const rows = [
			{ client: 'Ayşe', ...placed },
			{ client: 'Bruno', ...placed, order_id: '23502' },
			{ client: 'Chen', order_id: null, problem: 'The panel does not accept the quantity' },
		];
		expect(await rowsOf(bench, ORDERS_TABLE)).toMatchObject(rows);

		await run();
		expect(await rowsOf(bench, ORDERS_TABLE)).toMatchObject(rows);
		expect(bench.sandbox.panel.orders.size).toBe(2);
	});

	it('orders-from-table: a crash before the order ID was written costs no second order', async () => {
		const { run } = await copyExample(bench, 'orders-from-table');
		await run();
		await changeRows(bench, ORDERS_TABLE, ['client', 'Ayşe'], { order_id: null });

		const execution = await run();
		expect(execution.json('Placed Before')).toMatchObject([
			{
				client: 'Ayşe',
				order_id: null,
				problem: expect.stringMatching(/^Placed by an earlier run/),
			},
		]);
		expect(bench.sandbox.panel.orders.size).toBe(2);
	});

	it('follow-orders-data-table: the table is the memory', async () => {
		const { panel } = bench.sandbox;
		for (const id of ['23503', '23504']) panel.insertOrder({ id });
		const { run } = await copyExample(bench, 'follow-orders-data-table');

		// The first run makes the table, before it asks the table for its rows.
		const first = await run();
		expect(first.json('Notify')).toMatchObject([
			{ order_id: '23503', client: 'Ayşe', status: 'Pending', completed_at: null },
			{ order_id: '23504', client: 'Bruno', status: 'Pending', completed_at: null },
		]);
		expect(first.json('Look at These')).toMatchObject([
			{ order: '23505', error: 'Incorrect order ID' },
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
				completed_at: expect.stringMatching(/^\d{4}-/),
			}),
		]);

		bench.sandbox.requests.length = 0;
		const third = await run();
		expect(third.items('Notify')).toEqual([]);
		expect(bench.sandbox.requests.map(({ parameters }) => parameters.orders)).toEqual([
			'23503,23505',
		]);
	});

	it('refill-completed: asks once for what was completed in the window', async () => {
		const { panel } = bench.sandbox;
		panel.insertOrder({ id: '23501', status: 'Completed', remains: 0 });
		panel.insertOrder({ id: '23502', service: 19, status: 'Completed', remains: 0 });
		panel.insertOrder({ id: '23503', status: 'Completed', remains: 0 });
		const { run, change } = await copyExample(bench, 'refill-completed');
		const completed = (order: string, daysAgo: number) => ({
			jsonOutput: `={ "order_id": "${order}", "client": "", "status": "Completed", "completed_at": "{{ $now.minus({ days: ${daysAgo} }).toISO() }}" }`,
		});

		const first = await run();
		expect(first.json('Coming')).toMatchObject([
			{ order_id: '23501', refill_id: '1', problem: '', refill_asked_at: expect.any(String) },
		]);
		// Service 19 has no refill; the other one is too old.
		await change('Example Order', completed('23502', 29));
		const second = await run();
		expect(second.items('Coming')).toEqual([]);
		expect(second.json('Refused or Unknown')).toMatchObject([
			{ order_id: '23502', refill_id: '', problem: expect.stringMatching(/refill/i) },
		]);
		await change('Example Order', completed('23503', 31));
		await run();

		expect(sent(bench.sandbox, 'refill').map(({ parameters }) => parameters)).toEqual([
			{ orders: '23501' },
			{ orders: '23502' },
		]);
	});

	it('cancel-stuck: asks once to cancel what is old in the table and still pending', async () => {
		const { panel } = bench.sandbox;
		panel.insertOrder({ id: '23519', status: 'Pending' });
		panel.insertOrder({ id: '23520', status: 'In progress' });
		const { run, change } = await copyExample(bench, 'cancel-stuck');

		// The rows are new, so nothing is asked of the panel.
		await run();
		expect(bench.sandbox.requests).toEqual([]);

		const days = { id: 'stuck_days', name: 'stuck_days', value: 0, type: 'number' };
		await change('Settings', { assignments: { assignments: [days] } });
		const execution = await run();
		expect(execution.json('Write Down')).toMatchObject([
			{ order_id: '23519', cancel_asked_at: expect.any(String), problem: '' },
		]);
		await run();
		expect(sent(bench.sandbox, 'cancel').map(({ parameters }) => parameters.orders)).toEqual([
			'23519',
		]);
		expect(panel.order('23520').status).toBe('In progress');
	});

	describe('fail-over', () => {
		let second: Sandbox;

		beforeEach(async () => {
			second = await startSandbox();
			bench.opened.add(second.close);
		});

		const open = async () => {
			const { n8n, opened } = bench;
			const data = credentialData(second);
			const credential = await n8n.createCredential('Panel B', 'smmPanelApi', data);
			opened.add(async () => await n8n.deleteCredential(credential.id));
			return await copyExample(bench, 'fail-over', { 'Create at B': credential });
		};

		const clients = (sandbox: Sandbox) =>
			placedLinks(sandbox).map((link) => /com\/(\w+)/.exec(link)?.[1]);

		it('orders at B what A refuses, and nothing twice in a further run', async () => {
			const { run } = await open();
			for (let round = 1; round <= 2; round++) {
				await run();
				expect(await rowsOf(bench, FAIL_OVER_TABLE)).toMatchObject([
					{ client: 'Ayşe', panel: 'A', order_id: '23501', problem: '' },
					{ client: 'Bruno', panel: 'B', order_id: '23501', problem: '' },
					{
						client: 'Chen',
						panel: 'B',
						order_id: null,
						problem: expect.stringMatching(/^B: The panel does not/),
					},
				]);
			}
			expect([clients(bench.sandbox), clients(second)]).toEqual([['ayse'], ['bruno']]);
		});

		it('never orders at B what may exist at A', async () => {
			const { run } = await open();
			bench.sandbox.fault({ kind: 'resetAfter', action: 'add', applied: true });
			for (let round = 1; round <= 2; round++) {
				await run();
				const [first] = await rowsOf(bench, FAIL_OVER_TABLE);
				expect(first).toMatchObject({ panel: null, order_id: null });
				expect(first?.problem).toMatch(/^A: Unknown outcome: /);
			}
			expect([clients(bench.sandbox), clients(second)]).toEqual([['ayse'], ['bruno']]);
		});

		it('sends nothing to A again once a row belongs to B, whatever A would say by then', async () => {
			const { run } = await open();
			await run();
			// A crash before B's order ID was written, and A takes small orders by now.
			await changeRows(bench, FAIL_OVER_TABLE, ['client', 'Bruno'], { order_id: null });
			const service = bench.sandbox.panel.services.get('1');
			if (service) service.min = 1;
			await run();
			expect([clients(bench.sandbox), clients(second)]).toEqual([['ayse'], ['bruno']]);
		});

		it('orders every row at B when the balance at A is used up', async () => {
			const { run } = await open();
			bench.sandbox.panel.balance = '0.01';
			await run();
			expect([clients(bench.sandbox), clients(second)]).toEqual([[], ['ayse', 'bruno']]);
		});
	});
});
