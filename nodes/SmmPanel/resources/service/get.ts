import { readLongPriceList, type ReadService } from '../../../../panel/readers';
import { parseId } from '../../../../panel/request/ids';
import type { Reading } from '../../../../panel/types';
import { onlyFor, SERVICE_LOCATOR, simplifyField } from '../../description/fields';
import { oneRow, readEach } from '../../kinds/readEach';
import { rawRows } from '../../run/items';
import { defineOperation } from '../../run/operation';
import type { OperationRun } from '../../run/run';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get service',
	description: "Retrieve one service from the panel's price list",
	fields: [
		{ ...SERVICE_LOCATOR, displayOptions: onlyFor('service', ['get']) },
		simplifyField('service', ['get']),
	],
	run: readEach({
		action: 'services',
		parse: readLongPriceList,
		rows: ({ services }, run, item) => {
			const found = findService(services, run, item);
			return found.ok ? oneRow(found.value.row) : found;
		},
		rawRows: ({ services }, run, item) => {
			const found = findService(services, run, item);
			return found.ok ? { ok: true, value: rawRows(found.value.raw) } : found;
		},
	}),
});

/** The API has no question about one service: it is looked up in the whole list. */
function findService(
	services: ReadService[],
	run: OperationRun,
	item: number,
): Reading<ReadService> {
	const id = parseId(run.parameter('service', item, ''), 'service');
	const found = services.find(({ row }) => String(row.service) === String(id));
	if (found !== undefined) return { ok: true, value: found };
	const quote = `a price list of ${services.length} services without the ID ${id}`;
	return { ok: false, failure: { class: 'service', text: '', quote, nothingDone: true } };
}
