// A trigger and a bulk order in one workflow: n8n keeps one blob of static data for both, so the action node must
// leave it alone.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readAddresses } from '../../dev/e2e/addresses.mts';
import { N8nClient } from '../../dev/n8n/client.mts';
import { cacheFolder } from '../../dev/bootstrap/paths.mjs';
import { launchN8n, type RunningN8n } from '../../dev/n8n/launch.mts';
import { installPackage } from '../../dev/n8n/package.mts';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { callHook, keyedParameters, node, webhookWorkflow } from './crashLab.mts';
import { credentialData, orderRows } from './harness.mts';
import { Opened } from './opened.mts';
import { POLL_TIMES } from './trigger/lab.mts';

const PATH = 'trigger-and-bulk';
const ROWS = orderRows(100).map((row) => ({ ...row, key: `row ${row.row}` }));

describe('a trigger beside a bulk order', () => {
	const { host, packed } = readAddresses();
	const userFolder = join(cacheFolder(), 'e2e', `trigger-bulk-${process.pid}`);
	const opened = new Opened();
	let sandbox: Sandbox;
	let running: RunningN8n;
	let n8n: N8nClient;
	let workflowId = '';
	let watched: string[] = [];

	const start = async () => {
		running = await launchN8n({ host, userFolder });
		n8n = new N8nClient(running.url);
		await n8n.signIn();
	};

	const pollCount = () => sandbox.requests.filter(({ action }) => action === 'status').length;
	const polls = async (count: number) => {
		const wanted = pollCount() + count;
		const deadline = Date.now() + 120_000;
		while (pollCount() < wanted) {
			if (Date.now() > deadline) throw new Error(`No poll came:\n${running.output().slice(-2000)}`);
			await sleep(100);
		}
		await sleep(1500);
	};

	/** All that the trigger has reported so far, oldest first. */
	const reported = async () => {
		const all = (await n8n.listExecutions(workflowId)).reverse();
		const ended = await Promise.all(all.map(async ({ id }) => await n8n.waitForExecution(id)));
		return ended
			.flatMap((execution) => execution.json('Changed'))
			.map((item) => `${item.order} ${item.previous_status} → ${item.status}`);
	};

	beforeAll(async () => {
		rmSync(userFolder, { recursive: true, force: true });
		mkdirSync(userFolder, { recursive: true });
		opened.add(async () => rmSync(userFolder, { recursive: true, force: true }));
		sandbox = await startSandbox();
		opened.add(sandbox.close);
		watched = [1, 2, 3].map(() => String(sandbox.panel.insertOrder({ link: 'watched' }).id));
		await installPackage(userFolder, packed);
		await start();
		opened.add(async () => await running.kill());
		const credential = await n8n.createCredential('Panel', 'smmPanelApi', credentialData(sandbox));
		const bulk = webhookWorkflow(PATH, keyedParameters({}), credential);
		({ id: workflowId } = await n8n.createWorkflow({
			...bulk,
			nodes: [
				...bulk.nodes,
				node('Watch', 'n8n-nodes-smm-panel.smmPanelTrigger', 1, {
					parameters: {
						pollTimes: { item: POLL_TIMES },
						event: 'orderStatusChanged',
						orderIds: watched.join(', '),
					},
					credentials: { smmPanelApi: { id: credential.id, name: credential.name } },
				}),
				node('Changed', 'n8n-nodes-base.noOp', 1),
			],
			connections: {
				...bulk.connections,
				Watch: { main: [[{ node: 'Changed', type: 'main', index: 0 }]] },
			},
		}));
		await n8n.activateWorkflow(workflowId);
		await polls(1);
	}, 300_000);

	afterAll(async () => await opened.close());

	it('reports a change that comes while 100 orders are sent, once', async () => {
		// Slow enough for polls to fall into the run.
		sandbox.fault({ kind: 'delay', action: 'add', milliseconds: 100, times: Infinity });
		const before = pollCount();
		const bulk = callHook(running, PATH, ROWS);
		await sleep(500);
		sandbox.panel.advance(watched[0] ?? '', 'In progress');
		const rows = await bulk;
		sandbox.clearFaults();
		expect(pollCount()).toBeGreaterThan(before);
		await polls(2);

		expect(rows?.filter(({ order }) => typeof order === 'number')).toHaveLength(100);
		expect(await reported()).toEqual([`${watched[0]} Pending → In progress`]);
	});

	it('reports after kill -9 what changed meanwhile, and nothing twice', async () => {
		await callHook(running, PATH, ROWS);
		await running.kill();
		sandbox.panel.advance(watched[1] ?? '', 'Completed');
		await start();
		await polls(2);
		const rows = await callHook(running, PATH, ROWS);
		sandbox.panel.advance(watched[0] ?? '', 'Completed');
		await polls(2);

		expect(rows?.every(({ duplicate }) => duplicate === true)).toBe(true);
		expect(sandbox.panel.orders.size).toBe(3 + ROWS.length);
		expect(await reported()).toEqual([
			`${watched[0]} Pending → In progress`,
			`${watched[1]} Pending → Completed`,
			`${watched[0]} In progress → Completed`,
		]);
	});
});
