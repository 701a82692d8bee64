// Panels and addresses that keep a request for ever: every question has an end, and so has every poll.
import { log } from '../harness/index.mts';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
	afterAll,
	afterEach,
	beforeAll,
	beforeEach,
	describe,
	expect,
	jest,
	test,
} from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { byteNowAndThen, changeOfProtocols, interimAnswers } from '../../fixtures/endless.mts';
import { PlainCredentials } from '../harness/credentials.mts';
import { hostOn, insertOrders, inWords, watch } from './poll-watching.mts';

/** How a server keeps a request for ever. */
const ENDLESS: Record<string, (response: ServerResponse) => void> = {
	'a byte now and then': byteNowAndThen,
	'a change of protocols': changeOfProtocols,
	'interim answers': interimAnswers,
	silence: () => undefined,
};

/** A poll's time, so short that a question's deadline is soon over. It ends no answer that comes at all. */
const SHORT_BUDGET = 1_200;

let sandbox: Sandbox;
let server: Server;
let address: string;
let keepFor: (response: ServerResponse) => void = () => undefined;
let closed = 0;

beforeAll(async () => {
	sandbox = await startSandbox();
	server = createServer((_request, response) => {
		response.on('close', () => (closed += 1));
		response.on('error', () => undefined);
		keepFor(response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
beforeEach(() => {
	sandbox.reset();
	log.lines.length = 0;
	closed = 0;
});
afterEach(() => {
	jest.restoreAllMocks();
});
afterAll(async () => {
	await sandbox.close();
	await new Promise<void>((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
});

describe.each(Object.keys(ENDLESS))('a panel that gives %s', (name) => {
	test('ends the poll with an error, and its connection is closed; the next poll asks', async () => {
		const [id = ''] = insertOrders(sandbox, 1);
		const host = hostOn(sandbox.url, sandbox.key, watch([id]));
		await host.start();
		sandbox.panel.advance(id, 'Completed');
		const panel = host.credentials;

		keepFor = ENDLESS[name] ?? keepFor;
		// The same account behind another address: its connection is what hangs.
		host.credentials = { smmPanelApi: { ...panel.smmPanelApi, baseUrl: address } };
		host.budgetMs = SHORT_BUDGET;
		host.stop();
		await expect(host.start('init')).rejects.toMatchObject({
			message: 'The panel did not answer in time',
			failure: { cause: 'temporarily-unavailable' },
		});
		while (closed === 0) await new Promise((resolve) => setTimeout(resolve, 10));

		host.credentials = panel;
		host.budgetMs = undefined;
		await host.start('init');
		await host.tick();
		expect(inWords(host)).toEqual([[`${id} Pending → Completed`]]);
	});

	test('as the order list leaves the orders known so far followed', async () => {
		const ids = insertOrders(sandbox, 3);
		keepFor = (response) => response.end(JSON.stringify(ids));
		const parameters = { event: 'orderStatusChanged', orderSource: 'url', orderListUrl: address };
		const host = hostOn(sandbox.url, sandbox.key, parameters);
		await host.start();

		keepFor = ENDLESS[name] ?? keepFor;
		host.budgetMs = SHORT_BUDGET;
		await host.tick();
		expect(host.errors.map(({ message }) => message)).toEqual([
			"'Order List URL' gave no list of orders: no answer came",
		]);
		host.budgetMs = undefined;
		keepFor = (response) => response.destroy();
		const [first = ''] = ids;
		sandbox.panel.advance(first, 'Completed');
		await host.tick();
		expect(inWords(host)).toEqual([[`${first} Pending → Completed`]]);
	});
});

test('a poll that hangs elsewhere is given up, said once in the log, and the next one asks', async () => {
	const [id = ''] = insertOrders(sandbox, 1);
	const host = hostOn(sandbox.url, sandbox.key, watch([id]));
	await host.start();
	sandbox.panel.advance(id, 'Completed');

	const store = jest.spyOn(PlainCredentials.prototype, 'getDecrypted');
	store.mockReturnValueOnce(new Promise(() => undefined));
	// Ten seconds of grace are much for a test.
	const { timeout } = AbortSignal;
	jest.spyOn(AbortSignal, 'timeout').mockImplementationOnce(() => timeout.call(AbortSignal, 100));
	await host.tick();
	expect(host.errors.map(({ message }) => message)).toEqual([
		'The poll took too long and was ended',
	]);
	expect(log.lines.filter(({ message }) => message.includes('was ended'))).toHaveLength(1);

	await host.tick();
	expect(inWords(host)).toEqual([[`${id} Pending → Completed`]]);
});
