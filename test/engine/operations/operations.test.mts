import { beforeEach, describe, expect, it } from '@jest/globals';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { parseMoney } from '../../../sandbox/money.mts';
import type { Sandbox } from '../../../sandbox/server.mts';
import { asked, byId, runPanel } from '../harness/panel.mts';
import { useSandbox } from '../harness/useSandbox.mts';

/** One operation, what it has to ask in each API style, and what it has to give. */
interface Case {
	parameters: INodeParameters;
	standard: string[];
	/** Where it differs from `standard`. */
	rest?: string[];
	items: IDataObject[];
	/** What `simplify` off gives; missing where the operation has no such switch. */
	raw?: IDataObject[];
	/** In REST style, where that differs. */
	restItems?: IDataObject[];
	restRaw?: IDataObject[];
}

const followers = {
	service: 1,
	name: 'Instagram Followers [Refill 30 days]',
	type: 'Default',
	category: 'Instagram Followers',
	min: 100,
	max: 50000,
	refill: true,
	cancel: true,
	dripfeed: false,
};

const views = {
	service: 19,
	name: 'Instagram Views [No Refill, No Cancel]',
	type: 'Default',
	category: 'Instagram Views',
	min: 100,
	max: 1000000,
	refill: false,
	cancel: false,
	dripfeed: false,
};

const running = {
	charge: '1.50',
	start_count: '1200',
	status: 'In progress',
	remains: '400',
	currency: 'USD',
};

const runningRow = {
	order: '23501',
	status: 'In progress',
	charge: 1.5,
	start_count: 1200,
	remains: 400,
	currency: 'USD',
	is_final: false,
};

