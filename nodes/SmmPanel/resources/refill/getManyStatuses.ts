import { readRefillStatuses } from '../../../../panel/readers';
import type { RefillStatus } from '../../../../panel/types';
import { batchOptions } from '../../description/batchOptions';
import { idsField, simplifyField } from '../../description/fields';
import { askInBatches } from '../../kinds/askInBatches';
import { statusWord } from '../../kinds/statusSummary';
import { defineOperation } from '../../run/operation';

export const getManyStatuses = defineOperation({
	name: 'Get Many Statuses',
	value: 'getManyStatuses',
	action: 'Get many statuses of refills',
	description: 'Retrieve the progress of many refills, 100 in each request',
	fields: [
		idsField('refill', ['getManyStatuses'], {
			displayName: 'Refill IDs',
			name: 'refillIds',
			placeholder: 'e.g. 42, 43',
			apiName: 'refills',
		}),
		simplifyField('refill', ['getManyStatuses']),
		batchOptions('refill', 'getManyStatuses'),
	],
	run: askInBatches<RefillStatus>({
		action: 'refill_status',
		list: 'refills',
		done: statusWord,
		read: readRefillStatuses,
	}),
});
