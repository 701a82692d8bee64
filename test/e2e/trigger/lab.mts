// The trigger on five orders, in an n8n of its own that can be stopped and started.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readAddresses } from '../../../dev/e2e/addresses.mts';
import { cacheFolder } from '../../../dev/bootstrap/paths.mjs';
import type { Execution } from '../../../dev/n8n/execution.mts';
import { N8nClient, type WorkflowJson } from '../../../dev/n8n/client.mts';
import { launchN8n } from '../../../dev/n8n/launch.mts';
import { installPackage } from '../../../dev/n8n/package.mts';
import { startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { credentialData, type Json } from '../harness.mts';
import { Opened } from '../opened.mts';

const TRIGGER = 'SMM Panel Trigger';

/** Where n8n keeps the trigger's state and plans its polls. */
export const MODES = {
	/** In memory, saved when items are emitted. */
	default: {},
	/** In the database, with the durable scheduler and cursors. It looks for due polls each second, not each fifth. */
	durable: {
		N8N_SCHEDULER_ENABLED: 'true',
		N8N_SCHEDULER_POLL_TRIGGERS_ENABLED: 'true',
		N8N_USE_WORKFLOW_PUBLICATION_SERVICE: 'true',
		N8N_POLLER_DURABLE_CURSORS_ENABLED: 'true',
		N8N_SCHEDULER_MATERIALIZATION_INTERVAL: '2',
		N8N_SCHEDULER_EXECUTOR_INTERVAL: '1',
	},
} satisfies Record<string, Record<string, string>>;

export type Mode = keyof typeof MODES;

/** Seconds between two polls. */
export const POLL_SECONDS = 2;

/** n8n refuses a cron expression that fires more than once a minute, but takes several. */
export const POLL_TIMES = Array.from({ length: 60 / POLL_SECONDS }, (_, index) => ({
	mode: 'custom',
	cronExpression: `${index * POLL_SECONDS} * * * * *`,
}));

function workflowOf(orderIds: string, credential: { id: string; name: string }): WorkflowJson {
	return {
		name: 'Follow orders',
		nodes: [
			{
				id: '6c1f7b62-7f1d-4f5e-9d43-0f0f5a1f8a11',
				name: TRIGGER,
				type: 'n8n-nodes-smm-panel.smmPanelTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: {
					pollTimes: { item: POLL_TIMES },
					event: 'orderStatusChanged',
					orderIds,
				},
				credentials: { smmPanelApi: { id: credential.id, name: credential.name } },
			},
			{
				id: '0f9d8a52-3c0b-4d57-8a9d-6d1f4b5c2e22',
				name: 'After',
				type: 'n8n-nodes-base.noOp',
				typeVersion: 1,
				position: [220, 0],
				parameters: {},
			},
		],
		connections: { [TRIGGER]: { main: [[{ node: 'After', type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	};
}

/** Five orders at a panel, and the workflow that follows them in an n8n of its own. */
export interface TriggerLab {
	sandbox: Sandbox;
	orders: string[];
	/** Begins to follow the orders. */
	activate: () => Promise<void>;
	start: () => Promise<void>;
	stop: () => Promise<void>;
	/** Ends n8n as a crash would. */
	kill: () => Promise<void>;
	/** Waits until `count` polls have reached the panel since there were `from` requests, and for what they start. */
	polls: (count: number, from?: number) => Promise<void>;
	/**
	 * What the executions since the last call put out, oldest first, and those that failed. Waits until there are
	 * `atLeast` of them: a busy n8n starts one some time after its poll.
	 */
	newExecutions: (atLeast?: number) => Promise<{ failed: Execution[]; items: Json[][] }>;
	close: () => Promise<void>;
}

/** Each change in a few words. */
export const inWords = (items: Json[][]) =>
	items.flat().map((item) => `${item.order} ${item.previous_status} → ${item.status}`);

/** Starts n8n in one of its modes. The workflow is not active yet. */
export async function openTriggerLab(mode: Mode): Promise<TriggerLab> {
	const { host, packed } = readAddresses();
	const userFolder = join(cacheFolder(), 'e2e', `trigger-${mode}-${process.pid}`);
	const opened = new Opened();
	rmSync(userFolder, { recursive: true, force: true });
	mkdirSync(userFolder, { recursive: true });
	opened.add(async () => rmSync(userFolder, { recursive: true, force: true }));
	const sandbox = await startSandbox();
	opened.add(sandbox.close);
	const orders = Array.from({ length: 5 }, () => String(sandbox.panel.insertOrder({}).id));
	await installPackage(userFolder, packed);

	const launch = async () => {
		const running = await launchN8n({ host, userFolder, env: MODES[mode] });
		const client = new N8nClient(running.url);
		await client.signIn();
		return { running, client };
	};
	let n8n = await launch();
	opened.add(async () => await n8n.running.stop());
	const credential = await n8n.client.createCredential(
		'Panel',
		'smmPanelApi',
		credentialData(sandbox),
	);
	const workflow = workflowOf(orders.join(', '), credential);
	const { id } = await n8n.client.createWorkflow(workflow);

	let seen = new Set<string>();
	return {
		sandbox,
		orders,
		activate: async () => {
			await n8n.client.activateWorkflow(id);
		},
		start: async () => {
			n8n = await launch();
		},
		stop: async () => await n8n.running.stop(),
		kill: async () => await n8n.running.kill(),
		polls: async (count, from = sandbox.requests.length) => {
			const deadline = Date.now() + 150_000;
			while (sandbox.requests.length < from + count) {
				const output = n8n.running.output().slice(-2000);
				if (Date.now() > deadline) throw new Error(`No poll came:\n${output}`);
				await sleep(100);
			}
			await sleep(1500);
		},
		newExecutions: async (atLeast = 0) => {
			const deadline = Date.now() + 30_000;
			let all = await n8n.client.listExecutions(id);
			while (all.length - seen.size < atLeast && Date.now() < deadline) {
				await sleep(200);
				all = await n8n.client.listExecutions(id);
			}
			const fresh = all.filter((execution) => !seen.has(execution.id)).reverse();
			seen = new Set(all.map((execution) => execution.id));
			const ended = await Promise.all(
				fresh.map(async (execution) => await n8n.client.waitForExecution(execution.id)),
			);
			const good = ended.filter(({ status }) => status === 'success');
			return {
				failed: ended.filter(({ status }) => status === 'error'),
				items: good.map((execution) => execution.json('After')),
			};
		},
		close: async () => await opened.close(),
	};
}
