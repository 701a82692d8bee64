import { parameterLabel, type PanelParameters } from '../request/actions';
import { InputError } from '../request/inputError';
import { linesOf } from '../request/parameters';
import { isEmpty, onlyEntry } from '../request/values';
import { visibleText } from '../text';

export type ServiceType =
	| 'default'
	| 'package'
	| 'seo'
	| 'customComments'
	| 'customCommentsPackage'
	| 'commentReplies'
	| 'commentLikes'
	| 'mentions'
	| 'mentionsWithHashtags'
	| 'mentionsCustomList'
	| 'mentionsHashtag'
	| 'mentionsUserFollowers'
	| 'mentionsMediaLikers'
	| 'poll'
	| 'invitesFromGroups'
	| 'subscriptions'
	| 'webTraffic';

/** What one service type takes, by the API's parameter names, in the order in which the fields are shown. */
export interface ServiceTypeFields {
	/** The panels' own name for the type. */
	label: string;
	required: readonly string[];
	optional: readonly string[];
	/** The list whose lines the panel counts as the quantity. */
	counted?: 'comments' | 'usernames';
}

/** Source: the API pages of families A and B (dialects reference, §2). */
export const SERVICE_TYPES: Readonly<Record<ServiceType, ServiceTypeFields>> = {
	default: { label: 'Default', required: ['link', 'quantity'], optional: [] },
	package: { label: 'Package', required: ['link'], optional: [] },
	seo: { label: 'SEO', required: ['link', 'quantity', 'keywords'], optional: [] },
	customComments: {
		label: 'Custom Comments',
		required: ['link', 'comments'],
		optional: [],
		counted: 'comments',
	},
	customCommentsPackage: {
		label: 'Custom Comments Package',
		required: ['link', 'comments'],
		optional: [],
	},
	commentReplies: {
		label: 'Comment Replies',
		required: ['link', 'username', 'comments'],
		optional: [],
		counted: 'comments',
	},
	commentLikes: {
		label: 'Comment Likes',
		required: ['link', 'quantity', 'username'],
		optional: [],
	},
	mentions: { label: 'Mentions', required: ['link', 'quantity', 'usernames'], optional: [] },
	mentionsWithHashtags: {
		label: 'Mentions with Hashtags',
		required: ['link', 'quantity', 'usernames', 'hashtags'],
		optional: [],
	},
	mentionsCustomList: {
		label: 'Mentions Custom List',
		required: ['link', 'usernames'],
		optional: [],
		counted: 'usernames',
	},
	mentionsHashtag: {
		label: 'Mentions Hashtag',
		required: ['link', 'quantity', 'hashtag'],
		optional: [],
	},
	mentionsUserFollowers: {
		label: 'Mentions User Followers',
		required: ['link', 'quantity', 'username'],
		optional: [],
	},
	mentionsMediaLikers: {
		label: 'Mentions Media Likers',
		required: ['link', 'quantity', 'media'],
		optional: [],
	},
	// A panel of XPanel's kind takes `choice` or `choice_label` instead of the number: see `missingFields`.
	poll: {
		label: 'Poll',
		required: ['link', 'quantity'],
		optional: ['answer_number', 'choice', 'choice_label'],
	},
	invitesFromGroups: {
		label: 'Invites from Groups',
		required: ['link', 'quantity', 'groups'],
		optional: [],
	},
	subscriptions: {
		label: 'Subscriptions',
		required: ['username', 'min', 'max', 'delay'],
		optional: ['posts', 'old_posts', 'expiry'],
	},
	webTraffic: {
		label: 'Web Traffic',
		required: ['link', 'quantity', 'country', 'device', 'type_of_traffic'],
		optional: ['google_keyword', 'referring_url'],
	},
};

/** Stands in the place of a type that the price list is asked for. */
export const FROM_PRICE_LIST = 'fromPriceList';

/** What an order of any type may carry besides. */
export const ADDITIONAL_PARAMETERS: readonly string[] = [
	'runs',
	'interval',
	'data_pool',
	'listen_duration',
	'request_id',
];

/** `type_of_traffic` of visits from a search, and of visits from a page of one's own choice. */
const GOOGLE_TRAFFIC = '1';
const REFERRER_TRAFFIC = '2';

