import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CREATE_FROM_ITEM, openBench, orderRows, runPanel, type Bench } from './harness.mts';

describe('a panel that redirects to another port', () => {
	let bench: Bench;
	let elsewhere: Server;
	let received: string[];

	beforeAll(async () => {
		bench = await openBench();
		elsewhere = createServer((message, response) => {
			received.push(`${message.method} ${message.url}`);
			response.end('{"order":1}');
		});
		await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
		bench.opened.add(async () => await new Promise((resolve) => elsewhere.close(resolve)));
	});

	afterAll(async () => await bench.close());

	beforeEach(() => {
		received = [];
		bench.sandbox.reset();
	});

	it.each([301, 302, 307, 308])('never gets the key re-sent after a %i', async (status) => {
		const { port } = elsewhere.address() as AddressInfo;
		const location = `http://127.0.0.1:${port}/api/v2`;
		bench.sandbox.fault({ kind: 'redirect', status, location, times: Infinity });

		const execution = await runPanel(bench, CREATE_FROM_ITEM, { input: orderRows(3) });

		expect(execution.status).toBe('error');
		const said = `${execution.error?.message} ${execution.error?.description}`;
		expect(said).toContain(location);
		expect(said).toContain("'API URL'");
		expect(said).not.toContain(bench.sandbox.key);
		expect(received).toEqual([]);
		expect(bench.sandbox.requests).toHaveLength(1);
		expect(bench.sandbox.panel.orders.size).toBe(0);
	});
});
