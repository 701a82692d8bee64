import type { BatchOutcome } from '../safeguards/batchAttempts';

/** The API parameter for one ID, which is also the ID's name in a row. */
export const ONE_OF = { orders: 'order', refills: 'refill' } as const;

/** The same, or what kept the question from being put. */
export type AskedOutcome<T> = BatchOutcome<T> | { thrown: unknown };

/**
 * The line above the output: how many IDs were asked for, and what came of them.
 *
 * @param unasked how many items failed before anything was asked for them, such as one without an ID
 */
export function batchSummary<T>(
	{ list, done }: { list: 'orders' | 'refills'; done(row: T): string },
	outcomes: ReadonlyArray<AskedOutcome<T>>,
	unasked = 0,
): string {
	const ends = outcomes.map((outcome) => {
		if (!('row' in outcome)) return NO_ANSWER;
		const { reading } = outcome.row;
		return reading.ok ? done(reading.value) : REFUSED;
	});
	const asked = ends.length === 0 ? '' : `: ${counted(ends)}`;
	const items = numberOf(unasked, ['item', 'items']);
	const rest = unasked === 0 ? '' : ` ${items} failed before the request.`;
	return `${numberOf(ends.length, [ONE_OF[list], list])}${asked}.${rest}`;
}

/** How many of something there are: `1 order`, `2 orders`. */
export function numberOf(count: number, [one, many]: readonly [string, string]): string {
	return `${count} ${count === 1 ? one : many}`;
}

const REFUSED = 'refused';
const NO_ANSWER = 'without an answer';

/** What a row has whose status is not known. */
export const NO_STATUS = 'without a status';

/** How often each of some words is there: `12 Completed, 3 In progress`. What went wrong comes last. */
export function counted(words: readonly string[]): string {
	const counts = new Map<string, number>();
	for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	const rank = (word: string) => [NO_STATUS, REFUSED, NO_ANSWER].indexOf(word);
	return [...counts]
		.sort(([a, many], [b, more]) => rank(a) - rank(b) || more - many)
		.map(([word, count]) => `${count} ${word}`)
		.join(', ');
}
