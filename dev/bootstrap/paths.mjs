// Where things are: the cache folder outside the checkout, and the n8n in it.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The environment variable that moves the cache folder. */
export const CACHE_VARIABLE = 'N8N_NODES_SMM_PANEL_CACHE';

/**
 * Where everything lands that is not part of the checkout: n8n, demo data, test data.
 * `N8N_NODES_SMM_PANEL_CACHE` overrides it; else `$XDG_CACHE_HOME/n8n-nodes-smm-panel`, else `~/.cache/...`.
 */
export function cacheFolder() {
	const chosen = process.env[CACHE_VARIABLE];
	if (chosen) return resolve(chosen);
	return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'n8n-nodes-smm-panel');
}

/** The file that an installed n8n gets last. */
export const READY_FILE = 'ready';

/** The n8n of the demo and of `npm test`: the newest one that was tried. */
export const NEWEST_N8N = '2.41.1';

/** The last n8n of 1.x, on which `npm test` runs a part of the end-to-end tests. */
export const OLD_N8N = '1.123.81';

/**
 * An n8n of dev/n8n/hosts: its version, where its manifest is, and where in the cache it belongs.
 * @param {string} top the checkout
 * @param {string} [version]
 */
export function hostPath(top, version = NEWEST_N8N) {
	const source = join(top, 'dev', 'n8n', 'hosts', version);
	const lock = createHash('sha256').update(readFileSync(join(source, 'package-lock.json')));
	const folder = join(cacheFolder(), `n8n-${version}-${lock.digest('hex').slice(0, 8)}`);
	return { version, source, folder };
}

/**
 * Whether the n8n is installed completely.
 * @param {string} folder its place in the cache
 */
export function isReady(folder) {
	return existsSync(join(folder, READY_FILE));
}

/**
 * The nearest folder at or above a path that is there.
 * @param {string} path
 * @returns {string}
 */
export function existingPart(path) {
	return existsSync(path) || path === dirname(path) ? path : existingPart(dirname(path));
}
