import { readCapacity } from '../../../../panel/readers';
import { readEach } from '../../kinds/readEach';
import { rawRows } from '../../run/items';
import { defineOperation } from '../../run/operation';

export const getCapacity = defineOperation({
	name: 'Get Capacity',
	value: 'getCapacity',
	action: 'Get capacity of panel',
	description: "Retrieve how much each of the panel's data pools can take now, as XPanel says it",
	fields: [],
	run: readEach({
		action: 'capacity',
		parse: readCapacity,
		rows: (capacity) => ({ ok: true, value: rawRows(capacity) }),
	}),
});
