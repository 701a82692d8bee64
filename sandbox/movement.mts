import { chargeFor, parseMoney, shareOf } from './money.mts';
import type { PanelState } from './state.mts';
import type { Order } from './types.mts';

/** States in which nothing happens to an order any more. */
export const FINAL = ['Completed', 'Partial', 'Canceled', 'Refunded', 'Failed'];

const STEPS = ['Pending', 'Processing', 'In progress', 'Completed'];

/** What changes an order directly, whatever its service allows. */
export interface OrderChange {
	status?: string;
	remains?: number | string;
	start_count?: number | string | null;
}

/** Moves an order one state on. A subscription gets a post, a drip-feed order its next run. */
export function stepForward(panel: PanelState, order: Order): void {
	if (FINAL.includes(order.status)) return;
	const posts = order.parameters.posts ?? '';
	if (order.status === 'Active') {
		addChild(panel, order, `${order.link}/post-${order.children.length + 1}`);
		if (posts !== '' && order.children.length >= Number(posts)) order.status = 'Completed';
	} else if (order.runs > 1 && order.status === 'In progress') {
		if (order.children.length >= order.runs) changeOrder(panel, order, { status: 'Completed' });
		else addRun(panel, order);
	} else if (order.runs > 1 && order.status === 'Processing') {
		changeOrder(panel, order, { status: 'In progress', remains: totalOf(order) });
		addRun(panel, order);
	} else {
		const step = STEPS.indexOf(order.status);
		const next = step === -1 ? undefined : STEPS[step + 1];
		changeOrder(panel, order, { status: next ?? 'Completed' });
	}
}

/** A step of the clock: as `stepForward`, but an order in progress is delivered quarter by quarter. */
export function tickOrder(panel: PanelState, order: Order): void {
	if (order.runs > 1 || !['Processing', 'In progress'].includes(order.status)) {
		stepForward(panel, order);
		return;
	}
	const remains = typeof order.remains === 'number' ? order.remains : 0;
	const left = order.status === 'Processing' ? remains : remains - Math.ceil(totalOf(order) / 4);
	const status = left > 0 ? 'In progress' : 'Completed';
	changeOrder(panel, order, { status, remains: Math.max(0, left) });
}

/** Puts an order into a state; counts that are not given follow from it, and what is not delivered is paid back. */
export function changeOrder(panel: PanelState, order: Order, change: OrderChange): void {
	const status = change.status ?? order.status;
	if (change.start_count !== undefined) order.startCount = change.start_count;
	else if (order.startCount === null && ['In progress', 'Completed', 'Partial'].includes(status)) {
		order.startCount = 1200;
	}
	const total = totalOf(order);
	const begun = typeof order.remains === 'number' && order.remains < total;
	if (change.remains !== undefined) order.remains = change.remains;
	else if (status === 'Completed') order.remains = 0;
	else if (['In progress', 'Partial'].includes(status) && !begun) {
		order.remains = Math.ceil(total / 2);
	}
	const wasOpen = !FINAL.includes(order.status);
	order.status = status;
	if (!wasOpen || !['Partial', 'Canceled', 'Refunded'].includes(status)) return;
	const remains = typeof order.remains === 'number' ? order.remains : 0;
	const refund = shareOf(order.charge, status === 'Refunded' ? total : remains, total);
	order.charge -= refund;
	panel.balanceMicros += refund;
}

function totalOf(order: Order): number {
	return order.quantity * order.runs;
}

/** The next run of a drip-feed order, paid with the order itself. */
function addRun(panel: PanelState, order: Order): void {
	const run = panel.insertOrder({
		service: order.service,
		link: order.link,
		quantity: order.quantity,
		status: 'Processing',
	});
	order.children.push(run.id);
	order.remains = totalOf(order) - order.children.length * order.quantity;
}

/** An order for a new post of a subscription; none while the balance does not reach. */
function addChild(panel: PanelState, order: Order, link: string): void {
	const service = panel.services.get(String(order.service));
	const charge = chargeFor(parseMoney(service?.rate ?? '0'), order.quantity);
	if (charge > panel.balanceMicros) return;
	const { service: id, quantity } = order;
	order.children.push(panel.insertOrder({ service: id, link, quantity, charge }).id);
}
