// `npm start`: a real n8n with the package, a sandbox panel to order on, and example workflows. No account anywhere.
import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../sandbox/server.mts';
import { createLog, elapsed, withProgress } from './bootstrap/log.mjs';
import { freePort, HIGHEST_PORT } from './bootstrap/ports.mjs';
import { readStartOptions, type StartOptions } from './bootstrap/startOptions.mjs';
import { stockDemo } from './demo.mts';
import { openDoor } from './door.mts';
import { readExamples } from './examples.mts';
import { describeHolder, type Holder, type Lock, takeLock } from './lock.mts';
import { DEMO_OWNER, N8nClient } from './n8n/client.mts';
import { ensureN8n } from './n8n/install.mts';
import { launchN8n, type RunningN8n } from './n8n/launch.mts';
import { installPackage, packPackage } from './n8n/package.mts';
import { repositoryTop } from './process.mts';
import { CLOCK_STEP_MS, fillPanel } from './stock.mts';

const SANDBOX_KEY = 'sandbox-key';

/** Longer than n8n takes to end after its starter was killed, so that two never share a data base. */
const LOCK_WAIT_MS = 60_000;

const log = createLog();

/** What has been started so far; ended once, whatever the reason. */
class Demo {
	lock?: Lock;
	/** Settled when n8n has come up, or has been ended on its way. */
	n8n?: Promise<RunningN8n>;
	sandbox?: Sandbox;
	door?: { url: string; close: () => void };
	isReady = false;
	readonly #abort = new AbortController();
	#stopping?: Promise<void>;

	get signal(): AbortSignal {
		return this.#abort.signal;
	}

	stop(reason?: Error): Promise<void> {
		this.#abort.abort(reason);
		this.#stopping ??= (async () => {
			this.door?.close();
			const n8n = await this.n8n?.catch(() => undefined);
			await n8n?.stop();
			await this.sandbox?.close();
			await this.lock?.release();
		})();
		return this.#stopping;
	}
}

/** The port of an option. Where the user has chosen none, the next free one may take its place. */
async function choosePort(
	options: StartOptions,
	option: 'port' | 'panel-port',
	what: string,
): Promise<number> {
	const wanted = option === 'port' ? options.port : options.panelPort;
	const found = await freePort(wanted);
	if (found === wanted) return found;
	if (options.fixedPorts.includes(option)) throw new Error(`Port ${wanted} is in use.`);
	log(`Port ${wanted} is in use, so ${what} uses ${found}.`);
	return found;
}

function alreadyRunning(holder: Holder): Error {
	return new Error(
		holder.url
			? `The demo is already running at ${holder.url}/, started by ${describeHolder(holder)}.\n` +
				'Stop it with Ctrl-C in its terminal, or start another demo beside it with --folder.'
			: `This demo is being prepared by ${describeHolder(holder)}. Its terminal shows the progress.`,
	);
}

async function start(demo: Demo, options: StartOptions): Promise<void> {
	const started = Date.now();
	const { folder } = options;
	demo.lock = await takeLock(join(folder, 'demo.lock'), {
		doing: `npm start in ${repositoryTop()}`,
		log,
		waitMs: LOCK_WAIT_MS,
		giveUp: alreadyRunning,
	});
	const { lost } = demo.lock;
	lost.addEventListener('abort', () => void demo.stop(lost.reason));

	// The build comes first: one that fails should not fail after minutes of installing n8n.
	const packed = await packPackage(log);
	const host = await ensureN8n(log);
	demo.signal.throwIfAborted();
	if (await installPackage(folder, packed)) log('The package is installed from its tarball');
	demo.signal.throwIfAborted();

	demo.sandbox = await startSandbox({
		port: await choosePort(options, 'panel-port', 'the sandbox panel'),
		key: SANDBOX_KEY,
		clock: true,
		clockMilliseconds: CLOCK_STEP_MS,
		fill: fillPanel,
		// n8n remembers what it has ordered, so the panel must too.
		stateFile: join(folder, 'sandbox-panel.json'),
		log,
	});

	const port = await choosePort(options, 'port', 'n8n');
	const label = `Starting n8n ${host.version}`;
	demo.n8n = withProgress({ label, log }, () =>
		launchN8n({ host, userFolder: folder, port, signal: demo.signal }),
	);
	const n8n = await demo.n8n;
	const client = new N8nClient(n8n.url);
	await client.signIn();
	await stockDemo(host, folder, client, demo.sandbox);
	demo.signal.throwIfAborted();
	demo.door = await openDoor(n8n.url, await freePort(port < HIGHEST_PORT ? port + 1 : 0));
	demo.lock.announce(demo.door.url);
	demo.isReady = true;
	log(`\nReady after ${elapsed(started)}.\n`);
	log(instructions(demo.door.url, n8n.url, demo.sandbox, folder));
	await n8n.exited;
	demo.signal.throwIfAborted();
	throw new Error(`n8n stopped unexpectedly. Its log: ${n8n.logFile}`);
}

function instructions(door: string, editor: string, sandbox: Sandbox, folder: string): string {
	const workflows = readExamples().map(
		({ workflow }) => `  ${workflow.name.padEnd(48)} ${door}/workflow/${workflow.id}`,
	);
	return `n8n            ${door}/
               (signs you in. To sign in by hand: ${editor}, ${DEMO_OWNER.email}, password ${DEMO_OWNER.password})
Sandbox panel  ${sandbox.origin}/
               (shows its orders, which change by themselves. API URL ${sandbox.url}, key ${sandbox.key})

Workflows
${workflows.join('\n')}

What to click
  1. Open "SMM Panel: bulk order from a file" and click "Execute workflow". Four orders are placed, and one is
     refused with a reason. Click again: nothing is ordered twice. Double-click "Create Order" to see the node.
  2. Open the sandbox panel. It shows the new orders.
  3. Open "SMM Panel: status report" and click "Execute workflow". The report counts the orders by status.
  4. Open "SMM Panel: order status to a message" and click "Publish". On the sandbox panel, click "Move on" at one of
     the orders 23503 to 23520. Within a minute, n8n shows the run under "Executions".
  5. In "Credentials", open "SMM Panel sandbox". There you can test it, and enter your own panel instead.

Ctrl-C stops everything. The next start continues with the same data. For a fresh demo, delete ${folder} before it.`;
}

/** An error's message and those of its causes. */
function inWords(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	return error.cause === undefined ? error.message : `${error.message}: ${inWords(error.cause)}`;
}

async function main(): Promise<void> {
	// bootstrap/main.mjs has checked them.
	const options = readStartOptions(process.argv.slice(2));
	const demo = new Demo();
	let interrupted = false;
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.on(signal, () => {
			if (!interrupted) log('\nStopping ...');
			interrupted = true;
			void demo.stop().then(() => process.exit(demo.isReady ? 0 : 130));
		});
	}
	try {
		await start(demo, options);
	} catch (error) {
		// The signal's own listener ends this process.
		if (interrupted) return;
		console.error(inWords(error));
		process.exitCode = 1;
	}
	await demo.stop();
}

await main();
