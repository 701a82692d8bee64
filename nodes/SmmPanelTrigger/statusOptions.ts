import type { INodePropertyOptions } from 'n8n-workflow';

function asOptions(words: string[]): INodePropertyOptions[] {
	return words.map((word) => ({ name: word, value: word }));
}

/** The spellings that `panel/status` gives to the statuses of orders. */
export const orderStatuses = asOptions([
	'Canceled',
	'Completed',
	'Failed',
	'In progress',
	'Partial',
	'Pending',
	'Processing',
	'Refunded',
]);

/** The spellings that `panel/status` gives to the statuses of refills. */
export const refillStatuses = asOptions([
	'Canceled',
	'Completed',
	'Failed',
	'In progress',
	'Pending',
	'Processing',
	'Rejected',
]);
