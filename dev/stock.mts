// What the demo's panel begins with: orders that go on changing for hours, so that a report finds some on their way
// and the trigger has something to report, on the second day too.
import { chargeFor, parseMoney } from '../sandbox/money.mts';
import type { PanelState } from '../sandbox/state.mts';

/** An own order is done in two minutes: slow enough to be found on its way, quick enough to be watched. */
export const CLOCK_STEP_MS = 15_000;

const STEPS_PER_MINUTE = 60_000 / CLOCK_STEP_MS;

/**
 * Status and pace: how many minutes a slow order takes for one of its six steps (Pending, Processing, In progress,
 * three quarters, a half, a quarter, Completed). Growing paces make many changes early and some for a day.
 */
const SLOW: [status: string, minutes: number][] = [
	['Pending', 1],
	['Processing', 2],
	['Pending', 3],
	['Processing', 4],
	['Pending', 5],
	['Pending', 7],
	['In progress', 4],
	['Pending', 9],
	['Pending', 11],
	['Pending', 13],
	['In progress', 15],
	['Pending', 17],
	['Processing', 19],
	['Pending', 23],
	['Pending', 29],
	['Processing', 45],
	['Pending', 90],
	['Pending', 240],
];

/** Those for Instagram, where all the links lead. */
const SERVICES = [1, 18, 19];

/** The orders 23501 to 23520: two that have ended, and the slow ones. The examples name them. */
export function fillPanel(panel: PanelState): void {
	const insert = (status: string, pace: number): string | number => {
		const count = panel.orders.size;
		const service = SERVICES[count % SERVICES.length] ?? 1;
		const quantity = 1000 * (1 + (count % 4));
		const rate = panel.services.get(String(service))?.rate ?? '0';
		const order = panel.insertOrder({
			service,
			link: `https://www.instagram.com/client-${count + 1}.example`,
			quantity,
			charge: chargeFor(parseMoney(rate), quantity),
			status,
			startCount: status === 'Pending' ? null : 1200,
			pace,
		});
		return order.id;
	};
	panel.change(insert('In progress', 1), { status: 'Completed' });
	panel.change(insert('In progress', 1), { status: 'Partial', remains: 600 });
	for (const [status, minutes] of SLOW) insert(status, minutes * STEPS_PER_MINUTE);
}
