import type { INodeProperties } from 'n8n-workflow';
import {
	serviceCondition,
	servicesWhere,
	type ServiceFilters,
} from '../../../../panel/orders/serviceFilter';
import { readLongPriceList, type PriceList, type ReadService } from '../../../../panel/readers';
import { withPauses } from '../../../../panel/steps';
import type { ServiceRow } from '../../../../panel/types';
import { describePriceListPart } from '../../../shared/listPartTexts';
import { serviceFilters } from '../../../shared/serviceFilters';
import { onlyFor, simplifyField } from '../../description/fields';
import { readEach } from '../../kinds/readEach';
import { rawRows } from '../../run/items';
import { defineOperation } from '../../run/operation';
import type { OperationRun } from '../../run/run';

const display = onlyFor('service', ['getAll']);

const fields: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		displayOptions: display,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		displayOptions: { show: { ...display.show, returnAll: [false] } },
		description: 'Max number of results to return',
	},
	simplifyField('service', ['getAll']),
	{ ...serviceFilters, displayOptions: display },
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: display,
		options: [
			{
				displayName: 'Sort',
				name: 'sort',
				type: 'options',
				options: [
					{ name: 'As the Panel Lists Them', value: 'none' },
					{ name: 'Category, Then Name', value: 'category' },
					{ name: 'ID', value: 'id' },
					{ name: 'Name', value: 'name' },
					{ name: 'Rate, Highest First', value: 'rateDescending' },
					{ name: 'Rate, Lowest First', value: 'rateAscending' },
				],
				default: 'none',
				description: 'The order of the services in the output. The limit applies after sorting.',
			},
		],
	},
];

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many services',
	description: "Retrieve a list of services from the panel's price list",
	fields,
	run: readEach({
		action: 'services',
		parse: readLongPriceList,
		rows: async (list, run, item) => {
			const services = await chooseServices(list, run, item);
			return { ok: true, value: services.map(({ row }) => row) };
		},
		rawRows: async (list, run, item) => {
			const services = await chooseServices(list, run, item);
			return { ok: true, value: services.flatMap(({ raw }) => rawRows(raw)) };
		},
	}),
});

/** The part of the list that an item asks for. The API has no filters: they are applied here. */
async function chooseServices(
	{ services, part }: PriceList,
	run: OperationRun,
	item: number,
): Promise<ReadService[]> {
	if (part !== undefined && item === run.items[0]) run.hint(describePriceListPart(part));
	const matches = serviceCondition(run.parameter<ServiceFilters>('filters', item, {}));
	const { sort = 'none' } = run.parameter<{ sort?: string }>('options', item, {});
	const compare = SORT_ORDERS[sort];
	const chosen = await withPauses(servicesWhere(services, matches));
	if (compare !== undefined) chosen.sort((a, b) => compare(a.row, b.row));
	const returnAll = run.parameter('returnAll', item, false);
	return returnAll ? chosen : chosen.slice(0, run.parameter('limit', item, 50));
}

const { compare: byText } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Services without a readable rate come last either way. */
const SORT_ORDERS: Record<string, (a: ServiceRow, b: ServiceRow) => number> = {
	category: (a, b) => byText(a.category, b.category) || byText(a.name, b.name),
	id: (a, b) => byText(String(a.service), String(b.service)),
	name: (a, b) => byText(a.name, b.name),
	rateAscending: (a, b) => (a.rate ?? Infinity) - (b.rate ?? Infinity) || 0,
	rateDescending: (a, b) => (b.rate ?? -Infinity) - (a.rate ?? -Infinity) || 0,
};
