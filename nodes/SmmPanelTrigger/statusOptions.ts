import type { INodePropertyOptions } from 'n8n-workflow';

function asOptions(words: string[]): INodePropertyOptions[] {
	return words.map((word) => ({ name: word, value: word }));
}

/** The statuses of orders, spelled as `panel/answer/statusWords` gives them. */
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

/** The statuses of refills, spelled as `panel/answer/statusWords` gives them. */
export const refillStatuses = asOptions([
	'Canceled',
	'Completed',
	'Failed',
	'In progress',
	'Pending',
	'Processing',
	'Rejected',
]);
