// The texts for failures, as tables. `errorMessages` chooses one and adds what this failure says besides.
import { LARGEST_ANSWER_MB } from '../../panel/bodyText';
import type { FailureClass, UnsentReason } from '../../panel/types';

/** A text for people: what happened, and how to go on. */
export interface Message {
	message: string;
	description: string;
}

/** Classes whose text depends on the action, or on other parts of the failure. */
type SpecialClass = 'unavailable' | 'unknownOutcome' | 'unanswered' | 'stopped' | 'sentBefore';

/** What a failure means and how to go on, where its class says it all. */
export const WORDS: Record<Exclude<FailureClass, SpecialClass>, Message> = {
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
			"Check 'Quantity' against the service's min and max: Service → Get shows them. If the service counts lines, check the number of lines.",
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
			"Fill in the field that the panel names. If this node does not have it, add it to 'Custom Parameters' under Additional Fields. Also compare 'Service Type' with the type in the price list.",
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
			"Check 'Runs' and 'Interval (Minutes)' under 'Drip-Feed', and whether the service supports drip-feed.",
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

/** Questions other than an order hold all that the API needs. So the panel looks for it in another place. */
export const NOT_FOUND_IN_REQUEST: Message = {
	message: 'The panel misses something in the request',
	description:
		"It may read requests in another form: look at 'Request Format' and 'Key Placement' in the credential.",
};

/** Texts for requests that never left n8n. Node's code is added to the description. */
export const UNSENT: Record<UnsentReason, Message> = {
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
		message: 'An encrypted connection to the panel was not possible',
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

/** A proxy between n8n and the panel asks for its own password. */
export const PROXY_PASSWORD: Message = {
	message: 'The proxy asks for a user name and a password',
	description:
		"The panel saw no request. Put both into 'Proxy' under Settings → Request Options, as in http://name:password@myproxy:3128.",
};
