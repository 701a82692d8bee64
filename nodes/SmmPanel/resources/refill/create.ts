import { readRefill } from '../../../../panel/readers';
import { parseId } from '../../../../panel/request/ids';
import { idField } from '../../description/fields';
import { placeEach } from '../../kinds/placeEach';
import { defineOperation } from '../../run/operation';

export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create refill',
	description: 'Ask the panel to replace what an order has lost since it was completed',
	fields: [
		idField('refill', ['create'], {
			displayName: 'Order ID',
			name: 'orderId',
			placeholder: 'e.g. 23501',
			apiName: 'order',
		}),
	],
	run: placeEach({
		action: 'refill',
		noun: ['refill', 'refills'],
		start: (run) => ({
			async prepare(item) {
				const order = parseId(run.fields(item).order, 'order');
				return {
					parameters: { order },
					safeguards: [],
					read: (answer) => {
						const refill = readRefill(answer, order);
						return refill.ok ? { ok: true, value: [refill.value] } : refill;
					},
				};
			},
		}),
	}),
});
