// IDs for which a panel refuses, or breaks down over, everything that it is asked together with them.
import { log } from '../harness/index.mts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { useTestClock } from './poll-clock.mts';
import type { PollHost } from './poll-host.mts';
import { startPanelProxy, type Instead, type PanelProxy } from './poll-proxy.mts';
import { hostOn, insertOrders, inWords, watch } from './poll-watching.mts';

let sandbox: Sandbox;
let proxy: PanelProxy;
const clock = useTestClock();

beforeAll(async () => {
	sandbox = await startSandbox();
	proxy = await startPanelProxy(sandbox.url);
});
beforeEach(() => {
	sandbox.reset();
	proxy.answerInstead = () => undefined;
	log.lines.length = 0;
});
afterAll(async () => await Promise.all([proxy.close(), sandbox.close()]));

const UNKNOWN_WORDS = 'Tundmatu tellimus';
const CRASH = '<!DOCTYPE html><title>500 Internal Server Error</title>';
const NO_STATUS = 'The panel gave no status for this ID';

function hostFor(ids: string[], mode: 'default' | 'durable' = 'default'): PollHost {
	return hostOn(proxy.url, sandbox.key, watch(ids), { mode });
}

function spoilWith(bad: string[], answer: Instead): void {
	proxy.answerInstead = (ids) => (ids.some((id) => bad.includes(id)) ? answer : undefined);
}

/** The requests of one more poll. */
async function requestsOf(host: PollHost): Promise<number> {
	proxy.requests.length = 0;
	await host.tick();
	return proxy.requests.length;
}

describe.each<[name: string, answer: Instead, words: string]>([
	['status "error" and no words', { body: '{"status":"error"}' }, NO_STATUS],
	['error true and no words', { body: '{"error":true}' }, NO_STATUS],
	['words that no rule knows', { body: `{"error":"${UNKNOWN_WORDS}"}` }, UNKNOWN_WORDS],
	['such words, forbidden', { body: `{"error":"${UNKNOWN_WORDS}"}`, status: 403 }, UNKNOWN_WORDS],
	['such words outside of JSON', { body: UNKNOWN_WORDS }, UNKNOWN_WORDS],
	['null', { body: 'null' }, NO_STATUS],
	['a crash in JSON', { body: '{"error":"Server error"}', status: 500 }, 'Server error'],
	['a crash in HTML', { body: CRASH, status: 500 }, '500 Internal Server Error'],
])('one bad ID among 150, answered with %s', (_name, answer, words) => {
	test('is found at the first poll; the others are followed, and it is reported in the end', async () => {
		const ids = insertOrders(sandbox, 150);
		const bad = ids[137] ?? '';
		const other = ids[140] ?? '';
		spoilWith([bad], answer);
		const host = hostFor(ids);
		await host.start();
		expect(host.executions).toEqual([]);

		sandbox.panel.advance(other, 'Completed');
		expect(await requestsOf(host)).toBe(3);
		expect(inWords(host)).toEqual([[`${other} Pending → Completed`]]);

		for (let poll = 0; poll < 25; poll++) expect(await requestsOf(host)).toBe(3);
		expect(inWords(host).slice(1)).toEqual([[`${bad} ! ${words}`]]);
		expect(host.errors).toEqual([]);

		proxy.answerInstead = () => undefined;
		await host.tick();
		expect(inWords(host).slice(2)).toEqual([[`${bad} null → Pending`]]);
	});
});

describe.each(['default', 'durable'] as const)('bad IDs, state kept the %s way', (mode) => {
	test('in a list of fewer than a hundred', async () => {
		const ids = insertOrders(sandbox, 50);
		spoilWith([ids[0] ?? '', ids[1] ?? '', ids[30] ?? ''], { body: '{"status":"error"}' });
		const host = hostFor(ids, mode);
		await host.start();
		await host.tick();
		ids.forEach((id) => sandbox.panel.advance(id, 'Completed'));
		await host.tick();
		expect(host.items).toHaveLength(47);
		expect(host.errors).toEqual([]);
	});

	test('that break the connection off are parted from the others by the polls that follow', async () => {
		const ids = insertOrders(sandbox, 250);
		const bad = [ids[110] ?? '', ids[160] ?? ''];
		const host = hostFor(ids, mode);
		await host.start();
		await host.tick();
		spoilWith(bad, 'reset');
		ids.forEach((id) => sandbox.panel.advance(id, 'Completed'));
		await host.tick();
		expect(host.items).toHaveLength(150);
		await host.tick();
		expect(host.items).toHaveLength(248);
		expect(host.errors).toEqual([]);
	});

	test('at the head of each batch: the polls go on where the last one gave up', async () => {
		const ids = insertOrders(sandbox, 450);
		const host = hostFor(ids, mode);
		await host.start();
		await host.tick();
		spoilWith([ids[1] ?? '', ids[100] ?? '', ids[200] ?? ''], 'reset');
		ids.slice(1).forEach((id) => sandbox.panel.advance(id, 'Completed'));
		await host.tick();
		expect(host.errors).toHaveLength(1);
		for (let poll = 0; poll < 4 && host.items.length < 446; poll++) await host.tick();
		expect(host.items).toHaveLength(446);
		expect(host.errors).toHaveLength(1);
	});
});

describe.each([
	[250, 5],
	[50, 5],
	[50, 45],
])('one of %i orders that gets all with it refused as forbidden', (count, at) => {
	test('does not keep the others from being followed', async () => {
		const ids = insertOrders(sandbox, count);
		const host = hostFor(ids);
		await host.start();
		spoilWith([ids[at] ?? ''], { body: '{"error":"Access denied"}', status: 403 });
		ids.forEach((id) => sandbox.panel.advance(id, 'Completed'));
		for (let poll = 0; poll < 6; poll++) await host.tick();
		expect(host.items.filter(({ status }) => status === 'Completed')).toHaveLength(count - 1);
	});
});

test('a panel that breaks down slowly is down, and says nothing of single orders', async () => {
	const ids = insertOrders(sandbox, 100);
	const host = hostFor(ids, 'durable');
	await host.start();
	await host.tick();
	clock.start();
	proxy.answerInstead = () => {
		clock.pass(10_000);
		return { body: '{"error":"Server error"}', status: 500 };
	};
	host.budgetMs = 40_000;
	for (let poll = 0; poll < 22; poll++) await host.tick();
	expect(host.items).toEqual([]);
	expect(host.errors).toHaveLength(22);
});

test('a panel that refuses everything without words is not asked without end', async () => {
	const ids = insertOrders(sandbox, 1_000);
	const host = hostFor(ids);
	await host.start();
	spoilWith(ids, { body: '{"status":"error"}' });
	expect(await requestsOf(host)).toBeLessThan(20);
	expect(host.errors).toHaveLength(1);
});

test('a refill that the panel does not find yet is reported once, and asked on', async () => {
	const [order = ''] = insertOrders(sandbox, 1, 'Completed');
	const refill = { id: '1', order, status: 'Not found' };
	sandbox.panel.refills.set('1', refill);
	const parameters = { event: 'refillStatusChanged', refillIds: '1' };
	const host = hostOn(sandbox.url, sandbox.key, parameters);
	await host.start();
	for (let poll = 0; poll < 6; poll++) await host.tick();
	expect(inWords(host)).toEqual([['1 ! Not found']]);
	refill.status = 'Completed';
	await host.tick();
	await host.tick();
	expect(inWords(host).slice(1)).toEqual([['1 null → Completed']]);
});
