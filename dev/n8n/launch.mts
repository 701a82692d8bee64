// Starts and stops a real n8n that talks to nobody outside this machine.
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { watchdogOption } from '../bootstrap/npm.mjs';
import { freePort, LOOPBACK } from '../bootstrap/ports.mjs';
import { hasEnded, run, signalGroup } from '../bootstrap/run.mjs';
import { repositoryTop } from '../process.mts';
import type { N8nHost } from './install.mts';

export interface LaunchOptions {
	host: N8nHost;
	/** n8n's user folder: its data lands in `<userFolder>/.n8n`. */
	userFolder: string;
	/** `worker` runs executions from the queue, and has no editor. Default `start`. */
	command?: 'start' | 'worker';
	/** The port of the editor and the REST API; a free one if not given. */
	port?: number;
	/** Further environment variables; they win over the ones set here. */
	env?: Record<string, string>;
	/** How long n8n may take to start. The first start in a user folder builds the database. Default 180 s. */
	readyTimeoutMs?: number;
	/** Gives up the start, and ends what was started. */
	signal?: AbortSignal;
}

/** A started n8n. */
export interface RunningN8n {
	/** `http://127.0.0.1:<port>`, without a slash at the end. */
	url: string;
	port: number;
	userFolder: string;
	pid: number;
	/** The file that holds everything it has printed, also over earlier starts in the same folder. */
	logFile: string;
	/** What it has printed since this start (the newest megabyte). */
	output: () => string;
	/** Ends it as a service manager would: SIGTERM, and SIGKILL when it has not ended within 15 s. */
	stop: () => Promise<void>;
	/** Ends it and its task runner at once, as a crash would (`kill -9`). */
	kill: () => Promise<void>;
	/** Resolves when it has ended, whoever ended it. */
	exited: Promise<void>;
}

/** What n8n prints when it is up. */
const READY_LINES = {
	start: 'Editor is now accessible via',
	worker: 'n8n worker is now ready',
};
const STOP_WITHIN_MS = 15_000;

/**
 * Whether this n8n has one of its optional modules; it ends at once when told to disable one that it does not have.
 * `mcp-registry` fetches a list of MCP servers from n8n's servers at every start.
 */
function hasModule(host: N8nHost, name: string): boolean {
	return existsSync(join(host.folder, 'node_modules', 'n8n', 'dist', 'modules', name));
}

/** The environment in which n8n, or one of its commands, works on a user folder. */
export function n8nEnvironment(host: N8nHost, userFolder: string): NodeJS.ProcessEnv {
	// Whatever the developer has set for an n8n of their own must not reach this one, nor npm's and jest's settings.
	const inherited = Object.entries(process.env).filter(
		([name]) =>
			!/^(N8N_|npm_|DB_|EXECUTIONS_|QUEUE_|WEBHOOK_|NODES_|JEST_|NODE_ENV$|NODE_OPTIONS$)/i.test(
				name,
			),
	);
	return {
		...Object.fromEntries(inherited),
		// Its task runner starts a plain `node`.
		PATH: `${dirname(host.node)}${delimiter}${process.env.PATH ?? ''}`,
		N8N_USER_FOLDER: userFolder,
		N8N_LISTEN_ADDRESS: LOOPBACK,
		N8N_HOST: LOOPBACK,
		N8N_SECURE_COOKIE: 'false',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
		// The list of verified community nodes is fetched from n8n's servers.
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		N8N_REINSTALL_MISSING_PACKAGES: 'false',
		...(hasModule(host, 'mcp-registry') && { N8N_DISABLED_MODULES: 'mcp-registry' }),
		N8N_PYTHON_ENABLED: 'false',
		N8N_LOG_OUTPUT: 'console',
		N8N_LOG_LEVEL: 'info',
		NO_COLOR: '1',
		GENERIC_TIMEZONE: 'UTC',
		TZ: 'UTC',
	};
}

/**
 * Runs one of n8n's commands on a user folder (`import:workflow`, `import:credentials`, `execute`, ...) to its end.
 * n8n logs failures of an import and still exits with 0: look at the text.
 * @returns what it printed on stdout
 */
export async function n8nCommand(
	host: N8nHost,
	userFolder: string,
	args: string[],
	env: Record<string, string> = {},
): Promise<string> {
	mkdirSync(userFolder, { recursive: true });
	return await run(host.node, [host.n8n, ...args], {
		cwd: userFolder,
		env: {
			...n8nEnvironment(host, userFolder),
			// `execute` brings up a task broker of its own, also while an n8n is running.
			N8N_RUNNERS_BROKER_PORT: String(await freePort()),
			...env,
		},
	});
}

/**
 * Starts n8n and resolves once its editor answers and its active workflows are running, or once it is ready for work.
 * @throws Error with the end of its log when it ends or stays silent instead
 */
export async function launchN8n(options: LaunchOptions): Promise<RunningN8n> {
	const { host, userFolder, command = 'start' } = options;
	const port = options.port ?? (await freePort());
	const logFile = join(userFolder, 'n8n.log');
	mkdirSync(userFolder, { recursive: true });
	const file = createWriteStream(logFile, { flags: 'a' });
	const child = spawn(host.node, [...watchdogOption(repositoryTop()), host.n8n, command], {
		cwd: userFolder,
		env: {
			...n8nEnvironment(host, userFolder),
			N8N_PORT: String(port),
			N8N_EDITOR_BASE_URL: `http://${LOOPBACK}:${port}/`,
			N8N_WEBHOOK_URL: `http://${LOOPBACK}:${port}/`,
			N8N_RUNNERS_BROKER_PORT: String(await freePort()),
			...options.env,
		},
		stdio: ['ignore', 'pipe', 'pipe'],
		// A process group of its own: Ctrl-C reaches only us, and we end it in order.
		detached: process.platform !== 'win32',
	});
	let output = '';
	const keep = (data: Buffer) => {
		output = (output + data.toString()).slice(-1_000_000);
		file.write(data);
	};
	child.stdout.on('data', keep);
	child.stderr.on('data', keep);
	let failure: Error | undefined;
	const exited = new Promise<void>((resolve) => {
		child.once('error', (error) => {
			failure = error;
			resolve();
		});
		child.once('close', () => {
			file.end();
			resolve();
		});
	});
	const kill = async () => {
		signalGroup(child, 'SIGKILL');
		await exited;
	};
	const stop = async () => {
		signalGroup(child, 'SIGTERM');
		const deadline = setTimeout(() => signalGroup(child, 'SIGKILL'), STOP_WITHIN_MS);
		await exited;
		clearTimeout(deadline);
	};

	const deadline = Date.now() + (options.readyTimeoutMs ?? 180_000);
	while (!output.includes(READY_LINES[command])) {
		const late = Date.now() > deadline;
		if (failure || hasEnded(child) || late || options.signal?.aborted) {
			await kill();
			options.signal?.throwIfAborted();
			const why = failure?.message ?? (late ? 'it was not ready in time' : 'it ended at once');
			throw new Error(`n8n did not start: ${why}\n${output.slice(-3000)}\nIts log: ${logFile}`);
		}
		await sleep(100);
	}
	return {
		url: `http://${LOOPBACK}:${port}`,
		port,
		userFolder,
		pid: child.pid ?? 0,
		logFile,
		output: () => output,
		stop,
		kill,
		exited,
	};
}
