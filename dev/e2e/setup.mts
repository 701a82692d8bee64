// Before the end-to-end tests: one n8n, with our package installed from its tarball, for all of them.
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLog, elapsed } from '../bootstrap/log.mjs';
import { cacheFolder } from '../bootstrap/paths.mjs';
import { ensureN8n } from '../n8n/install.mts';
import { DEMO_OWNER, N8nClient } from '../n8n/client.mts';
import { launchN8n } from '../n8n/launch.mts';
import { installPackage, packPackage } from '../n8n/package.mts';
import { addressFile, type E2eAddresses, running } from './addresses.mts';

const A_DAY_MS = 24 * 60 * 60_000;

/** Takes away what runs that were killed have left. */
function removeOld(parent: string): void {
	for (const name of readdirSync(parent)) {
		const folder = join(parent, name);
		if (Date.now() - statSync(folder).mtimeMs > A_DAY_MS) {
			rmSync(folder, { recursive: true, force: true });
		}
	}
}

/**
 * Jest's globalSetup: brings, packs, installs, starts; leaves the addresses where the tests find them.
 * `N8N_TEST_VERSION` names another n8n of dev/n8n/hosts than the newest.
 */
export default async function setup(): Promise<void> {
	const log = createLog(process.stdout, '[e2e] ');
	const started = Date.now();
	// From nothing each time: what a test finds must not depend on an earlier run.
	const parent = join(cacheFolder(), 'e2e');
	const userFolder = join(parent, String(process.pid));
	rmSync(userFolder, { recursive: true, force: true });
	mkdirSync(userFolder, { recursive: true });
	removeOld(parent);
	const packed = await packPackage(log);
	const host = await ensureN8n(log, process.env.N8N_TEST_VERSION);
	await installPackage(userFolder, packed);
	log(`Starting n8n ${host.version}`);
	const n8n = await launchN8n({ host, userFolder });
	await new N8nClient(n8n.url).signIn(DEMO_OWNER);
	log(`n8n ${host.version} answers at ${n8n.url} (${elapsed(started)}); its log: ${n8n.logFile}`);
	const addresses: E2eAddresses = { url: n8n.url, userFolder, host, logFile: n8n.logFile, packed };
	writeFileSync(addressFile(), JSON.stringify(addresses));
	running.n8n = n8n;
}
