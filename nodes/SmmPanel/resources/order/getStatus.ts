import { readStatus } from '../../../../panel/readers';
import { parseId } from '../../../../panel/request/ids';
import { idField, simplifyField } from '../../description/fields';
import { oneRow, readEach } from '../../kinds/readEach';
import { statusSummary } from '../../kinds/statusSummary';
import { defineOperation } from '../../run/operation';

export const getStatus = defineOperation({
	name: 'Get Status',
	value: 'getStatus',
	action: 'Get status of order',
	description: 'Retrieve the progress of an order, its charge and what remains',
	fields: [
		idField('order', ['getStatus'], {
			displayName: 'Order ID',
			name: 'orderId',
			placeholder: 'e.g. 23501',
			apiName: 'order',
		}),
		simplifyField('order', ['getStatus']),
	],
	run: readEach({
		action: 'status',
		parse: (answer, { order }) => readStatus(answer, parseId(order, 'order')),
		rows: oneRow,
		summary: statusSummary('orders'),
	}),
});
