// A panel that drips: each question of the action node ends at its limit, counted from its start. n8n's own time limit
// counts from the last byte, and would never end one.
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
	afterAll,
	afterEach,
	beforeAll,
	beforeEach,
	describe,
	expect,
	it,
	jest,
} from '@jest/globals';
import type { INodeParameters } from 'n8n-workflow';
import { byteNowAndThen, interimAnswers } from '../../fixtures/endless.mts';
import { forgetPriceLists } from '../harness/clock.mts';
import { listSearch, testCredential } from '../harness/index.mts';
import { byId, callPanel, credentialFor, PANEL, runPanel } from '../harness/panel.mts';

/** How a server keeps a request for ever. */
const ENDLESS: Record<string, (response: ServerResponse) => void> = {
	'a byte now and then': byteNowAndThen,
	'interim answers': interimAnswers,
};

/**
 * So short that it is soon over. It ends no answer, since none ever comes. On a busy machine it may end a request on its
 * way to the server, so the server can only say that it was not asked more often.
 */
const SHORT = 300;

const limited = (parameters: INodeParameters) => ({
	...parameters,
	requestOptions: { timeout: SHORT },
});

const order = {
	resource: 'order',
	operation: 'create',
	service: byId(1),
	link: 'https://example.com/p/1',
	quantity: 100,
};

const READS: Record<string, INodeParameters> = {
	'Service → Get Many': { resource: 'service', operation: 'getAll', returnAll: true },
	'Service → Get': { resource: 'service', operation: 'get', service: byId(1) },
	'Order → Estimate Cost': { ...order, operation: 'estimate' },
	'Order → Get Status': { resource: 'order', operation: 'getStatus', orderId: '1' },
	'Order → Get Many Statuses': {
		resource: 'order',
		operation: 'getManyStatuses',
		orderIds: '1,2',
	},
	'Refill → Get Status': { resource: 'refill', operation: 'getStatus', refillId: '1' },
	'Refill → Get Many Statuses': {
		resource: 'refill',
		operation: 'getManyStatuses',
		refillIds: '1,2',
	},
	'Balance → Get': { resource: 'balance', operation: 'get' },
	'Panel → Get Capacity': { resource: 'panel', operation: 'getCapacity' },
};

const WRITES: Record<string, INodeParameters> = {
	'Order → Create': order,
	'Order → Cancel': { resource: 'order', operation: 'cancel', orderIds: '1,2' },
	'Refill → Create': { resource: 'refill', operation: 'create', orderId: '1' },
	'Refill → Create Many': { resource: 'refill', operation: 'createMany', orderIds: '1,2' },
};

const LATE = 'The panel did not answer in time';

describe.each(Object.entries(ENDLESS))('a panel that gives %s', (_name, keep) => {
	let server: Server;
	let panel: { url: string; key: string };
	let asked = 0;
	let open = 0;

	beforeAll(async () => {
		server = createServer((request, response) => {
			asked += 1;
			open += 1;
			response.on('close', () => (open -= 1));
			response.on('error', () => undefined);
			request.resume();
			keep(response);
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo;
		panel = { url: `http://127.0.0.1:${port}/api/v2`, key: 'a key of this test' };
	});

	beforeEach(() => {
		asked = 0;
		forgetPriceLists();
	});

	afterEach(async () => {
		jest.restoreAllMocks();
		// Each connection is closed, too.
		while (open > 0) await new Promise((resolve) => setTimeout(resolve, 10));
	});

	afterAll(async () => {
		await new Promise<void>((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		});
	});

	it.each(Object.entries(READS))('ends %s', async (_operation, parameters) => {
		const { error } = await runPanel(panel, limited(parameters));
		expect(error?.message).toBe(LATE);
	});

	it.each(Object.entries(WRITES))(
		'leaves %s unknown, and sends it once at most',
		async (_operation, parameters) => {
			const { error } = await runPanel(panel, limited(parameters));
			const said = `${error?.message ?? ''} ${error?.description ?? ''}`;
			expect(said).toContain('Unknown outcome: the panel did not answer in time');
			expect(asked).toBeLessThanOrEqual(1);
		},
	);

	it('sends no order whose limit needs a price list that never comes', async () => {
		const { error } = await runPanel(panel, limited({ ...order, options: { maxCharge: 1 } }));
		expect(error?.message).toMatch(/^Not sent: /);
		expect(asked).toBeLessThanOrEqual(1);
	});

	it('ends a call behind an MCP Server Trigger, an order as unknown', async () => {
		const read = await callPanel(panel, limited({ resource: 'balance', operation: 'get' }));
		expect(read.text).toContain(LATE);
		const placed = await callPanel(panel, limited(order));
		expect(placed.text).toContain('Unknown outcome: the panel did not answer in time');
		expect(asked).toBeLessThanOrEqual(2);
	});

	it('ends the service picker and the test of the credential', async () => {
		const { timeout } = AbortSignal;
		const limits = jest
			.spyOn(AbortSignal, 'timeout')
			.mockImplementation(() => timeout.call(AbortSignal, SHORT));
		const credentials = credentialFor(panel);
		await expect(listSearch(PANEL, 'searchServices', credentials)).rejects.toThrow(LATE);
		const tested = await testCredential('smmPanelApi', credentials.smmPanelApi ?? {});
		expect(tested).toMatchObject({ status: 'Error' });
		expect(tested.message).toContain(LATE);
		// Five minutes, as all questions without a limit of their own; half a minute for the editor.
		expect(limits.mock.calls).toEqual([[300_000], [30_000]]);
	});
});
