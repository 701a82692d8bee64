import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { readAddresses } from '../../../dev/e2e/addresses.mts';
import { cacheFolder } from '../../../dev/bootstrap/paths.mjs';
import { runCrashes } from '../crashLab.mts';

/** As many as fit into a minute on a quiet machine; bench/crash.mts does 50. */
const KILLS = Number(process.env.CRASH_KILLS ?? 2);
const WITHIN_MS = 90_000;
/** A run of 200, as in bench/crash.mts, takes longer than a minute with its two kills. */
const ORDERS = 120;

/** The test that keyed orders survive the end of n8n. With faults the panel misbehaves, too, and n8n tries again. */
export function itSurvives(name: string, faults: boolean): void {
	it(
		name,
		async () => {
			const { host, packed } = readAddresses();
			const seed = Number(process.env.CRASH_SEED ?? Date.now() % 1e6);
			const report = await runCrashes({
				host,
				packed,
				userFolder: join(cacheFolder(), 'e2e', `crash-${process.pid}`),
				kills: KILLS,
				orders: ORDERS,
				withinMs: WITHIN_MS,
				seed,
				faults,
			});
			process.stdout.write(`[e2e] seed ${seed}: ${JSON.stringify(report)}\n`);

			expect(report.violations).toEqual([]);
			expect(report.kills).toBeGreaterThan(0);
			expect(report.placedBefore + report.placedNow + report.unknown).toBeGreaterThanOrEqual(
				ORDERS,
			);
			if (!faults) expect(report.mostUnknownPerKill).toBeLessThanOrEqual(1);
		},
		900_000,
	);
}
