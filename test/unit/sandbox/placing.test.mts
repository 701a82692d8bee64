import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SERVICE_TYPES } from '../../../sandbox/catalogue.mts';
import { without } from '../../../sandbox/objects.mts';
import { startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { ask } from './sandbox-client.mts';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterAll(() => sandbox.close());

beforeEach(() => sandbox.reset());

describe('placing orders', () => {
	const link = 'https://instagram.com/example';
	const add = (fields: Record<string, string>): Promise<unknown> =>
		ask(sandbox, { action: 'add', ...fields });
	const right = { service: '1', link, quantity: '1000' };

	it.each<[string, Record<string, string>, string]>([
		['no such service', { ...right, service: '999' }, 'Service not found'],
		['no link', { ...right, link: ' ' }, 'Bad link'],
		['no quantity', { service: '1', link }, 'Invalid quantity'],
		['words for a quantity', { ...right, quantity: 'many' }, 'Invalid quantity'],
		['a negative quantity', { ...right, quantity: '-100' }, 'Invalid quantity'],
		['a fraction', { ...right, quantity: '100.5' }, 'Invalid quantity'],
		['below the minimum', { ...right, quantity: '99' }, 'Invalid quantity'],
		['above the maximum', { ...right, quantity: '50001' }, 'Invalid quantity'],
		['more than the balance', { service: '21', link, quantity: '100000000' }, 'Not enough funds'],
		[
			'drip-feed where there is none',
			{ ...right, runs: '2', interval: '10' },
			'Dripfeed is not supported by this service',
		],
		['no runs', { service: '18', link, quantity: '100', interval: '10' }, 'Incorrect runs'],
		['an unknown pool', { ...right, data_pool: 'de' }, 'Incorrect data_pool'],
	])('refuses %s and charges nothing', async (_name, fields, error) => {
		expect(await add(fields)).toEqual({ error });
		expect(sandbox.panel.balance).toBe('1000.00');
		expect(sandbox.panel.orders.size).toBe(0);
	});

	it('charges the rate per 1000, per run, exactly', async () => {
		expect(await add(right)).toEqual({ order: 23501 });
		expect(sandbox.panel.balance).toBe('998.50');
		await add({ service: '18', link, quantity: '101', runs: '3', interval: '15' });
		expect(sandbox.panel.balance).toBe('998.39395');
		expect(sandbox.panel.order(23502)).toMatchObject({ quantity: 101, runs: 3, remains: 303 });
	});

	it('takes a request ID only once, and gives its order again', async () => {
		const asked = { ...right, request_id: 'row-1' };
		expect(await add(asked)).toEqual({ order: 23501 });
		expect(await add(asked)).toEqual({ order: 23501 });
		expect(sandbox.panel.balance).toBe('998.50');
		sandbox.panel.advance(23501, 'Completed');
		expect(await add({ ...right, request_id: 'row-2' })).toEqual({ order: 23502 });
	});

	it('takes the last cent and not a millionth more', async () => {
		sandbox.panel.balance = '1.499999';
		expect(await add(right)).toEqual({ error: 'Not enough funds' });
		sandbox.panel.balance = '1.50';
		expect(await add(right)).toEqual({ order: 23501 });
		expect(sandbox.panel.balance).toBe('0.00');
	});

	it('refuses a second active order for the same link and service only', async () => {
		await add(right);
		expect(await add(right)).toEqual({
			error: 'You have active order with this link. Please wait until order being completed.',
		});
		expect(await add({ ...right, service: '20' })).toEqual({ order: 23502 });
		sandbox.panel.advance(23501, 'Completed');
		expect(await add(right)).toEqual({ order: 23503 });
	});

	/** Good values for the fields of all types. */
	const values: Record<string, string> = {
		link,
		quantity: '100',
		keywords: 'one\ntwo',
		comments: 'nice\r\n\r\ngreat\n',
		usernames: 'anna\nbert\ncem',
		username: 'anna',
		hashtags: 'sun\nsea',
		hashtag: 'sun',
		media: 'https://instagram.com/p/abc',
		answer_number: '2',
		groups: 'g1\ng2',
		min: '50',
		max: '100',
		delay: '5',
		country: 'US',
		device: '5',
		type_of_traffic: '1',
	};
	const types = Object.entries(SERVICE_TYPES).map(
		([type, rule], index) =>
			[type, String(index + 1), rule.required.map((name) => [name].flat()[0] ?? '')] as const,
	);

	it.each(types)(
		'type %s: service %s takes its fields and misses each that is left out',
		async (type, service, fields) => {
			expect(sandbox.panel.services.get(service)).toMatchObject({ type });
			const good = Object.fromEntries(fields.map((name) => [name, values[name] ?? '']));
			for (const name of fields) {
				const rest = without(good, name);
				expect(await add({ service, ...rest })).toEqual({ error: expect.any(String) });
			}
			expect(sandbox.panel.balance).toBe('1000.00');
			expect(await add({ service, ...good })).toEqual({ order: 23501 });
		},
	);

	it('has every type of the protocol once in its first 17 services', () => {
		expect(Object.keys(SERVICE_TYPES)).toHaveLength(17);
	});

	it.each([
		['Package', '2', {}, 1, '995.10'],
		['Custom Comments', '4', { comments: values.comments! }, 2, '999.976'],
		['Mentions Custom List', '10', { usernames: values.usernames! }, 3, '999.985'],
		['Poll by label', '14', { quantity: '10', choice_label: 'Yes' }, 10, '999.989'],
	])('%s counts its own units', async (_type, service, fields, quantity, balance) => {
		await add({ service, link, ...fields });
		expect(sandbox.panel.order(23501).quantity).toBe(quantity);
		expect(sandbox.panel.balance).toBe(balance);
	});

	it('charges a subscription per post', async () => {
		await add({ service: '16', username: 'anna', min: '50', max: '100', delay: '0', posts: '2' });
		expect(sandbox.panel.balance).toBe('1000.00');
		expect(sandbox.panel.order(23501).status).toBe('Active');
		sandbox.panel.advance(23501);
		expect(sandbox.panel.balance).toBe('999.905');
		expect(sandbox.panel.advance(23501)).toMatchObject({
			status: 'Completed',
			children: [23502, 23503],
		});
	});
});
