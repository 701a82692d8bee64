import { describe, expect, it } from '@jest/globals';
import { balanceAdvice } from '../../../../nodes/SmmPanel/ordering/balanceAdvice.ts';
import { toMoney } from '../../../../panel/orders/cost.ts';

const money = (amount: string) => toMoney(amount) ?? BigInt(-1);
const say = (before: string, after: string, cost: string | undefined, unknown = 1) =>
	balanceAdvice({
		unknown,
		before: money(before),
		after: money(after),
		cost: cost === undefined ? undefined : money(cost),
	});

describe('what a balance shows', () => {
	it.each([
		['100', '97', '1.5', /^The balance fell by 1\.5 more .* an order .* was most likely placed/],
		['0.3', '0.1', '0.1', /^The balance fell by 0\.1 more/],
		['100.000001', '100', '0', /^The balance fell by 0\.000001 more .* most likely/],
		['100', '98.5', '1.5', /^The balance shows no charge for the order/],
		['0.3', '0', '0.3', /^The balance shows no charge/],
		['1000', '982', '17.85', /^The balance fell by 0\.15 more .* most likely/],
		// Rounded to the cent, before and after.
		['100.00', '99.85', '0.1523', /^The balance shows no charge/],
		['100.00', '99.84', '0.1523', /^The balance fell by 0\.0077 more .* may be rounding/],
		['100', '99.5', '1.5', /^The balance fell by 1 less .* says nothing/],
		['100', '150', '1.5', /^The balance fell by 51\.5 less/],
		['100', '98', undefined, /^The balance fell by 2\. .* does not give the cost/],
		['100', '150', undefined, /^The balance rose by 50\./],
		['100', '100', undefined, /^The balance did not change\./],
	])('from %s to %s, with orders of %s', (before, after, cost, words) => {
		expect(say(before, after, cost)).toMatch(words);
		expect(say(before, after, cost)).toMatch(/Look at the orders on the panel first\.$/);
	});

	it('of several orders is said of them together', () => {
		expect(say('100', '97', '1.5', 3)).toMatch(
			/one or more of the 3 orders with an unknown outcome were most likely placed/,
		);
		expect(say('100', '98.5', '1.5', 3)).toMatch(/no charge for the 3 orders/);
	});
});
