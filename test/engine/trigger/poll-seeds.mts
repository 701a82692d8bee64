import { describe, expect, test } from '@jest/globals';
import { RESTART_EVERY, simulate, type SimulationOptions } from './poll-simulation.mts';

/** Small enough for every run of the tests; `npm run simulate:trigger` goes through 1,000 orders and 500 polls. */
const SIZE = { orders: 300, polls: 60, timeouts: 1 };

/** Only a run that hangs takes so long, in milliseconds, even on a busy machine. */
const LIMIT = 1_800_000;

/** Two lives of a trigger with the order list as text, and two with the list from a URL. */
export function testSeeds(mode: SimulationOptions['mode']): void {
	describe.each(['list', 'url'] as const)('orders from the %s', (source) => {
		const first = mode === 'default' ? 0 : 1;

		test.each([first, first + 2])(
			'seed %i: no change is lost, doubled or made up',
			async (seed) => {
				const report = await simulate({ seed, ...SIZE, mode, source });

				expect(report.problems).toEqual([]);
				// Five IDs that the panel does not know, and one that spoils whatever it is asked with.
				expect(report.unknown).toEqual([1, 1, 1, 1, 1, 1]);
				// It was no holiday: a run without changes, faults or restarts would show nothing.
				expect(report.polls).toBeGreaterThan(SIZE.polls);
				expect(report.changes).toBeGreaterThan(1.5 * SIZE.orders);
				expect(report.faults).toBeGreaterThan(SIZE.polls);
				expect(report.restarts).toBe(SIZE.polls / RESTART_EVERY);
				expect(report.items).toBeGreaterThan(1.5 * SIZE.orders);
				expect(report.unaskedAtStart).toBeGreaterThan(0.2 * SIZE.orders);
			},
			LIMIT,
		);
	});
}
