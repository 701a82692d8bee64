// What reviewers proved: each of these lost an order, an item or a word before it was mended.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { runWorkflow } from '../harness/index.mts';
import { credentialFor, panelWorkflow, runPanel } from '../harness/panel.mts';
import { UNKNOWN_ORDER } from '../../fixtures/outcomes.mts';
import { startFront, type Front } from '../../fixtures/panelFront.mts';
import {
	asked,
	CONTINUE,
	create,
	createWith,
	ERROR_OUTPUT,
	held,
	links,
	loopWorkflow,
	orders,
	errorText,
	THREE_TRIES,
} from './helpers.mts';

describe('orders at the edges', () => {
	let sandbox: Sandbox;
	let other: Sandbox;
	let front: Front;

	beforeAll(async () => {
		sandbox = await startSandbox();
		other = await startSandbox();
		front = await startFront(sandbox);
	});

	afterAll(async () => {
		await front.close();
		await other.close();
		await sandbox.close();
	});

	beforeEach(() => {
		sandbox.reset();
		other.reset();
		front.reset();
	});

	describe('with a credential whose expressions give each item a panel of its own', () => {
		const credentials = {
			smmPanelApi: { baseUrl: '={{ $json.url }}', apiKey: '={{ $json.apiKey }}' },
		};
		const items = () =>
			orders(2).map((item, index) => {
				const { url, key } = index === 0 ? sandbox : other;
				return { ...item, url, apiKey: key };
			});

		it('go each to its own', async () => {
			const result = await runWorkflow(panelWorkflow(create), { items: items(), credentials });

			expect(result.error).toBeUndefined();
			expect(held(sandbox)).toEqual(links(orders(1)));
			expect(held(other)).toEqual(links(orders(2).slice(1)));
		});

		it('orders at each in a loop', async () => {
			await runWorkflow(loopWorkflow(create, 1), { items: items(), credentials });

			expect(held(sandbox)).toEqual(links(orders(1)));
			expect(held(other)).toEqual(links(orders(2).slice(1)));
		});
	});

	describe('with a fault that concerns all items', () => {
		const parameters = { ...create, requestOptions: { proxy: 'myproxy 3128' } };

		it('come out on the error output, and not as if they were ordered', async () => {
			const items = orders(2);
			const result = await runPanel(sandbox, parameters, { items, node: ERROR_OUTPUT });

			expect(result.json('Panel')).toEqual([]);
			expect(result.json('Errors')).toEqual(
				items.map((item) => ({
					...item,
					error: "'Proxy' is not an address that n8n can use",
					message: expect.stringContaining('Nothing was sent'),
				})),
			);
			expect(sandbox.requests).toEqual([]);
		});

		it('each carry it with Continue', async () => {
			const result = await runPanel(sandbox, parameters, { items: orders(2), node: CONTINUE });

			expect(result.json('Panel').map(({ error }) => error)).toEqual(
				Array(2).fill("'Proxy' is not an address that n8n can use"),
			);
		});

		it('stop the node', async () => {
			const result = await runPanel(sandbox, parameters, { items: orders(2) });

			expect(result.error?.message).toBe("'Proxy' is not an address that n8n can use");
		});
	});

	it.each([null, {}, undefined])(
		'are not sent without the proxy that an expression should give, and gives %j',
		async (proxy) => {
			const parameters = { ...create, requestOptions: { proxy: '={{ $json.proxy }}' } };
			const items = orders(1, { 0: { ...(proxy !== undefined && { proxy }) } });
			const result = await runPanel(sandbox, parameters, { items });

			expect(result.error?.message).toMatch(/^'Proxy' is not an address/);
			expect(sandbox.requests).toEqual([]);
		},
	);

	it.each(['many', -1, 0, 2.5, null])('all are sent with a batch size of %j', async (size) => {
		const batch = { batchSize: '={{ $json.size }}', batchInterval: '={{ $json.size }}' };
		const parameters = { ...create, requestOptions: { batching: { batch } } };
		const items = orders(3, { 0: { size } });
		const result = await runPanel(sandbox, parameters, { items });

		expect(result.json('Panel')).toHaveLength(3);
		expect(held(sandbox).sort()).toEqual(links(items));
	});

	it('are named with their link where their outcome is unknown beside the error that stopped the run', async () => {
		front.scripts.set(0, { applied: false, instead: { body: '{"error":"Not enough funds"}' } });
		front.scripts.set(1, { applied: true, instead: 'cut' });
		const batching = { batch: { batchSize: 3, batchInterval: 0 } };
		const parameters = { ...create, requestOptions: { batching } };
		const result = await runPanel(front, parameters, { items: orders(3) });

		expect(result.error?.message).toContain('balance');
		const [unknown] = [...front.sent.entries()].filter(([sent]) => sent === 1);
		const link = String(unknown?.[1]);
		const item = links(orders(3)).indexOf(link);
		expect(errorText(result)).toContain(`Unknown: ${link} (item ${item}).`);
	});

	describe('that were charged otherwise than worked out', () => {
		const tooMuch = { applied: true, instead: { body: '{"order":777,"charge":15}' } };
		const limited = createWith({ maxCharge: 1 });

		it('are told above the output, also where nothing was left to stop', async () => {
			front.scripts.set(0, tooMuch);
			const result = await runPanel(front, limited, { items: orders(1), node: CONTINUE });

			expect(result.json('Panel')).toEqual([expect.objectContaining({ order: 777 })]);
			expect(result.hints('Panel').map(({ message }) => message)).toEqual([
				expect.stringContaining(
					'The panel charged 15 for order 777, but by its price list the cost is 0.15',
				),
			]);
		});

		it('end in the same error at every try', async () => {
			front.scripts.set(0, tooMuch);
			const result = await runPanel(front, limited, { items: orders(1), node: THREE_TRIES });

			expect(errorText(result)).toContain('The panel charged 15 for order 777');
			expect(front.sent).toHaveLength(1);
		});
	});

	it('that were placed come back from a Retry, though the node has no link for them any more', async () => {
		const items = orders(2, { 1: { quantity: 5 } });
		const credentials = credentialFor(sandbox);
		const failed = await runWorkflow(panelWorkflow(create), { items, credentials });
		expect(held(sandbox)).toEqual(links(items.slice(0, 1)));

		// n8n itself asks for a field that is left empty. An expression may still give nothing.
		const emptied = { ...create, link: "={{ '' }}" };
		const retried = await runWorkflow(panelWorkflow(emptied, CONTINUE), {
			credentials,
			retryOf: failed,
		});

		expect(retried.json('Panel')[0]).toEqual({
			order: 23501,
			service: 1,
			link: items[0]?.link,
			quantity: 100,
		});
		expect(retried.json('Panel')[1]?.error).toContain("'Link'");
		expect(asked(sandbox)).toHaveLength(2);
	});

	it('with keys that are numbers beyond 2^53 are refused, since two keys may have become one', async () => {
		const parameters = createWith({ deduplicationKey: '={{ $json.id }}' });
		const items = orders(2).map((item, index) => ({ ...item, id: 2 ** 53 + 2 * index }));
		const result = await runPanel(sandbox, parameters, { items, node: CONTINUE });

		expect(result.json('Panel').map(({ error }) => error)).toEqual([
			"Not sent: 'Deduplication Key' is a number with too many digits: 9007199254740992",
			"Not sent: 'Deduplication Key' is a number with too many digits: 9007199254740994",
		]);
		expect(sandbox.requests).toEqual([]);
	});

	it.each(['queued', 'not_enough_funds', '000'])(
		'with the word "%s" for an ID have no known outcome',
		async (order) => {
			const body = JSON.stringify({ order });
			front.scripts.set(0, { applied: true, instead: { body } });
			const result = await runPanel(front, create, { items: orders(1) });

			expect(result.error?.message).toMatch(UNKNOWN_ORDER);
			expect(result.error?.description).toContain(body);
		},
	);

	it.each([
		['true', /quantity/i],
		[true, /quantity/i],
		['yes', /'Validate' is neither true nor false: "yes"/],
		['', /'Validate' is neither true nor false: ""/],
	])('are validated if an expression says %p', async (validate, message) => {
		const items = orders(1, { 0: { quantity: 5, validate } });
		const parameters = createWith({ validate: '={{ $json.validate }}' });
		const result = await runPanel(sandbox, parameters, { items });

		expect(result.error?.message).toMatch(message);
		expect(asked(sandbox)).toEqual([]);
	});
});
