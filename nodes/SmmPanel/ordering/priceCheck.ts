import { NodeApiError, type IDataObject } from 'n8n-workflow';
import { highestCost, orderCount, toMoney, toNumber, type Money } from '../../../panel/orders/cost';
import { orderProblems, typeProblems } from '../../../panel/orders/orderCheck';
import { InputError } from '../../../panel/request/inputError';
import type { OperationRun, Panel } from '../run/run';
import { isLimited, type SpendingLimits } from '../safeguards/spending';
import type { PreparedOrder } from './prepareOrder';
import { findInPriceList } from './priceList';

const LIMITS_BROKEN =
	'That order was placed. Nothing more is sent in this execution, since the limits may not hold.';

/**
 * Holds an order against the panel's price list, if an option asks for it.
 *
 * @returns the most that it can cost, undefined if nobody wants to know
 * @throws InputError for an order that must not be sent
 */
export async function checkPrice(
	run: OperationRun,
	panel: Panel,
	{ type, parameters }: PreparedOrder,
	{ limits, validate }: { limits: SpendingLimits; validate: boolean },
): Promise<Money | undefined> {
	const limited = isLimited(limits);
	if (limited && typeof run.memory.limitsBroken === 'string') {
		throw new InputError(run.memory.limitsBroken, LIMITS_BROKEN);
	}
	if (!limited && !validate) return undefined;
	const service = await findInPriceList(run, panel, parameters.service);
	if (service === undefined) {
		throw new InputError(
			`The panel's price list has no service ${String(parameters.service)}`,
			"Choose 'Service' again from the list. Nothing was sent to the panel.",
		);
	}
	// A package that is no package would be worked out at the price of one: a limit needs the right type.
	const problems = validate
		? orderProblems(type, parameters, service)
		: typeProblems(type, service);
	if (problems.length > 0) {
		throw new InputError(problems.join('; '), 'Nothing was sent to the panel.');
	}
	const cost = highestCost(type, parameters, service.rate);
	if (limited && cost === undefined) {
		throw new InputError(
			'The cost of this order has no known upper bound, and a limit is set',
			"A subscription needs 'New Posts' for that, and any service a rate. Nothing was sent to the panel.",
		);
	}
	return cost;
}

/**
 * A charge that is not what was worked out, or more orders than were asked for, means that the limits no longer
 * hold. Nothing more is sent then, in further tries and rounds of a loop neither.
 */
export function unexpectedCharge(
	run: OperationRun,
	item: number,
	{ type, parameters }: PreparedOrder,
	rows: IDataObject[],
	expected: Money | undefined,
): NodeApiError | undefined {
	if (expected === undefined) return undefined;
	const asked = orderCount(parameters);
	const ids = rows.map(({ order }) => String(order)).join(', ');
	const charges = rows.flatMap(({ charge }) => toMoney(charge) ?? []);
	const charged = charges.reduce((sum, charge) => sum + charge, BigInt(0));
	// A subscription is charged post by post, and a link of several lines is one order on some panels: there the
	// amount that was worked out is only the most that it can be.
	const isBound = type === 'subscriptions' || asked > 1;
	const isCharged =
		charges.length < rows.length ||
		(isBound ? charged <= expected : toNumber(charged) === toNumber(expected));
	if (isCharged && rows.length <= asked) return undefined;
	const message = isCharged
		? `The panel made ${rows.length} orders of one (${ids})`
		: `The panel charged ${toNumber(charged)} for order ${ids}, and ${toNumber(expected)} was worked out from its price list`;
	run.memory.limitsBroken = message;
	const words = { message, description: LIMITS_BROKEN };
	return new NodeApiError(run.node, { ...words }, { ...words, itemIndex: item });
}
