import { readRefillStatus } from '../../../../panel/readers';
import { parseId } from '../../../../panel/request/ids';
import { idField, simplifyField } from '../../description/fields';
import { oneRow, readEach } from '../../kinds/readEach';
import { statusSummary } from '../../kinds/statusSummary';
import { defineOperation } from '../../run/operation';

export const getStatus = defineOperation({
	name: 'Get Status',
	value: 'getStatus',
	action: 'Get status of refill',
	description: 'Retrieve the progress of a refill',
	fields: [
		idField('refill', ['getStatus'], {
			displayName: 'Refill ID',
			name: 'refillId',
			placeholder: 'e.g. 42',
			apiName: 'refill',
		}),
		simplifyField('refill', ['getStatus']),
	],
	run: readEach({
		action: 'refill_status',
		parse: (answer, { refill }) => readRefillStatus(answer, parseId(refill, 'refill')),
		rows: oneRow,
		summary: statusSummary('refills'),
	}),
});
