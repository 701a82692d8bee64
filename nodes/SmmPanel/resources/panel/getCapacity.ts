import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { readCapacity } from '../../../../panel/readers';
import { rawRows } from '../../run/items';
import { routed } from '../../run/operation';
import { readEach } from '../../kinds/readEach';

export const allItems = readEach({
	action: 'capacity',
	read: (answer) => {
		const capacity = readCapacity(answer);
		return capacity.ok ? { ok: true, value: rawRows(capacity.value) as IDataObject[] } : capacity;
	},
});

export const operation: INodePropertyOptions = {
	name: 'Get Capacity',
	value: 'getCapacity',
	action: 'Get capacity of panel',
	description: "Retrieve how much each of the panel's data pools can take now, where it says so",
	routing: routed('capacity', allItems),
};

export const properties: INodeProperties[] = [];
