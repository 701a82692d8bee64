import { NodeApiError, type INode } from 'n8n-workflow';
import { LARGEST_ANSWER_MB } from '../../panel/bodyText';
import type { PanelAction } from '../../panel/request/actions';
import type { FailureClass, PanelFailure, UnsentReason } from '../../panel/types';

/** A text for people: what happened, and how to go on. */
export interface Message {
	message: string;
	description: string;
}

/** Questions that cost money or start work, with a warning for the time while their outcome is unknown. */
const DO_NOT_REPEAT: Partial<Record<PanelAction, string>> = {
	add: 'The order may exist, so do not order it again',
	refill: 'The refill may be under way, so do not ask for it again',
	cancel: 'The order may be canceled, so look at its status first',
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

/** Classes whose text depends on the action, or on other parts of the failure. */
type SpecialClass = 'unavailable' | 'unknownOutcome' | 'unanswered' | 'stopped' | 'sentBefore';

const WORDS: Record<Exclude<FailureClass, SpecialClass>, Message> = {
	key: {
		message: 'The panel does not accept the API key',
		description:
			"Check 'API Key' in the credential. If the panel wants the key somewhere else, set 'Key Placement' under 'Other Panel Settings' there.",
	},
	account: {
		message: 'The panel refuses this account',
		description: "Ask the panel's support what is wrong with the account.",
	},
	action: {
		message: 'The panel does not know this kind of request',
		description: 'The panel may not offer this operation. Its API page lists what it can do.',
	},
	service: {
		message: 'The panel does not have this service',
		description:
			"Services come and go: choose 'Service' again from the list, or look it up with Service → Get Many.",
	},
	link: {
		message: 'The panel does not accept the link',
		description:
			"Check 'Link': most services want a public profile, or the address of one post, exactly as the panel's service text says.",
	},
	duplicateLink: {
		message: 'The panel already has an active order for this link',
		description:
			'Wait until that order is completed. After an attempt whose outcome was unknown, this is a hint that the first one was placed: look at the orders on the panel.',
	},
	quantity: {
		message: 'The panel does not accept the quantity',
		description:
			"Check 'Quantity' against the service's min and max, which Service → Get shows, and against the number of lines if the service counts lines.",
	},
	funds: {
		message: 'The balance on the panel is too low for this order',
		description: 'Add funds on the panel, then order what was not ordered yet.',
	},
	orderId: {
		message: 'The panel does not know this ID',
		description:
			'Check the ID, and that it comes from the same panel and the same account as the credential.',
	},
	refillId: {
		message: 'The panel does not know this refill',
		description:
			"Check the refill's ID, and that it comes from the same panel and the same account as the credential.",
	},
	missingField: {
		message: 'The panel misses a field that this service needs',
		description:
			"Fill in the field that the panel names. One that this node does not have goes into 'Custom Parameters' under Additional Fields. Look, too, whether the price list gives the service another 'Service Type'.",
	},
	maintenance: {
		message: 'The panel takes no orders for now',
		description: 'Wait until its maintenance is over, then go on with what was not sent.',
	},
	guard: {
		message: 'A firewall or gateway in front of the panel turned the request away',
		description:
			"The panel itself saw no request. Set 'User Agent' under 'Other Panel Settings' in the credential to that of a browser, or ask the panel to put this server's address on its allow list.",
	},
	unreadable: {
		message: "The panel's answer cannot be read",
		description: 'It is empty, cut off, or not the JSON that an API v2 panel answers with.',
	},
	tooLarge: {
		message: `The panel's answer is larger than ${LARGEST_ANSWER_MB} MB`,
		description:
			"It was not read to its end. No API v2 panel answers at such length: check 'API URL' in the credential.",
	},
	refill: {
		message: 'The panel does not refill this order now',
		description:
			'Refills need a service with a guarantee, a completed order, and on most panels 24 hours since completion or the last refill.',
	},
	cancel: {
		message: 'The panel does not cancel this order',
		description: 'The service may not allow it, or the order has gone too far.',
	},
	dripFeed: {
		message: 'The panel does not accept the drip-feed settings',
		description:
			"Check 'Runs' and 'Interval (Minutes)' under 'Drip-Feed', and that the service supports drip-feed at all.",
	},
	rateLimit: {
		message: 'The panel asks to send fewer requests',
		description:
			"Wait a while, or set 'Batching' under Settings → Request Options, so that requests are spread over time.",
	},
	refused: {
		message: 'The panel refused the request',
		description: 'Change the request as the panel says.',
	},
	notV2: {
		message: 'The panel does not answer as an API v2 panel does',
		description:
			"Check 'API URL' in the credential: it is the address on the panel's API page, often ending in /api/v2, and not the address of its website.",
	},
	redirect: {
		message: 'The panel moved to another address',
		description: "Set 'API URL' in the credential to the new address.",
	},
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
						description: `Nothing was sent there. If that address is right, set 'API URL' in the credential to it.`,
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
						message: 'The execution was stopped before this was asked',
						description: NOTHING_CHANGED,
					}
				: {
						message: 'The execution was stopped while the panel was being asked',
						description: 'Its answer was not waited for.',
					};
		case 'sentBefore':
			return {
				message: 'An earlier attempt of this execution was sent, and nobody knows what came of it',
				description: 'It is not sent a second time.',
			};
		case 'unknownOutcome':
			return DO_NOT_REPEAT[action] === undefined
				? {
						message: `The panel did not give ${THING[action]}`,
						description: 'Try again later. If it stays so, ask the panel.',
					}
				: { message: 'The panel gave no clear answer', description: '' };
		case 'missingField':
			return action === 'add' ? WORDS.missingField : NOT_FOUND_IN_REQUEST;
		case 'unanswered':
			return {
				message: "The panel's answer says nothing about this ID",
				description: 'Check the ID, and ask the panel if it is right.',
			};
		default:
			return WORDS[failure.class];
	}
}

