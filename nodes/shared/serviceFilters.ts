import type { INodeProperties } from 'n8n-workflow';

/**
 * Conditions on the rows of a price list, for the action node's Get Many and for the trigger.
 * `panel/orders/serviceFilter` applies them.
 */
export const serviceFilters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [
		{
			displayName: 'Cancel',
			name: 'cancel',
			type: 'boolean',
			default: true,
			description: 'Whether the panel must say that orders of the service can be canceled',
		},
		{
			displayName: 'Category',
			name: 'category',
			type: 'string',
			default: '',
			placeholder: 'e.g. Instagram Followers',
			description: "Part of the category's name",
		},
		{
			displayName: 'Drip-Feed',
			name: 'dripfeed',
			type: 'boolean',
			default: true,
			description: 'Whether the panel must say that the service supports drip-feed',
		},
		{
			displayName: 'Maximum Rate',
			name: 'maxRate',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 1,
			description: "The highest rate, in the panel's currency",
		},
		{
			displayName: 'Refill',
			name: 'refill',
			type: 'boolean',
			default: true,
			description: 'Whether the panel must say that orders of the service can be refilled',
		},
		{
			displayName: 'Search',
			name: 'search',
			type: 'string',
			default: '',
			placeholder: 'e.g. tiktok views',
			description: 'Words that must all occur in the name, the category, the type or the ID',
		},
		{
			displayName: 'Service IDs',
			name: 'ids',
			type: 'string',
			default: '',
			placeholder: 'e.g. 101, 102, 205',
			description: 'Separated by commas, spaces or lines, or an array from an expression',
		},
		{
			displayName: 'Type',
			name: 'type',
			type: 'string',
			default: '',
			placeholder: 'e.g. Custom Comments',
			description: "The panel's name of the service type",
		},
	],
};
