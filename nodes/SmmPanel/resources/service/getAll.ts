import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { serviceCondition, type ServiceFilters } from '../../../../panel/orders/serviceFilter';
import type { HttpAnswer, JsonValue, Reading, ServiceRow } from '../../../../panel/types';
import { serviceFilters } from '../../../shared/serviceFilters';
import { onlyFor, simplifyField } from '../../description/fields';
import { rawRows } from '../../run/items';
import type { OperationRun } from '../../run/run';
import { routed } from '../../run/operation';
import { readEach } from '../../kinds/readEach';
import { listedServices } from './listedServices';

export const allItems = readEach({
	action: 'services',
	read: (answer, _fields, host, item) => {
		const chosen = chooseServices(answer, host, item);
		return chosen.ok ? { ok: true, value: chosen.value.map(({ row }) => row) } : chosen;
	},
	readRaw: (answer, _fields, host, item) => {
		const chosen = chooseServices(answer, host, item);
		return chosen.ok
			? { ok: true, value: chosen.value.flatMap(({ raw }) => rawRows(raw)) }
			: chosen;
	},
});

export const operation: INodePropertyOptions = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many services',
	description: "Retrieve a list of services from the panel's price list",
	routing: routed('services', allItems),
};

const display = onlyFor('service', ['getAll']);

export const properties: INodeProperties[] = [
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
				description: 'Order in which the services come out. The limit is applied after it.',
			},
		],
	},
];

interface ListedService {
	row: ServiceRow;
	raw: JsonValue;
}

/** The part of the list that an item asks for. The API has no filters: they are applied here. */
function chooseServices(
	answer: HttpAnswer,
	host: OperationRun,
	item: number,
): Reading<ListedService[]> {
	const matches = serviceCondition(host.parameter<ServiceFilters>('filters', item, {}));
	const list = listedServices(answer);
	if (!list.ok) return list;
	const { sort = 'none' } = host.parameter<{ sort?: string }>('options', item, {});
	const compare = SORT_ORDERS[sort];
	const chosen = list.value.filter(({ row }) => matches(row));
	if (compare !== undefined) chosen.sort((a, b) => compare(a.row, b.row));
	const returnAll = host.parameter('returnAll', item, false);
	return {
		ok: true,
		value: returnAll ? chosen : chosen.slice(0, host.parameter('limit', item, 50)),
	};
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
