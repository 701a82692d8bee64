import type { HttpAnswer, PanelFailure } from '../types';
import { tidyWords } from './errorMarkers';
import { judge, type Statement } from './judge';
import { quoteOf } from './quote';
import { readRetryAfter, readWaitInWords } from './retryAfter';

/** The failure that an answer with these words is. */
export function failureOf(
	answer: HttpAnswer,
	text: string,
	{ isMarkedError = true }: Partial<Pick<Statement, 'isMarkedError'>> = {},
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

/** The failure of an answer with an ID that proves nothing. The quote shows the ID to the user. */
export function inDoubt(answer: HttpAnswer, failure: PanelFailure): PanelFailure {
	return {
		...failure,
		class: 'unknownOutcome',
		nothingDone: false,
		quote: quoteOf(answer.body),
	};
}

function locationOf({ location }: HttpAnswer['headers']): string {
	const first: unknown = Array.isArray(location) ? location[0] : location;
	return String(first).slice(0, 2_000);
}
