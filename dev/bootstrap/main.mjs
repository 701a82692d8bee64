// From a clone that may hold nothing but its sources to a running task: checks the options, installs the development
// tools when they are missing or out of date, then hands over to the task's own script.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { hasTools, installTools } from './developmentTools.mjs';
import { checkRoom, forecast, missingInstallations } from './forecast.mjs';
import { createLog } from './log.mjs';
import { watchdogOption } from './npm.mjs';
import { NEWEST_N8N, OLD_N8N } from './paths.mjs';
import { checkStartOptions, readStartOptions, START_HELP, UsageError } from './startOptions.mjs';

/** @type {NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * @typedef {object} Task
 * @property {string} script
 * @property {string[]} [installs] The versions of n8n that it installs when they are missing.
 * @property {(args: string[]) => Promise<string | undefined>} [check] Its text is shown in the task's place.
 */

/** @type {Record<string, Task>} */
const TASKS = {
	start: { script: 'start.mts', installs: [NEWEST_N8N], check: checkStart },
	test: { script: 'test.mts', installs: [NEWEST_N8N, OLD_N8N], check: checkTest },
	hosts: { script: 'hosts.mts' },
	pictures: { script: 'pictures.mts', installs: [NEWEST_N8N] },
};

/** @param {string[]} args */
async function checkStart(args) {
	const options = readStartOptions(args);
	if (!options.help) await checkStartOptions(options);
	return options.help ? START_HELP : undefined;
}

/** @param {string[]} args */
async function checkTest(args) {
	if (args.length === 0) return undefined;
	throw new UsageError(
		'npm test takes no options. For single tests, use npm run test:unit -- --testPathPatterns NAME.',
	);
}

/**
 * Runs a task's script until it ends, and passes signals on to it, so that Ctrl-C ends it in order.
 * @param {string} top
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
function handOver(top, args) {
	return new Promise((resolve, reject) => {
		const options = [...watchdogOption(top), '--import', 'tsx'];
		const child = spawn(process.execPath, [...options, ...args], { cwd: top, stdio: 'inherit' });
		for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
		child.once('error', reject);
		child.once('close', (code, signal) =>
			resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)),
		);
	});
}

/**
 * @param {string} top the checkout
 * @param {string[]} command the task and its arguments
 * @returns {Promise<number>} the exit code: 2 for a mistake in the command line
 */
export async function main(top, [name = '', ...args]) {
	const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined;
	if (!task) {
		console.error(`Usage: node dev/bootstrap.mjs ${Object.keys(TASKS).join('|')}`);
		return 2;
	}
	const log = createLog();
	const end = () => process.exit(130);
	try {
		const answer = await task.check?.(args);
		if (answer) {
			log(answer);
			return 0;
		}
		const missing = missingInstallations(top, task.installs);
		if (task.installs && missing.length > 0) {
			log(`${forecast(missing)}\n`);
			checkRoom(missing);
		}
		if (!hasTools(top)) {
			// npm ends with this process, see run.mjs.
			for (const signal of SIGNALS) process.on(signal, end);
			await installTools(top, log);
			for (const signal of SIGNALS) process.off(signal, end);
		}
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		return error instanceof UsageError ? 2 : 1;
	}
	return await handOver(top, [join(top, 'dev', task.script), ...args]);
}
