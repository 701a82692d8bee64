import type { PanelId } from '../../../panel/types';
import type { AskOptions } from '../askBatches';
import type { WatchedRows, WatchedStatus } from './watchedRows';

/** Starts the list at `first`, so that what one poll had no time for comes first in the next one. */
function startingAt(ids: PanelId[], first: unknown): PanelId[] {
	const start = typeof first === 'string' ? ids.findIndex((id) => String(id) === first) : -1;
	return start > 0 ? [...ids.slice(start), ...ids.slice(0, start)] : ids;
}

/** A panel may refuse all of these together; another one at the head in each minute gives each its turn. */
function inTurn(ids: PanelId[], now: number): PanelId[] {
	const turn = ids.length > 0 ? Math.floor(now / 60_000) % ids.length : 0;
	return [...ids.slice(turn), ...ids.slice(0, turn)];
}

/** Which IDs still have something to say, and in which order to ask for them. */
export function planQuestions(
	listed: PanelId[],
	rows: WatchedRows,
	first: unknown,
	now: number,
): Pick<AskOptions<WatchedStatus>, 'ids' | 'suspectIds' | 'doubtfulIds'> {
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
		suspectIds: inTurn(suspectIds, now),
		doubtfulIds: inTurn(doubtfulIds, now),
	};
}
