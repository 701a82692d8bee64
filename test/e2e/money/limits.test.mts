// What a bulk order spends, watched in a real n8n. The same rules are held over many more cases in n8n's engine
// (test/engine/money); crashes, the editor's Retry and tools have files of their own.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readAddresses } from '../../../dev/e2e/addresses.mts';
import type { Execution } from '../../../dev/n8n/execution.mts';
import { highestCost, toNumber } from '../../../panel/orders/cost';
import {
	CREATE_FROM_ITEM,
	openBench,
	orderRows,
	pairedItems,
	panelWorkflow,
	runPanel,
	type Bench,
} from '../harness.mts';
import { linksAsked, linksOf } from './links.mts';
import { placedLinks } from '../../fixtures/placedLinks.mts';

const MICROS = 1_000_000n;

describe('the money of a bulk order, in a real n8n', () => {
	let bench: Bench;

	beforeAll(async () => {
		bench = await openBench();
	});

	afterAll(async () => await bench.close());

	beforeEach(() => bench.sandbox.reset());

	const linksAtPanel = () => placedLinks(bench.sandbox);
	const hints = (execution: Execution) =>
		(execution.runData.Panel ?? []).flatMap((run) => run.hints ?? []).map(({ message }) => message);

	describe('Maximum Total Charge', () => {
		// 100, 101, ... 199 pieces at 1.50 per 1000; at that rate the first 61 of them cost 11.895.
		const rows = orderRows(100);
		const FITTING = 61;
		// What counts is the most that they may cost: a rate that was rounded, each order up to the next cent.
		const most = rows.slice(0, FITTING).reduce((sum, { quantity }) => {
			const prices = [{ rate: '1.50', type: 'Default', min: 100 }];
			return sum + (highestCost('default', { quantity }, prices) ?? 0n);
		}, 0n);
		const limited = () => ({
			...CREATE_FROM_ITEM,
			options: { maxTotalCharge: toNumber(most) },
		});

		it('stops 100 items at the right one, by the most that each may cost', async () => {
			const before = bench.sandbox.panel.balanceMicros;
			const execution = await runPanel(bench, limited(), { input: rows });

			expect(execution.status).toBe('error');
			expect(execution.error?.message).toMatch(
				/^Not sent: the order would cost .*'Maximum Total Charge'/,
			);
			expect(execution.error?.description).toContain(`${FITTING} orders placed`);
			expect(linksAtPanel()).toEqual(linksOf(rows.slice(0, FITTING)));
			expect(before - bench.sandbox.panel.balanceMicros).toBe((MICROS * 11_895n) / 1000n);
		});

		it('with Continue tells the rest, and gives the account above the output', async () => {
			const execution = await runPanel(bench, limited(), {
				input: rows,
				onError: 'continueRegularOutput',
			});

			expect(execution.status).toBe('success');
			expect(linksAtPanel()).toEqual(linksOf(rows.slice(0, FITTING)));
			const failed = execution.items('Panel').filter(({ json }) => json.error !== undefined);
			expect(pairedItems(failed)).toEqual(
				Array.from({ length: rows.length - FITTING }, (_, index) => FITTING + index),
			);
			expect(failed.map(({ json }) => json)).toEqual(
				failed.map(() => ({
					error: expect.stringMatching(/^Not sent: .*'Maximum Total Charge'/),
					message: expect.stringContaining('Nothing was sent'),
				})),
			);
			expect(hints(execution)).toEqual([
				expect.stringMatching(/^61 orders placed, .*39.*Cost: 11\.895\.$/),
			]);
		});
	});

	it('is what Estimate Cost has said, item by item', async () => {
		const rows = orderRows(10).map((row) => ({ ...row, quantity: 100 + row.row * 37 }));
		const estimate = { ...CREATE_FROM_ITEM, operation: 'estimate' };
		const estimated = await runPanel(bench, estimate, { input: rows });
		// The price list may be kept from an earlier run, so that it need not be asked for.
		const others = bench.sandbox.requests.filter(({ action }) => action !== 'services');
		expect(others).toEqual([]);
		const costs = estimated.json('Panel').map(({ cost }) => BigInt(Math.round(Number(cost) * 1e6)));

		const { panel } = bench.sandbox;
		const before = panel.balanceMicros;
		await runPanel(bench, CREATE_FROM_ITEM, { input: rows });
		expect(linksAtPanel()).toEqual(linksOf(rows));
		expect(before - panel.balanceMicros).toBe(costs.reduce((sum, cost) => sum + cost, 0n));
	});

	it('is left alone at once when the user presses Stop', async () => {
		const { n8n, sandbox } = bench;
		sandbox.fault({ kind: 'delay', action: 'add', milliseconds: 200, times: Infinity });
		const { id } = await n8n.createWorkflow(
			panelWorkflow(bench, CREATE_FROM_ITEM, { input: orderRows(100) }),
		);
		try {
			const execution = await n8n.startWorkflow(id);
			while (linksAsked(bench.sandbox).length < 3) await sleep(20);
			await n8n.stopExecution(execution);
			const sent = linksAsked(bench.sandbox).length;
			await sleep(1500);
			// The one that may have been on its way already.
			expect(linksAsked(bench.sandbox).length).toBeLessThanOrEqual(sent + 1);
			expect((await n8n.waitForExecution(execution)).status).toBe('canceled');
		} finally {
			await n8n.deleteWorkflow(id);
		}
	});

	it('leaves one line for each order in the log of n8n, without the key of the API', async () => {
		const rows = orderRows(3).map((row) => ({
			...row,
			link: `https://example.com/${randomUUID()}`,
		}));
		await runPanel(bench, CREATE_FROM_ITEM, { input: rows });

		const log = readFileSync(readAddresses().logFile, 'utf8');
		for (const [id, { link }] of bench.sandbox.panel.orders) {
			const lines = log.split('\n').filter((line) => line.includes(link));
			expect(lines).toEqual([expect.stringContaining(`order placed: `)]);
			expect(lines[0]).toContain(String(id));
		}
		expect(log).not.toContain(bench.sandbox.key);
	});
});
