// What a failed or ambiguous answer says of the IDs that were asked for together, of the question, and of the panel.
import { listRefusal } from '../../../panel/answer/lists';
import type { FailureClass, PanelFailure, Reading, RowReading } from '../../../panel/types';

/**
 * Failures that every further request would meet as well: the poll stops asking. A web page instead of an answer is
 * none of them: bot shields and gateways show one now and then.
 */
const STOPPING: ReadonlySet<FailureClass> = new Set([
	'key',
	'account',
	'action',
	'rateLimit',
	'redirect',
]);

/** Refusals that are a verdict on an ID which was asked alone. */
const VERDICTS: ReadonlySet<FailureClass> = new Set(['orderId', 'refill', 'refused']);

/**
 * A refusal in answer to a question about one ID may be meant for the ID, or for the question: for the list of one, or
 * in words that say neither.
 */
export function isAmbiguous<T>(
	rows: Array<RowReading<T>>,
	list: 'orders' | 'refills' | undefined,
): boolean {
	const [only] = rows;
	if (only === undefined || rows.length > 1 || only.reading.ok) return false;
	const isOfList = list !== undefined && listRefusal({ ok: true, value: rows }, list) !== undefined;
	return isOfList || only.reading.failure.class === 'refused';
}

/**
 * Whether a panel has understood the question about one ID by itself: it gave a status, or, where it called the list
 * an unknown action, said no to the ID.
 */
export function isAnswer<T>(alone: Reading<Array<RowReading<T>>>, isIdEnough: boolean): boolean {
	const [row] = alone.ok ? alone.value : [];
	if (row?.reading.ok) return true;
	const refusal = row?.reading.ok === false ? row.reading.failure : undefined;
	return isIdEnough && (refusal?.class === 'orderId' || refusal?.class === 'refill');
}

/** Where another request of the poll was answered, `Forbidden` and the like are about what was asked for. */
export function isStopping({ class: means }: PanelFailure, isUp: boolean): boolean {
	return means === 'rateLimit' || (STOPPING.has(means) && !isUp);
}

/** Whether it was the panel itself that said no, in words that a rule knows or not, or broke down over the question. */
export function isOfPanel(failure: PanelFailure): boolean {
	const { class: means, connection, isWebPage, httpStatus = 200 } = failure;
	if (connection !== undefined || means === 'redirect') return false;
	return httpStatus === 500 || (httpStatus < 500 && isWebPage !== true);
}

/** Whether a failed question about one ID is a clear no to this ID, and so its answer. */
export function isVerdict({ nothingDone: refused, class: means }: PanelFailure): boolean {
	return refused && VERDICTS.has(means);
}
