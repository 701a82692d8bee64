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
			"Check 'API Key' in the credential. If the panel expects the key in another place, change 'Key Placement' under 'Other Panel Settings' in the credential.",
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
			"Panels add and remove services. Choose 'Service' again from the list, or search for it with Service → Get Many.",
	},
	link: {
		message: 'The panel does not accept the link',
		description:
			"Check 'Link'. Most services need a public profile or the address of one post. The panel's description of the service says which.",
	},
	duplicateLink: {
		message: 'The panel already has an active order for this link',
		description:
			'Wait until that order is completed. It may come from an earlier attempt with an unknown outcome: look at the orders on the panel.',
	},
	quantity: {
		message: 'The panel does not accept the quantity',
		description:
			"Compare 'Quantity' with the service's min and max, which Service → Get shows. For a service that counts lines, check the number of lines.",
	},
	funds: {
		message: 'The balance on the panel is too low for this order',
		description: 'Add funds on the panel. Then order what was not ordered yet.',
	},
	orderId: {
		message: 'The panel does not know this ID',
		description: 'Check the ID. It must come from the same panel and account as the credential.',
	},
	refillId: {
		message: 'The panel does not know this refill',
		description:
			"Check the refill's ID. It must come from the same panel and account as the credential.",
	},
	missingField: {
		message: 'A field that this service needs is missing',
		description:
			"Fill in the field that the panel names. If this node does not have it, add it to 'Custom Parameters' under 'Additional Fields'. Also compare 'Service Type' with the type in the price list.",
	},
	maintenance: {
		message: 'The panel accepts no orders at the moment',
		description: 'Wait until the maintenance is over. Then send what was not sent.',
	},
	guard: {
		message: 'A firewall or gateway blocked the request',
		description:
			"The panel itself did not get the request. Enter the user agent of a browser in 'User Agent' under 'Other Panel Settings' in the credential. Or ask the panel to allow the IP address of your n8n server.",
	},
	unreadable: {
		message: "The panel's answer cannot be read",
		description: 'The answer is empty, cut off, or not the JSON of an API v2 panel.',
	},
	tooLarge: {
		message: `The panel's answer is larger than ${LARGEST_ANSWER_MB} MB`,
		description: "No API v2 panel sends such a large answer. Check 'API URL' in the credential.",
	},
	refill: {
		message: 'The panel does not refill this order now',
		description:
			'The service must offer refills, and the order must be completed. On most panels, 24 hours must have passed since the completion or the last refill.',
	},
	cancel: {
		message: 'The panel does not cancel this order',
		description: 'The service may not allow it, or too much of the order is already delivered.',
	},
	dripFeed: {
		message: 'The panel does not accept the drip-feed settings',
		description:
			"Check 'Runs' and 'Interval (Minutes)' under 'Drip-Feed'. The service must support drip-feed.",
	},
	rateLimit: {
		message: 'The panel asks to send fewer requests',
		description:
			"Wait a while. To spread the requests over time, set 'Batching' under Settings → Request Options.",
	},
	refused: {
		message: 'The panel refused the request',
		description: 'Change the request as the panel says.',
	},
	notV2: {
		message: 'The answer does not come from an API v2 panel',
		description:
			"Check 'API URL' in the credential. It is the address on the panel's API page and often ends in /api/v2. It is not the address of the website.",
	},
	redirect: {
		message: 'The panel moved to another address',
		description: "Set 'API URL' in the credential to the new address.",
	},
};

/** Questions other than an order hold all that the API needs. So the panel looks for it in another place. */
export const NOT_FOUND_IN_REQUEST: Message = {
	message: 'The panel did not find a value in the request',
	description:
		"The panel may read requests in another form. Try another 'Request Format' or 'Key Placement' in the credential.",
};

/** Other questions than an order may need funds, too. */
export const NO_FUNDS: Message = {
	message: 'The balance on the panel is too low',
	description: 'Add funds on the panel.',
};

/** One question, as the test of a credential puts it, cannot be spread over time. */
export const ASK_LATER: Message = {
	message: WORDS.rateLimit.message,
	description: 'Wait a while, then try again.',
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
			"No server answers at this address. Check 'API URL' in the credential, also its port. Check that the panel is online.",
	},
	certificate: {
		message: "The panel's SSL certificate is not accepted",
		description:
			"If you trust the panel anyway, switch on 'Ignore SSL Issues' under 'Other Panel Settings' in the credential.",
	},
	tls: {
		message: 'An encrypted connection to the panel was not possible',
		description:
			"Check 'API URL' in the credential. Its port may be wrong, or it must begin with http:// instead of https://.",
	},
	blocked: {
		message: "This n8n does not allow requests to the panel's address",
		description:
			"n8n's protection against requests to internal addresses blocked it. Check 'API URL' in the credential. If it is right, the administrator of n8n can allow the address, for example in N8N_SSRF_ALLOWED_HOSTNAMES.",
	},
	proxy: {
		message: 'The proxy cannot be reached',
		description:
			"Check 'Proxy' under Settings → Request Options. If it is empty, an environment variable of n8n may set a proxy.",
	},
};

/** A proxy between n8n and the panel asks for its own password. */
export const PROXY_PASSWORD: Message = {
	message: 'The proxy asks for a user name and a password',
	description:
		"The panel did not get the request. Enter both in 'Proxy' under Settings → Request Options, such as http://name:password@myproxy:3128.",
};
