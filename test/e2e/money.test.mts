// What Create promises about money, watched in a real n8n. The same rules are held over many more cases in n8n's
// engine (test/engine/money-*); crashes, the editor's Retry and tools have files of their own.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readAddresses } from '../../dev/e2e/addresses.mts';
import type { Credential } from '../../dev/n8n/client.mts';
import type { Execution } from '../../dev/n8n/execution.mts';
import { startFront, type Front } from '../fixtures/panelFront.mts';
import {
	expectOutcome,
	MODE_CASES,
	MODES,
	OUTCOME_CASES,
	UNKNOWN_ORDER,
} from '../fixtures/outcomes.mts';
import { highestCost, toNumber } from '../../panel/orders/cost';
import { callHook, keyedParameters, webhookWorkflow } from './crashLab.mts';
import {
	CREATE_FROM_ITEM,
	credentialData,
	openBench,
	orderRows,
	pairedItems,
	panelWorkflow,
	runPanel,
	type Bench,
	type Json,
} from './harness.mts';

/** One outcome for each line of the table in README and for each way to say it that n8n itself might step into. */
const WATCHED = [
	'an ID',
	'quantity (400)',
	'link (500)',
	'duplicate link',
	'key (401)',
	'funds (402)',
	'429 for a second',
	'429 for an hour',
	'silence',
	'a reset',
	'502 as HTML',
	'503 without a body',
	'200 "Server error"',
	'nothing',
	'success without an ID',
	'a redirect',
];

const MICROS = 1_000_000n;

/** A failed row of an order that may exist. */
const UNKNOWN = {
	error: expect.stringMatching(UNKNOWN_ORDER),
	message: expect.stringMatching(/\w/),
};

