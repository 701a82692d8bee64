import { log } from '../harness/index.mts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { INodeParameters } from 'n8n-workflow';
import { startSandbox, type RecordedRequest, type Sandbox } from '../../../sandbox/server.mts';
import { useTestClock } from './poll-clock.mts';
import type { PollHost, PollHostOptions } from './poll-host.mts';
import { startOrderList, type OrderListServer } from './poll-orderList.mts';
import { hostOn, insertOrders, inWords, watch } from './poll-watching.mts';

let sandbox: Sandbox;
let list: OrderListServer;
const clock = useTestClock();

beforeAll(async () => {
	sandbox = await startSandbox();
	list = await startOrderList([]);
});
beforeEach(() => {
	sandbox.reset();
	log.lines.length = 0;
});
afterEach(() => sandbox.clearFaults());
afterAll(async () => await Promise.all([sandbox.close(), list.close()]));

function hostFor(
	parameters: INodeParameters,
	more: Partial<PollHostOptions> = {},
	key = sandbox.key,
): PollHost {
	return hostOn(sandbox.url, key, parameters, more);
}

function orders(count: number, status?: string): string[] {
	return insertOrders(sandbox, count, status);
}

function asked(requests: RecordedRequest[] = sandbox.requests): string[][] {
	return requests.map(({ parameters }) => (parameters.orders ?? '').split(','));
}

describe.each(['default', 'durable'] as const)('orders, state kept the %s way', (mode) => {
	test('are seeded silently, then each change starts one execution', async () => {
		const [a = '', b = ''] = orders(2);
		const host = hostFor(watch([a, b]), { mode });
		await host.start();
		await host.tick();
		expect(host.executions).toEqual([]);

		sandbox.panel.advance(b, 'In progress');
		sandbox.panel.advance(a, 'Completed');
		await host.tick();
		await host.tick();
		expect(host.executions).toEqual([
			[
				{
					event: 'orderStatusChanged',
					order: a,
					status: 'Completed',
					previous_status: 'Pending',
					charge: 0,
					start_count: 1200,
					remains: 0,
					currency: 'USD',
					is_final: true,
				},
				expect.objectContaining({ order: b, status: 'In progress', is_final: false }),
			],
		]);
	});

	test('that changed while n8n was down are reported when it is back', async () => {
		const ids = orders(3);
		const host = hostFor(watch(ids), { mode });
		await host.start();
		await host.tick();
		host.stop();
		ids.forEach((id) => sandbox.panel.advance(id, 'Completed'));
		await host.start('init');
		await host.tick();
		expect(inWords(host)).toEqual([ids.map((id) => `${id} Pending → Completed`)]);
	});

	test('that join the list are reported when first seen', async () => {
		const ids = orders(1);
		const host = hostFor(watch(ids), { mode });
		await host.start();
		await host.tick();
		const [late = ''] = orders(1, 'In progress');
		host.parameters = watch([...ids, late]);
		await host.tick();
		host.stop();
		await host.start('init');
		await host.tick();
		expect(inWords(host)).toEqual([[`${late} null → In progress`]]);
	});

	test('that the panel does not know are reported once', async () => {
		const host = hostFor(watch(['77777', ...orders(1)]), { mode });
		await host.start();
		for (let poll = 0; poll < 4; poll++) await host.tick();
		expect(host.executions).toEqual([
			[{ event: 'orderStatusChanged', order: '77777', error: 'Incorrect order ID' }],
		]);
		expect(host.errors).toEqual([]);
	});

	test('report what they find at once where that is wanted', async () => {
		const ids = [...orders(1), ...orders(1, 'Completed')];
		const host = hostFor(watch(ids, { emitInitial: true }), { mode });
		await host.start();
		await host.tick();
		expect(inWords(host)).toEqual([[`${ids[0]} null → Pending`, `${ids[1]} null → Completed`]]);
	});

	test('a failed batch leaves the rest reported, and its own changes for later', async () => {
		const ids = orders(150);
		const host = hostFor(watch(ids), { mode });
		await host.start();
		await host.tick();
		const [first = ''] = ids;
		const last = ids[149] ?? '';
		sandbox.panel.advance(first, 'Completed');
		sandbox.panel.advance(last, 'Completed');
		sandbox.fault({ kind: 'html503' });
		await host.tick();
		expect(inWords(host)).toEqual([[`${last} Pending → Completed`]]);
		await host.tick();
		expect(inWords(host)[1]).toEqual([`${first} Pending → Completed`]);
	});

	test('a panel that is down is an error of the poll, and nothing is lost', async () => {
		const [id = ''] = orders(1);
		const host = hostFor(watch([id]), { mode });
		await host.start();
		await host.tick();
		sandbox.panel.advance(id, 'In progress');
		sandbox.fault({ kind: 'html503', times: 2 });
		await host.tick();
		sandbox.panel.advance(id, 'Completed');
		await host.tick();
		await host.tick();
		expect(host.errors.map(({ message }) => message)).toEqual([
			'The panel is not available (HTTP 503)',
			'The panel is not available (HTTP 503)',
		]);
		expect(inWords(host)).toEqual([[`${id} Pending → Completed`]]);
	});

	test('what there was no time for comes first in the next poll', async () => {
		const ids = orders(250);
		const host = hostFor(watch(ids), { mode });
		await host.start();
		await host.tick();
		sandbox.requests.length = 0;
		clock.start();
		host.budgetMs = 40_000;
		sandbox.panel.beforeRequest = () => clock.pass(45_000);
		await host.tick();
		sandbox.panel.beforeRequest = () => undefined;
		host.budgetMs = undefined;
		await host.tick();
		expect(asked().map((batch) => batch[0])).toEqual([ids[0], ids[100], ids[200], ids[50]]);
	});
});

