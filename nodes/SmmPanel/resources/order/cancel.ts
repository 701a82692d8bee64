import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { readCancels } from '../../../../panel/readers';
import { askInBatches } from '../../kinds/askInBatches';
import { idsField } from '../../description/fields';
import { routed } from '../../run/operation';

export const allItems = askInBatches({
	action: 'cancel',
	list: 'orders',
	read: readCancels,
});

export const operation: INodePropertyOptions = {
	name: 'Cancel',
	value: 'cancel',
	action: 'Cancel orders',
	description:
		'Ask the panel to cancel one or more orders. Whether it did shows in their status later.',
	routing: routed('cancel', allItems),
};

export const properties: INodeProperties[] = [
	idsField('order', ['cancel'], {
		displayName: 'Order IDs',
		name: 'orderIds',
		placeholder: 'e.g. 23501, 23502',
		apiName: 'orders',
	}),
];
