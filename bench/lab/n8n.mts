// One real n8n with the packed package, its probe, and the workflows of the measurements.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import axios from 'axios';
import { createLog } from '../../dev/bootstrap/log.mjs';
import { cacheFolder } from '../../dev/bootstrap/paths.mjs';
import { credentialFields } from '../../dev/examples.mts';
import { type Credential, N8nClient, type WorkflowNode } from '../../dev/n8n/client.mts';
import type { NodeRun } from '../../dev/n8n/execution.mts';
import { ensureN8n } from '../../dev/n8n/install.mts';
import { launchN8n } from '../../dev/n8n/launch.mts';
import { installPackage, packPackage } from '../../dev/n8n/package.mts';
import { callHook, hookNodes, node } from '../../test/e2e/crashLab.mts';
import type { Json } from '../../test/e2e/harness.mts';
import type { Usage } from './probe.mts';

/** Long enough for a machine that other work keeps busy. */
const READY_WITHIN_MS = 10 * 60_000;

/** n8n is idle when it has used less CPU than this between several looks. */
const QUIET_CPU_MS = 15;
const LOOK_EVERY_MS = 100;
const QUIET_LOOKS = 4;

/** What one measured run took. */
export interface Run extends Usage {
	/** Milliseconds. */
	wall: number;
	/** Output items of the measured node; what a part counts instead, where it measures something else. */
	items: number;
}

/** The nodes between the rows and the end; the one that is called `Measured` is measured. */
export interface MeasuredNodes {
	nodes: WorkflowNode[];
	/** From a node's output to the next node: `[from, output, to]`. `Rows` comes before, `Done` after. */
	links: Array<[from: string, output: number, to: string]>;
}

export class BenchN8n {
	readonly client: N8nClient;

	readonly version: string;

	private readonly url: string;

	private readonly socket: string;

	private readonly end: () => Promise<void>;

	private made = 0;

	private constructor(
		running: { url: string; version: string; socket: string },
		end: () => Promise<void>,
	) {
		this.url = running.url;
		this.version = running.version;
		this.socket = running.socket;
		this.client = new N8nClient(running.url);
		this.end = end;
	}

	/** @param nodeOptions further options for the Node that n8n runs on, such as `--cpu-prof` */
	static async start(nodeOptions = ''): Promise<BenchN8n> {
		const log = createLog();
		const userFolder = join(cacheFolder(), 'bench', `speed-${process.pid}`);
		rmSync(userFolder, { recursive: true, force: true });
		mkdirSync(userFolder, { recursive: true });
		const packed = await packPackage(log);
		const host = await ensureN8n(log);
		await installPackage(userFolder, packed);
		log(`Starting n8n ${host.version}`);
		const socket = join(userFolder, 'probe.sock');
		const probe = join(import.meta.dirname, 'probe.mts');
		const n8n = await launchN8n({
			host,
			userFolder,
			readyTimeoutMs: READY_WITHIN_MS,
			env: { NODE_OPTIONS: `--import ${probe} ${nodeOptions}`, BENCH_PROBE: socket },
		});
		const bench = new BenchN8n({ url: n8n.url, version: host.version, socket }, async () => {
			await n8n.stop();
			rmSync(userFolder, { recursive: true, force: true });
		});
		await bench.client.signIn();
		return bench;
	}

	async close(): Promise<void> {
		await this.end();
	}

	/** A credential for an address; each has a key of its own unless one is given. */
	async credential(baseUrl: string, key = `key-of-the-bench-${(this.made += 1)}`) {
		return await this.client.createCredential(key, 'smmPanelApi', credentialFields(baseUrl, key));
	}

	/** What n8n's process uses while something is done. */
	async during(work: () => Promise<{ wall?: number; items?: number }>): Promise<Run> {
		await this.askProbe('/begin');
		const started = performance.now();
		const { wall, items = 0 } = await work();
		const elapsed = performance.now() - started;
		const usage = await this.askProbe('/usage');
		return { ...usage, wall: wall ?? elapsed, items };
	}

	/** Resolves when n8n has nothing left to do; gives the time at which that was so, on `performance`'s clock. */
	async idle(): Promise<number> {
		let since = performance.now();
		let { cpu } = await this.askProbe('/cpu');
		for (let quiet = 0; quiet < QUIET_LOOKS; quiet += 1) {
			await sleep(LOOK_EVERY_MS);
			const { cpu: now } = await this.askProbe('/cpu');
			if (now - cpu > QUIET_CPU_MS) {
				quiet = -1;
				since = performance.now();
			}
			cpu = now;
		}
		return since;
	}

