import { NodeApiError, type INode } from 'n8n-workflow';
import type { PanelAction } from '../../panel/request/actions';
import type { PanelFailure } from '../../panel/types';
import {
	ASK_LATER,
	NO_FUNDS,
	NOT_FOUND_IN_REQUEST,
	PROXY_PASSWORD,
	UNSENT,
	WORDS,
	type Message,
} from './failureTexts';

/** Questions that cost money or start work, with a warning for the time while their outcome is unknown. */
const DO_NOT_REPEAT: Partial<Record<PanelAction, string>> = {
	add: 'The order may exist, so do not order it again',
	refill: 'The refill may have started, so do not ask for it again',
	cancel: 'The order may be canceled, so check its status first',
};

const THING: Record<PanelAction, string> = {
	services: 'the price list',
	add: 'the order',
	status: 'the status',
	cancel: 'the cancellation',
	refill: 'the refill',
	refill_status: 'the refill status',
	balance: 'the balance',
	capacity: 'the capacity',
};

/**
 * Describes a failure for the person who has to act on it, with the panel's own words. For an order or a refill it
 * never advises to try again if that could pay twice.
 */
export function describeFailure(failure: PanelFailure, action: PanelAction): Message {
	const { message, description } = wordsFor(failure, action);
	return { message, description: [description, quoted(failure)].filter(Boolean).join(' ') };
}

/**
 * The failure as n8n's error for API answers. It contains no request and no cause, since those hold the key.
 *
 * @param words replaces the standard text if the caller knows more
 */
export function toNodeApiError(
	node: INode,
	failure: PanelFailure,
	action: PanelAction,
	itemIndex?: number,
	words: Message = describeFailure(failure, action),
): NodeApiError {
	const httpCode = failure.httpStatus === undefined ? 'none' : String(failure.httpStatus);
	const error = new NodeApiError(node, { ...words }, { ...words, httpCode, itemIndex });
	// If n8n finds a code of Node in a message, even in an address, it replaces the message. So it is set again.
	error.message = words.message;
	return error;
}

function wordsFor(failure: PanelFailure, action: PanelAction): Message {
	const words = plainWords(failure, action);
	// A status such as 401 or 402 without words is only a hint, and proves nothing.
	return failure.nothingDone || DO_NOT_REPEAT[action] === undefined
		? words
		: unknownOutcome(words, action);
}

function plainWords(failure: PanelFailure, action: PanelAction): Message {
	switch (failure.class) {
		case 'redirect':
			return failure.location === undefined
				? WORDS.redirect
				: {
						message: `The panel moved to ${failure.location}`,
						description: `Nothing was sent to the new address. If it is right, enter it in 'API URL' in the credential.`,
					};
		case 'guard':
			return failure.httpStatus === PROXY_STATUS ? PROXY_PASSWORD : WORDS.guard;
		case 'unavailable':
			return failure.connection === undefined
				? unavailable(failure, DO_NOT_REPEAT[action] === undefined)
				: unreachable(failure, DO_NOT_REPEAT[action] === undefined);
		case 'stopped':
			return failure.nothingDone
				? {
						message: 'The execution was stopped before this request was sent',
						description: NOTHING_CHANGED,
					}
				: {
						message: 'The execution was stopped during this request',
						description: 'The node did not wait for the answer.',
					};
		case 'sentBefore':
			return {
				message: 'An earlier attempt of this execution got no clear answer',
				description: 'The same request was sent earlier in this execution.',
			};
		case 'unknownOutcome':
			return DO_NOT_REPEAT[action] === undefined
				? {
						message: `The panel did not give ${THING[action]}`,
						description: "Try again later. If it happens again, ask the panel's support.",
					}
				: { message: 'The panel gave no clear answer', description: '' };
		case 'missingField':
			return action === 'add' ? WORDS.missingField : NOT_FOUND_IN_REQUEST;
		case 'funds':
			return action === 'add' ? WORDS.funds : NO_FUNDS;
		case 'rateLimit':
			return action === 'balance' ? ASK_LATER : WORDS.rateLimit;
		case 'unanswered':
			return {
				message: "The panel's answer says nothing about this ID",
				description: "Check the ID. If it is right, ask the panel's support.",
			};
		default:
			return WORDS[failure.class];
	}
}

/**
 * The text for something that may have been done. Workflows test its first two words, and an AI model sees only the
 * headline.
 */
function unknownOutcome({ message, description }: Message, action: PanelAction): Message {
	const cause = message.replace(/^(The|An?) /, (article) => article.toLowerCase());
	return {
		message: `Unknown outcome: ${cause}. ${DO_NOT_REPEAT[action] ?? ''}`,
		description: [LOOK_FIRST, description].filter(Boolean).join(' '),
	};
}

const LOOK_FIRST =
	'This node does not send it again. Look at the orders on the panel before you send it yourself.';

const NOTHING_CHANGED = 'Nothing was changed on the panel.';

/** @param mayRepeat whether asking again cannot do something twice */
function unavailable(failure: PanelFailure, mayRepeat: boolean): Message {
	return {
		message:
			failure.httpStatus === undefined
				? 'The panel is not available'
				: `The panel is not available (HTTP ${failure.httpStatus})`,
		description: mayRepeat ? 'Try again when the panel is back.' : 'Wait until the panel is back.',
	};
}

/** Codes of Node (and of n8n's HTTP client) for a request that ran out of time. */
const TIMEOUTS = new Set(['ECONNABORTED', 'ETIMEDOUT', 'ESOCKETTIMEDOUT']);

/** @param mayRepeat whether asking again cannot do something twice */
function unreachable({ connection = '', unsent }: PanelFailure, mayRepeat: boolean): Message {
	// Without a code from n8n's HTTP client there is nothing to show.
	const code = connection === 'unknown' ? '' : ` (${connection})`;
	if (unsent !== undefined) {
		const { message, description } = UNSENT[unsent];
		return { message, description: `Nothing was sent. ${description.replace(/\.$/, '')}${code}.` };
	}
	const message = TIMEOUTS.has(connection)
		? 'The panel did not answer in time'
		: 'The connection to the panel was lost';
	const advice = mayRepeat ? 'Try again when the panel is back' : 'Wait until the panel is back';
	return { message, description: `${advice}${code}.` };
}

/** The status with which a proxy asks for its own password. */
const PROXY_STATUS = 407;

/**
 * The panel's own words. The words of a broken connection come from Node, and its code is already shown. Of an unclear
 * answer the beginning is shown as it came, since it may hold an order ID.
 */
function quoted({ text, connection, isWebPage, quote = '' }: PanelFailure): string {
	if (connection !== undefined) return '';
	// A page mostly comes from the web server or from a guard in front of it, not from the panel.
	if (isWebPage) return text === '' ? '' : `The answer is a web page titled ${asSentenceEnd(text)}`;
	const says = text === '' ? '' : `The panel says: ${asSentenceEnd(text)}`;
	if (quote === '') return says;
	const answered = `The panel answered: ${quote}`;
	return quote.includes(text) ? answered : `${says} ${answered}`;
}

/** A text in quotes at the end of a sentence. The text may have a full stop of its own. */
function asSentenceEnd(text: string): string {
	return /[.!?]$/.test(text) ? `"${text}"` : `"${text}".`;
}
