import type { PanelId } from '../../../panel/types';
import type { AskOptions } from './askBatches';
import type { WatchedRows, WatchedStatus } from './watchedRows';

/** Starts the list at `first`, so that what one poll had no time for comes first in the next one. */
function startingAt(ids: PanelId[], first: unknown): PanelId[] {
	const start = typeof first === 'string' ? ids.findIndex((id) => String(id) === first) : -1;
	return start > 0 ? [...ids.slice(start), ...ids.slice(0, start)] : ids;
}

/** Spreads numbers, those that follow each other and those that are multiples of something, over a wide range. */
function scatter(number: number): number {
	return Math.imul(number ^ (number >>> 7), 0x9e3779b1) >>> 7;
}

/** A panel may refuse all of these together; another one at the head in each poll gives each its turn. */
function inTurn(ids: PanelId[], turn: number): PanelId[] {
	const start = ids.length > 0 ? scatter(turn) % ids.length : 0;
	return [...ids.slice(start), ...ids.slice(0, start)];
}

/** In one poll of so many, doubtful IDs are asked for before most others. */
const DOUBTFUL_SOON = 5;

/**
 * Which IDs still have something to say, and in which order to ask for them.
 *
 * @param turn another number in each poll
 */
export function planQuestions(
	listed: PanelId[],
	rows: WatchedRows,
	first: unknown,
	turn: number,
): Pick<AskOptions<WatchedStatus>, 'ids' | 'suspectIds' | 'doubtfulIds' | 'doubtfulSoon'> {
	const ids: PanelId[] = [];
	const suspectIds: PanelId[] = [];
	const doubtfulIds: PanelId[] = [];
	for (const id of listed) {
		const row = rows.get(String(id));
		if (row?.isFinal === true) continue;
		if (row?.missReported === true) doubtfulIds.push(id);
		else if (row !== undefined && row.misses + row.failures > 0) suspectIds.push(id);
		else ids.push(id);
	}
	return {
		ids: startingAt(ids, first),
		suspectIds: inTurn(suspectIds, turn),
		doubtfulIds: inTurn(doubtfulIds, turn),
		doubtfulSoon: turn % DOUBTFUL_SOON === 0,
	};
}