const cases: Record<string, Case> = {
	'Service → Get Many': {
		parameters: {
			resource: 'service',
			operation: 'getAll',
			returnAll: true,
			filters: { ids: '1, 19' },
		},
		standard: ['POST /api/v2 services {}'],
		rest: ['GET /api/v2/services services {}'],
		items: [
			{ ...followers, rate: 1.5 },
			{ ...views, rate: 0.0125 },
		],
		raw: [
			{ ...followers, rate: '1.50' },
			{ ...views, rate: '0.0125' },
		],
	},
	'Service → Get': {
		parameters: { resource: 'service', operation: 'get', service: byId('19') },
		standard: ['POST /api/v2 services {}'],
		rest: ['GET /api/v2/services services {}'],
		items: [{ ...views, rate: 0.0125 }],
		raw: [{ ...views, rate: '0.0125' }],
	},
	'Order → Create': {
		parameters: {
			resource: 'order',
			operation: 'create',
			service: byId(1),
			link: 'https://instagram.com/example',
			quantity: 1000,
		},
		standard: [
			'POST /api/v2 add {"service":"1","link":"https://instagram.com/example","quantity":"1000"}',
		],
		rest: [
			'POST /api/v2/order add {"service":"1","link":"https://instagram.com/example","quantity":"1000"}',
		],
		items: [{ order: 23503, service: 1, link: 'https://instagram.com/example', quantity: 1000 }],
		restItems: [
			{
				order: 23503,
				service: 1,
				link: 'https://instagram.com/example',
				quantity: 1000,
				status: 'Processing',
			},
		],
	},
	'Order → Get Status': {
		parameters: { resource: 'order', operation: 'getStatus', orderId: '23501' },
		standard: ['POST /api/v2 status {"order":"23501"}'],
		rest: ['GET /api/v2/order/23501 status {"order":"23501"}'],
		items: [runningRow],
		raw: [running],
	},
	'Order → Get Many Statuses': {
		parameters: {
			resource: 'order',
			operation: 'getManyStatuses',
			orderIds: '23501,23502 23999',
		},
		standard: ['POST /api/v2 status {"orders":"23501,23502,23999"}'],
		rest: ['GET /api/v2/orders status {"orders":"23501,23502,23999"}'],
		items: [
			{ ...runningRow, error: null },
			{
				order: '23502',
				status: 'Completed',
				charge: 0.75,
				start_count: 500,
				remains: 0,
				currency: 'USD',
				is_final: true,
				error: null,
			},
			{
				order: '23999',
				status: null,
				charge: null,
				start_count: null,
				remains: null,
				currency: null,
				is_final: null,
				error: 'Incorrect order ID',
			},
		],
		raw: [
			{ order: '23501', response: running },
			{
				order: '23502',
				response: {
					charge: '0.75',
					start_count: '500',
					status: 'Completed',
					remains: '0',
					currency: 'USD',
				},
			},
			{ order: '23999', response: { error: 'Incorrect order ID' } },
		],
	},
	'Order → Cancel': {
		parameters: { resource: 'order', operation: 'cancel', orderIds: [23501, 23502] },
		standard: ['POST /api/v2 cancel {"orders":"23501,23502"}'],
		rest: [
			'POST /api/v2/order/23501/cancel cancel {"order":"23501"}',
			'POST /api/v2/order/23502/cancel cancel {"order":"23502"}',
		],
		items: [
			{ order: 23501, cancel_requested: true, error: null },
			{ order: 23502, cancel_requested: null, error: 'Order cannot be cancelled' },
		],
	},
	'Refill → Create': {
		parameters: { resource: 'refill', operation: 'create', orderId: 23502 },
		standard: ['POST /api/v2 refill {"order":"23502"}'],
		items: [{ order: 23502, refill: '2' }],
	},
	'Refill → Create Many': {
		parameters: { resource: 'refill', operation: 'createMany', orderIds: '23502\n23501' },
		standard: ['POST /api/v2 refill {"orders":"23502,23501"}'],
		items: [
			{ order: '23502', refill: 2, error: null },
			{ order: '23501', refill: null, error: 'The order is not completed' },
		],
	},
	'Refill → Get Status': {
		parameters: { resource: 'refill', operation: 'getStatus', refillId: 1 },
		standard: ['POST /api/v2 refill_status {"refill":"1"}'],
		items: [{ refill: 1, status: 'In progress', is_final: false }],
		raw: [{ status: 'In progress' }],
	},
	'Refill → Get Many Statuses': {
		parameters: { resource: 'refill', operation: 'getManyStatuses', refillIds: '1;77' },
		standard: ['POST /api/v2 refill_status {"refills":"1,77"}'],
		items: [
			{ refill: '1', status: 'In progress', is_final: false, error: null },
			{ refill: '77', status: null, is_final: null, error: 'Refill not found' },
		],
	},
	'Balance → Get': {
		parameters: { resource: 'balance', operation: 'get' },
		standard: ['POST /api/v2 balance {}'],
		rest: ['GET /api/v2/balance balance {}'],
		items: [{ balance: 997.75, currency: 'USD' }],
		raw: [{ balance: '997.75', currency: 'USD' }],
	},
	'Panel → Get Capacity': {
		parameters: { resource: 'panel', operation: 'getCapacity' },
		standard: ['GET /api/v2/status capacity {}'],
		items: [{ status: 'ok', data_pools: { global: 48200, tr: 6350 } }],
	},
};

describe('every operation of the action node', () => {
	let sandbox: Sandbox;

	useSandbox((started) => {
		sandbox = started;
	});

	beforeEach(() => {
		const { panel } = sandbox;
		panel.insertOrder({
			charge: parseMoney('1.50'),
			status: 'In progress',
			startCount: 1200,
			remains: 400,
		});
		panel.insertOrder({
			quantity: 500,
			charge: parseMoney('0.75'),
			status: 'Completed',
			startCount: 500,
			remains: 0,
		});
		panel.insertRefill(23501);
		panel.advanceRefill(1);
	});

	for (const [name, { parameters, standard, rest = standard, items, ...other }] of Object.entries(
		cases,
	)) {
		it.each([
			['standard', standard, items],
			['rest', rest, other.restItems ?? items],
		])(`${name} in %s style`, async (apiStyle, requests, expected) => {
			const result = await runPanel(sandbox, parameters, { credential: { apiStyle } });

			expect(result.error).toBeUndefined();
			expect(sandbox.requests.map(asked)).toEqual(requests);
			expect(result.json('Panel')).toEqual(expected);
			expect(result.pairs('Panel')).toEqual(expected.map(() => ({ item: 0 })));
		});

		if (other.raw) {
			it(`${name} with Simplify off`, async () => {
				const result = await runPanel(sandbox, { ...parameters, simplify: false });

				expect(result.error).toBeUndefined();
				expect(result.json('Panel')).toEqual(other.raw);
			});
		}
	}
});
