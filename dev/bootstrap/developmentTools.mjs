// The development tools: node_modules of the checkout, as package-lock.json says.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isComplete, npmCi } from './npm.mjs';
import { cacheFolder } from './paths.mjs';
import { isAlive } from './run.mjs';

/** Measured on Linux x64. */
export const TOOLS_MEGABYTES = 1020;

/** @param {string | Buffer} content */
const hash = (content) => createHash('sha256').update(content).digest('hex');

/** @param {string} top */
const paths = (top) => ({
	lockFile: join(top, 'package-lock.json'),
	installed: join(top, 'node_modules', '.package-lock.json'),
	marker: join(top, 'node_modules', '.installed-from'),
	/** Holds the ID of the process that is installing. (The library for locks is among what it installs.) */
	installer: join(cacheFolder(), `tools-${hash(top).slice(0, 8)}.pid`),
});

/**
 * Whether node_modules is what the lock file says: installed from it by us, or later than it by somebody else.
 * @param {string} top the checkout
 */
export function hasTools(top) {
	const { lockFile, installed, marker } = paths(top);
	if (!isComplete(top)) return false;
	if (existsSync(marker) && readFileSync(marker, 'utf8') === hash(readFileSync(lockFile)))
		return true;
	return statSync(installed).mtimeMs >= statSync(lockFile).mtimeMs;
}

/**
 * Installs the development tools.
 * @param {string} top the checkout
 * @param {import('./log.mjs').Log} log
 * @throws Error when another process is doing so
 */
export async function installTools(top, log) {
	const { lockFile, marker, installer } = paths(top);
	const other = existsSync(installer) ? Number(readFileSync(installer, 'utf8')) : 0;
	if (other && isAlive(other)) {
		throw new Error(
			`Process ${other} is installing the development tools here. Its terminal shows the progress.`,
		);
	}
	mkdirSync(cacheFolder(), { recursive: true });
	writeFileSync(installer, String(process.pid));
	try {
		await npmCi(top, top, {
			label: 'Development tools (npm ci)',
			log,
			megabytes: TOOLS_MEGABYTES,
		});
		writeFileSync(marker, hash(readFileSync(lockFile)));
	} finally {
		rmSync(installer, { force: true });
	}
}
