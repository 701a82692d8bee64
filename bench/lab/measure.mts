// Several ways of doing the same, measured in turns, so that a busy moment of the machine meets all of them.
import type { BenchPanel } from './panel.mts';
import type { Run } from './n8n.mts';

/** One way of doing it. */
export interface Way {
	name: string;
	run: () => Promise<Run>;
	/** How often; default: as often as the whole bench measures. A slow way is not warmed up either. */
	slow?: boolean;
}

export interface CountedRun extends Run {
	/** Requests that reached the panel. */
	requests: number;
}

/** What was measured of one way. */
export interface Measured {
	name: string;
	runs: CountedRun[];
}

/** What a part of the bench has to work with. */
export interface Bench {
	panel: BenchPanel;
	/** How often each way is measured. */
	rounds: number;
	/** Whether large sizes are left out. */
	quick: boolean;
	log: (line: string) => void;
}

export function median(values: number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = (sorted.length - 1) / 2;
	return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

/** Measures all ways, one run of each in every round. */
export async function sideBySide(
	{ panel, rounds, log }: Bench,
	title: string,
	ways: Way[],
): Promise<Measured[]> {
	const counted = async (way: Way): Promise<CountedRun> => {
		await panel.takeCount();
		const run = await way.run();
		return { ...run, requests: await panel.takeCount() };
	};
	const measured = ways.map(({ name }): Measured => ({ name, runs: [] }));
	for (let round = 0; round <= rounds; round += 1) {
		for (const [index, way] of ways.entries()) {
			if (way.slow === true && round !== 1) continue;
			const run = await counted(way);
			// The first round is for caches and the compiler.
			if (round > 0) measured[index]?.runs.push(run);
			log(
				`${title}, ${way.name}, ${round === 0 ? 'warm-up' : `round ${round}`}: ` +
					`${run.wall.toFixed(0)} ms, CPU ${run.cpu.toFixed(0)} ms, stall ${run.stall.toFixed(0)} ms, ${run.requests} requests, ${run.items} items`,
			);
		}
	}
	return measured;
}

/** The median of one figure over all runs. */
export const medianOf = ({ runs }: Measured, figure: keyof CountedRun): number =>
	median(runs.map((run) => run[figure]));

/** How many times as much the first needs as the second: the median of the rounds, each compared in itself. */
export function ratio(
	first: Measured,
	second: Measured,
	figure: keyof CountedRun = 'wall',
): number {
	const pairs = first.runs.slice(0, second.runs.length);
	return median(pairs.map((run, round) => run[figure] / (second.runs[round]?.[figure] ?? NaN)));
}

/** The way of a name. */
export function way(measured: Measured[], name: string): Measured {
	const found = measured.find((one) => one.name === name);
	if (found === undefined) throw new Error(`Nothing was measured of '${name}'`);
	return found;
}
