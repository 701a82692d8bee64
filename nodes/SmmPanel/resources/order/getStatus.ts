import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { parameterLabel } from '../../../../panel/request/actions';
import { parseId } from '../../../../panel/request/ids';
import { readStatus } from '../../../../panel/readers';
import { idField, simplifyField } from '../../description/fields';
import { routed } from '../../run/operation';
import { oneRow, readEach } from '../../kinds/readEach';

export const operation: INodePropertyOptions = {
	name: 'Get Status',
	value: 'getStatus',
	action: 'Get status of order',
	description: 'Retrieve how far an order has come, its charge and what remains',
	routing: routed(
		'status',
		readEach({
			action: 'status',
			read: (answer, { order }) =>
				oneRow(readStatus(answer, parseId(order, parameterLabel('order')))),
		}),
	),
};

export const properties: INodeProperties[] = [
	idField('order', ['getStatus'], {
		displayName: 'Order ID',
		name: 'orderId',
		placeholder: 'e.g. 23501',
		apiName: 'order',
	}),
	simplifyField('order', ['getStatus']),
];