/**
 * The service type that a value means: our own value, or the panel's word for it in any case or spelling
 * (`Custom Comments`, `custom_comments`), since an expression may pass on the `type` of a price list.
 *
 * @throws InputError for a word that is no type: guessing could order something else than was meant
 */
export function readServiceType(value: unknown): ServiceType {
	const type = serviceTypeOf(value);
	if (type === undefined) {
		throw new InputError(
			`'Service Type' is "${wordIn(value)}", which is none of the types that an order can have`,
			"Choose a type from the list. For a service of a type of the panel's own, choose Default or Package and give its fields under 'Custom Parameters'.",
		);
	}
	return type;
}

/** The service type that a word means, in any case or spelling; undefined for the panels' own inventions. */
export function serviceTypeOf(value: unknown): ServiceType | undefined {
	const word = plainWord(value);
	return TYPES.find(
		(candidate) =>
			plainWord(candidate) === word || plainWord(SERVICE_TYPES[candidate].label) === word,
	);
}

/**
 * Keeps what an order of this type may carry, and checks that what it needs is there.
 *
 * @param fields every field of the operation by its API name; those of other types are left out
 * @param custom parameters that the user added by name; those with a value win, and they too count as given
 * @throws InputError naming the fields that are empty
 */
export function orderParameters(
	type: ServiceType,
	fields: PanelParameters,
	custom: PanelParameters = {},
): PanelParameters {
	const { label, required, optional } = SERVICE_TYPES[type];
	const allowed = ['service', ...required, ...optional, ...ADDITIONAL_PARAMETERS];
	const own = allowed.map((name): [string, unknown] => [name, fields[name]]);
	const given = [...own, ...Object.entries(custom)].filter(([, value]) => !isEmpty(value));
	const parameters: PanelParameters = Object.fromEntries(given);
	const missing = missingFields(type, parameters);
	if (missing.length > 0) {
		const fieldsText = missing.map((name) => `'${parameterLabel(name)}'`).join(' and ');
		throw new InputError(
			`${fieldsText} ${missing.length > 1 ? 'are' : 'is'} empty, and an order of the type ${label} needs ${missing.length > 1 ? 'them' : 'it'}`,
			`Fill in ${fieldsText}. With an expression, check that this item has a value for it.`,
		);
	}
	return parameters;
}

/** How much the panel will count as ordered, per run: the quantity, the lines of a list, or 1 for a package. */
export function orderedQuantity(type: ServiceType, parameters: PanelParameters): number {
	const { counted, required } = SERVICE_TYPES[type];
	if (counted !== undefined) return linesOf(parameters[counted], parameterLabel(counted)).length;
	return required.includes('quantity') ? Number(parameters.quantity) : 1;
}

/** Whether an order of this type says how much: by a quantity, or by the lines of a list. */
export function countsQuantity(type: ServiceType): boolean {
	const { counted, required } = SERVICE_TYPES[type];
	return counted !== undefined || required.includes('quantity');
}

const TYPES = Object.keys(SERVICE_TYPES) as ServiceType[];

function missingFields(type: ServiceType, parameters: PanelParameters): string[] {
	const missing = ['service', ...SERVICE_TYPES[type].required].filter((name) =>
		isEmpty(parameters[name]),
	);
	const given = (name: string) => !isEmpty(parameters[name]);
	if (type === 'poll' && !['answer_number', 'choice', 'choice_label'].some(given)) {
		missing.push('answer_number');
	}
	if (type === 'webTraffic') {
		const traffic = wordIn(parameters.type_of_traffic);
		if (traffic === GOOGLE_TRAFFIC && !given('google_keyword')) missing.push('google_keyword');
		if (traffic === REFERRER_TRAFFIC && !given('referring_url')) missing.push('referring_url');
	}
	return missing;
}

function plainWord(value: unknown): string {
	return wordIn(value)
		.toLowerCase()
		.replace(/[^a-z0-9]/g, '');
}

/** The text of a value that can be a word, also in a list of one; '' for all that an expression may give instead. */
function wordIn(value: unknown): string {
	const word = onlyEntry(value);
	return typeof word === 'string' || typeof word === 'number' ? visibleText(String(word)) : '';
}
