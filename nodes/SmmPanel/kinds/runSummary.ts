import { toMoney, toNumber, type Money } from '../../../panel/orders/cost';
import type { ItemOutcome } from '../safeguards/safeguard';

/**
 * What came of a run, in words: the counts, and the cost as far as it is known. The long form names every order that was
 * placed, with its item. It also says what to look for on the panel where the outcome is unknown.
 *
 * @param noun what is placed: one and many
 */
export function runSummary(
	noun: readonly [string, string],
	items: readonly number[],
	outcomes: ReadonlyMap<number, ItemOutcome>,
): { short: string; long: string } {
	const ended = [...outcomes.values()];
	const count = (state: ItemOutcome['state']) =>
		ended.filter((outcome) => outcome.state === state).length;
	const placed = count('placed');
	const parts: Array<[number, string]> = [
		[placed, `${noun[placed === 1 ? 0 : 1]} placed`],
		[count('duplicate'), 'placed before'],
		[count('refused'), 'refused'],
		[count('unknown'), 'with an unknown outcome'],
		[count('notSent') + items.length - ended.length, 'not sent'],
	];
	const counts = parts
		.filter(([number], index) => index === 0 || number > 0)
		.map(([number, words]) => `${number} ${words}`)
		.join(', ');
	const short = `${counts}.${costOf(ended)}`;
	const ids = [...outcomes].flatMap(([item, outcome]) =>
		outcome.state === 'placed'
			? outcome.rows.map((row) => `${String(row.refill ?? row.order)} (item ${item})`)
			: [],
	);
	const unknown = [...outcomes].flatMap(([item, outcome]) =>
		outcome.state === 'unknown' ? [`${outcome.about ?? ''} (item ${item})`.trim()] : [],
	);
	const listed = (title: string, entries: string[]) =>
		entries.length === 0 ? '' : ` ${title}: ${entries.join(', ')}.`;
	return {
		short,
		long: `In this run: ${short}${listed('Placed', ids)}${listed('Unknown', unknown)}`,
	};
}

/**
 * The sum of what the panel charged, or of what was worked out before where it did not say. Amounts of several
 * currencies have no sum.
 */
function costOf(outcomes: ItemOutcome[]): string {
	const currencies = outcomes.flatMap((outcome) =>
		outcome.state === 'placed' ? outcome.rows.flatMap(({ currency }) => currency ?? []) : [],
	);
	if (new Set(currencies).size > 1) return '';
	const costs = outcomes.flatMap((outcome) =>
		outcome.state === 'placed' ? [chargeOf(outcome) ?? outcome.cost] : [],
	);
	const known = costs.filter((cost): cost is Money => cost !== undefined);
	if (known.length === 0 || known.length < costs.length) return '';
	return ` Cost: ${toNumber(known.reduce((sum, cost) => sum + cost, BigInt(0)))}.`;
}

function chargeOf({ rows }: { rows: Array<{ charge?: unknown }> }): Money | undefined {
	const charges = rows.map(({ charge }) => toMoney(charge));
	return charges.reduce<Money | undefined>(
		(sum, charge) => (sum === undefined || charge === undefined ? undefined : sum + charge),
		BigInt(0),
	);
}
