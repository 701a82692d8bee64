import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { parameterLabel } from '../../../../panel/request/actions';
import { parseId } from '../../../../panel/request/ids';
import { readRefillStatus } from '../../../../panel/readers';
import { idField, simplifyField } from '../../description/fields';
import { routed } from '../../run/operation';
import { oneRow, readEach } from '../../kinds/readEach';

export const operation: INodePropertyOptions = {
	name: 'Get Status',
	value: 'getStatus',
	action: 'Get status of refill',
	description: 'Retrieve how far a refill has come',
	routing: routed(
		'refill_status',
		readEach({
			action: 'refill_status',
			read: (answer, { refill }) =>
				oneRow(readRefillStatus(answer, parseId(refill, parameterLabel('refill')))),
		}),
	),
};

export const properties: INodeProperties[] = [
	idField('refill', ['getStatus'], {
		displayName: 'Refill ID',
		name: 'refillId',
		placeholder: 'e.g. 42',
		apiName: 'refill',
	}),
	simplifyField('refill', ['getStatus']),
];
