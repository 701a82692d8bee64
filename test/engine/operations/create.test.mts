import { beforeEach, describe, expect, it } from '@jest/globals';
import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox/server.mts';
import { log } from '../harness/index.mts';
import { byId, onceAsked, runPanel, type PanelRunOptions } from '../harness/panel.mts';
import { useSandbox } from '../harness/useSandbox.mts';
import { useWaits } from '../harness/waits.mts';
import { placedLinks } from '../../fixtures/placedLinks.mts';

const create = {
	resource: 'order',
	operation: 'create',
	service: byId(1),
	link: '={{ $json.link }}',
	quantity: '={{ $json.quantity }}',
};

/** Orders of 100 with a link each. */
function orders(count: number, change: Record<number, IDataObject> = {}): IDataObject[] {
	return Array.from({ length: count }, (_, index) => ({
		row: index + 1,
		link: `https://example.com/p/${index}`,
		quantity: 100,
		...change[index],
	}));
}

describe('Order → Create for many items', () => {
	let sandbox: Sandbox;

	useSandbox((started) => {
		sandbox = started;
	});
	const waits = useWaits(() => sandbox.requests.length);

	beforeEach(() => {
		log.lines.length = 0;
	});

	const placed = () => placedLinks(sandbox);

	async function order(items: IDataObject[], options: PanelRunOptions = {}, more: object = {}) {
		return await runPanel(sandbox, { ...create, ...more }, { items, ...options });
	}

	it('places each once, in order, one at a time, and writes a line for each into the log', async () => {
		const items = orders(25);
		const result = await order(items);

		expect(result.error).toBeUndefined();
		expect(placed()).toEqual(items.map(({ link }) => link));
		expect(result.json('Panel')).toEqual(
			items.map(({ link }, index) => ({
				order: 23501 + index,
				service: 1,
				link,
				quantity: 100,
			})),
		);
		expect(result.pairs('Panel')).toEqual(items.map((_, item) => ({ item })));
		const lines = log.lines.filter(({ level }) => level === 'info');
		expect(lines.map(({ metadata }) => metadata.order)).toEqual(
			items.map((_, index) => 23501 + index),
		);
		expect(JSON.stringify(lines)).not.toContain(sandbox.key);
	});

	it('with Continue leaves out the refused one only, which says why', async () => {
		const items = orders(25, { 12: { quantity: 7 } });
		const result = await order(items, { node: { onError: 'continueRegularOutput' } });

		expect(result.error).toBeUndefined();
		expect(sandbox.panel.orders.size).toBe(24);
		expect(result.pairs('Panel')).toEqual(items.map((_, item) => ({ item })));
		expect(result.json('Panel')[12]).toEqual({
			error: 'The panel does not accept the quantity',
			message: expect.stringContaining('The panel says: "Invalid quantity"'),
		});
		expect(result.json('Panel').filter(({ error }) => error !== undefined)).toHaveLength(1);
	});

	it("puts the input's fields under each order's own with Include Input Fields", async () => {
		const items = orders(3, { 0: { order: 'old', error: 'old' }, 1: { quantity: 7 } });
		const options = { includeInput: true };
		const result = await order(items, { node: { onError: 'continueRegularOutput' } }, { options });

		const [first, second, third] = result.json('Panel');
		// What is left of an earlier run's error would stand beside an order that was placed.
		const placed = { service: 1, error: null, message: null };
		expect(first).toEqual({ ...items[0], ...placed, order: 23501 });
		// n8n adds the input's fields on the error output only. Here the row names its link too.
		expect(second).toEqual({
			...items[1],
			service: null,
			error: 'The panel does not accept the quantity',
			message: expect.stringMatching(/\w/),
		});
		// All rows of a run have the same fields, but for the ID of an order that does not exist.
		expect(third).toEqual({ ...items[2], ...placed, order: 23502 });
		expect(Object.keys(second ?? {})).toHaveLength(Object.keys(third ?? {}).length - 1);
		// A file of the results keeps its columns, and the results come after them.
		expect(Object.keys(third ?? {}).slice(0, 3)).toEqual(Object.keys(items[2] ?? {}).slice(0, 3));
	});

	it("keeps an earlier order's ID in a refused row, and says no more that it is a duplicate", async () => {
		const items = orders(2, { 1: { quantity: 7, order: 'old', duplicate: true } });
		const options = { includeInput: true };
		const result = await order(items, { node: { onError: 'continueRegularOutput' } }, { options });

		expect(result.json('Panel')[1]).toMatchObject({ order: 'old', duplicate: false });
	});

	it('loses no row where the expression of another option fails', async () => {
		const items = orders(3, { 1: { limit: 'none' } });
		const maxCharge = "={{ $json.limit ? $('No Such Node').first() : 10 }}";
		const options = { includeInput: true, maxCharge };
		const result = await order(items, { node: { onError: 'continueRegularOutput' } }, { options });

		expect(result.json('Panel').map((row) => [row.row, row.order])).toEqual([
			[1, 23501],
			[2, undefined],
			[3, 23502],
		]);
	});

	it('never says duplicate of a new order, though its input did', async () => {
		const options = { includeInput: true };
		const items = orders(2, { 0: { duplicate: true, order: 'old' } });
		const result = await order(items, {}, { options });

		expect(result.json('Panel').map((row) => [row.order, row.duplicate])).toEqual([
			[23501, false],
			[23502, false],
		]);
	});

	it('with the error output sends the refused one there with its input', async () => {
		const items = orders(3, { 1: { quantity: 7 } });
		const result = await order(items, { node: { onError: 'continueErrorOutput' } });

		expect(result.json('Panel').map(({ order: id }) => id)).toEqual([23501, 23502]);
		expect(result.pairs('Panel')).toEqual([{ item: 0 }, { item: 2 }]);
		expect(result.json('Errors')).toEqual([
			{
				...items[1],
				error: 'The panel does not accept the quantity',
				message: expect.stringContaining('"Invalid quantity"'),
			},
		]);
	});

	it('with Stop sends nothing after the refused one, and names what was placed', async () => {
		const result = await order(orders(25, { 12: { quantity: 7 } }));

		expect(result.error?.name).toBe('NodeApiError');
		expect(result.error?.message).toBe('The panel does not accept the quantity');
		for (let id = 23501; id <= 23512; id += 1) {
			expect(result.error?.description).toContain(String(id));
		}
		expect(result.error?.description).toMatch(/12 orders placed, 1 refused, 12 not sent/);
		expect(result.error?.context).toMatchObject({ itemIndex: 12 });
		expect(sandbox.requests).toHaveLength(13);
		expect(sandbox.panel.orders.size).toBe(12);
	});

	it.each([
		['an empty balance', 'funds', 'Not sent: the balance on the panel is too low for this order'],
		['a wrong key', 'key', 'Not sent: the panel does not accept the API key'],
	])(
		'with Continue sends nothing more after %s and marks the rest as not sent',
		async (_, kind, headline) => {
			if (kind === 'funds') sandbox.panel.balance = '0.30';
			const items = orders(5);
			const credential = { apiKey: kind === 'key' ? 'not-the-key' : sandbox.key };
			const result = await order(items, {
				node: { onError: 'continueRegularOutput' },
				credential,
			});

			const sent = kind === 'funds' ? 3 : 1;
			expect(sandbox.requests).toHaveLength(sent);
			expect(result.error).toBeUndefined();
			expect(result.json('Panel').map(({ error }) => error === undefined)).toEqual(
				items.map((_item, index) => index < sent - 1),
			);
			for (const row of result.json('Panel').slice(sent)) {
				expect(row).toEqual({
					error: headline,
					message: 'The order of this item was not sent to the panel.',
				});
			}
		},
	);

	it('checks an item before it is sent', async () => {
		const items = orders(3, { 1: { link: '' } });
		const result = await order(items, { node: { onError: 'continueRegularOutput' } });

		expect(placed()).toEqual([items[0]?.link, items[2]?.link]);
		expect(sandbox.requests).toHaveLength(2);
		expect(result.json('Panel')[1]?.error).toMatch(/^Not sent: 'Link' is empty/);
	});

	it('keeps to Batching: two in flight, a pause between groups', async () => {
		sandbox.fault({ kind: 'delay', action: 'add', times: Infinity, milliseconds: 500 });
		const unanswered: number[] = [];
		sandbox.panel.beforeRequest = () => {
			unanswered.push(sandbox.requests.filter(({ status }) => status === undefined).length);
		};
		const batching = { batch: { batchSize: 2, batchInterval: 300 } };
		const result = await order(orders(6), {}, { requestOptions: { batching } });

		expect(result.error).toBeUndefined();
		expect(unanswered).toEqual([1, 2, 1, 2, 1, 2]);
		const pauses = [1, 2, 3, 4, 5, 6].map((request) => waits.after(request));
		expect(pauses).toEqual([0, 300, 0, 300, 0, 0]);
	});

	it('keeps to the time limit of Request Options, and does not send again', async () => {
		sandbox.fault({ kind: 'hang', action: 'add', applied: true });
		const result = await order(orders(3), {}, { requestOptions: { timeout: 250 } });

		expect(result.error?.message).toBe(
			'Unknown outcome: the panel did not answer in time. The order may exist, so do not order it again',
		);
		// A busy machine may have given up before the sandbox heard of it.
		expect(sandbox.requests.length).toBeLessThanOrEqual(1);
	});

	it('stops sending at once when the user stops the execution', async () => {
		const result = await order(orders(100), { abortAfter: onceAsked(sandbox, 3) });

		expect(result.cancelled).toBe(true);
		expect(sandbox.requests).toHaveLength(3);
	});

	it('waits as a 429 says and then goes on', async () => {
		sandbox.fault({ kind: 'rateLimit', action: 'add', skip: 1, retryAfter: '1' });
		const result = await order(orders(3));

		expect(result.error).toBeUndefined();
		expect(sandbox.panel.orders.size).toBe(3);
		expect(sandbox.requests).toHaveLength(4);
		expect([waits.after(2), waits.total]).toEqual([1000, 1000]);
	});
});
