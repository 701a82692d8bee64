// Where the trigger's first poll does not get through the list.
import { log } from '../harness/index.mts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { useTestClock } from './poll-clock.mts';
import type { PollHost } from './poll-host.mts';
import { hostOn, insertOrders, inWords, tickAfter, watch } from './poll-watching.mts';

let sandbox: Sandbox;
const clock = useTestClock();

beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => {
	sandbox.reset();
	log.lines.length = 0;
});
afterAll(async () => await sandbox.close());

const DAY = 24 * 60 * 60_000;

function hostFor(ids: string[], mode: 'default' | 'durable'): PollHost {
	return hostOn(sandbox.url, sandbox.key, watch(ids), { mode });
}

/** The panel answers the first 100 orders, then wants to be left alone for longer than a poll may wait. */
async function startWithout(host: PollHost): Promise<void> {
	const leaveAlone = () => {
		sandbox.clearFaults();
		sandbox.fault({ kind: 'rateLimit', retryAfter: '600', skip: 1, times: Infinity });
	};
	leaveAlone();
	await host.start();
	// Of the poll at the activation nothing is kept the durable way: the first scheduled one is the start.
	if (host.mode === 'durable') {
		leaveAlone();
		await host.tick();
	}
	sandbox.clearFaults();
}

describe.each(['default', 'durable'] as const)('a long list, state kept the %s way', (mode) => {
	test('that no poll gets through: orders that join it are reported all the same', async () => {
		const ids = insertOrders(sandbox, 600);
		const host = hostFor(ids, mode);
		clock.start();
		sandbox.panel.beforeRequest = () => clock.pass(10_000);
		host.budgetMs = 25_000;
		await host.start();
		for (let poll = 0; poll < 6; poll++) await host.tick();
		expect(host.executions).toEqual([]);
		const [late = ''] = insertOrders(sandbox, 1, 'Completed');
		host.parameters = watch([...ids, late]);
		for (let poll = 0; poll < 4; poll++) await host.tick();
		expect(inWords(host)).toEqual([[`${late} null → Completed`]]);
	});

	test('what the first poll could not ask is taken in by the next one, and then followed', async () => {
		const ids = insertOrders(sandbox, 250);
		const host = hostFor(ids, mode);
		await startWithout(host);
		const last = ids[249] ?? '';
		sandbox.panel.advance(last, 'In progress');
		await host.tick();
		expect(host.executions).toEqual([]);
		sandbox.panel.advance(last, 'Completed');
		await host.tick();
		expect(inWords(host)).toEqual([[`${last} In progress → Completed`]]);
	});

	test('what joins it before it was read to the end is news', async () => {
		const ids = insertOrders(sandbox, 250);
		const host = hostFor(ids, mode);
		await startWithout(host);
		const [late = ''] = insertOrders(sandbox, 1);
		host.parameters = watch([...ids, late]);
		await host.tick();
		expect(inWords(host)).toEqual([[`${late} null → Pending`]]);
	});

	test('what cannot be read for a whole day is no start any more', async () => {
		const ids = insertOrders(sandbox, 101);
		const host = hostFor(ids, mode);
		await startWithout(host);
		await tickAfter(host, DAY + 60_000);
		expect(inWords(host)).toEqual([[`${ids[100]} null → Pending`]]);
	});

	test('that was read to the end before a restart is followed after it', async () => {
		const ids = insertOrders(sandbox, 250);
		const host = hostFor(ids, mode);
		await startWithout(host);
		await host.tick();
		host.stop();
		ids.forEach((id) => sandbox.panel.advance(id, 'In progress'));
		const [late = ''] = insertOrders(sandbox, 1, 'Completed');
		host.parameters = watch([...ids, late]);
		await host.start('init');
		await host.tick();
		// By default n8n has kept nothing since the activation, so the rest of the list is taken in once more.
		const reported = mode === 'durable' ? ids : ids.slice(0, 100);
		expect(host.items.map(({ order }) => order)).toEqual([...reported, late]);

		ids.forEach((id) => sandbox.panel.advance(id, 'Completed'));
		await host.tick();
		expect(host.executions.at(-1)).toHaveLength(250);
	});
});
