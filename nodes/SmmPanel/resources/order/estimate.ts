import type {
	IDataObject,
	INodeExecutionData,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';
import { listedCost, rateUnit, toNumber } from '../../../../panel/orders/cost';
import { orderProblems } from '../../../../panel/orders/orderCheck';
import { writeParameters } from '../../../../panel/request/parameters';
import { orderedQuantity, SERVICE_TYPES } from '../../../../panel/orders/serviceTypes';
import type { ServiceRow } from '../../../../panel/types';
import { failedItem, thrownError, toItems } from '../../run/items';
import type { Operation } from '../../run/run';
import { routed } from '../../run/operation';
import { orderFields } from '../../description/orderFields';
import { prepareOrder, type PreparedOrder } from '../../ordering/preparedOrder';
import { priceList } from '../../ordering/priceList';

/** Holds every item's order against the price list, which is asked for once. Nothing is ordered. */
export const allItems: Operation = async (host) => {
	const prices = priceList(host);
	const output: INodeExecutionData[] = [];
	for (const item of host.items) {
		try {
			const { type, parameters: given } = prepareOrder(host, item);
			const parameters = writeParameters(given);
			const service = await prices.find(parameters.service);
			output.push(...toItems([estimate({ type, parameters }, service)], item));
		} catch (thrown) {
			output.push(failedItem(host, thrownError(host, thrown, item), item));
		}
	}
	return output;
};

export const operation: INodePropertyOptions = {
	name: 'Estimate Cost',
	value: 'estimate',
	action: 'Estimate cost of order',
	description:
		"Check an order against the panel's price list and work out its cost, without placing it",
	routing: routed('services', allItems),
};

export const properties: INodeProperties[] = orderFields;

/**
 * The row of an estimate. `cost` is in the panel's currency, rounded up to six decimals, and null where it
 * has no known upper bound; `problems` says what the panel would refuse.
 */
function estimate(
	{ type, parameters }: PreparedOrder,
	service: ServiceRow | undefined,
): IDataObject {
	if (service === undefined) {
		return {
			service: parameters.service as IDataObject[string],
			cost: null,
			is_valid: false,
			problems: ["The panel's price list has no such service"],
		};
	}
	const cost = listedCost(type, parameters, [service]);
	const problems = orderProblems(type, parameters, service);
	return {
		service: service.service,
		name: service.name,
		type: SERVICE_TYPES[type].label,
		quantity: type === 'subscriptions' ? Number(parameters.max) : orderedQuantity(type, parameters),
		runs: Number(parameters.runs ?? 1),
		rate: service.rate,
		rate_unit: rateUnit(type),
		min: service.min,
		max: service.max,
		refill: service.refill,
		cancel: service.cancel,
		cost: cost === undefined ? null : toNumber(cost),
		is_valid: problems.length === 0,
		problems,
	};
}
