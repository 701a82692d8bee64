// How npm is started, and `npm ci` with its progress.
import { existsSync, lstatSync } from 'node:fs';
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

/** A line of npm's log about an answer of the registry, or of npm's own cache. */
const ANSWER = /npm http (cache|fetch \w+ [23]\d\d) /g;

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
 * @throws Error when node_modules is a symbolic link: npm would empty the folder that it points to
 */
export async function npmCi(top, folder, { megabytes, args = [], ...options }) {
	const modules = join(folder, 'node_modules');
	if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) {
		throw new Error(
			`${modules} is a symbolic link. npm would empty the folder that it points to, so remove the link first.`,
		);
	}
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
			answers += text.match(ANSWER)?.length ?? 0;
		},
		measure: () => {
			const now = unpacked.measure();
			// At first npm asks for each package where it is.
			if (now.packages === 0) return `${answers} answers from the registry`;
			const size = now.megabytes === 0 ? '' : `, ${now.megabytes} of ~${megabytes} MB`;
			return `${now.packages} of ${now.total} packages${size}`;
		},
	});
}
