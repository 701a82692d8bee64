// Panels that take no lists of IDs: the trigger asks them for each ID by itself.
import { log } from './harness.mts';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/server.mts';
import { NoLists } from '../fixtures/noLists.mts';
import { hostOn, insertOrders, inWords, watch } from './poll-watching.mts';
import { useSandbox } from './useSandbox.mts';

const COUNT = 30;

describe.each([
	'Incorrect request',
	'Invalid action',
	'order is required',
	'Missing required parameters',
	'Incorrect order ID',
])('a panel without lists that says "%s"', (words) => {
	let sandbox: Sandbox;

	useSandbox((started) => {
		sandbox = started;
	});

	beforeEach(() => {
		sandbox.panel.dialect = new NoLists(words);
		log.lines.length = 0;
	});

	const asked = (name: 'order' | 'refill') => ({
		lists: sandbox.requests.filter(({ parameters }) => parameters[`${name}s`] !== undefined).length,
		singles: sandbox.requests.filter(({ parameters }) => parameters[name] !== undefined).length,
	});

	test('is asked for each order, and no list any more after the first poll', async () => {
		const ids = insertOrders(sandbox, COUNT);
		const host = hostOn(sandbox.url, sandbox.key, watch([...ids, '99999']));
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

	test('is asked for each refill', async () => {
		const ids = insertOrders(sandbox, COUNT, 'Completed').map((order) =>
			String(sandbox.panel.insertRefill(order).id),
		);
		const parameters = { event: 'refillStatusChanged', refillIds: ids.join(',') };
		const host = hostOn(sandbox.url, sandbox.key, parameters);
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
		const host = hostOn(sandbox.url, sandbox.key, watch(ids));
		const items = await host.sample();
		expect(items?.map(({ order, status }) => `${String(order)} ${String(status)}`)).toEqual(
			ids.map((id) => `${id} Pending`),
		);
	});
});
