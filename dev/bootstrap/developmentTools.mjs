// The development tools: node_modules of the checkout, as package-lock.json says.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isComplete, npmCi } from './npm.mjs';

/** Measured on Linux x64. */
export const TOOLS_MEGABYTES = 1020;

/** @param {string} top */
const paths = (top) => ({
	lockFile: join(top, 'package-lock.json'),
	installed: join(top, 'node_modules', '.package-lock.json'),
	marker: join(top, 'node_modules', '.installed-from'),
});

/** @param {string} file */
const hash = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

/**
 * Whether node_modules is what the lock file says: installed from it by us, or later than it by somebody else.
 * @param {string} top the checkout
 */
export function hasTools(top) {
	const { lockFile, installed, marker } = paths(top);
	if (!isComplete(top)) return false;
	if (existsSync(marker) && readFileSync(marker, 'utf8') === hash(lockFile)) return true;
	return statSync(installed).mtimeMs >= statSync(lockFile).mtimeMs;
}

/**
 * Installs the development tools.
 * @param {string} top the checkout
 * @param {import('./log.mjs').Log} log
 */
export async function installTools(top, log) {
	const { lockFile, marker } = paths(top);
	await npmCi(top, top, {
		label: 'Development tools (npm ci)',
		log,
		megabytes: TOOLS_MEGABYTES,
	});
	writeFileSync(marker, hash(lockFile));
}