/** Questions other than an order hold all that the API needs. So the panel looks for it in another place. */
const NOT_FOUND_IN_REQUEST: Message = {
	message: 'The panel misses something in the request',
	description:
		"It may read requests in another form: look at 'Request Format' and 'Key Placement' in the credential.",
};

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
	'This node does not send it again. Look at the orders on the panel before you do.';

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

/** Texts for requests that never left n8n. Node's code is added to the description. */
const UNSENT: Record<UnsentReason, Message> = {
	name: {
		message: "The name of the panel's server was not found",
		description: "Check the spelling of 'API URL' in the credential.",
	},
	connection: {
		message: 'The panel cannot be reached',
		description:
			"Nothing listens at its address. Check 'API URL' in the credential, its port included, and that the panel is up.",
	},
	certificate: {
		message: "The panel's SSL certificate is not accepted",
		description:
			"If you trust the panel all the same, switch on 'Ignore SSL Issues' under 'Other Panel Settings' in the credential.",
	},
	tls: {
		message: 'No encrypted connection to the panel came about',
		description:
			"Check whether 'API URL' in the credential has to begin with http:// instead of https://, and its port.",
	},
	blocked: {
		message: "n8n's own protection against requests to internal addresses blocked this one",
		description:
			"Check 'API URL' in the credential. If it is right, whoever runs n8n has to allow its address, such as in N8N_SSRF_ALLOWED_HOSTNAMES.",
	},
	proxy: {
		message: 'The proxy cannot be reached',
		description:
			"Check 'Proxy' under Settings → Request Options. Without one there, n8n's environment may name a proxy.",
	},
};

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
		: 'The connection to the panel broke off';
	const advice = mayRepeat ? 'Try again when the panel is back' : 'Wait until the panel is back';
	return { message, description: `${advice}${code}.` };
}

/** A proxy between n8n and the panel asks for its own password. */
const PROXY_PASSWORD: Message = {
	message: 'The proxy asks for a user name and a password',
	description:
		"The panel saw no request. Put both into 'Proxy' under Settings → Request Options, as in http://name:password@myproxy:3128.",
};
const PROXY_STATUS = 407;

/**
 * The panel's own words. The words of a broken connection come from Node, and its code is already shown. Of an unclear
 * answer the beginning is shown as it came, since it may hold an order ID.
 */
function quoted({ text, connection, isWebPage, quote = '' }: PanelFailure): string {
	if (connection !== undefined) return '';
	// A page mostly comes from the web server or from a guard in front of it, not from the panel.
	if (isWebPage) return text === '' ? '' : `It answered with a web page titled "${text}"`;
	const says = text === '' ? '' : `The panel says: "${text}"`;
	if (quote === '') return says;
	const answered = `The panel answered: ${quote}`;
	return quote.includes(text) ? answered : `${says} ${answered}`;
}
