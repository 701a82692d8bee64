// The first thing that `npm start` and `npm test` run, in a clone that may hold nothing but its sources:
// installs the development tools when they are missing or out of date, then hands over. Needs only Node and npm.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const OLDEST_NODE = 20;
const TASKS = {
	start: 'start.mts',
	test: 'test.mts',
	hosts: 'hosts.mts',
	screenshot: 'screenshot.mts',
};

const top = dirname(dirname(fileURLToPath(import.meta.url)));
const lockFile = join(top, 'package-lock.json');
const installed = join(top, 'node_modules', '.package-lock.json');
const marker = join(top, 'node_modules', '.installed-from');

const lockHash = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex');

/** Whether node_modules is what the lock file says: installed from it by us, or later than it by somebody else. */
function isInstalled() {
	if (!existsSync(installed)) return false;
	if (existsSync(marker) && readFileSync(marker, 'utf8') === lockHash()) return true;
	return statSync(installed).mtimeMs >= statSync(lockFile).mtimeMs;
}

/**
 * Runs a command until it ends, and passes signals on to it, so that Ctrl-C ends it in order.
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
function run(command, args) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, {
			cwd: top,
			stdio: 'inherit',
			shell: process.platform === 'win32' && command === 'npm',
		});
		const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
		const forward = signals.map((signal) => [signal, () => child.kill(signal)]);
		for (const [signal, listener] of forward) process.on(signal, listener);
		child.once('error', reject);
		child.once('close', (code, signal) => {
			for (const [name, listener] of forward) process.off(name, listener);
			resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
		});
	});
}

async function install() {
	const started = Date.now();
	const elapsed = () => `${Math.round((Date.now() - started) / 1000)} s`;
	console.log(
		'Installing the development tools (npm ci): a minute or two, the first time only ...',
	);
	const progress = setInterval(() => console.log(`npm ci: ${elapsed()} so far`), 15_000);
	const npm = process.env.npm_execpath;
	const args = ['ci', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
	const code =
		npm && /\.c?js$/.test(npm)
			? await run(process.execPath, [npm, ...args])
			: await run('npm', args);
	clearInterval(progress);
	if (code !== 0) return code;
	writeFileSync(marker, lockHash());
	console.log(`Development tools installed in ${elapsed()}`);
	return 0;
}

async function main() {
	const [task, ...rest] = process.argv.slice(2);
	const script = Object.hasOwn(TASKS, task) ? TASKS[task] : undefined;
	if (!script) {
		console.error(`Usage: node dev/bootstrap.mjs ${Object.keys(TASKS).join('|')}`);
		return 2;
	}
	if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
		console.error(`Node ${OLDEST_NODE} or later is needed; this is ${process.version}.`);
		return 1;
	}
	if (!isInstalled()) {
		const code = await install();
		if (code !== 0) return code;
	}
	// The watchdog ends the task, and with it all it has started, should this process be killed.
	const watchdog = pathToFileURL(join(top, 'dev', 'n8n', 'watchdog.mjs')).href;
	return await run(process.execPath, [
		...['--import', watchdog, '--import', 'tsx'],
		join(top, 'dev', script),
		...rest,
	]);
}

process.exitCode = await main();
