import type { FailureClass, HttpAnswer, JsonValue, PanelFailure, PanelId } from '../types';
import { quoteOf, tidyWords, wordsIn } from './errorMarkers';
import { idOf } from './fields';
import { readRetryAfter, readWaitInWords } from './retryAfter';
import { meaningOf } from './words';

// What an answer proves. Whoever spends money by this page: only what is returned as `nothingDone` frees an order to
// be sent again, and only `rateLimit` among these sends it again by itself. Everything else stays unknown. Requests
// that got no answer are judged in `panel/ask`.

/** The parts of an answer that its verdict rests on. */
export interface Statement extends Pick<HttpAnswer, 'statusCode' | 'headers'> {
	/** The panel's words, in any language; '' if it said nothing. */
	words: string;
	/** Whether these are the words of an error in JSON, and not of a page or a bare text. */
	isMarkedError: boolean;
}

/** A gateway's page or text comes with these; any other 5xx comes from behind it. */
const GUARD_IS_BELOW = 500;
const GUARD_UNAVAILABLE = 503;

/** Says what an answer that is no success proves, in the order of the strength of the evidence. */
export function judge({ statusCode, headers, words, isMarkedError }: Statement): Verdict {
	// A redirect is the web server's: the panel's own code saw no request.
	if (isRedirect(statusCode, headers)) return nothingDone('redirect');
	// HTTP says by its own number that the request was turned away for coming too soon.
	if (statusCode === 429) return nothingDone('rateLimit');
	const meaning = meaningOf(words);
	// A firewall or gateway in front of the panel answers in its place.
	const mayBeGuard = statusCode < GUARD_IS_BELOW || statusCode === GUARD_UNAVAILABLE;
	if (mayBeGuard && (meaning.says === 'guard' || isChallenge(headers))) return nothingDone('guard');
	// Code that broke may have stored the order before, whatever it says afterwards.
	if (statusCode >= 500) return unknown('unavailable');
	// Only the panel's own error field holds its own words: a page or a bare text may be anybody's.
	if (!isMarkedError) return unknown(classOfStatus(statusCode, words));
	if (meaning.says === 'slowDown') return nothingDone('rateLimit');
	if (meaning.says === 'refusal') return nothingDone(meaning.class);
	// Words of machinery, or of a language or a trade that no table knows.
	return unknown(classOfStatus(statusCode, words));
}

/**
 * Whether an answer to `add` or `refill` proves that something was placed under this ID: a status below 400, the form
 * of an ID, and neither an error nor words of refusal beside it.
 *
 * @param value the whole answer, or the part of it that holds the ID
 * @param isMarkedError whether an error field or a failed status stands in it
 */
export function provesPlacement(
	statusCode: number,
	value: JsonValue,
	isMarkedError: boolean,
): boolean {
	return statusCode < 400 && !isMarkedError && meaningOf(wordsIn(value)).says === 'unclear';
}

/** `E1001`, `ERR_12`, `error-500`: a program's name for what went wrong. */
const ERROR_CODE = /^(?:e|err|error|code|ex)[-_:#]?\d+$/i;

/** Digits, or letters and digits with the marks that IDs have; `ord_01HG…`, `ORD-17`, a UUID. */
const ID_FORM = /^(?=.*[1-9])[A-Za-z0-9][\w-]{0,99}$/;

/** Words that programs put in the place of an ID carry a number now and then: `not_allowed_24h`. */
const SENTENCE_IN_ID = /^(?:not|no|in|err|error|wait|limit|fail|max|min)[a-z]*[-_]/i;

/** The ID that a value holds, if it has the form that an order's or a refill's ID can have. */
export function placedIdOf(value: JsonValue | undefined): PanelId | undefined {
	const id = idOf(value);
	const text = String(id);
	const isForm = ID_FORM.test(text) && !ERROR_CODE.test(text) && !SENTENCE_IN_ID.test(text);
	return isForm ? id : undefined;
}

/** A verdict and how sure it is. */
type Verdict = Pick<PanelFailure, 'class' | 'nothingDone'>;

function nothingDone(failureClass: FailureClass): Verdict {
	return { class: failureClass, nothingDone: true };
}

function unknown(failureClass: FailureClass): Verdict {
	return { class: failureClass, nothingDone: false };
}

function isRedirect(statusCode: number, { location }: HttpAnswer['headers']): boolean {
	return statusCode >= 300 && statusCode < 400 && location !== undefined && location !== '';
}

/** Cloudflare names a challenge in a header of its own. */
function isChallenge(headers: HttpAnswer['headers']): boolean {
	return headers['cf-mitigated'] !== undefined;
}

/** What an HTTP status hints at, for the words to the user. It names no reason, so nothing is certain. */
function classOfStatus(statusCode: number, words: string): FailureClass {
	if (statusCode === 408) return 'unavailable';
	// Words that no rule knows say more than the number: they are quoted, and nothing else is guessed.
	if (words !== '') return 'unknownOutcome';
	if (statusCode === 401 || statusCode === 403) return 'key';
	if (statusCode === 402) return 'funds';
	return [404, 405, 410].includes(statusCode) ? 'notV2' : 'unknownOutcome';
}

/** The failure that an answer with these words amounts to. */
export function failureOf(
	answer: HttpAnswer,
	text: string,
	{ isMarkedError = true }: { isMarkedError?: boolean } = {},
): PanelFailure {
	const { statusCode, headers } = answer;
	const words = tidyWords(text);
	const verdict = judge({ statusCode, headers, words, isMarkedError });
	const isRateLimit = verdict.class === 'rateLimit';
	const wait =
		readRetryAfter(headers, isRateLimit) ?? (isRateLimit ? readWaitInWords(words) : undefined);
	return {
		...verdict,
		text: words,
		...(statusCode !== 0 && { httpStatus: statusCode }),
		...(wait !== undefined && { retryAfterMs: wait }),
		...(!verdict.nothingDone && { quote: quoteOf(answer.body) }),
		...(verdict.class === 'redirect' && { location: locationOf(headers) }),
	};
}

function locationOf({ location }: HttpAnswer['headers']): string {
	const first: unknown = Array.isArray(location) ? location[0] : location;
	return String(first).slice(0, 2_000);
}
