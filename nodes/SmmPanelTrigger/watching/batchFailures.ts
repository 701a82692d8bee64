// What a failed or unclear answer is about: its IDs, the question, or the panel.
import type { FailureClass, PanelFailure, Reading, RowReading } from '../../../panel/types';

/**
 * Failures that every further request would have too, so that the poll stops asking. A web page is none of
 * them, since bot shields and gateways show one now and then.
 */
const STOPPING: ReadonlySet<FailureClass> = new Set([
	'key',
	'account',
	'action',
	'maintenance',
	'rateLimit',
	'redirect',
]);

/** Refusals that are a verdict on an ID which was asked for alone. */
const VERDICTS: ReadonlySet<FailureClass> = new Set(['orderId', 'refillId', 'refill', 'refused']);

/** Whether further requests would fail in the same way. If another one was answered, `Forbidden` is about the IDs. */
export function isStopping(failure: PanelFailure, isUp: boolean): boolean {
	const { class: kind } = failure;
	return kind === 'rateLimit' || (!isUp && (STOPPING.has(kind) || isForbidden(failure)));
}

/** Whether the words of a guard came without its page. A panel may use them for an ID of another user. */
function isForbidden({ class: kind, isWebPage }: PanelFailure): boolean {
	return kind === 'guard' && isWebPage !== true;
}

/** Whether the panel itself refused the question, in any words, or crashed at it. */
export function isOfPanel(failure: PanelFailure): boolean {
	const { class: kind, connection, isWebPage, httpStatus = 200 } = failure;
	if (connection !== undefined || kind === 'redirect') return false;
	if (kind === 'guard') return isForbidden(failure);
	return httpStatus === 500 || (httpStatus < 500 && isWebPage !== true);
}

/** Whether a failure is about the question, so that another question may be answered. */
export function isOfQuestion(failure: PanelFailure): boolean {
	return isOfPanel(failure) && (failure.class === 'action' || !STOPPING.has(failure.class));
}

/** Whether a failed question about one ID is a clear refusal of this ID, and so its answer. */
export function isVerdict({ nothingDone, class: kind }: PanelFailure): boolean {
	return nothingDone && VERDICTS.has(kind);
}

/** Whether an answer to a list has a row for any of the IDs in it. */
export function hasRow<T>(answer: Reading<Array<RowReading<T>>>): boolean {
	return answer.ok && answer.value.some(({ raw, isWhole }) => raw !== null && isWhole !== true);
}

/**
 * Whether the answer may be about the list as such, and not about its IDs. The panel refused the whole list, or its
 * answer has none of the rows.
 */
export function isAboutList<T>(answer: Reading<Array<RowReading<T>>>): boolean {
	return answer.ok ? !hasRow(answer) : isOfQuestion(answer.failure);
}

/**
 * Whether a refusal of the only ID in a request may be about something else. It may be about the list. Without a reason
 * in its words it may be about the request.
 */
export function isAmbiguous<T>(rows: Array<RowReading<T>>, singly: boolean): boolean {
	const [only] = rows;
	if (only === undefined || rows.length > 1 || only.reading.ok) return false;
	const isOfList = !singly && only.isWhole === true;
	return isOfList || only.reading.failure.class === 'refused';
}
