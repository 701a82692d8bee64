import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parseMoney } from '../../sandbox/money.mts';
import { asked, openBench, runPanel, serviceById, type Bench, type Json } from './harness.mts';

interface Case {
	parameters: Json;
	/** The requests at the panel. */
	asks: string[];
	/** The items that come out. */
	gives: Json[];
	/** What the panel must hold afterwards. */
	holds?: (bench: Bench) => void;
}

const LINK = 'https://example.com/profile';
const RUNNING = {
	order: '23501',
	status: 'In progress',
	charge: 1.5,
	start_count: 1200,
	remains: 400,
	currency: 'USD',
	is_final: false,
};
const VIEWS = {
	service: 19,
	name: 'Instagram Views [No Refill, No Cancel]',
	type: 'Default',
	category: 'Instagram Views',
	rate: 0.0125,
	min: 100,
	max: 1000000,
	refill: false,
	cancel: false,
	dripfeed: false,
};

/** A row of a run that has the same keys as another one, and nothing in them. */
const allNull = (row: Json): Json => Object.fromEntries(Object.keys(row).map((key) => [key, null]));

const CASES: Record<string, Case> = {
	'Service → Get Many': {
		parameters: {
			resource: 'service',
			operation: 'getAll',
			returnAll: true,
			filters: { ids: '19' },
		},
		asks: ['services {}'],
		gives: [VIEWS],
	},
	'Service → Get': {
		parameters: { resource: 'service', operation: 'get', service: serviceById(19) },
		asks: ['services {}'],
		gives: [VIEWS],
	},
	'Order → Create': {
		parameters: {
			resource: 'order',
			operation: 'create',
			service: serviceById(1),
			serviceType: 'default',
			link: LINK,
			quantity: 1000,
		},
		asks: [`add {"service":"1","link":"${LINK}","quantity":"1000"}`],
		gives: [{ order: 23503, service: 1, link: LINK, quantity: 1000 }],
		holds: ({ sandbox: { panel } }) => {
			expect(panel.order(23503)).toMatchObject({ service: 1, link: LINK, quantity: 1000 });
			expect(panel.balance).toBe('996.25');
		},
	},
	'Order → Estimate Cost': {
		parameters: {
			resource: 'order',
			operation: 'estimate',
			service: serviceById(1),
			serviceType: 'default',
			link: LINK,
			quantity: 1000,
		},
		asks: ['services {}'],
		gives: [
			{
				cost: 1.5,
				is_valid: true,
				problems: [],
				service: 1,
				type: 'Default',
				quantity: 1000,
				name: 'Instagram Followers [Refill 30 days]',
				rate: 1.5,
				min: 100,
				max: 50000,
			},
		],
		holds: ({ sandbox: { panel } }) => expect(panel.orders.size).toBe(2),
	},
	'Order → Get Status': {
		parameters: { resource: 'order', operation: 'getStatus', orderId: '23501' },
		asks: ['status {"order":"23501"}'],
		gives: [RUNNING],
	},
	'Order → Get Many Statuses': {
		parameters: { resource: 'order', operation: 'getManyStatuses', orderIds: '23501, 23999' },
		asks: ['status {"orders":"23501,23999"}'],
		gives: [
			{ ...RUNNING, error: null },
			{ ...allNull(RUNNING), order: '23999', error: 'Incorrect order ID' },
		],
	},
	'Order → Cancel': {
		parameters: { resource: 'order', operation: 'cancel', orderIds: '23501, 23502' },
		asks: ['cancel {"orders":"23501,23502"}'],
		gives: [
			{ order: '23501', cancel_requested: true, error: null },
			{ order: '23502', cancel_requested: null, error: 'Order cannot be cancelled' },
		],
		holds: ({ sandbox: { panel } }) => {
			expect(panel.order(23501).status).toBe('Canceled');
			expect(panel.order(23502).status).toBe('Completed');
		},
	},
	'Refill → Create': {
		parameters: { resource: 'refill', operation: 'create', orderId: '23502' },
		asks: ['refill {"order":"23502"}'],
		gives: [{ order: '23502', refill: '2' }],
		holds: ({ sandbox: { panel } }) => expect(panel.refills.get('2')?.order).toBe(23502),
	},
	'Refill → Create Many': {
		parameters: { resource: 'refill', operation: 'createMany', orderIds: '23502 23501' },
		asks: ['refill {"orders":"23502,23501"}'],
		gives: [
			{ order: '23502', refill: 2, error: null },
			{ order: '23501', refill: null, error: 'The order is not completed' },
		],
		holds: ({ sandbox: { panel } }) => expect(panel.refills.size).toBe(2),
	},
	'Refill → Get Status': {
		parameters: { resource: 'refill', operation: 'getStatus', refillId: '1' },
		asks: ['refill_status {"refill":"1"}'],
		gives: [{ refill: '1', status: 'In progress', is_final: false }],
	},
	'Refill → Get Many Statuses': {
		parameters: { resource: 'refill', operation: 'getManyStatuses', refillIds: '1, 77' },
		asks: ['refill_status {"refills":"1,77"}'],
		gives: [
			{ refill: '1', status: 'In progress', is_final: false, error: null },
			{ refill: '77', status: null, is_final: null, error: 'Refill not found' },
		],
	},
	'Balance → Get': {
		parameters: { resource: 'balance', operation: 'get' },
		asks: ['balance {}'],
		gives: [{ balance: 997.75, currency: 'USD' }],
	},
	'Panel → Get Capacity': {
		parameters: { resource: 'panel', operation: 'getCapacity' },
		asks: ['capacity {}'],
		gives: [{ status: 'ok', data_pools: { global: 48200, tr: 6350 } }],
	},
};

describe('every operation, once, in a real n8n', () => {
	let bench: Bench;

	beforeAll(async () => {
		bench = await openBench();
	});

	afterAll(async () => await bench.close());

	beforeEach(() => {
		const { sandbox } = bench;
		sandbox.reset();
		sandbox.panel.insertOrder({
			charge: parseMoney('1.50'),
			status: 'In progress',
			startCount: 1200,
			remains: 400,
		});
		sandbox.panel.insertOrder({
			quantity: 500,
			charge: parseMoney('0.75'),
			status: 'Completed',
			startCount: 500,
			remains: 0,
		});
		sandbox.panel.insertRefill(23501);
		sandbox.panel.advanceRefill(1);
	});

	it.each(Object.entries(CASES))('%s', async (_name, { parameters, asks, gives, holds }) => {
		const execution = await runPanel(bench, parameters);
		expect(execution.error).toBeUndefined();
		expect(execution.status).toBe('success');
		expect(asked(bench.sandbox)).toEqual(asks);
		expect(execution.json('Panel')).toEqual(gives);
		holds?.(bench);
	});

	it('has 13 operations, as many as there are cases here', () => {
		expect(Object.keys(CASES)).toHaveLength(13);
	});

	it("fills the service picker from the panel's list, searched by its words", async () => {
		const { results } = await bench.n8n.listSearch({
			nodeType: 'n8n-nodes-smm-panel.smmPanel',
			methodName: 'searchServices',
			path: 'parameters.service',
			parameters: { resource: 'order', operation: 'create' },
			credentials: { smmPanelApi: bench.credential },
			filter: 'views',
		});
		expect(results.map(({ value }) => value)).toEqual([19]);
	});
});
