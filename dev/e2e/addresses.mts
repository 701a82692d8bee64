// What the end-to-end tests and their setup have to tell each other.
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { N8nHost } from '../n8n/install.mts';
import type { RunningN8n } from '../n8n/launch.mts';
import type { PackedPackage } from '../n8n/package.mts';

export interface E2eAddresses {
	/** Where the shared n8n answers. */
	url: string;
	userFolder: string;
	logFile: string;
	/** The installed n8n, for tests that start one of their own. */
	host: N8nHost;
	/** Our tarball, for the same. */
	packed: PackedPackage;
}

/** The file through which the setup tells the tests; the process ID keeps two runs apart. */
export function addressFile(): string {
	// With --runInBand the tests run in jest's own process, else in its children.
	const known = process.env.SMM_PANEL_E2E_ADDRESSES;
	if (known) return known;
	const file = join(tmpdir(), `n8n-nodes-smm-panel-e2e-${process.pid}.json`);
	process.env.SMM_PANEL_E2E_ADDRESSES = file;
	return file;
}

/** @throws Error when the setup has not run: start the tests by `npm run test:e2e` */
export function readAddresses(): E2eAddresses {
	return JSON.parse(readFileSync(addressFile(), 'utf8')) as E2eAddresses;
}

/** Handed from the setup to the teardown, which jest runs in the same process. */
export const running: { n8n?: RunningN8n } = {};
