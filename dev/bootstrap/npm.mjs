// How npm is started, and `npm ci` with its progress.
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './run.mjs';
import { UnpackedPackages } from './unpacked.mjs';

/** Keeps npm from asking for audits and funds, and from printing anything but errors. */
export const QUIET = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];

/**
 * The option of Node that loads the watchdog, which ends the process when its parent is gone.
 * @param {string} top the checkout
 * @param {'' | '?group'} [mode] `?group` kills the process group that it leads
 */
export function watchdogOption(top, mode = '') {
	const file = pathToFileURL(join(top, 'dev', 'bootstrap', 'watchdog.mjs'));
	return ['--import', `${file.href}${mode}`];
}

/**
 * How to start npm, as the leader of a process group: the npm that runs this process, if one does, else that on PATH.
 * @param {string} top the checkout
 * @param {string} [node] the Node that npm runs on, default the current one
 * @returns {{ command: string, args: string[] }}
 */
export function findNpm(top, node = process.execPath) {
	const running = process.env.npm_execpath;
	if (running && /\.c?js$/.test(running) && existsSync(running)) {
		return { command: node, args: [...watchdogOption(top, '?group'), running] };
	}
	return { command: 'npm', args: [] };
}

/** @param {string} folder */
const lastFile = (folder) => join(folder, 'node_modules', '.package-lock.json');

/**
 * Whether npm has finished an installation: it writes this file last.
 * @param {string} folder the folder with node_modules
 */
export function isComplete(folder) {
	return existsSync(lastFile(folder));
}

/**
 * Installs exactly what a folder's package-lock.json says, and shows how much of it is there.
 * @param {string} top the checkout
 * @param {string} folder the folder with the lock file; what it has in node_modules is removed first
 * @param {import('./run.mjs').RunOptions & { megabytes: number, args?: string[] }} options
 */
export async function npmCi(top, folder, { megabytes, args = [], ...options }) {
	const modules = join(folder, 'node_modules');
	if (existsSync(modules)) {
		options.log?.('Removing an old or unfinished installation ...', true);
		// Stopped in between, what is left must not look complete.
		await rm(lastFile(folder), { force: true });
		await rm(modules, { recursive: true, force: true });
	}
	const npm = findNpm(top);
	const unpacked = new UnpackedPackages(folder);
	let answers = 0;
	await run(npm.command, [...npm.args, 'ci', ...args, ...QUIET, '--loglevel=http'], {
		...options,
		cwd: folder,
		onOutput: (text) => {
			answers += text.split('npm http ').length - 1;
		},
		measure: () => {
			const { packages, total, bytes } = unpacked.measure();
			// At first npm asks for each package where it is.
			if (packages === 0) return `${answers} answers from the registry`;
			const size = Math.round(bytes / 1e6);
			return `${packages} of ${total} packages, ${size} of ~${megabytes} MB`;
		},
	});
}
