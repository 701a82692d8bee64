// Panels that take no lists of IDs: the trigger asks them for each ID by itself.
import { log } from '../harness/index.mts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { INodeParameters } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { NoLists } from '../../fixtures/noLists.mts';
import { useTestClock } from './poll-clock.mts';
import { startPanelProxy, type PanelProxy } from './poll-proxy.mts';
import { hostOn, insertOrders, inWords, tickAfter, watch } from './poll-watching.mts';
import { useSandbox } from '../harness/useSandbox.mts';

const COUNT = 30;

let hosts = 0;

describe.each([
	'Incorrect request',
	'Invalid action',
	'order is required',
	'Missing required parameters',
	'Incorrect order ID',
])('a panel without lists that says "%s"', (words) => {
	let sandbox: Sandbox;
	const clock = useTestClock();

	useSandbox((started) => {
		sandbox = started;
	});

	beforeEach(() => {
		sandbox.panel.dialect = new NoLists(words);
		log.lines.length = 0;
	});

	/** What is found out about a panel is kept for its credential, so each test has one of its own. */
	const hostFor = (parameters: INodeParameters) => {
		hosts += 1;
		const userAgent = `host ${hosts}`;
		const smmPanelApi = { baseUrl: sandbox.url, apiKey: sandbox.key, customize: true, userAgent };
		return hostOn(sandbox.url, sandbox.key, parameters, { credentials: { smmPanelApi } });
	};

	const asked = (name: 'order' | 'refill') => ({
		lists: sandbox.requests.filter(({ parameters }) => parameters[`${name}s`] !== undefined).length,
		singles: sandbox.requests.filter(({ parameters }) => parameters[name] !== undefined).length,
	});

	test('is asked for each order, and no list any more after the first poll', async () => {
		const ids = insertOrders(sandbox, COUNT);
		const host = hostFor(watch([...ids, '99999']));
		await host.start();
		expect(inWords(host)).toEqual([['99999 ! Incorrect order ID']]);
		expect(asked('order').singles).toBeGreaterThanOrEqual(COUNT + 1);

		sandbox.requests.length = 0;
		const [first = '', , third = ''] = ids;
		sandbox.panel.advance(first, 'Completed');
		sandbox.panel.advance(third, 'In progress');
		await host.tick();
		expect(inWords(host).slice(1)).toEqual([
			[`${first} Pending → Completed`, `${third} Pending → In progress`],
		]);
		expect(asked('order')).toEqual({ lists: 0, singles: COUNT + 1 });
		expect(host.errors).toEqual([]);
	});

	test('is known for one, though the first ID on the list is not', async () => {
		const ids = insertOrders(sandbox, 5);
		const host = hostFor(watch(['99999', ...ids]));
		await host.start();
		expect(inWords(host)).toEqual([['99999 ! Incorrect order ID']]);

		ids.forEach((id) => sandbox.panel.advance(id, 'Completed'));
		await host.tick();
		expect(inWords(host).slice(1)).toEqual([ids.map((id) => `${id} Pending → Completed`)]);
		expect(host.errors).toEqual([]);
	});

	test('is looked at anew after an hour, also where the first ID is not known', async () => {
		const ids = insertOrders(sandbox, 5);
		const host = hostFor(watch(['99999', ...ids]));
		await host.start();
		ids.forEach((id) => sandbox.panel.advance(id, 'Completed'));
		await tickAfter(host, 2 * 60 * 60_000);
		expect(inWords(host).slice(1)).toEqual([ids.map((id) => `${id} Pending → Completed`)]);
		expect(host.errors).toEqual([]);
	});

	test('that wants fewer requests is told apart from one without the action', async () => {
		const ids = insertOrders(sandbox, 3);
		sandbox.fault({ kind: 'rateLimit', skip: 1, retryAfter: '600', times: Infinity });
		const host = hostFor(watch(ids));
		await expect(host.start()).rejects.toThrow(/asks to send fewer requests/);
	});

	test('is asked for an ID that it did not know, now and then, though there is little time', async () => {
		const ids = insertOrders(sandbox, 12);
		const host = hostFor(watch([...ids, '99999']));
		await host.start();
		expect(inWords(host)).toEqual([['99999 ! Incorrect order ID']]);
		sandbox.panel.insertOrder({ id: '99999', status: 'Completed' });
		clock.start();
		sandbox.panel.beforeRequest = () => clock.pass(4_000);
		host.budgetMs = 30_000;
		for (let poll = 0; poll < 12; poll++) {
			clock.pass(60_000);
			await host.tick();
		}
		expect(inWords(host).slice(1)).toEqual([['99999 null → Completed']]);
	});

	test('is asked for each refill', async () => {
		const ids = insertOrders(sandbox, COUNT, 'Completed').map((order) =>
			String(sandbox.panel.insertRefill(order).id),
		);
		const parameters = { event: 'refillStatusChanged', refillIds: ids.join(',') };
		const host = hostFor(parameters);
		await host.start();
		expect(host.executions).toEqual([]);

		const [first = ''] = ids;
		sandbox.panel.advanceRefill(first, 'Completed');
		sandbox.requests.length = 0;
		await host.tick();
		expect(inWords(host)).toEqual([[expect.stringContaining(`${first} Pending → Completed`)]]);
		expect(asked('refill')).toEqual({ lists: 0, singles: COUNT });
	});

	test('shows its orders in a test of the editor', async () => {
		const ids = insertOrders(sandbox, 3);
		const host = hostFor(watch(ids));
		const items = await host.sample();
		expect(items?.map(({ order, status }) => `${String(order)} ${String(status)}`)).toEqual(
			ids.map((id) => `${id} Pending`),
		);
	});
});

describe.each<[name: string, body: string]>([
	['an empty object', '{}'],
	['an empty list', '[]'],
	['null', 'null'],
	['one row without an ID', '[{"status":"Completed","charge":"1"}]'],
	['a single answer', '{"status":"Completed","charge":"1","remains":"0"}'],
	['words that no rule knows', '{"error":"Tundmatu"}'],
])('a panel that answers lists with %s', (_name, body) => {
	let sandbox: Sandbox;
	let proxy: PanelProxy;

	beforeAll(async () => {
		sandbox = await startSandbox();
		proxy = await startPanelProxy(sandbox.url);
	});
	afterAll(async () => await Promise.all([proxy.close(), sandbox.close()]));

	test('is asked for each order, remembered for it, and nothing made up is reported', async () => {
		const ids = insertOrders(sandbox, 12);
		proxy.answerInstead = (_ids, isList) => (isList ? { body } : undefined);
		const host = hostOn(proxy.url, sandbox.key, watch(ids));
		await host.start();
		await host.tick();
		expect(host.executions).toEqual([]);

		const [first = '', second = ''] = ids;
		sandbox.panel.advance(first, 'Completed');
		sandbox.panel.advance(second, 'In progress');
		proxy.beginPoll();
		await host.tick();
		expect(inWords(host)).toEqual([
			[`${first} Pending → Completed`, `${second} Pending → In progress`],
		]);
		expect(proxy.requests.sort()).toEqual(ids.map((id) => [id]).sort());
	});
});
