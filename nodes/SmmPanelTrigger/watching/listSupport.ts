import type { PanelFailure, Reading, RowReading } from '../../../panel/types';
import { hasRow, isOfQuestion } from './batchFailures';

/** How many IDs of a list are asked for one by one in a test. */
const MAX_SINGLES = 3;

/** So many IDs are a proof if each is answered alone and none in a list. */
const ENOUGH = 2;

/** Asks for IDs as a list, or for one ID alone. */
export type AskForIds<T> = (
	ids: string[],
	singly: boolean,
) => Promise<Reading<Array<RowReading<T>>>>;

/** The result of a test. `rows` are answers to use. */
export interface ListFinding<T> {
	support: 'lists' | 'none' | 'unclear';
	rows: Array<RowReading<T>>;
	/** Why no question is answered now, such as a rate limit. */
	failure?: PanelFailure;
}

/** Whether the panel has understood a question about one ID. A refusal of the ID is proof only with `takesRefusal`. */
function isAnswer<T>(row: RowReading<T> | undefined, takesRefusal: boolean): boolean {
	if (row === undefined || row.reading.ok) return row !== undefined;
	const { class: kind } = row.reading.failure;
	return takesRefusal && (kind === 'orderId' || kind === 'refill');
}

/**
 * Tests whether a panel takes lists of IDs, after an answer to a list without any of its rows. Some of the IDs are
 * asked for one by one. If the panel answers these, but not the list of them, it takes no lists.
 *
 * @param ids of the list; the caller must not give the same ones each time
 * @param isUnknownAction whether the panel called the list an unknown action; then any answer to one ID is proof
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
	// A list of one ID was asked for before. An unknown action is unknown for any list.
	if (isUnknownAction || ids.length === 1) return { support: 'none', rows };

	const list = await ask(
		rows.map(({ id }) => String(id)),
		false,
	);
	if (list.ok && hasRow(list)) {
		// The panel may have read a list of one as a question about one ID.
		return { support: rows.length > 1 ? 'lists' : 'unclear', rows: list.value };
	}
	return list.ok || isOfQuestion(list.failure) ? { support: 'none', rows } : failed(list.failure);
}

function failed<T>(failure: PanelFailure): ListFinding<T> {
	return { support: 'unclear', rows: [], failure };
}
