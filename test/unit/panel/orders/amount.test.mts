import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readAmount } from '../../../../panel/orders/amount.ts';
import { toMoney } from '../../../../panel/orders/cost.ts';
import { anyValue, inputErrorOf, unlessInputError } from '../request/asking-helpers.mts';

const LABEL = 'Maximum Charge';

describe('readAmount', () => {
	it.each<[unknown, string]>([
		[1.5, '1.5'],
		[0, '0'],
		[1000, '1000'],
		[1.234, '1.234'],
		['1.5', '1.5'],
		[' 1500 ', '1500'],
		['0.500', '0.5'],
		['1.50', '1.5'],
		['1.0000', '1'],
		['1234.567', '1234.567'],
		['\u200b2', '2'],
		['٢.٥', '2.5'],
		[['3'], '3'],
		['["3"]', '3'],
	])('takes %j for %s', (value, amount) => {
		expect(readAmount(value, LABEL)).toBe(toMoney(amount));
	});

	it.each<[unknown, string]>([
		['1,5', '1,5'],
		['1.000', '1.000'],
		['1,000', '1,000'],
		['1.234.567', '1.234.567'],
		['1 000', '1 000'],
		["1'000", "1'000"],
		['1.000,50', '1.000,50'],
		['5 USD', '5 USD'],
		['$5', '$5'],
		['15K', '15K'],
		['1e3', '1e3'],
		['.5', '.5'],
		['5.', '5.'],
		['-1', '-1'],
		[-1, '-1'],
		[NaN, 'NaN'],
		[Infinity, 'Infinity'],
		['many', 'many'],
		['', ''],
		[null, ''],
		[undefined, ''],
		[true, ''],
		[{}, ''],
		['undefined', 'undefined'],
	])('refuses %j', (value, shown) => {
		const error = inputErrorOf(() => readAmount(value, LABEL));
		expect(error.message).toBe(`'Maximum Charge' is not an amount: "${shown}"`);
		expect(error.description).toContain('a dot for the decimals and no other separators');
	});

	it('refuses several amounts', () => {
		expect(inputErrorOf(() => readAmount([1, 2], LABEL)).message).toBe(
			"'Maximum Charge' takes one value, not 2",
		);
	});

	it('gives an amount of 0 or more, or an InputError', () => {
		fc.assert(
			fc.property(anyValue, (value) => {
				const amount = unlessInputError(() => readAmount(value, LABEL));
				if (amount !== undefined) expect(amount).toBeGreaterThanOrEqual(0n);
			}),
		);
	});
});
