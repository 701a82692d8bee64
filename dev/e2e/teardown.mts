import { rmSync } from 'node:fs';
import { addressFile, readAddresses, running } from './addresses.mts';

/** Jest's globalTeardown: ends n8n and removes its folder. `KEEP_E2E=1` keeps the folder with its log. */
export default async function teardown(): Promise<void> {
	await running.n8n?.stop();
	if (!process.env.KEEP_E2E) {
		rmSync(readAddresses().userFolder, { recursive: true, force: true });
	}
	rmSync(addressFile(), { force: true });
}
