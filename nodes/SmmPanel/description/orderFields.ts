import type { IDisplayOptions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { FROM_PRICE_LIST, SERVICE_TYPES } from '../../../panel/orders/serviceTypes';
import { additionalFields } from './additionalFields';
import { onlyFor, SERVICE_LOCATOR } from './fields';
import { forTypesWith, FROM_EXPRESSION, otherThan, shownChoice, whereTypeIs } from './forTypes';

const LINES = 'One per line, or an array from an expression';

const TYPE_OPTIONS: INodePropertyOptions[] = [
	...Object.entries(SERVICE_TYPES).map(([value, { label }]) => ({ name: label, value })),
	{
		name: 'From the Price List',
		value: FROM_PRICE_LIST,
		description:
			'Looks up the type of each service, so that one run can have services of several types',
	},
].sort((a, b) => a.name.localeCompare(b.name, 'en'));

const TRAFFIC_OPTIONS = [
	{ name: 'Blank Referrer', value: '3' },
	{ name: 'Custom Referrer', value: '2' },
	{ name: 'Google Keyword', value: '1' },
];

/**
 * A field for one kind of traffic: required where that kind is chosen, and within reach where the type or the traffic
 * comes from elsewhere.
 */
function forTraffic(
	traffic: string,
	apiName: string,
	field: Omit<INodeProperties, 'displayOptions' | 'routing'>,
): INodeProperties[] {
	const all = TRAFFIC_OPTIONS.map(({ value }) => value);
	const others = all.filter((value) => value !== traffic);
	const sent = { ...field, routing: { send: { type: 'body', property: apiName } } } as const;
	const isChosen = whereTypeIs('webTraffic');
	const hidden: Array<[hide: IDisplayOptions['hide'], required: boolean]> = [
		// n8n looks for empty required fields without evaluating expressions, so this one asks the list itself.
		[
			{
				...isChosen,
				typeOfTraffic: [{ _cnd: { not: traffic } }],
				shownTraffic: [FROM_EXPRESSION],
			},
			true,
		],
		[{ ...isChosen, shownTraffic: all }, false],
		[{ shownType: otherThan([]), shownTraffic: others }, false],
	];
	return hidden.map(([hide, required]) => ({
		...sent,
		...(required && { required }),
		displayOptions: { hide },
	}));
}

const FIELDS: INodeProperties[] = [
	{
		...SERVICE_LOCATOR,
		routing: { send: { type: 'body', property: 'service' } },
	},
	{
		displayName: 'Service Type',
		name: 'serviceType',
		type: 'options',
		options: TYPE_OPTIONS,
		default: 'default',
		description:
			"The type of the service in the panel's price list. It decides which fields an order needs. An expression may give the type as the price list writes it. All fields are then shown.",
	},
	shownChoice('shownType', 'serviceType'),
	...forTypesWith('link', {
		displayName: 'Link',
		name: 'link',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://instagram.com/example',
		description: 'The address that the order is for, such as a public profile or post',
	}),
	...forTypesWith('username', {
		displayName: 'Username',
		name: 'username',
		type: 'string',
		default: '',
		placeholder: 'e.g. example',
		description:
			'The owner of the comment, the account whose followers are mentioned, or the account of the subscription',
	}),
	...forTypesWith('quantity', {
		displayName: 'Quantity',
		name: 'quantity',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description:
			"How many to order, between the service's min and max. With drip-feed, this is the quantity of each run.",
	}),
	...forTypesWith('comments', {
		displayName: 'Comments',
		name: 'comments',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		placeholder: 'e.g. Great photo!',
		description: LINES,
	}),
	...forTypesWith('keywords', {
		displayName: 'Keywords',
		name: 'keywords',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		placeholder: 'e.g. running shoes',
		description: LINES,
	}),
	...forTypesWith('usernames', {
		displayName: 'Usernames',
		name: 'usernames',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		placeholder: 'e.g. example',
		description: LINES,
	}),
	...forTypesWith('hashtags', {
		displayName: 'Hashtags',
		name: 'hashtags',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		placeholder: 'e.g. travel',
		description: LINES,
	}),
	...forTypesWith('hashtag', {
		displayName: 'Hashtag',
		name: 'hashtag',
		type: 'string',
		default: '',
		placeholder: 'e.g. travel',
		description: 'The panel mentions people who use this hashtag',
	}),
	...forTypesWith('media', {
		displayName: 'Media URL',
		name: 'media',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://instagram.com/p/example',
		description: 'The panel mentions people who liked this post',
	}),
	...forTypesWith('answer_number', {
		displayName: 'Answer Number',
		name: 'answerNumber',
		type: 'string',
		default: '',
		placeholder: 'e.g. 2',
		description:
			"The number of the answer to vote for. XPanel panels need 'Choice' or 'Choice Label' instead: see 'XPanel Fields' under 'Additional Fields'.",
	}),
	...forTypesWith('groups', {
		displayName: 'Groups',
		name: 'groups',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		placeholder: 'e.g. https://facebook.com/groups/example',
		description: LINES,
	}),
	...forTypesWith('min', {
		displayName: 'Minimum Quantity',
		name: 'min',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description:
			'The smallest quantity for each post. The panel chooses a quantity between minimum and maximum.',
	}),
	...forTypesWith('max', {
		displayName: 'Maximum Quantity',
		name: 'max',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description: 'The largest quantity for each post',
	}),
	...forTypesWith('posts', {
		displayName: 'New Posts',
		name: 'posts',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description: 'How many new posts the subscription covers. 0 means no limit.',
	}),
	...forTypesWith('old_posts', {
		displayName: 'Old Posts',
		name: 'oldPosts',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description: 'How many existing posts the subscription also covers',
	}),
	...forTypesWith('delay', {
		displayName: 'Delay (Minutes)',
		name: 'delay',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description:
			'How long the panel waits after a new post before it starts. Most panels accept 0, 5, 10, 15, 30, 60 or 90.',
	}),
	...forTypesWith('expiry', {
		displayName: 'Expiry Date',
		name: 'expiry',
		type: 'dateTime',
		default: '',
		description: 'The day on which the subscription ends',
	}),
	...forTypesWith('country', {
		displayName: 'Country',
		name: 'country',
		type: 'string',
		default: '',
		placeholder: 'e.g. US',
		description: "Code or name of the country, as the panel's description of the service says",
	}),
	...forTypesWith('device', {
		displayName: 'Device',
		name: 'device',
		type: 'options',
		options: [
			{ name: 'Android', value: '2' },
			{ name: 'Desktop', value: '1' },
			{ name: 'iOS', value: '3' },
			{ name: 'Mixed', value: '5' },
			{ name: 'Mixed Mobile', value: '4' },
		],
		default: '5',
	}),
	...forTypesWith('type_of_traffic', {
		displayName: 'Type of Traffic',
		name: 'typeOfTraffic',
		type: 'options',
		options: TRAFFIC_OPTIONS,
		default: '3',
		description: 'What the website sees as the source of its visitors',
	}),
	shownChoice('shownTraffic', 'typeOfTraffic'),
	...forTraffic('1', 'google_keyword', {
		displayName: 'Google Keyword',
		name: 'googleKeyword',
		type: 'string',
		default: '',
		placeholder: 'e.g. running shoes',
		description: 'The words that visitors search for on Google',
	}),
	...forTraffic('2', 'referring_url', {
		displayName: 'Referring URL',
		name: 'referringUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/blog',
		description: 'The page that visitors come from',
	}),
	additionalFields,
];

/**
 * The fields of an order. Create sends them, and says in their routing under which name. Estimate Cost shows the same
 * fields and sends none, so there they have no routing.
 */
export function orderFields(operation: 'create' | 'estimate'): INodeProperties[] {
	return FIELDS.map((field) => {
		const { hide } = field.displayOptions ?? {};
		const shown = {
			...field,
			displayOptions: { ...onlyFor('order', [operation]), ...(hide && { hide }) },
		};
		return operation === 'create' ? shown : withoutRouting(shown);
	});
}

function withoutRouting(sent: INodeProperties): INodeProperties {
	const field = { ...sent };
	delete field.routing;
	if (field.options === undefined) return field;
	const options = field.options.map((option) => {
		if ('type' in option) return withoutRouting(option);
		return 'values' in option ? { ...option, values: option.values.map(withoutRouting) } : option;
	});
	return { ...field, options: options as INodeProperties['options'] };
}
