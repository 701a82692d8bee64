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
			description: 'Whether orders of the service can be canceled, as the price list says',
		},
		{
			displayName: 'Category',
			name: 'category',
			type: 'string',
			default: '',
			placeholder: 'e.g. Instagram Followers',
			description: 'Part of the category name',
		},
		{
			displayName: 'Drip-Feed',
			name: 'dripfeed',
			type: 'boolean',
			default: true,
			description: 'Whether the service supports drip-feed, as the price list says',
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
			description: 'Whether orders of the service can be refilled, as the price list says',
		},
		{
			displayName: 'Search',
			name: 'search',
			type: 'string',
			default: '',
			placeholder: 'e.g. tiktok views',
			description: 'Words that must all be in the name, category, type or ID of the service',
		},
		{
			displayName: 'Service IDs',
			name: 'ids',
			type: 'string',
			default: '',
			placeholder: 'e.g. 101, 102, 205',
			description: 'IDs separated by commas, spaces or lines, or an array from an expression',
		},
		{
			displayName: 'Type',
			name: 'type',
			type: 'string',
			default: '',
			placeholder: 'e.g. Custom Comments',
			description: 'The service type as the panel writes it',
		},
	],
};
