// How a poll asks: what it reads of the credential, and how many requests are under way.
import { log } from '../harness/index.mts';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { PlainCredentials } from '../harness/credentials.mts';
import { startPanelProxy, type PanelProxy } from './poll-proxy.mts';
import { hostOn, insertOrders, inWords, watch } from './poll-watching.mts';

let sandbox: Sandbox;
let proxy: PanelProxy;

beforeAll(async () => {
	sandbox = await startSandbox();
	proxy = await startPanelProxy(sandbox.url);
});
beforeEach(() => {
	sandbox.reset();
	proxy.answerInstead = () => undefined;
	log.lines.length = 0;
});
afterEach(() => {
	jest.restoreAllMocks();
});
afterAll(async () => await Promise.all([proxy.close(), sandbox.close()]));

test.each<ICredentialDataDecryptedObject>([
	{},
	{ keyPlacement: 'bearer', requestFormat: 'json', userAgent: 'a client' },
	{ keyPlacement: 'xApiKey' },
	{ requestFormat: 'query', keyPlacement: 'api_key' },
])('the credential %j is read once a poll, and signs every request', async (more) => {
	const ids = insertOrders(sandbox, 350);
	const smmPanelApi = { baseUrl: sandbox.url, apiKey: sandbox.key, customize: true, ...more };
	const host = hostOn(sandbox.url, sandbox.key, watch(ids), { credentials: { smmPanelApi } });
	await host.start();
	const read = jest.spyOn(PlainCredentials.prototype, 'getDecrypted');
	sandbox.requests.length = 0;
	ids.forEach((id) => sandbox.panel.advance(id, 'Completed'));
	await host.tick();
	expect(host.items.map(({ order }) => order)).toEqual(ids);
	expect(sandbox.requests).toHaveLength(4);
	expect(read).toHaveBeenCalledTimes(1);
});

test('a few lists are asked for at once, the first one alone; items come in list order', async () => {
	const ids = insertOrders(sandbox, 900);
	const host = hostOn(proxy.url, sandbox.key, watch(ids));
	await host.start();
	ids.forEach((id) => sandbox.panel.advance(id, 'Completed'));

	// Every answer waits until as many requests are there as may be: with fewer, the test would not end.
	let underWay = 0;
	let most = 0;
	let isFirst = true;
	let release: () => void = () => undefined;
	const four = new Promise<void>((resolve) => (release = resolve));
	proxy.beforeAnswer = async () => {
		underWay += 1;
		most = Math.max(most, underWay);
		if (underWay === 4) release();
		if (!isFirst) await four;
		isFirst = false;
		underWay -= 1;
	};
	await host.tick();
	proxy.beforeAnswer = async () => undefined;
	expect(most).toBe(4);
	expect(inWords(host)).toEqual([ids.map((id) => `${id} Pending → Completed`)]);
});

test('a rate limit stops the poll, and what was not asked comes first in the next one', async () => {
	const ids = insertOrders(sandbox, 900);
	const host = hostOn(sandbox.url, sandbox.key, watch(ids));
	await host.start();
	ids.forEach((id) => sandbox.panel.advance(id, 'Completed'));
	sandbox.requests.length = 0;
	sandbox.fault({ kind: 'rateLimit', retryAfter: '600', skip: 1, times: Infinity });
	await host.tick();
	expect(host.items).toHaveLength(100);
	expect(sandbox.requests.length).toBeLessThanOrEqual(5);
	sandbox.clearFaults();
	sandbox.requests.length = 0;
	await host.tick();
	expect(host.items).toHaveLength(900);
	expect(sandbox.requests[0]?.parameters.orders?.split(',')[0]).toBe(ids[100]);
});

test('a log that cannot be written ends no poll', async () => {
	const ids = insertOrders(sandbox, 200);
	const host = hostOn(sandbox.url, sandbox.key, watch(ids));
	await host.start();
	ids.forEach((id) => sandbox.panel.advance(id, 'Completed'));
	sandbox.fault({ kind: 'html503', action: 'status', skip: 1, times: Infinity });
	const warn = jest.spyOn(log, 'warn').mockImplementation(() => {
		throw new Error('The disk is full');
	});
	await host.tick();
	expect(warn).toHaveBeenCalled();
	expect(host.items).toHaveLength(100);
	expect(host.errors).toEqual([]);
	sandbox.clearFaults();
	await host.tick();
	expect(host.items).toHaveLength(200);
});
