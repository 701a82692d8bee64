import type { Questions } from './batchQueue';
import type { WatchedRow } from './watchedRow';

/** Starts the list at `first`, so that what one poll had no time for comes first in the next one. */
function startingAt(ids: string[], first: string | undefined): string[] {
	const start = first === undefined ? -1 : ids.indexOf(first);
	return start > 0 ? [...ids.slice(start), ...ids.slice(0, start)] : ids;
}

/** Spreads numbers, those that follow each other and those that are multiples of something, over a wide range. */
function scatter(number: number): number {
	return Math.imul(number ^ (number >>> 7), 0x9e3779b1) >>> 7;
}

/** A panel may refuse all of these together; another one at the head in each poll gives each its turn. */
function rotated(ids: string[], turn: number): string[] {
	const start = ids.length > 0 ? scatter(turn) % ids.length : 0;
	return [...ids.slice(start), ...ids.slice(0, start)];
}

/** In one poll of so many, doubtful IDs are asked for before most others. */
const DOUBTFUL_SOON = 5;

/**
 * In which order to ask for IDs, and which of them apart from the others.
 * @param rows of the IDs that are to be asked for, in list order
 * @param first the ID with which to begin
 * @param turn another number in each poll
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
