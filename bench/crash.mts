// Kills a real n8n 50 times in the middle of a production run of 200 keyed orders, half of the kills on a panel
// that misbehaves as well (timeouts, resets, 503s) and a node with Retry On Fail.
//   npx tsx bench/crash.mts [kills] [seed]
import { join } from 'node:path';
import { cacheFolder } from '../dev/bootstrap/paths.mjs';
import { ensureN8n } from '../dev/n8n/install.mts';
import { packPackage } from '../dev/n8n/package.mts';
import { runCrashes } from '../test/e2e/crashLab.mts';

const [kills = '50', seed = String(Date.now() % 1e6)] = process.argv.slice(2);
const [host, packed] = await Promise.all([ensureN8n(), packPackage()]);
console.log(`${kills} kills, seed ${seed}`);
let failed = false;
for (const faults of [false, true]) {
	const report = await runCrashes({
		host,
		packed,
		userFolder: join(cacheFolder(), 'bench', `crash-${process.pid}`),
		kills: Math.ceil(Number(kills) / 2),
		seed: Number(seed) + Number(faults),
		faults,
		log: console.log,
	});
	console.log(faults ? 'A panel that misbehaves, Retry On Fail:' : 'A panel that answers:', report);
	failed ||= report.violations.length > 0;
}
process.exit(failed ? 1 : 0);