describe('what a poll asks', () => {
	test('10,000 watched orders of which 9,900 are final: the second poll sends one request', async () => {
		const ids = [...orders(9_900, 'Completed'), ...orders(100)];
		const host = hostFor(watch(ids));
		await host.start();
		expect(sandbox.requests).toHaveLength(100);
		sandbox.requests.length = 0;
		await host.tick();
		expect(asked()).toEqual([ids.slice(9_900)]);
		expect(JSON.stringify(host.savedState).length).toBeLessThan(80_000);
	});

	test('nothing, when all is final', async () => {
		const host = hostFor(watch(orders(3, 'Canceled')));
		await host.start();
		sandbox.requests.length = 0;
		await host.tick();
		expect(sandbox.requests).toEqual([]);
	});

	test('nothing, when the list is empty; orders that come into it are news', async () => {
		const host = hostFor(watch([]));
		await host.start();
		expect(sandbox.requests).toEqual([]);
		const ids = orders(1);
		host.parameters = watch(ids);
		await host.tick();
		expect(inWords(host)).toEqual([[`${ids[0]} null → Pending`]]);
	});

	test('again at the first poll, when a batch fails: the start should be whole', async () => {
		const ids = orders(150);
		sandbox.fault({ kind: 'reset', times: 2 });
		const host = hostFor(watch(ids));
		await host.start();
		expect(sandbox.requests).toHaveLength(4);
		await host.tick();
		expect(host.executions).toEqual([]);
	});

	test('an order that could not be read at the start is reported when it can be', async () => {
		const ids = orders(101);
		const bad = ids.slice(0, 100);
		sandbox.panel.beforeRequest = ({ parameters }) => {
			sandbox.clearFaults();
			if (parameters.orders?.startsWith(bad[0] ?? '-')) sandbox.fault({ kind: 'html503' });
		};
		const host = hostFor(watch(ids));
		await host.start();
		sandbox.panel.beforeRequest = () => undefined;
		sandbox.clearFaults();
		await host.tick();
		expect(inWords(host)).toEqual([bad.map((id) => `${id} null → Pending`)]);
	});

	test('one poll at a time', async () => {
		const [id = ''] = orders(1);
		const host = hostFor(watch([id]));
		await host.start();
		sandbox.panel.advance(id, 'Completed');
		sandbox.fault({ kind: 'delay', milliseconds: 200 });
		await Promise.all([host.tick(), host.tick(), host.tick()]);
		expect(inWords(host)).toEqual([[`${id} Pending → Completed`]]);
		expect(sandbox.requests).toHaveLength(2);
	});
});

describe('what is reported', () => {
	test('only the statuses that are wanted; a restart in between does no harm', async () => {
		const [id = ''] = orders(1);
		const host = hostFor(watch([id], { statuses: ['Completed'] }));
		await host.start();
		sandbox.panel.advance(id, 'In progress');
		await host.tick();
		host.stop();
		await host.start('init');
		sandbox.panel.advance(id, 'Completed');
		await host.tick();
		expect(inWords(host)).toEqual([[`${id} In progress → Completed`]]);
	});

	test('progress, where it is wanted', async () => {
		const [id = ''] = orders(1, 'In progress');
		const host = hostFor(watch([id], { emitProgress: true }));
		await host.start();
		sandbox.panel.order(id).remains = 250;
		await host.tick();
		await host.tick();
		expect(host.items).toEqual([
			expect.objectContaining({
				status: 'In progress',
				previous_status: 'In progress',
				remains: 250,
			}),
		]);
	});

	test.each([
		['another account: its state starts afresh', '?account=2', 0],
		['the same account behind another spelling of its API URL', '/', 1],
	])('of %s', async (_name, suffix, reports) => {
		const [id = ''] = orders(1);
		const host = hostFor(watch([id]));
		await host.start();
		sandbox.panel.advance(id, 'Completed');
		const baseUrl = `${sandbox.url}${suffix}`;
		host.credentials = { smmPanelApi: { baseUrl, apiKey: sandbox.key } };
		host.stop();
		await host.start('init');
		await host.tick();
		expect(host.executions).toHaveLength(reports);
	});

	test('refills likewise', async () => {
		const [order = ''] = orders(1, 'Completed');
		const rest = { order, status: 'Pending' };
		sandbox.panel.refills.set('1', { id: '1', ...rest } as never);
		const host = hostFor({ event: 'refillStatusChanged', refillIds: '1' });
		await host.start();
		const refill = sandbox.panel.refills.get('1');
		if (refill) refill.status = 'Completed';
		await host.tick();
		await host.tick();
		expect(host.executions).toEqual([
			[
				{
					event: 'refillStatusChanged',
					refill: '1',
					status: 'Completed',
					previous_status: 'Pending',
					is_final: true,
				},
			],
		]);
	});
});

