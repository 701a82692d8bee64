import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PanelParameters } from '../../../../panel/request/actions.ts';
import {
	highestCost,
	listedCost,
	rateUnit,
	toMoney,
	toNumber,
} from '../../../../panel/orders/cost.ts';
import { SERVICE_TYPES, type ServiceType } from '../../../../panel/orders/serviceTypes.ts';
import type { PriceLine } from '../../../../panel/types.ts';
import { anyValue } from '../request/asking-helpers.mts';

/** An exact fraction: what the costs are held against. It shares nothing with the code under test. */
interface Fraction {
	over: bigint;
	under: bigint;
}

/** Plain decimal text as a fraction. */
function fraction(text: string): Fraction {
	const point = text.indexOf('.');
	const decimals = point < 0 ? 0 : text.length - point - 1;
	return { over: BigInt(text.replace('.', '')), under: 10n ** BigInt(decimals) };
}

/** The least number of steps of 1/per that is not below the fraction. */
function ceiling({ over, under }: Fraction, per: bigint): bigint {
	const steps = over * per;
	const whole = steps / under;
	return steps > whole * under ? whole + 1n : whole;
}

const ONE = 10n ** 18n;
const MILLIONTHS = 1_000_000n;
const cent = ONE / 100n;

/** A line of a price list that says nothing but its rate. */
const line = (rate: unknown, more: Partial<PriceLine> = {}): PriceLine => ({
	rate,
	min: null,
	type: '',
	...more,
});

const cost = (type: ServiceType, parameters: PanelParameters, rate: unknown) =>
	listedCost(type, parameters, [line(rate)]);

/** Rates as panels write them: up to 11 decimals. */
const rates = fc
	.tuple(fc.nat(99_999), fc.stringMatching(/^\d{0,11}$/))
	.map(([whole, decimals]) => (decimals === '' ? String(whole) : `${whole}.${decimals}`))
	// One mark before three digits is what the rules for reading numbers are about, not these.
	.filter((rate) => rate.includes('.') || !rate.includes(','))
	.filter((rate) => Number(rate) > 0);

const quantities = fc.integer({ min: 1, max: 10_000_000 });

describe('toMoney', () => {
	it.each<[unknown, bigint]>([
		['1', ONE],
		['0', 0n],
		['0.08011655652', 80_116_556_520_000_000n],
		['1.50', (ONE * 3n) / 2n],
		['1,234.56', (ONE * 123_456n) / 100n],
		['-2.5', (-ONE * 5n) / 2n],
		[0.1, ONE / 10n],
		[1e-7, ONE / 10_000_000n],
		['0.000000000000000001', 1n],
		['0.1000000000000000000000', ONE / 10n],
		['$3', 3n * ONE],
		['99999999999999999999', 99_999_999_999_999_999_999n * ONE],
	])('of %j is %s of 10^-18', (value, money) => {
		expect(toMoney(value)).toBe(money);
	});

	it.each<[unknown]>([
		[''],
		[undefined],
		[null],
		['free'],
		['1.2.3'],
		[NaN],
		[Infinity],
		[{}],
		[true],
		['0.0000000000000000001'],
	])('of %j is none', (value) => {
		expect(toMoney(value)).toBeUndefined();
	});

	it('is exact for any decimal text', () => {
		fc.assert(
			fc.property(rates, (rate) => {
				expect(toMoney(rate)).toBe(ceiling(fraction(rate), ONE));
			}),
		);
	});

	it('throws for nothing', () => {
		fc.assert(
			fc.property(anyValue, (value) => {
				expect(['bigint', 'undefined']).toContain(typeof toMoney(value));
			}),
		);
	});
});

describe('toNumber', () => {
	it.each<[bigint, number]>([
		[0n, 0],
		[ONE, 1],
		[1n, 0.000001],
		[ONE / MILLIONTHS, 0.000001],
		[ONE / MILLIONTHS + 1n, 0.000002],
		[(ONE * 123_456n) / 100n, 1234.56],
		[-ONE, -1],
		[-1n, 0],
		[-ONE - 1n, -1],
		[-ONE - ONE / MILLIONTHS - 1n, -1.000001],
	])('of %s is %d', (money, number) => {
		expect(toNumber(money) + 0).toBe(number);
	});

	it('is never below the amount and less than a millionth above', () => {
		fc.assert(
			fc.property(fc.bigInt({ min: -(10n ** 26n), max: 10n ** 26n }), (money) => {
				const shown = BigInt(Math.round(toNumber(money) * 1e6)) * (ONE / MILLIONTHS);
				expect(shown - money >= 0n).toBe(true);
				expect(shown - money < ONE / MILLIONTHS).toBe(true);
			}),
		);
	});
});

