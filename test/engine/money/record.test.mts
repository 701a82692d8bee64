import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox/server.mts';
import { log, runWorkflow } from '../harness/index.mts';
import { credentialFor, panelWorkflow, runPanel } from '../harness/panel.mts';
import { UNKNOWN_ORDER } from '../../fixtures/outcomes.mts';
import type { Front } from '../../fixtures/panelFront.mts';
import {
	asked,
	completeAll,
	CONTINUE,
	create,
	ERROR_OUTPUT,
	held,
	links,
	loopWorkflow,
	orders,
	errorText,
	THREE_TRIES,
	UNKNOWN_REFILL,
} from './helpers.mts';
import { useFront } from '../harness/useSandbox.mts';

const refillOne: INodeParameters = {
	resource: 'refill',
	operation: 'create',
	orderId: '={{ $json.id }}',
};
const refillMany: INodeParameters = {
	resource: 'refill',
	operation: 'createMany',
	orderIds: '={{ $json.id }}',
};

describe('the record within an execution', () => {
	let sandbox: Sandbox;
	let front: Front;

	useFront((...started) => {
		[front, sandbox] = started;
	});

	beforeEach(() => {
		log.lines.length = 0;
	});

	// Whatever happened: no link was asked for twice unless the panel had clearly refused it.
	afterEach(() => {
		const twice = asked(sandbox).filter((link, index, all) => all.indexOf(link) !== index);
		const refused = sandbox.requests
			.filter(({ parameters }) => Number(parameters.quantity) < 100)
			.map(({ parameters }) => parameters.link);
		expect(twice.filter((link) => !refused.includes(link))).toEqual([]);
	});

	describe('over the tries of Retry On Fail', () => {
		const faults = ['reset', 'resetAfter', 'truncate', 'html503', 'json500', 'empty'] as const;
		const node = { ...CONTINUE, ...THREE_TRIES };

		it.each(faults)('never repeats an order after %s on the first item', async (kind) => {
			const items = orders(4);
			sandbox.fault({ kind, action: 'add', applied: true });
			const result = await runPanel(sandbox, create, { items, node });

			expect(result.error).toBeUndefined();
			expect(held(sandbox)).toEqual(links(items));
			const rows = result.json('Panel');
			expect(rows.map(({ order }) => order)).toEqual([undefined, 23502, 23503, 23504]);
			expect(rows[0]?.error).toMatch(UNKNOWN_ORDER);
		});

		it('sends what was clearly refused at each try, and nothing else', async () => {
			const items = orders(4, { 0: { quantity: 5 }, 2: { quantity: 6 } });
			const result = await runPanel(sandbox, create, { items, node });

			expect(held(sandbox)).toEqual([items[1]?.link, items[3]?.link]);
			const count = (index: number) =>
				asked(sandbox).filter((link) => link === items[index]?.link).length;
			expect([0, 1, 2, 3].map(count)).toEqual([3, 1, 3, 1]);
			expect(result.json('Panel').map(({ order }) => order)).toEqual([
				undefined,
				23501,
				undefined,
				23502,
			]);
		});

		it('places in the second try what was refused in the first, once', async () => {
			const items = orders(3);
			front.scripts.set(1, { applied: false, instead: { body: '{"error":"Invalid link"}' } });
			const result = await runPanel(front, create, { items, node: THREE_TRIES });

			expect(result.error).toBeUndefined();
			expect(held(sandbox)).toEqual(links(items));
			expect(front.sent).toEqual(links([items[0]!, items[1]!, items[1]!, items[2]!]));
			expect(result.json('Panel').map(({ order }) => order)).toEqual([23501, 23502, 23503]);
		});

		it('with Stop names at the last try what the first one placed', async () => {
			const items = orders(5);
			sandbox.fault({ kind: 'html503', action: 'add', skip: 3, applied: true });
			const result = await runPanel(sandbox, create, { items, node: THREE_TRIES });

			expect(held(sandbox)).toEqual(links(items.slice(0, 4)));
			expect(asked(sandbox)).toEqual(links(items.slice(0, 4)));
			expect(errorText(result)).toContain(
				'In this run: 3 orders placed, 1 with an unknown outcome, 1 not sent. Placed: 23501 (item 0), 23502 (item 1), 23503 (item 2).',
			);
		});

		it('knows an order by its item, though an expression has another value by now', async () => {
			const items = orders(3);
			sandbox.fault({ kind: 'html503', action: 'add', skip: 1, applied: true });
			const changing = {
				...create,
				additionalFields: { requestId: '={{ Math.random() }}' },
			};
			await runPanel(sandbox, changing, { items, node: THREE_TRIES });

			expect(asked(sandbox)).toEqual(links(items.slice(0, 2)));
		});

		it('writes one line for each order into the log, however many tries there are', async () => {
			const items = orders(3, { 0: { quantity: 5 } });
			await runPanel(sandbox, create, { items, node });

			const lines = log.lines.filter(({ message }) => message.includes('order placed'));
			expect(lines.map(({ message }) => message)).toEqual([
				`SMM Panel: order placed: order 23501, service 1, link "https://example.com/p/1", quantity 100`,
				`SMM Panel: order placed: order 23502, service 1, link "https://example.com/p/2", quantity 100`,
			]);
		});

		it('asks for a refill once', async () => {
			const ids = [1, 2, 3].map(() => sandbox.panel.insertOrder({ status: 'Completed' }).id);
			sandbox.fault({ kind: 'html503', action: 'refill', applied: true });
			const items = ids.map((id) => ({ id }));
			const result = await runPanel(sandbox, refillOne, { items, node });

			expect(result.error).toBeUndefined();
			expect(sandbox.requests).toHaveLength(3);
			expect(sandbox.panel.refills.size).toBe(3);
			expect(result.json('Panel')).toEqual([
				{ error: expect.stringMatching(UNKNOWN_REFILL), message: expect.stringMatching(/\w/) },
				{ order: 23502, refill: '2' },
				{ order: 23503, refill: '3' },
			]);
		});

		it('with Stop asks for no refill after an unknown one', async () => {
			const ids = [1, 2, 3].map(() => sandbox.panel.insertOrder({ status: 'Completed' }).id);
			sandbox.fault({ kind: 'reset', action: 'refill', skip: 1, applied: true });
			const items = ids.map((id) => ({ id }));
			const result = await runPanel(sandbox, refillOne, { items, node: THREE_TRIES });

			expect(sandbox.requests).toHaveLength(2);
			expect(errorText(result)).toMatch(UNKNOWN_REFILL);
			expect(errorText(result)).toContain('1 refill placed, 1 with an unknown outcome, 1 not sent');
		});

		it('asks for each of 250 refills once, though a chunk has no answer', async () => {
			const ids = Array.from(
				{ length: 250 },
				() => sandbox.panel.insertOrder({ status: 'Completed' }).id,
			);
			sandbox.fault({ kind: 'html503', action: 'refill', skip: 1, applied: true });
			const items = ids.map((id) => ({ id }));
			const result = await runPanel(sandbox, refillMany, { items, node: THREE_TRIES });

			expect(errorText(result)).toMatch(UNKNOWN_REFILL);
			expect(errorText(result)).toContain('Done before that: 100 orders (23501, 23502, ');
			expect(sandbox.panel.refills.size).toBe(200);
			expect(
				sandbox.requests.map(({ parameters }) => parameters.orders?.split(',').length),
			).toEqual([100, 100]);
		});

		it('with Continue asks for the refused refills only', async () => {
			const ids = ['Completed', 'Pending', 'Completed'].map(
				(status) => sandbox.panel.insertOrder({ status }).id,
			);
			sandbox.fault({ kind: 'html503', action: 'refill', applied: true });
			const items = ids.map((id) => ({ id }));
			const result = await runPanel(sandbox, refillMany, { items, node });

			expect(sandbox.requests).toHaveLength(1);
			expect(result.json('Panel')).toHaveLength(3);
			for (const row of result.json('Panel')) expect(row.error).toMatch(UNKNOWN_REFILL);
		});
	});

	describe("for the editor's Retry of a failed execution", () => {
		const credentials = () => credentialFor(sandbox);

		it('gives back items 1 to 11 of 25 and orders the rest', async () => {
			const items = orders(25, { 11: { quantity: 5 } });
			const failed = await runWorkflow(panelWorkflow(create), {
				items,
				credentials: credentials(),
			});
			expect(asked(sandbox)).toHaveLength(12);
			sandbox.panel.setServices(
				[...sandbox.panel.services.values()].map((service) => ({ ...service, min: 1 })),
			);
			const result = await runWorkflow(panelWorkflow(create), {
				credentials: credentials(),
				retryOf: failed,
			});

			expect(result.error).toBeUndefined();
			expect(held(sandbox)).toEqual(links(items));
			expect(asked(sandbox)).toHaveLength(26);
			expect(result.json('Panel').map(({ order }) => order)).toEqual(
				items.map((_, index) => 23501 + index),
			);
		});

		it('orders nothing again where the node was corrected in between', async () => {
			const items = orders(5, { 3: { quantity: 5 } });
			const failed = await runWorkflow(panelWorkflow(create), {
				items,
				credentials: credentials(),
			});
			completeAll(sandbox);
			const corrected = { ...create, quantity: '={{ Math.max(200, $json.quantity) }}' };
			const result = await runWorkflow(panelWorkflow(corrected), {
				credentials: credentials(),
				retryOf: failed,
			});

			expect(result.error).toBeUndefined();
			expect(held(sandbox)).toEqual(links(items));
			// What was placed comes back as it was placed.
			expect(result.json('Panel').map(({ quantity }) => quantity)).toEqual([
				100, 100, 100, 200, 200,
			]);
		});

		it('does not send an unknown order, retry after retry', async () => {
			const items = orders(3);
			sandbox.fault({ kind: 'reset', action: 'add', skip: 1, applied: true });
			let result = await runWorkflow(panelWorkflow(create), { items, credentials: credentials() });
			completeAll(sandbox);
			for (let retries = 0; retries < 3; retries += 1) {
				result = await runWorkflow(panelWorkflow(create), {
					credentials: credentials(),
					retryOf: result,
				});
				expect(errorText(result)).toMatch(UNKNOWN_ORDER);
			}
			expect(asked(sandbox)).toEqual(links(items.slice(0, 2)));
		});

		it('in a loop goes on in the round that failed', async () => {
			const items = orders(6, { 4: { quantity: 5 } });
			const workflow = loopWorkflow(create, 2);
			const failed = await runWorkflow(workflow, { items, credentials: credentials() });
			expect(failed.error?.message).toMatch(/quantity/);
			sandbox.panel.setServices(
				[...sandbox.panel.services.values()].map((service) => ({ ...service, min: 1 })),
			);
			completeAll(sandbox);
			const result = await runWorkflow(workflow, {
				credentials: credentials(),
				retryOf: failed,
			});

			expect(result.error).toBeUndefined();
			expect(held(sandbox)).toEqual(links(items));
			expect(result.json('Done').map(({ order }) => order)).toEqual(
				items.map((_, index) => 23501 + index),
			);
		});
	});

	describe('in Loop Over Items', () => {
		it.each([1, 2, 5])('keeps rounds of %i apart, with tries in each', async (batchSize) => {
			const items = orders(10);
			sandbox.fault({ kind: 'html503', action: 'add', skip: 3, applied: true });
			const workflow = loopWorkflow(create, batchSize, { ...CONTINUE, ...THREE_TRIES });
			const result = await runWorkflow(workflow, { items, credentials: credentialFor(sandbox) });

			expect(result.error).toBeUndefined();
			expect(held(sandbox)).toEqual(links(items));
			expect(asked(sandbox)).toEqual(links(items));
			expect(result.json('Done')).toHaveLength(10);
			expect(result.json('Done')[3]?.error).toMatch(UNKNOWN_ORDER);
		});

		it('places an order in each of two rounds that say the same', async () => {
			const [item = {}] = orders(1);
			sandbox.fault({ kind: 'delay', action: 'add', milliseconds: 1, times: Infinity });
			// The panel is done with the first order before the second one comes.
			sandbox.panel.beforeRequest = () => completeAll(sandbox);
			const result = await runWorkflow(loopWorkflow(create, 1), {
				items: [item, item],
				credentials: credentialFor(sandbox),
			});

			expect(held(sandbox)).toEqual(links([item, item]));
			expect(result.json('Done').map(({ order }) => order)).toEqual([23501, 23502]);
			sandbox.requests.length = 0;
		});
	});

	it('works the same in a manual run', async () => {
		const items = orders(3);
		sandbox.fault({ kind: 'html503', action: 'add', applied: true });
		await runPanel(sandbox, create, {
			items,
			mode: 'manual',
			node: { ...ERROR_OUTPUT, ...THREE_TRIES },
		});

		expect(asked(sandbox)).toEqual(links(items));
	});

	it('stands by what was placed, though writing the log line fails', async () => {
		const items = orders(3, { 2: { quantity: 5 } });
		jest.spyOn(log, 'info').mockImplementation(() => {
			throw new Error('The disk is full');
		});
		const result = await runPanel(sandbox, create, { items, node: THREE_TRIES });
		jest.restoreAllMocks();

		expect(held(sandbox)).toEqual(links(items.slice(0, 2)));
		expect(errorText(result)).toContain('2 orders placed, 1 refused');
		expect(asked(sandbox).slice(0, 2)).toEqual(links(items.slice(0, 2)));
	});

	it('is not sent again after an answer that is built to break its reader', async () => {
		const deep = `${'{"data":'.repeat(20_000)}{"order":1}${'}'.repeat(20_000)}`;
		front.scripts.set(0, { applied: true, instead: { body: deep } });
		const result = await runPanel(front, create, { items: orders(1), node: THREE_TRIES });

		expect(errorText(result)).toMatch(UNKNOWN_ORDER);
		expect(front.sent).toHaveLength(1);
	});
});
