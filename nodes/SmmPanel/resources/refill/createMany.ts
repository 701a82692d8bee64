import { readRefills } from '../../../../panel/readers';
import { batchOptions } from '../../description/batchOptions';
import { idsField } from '../../description/fields';
import { askInBatches } from '../../kinds/askInBatches';
import { defineOperation } from '../../run/operation';

export const createMany = defineOperation({
	name: 'Create Many',
	value: 'createMany',
	action: 'Create many refills',
	description: 'Ask the panel to refill many orders, 100 in each request',
	fields: [
		idsField('refill', ['createMany'], {
			displayName: 'Order IDs',
			name: 'orderIds',
			placeholder: 'e.g. 23501, 23502',
			apiName: 'orders',
		}),
		batchOptions('refill', 'createMany', { places: true }),
	],
	run: askInBatches({
		action: 'refill',
		list: 'orders',
		done: () => 'with refill requested',
		places: true,
		read: readRefills,
	}),
});
