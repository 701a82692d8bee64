import { describe, expect, it } from '@jest/globals';
import { CLOCK_STEP_MS, fillPanel } from '../../../dev/stock.mts';
import { PanelState } from '../../../sandbox/state.mts';

const FINAL = ['Completed', 'Partial'];
const statusesOf = (panel: PanelState) => [...panel.orders.values()].map(({ status }) => status);

/** The minutes of the demo's clock at which a status changes. */
function changes(panel: PanelState, minutes: number): number[] {
	const found: number[] = [];
	let before = statusesOf(panel).join();
	for (let step = 1; step <= (minutes * 60_000) / CLOCK_STEP_MS; step++) {
		panel.tick();
		const now = statusesOf(panel).join();
		if (now !== before) found.push((step * CLOCK_STEP_MS) / 60_000);
		before = now;
	}
	return found;
}

describe("the demo's orders", () => {
	it('begin in every state that an order has', () => {
		const panel = new PanelState({ fill: fillPanel });
		expect(new Set(statusesOf(panel))).toEqual(
			new Set(['Completed', 'Partial', 'Pending', 'Processing', 'In progress']),
		);
		expect(panel.orders.size).toBe(20);
	});

	it('go on changing: about every second minute at first, and for a day', () => {
		const panel = new PanelState({ fill: fillPanel });
		const found = changes(panel, 60);
		const pauses = [...found, 60].map((minute, index) => minute - (found[index - 1] ?? 0));
		expect(found.filter((minute) => minute <= 30).length).toBeGreaterThan(20);
		expect(found.length).toBeGreaterThan(28);
		expect(Math.max(...pauses)).toBeLessThan(10);
		const open = () => statusesOf(panel).filter((status) => !FINAL.includes(status)).length;
		changes(panel, 7 * 60);
		expect(open()).toBeGreaterThan(0);
		changes(panel, 16 * 60);
		expect(open()).toBe(0);
	});
});
