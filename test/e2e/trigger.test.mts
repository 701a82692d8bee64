// The trigger in an n8n of its own, because it is stopped and started: once with n8n's defaults (state in memory,
// saved when items are emitted), once with its durable scheduler and cursors.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readAddresses } from '../../dev/e2e/addresses.mts';
import { cacheFolder } from '../../dev/bootstrap/paths.mjs';
import { N8nClient, type WorkflowJson } from '../../dev/n8n/client.mts';
import { launchN8n, type RunningN8n } from '../../dev/n8n/launch.mts';
import { installPackage } from '../../dev/n8n/package.mts';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { credentialData, type Json } from './harness.mts';
import { Opened } from './opened.mts';

const TRIGGER = 'SMM Panel Trigger';

const DURABLE = {
	N8N_SCHEDULER_ENABLED: 'true',
	N8N_SCHEDULER_POLL_TRIGGERS_ENABLED: 'true',
	N8N_USE_WORKFLOW_PUBLICATION_SERVICE: 'true',
	N8N_POLLER_DURABLE_CURSORS_ENABLED: 'true',
};

/** n8n refuses a cron expression that fires more than once a minute, but takes several: one for every fifth second. */
const EVERY_FIVE_SECONDS = Array.from({ length: 12 }, (_, index) => ({
	mode: 'custom',
	cronExpression: `${index * 5} * * * * *`,
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
					pollTimes: { item: EVERY_FIVE_SECONDS },
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

describe.each([
	['default', {}],
	['durable', DURABLE],
])('the trigger, state kept the %s way', (mode, env: Record<string, string>) => {
	const { host, packed } = readAddresses();
	const userFolder = join(cacheFolder(), 'e2e', `trigger-${mode}-${process.pid}`);
	const opened = new Opened();
	let sandbox: Sandbox;
	let running: RunningN8n;
	let n8n: N8nClient;
	let workflowId: string;
	let orders: string[];

	const start = async () => {
		running = await launchN8n({ host, userFolder, env });
		n8n = new N8nClient(running.url);
		await n8n.signIn();
	};

	/** Waits until polls have reached the panel since there were `from` requests, and for what they start. */
	const polls = async (count: number, from = sandbox.requests.length) => {
		const wanted = from + count;
		const deadline = Date.now() + 150_000;
		while (sandbox.requests.length < wanted) {
			if (Date.now() > deadline) throw new Error(`No poll came:\n${running.output().slice(-2000)}`);
			await sleep(100);
		}
		await sleep(1500);
	};

	/**
	 * What the executions since the last call put out, oldest first, and those that failed. Waits until there are
	 * `atLeast` of them: a busy n8n starts one some time after its poll.
	 */
	let seen = new Set<string>();
	const newExecutions = async (atLeast = 0) => {
		const deadline = Date.now() + 30_000;
		let all = await n8n.listExecutions(workflowId);
		while (all.length - seen.size < atLeast && Date.now() < deadline) {
			await sleep(200);
			all = await n8n.listExecutions(workflowId);
		}
		const fresh = all.filter(({ id }) => !seen.has(id)).reverse();
		seen = new Set(all.map(({ id }) => id));
		const ended = await Promise.all(fresh.map(async ({ id }) => await n8n.waitForExecution(id)));
		const good = ended.filter(({ status }) => status === 'success');
		return {
			failed: ended.filter(({ status }) => status === 'error'),
			items: good.map((execution) => execution.json('After')),
		};
	};

	const inWords = (items: Json[][]) =>
		items.flat().map((item) => `${item.order} ${item.previous_status} → ${item.status}`);

	beforeAll(async () => {
		rmSync(userFolder, { recursive: true, force: true });
		mkdirSync(userFolder, { recursive: true });
		opened.add(async () => rmSync(userFolder, { recursive: true, force: true }));
		sandbox = await startSandbox();
		opened.add(sandbox.close);
		orders = Array.from({ length: 5 }, () => String(sandbox.panel.insertOrder({}).id));
		await installPackage(userFolder, packed);
		await start();
		opened.add(async () => await running.stop());
		const credential = await n8n.createCredential('Panel', 'smmPanelApi', credentialData(sandbox));
		({ id: workflowId } = await n8n.createWorkflow(workflowOf(orders.join(', '), credential)));
	});

	afterAll(async () => await opened.close());

	it('starts silently', async () => {
		await n8n.activateWorkflow(workflowId);
		await polls(3);
		expect(await newExecutions()).toEqual({ failed: [], items: [] });
	});

	it('starts exactly one execution for a change', async () => {
		const [order = ''] = orders;
		sandbox.panel.advance(order, 'In progress');
		await polls(3);
		expect((await newExecutions(1)).items).toEqual([
			[
				{
					event: 'orderStatusChanged',
					order,
					status: 'In progress',
					previous_status: 'Pending',
					charge: 0,
					start_count: 1200,
					remains: 500,
					currency: 'USD',
					is_final: false,
				},
			],
		]);
	});

	it('reports what happened while n8n was down', async () => {
		await running.stop();
		for (const order of orders.slice(0, 3)) sandbox.panel.advance(order, 'Completed');
		await start();
		await polls(3);
		expect(inWords((await newExecutions(1)).items)).toEqual([
			`${orders[0]} In progress → Completed`,
			`${orders[1]} Pending → Completed`,
			`${orders[2]} Pending → Completed`,
		]);
	});

	it('says so while the panel is down, and reports afterwards what it missed', async () => {
		sandbox.fault({ kind: 'html503', times: 2 });
		sandbox.panel.advance(orders[3] ?? '', 'Canceled');
		await polls(4);
		const { failed, items } = await newExecutions(3);
		expect(failed.map(({ error }) => error?.message)).toEqual([
			'The panel is not available (HTTP 503)',
			'The panel is not available (HTTP 503)',
		]);
		expect(inWords(items)).toEqual([`${orders[3]} Pending → Canceled`]);
	});

	it('loses nothing when n8n is killed', async () => {
		await running.kill();
		const before = sandbox.requests.length;
		sandbox.panel.advance(orders[4] ?? '', 'Partial');
		await start();
		// n8n polls as soon as it is up. All orders are final then, so no further poll asks anything.
		await polls(1, before);
		expect(inWords((await newExecutions(1)).items)).toEqual([`${orders[4]} Pending → Partial`]);
		const requests = sandbox.requests.length;
		await sleep(11_000);
		expect(sandbox.requests).toHaveLength(requests);
		expect(await newExecutions()).toEqual({ failed: [], items: [] });
	});
});
