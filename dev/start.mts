// `npm start`: a real n8n with the package, a sandbox panel to order on, and example workflows. No account anywhere.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startSandbox, type Sandbox } from '../sandbox/server.mts';
import { stockDemo } from './demo.mts';
import { openDoor } from './door.mts';
import { readExamples } from './examples.mts';
import { DEMO_OWNER, N8nClient } from './n8n/client.mts';
import { cacheFolder, ensureN8n } from './n8n/install.mts';
import { freePort, launchN8n, type RunningN8n } from './n8n/launch.mts';
import { installPackage, packPackage } from './n8n/package.mts';
import { type Log, seconds } from './process.mts';
import { CLOCK_STEP_MS, fillPanel } from './stock.mts';

const HELP = `Usage: npm start -- [--port N] [--panel-port N] [--folder PATH]
  --port        n8n's editor, default 5678
  --panel-port  the sandbox panel, default 4010
  --folder      where the demo keeps the data of n8n and of the sandbox panel, default <cache>/demo;
                delete it for a fresh demo
N8N_NODES_SMM_PANEL_CACHE moves the cache, default ~/.cache/n8n-nodes-smm-panel`;

const SANDBOX_KEY = 'sandbox-key';

const log: Log = (line) => console.log(line);

/** The wanted port, or the next free one with a sentence about it. */
async function choosePort(wanted: number, what: string): Promise<number> {
	const found = await freePort(wanted);
	if (found !== wanted) log(`Port ${wanted} is taken, so ${what} uses ${found}.`);
	return found;
}

/** What has been started so far; ended once, whatever the reason. */
class Demo {
	n8n?: RunningN8n;
	sandbox?: Sandbox;
	door?: { url: string; close: () => void };
	readonly #abort = new AbortController();
	#stopping?: Promise<void>;

	get signal(): AbortSignal {
		return this.#abort.signal;
	}

	stop(): Promise<void> {
		this.#abort.abort();
		this.#stopping ??= (async () => {
			this.door?.close();
			await this.n8n?.stop();
			await this.sandbox?.close();
		})();
		return this.#stopping;
	}
}

interface Wishes {
	port: string;
	'panel-port': string;
	folder: string;
}

async function start(demo: Demo, wishes: Wishes): Promise<void> {
	const started = Date.now();
	const [host, packed] = await Promise.all([ensureN8n(log), packPackage(log)]);
	if (await installPackage(wishes.folder, packed)) log('The package is installed from its tarball');
	demo.signal.throwIfAborted();

	demo.sandbox = await startSandbox({
		port: await choosePort(Number(wishes['panel-port']), 'the sandbox panel'),
		key: SANDBOX_KEY,
		clock: true,
		clockMilliseconds: CLOCK_STEP_MS,
		fill: fillPanel,
		// n8n remembers what it has ordered, so the panel must too.
		stateFile: join(wishes.folder, 'sandbox-panel.json'),
		log,
	});

	const port = await choosePort(Number(wishes.port), 'n8n');
	log(`Starting n8n ${host.version} ...`);
	demo.n8n = await launchN8n({ host, userFolder: wishes.folder, port, signal: demo.signal });
	const client = new N8nClient(demo.n8n.url);
	await client.signIn();
	await stockDemo(host, wishes.folder, client, demo.sandbox);
	demo.signal.throwIfAborted();
	demo.door = await openDoor(demo.n8n.url, await freePort(port + 1));
	log(`\nReady after ${seconds(started)}.\n`);
	log(instructions(demo.door.url, demo.n8n.url, demo.sandbox, wishes.folder));
	await demo.n8n.exited;
	if (!demo.signal.aborted) {
		throw new Error(`n8n has ended by itself. Its log: ${demo.n8n.logFile}`);
	}
}

function instructions(door: string, editor: string, sandbox: Sandbox, folder: string): string {
	const workflows = readExamples().map(
		({ workflow }) => `  ${workflow.name.padEnd(36)} ${door}/workflow/${workflow.id}`,
	);
	return `n8n            ${door}/
               (signs you in; without it: ${editor}, ${DEMO_OWNER.email}, password ${DEMO_OWNER.password})
Sandbox panel  ${sandbox.origin}/
               (its orders, moving by themselves; API URL ${sandbox.url}, key ${sandbox.key})

Workflows
${workflows.join('\n')}

What to click
  1. Open "SMM Panel: bulk order from a list" and click "Execute workflow": four orders are placed, one is
     refused with its reason. Click again: nothing is ordered twice. Double-click "Create Order" to see the node.
  2. Open the sandbox panel: the orders are there.
  3. Open "SMM Panel: status report" and click "Execute workflow": how many orders have come how far.
  4. Open "SMM Panel: order status changed" and click "Publish". Click "Move on" at one of the orders 23503 to
     23520 on the sandbox panel; within a minute the run is under "Executions" in n8n.
  5. In "Credentials", open "SMM Panel sandbox" to see its fields and test it; put your own panel in its place.

Ctrl-C ends everything; the next start goes on with it. For a fresh demo, delete ${folder} in between.`;
}

/** An error's message and those of its causes. */
function inWords(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	return error.cause === undefined ? error.message : `${error.message}: ${inWords(error.cause)}`;
}

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			port: { type: 'string', default: '5678' },
			'panel-port': { type: 'string', default: '4010' },
			folder: { type: 'string', default: join(cacheFolder(), 'demo') },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) {
		log(HELP);
		return;
	}
	const demo = new Demo();
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.on(signal, () => {
			if (!demo.signal.aborted) log('\nStopping ...');
			void demo.stop().then(() => process.exit(0));
		});
	}
	try {
		await start(demo, { ...values, folder: resolve(values.folder) });
	} catch (error) {
		if (!demo.signal.aborted) {
			console.error(inWords(error));
			process.exitCode = 1;
		}
	}
	await demo.stop();
}

await main();
