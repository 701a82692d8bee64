import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PanelParameters } from '../../../../panel/request/actions.ts';
import { highestCost, rateUnit, toMoney, toNumber } from '../../../../panel/orders/cost.ts';
import { SERVICE_TYPES, type ServiceType } from '../../../../panel/orders/serviceTypes.ts';
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

const cost = (type: ServiceType, parameters: PanelParameters, rate: unknown) =>
	highestCost(type, parameters, rate);

/** Rates as panels write them: up to 11 decimals. */
const rates = fc
	.tuple(fc.nat(99_999), fc.stringMatching(/^\d{0,11}$/))
	.map(([whole, decimals]) => (decimals === '' ? String(whole) : `${whole}.${decimals}`))
	// One mark before three digits is what the rules for reading numbers are about, not these.
	.filter((rate) => rate.includes('.') || !rate.includes(','));

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
			{ numRuns: 1_000 },
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

describe('highestCost', () => {
	it.each<[ServiceType, PanelParameters, unknown, number]>([
		['default', { quantity: 1000 }, '1.50', 1.5],
		['default', { quantity: '1000' }, 1.5, 1.5],
		// 0.08011655652 × 12345 / 1000 = 0.9890388902394
		['default', { quantity: 12345 }, '0.08011655652', 0.989039],
		['default', { quantity: 1 }, '0.0000001', 0.000001],
		['default', { quantity: 100, runs: 5 }, '2', 1],
		['default', { quantity: 100, runs: '5' }, '2', 1],
		['default', { quantity: 3 }, '0', 0],
		['package', {}, '12.5', 12.5],
		['package', { runs: 2 }, '12.5', 25],
		['package', { quantity: 1000 }, '12.5', 12.5],
		['customComments', { comments: 'a\nb\n\nc' }, '10', 0.03],
		['customCommentsPackage', { comments: 'a\nb' }, '10', 10],
		['mentionsCustomList', { usernames: ['a', 'b\nc'] }, '1000', 3],
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
			{ numRuns: 2_000 },
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
			{ numRuns: 2_000 },
		);
	});
});
