// Final orders that the panel changes after all, and the form in which orders are reported.
import { log } from '../harness/index.mts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { startOrderList, type OrderListServer } from './poll-orderList.mts';
import { hostOn, insertOrders, inWords, tickAfter, watch } from './poll-watching.mts';

let sandbox: Sandbox;
let list: OrderListServer;

beforeAll(async () => {
	sandbox = await startSandbox();
	list = await startOrderList([]);
});
beforeEach(() => {
	sandbox.reset();
	log.lines.length = 0;
});
afterAll(async () => await Promise.all([sandbox.close(), list.close()]));

const DAY = 24 * 60 * 60_000;

test('a number of days that is none is an error, since final orders would go unwatched', async () => {
	const parameters = watch(insertOrders(sandbox, 1), { keepWatching: "={{ 'a week' }}" });
	await expect(hostOn(sandbox.url, sandbox.key, parameters).start()).rejects.toThrow(
		"'Keep Watching Final Orders' is not a number of days",
	);
});

describe.each(['default', 'durable'] as const)('final orders, state kept the %s way', (mode) => {
	test('are watched on for as many days as are wanted, a restart in between or not', async () => {
		const [id = '', other = ''] = insertOrders(sandbox, 2);
		const host = hostOn(sandbox.url, sandbox.key, watch([id, other], { keepWatching: 3 }), {
			mode,
		});
		await host.start();
		await host.tick();
		for (const [days, status] of [
			[0, 'Failed'],
			[1, 'In progress'],
			[2, 'Completed'],
			[4, 'Partial'],
			[6, 'Refunded'],
		] as const) {
			host.stop();
			await host.start('init');
			sandbox.panel.advance(id, status);
			await tickAfter(host, days * DAY);
			await tickAfter(host, days * DAY);
		}
		expect(inWords(host).flat()).toEqual([
			`${id} Pending → Failed`,
			`${id} Failed → In progress`,
			`${id} In progress → Completed`,
			`${id} Completed → Partial`,
			`${id} Partial → Refunded`,
		]);
		// The first poll after that time takes note of it, and the next one asks for the other order only.
		await tickAfter(host, 9.1 * DAY);
		sandbox.requests.length = 0;
		sandbox.panel.advance(id, 'Completed');
		await tickAfter(host, 9.2 * DAY);
		expect(sandbox.requests.map(({ parameters }) => parameters.orders)).toEqual([other]);
	});

	test('are asked for no more unless that is wanted', async () => {
		const [id = ''] = insertOrders(sandbox, 1);
		const host = hostOn(sandbox.url, sandbox.key, watch([id]), { mode });
		await host.start();
		await host.tick();
		sandbox.panel.advance(id, 'Completed');
		await host.tick();
		sandbox.panel.advance(id, 'Partial');
		sandbox.requests.length = 0;
		await host.tick();
		expect(sandbox.requests).toEqual([]);
		expect(host.items).toHaveLength(1);
	});
});

test('an order has one form, the one of the list, also while the list cannot be fetched', async () => {
	const ids = insertOrders(sandbox, 2).map(Number);
	list.ids = ids as never;
	list.mood = 'json';
	const parameters = { event: 'orderStatusChanged', orderSource: 'url', orderListUrl: list.url };
	const host = hostOn(sandbox.url, sandbox.key, parameters);
	await host.start();
	for (const [mood, status] of [
		['json', 'Processing'],
		['error', 'In progress'],
		['empty', 'Completed'],
	] as const) {
		list.mood = mood;
		sandbox.panel.advance(String(ids[0]), status);
		await host.tick();
	}
	expect(host.items.map(({ order, status }) => [order, status])).toEqual([
		[ids[0], 'Processing'],
		[ids[0], 'In progress'],
		[ids[0], 'Completed'],
	]);
});

test('a list that is what it was is not read again, and one that changes is', async () => {
	const ids = insertOrders(sandbox, 300);
	ids.slice(2).forEach((id) => sandbox.panel.advance(id, 'Completed'));
	const host = hostOn(sandbox.url, sandbox.key, watch(ids));
	await host.start();
	const settled = () =>
		(host.savedState as { smmPanel: { data: { settled: unknown } } }).smmPanel.data.settled;
	const before = settled();
	sandbox.panel.advance(ids[0] ?? '', 'In progress');
	await host.tick();
	expect(settled()).toEqual(before);
	const [late = ''] = insertOrders(sandbox, 1, 'Completed');
	host.parameters = watch([late, ...ids.slice(0, 100)]);
	sandbox.panel.advance(ids[1] ?? '', 'Completed');
	await host.tick();
	expect(inWords(host)).toEqual([
		[`${ids[0]} Pending → In progress`],
		[`${late} null → Completed`, `${ids[1]} Pending → Completed`],
	]);
});
