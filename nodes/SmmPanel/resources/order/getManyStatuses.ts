import type { IDataObject } from 'n8n-workflow';
import { readOrderStatusWord } from '../../../../panel/answer/statusWords';
import { readStatuses } from '../../../../panel/readers';
import { NotSentError } from '../../../shared/notSentError';
import type { OrderStatus } from '../../../../panel/types';
import { batchOptions } from '../../description/batchOptions';
import { idsField, simplifyField } from '../../description/fields';
import { askInBatches } from '../../kinds/askInBatches';
import { statusWord } from '../../kinds/statusSummary';
import { defineOperation } from '../../run/operation';
import type { OperationRun } from '../../run/run';
import { readSwitch } from '../../run/switches';

export const getManyStatuses = defineOperation({
	name: 'Get Many Statuses',
	value: 'getManyStatuses',
	action: 'Get many statuses of orders',
	description: 'Retrieve the progress of many orders, 100 in each request',
	fields: [
		idsField('order', ['getManyStatuses'], {
			displayName: 'Order IDs',
			name: 'orderIds',
			placeholder: 'e.g. 23501, 23502',
			apiName: 'orders',
		}),
		simplifyField('order', ['getManyStatuses']),
		batchOptions('order', 'getManyStatuses', {
			more: [
				{
					displayName: 'Only Changed',
					name: 'onlyChanged',
					type: 'boolean',
					default: true,
					displayOptions: { show: { '/simplify': [true] } },
					description:
						"Whether to leave out orders that still have the status in 'Previous Status'. The option 'Previous Status' is then required.",
				},
				{
					displayName: 'Previous Status',
					name: 'previousStatus',
					type: 'string',
					default: '',
					placeholder: 'e.g. {{ $json.status }}',
					displayOptions: { show: { '/simplify': [true] } },
					description:
						'The last status of the order that you know. The output contains it as previous_status beside the new status.',
				},
			],
		}),
	],
	run: askInBatches<OrderStatus>({
		action: 'status',
		list: 'orders',
		done: statusWord,
		check: checkOptions,
		read: readStatuses,
		row: changedRow,
	}),
});

interface ChangeOptions {
	/** What is on record; present only if the option was added. */
	previousStatus?: unknown;
	onlyChanged: boolean;
}

function changeOptions(run: OperationRun, item: number): ChangeOptions {
	const options = run.parameter<IDataObject>('options', item, {});
	return { ...options, onlyChanged: readSwitch(options, 'onlyChanged', 'Only Changed') };
}

/** @throws NotSentError if there is nothing to tell a change by: all orders would come out as changed */
function checkOptions(run: OperationRun, item: number): void {
	const options = changeOptions(run, item);
	if (!options.onlyChanged || 'previousStatus' in options) return;
	throw new NotSentError(
		"'Only Changed' needs the option 'Previous Status'",
		"Add 'Previous Status' with the last status that you know, such as {{ $json.status }}. It may be empty for an order without a known status.",
	);
}

/** Adds the status on record to the new one. If asked for, a row whose status is the same is left out. */
function changedRow(row: OrderStatus, run: OperationRun, item: number): OrderStatus | undefined {
	const { previousStatus, onlyChanged } = changeOptions(run, item);
	if (previousStatus === undefined) return row;
	const { status } = readOrderStatusWord(previousStatus);
	if (onlyChanged && status === row.status) return undefined;
	return { ...row, previous_status: status };
}
