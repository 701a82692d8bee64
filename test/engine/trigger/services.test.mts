import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { log } from '../harness/index.mts';
import type { INodeParameters } from 'n8n-workflow';
import { startSandbox, type Sandbox, type Service } from '../../../sandbox/server.mts';
import { PollHost } from './poll-host.mts';

let sandbox: Sandbox;
let model: Service | undefined;
let accounts = 0;

beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => {
	sandbox.reset();
	[model] = [...sandbox.panel.services.values()];
	sandbox.panel.setServices(services(20));
	log.lines.length = 0;
});
afterAll(async () => await sandbox.close());

function services(count: number): Service[] {
	return Array.from({ length: count }, (_, index) => ({
		...model!,
		service: index + 1,
		name: `Service ${index + 1}`,
		rate: '1.50',
	}));
}

/** Each host has an address of its own, and so a price list of its own in the node's cache. */
function hostFor(parameters: INodeParameters = {}): PollHost {
	accounts += 1;
	return new PollHost({
		workflowId: `services-${accounts}`,
		credentials: {
			smmPanelApi: { baseUrl: `${sandbox.url}?account=${accounts}`, apiKey: sandbox.key },
		},
		parameters: { event: 'serviceChanged', ...parameters },
	});
}

/** A poll `minutes` later. */
async function tickAfter(host: PollHost, minutes: number): Promise<void> {
	const later = Date.now() + minutes * 60_000;
	const clock = jest.spyOn(Date, 'now').mockImplementation(() => later);
	try {
		await host.tick();
	} finally {
		clock.mockRestore();
	}
}

describe('the price list', () => {
	test('is seeded silently, then each change is reported with before and after', async () => {
		const host = hostFor();
		await host.start();
		const changed = services(21);
		changed[4] = { ...changed[4]!, rate: '2.75', min: 50 };
		sandbox.panel.setServices(changed);
		await tickAfter(host, 7);
		expect(host.executions).toEqual([
			[
				{
					event: 'serviceChanged',
					change: 'changed',
					changed: ['rate', 'min'],
					service: '5',
					name: 'Service 5',
					category: expect.any(String),
					before: expect.objectContaining({ rate: 1.5 }),
					after: expect.objectContaining({ rate: 2.75, min: 50 }),
				},
				expect.objectContaining({ change: 'added', service: '21', before: null }),
			],
		]);
	});

	test('is fetched at most once in six minutes, by all triggers of a process together', async () => {
		const host = hostFor();
		const other = new PollHost({
			workflowId: 'other',
			credentials: host.credentials,
			parameters: host.parameters,
		});
		await host.start();
		await other.start();
		for (let poll = 0; poll < 5; poll++) await host.tick();
		expect(sandbox.requests).toHaveLength(1);
		await tickAfter(host, 7);
		expect(sandbox.requests).toHaveLength(2);
	});

	test('is asked for anew after any change of the credential', async () => {
		const host = hostFor();
		sandbox.fault({ kind: 'htmlPage' });
		await expect(host.start()).rejects.toThrow('A firewall or gateway blocked the request');
		const { smmPanelApi } = host.credentials;
		host.credentials = { smmPanelApi: { ...smmPanelApi, customize: true, requestFormat: 'json' } };
		await host.start();
		expect(sandbox.requests).toHaveLength(2);
	});

	test('that lacks a service three times in a row means that it is gone', async () => {
		const host = hostFor();
		await host.start();
		sandbox.panel.setServices(services(19));
		for (const minutes of [7, 14, 21, 28]) await tickAfter(host, minutes);
		expect(host.executions).toEqual([
			[expect.objectContaining({ change: 'removed', service: '20', after: null })],
		]);
	});

	test('that is far shorter, empty or broken removes nothing', async () => {
		const host = hostFor();
		await host.start();
		sandbox.panel.setServices(services(3));
		for (const minutes of [7, 14, 21, 28]) await tickAfter(host, minutes);
		expect(log.lines.filter(({ level }) => level === 'warn')).toHaveLength(4);
		sandbox.panel.setServices([]);
		for (const minutes of [35, 42]) await tickAfter(host, minutes);
		sandbox.fault({ kind: 'htmlPage' });
		await tickAfter(host, 49);
		sandbox.panel.setServices(services(20));
		await tickAfter(host, 56);
		expect(host.executions).toEqual([]);
		expect(host.errors.map((error) => 'failure' in error)).toEqual([true, true, true]);
	});

	test('is watched under the filters of Get Many; other filters start afresh', async () => {
		const host = hostFor({ filters: { ids: '7, 700' } });
		await host.start();
		const changed = services(20).map((service) => ({ ...service, rate: '9' }));
		sandbox.panel.setServices(changed);
		await tickAfter(host, 7);
		expect(host.items.map(({ service }) => service)).toEqual(['7']);
		host.parameters = { ...host.parameters, filters: { ids: '8' } };
		await tickAfter(host, 14);
		expect(host.items).toHaveLength(1);
	});

	test('shows its first services in a test, and words where none passes', async () => {
		const rows = await hostFor().sample();
		expect(rows).toHaveLength(10);
		expect(rows?.[0]).toMatchObject({
			change: 'changed',
			changed: ['rate'],
			before: { rate: 1.2, min: 100 },
			after: { rate: 1.5, min: 100 },
			sample: true,
		});
		await expect(hostFor({ filters: { search: 'nowhere' } }).sample()).rejects.toThrow(
			'There is nothing to show',
		);
	});

	test('of more services than can be watched is refused in words', async () => {
		sandbox.panel.setServices(services(20_001));
		await expect(hostFor().start()).rejects.toThrow('can watch 20000 services, not 20001');
	});
});