describe('rateUnit', () => {
	it('is a package for these types and 1000 for the others', () => {
		const perPackage = (Object.keys(SERVICE_TYPES) as ServiceType[]).filter(
			(type) => rateUnit(type) === 'per package',
		);
		expect(perPackage).toEqual(['package', 'customCommentsPackage']);
	});
});

describe('listedCost', () => {
	it.each<[ServiceType, PanelParameters, unknown, number]>([
		['default', { quantity: 1000 }, '1.50', 1.5],
		['default', { quantity: '1000' }, 1.5, 1.5],
		// 0.08011655652 × 12345 / 1000 = 0.9890388902394
		['default', { quantity: 12345 }, '0.08011655652', 0.989039],
		['default', { quantity: 1 }, '0.0000001', 0.000001],
		['default', { quantity: 100, runs: 5 }, '2', 1],
		['default', { quantity: 100, runs: '5' }, '2', 1],
		['package', {}, '12.5', 12.5],
		['package', { runs: 2 }, '12.5', 25],
		['package', { quantity: 1000 }, '12.5', 12.5],
		['customComments', { comments: 'a\nb\n\nc' }, '10', 0.03],
		['customCommentsPackage', { comments: 'a\nb' }, '10', 10],
		['mentionsCustomList', { usernames: ['a', 'b\nc'] }, '1000', 3],
		// Panels print examples with commas, and some count these names.
		['mentionsCustomList', { usernames: 'a, b,c;d\ne,' }, '1000', 5],
		['customComments', { comments: 'one, two' }, '1000', 1],
		['subscriptions', { min: 1, max: 100, posts: 10 }, '1', 1],
		['subscriptions', { min: 1, max: 100, posts: 10, old_posts: '5' }, '1', 1.5],
		['subscriptions', { min: 1, max: '100', posts: '10', runs: 2 }, '1', 2],
		// 0.1 × 3 / 1000 in binary floating point would be 0.00030000000000000003, and rounded up 0.000301.
		['default', { quantity: 3 }, 0.1, 0.0003],
	])('of %s with %j at %j is %d', (type, parameters, rate, expected) => {
		expect(toNumber(cost(type, parameters, rate)!)).toBe(expected);
	});

	it('is exactly 0.9890388902394 for 12345 at 0.08011655652', () => {
		expect(cost('default', { quantity: 12345 }, '0.08011655652')).toBe(
			ceiling(fraction('0.9890388902394'), ONE),
		);
	});

	it.each<[string, ServiceType, PanelParameters, unknown]>([
		['a subscription without a number of posts', 'subscriptions', { max: 10, delay: 0 }, '1'],
		[
			'a subscription of 0 posts, which is without end',
			'subscriptions',
			{ max: 10, posts: 0 },
			'1',
		],
		['old posts alone', 'subscriptions', { max: 10, old_posts: 5 }, '1'],
		['a maximum that is none', 'subscriptions', { max: 'x', posts: 5 }, '1'],
		['half a maximum', 'subscriptions', { max: 1.5, posts: 5 }, '1'],
		['half a post', 'subscriptions', { max: 1, posts: 2.5 }, '1'],
		['old posts that are no number', 'subscriptions', { max: 1, posts: 2, old_posts: 'x' }, '1'],
		['fewer than no old posts', 'subscriptions', { max: 1, posts: 2, old_posts: -2 }, '1'],
		['no maximum', 'subscriptions', { posts: 5 }, '1'],
		['no quantity', 'default', {}, '1'],
		['half a quantity', 'default', { quantity: 0.5 }, '1'],
		['fewer than none', 'default', { quantity: -100 }, '1'],
		['a quantity that is none', 'default', { quantity: 'many' }, '1'],
		['no runs', 'default', { quantity: 1, runs: 0 }, '1'],
		['fewer than no runs', 'default', { quantity: 100, runs: -1 }, '1'],
		['runs that are none', 'default', { quantity: 1, runs: 'x' }, '1'],
		['no rate', 'default', { quantity: 1 }, null],
		['a rate in words', 'default', { quantity: 1 }, 'ask us'],
		['a rate below zero', 'default', { quantity: 1 }, '-1'],
		['a rate of 0', 'default', { quantity: 1 }, '0'],
		['a rate that was cut off to 0', 'package', {}, '0.00'],
		['a rate in thousands', 'default', { quantity: 1 }, '15K'],
	])('of %s has no bound', (_name, type, parameters, rate) => {
		expect(cost(type, parameters, rate)).toBeUndefined();
	});

	it('is exact, for any rate, quantity and number of runs', () => {
		fc.assert(
			fc.property(rates, quantities, fc.integer({ min: 1, max: 100 }), (rate, quantity, runs) => {
				const { over, under } = fraction(rate);
				const exact = {
					over: over * BigInt(quantity) * BigInt(runs),
					under: under * 1000n,
				};
				const money = cost('default', { quantity, runs }, rate)!;
				expect(money).toBe(ceiling(exact, ONE));
				// More than 2^53 millionths a number cannot show one by one.
				const millionths = ceiling(exact, MILLIONTHS);
				if (millionths < 2n ** 53n) expect(toNumber(money)).toBe(Number(`${millionths}e-6`));
			}),
		);
	});

	it('never falls when more is ordered', () => {
		fc.assert(
			fc.property(rates, quantities, quantities, (rate, a, b) => {
				const [less, more] = a < b ? [a, b] : [b, a];
				const lesser = cost('default', { quantity: less }, rate)!;
				expect(lesser <= cost('default', { quantity: more }, rate)!).toBe(true);
			}),
		);
	});

	it('of a subscription is the maximum for every post, old and new', () => {
		const posts = fc.integer({ min: 1, max: 1000 });
		fc.assert(
			fc.property(rates, quantities, posts, fc.nat(1000), (rate, max, count, old_posts) => {
				const { over, under } = fraction(rate);
				const exact = {
					over: over * BigInt(max) * BigInt(count + old_posts),
					under: under * 1000n,
				};
				expect(cost('subscriptions', { max, posts: count, old_posts }, rate)).toBe(
					ceiling(exact, ONE),
				);
			}),
		);
	});

	it('is an amount of zero or more, or none, for whatever the fields hold', () => {
		const types = fc.constantFrom(...(Object.keys(SERVICE_TYPES) as ServiceType[]));
		const names = fc.constantFrom('quantity', 'runs', 'min', 'max', 'posts', 'old_posts');
		const values = fc.oneof(
			fc.double(),
			fc.string(),
			fc.integer(),
			fc.boolean(),
			fc.constant(null),
		);
		fc.assert(
			fc.property(types, fc.dictionary(names, values), (type, given) => {
				const parameters = { comments: 'a', usernames: 'u', ...given };
				const money = cost(type, parameters, '1.5');
				expect(money === undefined || money > 0n).toBe(true);
			}),
		);
	});
});

