import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chargeFor, formatMoney, parseMoney, shareOf } from '../../../sandbox/money.mts';
import { startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { ask, place, type Json } from './sandbox-client.mts';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterAll(() => sandbox.close());

beforeEach(() => sandbox.reset());

describe('the life of an order', () => {
	it('goes through its states on command', async () => {
		const order = await place(sandbox, 'https://a.example/1');
		const seen = [];
		for (let step = 0; step < 5; step++) {
			const { status, remains, start_count } = (await ask(sandbox, {
				action: 'status',
				order: String(order),
			})) as Json;
			seen.push([status, remains, start_count]);
			sandbox.panel.advance(order);
		}
		expect(seen).toEqual([
			['Pending', '1000', '0'],
			['Processing', '1000', '0'],
			['In progress', '500', '1200'],
			['Completed', '0', '1200'],
			['Completed', '0', '1200'],
		]);
	});

	it('pays back what Partial leaves', async () => {
		const order = await place(sandbox, 'https://a.example/1');
		sandbox.panel.change(order, { status: 'Partial', remains: 400 });
		expect(sandbox.panel.balance).toBe('999.10');
		expect(await ask(sandbox, { action: 'status', order: String(order) })).toMatchObject({
			charge: '0.90',
			remains: '400',
		});
		sandbox.panel.change(order, { status: 'Partial', remains: 400 });
		expect(sandbox.panel.balance).toBe('999.10');
	});

	it('cancels what can be cancelled, once', async () => {
		const open = await place(sandbox, 'https://a.example/1');
		const fixed = await place(sandbox, 'https://a.example/2', { service: '19' });
		const cancel = { action: 'cancel', orders: `${open},${fixed},999,abc` };
		const refused = { error: 'Order cannot be cancelled' };
		const unknown = { error: 'Incorrect order ID' };
		const rest = [
			{ order: fixed, cancel: refused },
			{ order: 999, cancel: unknown },
			{ order: 'abc', cancel: unknown },
		];
		expect(await ask(sandbox, cancel)).toEqual([{ order: open, cancel: 1 }, ...rest]);
		expect(await ask(sandbox, cancel)).toEqual([{ order: open, cancel: refused }, ...rest]);
		expect(sandbox.panel.order(open)).toMatchObject({ status: 'Canceled', charge: 0n });
		expect(sandbox.panel.balance).toBe('999.9875');
	});

	it('refills a completed order, one refill at a time', async () => {
		const order = String(await place(sandbox, 'https://a.example/1'));
		const refill = { action: 'refill', order };
		expect(await ask(sandbox, refill)).toEqual({ error: 'The order is not completed' });
		sandbox.panel.advance(order, 'Completed');
		expect(await ask(sandbox, refill)).toEqual({ refill: '1' });
		expect(await ask(sandbox, refill)).toEqual({
			error: 'The refill task is not completed for this order',
		});
		expect(await ask(sandbox, { action: 'refill_status', refill: '1' })).toEqual({
			status: 'Pending',
		});
		sandbox.panel.advanceRefill(1, 'Rejected');
		expect(await ask(sandbox, { action: 'refill_status', refills: '1,3' })).toEqual([
			{ refill: 1, status: 'Rejected' },
			{ refill: 3, status: { error: 'Refill not found' } },
		]);
		expect(await ask(sandbox, { action: 'refill', orders: `${order},5` })).toEqual([
			{ order: Number(order), refill: 2 },
			{ order: 5, refill: { error: 'Incorrect order ID' } },
		]);
	});

	it('cuts a list at 100 IDs and says nothing', async () => {
		for (let count = 0; count < 101; count++) sandbox.panel.insertOrder({});
		const ids = [...sandbox.panel.orders.keys()];
		const answer = (await ask(sandbox, { action: 'status', orders: ids.join(',') })) as Json;
		expect(Object.keys(answer)).toEqual(ids.slice(0, 100));
	});

	it('delivers a drip-feed order run by run on the clock', async () => {
		const order = await place(sandbox, 'https://a.example/1', {
			service: '18',
			quantity: '100',
			runs: '2',
			interval: '5',
		});
		for (let tick = 0; tick < 2; tick++) sandbox.panel.tick();
		expect(sandbox.panel.order(order)).toMatchObject({
			status: 'In progress',
			remains: 100,
			children: [23502],
		});
		for (let tick = 0; tick < 9; tick++) sandbox.panel.tick();
		expect([...sandbox.panel.orders.values()].map(({ status }) => status)).toEqual([
			'Completed',
			'Completed',
			'Completed',
		]);
		expect(sandbox.panel.balance).toBe('999.93');
	});

	it('moves orders by itself when it has a clock', async () => {
		const timed = await startSandbox({ clock: true, clockMilliseconds: 5 });
		const order = String(await place(timed, 'https://a.example/1'));
		const statuses = new Set<unknown>();
		while (!statuses.has('Completed')) {
			statuses.add(((await ask(timed, { action: 'status', order })) as Json).status);
		}
		await timed.close();
		expect(statuses.size).toBeGreaterThan(1);
	});

	it('never makes or loses money, whatever happens to orders', () => {
		const move = fc.constantFrom(
			'Processing',
			'In progress',
			'Completed',
			'Partial',
			'Canceled',
			'Refunded',
		);
		const step = fc.record({ order: fc.nat(4), move, remains: fc.nat(1000) });
		fc.assert(
			fc.property(
				fc.array(fc.bigInt(0n, 10_000_000n), { minLength: 5, maxLength: 5 }),
				fc.array(step),
				(charges, steps) => {
					sandbox.reset();
					const { panel } = sandbox;
					const orders = charges.map((charge) => panel.insertOrder({ charge }));
					for (const { order, move: status, remains } of steps)
						panel.change(orders[order]!.id, { status, remains });
					const spent = orders.reduce((sum, { charge }) => sum + charge, 0n);
					expect(panel.balanceMicros + spent).toBe(1_000_000_000n);
					expect(orders.every(({ charge }) => charge >= 0n)).toBe(true);
				},
			),
		);
	});
});

describe('money', () => {
	it('reads back what it prints', () => {
		fc.assert(
			fc.property(
				fc.bigInt(-(10n ** 15n), 10n ** 15n),
				(micros) => parseMoney(formatMoney(micros)) === micros,
			),
		);
	});

	it.each([
		['0', 5, 5, '0.00000'],
		['0.27819', 2, 6, '0.27819'],
		['142.5', 2, 6, '142.50'],
		['-0.001', 2, 2, '0.00'],
		['7', 0, 0, '7'],
	])('%s with %i to %i decimals is %s', (text, least, most, printed) => {
		expect(formatMoney(parseMoney(text), least, most)).toBe(printed);
	});

	it('rounds a charge that is finer than a millionth up', () => {
		expect(chargeFor(parseMoney('0.0125'), 101)).toBe(1263n);
		expect(chargeFor(parseMoney('0.0125'), 100)).toBe(1250n);
	});

	it('refuses what is no plain decimal, and never shares out more than there is', () => {
		for (const text of ['', '1,5', '1e3', '0.0000001'])
			expect(() => parseMoney(text)).toThrow(RangeError);
		expect(shareOf(10n, 20, 10)).toBe(10n);
		expect(shareOf(10n, -1, 10)).toBe(0n);
	});
});
