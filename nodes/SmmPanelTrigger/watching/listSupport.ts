import type { PanelFailure, Reading, RowReading } from '../../../panel/types';
import { hasRow, isOfQuestion } from './batchFailures';

/** IDs that are asked for one by one to find out about one list. */
const MAX_SINGLES = 3;

/** So many IDs, each answered by itself and none of them in a list, are proof. */
const ENOUGH = 2;

/** Asks for IDs as a list, or for one by itself. */
export type AskForIds<T> = (
	ids: string[],
	singly: boolean,
) => Promise<Reading<Array<RowReading<T>>>>;

/** What has been found out. `rows` are answers on the way, to be kept. */
export interface ListFinding<T> {
	support: 'lists' | 'none' | 'unclear';
	rows: Array<RowReading<T>>;
	/** What keeps every question from being answered now, such as a rate limit. */
	failure?: PanelFailure;
}

/** Whether the panel has understood a question about one ID. A no to the ID is proof only where `takesNo`. */
function isAnswer<T>(row: RowReading<T> | undefined, takesNo: boolean): boolean {
	if (row === undefined || row.reading.ok) return row !== undefined;
	const { class: kind } = row.reading.failure;
	return takesNo && (kind === 'orderId' || kind === 'refill');
}

/**
 * Finds out whether a panel takes lists of IDs, after a list that was answered without any of its rows. Some of the IDs
 * are asked for one by one. If the panel answers these, and not the list of them, it takes no lists.
 *
 * @param ids of the list; whoever asks takes care that they are not the same each time
 * @param isUnknownAction whether the panel called the list an unknown action: any answer to one ID is proof then
 */
export async function findListSupport<T>(
	ask: AskForIds<T>,
	ids: readonly string[],
	isUnknownAction: boolean,
): Promise<ListFinding<T>> {
	const rows: Array<RowReading<T>> = [];
	const enough = isUnknownAction ? 1 : ENOUGH;
	for (const id of ids.slice(0, MAX_SINGLES)) {
		const single = await ask([id], true);
		const [row] = single.ok ? single.value : [];
		if (row && isAnswer(row, isUnknownAction)) rows.push(row);
		if (!single.ok && single.failure.class === 'action') return { support: 'unclear', rows: [] };
		if (!single.ok && !isOfQuestion(single.failure)) return failed(single.failure);
		if (rows.length === enough) break;
	}
	if (rows.length === 0) return { support: 'unclear', rows };
	// The list of one ID has just been asked for, and an unknown action is none for any list.
	if (isUnknownAction || ids.length === 1) return { support: 'none', rows };

	const list = await ask(
		rows.map(({ id }) => String(id)),
		false,
	);
	if (list.ok && hasRow(list)) {
		// A list of one may have been read as a question about one ID.
		return { support: rows.length > 1 ? 'lists' : 'unclear', rows: list.value };
	}
	return list.ok || isOfQuestion(list.failure) ? { support: 'none', rows } : failed(list.failure);
}

function failed<T>(failure: PanelFailure): ListFinding<T> {
	return { support: 'unclear', rows: [], failure };
}
