import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { parseId } from '../../../../panel/request/ids';
import type { HttpAnswer, JsonValue, Reading, ServiceRow } from '../../../../panel/types';
import { onlyFor, SERVICE_LOCATOR, simplifyField } from '../../description/fields';
import { rawRows } from '../../run/items';
import type { OperationRun } from '../../run/run';
import { routed } from '../../run/operation';
import { oneRow, readEach } from '../../kinds/readEach';
import { listedServices } from './listedServices';

export const allItems = readEach({
	action: 'services',
	read: (answer, _fields, host, item) => {
		const found = findService(answer, host, item);
		return found.ok ? oneRow({ ok: true, value: found.value.row }) : found;
	},
	readRaw: (answer, _fields, host, item) => {
		const found = findService(answer, host, item);
		return found.ok ? { ok: true, value: rawRows(found.value.raw) } : found;
	},
});

export const operation: INodePropertyOptions = {
	name: 'Get',
	value: 'get',
	action: 'Get service',
	description: "Retrieve one service of the panel's price list",
	routing: routed('services', allItems),
};

export const properties: INodeProperties[] = [
	{ ...SERVICE_LOCATOR, displayOptions: onlyFor('service', ['get']) },
	simplifyField('service', ['get']),
];

/** The API has no question about one service: it is looked up in the whole list. */
function findService(
	answer: HttpAnswer,
	host: OperationRun,
	item: number,
): Reading<{ row: ServiceRow; raw: JsonValue }> {
	const id = parseId(host.parameter('service', item, ''), 'Service');
	const list = listedServices(answer);
	if (!list.ok) return list;
	const found = list.value.find(({ row }) => String(row.service) === String(id));
	return found === undefined
		? {
				ok: false,
				failure: {
					class: 'service',
					text: `No service ${id} among ${list.value.length}`,
					nothingDone: true,
				},
			}
		: { ok: true, value: found };
}
