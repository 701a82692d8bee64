import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UNKNOWN_ORDER } from '../../fixtures/outcomes.mts';
import { callHook, keyedParameters, webhookWorkflow } from '../crashLab.mts';
import { openBench, orderRows, type Bench, type Json } from '../harness.mts';
import { linksAsked, linksOf } from './links.mts';

/** A failed row of an order that may exist. */
const UNKNOWN = {
	error: expect.stringMatching(UNKNOWN_ORDER),
	message: expect.stringMatching(/\w/),
};

describe('Deduplication Keys in production executions, in a real n8n', () => {
	let bench: Bench;

	beforeAll(async () => {
		bench = await openBench();
	});

	afterAll(async () => await bench.close());

	beforeEach(() => bench.sandbox.reset());

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

		expect([...linksAsked(bench.sandbox)].sort()).toEqual(linksOf(rows).sort());
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
					duplicate === true ||
						/^Not sent: .*is being sent by another item or execution/.test(String(error)),
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
		expect(linksAsked(bench.sandbox)).toHaveLength(1);

		const retried = await call([row!], { retryUnknown: true });
		expect(retried).toEqual([
			{ error: expect.stringMatching(/active order/), message: expect.any(String) },
		]);
		expect(linksAsked(bench.sandbox)).toHaveLength(2);

		// From here on the panel itself would take the link again.
		for (const { id } of bench.sandbox.panel.orders.values()) {
			bench.sandbox.panel.advance(id, 'Completed');
		}
		expect(await call([row!])).toEqual([UNKNOWN]);
		expect(linksAsked(bench.sandbox)).toHaveLength(2);
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
		expect(linksAsked(bench.sandbox)).toHaveLength(1);
	});
});