describe('the price list', () => {
	const both = (type: ServiceType, parameters: PanelParameters, lines: PriceLine[]) =>
		[listedCost, highestCost].map((costOf) => costOf(type, parameters, lines));
	const cents = (count: number) => cent * BigInt(count);

	it('without a line for the service gives no bound', () => {
		expect(both('default', { quantity: 1 }, [])).toEqual([undefined, undefined]);
	});

	it.each<[string, ServiceType, string]>([
		['a type that only this panel has', 'default', 'Special'],
		['another type than was chosen', 'package', 'Default'],
		['a package where none was chosen', 'default', 'Package'],
	])('with %s gives no bound', (_name, type, word) => {
		const lines = [line('1', { type: word })];
		expect(both(type, { quantity: 1000 }, lines)).toEqual([undefined, undefined]);
	});

	it.each<[ServiceType, string]>([
		['package', 'package'],
		['package', ''],
		['customComments', 'custom_comments'],
	])('takes %s for what it calls %j', (type, word) => {
		const [listed, highest] = both(type, { comments: 'a' }, [line('1', { type: word })]);
		expect(listed).toBeGreaterThan(0n);
		expect(highest).toBeGreaterThan(0n);
	});

	it.each<[string, ServiceType, PanelParameters, number]>([
		['a quantity', 'default', { quantity: 10 }, 100],
		['a quantity in each run', 'default', { quantity: 10, runs: 3 }, 300],
		['lines', 'customComments', { comments: 'a\nb' }, 100],
		['lines of users', 'mentionsCustomList', { usernames: 'a' }, 100],
		['each post', 'subscriptions', { max: 50, posts: 4 }, 400],
		['no more than there is', 'default', { quantity: 700 }, 700],
	])('fills %s up to the min of the service', (_name, type, parameters, charged) => {
		// A rate of 1000 makes the charge the quantity; above 100 no decimals are added to it.
		const lines = [line('1000.000000', { min: 100 })];
		const [listed, highest] = both(type, parameters, lines);
		expect(listed).toBe(BigInt(charged) * ONE);
		expect(highest).toBe(BigInt(charged) * ONE + cents(1));
	});

	it.each<[number | null]>([[null], [0], [-5], [NaN], [Infinity]])(
		'with a min of %p fills nothing up',
		(min) => {
			expect(listedCost('default', { quantity: 5 }, [line('1000', { min })])).toBe(5n * ONE);
		},
	);

	it('takes a part of a min for a whole one, and a min beyond all numbers for what it is', () => {
		expect(listedCost('default', { quantity: 1 }, [line('1000', { min: 1.5 })])).toBe(2n * ONE);
		expect(listedCost('default', { quantity: 1 }, [line('1000', { min: 1e30 })])).toBe(
			BigInt(1e30) * ONE,
		);
	});

	it('with two lines for a service costs the higher one, wherever it stands', () => {
		const lines = [line('1.00'), line('3.00'), line('2.00')];
		for (const list of [lines, [...lines].reverse()]) {
			expect(listedCost('default', { quantity: 1000 }, list)).toBe(3n * ONE);
			expect(highestCost('default', { quantity: 1000 }, list)).toBe(cents(301));
		}
	});

	it('with two lines counts the higher min', () => {
		const lines = [line('1000', { min: 10 }), line('1000', { min: 50 })];
		expect(listedCost('default', { quantity: 20 }, lines)).toBe(50n * ONE);
	});

	it('with one line of two that is unreadable gives no bound', () => {
		for (const lines of [
			[line('1'), line('15K')],
			[line('15K'), line('1')],
		]) {
			expect(both('default', { quantity: 1 }, lines)).toEqual([undefined, undefined]);
		}
	});
});

