// What all checks of queue mode work with: the cluster, a panel, and runs that are started by a webhook.
import { setTimeout as sleep } from 'node:timers/promises';
import axios from 'axios';
import type { Cluster } from '../../dev/queue/cluster.mts';
import type { PostgresServer } from '../../dev/queue/servers.mts';
import type { Credential, WorkflowJson } from '../../dev/n8n/client.mts';
import type { Execution } from '../../dev/n8n/execution.mts';
import type { Sandbox } from '../../sandbox/server.mts';
import { node } from '../e2e/crashLab.mts';
import { withNode } from '../e2e/ledgerWorkflow.mts';

export interface Lab {
	cluster: Cluster;
	postgres: PostgresServer;
	sandbox: Sandbox;
	credential: Credential;
	/** The same panel. Its User Agent names the execution, so that the panel knows who orders. */
	namedCredential: Credential;
	log: (line: string) => void;
}

/** A published workflow that a webhook starts. */
export interface Published {
	id: string;
	path: string;
}

/** Several times what the slowest run takes, waiting for claims of a killed run included. */
export const RUN_WITHIN_MS = 600_000;
const BEGUN_WITHIN_MS = 60_000;

/** Seldom enough not to keep the main process busy. */
const LOOK_EVERY_MS = 500;

/** Puts a webhook in the place of a workflow's trigger, and publishes it. The webhook answers at once. */
export async function publish(
	{ cluster }: Lab,
	workflow: WorkflowJson,
	trigger: string,
	path: string,
): Promise<Published> {
	const hook = node(trigger, 'n8n-nodes-base.webhook', 2, {
		webhookId: path,
		parameters: { httpMethod: 'POST', path, responseMode: 'onReceived', options: {} },
	});
	const { id } = await cluster.n8n.createWorkflow(withNode(workflow, trigger, hook));
	await cluster.n8n.activateWorkflow(id);
	return { id, path };
}

/** Starts as many runs as there are bodies, all at once. @returns the IDs of their executions */
export async function startRuns(
	{ cluster }: Lab,
	{ id, path }: Published,
	bodies: unknown[],
): Promise<string[]> {
	const list = async () => (await cluster.n8n.listExecutions(id)).map((one) => one.id);
	const before = new Set(await list());
	await Promise.all(bodies.map(async (body) => await call(`${cluster.url}/webhook/${path}`, body)));
	return await until('the runs to begin', BEGUN_WITHIN_MS, async () => {
		const started = (await list()).filter((one) => !before.has(one));
		return started.length === bodies.length ? started : undefined;
	});
}

/** Calls a webhook. Right after a workflow was published n8n may still be registering it, and says 404. */
async function call(url: string, body: unknown): Promise<void> {
	const status = await until('the webhook', BEGUN_WITHIN_MS, async () => {
		const answer = await axios.post(url, body, {
			proxy: false,
			timeout: 60_000,
			validateStatus: () => true,
		});
		return answer.status === 404 ? undefined : answer.status;
	});
	if (status !== 200) throw new Error(`The webhook answered ${status}`);
}

/** Waits for the end of a run. */
export async function ended({ cluster }: Lab, execution: string): Promise<Execution> {
	return await cluster.n8n.waitForExecution(execution, RUN_WITHIN_MS, LOOK_EVERY_MS);
}

/** Asks again and again until there is an answer. @throws Error when there is none in time */
export async function until<T>(
	what: string,
	withinMs: number,
	ask: () => Promise<T | undefined> | T | undefined,
	everyMs = LOOK_EVERY_MS,
): Promise<T> {
	const deadline = Date.now() + withinMs;
	for (;;) {
		const answer = await ask();
		if (answer !== undefined) return answer;
		if (Date.now() > deadline) throw new Error(`Waited ${withinMs} ms for ${what}`);
		await sleep(everyMs);
	}
}

/** How long the panel takes for an order. */
const PANEL_TAKES_MS = 20;

/** Empties the panel. From now on it takes a link as often as it is asked to, so that no second order could hide. */
export function beginTrial({ sandbox }: Lab): void {
	sandbox.reset();
	sandbox.panel.balance = '1000000';
	sandbox.panel.beforeRequest = ({ action }) => {
		const newest = [...sandbox.panel.orders.values()].at(-1);
		if (action === 'add' && newest !== undefined) newest.status = 'Completed';
	};
	sandbox.fault({ kind: 'delay', action: 'add', milliseconds: PANEL_TAKES_MS, times: Infinity });
}

const orderRequests = ({ sandbox }: Lab) =>
	sandbox.requests.filter(({ action }) => action === 'add');

/** The links that the panel was asked to order, in order of arrival. */
export function askedLinks(lab: Lab): string[] {
	return orderRequests(lab).map(({ parameters }) => parameters.link ?? '');
}

/** The User Agent of {@link Lab.namedCredential}. */
export const NAMED_USER_AGENT = '={{ "execution " + $execution.id }}';

/**
 * The newest order that was sent with {@link Lab.namedCredential}.
 * @throws Error when there is none
 */
export function newestOrder(lab: Lab): { execution: string; isUnderWay: boolean } {
	const newest = orderRequests(lab).at(-1);
	const [, execution] = /^execution (\d+)$/.exec(newest?.headers['user-agent'] ?? '') ?? [];
	if (execution === undefined) throw new Error('The newest order names no execution');
	return { execution, isUnderWay: newest?.status === undefined };
}