	/** A published workflow that is run by rows: `Hook` → `Rows` → the measured nodes → `Done`. */
	async workflow({ nodes, links }: MeasuredNodes): Promise<(rows: Json[]) => Promise<Run>> {
		const path = `bench-${(this.made += 1)}`;
		const connections: Record<
			string,
			{ main: Array<Array<{ node: string; type: string; index: number }>> }
		> = {};
		for (const [from, output, to] of [
			['Hook', 0, 'Rows'],
			...links,
			['Done', 0, 'Name'],
		] as const) {
			const main = (connections[from] ??= { main: [] }).main;
			while (main.length <= output) main.push([]);
			main[output]?.push({ node: to, type: 'main', index: 0 });
		}
		const { id } = await this.client.createWorkflow({
			name: path,
			nodes: [
				...hookNodes(path),
				...nodes,
				node('Done', 'n8n-nodes-base.limit', 1, { parameters: { maxItems: 1 } }),
				node('Name', 'n8n-nodes-base.set', 3.4, {
					parameters: { mode: 'raw', jsonOutput: '={{ { id: $execution.id } }}', options: {} },
				}),
			],
			connections,
			settings: { executionOrder: 'v1' },
		});
		await this.client.activateWorkflow(id);
		return async (rows) => {
			let execution = '';
			const run = await this.during(async () => {
				const [answer] = (await callHook({ url: this.url }, path, rows)) ?? [];
				execution = String(answer?.id);
				return {};
			});
			const { status, runData, items } = await this.client.waitForExecution(execution);
			if (status !== 'success') throw new Error(`The execution ended with ${status}`);
			return { ...run, wall: spanOf(runData.Measured ?? []), items: items('Measured').length };
		};
	}

	private async askProbe(path: string): Promise<Usage> {
		const { data } = await axios.get<Usage>(`http://probe${path}`, {
			socketPath: this.socket,
			proxy: false,
		});
		return data;
	}
}

/** From the start of a node's first run to the end of its last one, in milliseconds. */
function spanOf(runs: NodeRun[]): number {
	const ends = runs.map(({ startTime, executionTime }) => startTime + executionTime);
	return Math.max(...ends) - Math.min(...runs.map(({ startTime }) => startTime));
}

const inLine = (measured: WorkflowNode): MeasuredNodes => ({
	nodes: [measured],
	links: [
		['Rows', 0, 'Measured'],
		['Measured', 0, 'Done'],
	],
});

/** Our node, alone between rows and end. */
export function ourNode(parameters: Json, { id, name }: Credential): MeasuredNodes {
	return inLine(
		node('Measured', 'n8n-nodes-smm-panel.smmPanel', 1, {
			parameters,
			credentials: { smmPanelApi: { id, name } },
		}),
	);
}

/** n8n's HTTP Request node with a form, the way guides for panels show it: with the key among the fields. */
export function httpRequest(url: string, fields: Record<string, string>): WorkflowNode {
	const parameters = Object.entries({ key: 'key-of-the-bench', ...fields }).map(
		([name, value]) => ({ name, value }),
	);
	return node('Measured', 'n8n-nodes-base.httpRequest', 4.2, {
		parameters: {
			method: 'POST',
			url,
			sendBody: true,
			contentType: 'form-urlencoded',
			bodyParameters: { parameters },
			options: {},
		},
	});
}

/** The HTTP Request node, alone between rows and end: n8n sends the requests of all rows at once. */
export const httpRequests = (url: string, fields: Record<string, string>): MeasuredNodes =>
	inLine(httpRequest(url, fields));

/** The HTTP Request node in n8n's loop: one row after the other. */
export const httpRequestLoop = (url: string, fields: Record<string, string>): MeasuredNodes => ({
	nodes: [
		node('Loop', 'n8n-nodes-base.splitInBatches', 3, { parameters: { options: {} } }),
		httpRequest(url, fields),
	],
	links: [
		['Rows', 0, 'Loop'],
		['Loop', 0, 'Done'],
		['Loop', 1, 'Measured'],
		['Measured', 0, 'Loop'],
	],
});

/** A node that does nothing: what the workflow around the measured node costs. */
export const nothing = (): MeasuredNodes => inLine(node('Measured', 'n8n-nodes-base.noOp', 1));
