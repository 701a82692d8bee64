import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readAddresses } from '../../dev/e2e/addresses.mts';
import { cacheFolder } from '../../dev/bootstrap/paths.mjs';
import { runCrashes } from './crashLab.mts';

/** As many as fit into about three minutes on a slow machine; bench/crash.mts does 50. */
const KILLS = Number(process.env.CRASH_KILLS ?? 4);
const WITHIN_MS = 90_000;

describe('200 keyed orders in a production execution', () => {
	it.each([
		['that answers', false],
		['that misbehaves, with Retry On Fail', true],
	])(
		'survive kill -9 at random moments, on a panel %s',
		async (_name, faults) => {
			const { host, packed } = readAddresses();
			const seed = Number(process.env.CRASH_SEED ?? Date.now() % 1e6);
			const report = await runCrashes({
				host,
				packed,
				userFolder: join(cacheFolder(), 'e2e', `crash-${process.pid}`),
				kills: Math.ceil(KILLS / 2),
				withinMs: WITHIN_MS,
				seed,
				faults,
			});
			process.stdout.write(`[e2e] seed ${seed}: ${JSON.stringify(report)}\n`);

			expect(report.violations).toEqual([]);
			expect(report.kills).toBeGreaterThan(0);
			expect(report.placedBefore + report.placedNow + report.unknown).toBeGreaterThanOrEqual(200);
			if (!faults) expect(report.mostUnknownPerKill).toBeLessThanOrEqual(1);
		},
		900_000,
	);
});