describe('a poll in which nothing could be read', () => {
	type Failed = Error & { failure?: unknown; description?: string; httpCode?: string };

	async function failed(prepare: () => void, key?: string): Promise<Failed> {
		const host = hostFor(watch(orders(1)), {}, key);
		prepare();
		return await host.start().then(
			() => {
				throw new Error('The poll did not fail');
			},
			(error: unknown) => error as Failed,
		);
	}

	test('tells n8n of a bad key', async () => {
		const error = await failed(() => undefined, 'a-wrong-secret-key');
		expect(error.name).toBe('NodeApiError');
		expect(error.failure).toEqual({ cause: 'credential-invalid' });
		expect(JSON.stringify(error) + error.message + error.stack).not.toContain('a-wrong-secret');
	});

	test('tells n8n how long a panel wants to be left alone', async () => {
		const error = await failed(() => {
			sandbox.fault({ kind: 'rateLimit', retryAfter: '600', times: 9 });
		});
		expect(error.failure).toEqual({ cause: 'rate-limited', retryAfterMs: 600_000 });
	});

	test('tells n8n of an outage', async () => {
		const error = await failed(() => sandbox.fault({ kind: 'reset', times: 9 }));
		expect(error.failure).toEqual({ cause: 'temporarily-unavailable' });
		expect(error.message).toMatch(/connection/);
	});

	test('does not follow a redirect with the key', async () => {
		const error = await failed(() => {
			sandbox.fault({ kind: 'redirect', location: 'https://elsewhere.example/api/v2' });
		});
		expect(error.message).toBe('The panel moved to https://elsewhere.example/api/v2');
		expect(error.failure).toEqual({ cause: 'configuration-invalid' });
		expect(sandbox.requests).toHaveLength(1);
	});

	test('names the field that holds something that is no ID', async () => {
		const host = hostFor({ ...watch([]), orderIds: '1.23e+15' });
		await expect(host.start()).rejects.toMatchObject({
			name: 'NodeOperationError',
			message: expect.stringContaining("'Order IDs'"),
			failure: { cause: 'configuration-invalid' },
		});
	});
});

describe('an order list from a web address', () => {
	const fromUrl = () => ({
		event: 'orderStatusChanged',
		orderSource: 'url',
		orderListUrl: list.url,
	});

	beforeEach(() => {
		list.mood = 'json';
		list.requests.length = 0;
	});

	test('is asked without anything of the credential', async () => {
		list.ids = orders(2);
		await hostFor(fromUrl()).start();
		expect(list.requests).toHaveLength(1);
		expect(JSON.stringify(list.requests)).not.toContain(sandbox.key);
		expect(asked()).toEqual([list.ids]);
	});

	test.each(['half', 'empty', 'html', 'words', 'errors', 'error', 'reset'] as const)(
		'that comes back %s is an outage: the orders known so far are followed',
		async (mood) => {
			list.ids = orders(12);
			const [first = ''] = list.ids.slice(-1);
			const host = hostFor(fromUrl());
			await host.start();
			list.mood = mood;
			sandbox.panel.advance(first, 'Completed');
			await host.tick();
			await host.tick();
			list.mood = 'json';
			await host.tick();
			expect(inWords(host)).toEqual([[`${first} Pending → Completed`]]);
			const isBroken = mood !== 'half' && mood !== 'empty';
			expect(host.errors.map(({ message }) => message)).toEqual(
				isBroken ? [expect.stringContaining("'Order List URL' gave no list")] : [],
			);
		},
	);

	test.each(['default', 'durable'] as const)(
		'that is broken does not keep the polls of a long list at its head (state kept the %s way)',
		async (mode) => {
			list.ids = orders(600);
			const host = hostFor(fromUrl(), { mode });
			await host.start();
			await host.tick();
			list.mood = 'error';
			clock.start();
			sandbox.panel.beforeRequest = () => clock.pass(10_000);
			host.budgetMs = 25_000;
			await host.tick();
			await host.tick();
			const last = list.ids[599] ?? '';
			sandbox.panel.advance(last, 'Completed');
			for (let poll = 0; poll < 4; poll++) await host.tick();
			expect(inWords(host)).toEqual([[`${last} Pending → Completed`]]);
		},
	);

	test('with a failed formula among its IDs: the others are followed, and the log says so once', async () => {
		const ids = orders(3);
		list.ids = [...ids, '#N/A'];
		log.lines.length = 0;
		const host = hostFor(fromUrl());
		await host.start();
		sandbox.panel.advance(ids[2] ?? '', 'Completed');
		await host.tick();
		await host.tick();

		expect(inWords(host)).toEqual([[`${ids[2]} Pending → Completed`]]);
		expect(host.errors).toEqual([]);
		expect(log.lines.filter((line) => JSON.stringify(line).includes('#N/A'))).toHaveLength(1);
	});

	test('that is broken at the start is an error', async () => {
		list.mood = 'html';
		await expect(hostFor(fromUrl()).start()).rejects.toThrow("'Order List URL'");
	});
});

