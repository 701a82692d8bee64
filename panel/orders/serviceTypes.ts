import type { PanelParameters } from '../request/actions';
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

/** The parameters of one service type by their API names, in the order in which their fields are shown. */
export interface ServiceTypeFields {
	/** The name that panels use for the type. */
	label: string;
	required: readonly string[];
	optional: readonly string[];
	/** The list whose lines the panel counts as the quantity. */
	counted?: 'comments' | 'usernames';
}

/** The service types of the API v2, as the API pages of panels list them. */
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
	// XPanel takes `choice` or `choice_label` instead of the number: see `missingFields`.
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

/** Further parameters that an order of any type may have. */
export const ADDITIONAL_PARAMETERS: readonly string[] = [
	'runs',
	'interval',
	'data_pool',
	'listen_duration',
	'request_id',
];

/** Fields that one kind of traffic needs, with its value of `type_of_traffic`: a search, or a page that the user names. */
const TRAFFIC_FIELDS: Readonly<Record<string, string>> = {
	google_keyword: '1',
	referring_url: '2',
};

/** Traffic without a referrer needs no field. */
const BLANK_REFERRER = '3';

/**
 * The service type for a value of the field: our own value, or a panel's word such as `Custom Comments`. Case and
 * spelling do not matter, since an expression may give the `type` of a price list.
 *
 * @throws InputError for a word that is no type, since a guess could order something else
 */
export function readServiceType(value: unknown): ServiceType {
	const type = serviceTypeOf(value);
	if (type === undefined) {
		throw new InputError({ kind: 'unknownServiceType', text: wordIn(value) });
	}
	return type;
}

/** The service type for a word in any case or spelling; undefined for a type that only some panel has. */
export function serviceTypeOf(value: unknown): ServiceType | undefined {
	const word = plainWord(value);
	return TYPES.find(
		(candidate) =>
			plainWord(candidate) === word || plainWord(SERVICE_TYPES[candidate].label) === word,
	);
}

/** The API names of what an order of this type may carry. */
export function parametersOf(type: ServiceType): string[] {
	const { required, optional } = SERVICE_TYPES[type];
	return ['service', ...required, ...optional, ...ADDITIONAL_PARAMETERS];
}

/**
 * The parameters of an order of this type. It leaves out fields of other types, and checks that no required one is
 * missing.
 *
 * @param fields every field of the operation by its API name
 * @param custom parameters that the user added by name; one with a value replaces the field of that name
 * @throws InputError naming the fields that are empty
 */
export function orderParameters(
	type: ServiceType,
	fields: PanelParameters,
	custom: PanelParameters = {},
): PanelParameters {
	const { label } = SERVICE_TYPES[type];
	const own = parametersOf(type).map((name): [string, unknown] => [name, fields[name]]);
	const given = [...own, ...Object.entries(custom)].filter(([, value]) => !isEmpty(value));
	const parameters: PanelParameters = Object.fromEntries(given);
	for (const name of fieldsOfOtherTraffic(parameters)) {
		if (!(name in custom)) delete parameters[name];
	}
	const missing = missingFields(type, parameters);
	if (missing.length > 0) {
		throw new InputError({ kind: 'emptyFields', fields: missing, type: label });
	}
	// A panel would deliver everything at once.
	if (!isEmpty(parameters.interval) && isEmpty(parameters.runs)) {
		throw new InputError({ kind: 'noRuns' });
	}
	return parameters;
}

/** The quantity that a panel counts for each run: the field, the lines of a list, or 1 for a package. */
export function orderedQuantity(type: ServiceType, parameters: PanelParameters): number {
	const { counted, required } = SERVICE_TYPES[type];
	if (counted === 'usernames') return namesIn(parameters[counted]).length;
	if (counted !== undefined) return linesOf(parameters[counted], counted).length;
	return required.includes('quantity') ? Number(parameters.quantity) : 1;
}

/** The names of a list. Panels print examples with commas, and a name has none. So a line may hold several. */
function namesIn(usernames: unknown): string[] {
	return linesOf(usernames, 'usernames')
		.flatMap((line) => line.split(/[,;\u060C\uFF0C]/))
		.filter((name) => !isEmpty(name));
}

/** Whether an order of this type has a quantity, as a field or as the lines of a list. */
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
		const needed = Object.keys(TRAFFIC_FIELDS).filter((name) => TRAFFIC_FIELDS[name] === traffic);
		missing.push(...needed.filter((name) => !given(name)));
	}
	return missing;
}

/** Fields of another kind of traffic than the order's. The editor hides them, and they may still hold a value. */
function fieldsOfOtherTraffic({ type_of_traffic: value }: PanelParameters): string[] {
	const traffic = wordIn(value);
	const isKnown = [...Object.values(TRAFFIC_FIELDS), BLANK_REFERRER].includes(traffic);
	return Object.keys(TRAFFIC_FIELDS).filter((name) => isKnown && TRAFFIC_FIELDS[name] !== traffic);
}

function plainWord(value: unknown): string {
	return wordIn(value)
		.toLowerCase()
		.replace(/[^a-z0-9]/g, '');
}

/** The text of a value that can be a word, or of a list with one such value. '' for any other value. */
function wordIn(value: unknown): string {
	const word = onlyEntry(value);
	return typeof word === 'string' || typeof word === 'number' ? visibleText(String(word)) : '';
}
