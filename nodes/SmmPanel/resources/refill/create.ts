import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { parameterLabel } from '../../../../panel/request/actions';
import { parseId } from '../../../../panel/request/ids';
import { readRefill } from '../../../../panel/readers';
import { idField } from '../../description/fields';
import { routed } from '../../run/operation';
import { placeEach } from '../../kinds/placeEach';
import { oneRow } from '../../kinds/readEach';

export const allItems = placeEach({
	action: 'refill',
	noun: ['refill', 'refills'],
	prepare: (host) => async (item) => {
		const order = parseId(host.fields(item).order, parameterLabel('order'));
		return {
			parameters: { order },
			safeguards: [],
			read: (answer) => oneRow(readRefill(answer, order)),
		};
	},
});

export const operation: INodePropertyOptions = {
	name: 'Create',
	value: 'create',
	action: 'Create refill',
	description: 'Ask the panel to make up for what an order has lost since it was completed',
	routing: routed('refill', allItems),
};

export const properties: INodeProperties[] = [
	idField('refill', ['create'], {
		displayName: 'Order ID',
		name: 'orderId',
		placeholder: 'e.g. 23501',
		apiName: 'order',
	}),
];
