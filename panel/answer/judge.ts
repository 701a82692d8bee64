import { wordsIn } from './errorMarkers';
import type { FailureClass, HttpAnswer, JsonValue, PanelFailure } from '../types';
import { meaningOf } from './words';

// The policy page: what an answer proves. Only `nothingDone` lets the same order be sent again. Of these only
// `rateLimit` is sent again without the user. Everything else is unknown: it was sent once and stays on record.
// Requests that got no answer are judged in `panel/ask`.

/** What of an answer its verdict rests on. */
export interface Statement extends Pick<HttpAnswer, 'statusCode' | 'headers'> {
	/** The panel's words, in any language; '' if it said nothing. */
	words: string;
	/** Whether the words stand under an error marker in JSON, and are not a page or a bare text. */
	isMarkedError: boolean;
}

/** What an answer means, and whether it proves that nothing was done. */
export type Verdict = Pick<PanelFailure, 'class' | 'nothingDone'>;

/** Says what an answer that is no success proves. The strongest evidence comes first. */
export function judge({ statusCode, headers, words, isMarkedError }: Statement): Verdict {
	// A web server redirects before the panel's code runs.
	if (isRedirect(statusCode, headers)) return nothingDone('redirect');
	// This status says that the request was turned away because it came too soon.
	if (statusCode === 429) return nothingDone('rateLimit');
	// Only a proxy on the way asks for its own password.
	if (statusCode === 407) return nothingDone('guard');
	const meaning = meaningOf(words);
	// A firewall or gateway answered in the panel's place.
	const isGuard = meaning.says === 'guard' || isChallenge(headers);
	if (isGuard && isStatusOfGuards(statusCode)) return nothingDone('guard');
	// Code that crashed may have stored the order first, so its words prove nothing.
	if (statusCode >= 500) return unknown('unavailable');
	// A page or a bare text may be anybody's: only an error in JSON is the panel's own.
	if (!isMarkedError) return unknown(classOfStatus(statusCode, words));
	if (meaning.says === 'slowDown') return nothingDone('rateLimit');
	if (meaning.says === 'refusal') return nothingDone(meaning.class);
	// The words are a program's, or no table knows them.
	return unknown(classOfStatus(statusCode, words));
}

/**
 * Whether an answer to `add` or `refill` proves that something was placed under the ID in it. The status must be below
 * 400, and neither an error nor words of refusal may stand beside the ID.
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

/** What the status hints at, for the words to the user. It gives no reason, so nothing is proven. */
function classOfStatus(statusCode: number, words: string): FailureClass {
	if (statusCode === 408) return 'unavailable';
	// Words that no table knows say more than the number, and they are quoted.
	if (words !== '') return 'unknownOutcome';
	if (statusCode === 401 || statusCode === 403) return 'key';
	if (statusCode === 402) return 'funds';
	return [404, 405, 410].includes(statusCode) ? 'notV2' : 'unknownOutcome';
}
