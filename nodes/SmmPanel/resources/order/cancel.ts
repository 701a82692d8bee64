import { readCancels } from '../../../../panel/readers';
import { batchOptions } from '../../description/batchOptions';
import { idsField } from '../../description/fields';
import { askInBatches } from '../../kinds/askInBatches';
import { defineOperation } from '../../run/operation';

export const cancel = defineOperation({
	name: 'Cancel',
	value: 'cancel',
	action: 'Cancel orders',
	description:
		'Ask the panel to cancel one or more orders. Their status shows later whether the panel did it.',
	fields: [
		idsField('order', ['cancel'], {
			displayName: 'Order IDs',
			name: 'orderIds',
			placeholder: 'e.g. 23501, 23502',
			apiName: 'orders',
		}),
		batchOptions('order', 'cancel'),
	],
	run: askInBatches({
		action: 'cancel',
		list: 'orders',
		done: () => 'with cancel requested',
		read: readCancels,
	}),
});
