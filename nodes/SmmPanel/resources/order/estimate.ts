import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { listedCost, toNumber } from '../../../../panel/orders/cost';
import { orderProblems } from '../../../../panel/orders/orderCheck';
import { orderedQuantity, SERVICE_TYPES } from '../../../../panel/orders/serviceTypes';
import type { ReadService } from '../../../../panel/readers';
import { describeOrderProblem } from '../../../shared/inputTexts';
import { notSentWords, type NodeError } from '../../../shared/notSentError';
import { estimateOptions } from '../../description/createOptions';
import { orderFields } from '../../description/orderFields';
import { prepareOrder, type PreparedOrder } from '../../ordering/prepareOrder';
import { numberOf } from '../../kinds/batchRows';
import { withSameKeys } from '../../kinds/sameKeys';
import { findInPriceList } from '../../ordering/priceList';
import { failedItem, thrownError, toItems, withInput } from '../../run/items';
import { defineOperation } from '../../run/operation';
import type { OperationRun, Panel } from '../../run/run';

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
		const estimated = await estimateItem(run, item);
		if ('row' in estimated) {
			const { row } = estimated;
			costs.push(row.is_valid === true ? Number(row.cost ?? NaN) : null);
			output.push(...toItems([withInput(run, row, item)], item));
		} else {
			output.push(failedItem(run, estimated.error, item));
		}
	}
	if (run.items.length > 1) run.hint(summaryOf(costs, run.items.length - costs.length));
	return withSameKeys(output);
}

/** The row of an item. What cannot be sent as it is, such as an empty link, is a problem of the order. */
async function estimateItem(
	run: OperationRun,
	item: number,
): Promise<{ row: IDataObject } | { error: NodeError }> {
	let panel: Panel | undefined;
	try {
		panel = await run.panelOf(item);
		const order = await prepareOrder(run, panel, item);
		const found = await findInPriceList(run, panel, order.parameters.service);
		return { row: estimateRow(order, found) };
	} catch (thrown) {
		// Without a panel it is the credential that cannot be used.
		const words = panel && notSentWords(thrown);
		if (words === undefined) return { error: thrownError(run, thrown, item) };
		return { row: { cost: null, is_valid: false, problems: [words.message], ...UNKNOWN_ORDER } };
	}
}

/** The line above the output: how many orders the panel would take, and what these cost in all. */
function summaryOf(costs: Array<number | null>, failed: number): string {
	const valid = costs.filter((cost) => cost !== null);
	const sum = valid.reduce((total, cost) => total + cost, 0);
	const cost = Number.isNaN(sum) ? 'Not every cost is known.' : `Cost: ${Number(sum.toFixed(6))}.`;
	const estimated = numberOf(costs.length, ['order', 'orders']);
	const rest = failed > 0 ? `, ${failed} failed` : '';
	return `${estimated} estimated, ${valid.length} valid${rest}. ${cost}`;
}

const UNKNOWN_SERVICE = { name: null, rate: null, min: null, max: null };

const UNKNOWN_ORDER = { service: null, type: null, quantity: null, ...UNKNOWN_SERVICE };

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
		return { cost: null, is_valid: false, problems, service, ...asked, ...UNKNOWN_SERVICE };
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
