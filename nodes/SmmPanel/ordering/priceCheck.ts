import { NodeApiError, type IDataObject } from 'n8n-workflow';
import {
	highestCost,
	listedCost,
	orderCount,
	toMoney,
	toNumber,
	type Money,
} from '../../../panel/orders/cost';
import { orderProblems, typeProblems } from '../../../panel/orders/orderCheck';
import { NotSentError } from '../../shared/notSentError';
import { describeOrderProblem } from '../../shared/inputTexts';
import type { OperationRun, Panel } from '../run/run';
import { isLimited, type SpendingLimits } from '../safeguards/spending';
import type { PreparedOrder } from './prepareOrder';
import { serviceInPriceList } from './priceList';

const LIMITS_BROKEN =
	'That order was placed. The limits may not hold now, so nothing more is sent in this execution.';

/** What an order costs by the price list. */
export interface Price {
	/** At the printed rate. */
	listed: Money;
	/** The most that it can be, with what panels round. */
	most: Money;
}

/**
 * Holds an order against the panel's price list, if an option asks for it.
 *
 * @returns undefined if nobody wants to know, or if the cost has no known upper bound and no limit is set
 * @throws NotSentError for an order that must not be sent
 */
export async function checkPrice(
	run: OperationRun,
	panel: Panel,
	{ type, parameters }: PreparedOrder,
	{ limits, validate }: { limits: SpendingLimits; validate: boolean },
): Promise<Price | undefined> {
	const limited = isLimited(limits);
	if (limited && typeof run.memory.limitsBroken === 'string') {
		throw new NotSentError(run.memory.limitsBroken, LIMITS_BROKEN);
	}
	if (!limited && !validate) return undefined;
	const service = await serviceInPriceList(run, panel, parameters.service);
	// A package that is no package would be worked out at the price of one: a limit needs the right type.
	const problems = validate
		? orderProblems(type, parameters, service.row)
		: typeProblems(type, service.row);
	if (problems.length > 0) {
		throw new NotSentError(
			problems.map(describeOrderProblem).join('; '),
			'Nothing was sent to the panel.',
		);
	}
	const listed = listedCost(type, parameters, service.prices);
	const most = highestCost(type, parameters, service.prices);
	if (listed !== undefined && most !== undefined) return { listed, most };
	if (limited) {
		throw new NotSentError(
			'A limit is set, but the maximum cost of this order is not known',
			"For a limit, a subscription needs 'New Posts'. Every service needs a rate above 0 and a type that this node knows. Nothing was sent to the panel.",
		);
	}
	return undefined;
}

const CENT = toMoney('0.01') ?? BigInt(0);

/**
 * The limits no longer hold if a charge is not what was worked out. The same is true if more orders came than were asked
 * for. Nothing more is sent then, also not in further tries and rounds of a loop.
 */
export function unexpectedCharge(
	run: OperationRun,
	item: number,
	{ type, parameters }: PreparedOrder,
	rows: IDataObject[],
	expected: Price | undefined,
): NodeApiError | undefined {
	if (expected === undefined) return undefined;
	const asked = orderCount(parameters);
	const ids = rows.map(({ order }) => String(order)).join(', ');
	const charges = rows.flatMap(({ charge }) => toMoney(charge) ?? []);
	const charged = charges.reduce((sum, charge) => sum + charge, BigInt(0));
	// A subscription is charged post by post, and a link of several lines is one order on some panels: there the
	// amount that was worked out is only the most that it can be.
	const isBound = type === 'subscriptions' || asked > 1;
	const isEnough = isBound || charged >= expected.listed - CENT;
	const isCharged = charges.length < rows.length || (charged <= expected.most && isEnough);
	if (isCharged && rows.length <= asked) return undefined;
	const message = isCharged
		? `The panel placed ${rows.length} orders instead of ${asked} (${ids})`
		: `The panel charged ${toNumber(charged)} for order ${ids}, but by its price list the cost is ${toNumber(expected.listed)}`;
	run.memory.limitsBroken = message;
	const words = { message, description: LIMITS_BROKEN };
	return new NodeApiError(run.node, { ...words }, { ...words, itemIndex: item });
}
