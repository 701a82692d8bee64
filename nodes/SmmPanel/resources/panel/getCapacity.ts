import { readCapacity } from '../../../../panel/readers';
import { readEach } from '../../kinds/readEach';
import { rawRows } from '../../run/items';
import { defineOperation } from '../../run/operation';

export const getCapacity = defineOperation({
	name: 'Get XPanel Capacity',
	value: 'getCapacity',
	action: 'Get XPanel capacity of panel',
	description: 'Retrieve how much each data pool can deliver now. Only XPanel panels support this.',
	fields: [],
	run: readEach({
		action: 'capacity',
		parse: readCapacity,
		rows: (capacity) => ({ ok: true, value: rawRows(capacity) }),
	}),
});
