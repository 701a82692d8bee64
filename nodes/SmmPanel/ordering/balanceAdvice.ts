import { toNumber, type Money } from '../../../panel/orders/cost';

/** What is known of a panel's balance before and after a run. */
export type BalanceFacts = {
	/** Orders whose outcome is unknown; one or more. */
	unknown: number;
} & (
	| { unread: string }
	| {
			before: Money;
			after: Money;
			/** What the placed orders cost, in the same currency; undefined if it is not known of all. */
			cost: Money | undefined;
	  }
);

const LOOK_FIRST = 'Look at the orders on the panel first.';

/** Says what a balance shows of orders with an unknown outcome. It is never more than a hint. */
export function balanceAdvice(facts: BalanceFacts): string {
	const { unknown } = facts;
	const those =
		unknown === 1
			? 'the order with an unknown outcome'
			: `the ${unknown} orders with an unknown outcome`;
	if ('unread' in facts) {
		return `The balance could not be read ${facts.unread}, so it says nothing about ${those}. ${LOOK_FIRST}`;
	}
	const { before, after, cost } = facts;
	const fall = before - after;
	if (cost === undefined) {
		return `The balance ${moved(fall)}. The panel does not give the cost of all placed orders in this currency, so the balance says nothing about ${those}. ${LOOK_FIRST}`;
	}
	const unexplained = fall - cost;
	const tolerance = toleranceOf(before, after, cost);
	if (unexplained > tolerance) {
		const one =
			unknown === 1
				? 'an order with an unknown outcome'
				: `one or more of the ${unknown} orders with an unknown outcome`;
		return `The balance fell by ${toNumber(unexplained)} more than the placed orders cost: ${one} ${unknown === 1 ? 'was' : 'were'} most likely placed. Other orders on this account during the run also change the balance. ${LOOK_FIRST}`;
	}
	if (unexplained > BigInt(0)) {
		return `The balance fell by ${toNumber(unexplained)} more than the placed orders cost. This may be rounding, so it says nothing about ${those}. ${LOOK_FIRST}`;
	}
	if (unexplained < -tolerance) {
		return `The balance fell by ${toNumber(-unexplained)} less than the placed orders cost. Something else changed it during the run, so it says nothing about ${those}. ${LOOK_FIRST}`;
	}
	return `The balance shows no charge for ${those}. Some panels charge later. ${LOOK_FIRST}`;
}

function moved(fall: Money): string {
	if (fall === BigInt(0)) return 'did not change';
	return fall > BigInt(0) ? `fell by ${toNumber(fall)}` : `rose by ${toNumber(-fall)}`;
}

/** Panels show a balance to the cent at least. As a number it does not tell: 982.00 is 982. */
const CENT = BigInt(10) ** BigInt(16);

/** A balance with fewer decimals than the charges is rounded, before and after: by one of its last digit at most. */
function toleranceOf(before: Money, after: Money, cost: Money): Money {
	const shown = [unitOf(before), unitOf(after), CENT].reduce((a, b) => (a < b ? a : b));
	return unitOf(cost) < shown ? shown : BigInt(0);
}

/** What the last decimal of an amount stands for; a cent at most. */
function unitOf(money: Money): Money {
	const ten = BigInt(10);
	let unit = BigInt(1);
	while (unit < CENT && money % (unit * ten) === BigInt(0)) unit *= ten;
	return unit;
}
