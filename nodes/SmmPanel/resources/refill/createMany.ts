import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { readRefills } from '../../../../panel/readers';
import { askInBatches } from '../../kinds/askInBatches';
import { idsField } from '../../description/fields';
import { routed } from '../../run/operation';

export const allItems = askInBatches({
	action: 'refill',
	list: 'orders',
	places: true,
	read: readRefills,
});

export const operation: INodePropertyOptions = {
	name: 'Create Many',
	value: 'createMany',
	action: 'Create many refills',
	description: 'Ask the panel to refill many orders, 100 in one request',
	routing: routed('refill', allItems),
};

export const properties: INodeProperties[] = [
	idsField('refill', ['createMany'], {
		displayName: 'Order IDs',
		name: 'orderIds',
		placeholder: 'e.g. 23501, 23502',
		apiName: 'orders',
	}),
];
