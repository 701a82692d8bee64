import {
	NodeApiError,
	type IDataObject,
	type INodeProperties,
	type INodePropertyOptions,
} from 'n8n-workflow';
import type { PanelParameters } from '../../../../panel/request/actions';
import {
	listedCost,
	orderCount,
	toMoney,
	toNumber,
	type Money,
} from '../../../../panel/orders/cost';
import { InputError } from '../../../../panel/request/inputError';
import { orderProblems, typeProblems } from '../../../../panel/orders/orderCheck';
import { writeParameters } from '../../../../panel/request/parameters';
import { readPlacedOrders } from '../../../../panel/readers';
import {
	countsQuantity,
	orderedQuantity,
	type ServiceType,
} from '../../../../panel/orders/serviceTypes';
import type { HttpAnswer, Reading } from '../../../../panel/types';
import { readDeduplicationKey } from '../../safeguards/keyRecord';
import { keepKeys, keySafeguard } from '../../safeguards/keySafeguard';
import type { OperationHost } from '../../run/run';
import { routed } from '../../run/operation';
import type { Placement } from '../../kinds/placement';
import { placeEach } from '../../kinds/placeEach';
import { readSwitch } from '../../run/switches';
import { readLimits, spendingSafeguard, type SpendingLimits } from '../../safeguards/spending';
import { createOptions } from './createOptions';
import { orderFields } from '../../description/orderFields';
import { prepareOrder, type PreparedOrder } from '../../ordering/preparedOrder';
import { priceList, type PriceList } from '../../ordering/priceList';

export const allItems = placeEach({
	action: 'add',
	noun: ['order', 'orders'],
	prepare: (host) => {
		const prices = priceList(host);
		return async (item) => await prepare(host, item, prices);
	},
	ended: keepKeys,
});

export const operation: INodePropertyOptions = {
	name: 'Create',
	value: 'create',
	action: 'Create order',
	description: 'Place a new order for each item, one after the other',
	routing: routed('add', allItems),
};

export const properties: INodeProperties[] = [...orderFields, createOptions];

/**
 * An item's order, checked as far as its options ask for, with what keeps it from being placed twice or
 * costing too much.
 */
async function prepare(host: OperationHost, item: number, prices: PriceList): Promise<Placement> {
	const { type, parameters: given } = prepareOrder(host, item);
	const order = { type, parameters: writeParameters(given) };
	const options = host.setting<IDataObject>('options', item, {});
	const limits = readLimits(options);
	const key = readDeduplicationKey(options);
	const retryUnknown = readSwitch(options, 'retryUnknown', 'Retry Unknown');
	const validate = readSwitch(options, 'validate', 'Validate');
	const { parameters } = order;
	const budget = spendingSafeguard(
		host,
		limits,
		async () => await check(host, order, validate, limits, prices),
	);
	return {
		parameters,
		key,
		cost: budget.cost,
		safeguards: [
			budget,
			...(key === undefined ? [] : [keySafeguard(host, key, parameters, retryUnknown)]),
		],
		read: (answer) => readPlaced(answer, order),
		ending: (rows) =>
			isLimited(limits) ? chargedOtherwise(host, item, order, rows, budget.cost()) : undefined,
	};
}

/** Holds an order against the panel's price list, if an option asks for it, and gives the most that it can cost. */
async function check(
	host: OperationHost,
	{ type, parameters }: PreparedOrder,
	validate: boolean,
	limits: SpendingLimits,
	prices: PriceList,
): Promise<Money | undefined> {
	const limited = isLimited(limits);
	if (limited && typeof host.memory.distrust === 'string') {
		throw new InputError(host.memory.distrust, NOT_TRUSTED);
	}
	if (!limited && !validate) return undefined;
	const service = await prices.find(parameters.service);
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
	const cost = listedCost(type, parameters, [service]);
	if (limited && cost === undefined) {
		throw new InputError(
			'The cost of this order has no known upper bound, and a limit is set',
			"A subscription needs 'New Posts' for that, and any service a rate. Nothing was sent to the panel.",
		);
	}
	return cost;
}

function isLimited({ maxCharge, maxTotalCharge }: SpendingLimits): boolean {
	return maxCharge !== undefined || maxTotalCharge !== undefined;
}

const NOT_TRUSTED =
	'That order was placed. Nothing more is sent in this execution, since the limits may not hold.';

/**
 * A charge that is not what was worked out, or more orders than were asked for, means that the limits no longer
 * hold: nothing more is sent, in further tries and rounds of a loop neither.
 */
function chargedOtherwise(
	host: OperationHost,
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
	host.memory.distrust = message;
	const words = { message, description: NOT_TRUSTED };
	return new NodeApiError(host.node, { ...words }, { ...words, itemIndex: item });
}

/** The answer says little: what was ordered is added from what was sent. */
function readPlaced(
	answer: HttpAnswer,
	{ type, parameters: sent }: PreparedOrder,
): Reading<IDataObject[]> {
	const placed = readPlacedOrders(answer);
	if (!placed.ok) return placed;
	const value = placed.value.map(({ order, status, charge, currency, quantity }) => ({
		order,
		service: sent.service as IDataObject[string],
		link: (sent.link ?? sent.username ?? null) as IDataObject[string],
		quantity: quantity ?? statedQuantity(type, sent),
		...(status !== undefined && { status }),
		...(charge !== undefined && { charge }),
		...(currency !== undefined && { currency }),
	}));
	return { ok: true, value };
}

/** What was ordered by number or by lines; null for a package or a subscription, which state none. */
function statedQuantity(type: ServiceType, sent: PanelParameters): number | null {
	return countsQuantity(type) ? orderedQuantity(type, sent) : null;
}
