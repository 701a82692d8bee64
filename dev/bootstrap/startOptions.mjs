// The options of `npm start`, checked before anything is installed.
import { accessSync, constants, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CACHE_VARIABLE, cacheFolder, existingPart } from './paths.mjs';
import { HIGHEST_PORT, openable } from './ports.mjs';

/** A mistake in the command line, in words. */
export class UsageError extends Error {}

const OPTIONS = /** @type {const} */ ({
	port: { type: 'string', default: '5678' },
	'panel-port': { type: 'string', default: '4010' },
	folder: { type: 'string' },
	help: { type: 'boolean', short: 'h' },
});

export const START_HELP = `Starts a real n8n with this package, a sandbox panel that takes the orders, and example workflows.
Missing parts are installed first. Before that, you see how long it takes and how much disk space it needs.

Usage: npm start -- [--port N] [--panel-port N] [--folder PATH] [--help]
  --port        port of n8n's editor; default ${OPTIONS.port.default}, or the next free port
  --panel-port  port of the sandbox panel; default ${OPTIONS['panel-port'].default}, or the next free port
  --folder      folder for the data of n8n and of the sandbox panel; default <cache>/demo.
                Delete it for a fresh demo.
The environment variable ${CACHE_VARIABLE} sets the folder of the cache; default ~/.cache/n8n-nodes-smm-panel.`;

/**
 * @typedef {object} StartOptions
 * @property {boolean} help
 * @property {number} port
 * @property {number} panelPort
 * @property {string} folder
 * @property {string[]} fixedPorts Options whose port the user has chosen: no other port may take its place.
 */

/**
 * Reads the command line of `npm start`.
 * @param {string[]} args
 * @returns {StartOptions}
 * @throws UsageError
 */
export function readStartOptions(args) {
	const { values, tokens } = parseArgs({ args, options: OPTIONS, strict: false, tokens: true });
	const given = new Set();
	for (const token of tokens) {
		if (token.kind === 'positional') {
			throw new UsageError(
				`Unexpected argument ${token.value}. Write options as in: npm start -- --port 6000`,
			);
		}
		if (token.kind !== 'option') continue;
		const { name, rawName, value } = token;
		given.add(name);
		if (!Object.hasOwn(OPTIONS, name)) {
			const known = Object.keys(OPTIONS).map((option) => `--${option}`);
			throw new UsageError(`Unknown option ${rawName}. The options are ${known.join(', ')}.`);
		}
		if (name === 'help' ? value !== undefined : !value || value.startsWith('--')) {
			throw new UsageError(`Option ${rawName} takes ${name === 'help' ? 'no' : 'a'} value.`);
		}
	}
	const options = {
		help: values.help === true,
		port: readPort('--port', values.port),
		panelPort: readPort('--panel-port', values['panel-port']),
		// npm changes the working folder to the checkout; a relative path is meant from where the user is.
		folder:
			typeof values.folder === 'string'
				? resolve(process.env.INIT_CWD ?? '', values.folder)
				: join(cacheFolder(), 'demo'),
		fixedPorts: ['port', 'panel-port'].filter((name) => given.has(name)),
	};
	if (options.port === options.panelPort) {
		throw new UsageError(`n8n and the sandbox panel cannot share port ${options.port}.`);
	}
	return options;
}

/**
 * @param {string} option
 * @param {unknown} value
 * @returns {number}
 */
function readPort(option, value) {
	const port = /^\d+$/.test(String(value)) ? Number(value) : 0;
	if (port < 1 || port > HIGHEST_PORT) {
		throw new UsageError(`${option} must be a number from 1 to ${HIGHEST_PORT}, not ${value}.`);
	}
	return port;
}

/**
 * Checks what the options name on this machine: a chosen port must be free, and the folders must be writable.
 * @param {StartOptions} options
 * @throws UsageError
 */
export async function checkStartOptions({ port, panelPort, folder, fixedPorts }) {
	const ports = { port, 'panel-port': panelPort };
	for (const [name, wanted] of Object.entries(ports)) {
		if (fixedPorts.includes(name) && (await openable(wanted)) === undefined) {
			throw new UsageError(
				`Port ${wanted} is in use, or this user may not use it. Choose another --${name}, or leave the option out to get a free port.`,
			);
		}
	}
	checkFolder(folder, '--folder');
	checkFolder(cacheFolder(), CACHE_VARIABLE);
}

/**
 * @param {string} folder it may be missing; then what is there of its path decides
 * @param {string} name what it is called, for the error
 */
function checkFolder(folder, name) {
	const existing = existingPart(folder);
	if (!statSync(existing).isDirectory()) {
		throw new UsageError(`${name}: ${existing} is not a folder.`);
	}
	try {
		accessSync(existing, constants.W_OK);
	} catch {
		throw new UsageError(`${name}: this user may not write to ${existing}.`);
	}
}
