import { wordsIn } from './errorMarkers';
import type { FailureClass, HttpAnswer, JsonValue, PanelFailure } from '../types';
import { meaningOf } from './words';

// The rules of what an answer proves. Only `nothingDone` allows the same order to be sent again. Only after `rateLimit`
// the node itself sends it again. Any other outcome is unknown: the order was sent once and stays on record.
// Requests without an answer are judged in `panel/ask`.

/** The parts of an answer that decide its verdict. */
export interface Statement extends Pick<HttpAnswer, 'statusCode' | 'headers'> {
	/** The panel's words, in any language; '' if there are none. */
	words: string;
	/** Whether the words are marked as an error in JSON, and are not a page or a plain text. */
	isMarkedError: boolean;
}

/** What an answer means, and whether it proves that nothing was done. */
export type Verdict = Pick<PanelFailure, 'class' | 'nothingDone'>;

/** What an answer without success proves. The strongest evidence comes first. */
export function judge({ statusCode, headers, words, isMarkedError }: Statement): Verdict {
	// A web server redirects before the panel's code runs.
	if (isRedirect(statusCode, headers)) return nothingDone('redirect');
	// With this status a server turns a request away because it came too soon.
	if (statusCode === 429) return nothingDone('rateLimit');
	// Only a proxy between n8n and the panel asks for a proxy password.
	if (statusCode === 407) return nothingDone('guard');
	const meaning = meaningOf(words);
	// A firewall or gateway answered instead of the panel.
	const isGuard = meaning.says === 'guard' || isChallenge(headers);
	if (isGuard && isStatusOfGuards(statusCode)) return nothingDone('guard');
	// Code that crashed may have stored the order before, so its words prove nothing.
	if (statusCode >= 500) return unknown('unavailable');
	// A page or a plain text may come from any server. Only an error in JSON comes from the panel.
	if (!isMarkedError) return unknown(classOfStatus(statusCode, words));
	if (meaning.says === 'slowDown') return nothingDone('rateLimit');
	if (meaning.says === 'refusal') return nothingDone(meaning.class);
	// The words come from a program, or no table knows them.
	return unknown(classOfStatus(statusCode, words));
}

/**
 * Whether an answer to `add` or `refill` proves that something was placed under its ID. The status must be below 400.
 * Neither an error nor the words of a refusal may stand beside the ID.
 *
 * @param value the whole answer, or the row that holds the ID
 * @param isMarkedError whether an error marker stands in it
 */
export function provesPlacement(
	statusCode: number,
	value: JsonValue,
	isMarkedError: boolean,
): boolean {
	return statusCode < 400 && !isMarkedError && meaningOf(wordsIn(value)).says === 'unclear';
}

function nothingDone(failureClass: FailureClass): Verdict {
	return { class: failureClass, nothingDone: true };
}

function unknown(failureClass: FailureClass): Verdict {
	return { class: failureClass, nothingDone: false };
}

function isRedirect(statusCode: number, { location }: HttpAnswer['headers']): boolean {
	return statusCode >= 300 && statusCode < 400 && location !== undefined && location !== '';
}

/** Cloudflare marks its challenges with this header. */
function isChallenge(headers: HttpAnswer['headers']): boolean {
	return headers['cf-mitigated'] !== undefined;
}

/** Guards answer with 200, 4xx or 503. Any other 5xx comes from a server that has the request. */
function isStatusOfGuards(statusCode: number): boolean {
	return statusCode < 500 || statusCode === 503;
}

/** The class for the message to the user, from the status alone. A status gives no reason, so nothing is proven. */
function classOfStatus(statusCode: number, words: string): FailureClass {
	if (statusCode === 408) return 'unavailable';
	// Words that no table knows tell the user more than the number, and they are quoted.
	if (words !== '') return 'unknownOutcome';
	if (statusCode === 401 || statusCode === 403) return 'key';
	if (statusCode === 402) return 'funds';
	return [404, 405, 410].includes(statusCode) ? 'notV2' : 'unknownOutcome';
}
