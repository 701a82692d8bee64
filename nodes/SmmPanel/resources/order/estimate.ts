import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { listedCost, toNumber } from '../../../../panel/orders/cost';
import { orderProblems } from '../../../../panel/orders/orderCheck';
import { orderedQuantity, SERVICE_TYPES } from '../../../../panel/orders/serviceTypes';
import type { ReadService } from '../../../../panel/readers';
import { describeOrderProblem } from '../../../shared/inputTexts';
import { estimateOptions } from '../../description/createOptions';
import { orderFields } from '../../description/orderFields';
import { prepareOrder, type PreparedOrder } from '../../ordering/prepareOrder';
import { withSameKeys } from '../../kinds/sameKeys';
import { findInPriceList } from '../../ordering/priceList';
import { failedItem, thrownError, toItems, withInput } from '../../run/items';
import { defineOperation } from '../../run/operation';
import type { OperationRun } from '../../run/run';

export const estimate = defineOperation({
	name: 'Estimate Cost',
	value: 'estimate',
	action: 'Estimate cost of order',
	description:
		"Check an order against the panel's price list and calculate its cost, without placing it",
	fields: [...orderFields('estimate'), estimateOptions],
	reads: orderFields('create'),
	run: { action: 'services', run: estimateEach },
});

/** Holds every item's order against the price list, which is asked for once. Nothing is ordered. */
async function estimateEach(run: OperationRun): Promise<INodeExecutionData[]> {
	const output: INodeExecutionData[] = [];
	const costs: Array<number | null> = [];
	for (const item of run.items) {
		try {
			const panel = await run.panelOf(item);
			const order = await prepareOrder(run, panel, item);
			const row = estimateRow(order, await findInPriceList(run, panel, order.parameters.service));
			costs.push(row.is_valid === true ? Number(row.cost ?? NaN) : null);
			output.push(...toItems([withInput(run, row, item)], item));
		} catch (thrown) {
			output.push(failedItem(run, thrownError(run, thrown, item), item));
		}
	}
	if (run.items.length > 1) run.hint(summaryOf(run.items.length, costs));
	return withSameKeys(output);
}

/** The line above the output: how many orders the panel would take, and what these cost in all. */
function summaryOf(count: number, costs: Array<number | null>): string {
	const valid = costs.filter((cost) => cost !== null);
	const sum = valid.reduce((total, cost) => total + cost, 0);
	const cost = Number.isNaN(sum) ? 'Not every cost is known.' : `Cost: ${Number(sum.toFixed(6))}.`;
	return `${count} orders estimated, ${valid.length} valid. ${cost}`;
}

/**
 * The row of an estimate. `cost` is in the panel's currency, rounded up to six decimals. It is null where it has no known
 * upper bound. `problems` says what the panel would refuse.
 */
function estimateRow(
	{ type, parameters }: PreparedOrder,
	found: ReadService | undefined,
): IDataObject {
	const quantity =
		type === 'subscriptions' ? Number(parameters.max) : orderedQuantity(type, parameters);
	const asked = { type: SERVICE_TYPES[type].label, quantity };
	if (found === undefined) {
		const problems = ["The panel's price list has no such service"];
		const { service = null } = parameters;
		const unknown = { name: null, rate: null, min: null, max: null };
		return { cost: null, is_valid: false, problems, service, ...asked, ...unknown };
	}
	const { row, prices } = found;
	const cost = listedCost(type, parameters, prices);
	const problems = orderProblems(type, parameters, row).map(describeOrderProblem);
	const { service, name, rate, min, max } = row;
	return {
		cost: cost === undefined ? null : toNumber(cost),
		is_valid: problems.length === 0,
		problems,
		service,
		...asked,
		name,
		rate,
		min,
		max,
	};
}
