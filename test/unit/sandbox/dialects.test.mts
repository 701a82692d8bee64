import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { dialectNamed, DIALECT_NAMES, type DialectName } from '../../../sandbox/dialects/index.mts';
import { without } from '../../../sandbox/objects.mts';
import { startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { post, type Json } from './sandbox-client.mts';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterAll(() => sandbox.close());

beforeEach(() => sandbox.reset());

const order = { action: 'add', service: '1', link: 'https://a.example/1', quantity: '1000' };

/** What a panel answers to a short story: an order, its status, a list with an unknown ID, refusals, a balance. */
interface Story {
	placed: unknown;
	status: unknown;
	statuses: unknown;
	unknown: unknown;
	cancel: unknown;
	refill: unknown;
	refills: unknown;
	balance: unknown;
	key: unknown;
	tooFew: unknown;
	/** HTTP statuses of placed, unknown, key and tooFew. */
	http: number[];
}

async function tell(name: DialectName): Promise<Story> {
	sandbox.panel.dialect = dialectNamed(name);
	const placed = await post(sandbox, order);
	const id = [...sandbox.panel.orders.keys()][0]!;
	sandbox.panel.change(id, { status: 'In progress', remains: 400, start_count: 1200 });
	const status = await post(sandbox, { action: 'status', order: id });
	const statuses = await post(sandbox, { action: 'status', orders: `${id},9,9` });
	const unknown = await post(sandbox, { action: 'status', order: '9' });
	const tooFew = await post(sandbox, { ...order, quantity: '1' });
	const key = await post(sandbox, { action: 'balance', key: 'wrong' });
	const balance = await post(sandbox, { action: 'balance' });
	const finished = sandbox.panel.insertOrder({ status: 'Completed', remains: 0 });
	const refill = await post(sandbox, { action: 'refill', order: String(finished.id) });
	const refills = await post(sandbox, { action: 'refill', orders: `${finished.id},9` });
	const cancel = await post(sandbox, { action: 'cancel', orders: `${id},9` });
	return {
		placed: placed.body,
		status: status.body,
		statuses: statuses.body,
		unknown: unknown.body,
		cancel: cancel.body,
		refill: refill.body,
		refills: refills.body,
		balance: balance.body,
		key: key.body,
		tooFew: tooFew.body,
		http: [placed.status, unknown.status, key.status, tooFew.status],
	};
}

const running = {
	charge: '1.50',
	start_count: '1200',
	status: 'In progress',
	remains: '400',
	currency: 'USD',
};
const noOrder = { error: 'Incorrect order ID' };
const refillRuns = { error: 'The refill task is not completed for this order' };

/** Family A; the others are told by what differs. */
const perfect: Story = {
	placed: { order: 23501 },
	status: running,
	statuses: { 23501: running, 9: noOrder },
	unknown: noOrder,
	cancel: [
		{ order: 23501, cancel: 1 },
		{ order: 9, cancel: noOrder },
	],
	refill: { refill: '1' },
	refills: [
		{ order: 23502, refill: refillRuns },
		{ order: 9, refill: noOrder },
	],
	balance: { balance: '998.50', currency: 'USD' },
	key: { error: 'Invalid API key' },
	tooFew: { error: 'Quantity less than minimal 100' },
	http: [200, 200, 200, 200],
};

const notAllowed = { error: 'This action is Invalid' };
const smartRow = { order: '23501', ...running, charge: '1.5000' };
const invalidOrder = { error: 'Invalid order ID' };
const notEligible = { error: 'Order not eligible for refill.' };
const plain = {
	charge: 1.5,
	start_count: 1200,
	status: 'In progress',
	remains: 400,
	currency: 'USD',
};
const coded = { order: 'ord_00000I4T', ...plain, charge: '1.50', status: 'in_progress' };

const STORIES: Partial<Record<DialectName, Story>> = {
	'takipup-xpanel': {
		...perfect,
		key: { error: 'Incorrect API key' },
		tooFew: { error: 'Invalid quantity' },
	},
	perfectPanel: perfect,
	perfectPanelOld: {
		...perfect,
		cancel: { error: 'Incorrect request' },
		refills: { error: 'Incorrect request' },
	},
	smartPanel: {
		placed: { status: 'success', order: 23501 },
		status: smartRow,
		statuses: { 23501: smartRow, 9: 'Incorrect order ID' },
		unknown: noOrder,
		cancel: notAllowed,
		refill: notAllowed,
		refills: notAllowed,
		balance: { status: 'success', balance: '998.50', currency: 'USD' },
		key: { error: 'API is Disable for this user or User Not Found! Contact the Support  ' },
		tooFew: { error: 'Quantity must to be greater than or equal to minimum amount 100' },
		http: [200, 200, 200, 200],
	},
	smmServer: {
		...perfect,
		placed: { order: '23501' },
		statuses: { 23501: { ...running, charge: 1.5 }, 9: invalidOrder },
		unknown: invalidOrder,
		cancel: { error: 'The order parameter is required' },
		refill: { success: 'Refill request was sent', refill: 1 },
		refills: [
			{ order: 23502, refill: notEligible },
			{ order: 9, refill: invalidOrder },
		],
		tooFew: { error: 'Invalid quantity' },
	},
	statusCodes: {
		placed: { order: 'ord_00000I4T' },
		status: coded,
		statuses: { ord_00000I4T: coded, 9: noOrder },
		unknown: noOrder,
		cancel: { error: 'order is required' },
		refill: { refill: 'ref_00000001' },
		refills: [
			{ order: 'ord_00000I4U', error: refillRuns.error },
			{ order: 9, error: noOrder.error },
		],
		balance: perfect.balance,
		key: { error: 'Invalid API key' },
		tooFew: { error: 'Invalid quantity' },
		http: [201, 404, 401, 422],
	},
	arrayStatus: {
		...perfect,
		status: plain,
		statuses: [plain, noOrder],
		unknown: [noOrder],
		balance: { balance: 998.5, currency: 'USD' },
		key: { error: 'Incorrect API key' },
		http: [200, 200, 401, 422],
	},
	wrapped: {
		placed: { data: [{ order: '23501' }], error: null },
		status: { data: [running], error: null },
		statuses: { data: { 23501: running, 9: noOrder }, error: null },
		unknown: { data: null, error: { code: 400, message: 'Incorrect order ID' } },
		cancel: { data: perfect.cancel, error: null },
		refill: { data: [{ refill: '1' }], error: null },
		refills: { data: perfect.refills, error: null },
		balance: { data: perfect.balance, error: null },
		key: { data: null, error: { code: 400, message: 'Incorrect API key' } },
		tooFew: { data: null, error: { code: 400, message: 'Invalid quantity' } },
		http: [200, 200, 200, 200],
	},
};

describe('a story in each dialect', () => {
	it.each(Object.entries(STORIES))('%s', async (name, story) => {
		expect(await tell(name as DialectName)).toEqual(story);
	});

	it('is told for every dialect but the two that have their documents', () => {
		const told = [...Object.keys(STORIES), 'takipup', 'xpanel'];
		expect(told.sort()).toEqual([...DIALECT_NAMES].sort());
	});
});

describe('price lists', () => {
	async function first(name: DialectName): Promise<unknown> {
		sandbox.panel.dialect = dialectNamed(name);
		const { body } = await post(sandbox, { action: 'services' });
		return (body as Json[])[0];
	}
	const base = {
		service: 1,
		name: 'Instagram Followers [Refill 30 days]',
		type: 'Default',
		category: 'Instagram Followers',
		rate: '1.50',
		min: 100,
		max: 50000,
		refill: true,
		cancel: true,
		dripfeed: false,
	};

	it('are printed as each family does', async () => {
		const old = without(base, 'cancel', 'dripfeed');
		const smart = without(old, 'refill');
		const texts = { min: '100', max: '50000' };
		expect(await first('takipup-xpanel')).toEqual(base);
		expect(await first('perfectPanel')).toEqual({ ...base, ...texts });
		expect(await first('perfectPanelOld')).toEqual({ ...old, ...texts });
		expect(await first('smartPanel')).toEqual({
			...smart,
			...texts,
			service: '1',
			type: 'default',
			desc: '',
			dripfeed: 0,
		});
		expect(await first('smmServer')).toEqual({ ...base, type: 'default' });
		expect(await first('arrayStatus')).toEqual({ ...base, rate: 1.5 });
	});

	it('when empty are an object at SmartPanel', async () => {
		sandbox.panel.dialect = dialectNamed('smartPanel');
		sandbox.panel.services.clear();
		const { body } = await post(sandbox, { action: 'services' });
		expect(body).toEqual({ status: 'success', data: 'Empty Data' });
	});
});

describe('what only one dialect has', () => {
	it('smartPanel: drip-feed orders and subscriptions list their orders', async () => {
		sandbox.panel.dialect = dialectNamed('smartPanel');
		await post(sandbox, { ...order, service: '18', quantity: '100', runs: '3', interval: '5' });
		await post(sandbox, {
			action: 'add',
			service: '16',
			username: 'anna',
			min: '50',
			max: '90',
			delay: '0',
		});
		for (let step = 0; step < 2; step++) sandbox.panel.advance(23501);
		sandbox.panel.advance(23502);
		const { body } = await post(sandbox, { action: 'status', orders: '23501,23502' });
		expect(body).toEqual({
			23501: { status: 'In progress', runs: '3', orders: ['23503'] },
			23502: { status: 'Active', expiry: false, posts: '0', orders: ['23504'] },
		});
	});

	it('smartPanel: a wrong interval has another shape', async () => {
		sandbox.panel.dialect = dialectNamed('smartPanel');
		const { body } = await post(sandbox, { ...order, service: '18', runs: '2', interval: 'soon' });
		expect(body).toEqual({ status: 'error', message: 'Invalid Interval in minutes' });
	});

	it('smmServer and statusCodes: cancel one order, Cancelled', async () => {
		const answers = [];
		for (const name of ['smmServer', 'statusCodes'] as const) {
			sandbox.reset();
			sandbox.panel.dialect = dialectNamed(name);
			await post(sandbox, order);
			const [id = ''] = sandbox.panel.orders.keys();
			answers.push((await post(sandbox, { action: 'cancel', order: id })).body);
			answers.push(((await post(sandbox, { action: 'status', order: id })).body as Json).status);
		}
		expect(answers).toEqual([
			{ success: 'Cancel request was sent' },
			'Cancelled',
			{ cancel: 'ord_00000I4T' },
			'canceled',
		]);
	});

	it('statusCodes: refills by ID in a map', async () => {
		sandbox.panel.dialect = dialectNamed('statusCodes');
		const { id } = sandbox.panel.insertOrder({ status: 'Completed' });
		sandbox.panel.insertRefill(id);
		const { body } = await post(sandbox, {
			action: 'refill_status',
			refills: 'ref_00000001,ref_9',
		});
		expect(body).toEqual({
			ref_00000001: { status: 'Pending' },
			ref_9: { error: 'Incorrect refill ID' },
		});
	});
});