/** Two comments, of which some panels also want the number. */
const LINES = { comments: 'a\nb' };

describe('highestCost', () => {
	it.each<[string, ServiceType, PanelParameters, Partial<PriceLine>, number]>([
		// 0.905 for 1000, and a panel charges 0.91.
		['half a unit of the last decimal, and up to a cent', 'default', { quantity: 1000 }, {}, 0.91],
		['a cent at least', 'default', { quantity: 1 }, {}, 0.01],
		['every line of a link up to a cent', 'default', { quantity: 1, link: 'a\nb\nc' }, {}, 0.03],
		['all runs together up to a cent', 'default', { quantity: 1, runs: 10 }, {}, 0.01],
		['more decimals', 'default', { quantity: 1000 }, { rate: '0.9000' }, 0.91],
		['many decimals', 'default', { quantity: 1000 }, { rate: '0.8999999' }, 0.9],
		['one decimal, whose zero was dropped', 'default', { quantity: 1000 }, { rate: 0.9 }, 0.91],
		['no decimal of a small rate', 'default', { quantity: 1000 }, { rate: '1' }, 1.01],
		['no decimal of a large rate', 'default', { quantity: 1000 }, { rate: '25000' }, 25000.5],
		['a package', 'package', {}, {}, 0.91],
		['a package of less than 1000', 'package', {}, { min: 500 }, 0.91],
		['a package of 5000, priced by the 1000', 'package', {}, { min: 5000 }, 4.53],
		['two packages', 'package', { runs: 2 }, {}, 1.81],
		[
			'a custom quantity beyond the lines',
			'customComments',
			{ ...LINES, quantity: 2000 },
			{},
			1.81,
		],
		['the same in each run', 'customComments', { ...LINES, quantity: 1000, runs: 2 }, {}, 1.81],
		['a custom quantity below the lines', 'customComments', { ...LINES, quantity: 1 }, {}, 0.01],
		['a package with a custom quantity', 'package', { quantity: '2000' }, {}, 1.81],
	])('adds %s', (_name, type, parameters, more, expected) => {
		expect(toNumber(highestCost(type, parameters, [line('0.90', more)])!)).toBe(expected);
	});

	it('is at least what any rate costs that prints as this one, rounded up to a cent', () => {
		const hidden = fc.integer({ min: 1, max: 99_999_999 });
		fc.assert(
			fc.property(
				hidden,
				quantities,
				fc.integer({ min: 2, max: 5 }),
				(millionths, count, digits) => {
					const printed = (millionths / 1e6).toFixed(digits);
					if (Number(printed) === 0) return;
					const bound = highestCost('default', { quantity: count }, [line(printed)])!;
					const exact = { over: BigInt(millionths) * BigInt(count), under: 1000n * MILLIONTHS };
					expect(bound).toBeGreaterThanOrEqual(ceiling(exact, 100n) * cent);
				},
			),
		);
	});

	it('is never below the listed cost, and a whole number of cents', () => {
		const types = fc.constantFrom(...(Object.keys(SERVICE_TYPES) as ServiceType[]));
		const parameters = { comments: 'a\nb', usernames: 'u', quantity: 7, max: 9, posts: 3 };
		fc.assert(
			fc.property(types, rates, fc.nat(20_000), (type, rate, min) => {
				const lines = [line(rate, { min })];
				const highest = highestCost(type, parameters, lines)!;
				expect(highest).toBeGreaterThanOrEqual(listedCost(type, parameters, lines)!);
				expect(highest % cent).toBe(0n);
			}),
		);
	});
});