describe('the money of a bulk order, in a real n8n', () => {
	let bench: Bench;

	beforeAll(async () => {
		bench = await openBench();
	});

	afterAll(async () => await bench.close());

	beforeEach(() => bench.sandbox.reset());

	const linksAtPanel = () => [...bench.sandbox.panel.orders.values()].map(({ link }) => link);
	const linksAsked = () =>
		bench.sandbox.requests
			.filter(({ action }) => action === 'add')
			.map(({ parameters }) => parameters.link);
	const linksOf = (rows: Array<{ link: string }>) => rows.map(({ link }) => link);
	const hints = (execution: Execution) =>
		(execution.runData.Panel ?? []).flatMap((run) => run.hints ?? []).map(({ message }) => message);

	describe('whatever the panel answers', () => {
		let front: Front;
		let credential: Credential;

		beforeAll(async () => {
			const { n8n, opened, sandbox } = bench;
			front = await startFront(sandbox);
			opened.add(front.close);
			const data = credentialData(sandbox, { baseUrl: front.url });
			credential = await n8n.createCredential('Front', 'smmPanelApi', data);
			opened.add(async () => await n8n.deleteCredential(credential.id));
		});

		beforeEach(() => front.reset());

		const items = orderRows(3);
		const parameters = { ...CREATE_FROM_ITEM, requestOptions: { timeout: 1500 } };

		it.each(OUTCOME_CASES.filter(({ name }) => WATCHED.includes(name)))(
			'$name (order taken: $applied): each item says what became of it, and none is sent twice',
			async (outcomeCase) => {
				for (const modeCase of MODE_CASES) {
					bench.sandbox.reset();
					front.reset();
					const { applied, outcome } = outcomeCase;
					front.scripts.set(modeCase.at, { applied, instead: outcome.instead });
					const { onError } = { onError: undefined, ...MODES[modeCase.mode] };
					const execution = await runPanel(bench, parameters, {
						input: items,
						credential,
						onError,
					});

					const shown = {
						error: execution.error,
						regular: execution.json('Panel'),
						errors: execution.json('Panel', 1),
					};
					expectOutcome(outcomeCase, modeCase, items, { front, sandbox: bench.sandbox, shown });
					expect(JSON.stringify(shown)).not.toContain(bench.sandbox.key);
				}
			},
		);
	});

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
			while (linksAsked().length < 3) await sleep(20);
			await n8n.stopExecution(execution);
			const sent = linksAsked().length;
			await sleep(1500);
			// The one that may have been on its way already.
			expect(linksAsked().length).toBeLessThanOrEqual(sent + 1);
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

	describe('with Deduplication Keys in production executions', () => {
		const rows = orderRows(40).map((row) => ({ ...row, key: `row ${row.row}` }));
		let path: string;

		/** Publishes a workflow of its own, whose node has an empty record. */
		async function publish(options: Json = {}): Promise<void> {
			const { n8n, opened, credential } = bench;
			path = randomUUID();
			const retryUnknown = "={{ $('Hook').first().json.body.retryUnknown === true }}";
			const parameters = keyedParameters({ retryUnknown, ...options });
			const { id } = await n8n.createWorkflow(webhookWorkflow(path, parameters, credential));
			opened.add(async () => await n8n.deleteWorkflow(id));
			await n8n.activateWorkflow(id);
		}

		const call = async (some: Json[] = rows, more: Json = {}) =>
			(await callHook(bench.n8n, path, some, more)) ?? [];

		const rank = ({ duplicate, error }: Json) => (duplicate || error ? 1 : 0);

		it('three overlapping executions order each row once, and the others say so', async () => {
			await publish();
			bench.sandbox.fault({ kind: 'delay', action: 'add', milliseconds: 20, times: Infinity });
			const runs = await Promise.all([call(), call(), call()]);

			expect([...linksAsked()].sort()).toEqual(linksOf(rows).sort());
			expect(runs.map(({ length }) => length)).toEqual([40, 40, 40]);
			for (const [index, { link }] of rows.entries()) {
				// A failed row has no field of its item, but stands at its place.
				const said = runs.map((run) => run[index] ?? {});
				const [placed, ...others] = said.sort((a, b) => rank(a) - rank(b));
				// Beside duplicates a placed row says that it is none.
				expect({ duplicate: false, ...placed }).toEqual({
					order: expect.any(Number),
					service: 1,
					link,
					quantity: expect.any(Number),
					duplicate: false,
				});
				for (const { duplicate, error } of others) {
					expect(
						duplicate === true || /^Not sent: .*is being sent right now/.test(String(error)),
					).toBe(true);
				}
			}
		});

		it('an unknown order stays unknown after a retry that meets "active order with this link"', async () => {
			await publish();
			const [row] = rows.slice(0, 1);
			bench.sandbox.fault({ kind: 'html503', action: 'add', applied: true });
			const first = await call([row!]);
			expect(first).toEqual([UNKNOWN]);
			const second = await call([row!]);
			expect(second).toEqual([UNKNOWN]);
			expect(linksAsked()).toHaveLength(1);

			const retried = await call([row!], { retryUnknown: true });
			expect(retried).toEqual([
				{ error: expect.stringMatching(/active order/), message: expect.any(String) },
			]);
			expect(linksAsked()).toHaveLength(2);

			// From here on the panel itself would take the link again.
			for (const { id } of bench.sandbox.panel.orders.values()) {
				bench.sandbox.panel.advance(id, 'Completed');
			}
			expect(await call([row!])).toEqual([UNKNOWN]);
			expect(linksAsked()).toHaveLength(2);
			expect(bench.sandbox.panel.orders.size).toBe(1);
		});

		it('a row that comes with other fields is refused, and the first order stays known', async () => {
			await publish();
			const [row] = rows.slice(0, 1);
			await call([row!]);
			const changed = await call([{ ...row!, quantity: 5000 }]);
			expect(changed).toEqual([
				{
					error: expect.stringMatching(/^Not sent: .*'Deduplication Key'/),
					message: expect.any(String),
				},
			]);
			const again = await call([row!]);
			expect(again).toEqual([{ service: 1, link: row!.link, quantity: 100, duplicate: true }]);
			expect(linksAsked()).toHaveLength(1);
		});
	});
});
