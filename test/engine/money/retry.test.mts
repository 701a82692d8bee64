import { beforeEach, describe, expect, it } from '@jest/globals';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Fault, Sandbox } from '../../../sandbox/server.mts';
import { connect, deduplicator, runWorkflow, type TestWorkflow } from '../harness/index.mts';
import {
	byId,
	callPanel,
	credentialFor,
	PANEL,
	panelWorkflow,
	runPanel,
} from '../harness/panel.mts';
import { UNKNOWN_ORDER } from '../../fixtures/outcomes.mts';
import { useSandbox } from '../harness/useSandbox.mts';
import { placedLinks } from '../../fixtures/placedLinks.mts';

const create = {
	resource: 'order',
	operation: 'create',
	service: byId(1),
	link: '={{ $json.link }}',
	quantity: '={{ $json.quantity }}',
};

function orders(count: number): IDataObject[] {
	return Array.from({ length: count }, (_, index) => ({
		key: `row-${index}`,
		link: `https://example.com/p/${index}`,
		quantity: 100,
	}));
}

describe('an order that is tried again', () => {
	let sandbox: Sandbox;

	useSandbox((started) => {
		sandbox = started;
	});

	beforeEach(() => {
		deduplicator.clear();
	});

	/** Each link that the panel has an order for. */
	const links = () => placedLinks(sandbox);

	const unknown: Array<[string, Fault]> = [
		['a 503 page', { kind: 'html503', applied: true }],
		['a broken connection', { kind: 'reset', applied: true }],
		['an empty answer', { kind: 'empty', applied: true }],
		['a 503 page before anything was done', { kind: 'html503' }],
	];

	it.each(unknown)('by Retry On Fail is not sent again after %s', async (_name, fault) => {
		sandbox.fault({ ...fault, action: 'add', skip: 1 });
		const items = orders(3);
		const result = await runPanel(sandbox, create, {
			items,
			node: { retryOnFail: true, maxTries: 3, waitBetweenTries: 10 },
		});

		expect(result.error?.message).toMatch(UNKNOWN_ORDER);
		const sent = sandbox.requests.map(({ parameters }) => parameters.link);
		expect(sent).toEqual([...new Set(sent)]);
		expect(sent.slice(0, 2)).toEqual([items[0]?.link, items[1]?.link]);
	});

	it('by Retry On Fail is not sent again where the first row of a run that went on has an error', async () => {
		const items = [{ ...orders(1)[0], quantity: 5 }, ...orders(3).slice(1)];
		const result = await runPanel(sandbox, create, {
			items,
			node: {
				retryOnFail: true,
				maxTries: 3,
				waitBetweenTries: 10,
				onError: 'continueRegularOutput',
			},
		});

		expect(result.error).toBeUndefined();
		expect(links()).toEqual([items[1]?.link, items[2]?.link]);
		expect(sandbox.requests.filter(({ parameters }) => parameters.quantity === '100')).toHaveLength(
			2,
		);
		expect(result.json('Panel').map(({ order }) => order)).toEqual([undefined, 23501, 23502]);
	});

	it("by the editor's Retry comes back where it was placed, and goes on where it stopped", async () => {
		const items = orders(25);
		sandbox.panel.balance = '1.80'; // enough for 12 orders of 100 at 1.50
		const source = panelWorkflow(create);
		const credentials = credentialFor(sandbox);
		const failed = await runWorkflow(source, { items, credentials });
		expect(failed.error?.message).toMatch(/balance/);
		expect(sandbox.panel.orders.size).toBe(12);

		sandbox.panel.balance = '100.00';
		const result = await runWorkflow(source, { credentials, retryOf: failed });

		expect(result.error).toBeUndefined();
		expect(links()).toEqual(items.map(({ link }) => link));
		expect(result.json('Panel').map(({ order }) => order)).toEqual(
			items.map((_, index) => 23501 + index),
		);
		expect(result.pairs('Panel')).toEqual(items.map((_, item) => ({ item })));
	});

	it('is a new one in each round of a loop', async () => {
		const source: TestWorkflow = {
			nodes: [
				{ name: 'Start', type: 'start' },
				{ name: 'Loop', type: 'loop', parameters: { batchSize: 1 } },
				{ name: 'Panel', type: PANEL, parameters: create },
				{ name: 'Done', type: 'collect' },
			],
			connections: connect(
				['Start', 'Loop'],
				['Loop', 'Done'],
				['Loop', 'Panel', 1],
				['Panel', 'Loop'],
			),
		};
		const items = orders(3);
		const result = await runWorkflow(source, { items, credentials: credentialFor(sandbox) });

		expect(result.error).toBeUndefined();
		expect(links()).toEqual(items.map(({ link }) => link));
		expect(result.json('Done').map(({ order }) => order)).toEqual([23501, 23502, 23503]);
	});

	describe('with a Deduplication Key', () => {
		const keyed: INodeParameters = {
			...create,
			options: { deduplicationKey: '={{ $json.key }}' },
		};

		it('is placed once over two executions, and the second one says so', async () => {
			const items = orders(3);
			await runPanel(sandbox, keyed, { items: items.slice(0, 2) });
			// Completed: from here on the panel itself would take the same link again.
			for (const { id } of sandbox.panel.orders.values()) sandbox.panel.advance(id, 'Completed');
			const second = await runPanel(sandbox, keyed, { items });

			expect(second.error).toBeUndefined();
			expect(links()).toEqual(items.map(({ link }) => link));
			// An ID that is not known is left out: null would overwrite a good one in a sheet.
			expect(second.json('Panel')).toEqual([
				{ service: 1, link: items[0]?.link, quantity: 100, duplicate: true },
				{ service: 1, link: items[1]?.link, quantity: 100, duplicate: true },
				{ order: 23503, service: 1, link: items[2]?.link, quantity: 100, duplicate: false },
			]);
			expect(second.hints('Panel').map(({ message }) => message)).toEqual([
				'1 order placed, 2 placed before.',
				expect.stringMatching(/^An earlier execution placed the duplicates\..*n8n's log/),
			]);
		});

		it('is placed once by three executions at the same time', async () => {
			const items = orders(10);
			const node = { onError: 'continueRegularOutput' as const };
			const results = await Promise.all(
				[1, 2, 3].map(async () => await runPanel(sandbox, keyed, { items, node })),
			);

			expect(results.map(({ error }) => error)).toEqual([undefined, undefined, undefined]);
			expect(sandbox.requests).toHaveLength(10);
			expect([...links()].sort()).toEqual(items.map(({ link }) => link).sort());
		});

		it('stays unknown in a later execution, until the user says to try', async () => {
			const [item = {}] = orders(1);
			sandbox.fault({ kind: 'html503', action: 'add' });
			await runPanel(sandbox, keyed, { items: [item] });
			const second = await runPanel(sandbox, keyed, { items: [item] });

			expect(second.error?.message).toMatch(UNKNOWN_ORDER);
			expect(sandbox.requests).toHaveLength(1);

			const options = { deduplicationKey: '={{ $json.key }}', retryUnknown: true };
			const third = await runPanel(sandbox, { ...create, options }, { items: [item] });
			expect(third.error).toBeUndefined();
			expect(links()).toEqual([item.link]);
		});

		it('is free again after a refusal', async () => {
			const [item = {}] = orders(1);
			sandbox.panel.balance = '0';
			await runPanel(sandbox, keyed, { items: [item] });
			sandbox.panel.balance = '1.00';
			const second = await runPanel(sandbox, keyed, { items: [item] });

			expect(second.error).toBeUndefined();
			expect(links()).toEqual([item.link]);
		});

		it('refuses other fields under the same key', async () => {
			const [item = {}] = orders(1);
			await runPanel(sandbox, keyed, { items: [item] });
			const second = await runPanel(sandbox, keyed, { items: [{ ...item, quantity: 200 }] });

			expect(second.error?.message).toMatch(/^Not sent: .*'Deduplication Key'/);
			expect(sandbox.requests).toHaveLength(1);
		});

		it('is refused in words as a tool, where n8n has no such store', async () => {
			const result = await callPanel(sandbox, {
				...create,
				link: 'https://example.com/p/1',
				quantity: 100,
				options: { deduplicationKey: 'row-1' },
			});

			expect(result.rows).toEqual([
				{
					error: expect.stringMatching(/^Not sent: 'Deduplication Key'/),
					message: expect.any(String),
				},
			]);
			expect(sandbox.requests).toEqual([]);
		});
	});

	it.each([
		['Continue', { onError: 'continueRegularOutput' as const }],
		['Stop', {}],
	])('is not sent beyond Maximum Total Charge with %s', async (_name, node) => {
		// 100 items at 0.15, each of which may cost 0.16: 0.96 is enough for exactly six.
		const options = { maxTotalCharge: 0.96 };
		const result = await runPanel(sandbox, { ...create, options }, { items: orders(100), node });

		expect(sandbox.panel.orders.size).toBe(6);
		expect(sandbox.panel.balance).toBe('999.10');
		const message = /^Not sent: .*'Maximum Total Charge' is 0\.96$/;
		if (_name === 'Stop') expect(result.error?.message).toMatch(message);
		else expect(result.json('Panel')[6]?.error).toMatch(message);
	});
});
