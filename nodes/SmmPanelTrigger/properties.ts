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
				description: 'When the balance has fallen below an amount',
			},
			{
				name: 'Order Status Changed',
				value: 'orderStatusChanged',
				description: 'When one of the watched orders has another status',
			},
			{
				name: 'Refill Status Changed',
				value: 'refillStatusChanged',
				description: 'When one of the watched refills has another status',
			},
			{
				name: 'Service Changed',
				value: 'serviceChanged',
				description:
					'When a service has another price, limit, flag or name, is new, or is no longer offered',
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
				description: 'The IDs stand in this node, or come from an expression',
			},
			{
				name: 'URL',
				value: 'url',
				description:
					'The IDs are fetched before each poll from an address that answers JSON or CSV',
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
			'The orders to watch, separated by commas, spaces or lines. An expression is evaluated at each poll, and may give an array.',
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
			'An address that gives JSON or CSV. JSON is an array of IDs, or of objects with order, order_id or ID. In CSV the IDs are in a column of such a name, or in the first one. The request carries no API key.',
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
			'The refills to watch, separated by commas, spaces or lines. An expression is evaluated at each poll, and may give an array.',
		displayOptions: { show: forRefills },
	},
	{
		displayName: 'Threshold',
		name: 'threshold',
		type: 'number',
		required: true,
		default: 10,
		description:
			"The amount in the panel's currency. The workflow starts once when the balance falls below it, and again only after the balance has recovered.",
		displayOptions: { show: { event: ['balanceBelow'] } },
	},
	{
		displayName:
			'Poll every 10 minutes or less often: panels allow few requests for the price list.',
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
					'How many days to go on watching an order after its status became final. Panels sometimes change a final status. Each 100 such orders cost one more request per poll. 0 stops at the final status.',
				displayOptions: { show: { '/event': ['orderStatusChanged'] } },
			},
			{
				displayName: 'Report at the Start',
				name: 'emitInitial',
				type: 'boolean',
				default: true,
				description:
					'Whether the first poll reports all that it finds. Otherwise it only takes note of it, to compare with later.',
			},
			{
				displayName: 'Report Progress',
				name: 'emitProgress',
				type: 'boolean',
				default: true,
				description:
					'Whether to report an order also when only the number that remains has changed',
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
