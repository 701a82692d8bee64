// What a failed or unclear answer says: of the IDs in it, of the question, or of the panel.
import type { FailureClass, PanelFailure, Reading, RowReading } from '../../../panel/types';

/**
 * Failures that every further request would meet as well: the poll stops asking. A web page instead of an answer is
 * none of them: bot shields and gateways show one now and then.
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

/** Whether further requests would fail in the same way. Where another one was answered, `Forbidden` is about its IDs. */
export function isStopping(failure: PanelFailure, isUp: boolean): boolean {
	const { class: kind } = failure;
	return kind === 'rateLimit' || (!isUp && (STOPPING.has(kind) || isForbidden(failure)));
}

/** Words of a guard without its page: a panel may use them for an ID that is not its user's. */
function isForbidden({ class: kind, isWebPage }: PanelFailure): boolean {
	return kind === 'guard' && isWebPage !== true;
}

/** Whether the panel itself said no, in whatever words, or broke down over the question. */
export function isOfPanel(failure: PanelFailure): boolean {
	const { class: kind, connection, isWebPage, httpStatus = 200 } = failure;
	if (connection !== undefined || kind === 'redirect') return false;
	if (kind === 'guard') return isForbidden(failure);
	return httpStatus === 500 || (httpStatus < 500 && isWebPage !== true);
}

/** Whether a failure is about what was asked: another question may be answered. */
export function isOfQuestion(failure: PanelFailure): boolean {
	return isOfPanel(failure) && (failure.class === 'action' || !STOPPING.has(failure.class));
}

/** Whether a failed question about one ID is a clear no to this ID, and so its answer. */
export function isVerdict({ nothingDone, class: kind }: PanelFailure): boolean {
	return nothingDone && VERDICTS.has(kind);
}

/** Whether an answer to a list has a row for any of the IDs in it. */
export function hasRow<T>(answer: Reading<Array<RowReading<T>>>): boolean {
	return answer.ok && answer.value.some(({ raw, isWhole }) => raw !== null && isWhole !== true);
}

/**
 * Whether the panel may have answered the list as such, rather than the IDs in it. It said no to the whole, or its
 * answer has none of the rows.
 */
export function isAboutList<T>(answer: Reading<Array<RowReading<T>>>): boolean {
	return answer.ok ? !hasRow(answer) : isOfQuestion(answer.failure);
}

/**
 * Whether a refusal for the only ID in a request may be meant for something else. It may be about the list, or about
 * the request where its words name no reason.
 */
export function isAmbiguous<T>(rows: Array<RowReading<T>>, singly: boolean): boolean {
	const [only] = rows;
	if (only === undefined || rows.length > 1 || only.reading.ok) return false;
	const isOfList = !singly && only.isWhole === true;
	return isOfList || only.reading.failure.class === 'refused';
}
