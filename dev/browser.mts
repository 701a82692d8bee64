// A Chromium for what only a browser can show: the one that is there, or Debian's.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import type { Log } from './bootstrap/log.mjs';
import { run } from './bootstrap/run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function onPath(name: string): string | undefined {
	for (const folder of (process.env.PATH ?? '').split(delimiter)) {
		const file = join(folder, name);
		try {
			accessSync(file, constants.X_OK);
			return file;
		} catch {
			// not in this folder
		}
	}
	return undefined;
}

const isRoot = () => process.getuid?.() === 0;

/**
 * The executable of a Chromium: `CHROMIUM_PATH`, or one on PATH; where there is none, root on a Debian gets
 * Debian's. Undefined when there is no way to one.
 */
export async function findChromium(log: Log = console.log): Promise<string | undefined> {
	if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
	const found = () => NAMES.map(onPath).find((file) => file !== undefined);
	if (found()) return found();
	const aptGet = onPath('apt-get');
	if (!aptGet || !isRoot()) return undefined;
	// A package manager that is killed leaves its data base half written.
	const options = {
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
		endWith: 'SIGTERM' as const,
		log,
	};
	const install = ['install', '-y', '--no-install-recommends', 'chromium'];
	try {
		await run(aptGet, ['update'], { ...options, label: 'Chromium is not there: apt-get update' });
		await run(aptGet, install, { ...options, label: 'apt-get install chromium' });
	} catch (error) {
		log(error instanceof Error ? error.message : String(error));
	}
	return found();
}

/** Starts Chromium without a window. Undefined, with a line about it, when there is none. */
export async function openBrowser(log: Log = console.log): Promise<Browser | undefined> {
	const executablePath = await findChromium(log);
	if (!executablePath) {
		log(
			'Chromium was not found, so nothing is shown in a browser. Install it, or set CHROMIUM_PATH.',
		);
		return undefined;
	}
	// Chromium's own sandbox does not work for root; what it opens here is our own n8n.
	return await chromium.launch({ executablePath, args: isRoot() ? ['--no-sandbox'] : [] });
}
