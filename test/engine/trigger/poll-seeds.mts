import { expect, test } from '@jest/globals';
import { simulate, type SimulationOptions } from './poll-simulation.mts';

const SIZE = { orders: 1000, polls: 500, timeouts: 5 };

/** A run waits for its panel half of the time, so some run side by side; on a slow machine each takes minutes. */
const WITHIN_MS = 900_000;

/**
 * Ten of the twenty seeds, half of them with the order list from a URL. Two files run ten each, because jest spreads
 * files over the machine's cores.
 */
export function testSeeds(mode: SimulationOptions['mode']): void {
	const seeds = Array.from({ length: 10 }, (_, index) => 2 * index + (mode === 'default' ? 0 : 1));
	test.concurrent.each(seeds)(
		'seed %i: no change is lost, doubled or made up',
		async (seed) => {
			const source = seed % 4 < 2 ? 'list' : 'url';
			const report = await simulate({ seed, ...SIZE, mode, source });

			expect(report.problems).toEqual([]);
			// Five IDs that the panel does not know, and one that spoils whatever it is asked with.
			expect(report.unknown).toEqual([1, 1, 1, 1, 1, 1]);
			// It was no holiday: a run without changes, faults or restarts would show nothing.
			expect(report.polls).toBeGreaterThan(500);
			expect(report.changes).toBeGreaterThan(1500);
			expect(report.faults).toBeGreaterThan(500);
			expect(report.restarts).toBeGreaterThan(10);
			expect(report.items).toBeGreaterThan(1500);
			expect(report.unaskedAtStart).toBeGreaterThan(300);
		},
		WITHIN_MS,
	);
}
