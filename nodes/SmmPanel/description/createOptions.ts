import type { INodeProperties } from 'n8n-workflow';
import { includeInputOption } from './batchOptions';
import { onlyFor } from './fields';

/** What keeps orders from being placed twice, wrongly or for too much money. */
export const createOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	displayOptions: onlyFor('order', ['create']),
	options: [
		{
			displayName: 'Deduplication Key',
			name: 'deduplicationKey',
			type: 'string',
			default: '',
			placeholder: 'e.g. {{ $json.row_number }}',
			description:
				'What the order stands for, such as the ID of its row. After it was placed, this node sends no order with the same key again, in later executions either. As an AI tool it needs an AI Agent of version 3 or later.',
		},
		includeInputOption,
		{
			displayName: 'Look at the Balance',
			name: 'checkBalance',
			type: 'boolean',
			default: true,
			description:
				'Whether to read the balance before the first order, and once more at the end if the outcome of an order is unknown. A line above the output says what the two show. Nothing else depends on it.',
		},
		{
			displayName: 'Maximum Charge',
			name: 'maxCharge',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 1,
			description:
				"The most that one order may cost by the panel's price list, in the panel's currency. More expensive orders are not sent. This is the limit to set for an AI tool.",
		},
		{
			displayName: 'Maximum Total Charge',
			name: 'maxTotalCharge',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 10,
			description:
				"The most that all orders of this node may cost in one execution, in the panel's currency. The calls of an AI Agent are added up. Each call of an MCP client is an execution of its own: set 'Maximum Charge' there.",
		},
		{
			displayName: 'Retry Unknown',
			name: 'retryUnknown',
			type: 'boolean',
			default: false,
			description:
				"Whether to send an order although its 'Deduplication Key' was sent before and nobody knows what came of it. Look at the orders on the panel first: an order that exists would be placed twice.",
		},
		{
			displayName: 'Several Processes',
			name: 'otherProcesses',
			type: 'boolean',
			default: true,
			description:
				'Whether several n8n processes, such as workers in queue mode, may run this node over the same rows at the same time. Each run then claims its keys before it sends orders. That takes about a second for every 200 keys.',
		},
		{
			displayName: 'Validate',
			name: 'validate',
			type: 'boolean',
			default: true,
			description:
				"Whether to check each order against the panel's price list before it is sent: type, quantity and drip-feed",
		},
	],
};

export const estimateOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	displayOptions: onlyFor('order', ['estimate']),
	options: [includeInputOption],
};
