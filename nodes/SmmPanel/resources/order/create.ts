import type { IDataObject } from 'n8n-workflow';
import { readPlacedOrders } from '../../../../panel/readers';
import {
	countsQuantity,
	orderedQuantity,
	type ServiceType,
} from '../../../../panel/orders/serviceTypes';
import type { HttpAnswer, Reading } from '../../../../panel/types';
import { createOptions } from '../../description/createOptions';
import { orderFields } from '../../description/orderFields';
import { toolNotice } from '../../description/toolNotice';
import { placeEach } from '../../kinds/placeEach';
import type { Placement } from '../../kinds/placement';
import { BalanceCheck } from '../../ordering/balanceCheck';
import { readCreateOptions, sharedKeys } from '../../ordering/createOptions';
import { requestIdOf } from '../../ordering/requestId';
import { prepareOrder, type PreparedOrder } from '../../ordering/prepareOrder';
import { checkPrice, unexpectedCharge, type Price } from '../../ordering/priceCheck';
import { defineOperation } from '../../run/operation';
import type { OperationRun, Panel } from '../../run/run';
import { RunKeys } from '../../safeguards/keySafeguard';
import { isLimited, spendingSafeguard } from '../../safeguards/spending';

export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create order',
	description: 'Place a new order for each item, one after the other',
	fields: [toolNotice, ...orderFields('create'), createOptions],
	run: placeEach({
		action: 'add',
		noun: ['order', 'orders'],
		start: (run) => {
			const keys = new RunKeys(run);
			const balance = new BalanceCheck(run);
			return {
				begin: async () => keys.share(sharedKeys(run)),
				prepare: async (item, panel) => await prepare(run, item, panel, { keys, balance }),
				async ended() {
					// The record of keys first: it is worth more than advice.
					const notices = [await keys.end(), await balance.advice()];
					return notices.filter((notice) => notice !== undefined).join(' ') || undefined;
				},
			};
		},
	}),
});

/**
 * An item's order, checked as far as its options ask for. Its safeguards keep it from being placed twice or costing too
 * much.
 */
async function prepare(
	run: OperationRun,
	item: number,
	panel: Panel,
	{ keys, balance }: { keys: RunKeys; balance: BalanceCheck },
): Promise<Placement> {
	const order = await prepareOrder(run, panel, item);
	const options = readCreateOptions(run, item);
	const { parameters } = order;
	const { limits, deduplicationKey: key } = options;
	const isTakenOnce = key !== undefined && panel.connection.takesRequestId;
	let price: Price | undefined;
	const budget = spendingSafeguard(run, limits, async () => {
		price = await checkPrice(run, panel, order, options);
		return price?.most;
	});
	return {
		// An ID of the user's own counts for more. The record of keys must not depend on the credential, so it has none.
		parameters: isTakenOnce
			? { request_id: requestIdOf(run, panel, key, parameters), ...parameters }
			: parameters,
		isTakenOnce,
		key,
		cost: () => price?.listed,
		// The key comes last: once it is written down, a process that dies leaves it unknown.
		safeguards: [
			budget,
			...(options.checkBalance ? [balance.safeguard(panel, item)] : []),
			...(key === undefined ? [] : [keys.safeguard(key, parameters, options)]),
		],
		read: (answer) => readPlaced(answer, order),
		stopReason: (rows) =>
			isLimited(limits) ? unexpectedCharge(run, item, order, rows, price) : undefined,
	};
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
		service: sent.service,
		link: sent.link ?? sent.username ?? null,
		quantity: quantity ?? statedQuantity(type, sent),
		...(status !== undefined && { status }),
		...(charge !== undefined && { charge }),
		...(currency !== undefined && { currency }),
	}));
	return { ok: true, value };
}

/** What was ordered by number or by lines; null for a package or a subscription, which state none. */
function statedQuantity(type: ServiceType, sent: IDataObject): number | null {
	return countsQuantity(type) ? orderedQuantity(type, sent) : null;
}
