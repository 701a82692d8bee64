import { placeOrder } from './placing.mts';
import { FINAL } from './movement.mts';
import type { PanelState } from './state.mts';
import type { Action, Answer, Order, Refill, Refusal, RefusalCode, Row } from './types.mts';

/** What is asked of the panel, once the key is right. */
export interface Call {
	action: string;
	parameters: Record<string, string>;
	/** Whether it came over a REST path. */
	rest: boolean;
}

const ACTIONS: Record<Action, (panel: PanelState, call: Call) => Answer> = {
	services: (panel) => ({ kind: 'services', services: [...panel.services.values()] }),
	balance: (panel) => ({
		kind: 'balance',
		balance: panel.balanceMicros,
		currency: panel.currency,
	}),
	add: (panel, call) => {
		const placed = placeOrder(panel, call.parameters);
		return 'code' in placed
			? { kind: 'refused', refusal: placed }
			: { kind: 'placed', order: placed, rest: call.rest };
	},
	status: (panel, { parameters }) =>
		answerRows(parameters, 'order', (id) => findOrder(panel, id), {
			one: (row) => ({ kind: 'status', row }),
			many: (rows) => ({ kind: 'statuses', rows }),
		}),
	cancel: (panel, { parameters }) =>
		answerRows(parameters, 'order', (id) => cancelOrder(panel, id), {
			one: (row) => ({ kind: 'cancel', row }),
			many: (rows) => ({ kind: 'cancels', rows }),
		}),
	refill: (panel, { parameters }) =>
		answerRows(parameters, 'order', (id) => refillOrder(panel, id), {
			one: (row) => ({ kind: 'refill', row }),
			many: (rows) => ({ kind: 'refills', rows }),
		}),
	refill_status: (panel, { parameters }) =>
		answerRows(parameters, 'refill', (id) => findRefill(panel, id), {
			one: (row) => ({ kind: 'refillStatus', row }),
			many: (rows) => ({ kind: 'refillStatuses', rows }),
		}),
	capacity: () => ({ kind: 'capacity', pools: { global: 48200, tr: 6350 } }),
};

/** Carries a call out. Every refusal is an answer, none an exception. */
export function perform(panel: PanelState, call: Call): Answer {
	const { action, parameters } = call;
	// XPanel's capacity has a REST path and no action of that name.
	if (!isAction(action) || (action === 'capacity' && !call.rest)) return refuse('action', action);
	const plural = action === 'refill_status' ? 'refills' : 'orders';
	const singular = plural.slice(0, -1);
	const unsupported = panel.dialect.unsupported(action, parameters[singular] === undefined);
	if (unsupported !== undefined) return { kind: 'refused', refusal: unsupported };
	const wantsId = ['status', 'cancel', 'refill', 'refill_status'].includes(action);
	if (wantsId && (parameters[singular] ?? parameters[plural] ?? '').trim() === '') {
		return refuse(action === 'refill_status' ? 'refillId' : 'missingOrder');
	}
	return ACTIONS[action](panel, call);
}

/** Whether an action only reads, so that carrying it out changes nothing. */
export function onlyReads(action: string | undefined): boolean {
	return !['add', 'cancel', 'refill'].includes(action ?? '');
}

function isAction(action: string): action is Action {
	return Object.hasOwn(ACTIONS, action);
}

function refuse(code: RefusalCode, detail?: string): Answer {
	return { kind: 'refused', refusal: detail === undefined ? { code } : { code, detail } };
}

interface RowAnswers<T> {
	one: (row: Row<T>) => Answer;
	many: (rows: Row<T>[]) => Answer;
}

/** Looks up the single ID (`order`, `refill`) or each of the list (`orders`, `refills`). */
function answerRows<T>(
	parameters: Record<string, string>,
	singular: 'order' | 'refill',
	find: (id: string) => T | Refusal,
	answers: RowAnswers<T>,
): Answer {
	const rowFor = (id: string): Row<T> => {
		const found = find(id);
		return isRefusal(found) ? { id, refusal: found } : { id, value: found };
	};
	const single = parameters[singular];
	if (single !== undefined) return answers.one(rowFor(single.trim()));
	return answers.many(splitIds(parameters[`${singular}s`] ?? '').map(rowFor));
}

/** Real panels cut a list at 100 IDs and say nothing. */
function splitIds(list: string): string[] {
	const ids = list.split(',').map((id) => id.trim());
	return ids.filter((id) => id !== '').slice(0, 100);
}

function isRefusal(value: unknown): value is Refusal {
	return typeof value === 'object' && value !== null && 'code' in value;
}

function findOrder(panel: PanelState, id: string): Order | Refusal {
	return panel.orders.get(id) ?? { code: 'orderId' };
}

function findRefill(panel: PanelState, id: string): Refill | Refusal {
	return panel.refills.get(id) ?? { code: 'refillId' };
}

function cancelOrder(panel: PanelState, id: string): Order | Refusal {
	const order = panel.orders.get(id);
	if (order === undefined) return { code: 'orderId' };
	const service = panel.services.get(String(order.service));
	if (service?.cancel !== true || FINAL.includes(order.status)) return { code: 'cancel' };
	return panel.advance(order.id, 'Canceled');
}

function refillOrder(panel: PanelState, id: string): Refill | Refusal {
	const order = panel.orders.get(id);
	if (order === undefined) return { code: 'orderId' };
	const anything = panel.dialect.refillsAnything();
	const service = panel.services.get(String(order.service));
	if (service?.refill !== true && !anything) return { code: 'refillDisabled' };
	if (!['Completed', 'Partial'].includes(order.status) && !anything) {
		return { code: 'notCompleted' };
	}
	const running = [...panel.refills.values()].some(
		(refill) => String(refill.order) === id && ['Pending', 'In progress'].includes(refill.status),
	);
	return running ? { code: 'refillRunning' } : panel.insertRefill(order.id);
}
