// Child processes of the development tools: long steps that show they are alive, and the repository's own place.
import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';

/** Receives one line for the person who waits. */
export type Log = (line: string) => void;

/** The package's name, by which {@link repositoryTop} knows the checkout. */
export const PACKAGE_NAME = 'n8n-nodes-smm-panel';

/**
 * The top folder of the checkout: the nearest folder at or above the working folder whose package.json is ours.
 * (Not `import.meta`: jest loads these files as commonjs.)
 * @throws Error when started outside a checkout
 */
export function repositoryTop(from = process.cwd()): string {
	for (let folder = from; ; folder = dirname(folder)) {
		const manifest = join(folder, 'package.json');
		if (existsSync(manifest)) {
			const content = JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string };
			if (content.name === PACKAGE_NAME) return folder;
		}
		if (folder === parse(folder).root) {
			throw new Error(`Start this inside a checkout of ${PACKAGE_NAME}; ${from} is not in one.`);
		}
	}
}

/** Seconds since `start` (from `Date.now()`), as shown in progress lines. */
export function seconds(start: number): string {
	return `${Math.round((Date.now() - start) / 1000)} s`;
}

export interface RunOptions {
	cwd?: string;
	env?: NodeJS.ProcessEnv;
	/** Keeps everything that the command prints; shown in part when it fails. */
	logFile?: string;
	/** Prints the command's own output instead of keeping it. */
	inherit?: boolean;
	/** What is being done, for the progress lines; none are printed without it. */
	label?: string;
	log?: Log;
	/** Extra words for a progress line, asked each time one is due. */
	detail?: () => string;
}

const PROGRESS_EVERY_MS = 15_000;
const TAIL_LINES = 25;

/**
 * Runs a command to its end and gives back what it printed on stdout.
 * @throws Error with the command, its exit code and the last lines of its output, when it fails
 */
export async function run(
	command: string,
	args: string[],
	options: RunOptions = {},
): Promise<string> {
	const started = Date.now();
	const { label, log } = options;
	if (options.logFile) mkdirSync(dirname(options.logFile), { recursive: true });
	const file = options.logFile ? createWriteStream(options.logFile, { flags: 'a' }) : undefined;
	const progress =
		label && log
			? setInterval(
					() => log(`${label}: ${seconds(started)} so far${options.detail?.() ?? ''}`),
					PROGRESS_EVERY_MS,
				)
			: undefined;
	if (label && log) log(`${label} ...`);
	let stdout = '';
	let all = '';
	try {
		const code = await new Promise<number | string>((resolve, reject) => {
			const child = spawn(command, args, {
				cwd: options.cwd,
				env: options.env ?? process.env,
				stdio: options.inherit ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
				// npm is a .cmd file on Windows, which only a shell can start.
				shell: process.platform === 'win32' && !/[\\/]/.test(command),
			});
			const end = () => child.kill();
			process.once('exit', end);
			const keep = (data: Buffer) => {
				all = (all + data.toString()).slice(-20_000);
				file?.write(data);
			};
			child.stdout?.on('data', (data: Buffer) => {
				stdout += data.toString();
				keep(data);
			});
			child.stderr?.on('data', keep);
			child.on('error', reject);
			child.on('close', (exit, signal) => {
				process.off('exit', end);
				resolve(exit ?? signal ?? 'no exit code');
			});
		});
		if (code !== 0) {
			const tail = all.trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
			const where = options.logFile ? `\nAll of it: ${options.logFile}` : '';
			throw new Error(`${[command, ...args].join(' ')} failed (${code})\n${tail}${where}`);
		}
	} finally {
		if (progress) clearInterval(progress);
		file?.end();
	}
	if (label && log) log(`${label}: done in ${seconds(started)}`);
	return stdout;
}

export function hasEnded(child: ChildProcess): boolean {
	return child.exitCode !== null || child.signalCode !== null;
}

/** Signals a child that was started `detached`, and all that it has started. (Windows has no groups: the child alone.) */
export function signalGroup(child: ChildProcess, name: NodeJS.Signals): void {
	if (child.pid === undefined || hasEnded(child)) return;
	try {
		process.kill(process.platform === 'win32' ? child.pid : -child.pid, name);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
	}
}

/**
 * How to start npm: the npm that runs this script, if one does, else the one on PATH.
 * With `node` given, npm runs under that Node instead of the current one.
 */
export function npm(node = process.execPath): { command: string; args: string[] } {
	const running = process.env.npm_execpath;
	if (running && /\.c?js$/.test(running) && existsSync(running)) {
		return { command: node, args: [running] };
	}
	return { command: 'npm', args: [] };
}
