import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { InputError } from '../../../../panel/request/inputError';
import { readStatuses } from '../../../../panel/readers';
import { readOrderStatusWord } from '../../../../panel/answer/statusWords';
import type { OrderStatus } from '../../../../panel/types';
import { askInBatches } from '../../kinds/askInBatches';
import { idsField, onlyFor, simplifyField } from '../../description/fields';
import type { OperationRun } from '../../run/run';
import { routed } from '../../run/operation';
import { readSwitch } from '../../run/switches';

export const allItems = askInBatches({
	action: 'status',
	list: 'orders',
	check: checkOptions,
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
				description:
					"Whether to leave out orders whose status is still that of 'Previous Status', which this option needs",
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

interface ChangeOptions {
	/** What is on record; present only if the option was added. */
	previousStatus?: unknown;
	onlyChanged: boolean;
}

function changeOptions(host: OperationRun, item: number): ChangeOptions {
	const options = host.parameter<IDataObject>('options', item, {});
	return { ...options, onlyChanged: readSwitch(options, 'onlyChanged', 'Only Changed') };
}

/** @throws InputError if there is nothing to tell a change by: all orders would come out as changed */
function checkOptions(host: OperationRun, item: number): void {
	const options = changeOptions(host, item);
	if (!options.onlyChanged || 'previousStatus' in options) return;
	throw new InputError(
		"'Only Changed' needs the option 'Previous Status'",
		"Add 'Previous Status' with the status that you have on record, e.g. {{ $json.status }}. It may be empty for an order that was never asked for.",
	);
}

/** Puts the status on record beside the new one, and leaves out what has not changed if that is asked for. */
function changedRow(row: OrderStatus, host: OperationRun, item: number): OrderStatus | undefined {
	const { previousStatus, onlyChanged } = changeOptions(host, item);
	if (previousStatus === undefined) return row;
	const { status } = readOrderStatusWord(previousStatus);
	if (onlyChanged && status === row.status) return undefined;
	return { ...row, previous_status: status };
}
