import type { INodeProperties } from 'n8n-workflow';
import { serviceFilters as filters } from '../shared/serviceFilters';
import { orderStatuses, refillStatuses } from './statusOptions';

const forOrders = { event: ['orderStatusChanged'] };
const forRefills = { event: ['refillStatusChanged'] };

/** The fields of the trigger. Workflows store these names: renaming one breaks them. */
export const properties: INodeProperties[] = [
	{
		displayName: 'Trigger On',
		name: 'event',
		type: 'options',
		noDataExpression: true,
		required: true,
		options: [
			{
				name: 'Balance Below Threshold',
				value: 'balanceBelow',
				description: 'When the balance falls below an amount',
			},
			{
				name: 'Order Status Changed',
				value: 'orderStatusChanged',
				description: 'When the status of a watched order changes',
			},
			{
				name: 'Refill Status Changed',
				value: 'refillStatusChanged',
				description: 'When the status of a watched refill changes',
			},
			{
				name: 'Service Changed',
				value: 'serviceChanged',
				description:
					'When a service gets another price, limit, flag or name, or when a service is added or removed',
			},
		],
		default: 'orderStatusChanged',
	},
	{
		displayName: 'Order Source',
		name: 'orderSource',
		type: 'options',
		options: [
			{
				name: 'List',
				value: 'list',
				description: 'The IDs are in this node, or come from an expression',
			},
			{
				name: 'URL',
				value: 'url',
				description: 'Each poll first reads the IDs from an address that gives JSON or CSV',
			},
		],
		default: 'list',
		displayOptions: { show: forOrders },
	},
	{
		displayName: 'Order IDs',
		name: 'orderIds',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 23501, 23502, 23503',
		description:
			'The IDs of the orders to watch, separated by commas, spaces or lines. An expression is evaluated at each poll and may give an array.',
		displayOptions: { show: { ...forOrders, orderSource: ['list'] } },
	},
	{
		displayName: 'Order List URL',
		name: 'orderListUrl',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. https://example.com/open-orders.json',
		description:
			'The address of a list in JSON or CSV. JSON must be an array of IDs, or of objects with a field order, order_id or ID. CSV must have a column with one of these names, or the IDs in its first column. The API key is not sent to this address.',
		displayOptions: { show: { ...forOrders, orderSource: ['url'] } },
	},
	{
		displayName: 'Refill IDs',
		name: 'refillIds',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 42, 43',
		description:
			'The IDs of the refills to watch, separated by commas, spaces or lines. An expression is evaluated at each poll and may give an array.',
		displayOptions: { show: forRefills },
	},
	{
		displayName: 'Threshold',
		name: 'threshold',
		type: 'number',
		required: true,
		default: 10,
		description:
			"The amount in the panel's currency. The workflow starts once when the balance falls below this amount. It can start again only after the balance has risen to this amount or more.",
		displayOptions: { show: { event: ['balanceBelow'] } },
	},
	{
		displayName:
			'Poll every 10 minutes or less often, since panels allow few requests for the price list',
		name: 'serviceNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { event: ['serviceChanged'] } },
	},
	{ ...filters, displayOptions: { show: { event: ['serviceChanged'] } } },
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Keep Watching Final Orders',
				name: 'keepWatching',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: 0,
				description:
					'How many days to keep watching an order after its status is final. Panels sometimes change a final status. Every 100 such orders cost one more request per poll. With 0, watching ends at the final status.',
				displayOptions: { show: { '/event': ['orderStatusChanged'] } },
			},
			{
				displayName: 'Report at the Start',
				name: 'emitInitial',
				type: 'boolean',
				default: true,
				description:
					'Whether the first poll reports everything that it finds. While this is off, the first poll only saves the starting point for later comparisons.',
			},
			{
				displayName: 'Report Progress',
				name: 'emitProgress',
				type: 'boolean',
				default: true,
				description: 'Whether to also report an order when only its remaining quantity has changed',
				displayOptions: { show: { '/event': ['orderStatusChanged'] } },
			},
			{
				displayName: 'Statuses',
				name: 'statuses',
				type: 'multiOptions',
				options: orderStatuses,
				default: ['Completed', 'Partial', 'Canceled'],
				description: 'The new statuses to report. Changes to other statuses are not reported.',
				displayOptions: { show: { '/event': ['orderStatusChanged'] } },
			},
			{
				displayName: 'Statuses',
				name: 'statuses',
				type: 'multiOptions',
				options: refillStatuses,
				default: ['Completed', 'Rejected'],
				description: 'The new statuses to report. Changes to other statuses are not reported.',
				displayOptions: { show: { '/event': ['refillStatusChanged'] } },
			},
		],
	},
];
