import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { readStatuses } from '../../../../panel/readers';
import { readOrderStatusWord } from '../../../../panel/status';
import type { OrderStatus } from '../../../../panel/types';
import { batched } from '../../shared/batched';
import { idsField, onlyFor, simplifyField } from '../../shared/fields';
import type { OperationHost } from '../../shared/host';
import { routed } from '../../shared/operation';

export const allItems = batched({
	action: 'status',
	list: 'orders',
	read: readStatuses,
	row: changedRow,
});

export const operation: INodePropertyOptions = {
	name: 'Get Many Statuses',
	value: 'getManyStatuses',
	action: 'Get many statuses of orders',
	description: 'Retrieve how far many orders have come, 100 in one request',
	routing: routed('status', allItems),
};

export const properties: INodeProperties[] = [
	idsField('order', ['getManyStatuses'], {
		displayName: 'Order IDs',
		name: 'orderIds',
		placeholder: 'e.g. 23501, 23502',
		apiName: 'orders',
	}),
	simplifyField('order', ['getManyStatuses']),
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: {
			show: { ...onlyFor('order', ['getManyStatuses']).show, simplify: [true] },
		},
		options: [
			{
				displayName: 'Only Changed',
				name: 'onlyChanged',
				type: 'boolean',
				default: true,
				description: "Whether to leave out orders whose status is still that of 'Previous Status'",
			},
			{
				displayName: 'Previous Status',
				name: 'previousStatus',
				type: 'string',
				default: '',
				placeholder: 'e.g. {{ $json.status }}',
				description:
					'The status that you have on record for the item. It comes out as previous_status beside the new one.',
			},
		],
	},
];

/** Puts the status on record beside the new one, and leaves out what has not changed if that is asked for. */
function changedRow(row: OrderStatus, host: OperationHost, item: number): OrderStatus | undefined {
	const { previousStatus, onlyChanged = false } = host.setting<{
		previousStatus?: unknown;
		onlyChanged?: boolean;
	}>('options', item, {});
	if (previousStatus === undefined) return row;
	const { status } = readOrderStatusWord(previousStatus);
	if (onlyChanged && status === row.status) return undefined;
	return { ...row, previous_status: status };
}
