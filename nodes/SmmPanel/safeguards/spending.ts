import type { IDataObject } from 'n8n-workflow';
import { readAmount } from '../../../panel/orders/amount';
import { toNumber, type Money } from '../../../panel/orders/cost';
import { NotSentError } from '../../shared/notSentError';
import type { OperationRun } from '../run/run';
import type { Safeguard } from './safeguard';

/** How much may be spent, in the panel's currency; undefined means no limit. */
export interface SpendingLimits {
	/** On one order. */
	maxCharge: Money | undefined;
	/** By this node in one execution, over all tries and rounds of a loop. */
	maxTotalCharge: Money | undefined;
}

/**
 * Reads the limits among the options of an item.
 *
 * @throws InputError if one is not an amount
 */
export function readLimits(options: IDataObject): SpendingLimits {
	return {
		maxCharge: readLimit(options, 'maxCharge', 'Maximum Charge'),
		maxTotalCharge: readLimit(options, 'maxTotalCharge', 'Maximum Total Charge'),
	};
}

/** Whether there is a limit. */
export function isLimited({ maxCharge, maxTotalCharge }: SpendingLimits): boolean {
	return maxCharge !== undefined || maxTotalCharge !== undefined;
}

/** Reserves money before an order is sent, and refuses an order that would exceed a limit. */
export interface SpendingSafeguard extends Safeguard {
	/** The reserved amount; undefined if the cost is not needed. */
	cost(): Money | undefined;
}

/**
 * The record of the money that a run has reserved.
 *
 * @param workOut gives the highest cost of the order, or undefined if the cost is not needed. It throws NotSentError for
 * an order that must not be sent.
 */
export function spendingSafeguard(
	run: OperationRun,
	limits: SpendingLimits,
	workOut: () => Promise<Money | undefined>,
): SpendingSafeguard {
	const { memory } = run;
	const spent = (): Money => BigInt(typeof memory.spent === 'string' ? memory.spent : 0);
	let cost: Money | undefined;
	return {
		cost: () => cost,
		async before() {
			cost = await workOut();
			if (cost === undefined) return undefined;
			// Nothing is awaited from here on, so that two orders under way at once never see the same sum.
			refuseBeyond(limits, cost, spent());
			memory.spent = String(spent() + cost);
			return undefined;
		},
		async placed() {},
		async undone() {
			if (cost !== undefined) memory.spent = String(spent() - cost);
		},
	};
}

function refuseBeyond({ maxCharge, maxTotalCharge }: SpendingLimits, cost: Money, spent: Money) {
	if (maxCharge !== undefined && cost > maxCharge) {
		throw new NotSentError(
			`The order would cost ${toNumber(cost)}, but 'Maximum Charge' is ${toNumber(maxCharge)}`,
			"Nothing was sent to the panel. Order less, or raise 'Maximum Charge'.",
		);
	}
	if (maxTotalCharge !== undefined && spent + cost > maxTotalCharge) {
		throw new NotSentError(
			`The order would cost ${toNumber(cost)} on top of ${toNumber(spent)} in this execution, but 'Maximum Total Charge' is ${toNumber(maxTotalCharge)}`,
			"Nothing was sent to the panel for this item. Raise 'Maximum Total Charge', or order the rest in another execution.",
		);
	}
}

/** Reads a limit. One without a value (an expression found nothing) is an error, and never means no limit. */
function readLimit(options: IDataObject, name: string, label: string): Money | undefined {
	if (!(name in options)) return undefined;
	return readAmount(options[name], label);
}
