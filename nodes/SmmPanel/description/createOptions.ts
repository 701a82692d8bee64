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
				'A value that identifies the order, such as the ID of its row. Once an order with this key is placed, this node does not order with the same key again, also not in later executions. In an AI tool, it works only with an AI Agent of version 3 or later.',
		},
		includeInputOption,
		{
			displayName: 'Look at the Balance',
			name: 'checkBalance',
			type: 'boolean',
			default: true,
			description:
				'Whether to read the balance before the first order, and again at the end if the outcome of an order is unknown. A line above the output says what the two balances show. It is only a hint and changes nothing else.',
		},
		{
			displayName: 'Maximum Charge',
			name: 'maxCharge',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 1,
			description:
				"The most that one order may cost, in the panel's currency. The cost is calculated from the panel's price list. More expensive orders are not sent. Set this limit for an AI tool.",
		},
		{
			displayName: 'Maximum Total Charge',
			name: 'maxTotalCharge',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 10,
			description:
				"The most that all orders of this node may cost together in one execution, in the panel's currency. All calls of an AI Agent in one execution count together. Each call of an MCP client is a separate execution, so set 'Maximum Charge' there.",
		},
		{
			displayName: 'Retry Unknown',
			name: 'retryUnknown',
			type: 'boolean',
			default: false,
			description:
				"Whether to send an order again if its 'Deduplication Key' was sent before and the outcome is unknown. Look at the orders on the panel first. If the order exists, it would be placed twice.",
		},
		{
			displayName: 'Several Processes',
			name: 'otherProcesses',
			type: 'boolean',
			default: true,
			description:
				'Whether several n8n processes, such as workers in queue mode, may run this node with the same rows at the same time. Each run then reserves its keys before it sends orders. This takes about one second for every 200 keys.',
		},
		{
			displayName: 'Validate',
			name: 'validate',
			type: 'boolean',
			default: true,
			description:
				"Whether to check the type, quantity and drip-feed of each order against the panel's price list before it is sent",
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
