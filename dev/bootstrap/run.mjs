// Child processes that do one step: they show how far they are, and end with everything that they have started.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { withProgress } from './log.mjs';

const TAIL_LINES = 25;
const IS_WINDOWS = process.platform === 'win32';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [logFile] Keeps everything that the command prints; shown in part when it fails.
 * @property {string} [label] What is being done, for the progress lines; none are printed without it.
 * @property {import('./log.mjs').Log} [log]
 * @property {() => string} [measure] How far the step is, asked for each progress line.
 * @property {(text: string) => void} [onOutput] Sees what the command prints, part by part.
 * @property {AbortSignal} [signal] Gives the command up, and ends it with all that it has started.
 * @property {NodeJS.Signals} [endWith] How it is ended early, default SIGKILL: half of its work is of no use.
 */

/**
 * Runs a command to its end and gives back what it printed on stdout. The command ends with this process.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<string>}
 * @throws Error with the command, its exit code and the last lines of its output, when it fails
 */
export async function run(command, args, options = {}) {
	const { label, log, measure } = options;
	const work = () => runSilently(command, args, options);
	return label && log ? await withProgress({ label, log, measure }, work) : await work();
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} options
 * @returns {Promise<string>}
 */
async function runSilently(command, args, options) {
	const { cwd, env, logFile, onOutput, signal, endWith = 'SIGKILL' } = options;
	signal?.throwIfAborted();
	if (logFile) mkdirSync(dirname(logFile), { recursive: true });
	const file = logFile ? createWriteStream(logFile, { flags: 'a' }) : undefined;
	const child = spawn(command, args, {
		cwd,
		env: env ?? process.env,
		stdio: ['ignore', 'pipe', 'pipe'],
		// npm is a .cmd file on Windows, which only a shell can start.
		shell: IS_WINDOWS && !/[\\/]/.test(command),
		detached: !IS_WINDOWS,
	});
	const end = () => signalGroup(child, endWith);
	process.once('exit', end);
	signal?.addEventListener('abort', end);
	let stdout = '';
	let tail = '';
	/** @param {Buffer} data */
	const keep = (data) => {
		const text = data.toString();
		tail = (tail + text).slice(-20_000);
		onOutput?.(text);
		file?.write(data);
	};
	child.stdout.on('data', (data) => {
		stdout += data.toString();
		keep(data);
	});
	child.stderr.on('data', keep);
	try {
		const code = await new Promise((resolve, reject) => {
			child.on('error', reject);
			child.on('close', (exitCode, name) => resolve(exitCode ?? name));
		});
		signal?.throwIfAborted();
		if (code === 0) return stdout;
		const last = tail.trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
		const where = logFile ? `\nThe whole output: ${logFile}` : '';
		throw new Error(`${[command, ...args].join(' ')} failed (${code})\n${last}${where}`);
	} finally {
		process.off('exit', end);
		signal?.removeEventListener('abort', end);
		file?.end();
	}
}

/**
 * Whether a child has ended.
 * @param {import('node:child_process').ChildProcess} child
 */
export function hasEnded(child) {
	return child.exitCode !== null || child.signalCode !== null;
}

/**
 * Whether a process of this machine is there.
 * @param {number} pid
 */
export function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return hasCode(error, 'EPERM');
	}
}

/**
 * Whether an error is one of Node's with this code.
 * @param {unknown} error
 * @param {string} code
 */
export function hasCode(error, code) {
	return error instanceof Error && 'code' in error && error.code === code;
}

/**
 * Signals a child that was started `detached`, and all that it has started. (Windows has no groups: the child alone.)
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} name
 */
export function signalGroup(child, name) {
	if (child.pid === undefined || hasEnded(child)) return;
	try {
		process.kill(IS_WINDOWS ? child.pid : -child.pid, name);
	} catch (error) {
		if (!hasCode(error, 'ESRCH')) throw error;
	}
}
