// An answer without an end, such as that of a broken or hostile panel: each question gives it up in words.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INodeParameters } from 'n8n-workflow';
import { LARGEST_ANSWER_MB } from '../../../panel/bodyText.ts';
import { startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { hostOn, insertOrders, inWords } from '../trigger/poll-watching.mts';
import { listSearch, testCredential } from '../harness/index.mts';
import { byId, callPanel, credentialFor, PANEL, runPanel } from '../harness/panel.mts';

const MEGABYTE = 1_000_000;
const SENT_MB = 200;
const TOO_LARGE = `The panel's answer is larger than ${LARGEST_ANSWER_MB} MB`;

/** One order of the panel, and then blanks without end. */
const START = '{"order":23501,"balance":"1"}';

const ORDER = {
	resource: 'order',
	operation: 'create',
	service: byId(1),
	link: 'https://example.com/p/1',
	quantity: 100,
} satisfies INodeParameters;

let server: Server;
let panel: { url: string; key: string };
let isPacked = false;
let sentMB = 0;
let requests = 0;

beforeAll(async () => {
	const chunk = Buffer.alloc(MEGABYTE, ' ');
	// A few kilobytes that unpack to 200 MB.
	const packed = gzipSync(Buffer.alloc(SENT_MB * MEGABYTE, ' '));
	server = createServer((request, response) => {
		requests += 1;
		request.resume();
		response.on('error', () => undefined);
		if (isPacked) {
			response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed);
			return;
		}
		response.write(START);
		const send = () => {
			while (sentMB < SENT_MB && !response.destroyed) {
				sentMB += 1;
				if (!response.write(chunk)) {
					response.once('drain', send);
					return;
				}
			}
			response.end();
		};
		send();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	panel = { url: `http://127.0.0.1:${port}/api/v2`, key: 'a key of this test' };
});

beforeEach(() => {
	isPacked = false;
	sentMB = 0;
	requests = 0;
});

afterAll(async () => {
	await new Promise<void>((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
});

describe.each([false, true])('an answer of 200 MB (packed: %s)', (packed) => {
	beforeEach(() => {
		isPacked = packed;
	});

	it.each<[string, INodeParameters]>([
		['the balance', { resource: 'balance', operation: 'get' }],
		['the price list', { resource: 'service', operation: 'getAll', returnAll: true }],
		['many statuses', { resource: 'order', operation: 'getManyStatuses', orderIds: '1,2' }],
	])('in place of %s is refused in words', async (_name, parameters) => {
		const { error } = await runPanel(panel, parameters);
		expect(error?.message).toBe(TOO_LARGE);
		expect(error?.description).toContain("'API URL'");
		// Lists that get no answer are followed by a question for one ID.
		expect(requests).toBeLessThanOrEqual(2);
		// What the connection holds is sent all the same.
		expect(sentMB / requests).toBeLessThan(SENT_MB / 2);
	});

	it('leaves the outcome of an order unknown, and it is not sent again', async () => {
		const { error } = await runPanel(panel, ORDER);
		expect(error?.message).toMatch(/^Unknown outcome: the panel's answer is larger than 32 MB\./);
		const retried = await runPanel(panel, ORDER, { node: { retryOnFail: true } });
		expect(retried.error?.message).toMatch(/^Unknown outcome: /);
		expect(requests).toBe(2);
	});

	it('is refused behind an MCP Server Trigger', async () => {
		const result = await callPanel(panel, { resource: 'balance', operation: 'get' });
		expect(JSON.stringify(result)).toContain(TOO_LARGE);
	});

	it('is refused in the service picker and in the test of the credential', async () => {
		const credentials = credentialFor(panel);
		await expect(listSearch(PANEL, 'searchServices', credentials)).rejects.toThrow(TOO_LARGE);
		const tested = await testCredential('smmPanelApi', credentials.smmPanelApi ?? {});
		expect(tested.status).toBe('Error');
		expect(tested.message).toContain(TOO_LARGE);
	});
});

describe('an answer of 200 MB in a poll', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox();
	});

	afterAll(async () => {
		await sandbox.close();
	});

	it('ends the poll with words, and the next poll reports the change', async () => {
		const [id = ''] = insertOrders(sandbox, 1);
		const parameters = { event: 'orderStatusChanged', orderIds: id };
		const host = hostOn(sandbox.url, sandbox.key, parameters);
		await host.start();
		sandbox.panel.advance(id, 'Completed');
		const good = host.credentials;
		host.credentials = credentialFor(panel);
		host.stop();
		await expect(host.start('init')).rejects.toMatchObject({ message: TOO_LARGE });

		host.credentials = good;
		await host.start('init');
		await host.tick();
		expect(inWords(host)).toEqual([[`${id} Pending → Completed`]]);
	});

	it('as the order list leaves the orders known so far followed', async () => {
		const [id = ''] = insertOrders(sandbox, 1);
		const list = createServer((_request, response) => response.end(JSON.stringify([id])));
		await new Promise<void>((resolve) => list.listen(0, '127.0.0.1', resolve));
		const parameters = {
			event: 'orderStatusChanged',
			orderSource: 'url',
			orderListUrl: `http://127.0.0.1:${(list.address() as AddressInfo).port}/`,
		};
		const host = hostOn(sandbox.url, sandbox.key, parameters);
		await host.start();
		// The program behind the same address breaks.
		list.removeAllListeners('request');
		list.on('request', (request, response) => server.emit('request', request, response));
		await host.tick();
		list.close();
		list.closeAllConnections();
		expect(host.errors.map(({ message }) => message)).toEqual([
			`'Order List URL' gave no list of orders: the answer is larger than ${LARGEST_ANSWER_MB} MB`,
		]);
		sandbox.panel.advance(id, 'Completed');
		await host.tick();
		expect(inWords(host)).toEqual([[`${id} Pending → Completed`]]);
	});
});
