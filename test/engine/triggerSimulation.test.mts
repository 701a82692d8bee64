import { expect, test } from '@jest/globals';
import { simulate, type SimulationOptions } from './poll-simulation.mts';

/**
 * Smaller than the 1,000 orders and 500 polls of bench/trigger-simulation.mts, so that all seeds together take
 * a minute: with 250 orders each poll still sends up to three requests.
 */
const SIZE = { orders: 250, polls: 50 };

const SEEDS = Array.from({ length: 20 }, (_, seed) => seed);

/** Every seed runs one of the four combinations of state and source. */
function optionsOf(seed: number): SimulationOptions {
	const mode = seed % 2 === 0 ? 'default' : 'durable';
	const source = seed % 4 < 2 ? 'list' : 'url';
	return { seed, ...SIZE, mode, source, timeouts: seed % 5 === 0 ? 1 : 0 };
}

test.each(SEEDS)('seed %i: no change is lost, doubled or made up', async (seed) => {
	const report = await simulate(optionsOf(seed));
	expect(report.problems).toEqual([]);
	// The five IDs that the panel does not know.
	expect(report.unknown).toEqual([1, 1, 1, 1, 1]);
	// It was no holiday: a run without changes, faults or restarts would show nothing.
	expect(report.changes).toBeGreaterThan(200);
	expect(report.faults).toBeGreaterThan(20);
	expect(report.items).toBeGreaterThan(200);
});
