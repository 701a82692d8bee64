import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { readRefillStatuses } from '../../../../panel/readers';
import { askInBatches } from '../../kinds/askInBatches';
import { idsField, simplifyField } from '../../description/fields';
import { routed } from '../../run/operation';

export const allItems = askInBatches({
	action: 'refill_status',
	list: 'refills',
	read: readRefillStatuses,
});

export const operation: INodePropertyOptions = {
	name: 'Get Many Statuses',
	value: 'getManyStatuses',
	action: 'Get many statuses of refills',
	description: 'Retrieve how far many refills have come, 100 in one request',
	routing: routed('refill_status', allItems),
};

export const properties: INodeProperties[] = [
	idsField('refill', ['getManyStatuses'], {
		displayName: 'Refill IDs',
		name: 'refillIds',
		placeholder: 'e.g. 42, 43',
		apiName: 'refills',
	}),
	simplifyField('refill', ['getManyStatuses']),
];
