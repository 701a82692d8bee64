import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CREATE_FROM_ITEM, openBench, orderRows, panelWorkflow, type Bench } from './harness.mts';
import { placedLinks } from '../fixtures/placedLinks.mts';

const COUNT = 25;
const PLACED_FIRST = 11;

describe("the editor's Retry of a bulk order that failed in the middle", () => {
	let bench: Bench;

	beforeAll(async () => {
		bench = await openBench();
	});

	afterAll(async () => await bench.close());

	it('brings back what was placed and orders only the rest', async () => {
		const { sandbox, n8n } = bench;
		// Service 1 costs 1.5 per 1000: enough for the first eleven rows, and for half of the twelfth.
		const cost = orderRows(PLACED_FIRST).reduce((sum, { quantity }) => sum + Number(quantity), 0);
		sandbox.panel.balance = ((cost * 1.5) / 1000 + 0.08).toFixed(6);
		const workflow = panelWorkflow(bench, CREATE_FROM_ITEM, { input: orderRows(COUNT) });
		const { id } = await n8n.createWorkflow(workflow);
		try {
			const failed = await n8n.runWorkflow(id);
			expect(failed.status).toBe('error');
			expect(failed.error?.message).toContain('balance on the panel is too low');
			expect(sandbox.panel.orders.size).toBe(PLACED_FIRST);
			const first = [...sandbox.panel.orders.keys()];

			sandbox.panel.balance = '1000';
			const retried = await n8n.waitForExecution(await n8n.retryExecution(failed.id, true));

			expect(retried.status).toBe('success');
			const links = placedLinks(sandbox);
			expect(links).toEqual(orderRows(COUNT).map(({ link }) => link));
			const rows = retried.json('After');
			expect(rows.map(({ from }) => from)).toEqual(orderRows(COUNT).map(({ row }) => row));
			expect(rows.slice(0, PLACED_FIRST).map(({ order }) => String(order))).toEqual(first);
			// Eleven orders, the refused one, and the fourteen that were left: nothing was asked twice but that one.
			expect(sandbox.requests.map(({ parameters }) => parameters.link)).toEqual([
				...links.slice(0, PLACED_FIRST),
				links[PLACED_FIRST],
				...links.slice(PLACED_FIRST),
			]);
		} finally {
			await n8n.deleteWorkflow(id);
		}
	});
});
