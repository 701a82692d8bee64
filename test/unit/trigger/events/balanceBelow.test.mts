import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
	crossing,
	type BalanceState,
} from '../../../../nodes/SmmPanelTrigger/events/balanceBelow.ts';

/** Runs through balances and gives those that were reported. */
function reported(balances: number[], threshold: number, emitInitial = false): number[] {
	let state: BalanceState | undefined;
	return balances.filter((balance) => {
		const step = crossing(state, balance, threshold, emitInitial);
		state = step.state;
		return step.isReported;
	});
}

test.each<[balances: number[], emitInitial: boolean, expected: number[]]>([
	[[20, 15, 9], false, [9]],
	[[20, 9, 8, 7], false, [9]],
	[[20, 9, 12, 8], false, [9, 8]],
	[[20, 10], false, []],
	[[20, 9, 10, 9.99], false, [9, 9.99]],
	[[5, 4], false, []],
	[[5, 4], true, [5]],
	[[5, 20, 3], false, [3]],
	[[20, 9], true, [9]],
	[[20, -3], false, [-3]],
])('balances %j below 10 (initial: %s) report %j', (balances, emitInitial, expected) => {
	expect(reported(balances, 10, emitInitial)).toEqual(expected);
});

test('between two reports the balance has always been at the threshold or above', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (balances) => {
			let wasAbove = false;
			const expected = balances.filter((balance) => {
				const isNews = balance < 10 && wasAbove;
				wasAbove = balance >= 10;
				return isNews;
			});
			expect(reported(balances, 10)).toEqual(expected);
		}),
	);
});