describe('the balance', () => {
	const below = (threshold: number, options: INodeParameters = {}) => ({
		event: 'balanceBelow',
		threshold,
		options,
	});

	test('is reported once per crossing', async () => {
		const host = hostFor(below(100));
		sandbox.panel.balance = '150';
		await host.start();
		for (const balance of ['120', '99.5', '80', '100', '60', '50']) {
			sandbox.panel.balance = balance;
			await host.tick();
		}
		expect(host.items).toEqual([
			{
				event: 'balanceBelow',
				balance: 99.5,
				currency: 'USD',
				threshold: 100,
				previous_balance: 120,
			},
			expect.objectContaining({ balance: 60, previous_balance: 100 }),
		]);
	});

	test('that is low from the start is reported where that is wanted', async () => {
		sandbox.panel.balance = '5';
		const silent = hostFor(below(10));
		const loud = hostFor(below(10, { emitInitial: true }));
		await silent.start();
		await loud.start();
		expect([silent.items.length, loud.items.length]).toEqual([0, 1]);
	});

	test.each(['={{ null }}', '={{ [] }}', '={{ true }}', "={{ '1,5' }}", "={{ ' ' }}"])(
		'is not silently held against nothing: %s',
		async (threshold) => {
			const host = hostFor({ event: 'balanceBelow', threshold });
			await expect(host.start()).rejects.toThrow("'Threshold' is not a number");
		},
	);

	test('that fell while n8n was down is reported', async () => {
		const host = hostFor(below(10));
		sandbox.panel.balance = '50';
		await host.start();
		host.stop();
		sandbox.panel.balance = '9';
		await host.start('init');
		expect(host.items).toHaveLength(1);
	});
});

describe('a test in the editor', () => {
	test('shows the current rows of the first hundred orders', async () => {
		const ids = orders(120, 'In progress');
		const host = hostFor(watch(ids));
		const rows = await host.sample();
		expect(rows).toHaveLength(100);
		expect(rows?.[0]).toMatchObject({
			order: ids[0],
			status: 'In progress',
			previous_status: 'Pending',
			sample: true,
		});
		await host.start();
		await host.tick();
		expect(host.executions).toEqual([]);
	});

	test.each([
		['5', { balance: 5, previous_balance: 10 }],
		['1000', { balance: 9, previous_balance: 1000 }],
	])('shows a balance that is below the threshold, where it is %s', async (balance, shown) => {
		sandbox.panel.balance = balance;
		const host = hostFor({ event: 'balanceBelow', threshold: 10 });
		const item = { event: 'balanceBelow', currency: 'USD', threshold: 10, sample: true };
		expect(await host.sample()).toEqual([{ ...item, ...shown }]);
	});

	test('shows items with the fields of real ones', async () => {
		const [id = ''] = orders(1);
		const host = hostFor(watch([id]));
		const [sample] = (await host.sample()) ?? [];
		await host.start();
		sandbox.panel.advance(id, 'In progress');
		await host.tick();
		const [real] = host.items;
		const [event, ...others] = Object.keys(real ?? {});
		// A table shows the mark at first sight.
		expect(Object.keys(sample ?? {})).toEqual([event, 'sample', ...others]);
	});

	test('says in words when there is nothing to show', async () => {
		await expect(hostFor(watch([])).sample()).rejects.toThrow('There is nothing to show');
	});
});
