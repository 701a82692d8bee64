import type { Questions } from './batchQueue';
import type { WatchedRow } from './watchedRow';

/** Starts the list at `first`, so that IDs that one poll had no time for come first in the next. */
function startingAt(ids: string[], first: string | undefined): string[] {
	const start = first === undefined ? -1 : ids.indexOf(first);
	return start > 0 ? [...ids.slice(start), ...ids.slice(0, start)] : ids;
}

/** Spreads numbers over a wide range, also consecutive ones and multiples. */
function scatter(number: number): number {
	return Math.imul(number ^ (number >>> 7), 0x9e3779b1) >>> 7;
}

/**
 * Starts the list at another ID in each poll. A panel may refuse all of them together, and so each comes first once.
 */
function rotated(ids: string[], turn: number): string[] {
	const start = ids.length > 0 ? scatter(turn) % ids.length : 0;
	return [...ids.slice(start), ...ids.slice(0, start)];
}

/** In one of so many polls doubtful IDs are asked for before most others. */
const DOUBTFUL_SOON = 5;

/**
 * Decides in which order to ask for IDs, and which of them to ask for apart.
 * @param rows of the IDs to ask for, in list order
 * @param first the ID to begin with
 * @param turn a number that differs in each poll
 */
export function planQuestions(
	rows: Iterable<[string, WatchedRow]>,
	first: string | undefined,
	turn: number,
): Omit<Questions, 'careful'> {
	const ids: string[] = [];
	const suspectIds: string[] = [];
	const doubtfulIds: string[] = [];
	for (const [id, { missReported, misses, failures }] of rows) {
		if (missReported) doubtfulIds.push(id);
		else if (misses + failures > 0) suspectIds.push(id);
		else ids.push(id);
	}
	return {
		ids: startingAt(ids, first),
		suspectIds: rotated(suspectIds, turn),
		doubtfulIds: rotated(doubtfulIds, turn),
		doubtfulSoon: turn % DOUBTFUL_SOON === 0,
	};
}
