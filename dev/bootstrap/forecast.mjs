// What is going to be installed: how long it takes, how much disk it needs, whether there is room.
import { statfsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { hasTools, TOOLS_MEGABYTES } from './developmentTools.mjs';
import { CACHE_VARIABLE, existingPart, hostPath, isReady, NEWEST_N8N } from './paths.mjs';

/** Measured for n8n 2.41.1 on Linux x64. */
export const N8N_MEGABYTES = 2970;

/**
 * @typedef {object} Installation
 * @property {string} what
 * @property {string} folder
 * @property {number} minutes On a machine with two cores and nothing else to do.
 * @property {number} megabytes
 * @property {number} downloadMegabytes What npm keeps of it in its own cache.
 */

/**
 * What is missing.
 * @param {string} top the checkout
 * @param {string[]} [versions] the versions of n8n that are needed
 * @returns {Installation[]}
 */
export function missingInstallations(top, versions = [NEWEST_N8N]) {
	/** @type {Installation[]} */
	const missing = [];
	if (!hasTools(top)) {
		missing.push({
			what: 'development tools',
			folder: join(top, 'node_modules'),
			minutes: 1,
			megabytes: TOOLS_MEGABYTES,
			downloadMegabytes: 400,
		});
	}
	for (const n8n of versions.map((version) => hostPath(top, version))) {
		if (isReady(n8n.folder)) continue;
		missing.push({
			what: `n8n ${n8n.version} and its Node`,
			folder: n8n.folder,
			minutes: 6,
			megabytes: N8N_MEGABYTES,
			downloadMegabytes: 500,
		});
	}
	return missing;
}

/** @param {number} megabytes */
const gigabytes = (megabytes) => `${(megabytes / 1000).toFixed(1)} GB`;

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/**
 * The forecast, for the person who is going to wait.
 * @param {Installation[]} missing
 */
export function forecast(missing) {
	const downloads = sum(missing.map(({ downloadMegabytes }) => downloadMegabytes));
	const total = sum(missing.map(({ megabytes }) => megabytes)) + downloads;
	const minutes = sum(missing.map(({ minutes }) => minutes)) + 1;
	const npmCache = process.env.npm_config_cache ?? join(homedir(), '.npm');
	const rows = missing.map(
		({ what, minutes, megabytes, folder }) =>
			`  ${what.padEnd(26)} ${minutes} min  ${gigabytes(megabytes)}  ${folder}`,
	);
	return [
		`Missing parts are installed first. This takes about ${minutes} minutes (more on a busy machine) and ${gigabytes(total)} of disk space.`,
		...rows,
		`  ${"npm's cache".padEnd(26)}        ${gigabytes(downloads)}  ${npmCache}`,
		'You can stop it at any time with Ctrl-C. The next start repeats what was not finished.',
	].join('\n');
}

/**
 * Looks whether the disks have room for what is missing. npm's cache is not counted: parts of it may be there.
 * @param {Installation[]} missing
 * @throws Error when there is too little
 */
export function checkRoom(missing) {
	/** @type {Map<number, { folder: string, needed: number }>} */
	const disks = new Map();
	for (const { folder, megabytes } of missing) {
		const existing = existingPart(folder);
		const { dev } = statSync(existing);
		const needed = (disks.get(dev)?.needed ?? 0) + megabytes;
		disks.set(dev, { folder: existing, needed });
	}
	for (const { folder, needed } of disks.values()) {
		const { bavail, bsize } = statfsSync(folder);
		const free = (bavail * bsize) / 1e6;
		if (free < needed) {
			throw new Error(
				`The disk of ${folder} needs ${gigabytes(needed)} of free space, but has ${gigabytes(free)}. ` +
					`Set ${CACHE_VARIABLE} to a folder on another disk to install n8n there.`,
			);
		}
	}
}
