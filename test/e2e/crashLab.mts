// Kills a real n8n in the middle of bulk orders, again and again, and holds against each other what the panel
// got, what the panel holds and what n8n says. The end-to-end test runs a few kills, bench/crash.mts many.
import { mkdirSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import axios from 'axios';
import type { Credential, WorkflowJson, WorkflowNode } from '../../dev/n8n/client.mts';
import { N8nClient } from '../../dev/n8n/client.mts';
import type { N8nHost } from '../../dev/n8n/install.mts';
import { launchN8n, type RunningN8n } from '../../dev/n8n/launch.mts';
import { installPackage, type PackedPackage } from '../../dev/n8n/package.mts';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { CREATE_FROM_ITEM, credentialData, orderRows, type Json } from './harness.mts';

export interface CrashOptions {
	host: N8nHost;
	packed: PackedPackage;
	/** An n8n user folder of its own; made anew. */
	userFolder: string;
	kills: number;
	/** Orders in each run; default 200. */
	orders?: number;
	/** The random moments come from this number. */
	seed: number;
	/** No further kill is begun after this many milliseconds, counted from when n8n is ready. */
	withinMs?: number;
	/** Lets the panel misbehave at random, too, and has n8n try three times. */
	faults?: boolean;
	log?: (line: string) => void;
}

/** What came of it. `violations` says in words what must never happen; it is empty if nothing did. */
export interface CrashReport {
	kills: number;
	runs: number;
	/** What the first full run after the kills said of the orders. */
	placedBefore: number;
	placedNow: number;
	unknown: number;
	/** Of the unknown ones: those that the panel did hold. */
	unknownHeld: number;
	/** Placed by Retry Unknown. */
	retried: number;
	mostUnknownPerKill: number;
	seconds: number;
	violations: string[];
}

/** The panel node's parameters in this workflow, with options as given. */
export function keyedParameters(options: Json, more: Json = {}): Json {
	return {
		...CREATE_FROM_ITEM,
		options: { deduplicationKey: '={{ $json.key }}', ...options },
		...more,
	};
}

/** A node of workflow JSON with as little said as possible. */
export function node(
	name: string,
	type: string,
	typeVersion: number,
	more: Partial<WorkflowNode> = {},
): WorkflowNode {
	return { id: name, name, type, typeVersion, position: [0, 0], parameters: {}, ...more };
}

/** `Hook` → `Rows`: a webhook that answers with what the last node puts out, and an item for each row it gets. */
export function hookNodes(path: string): WorkflowNode[] {
	return [
		node('Hook', 'n8n-nodes-base.webhook', 2, {
			webhookId: path,
			parameters: {
				httpMethod: 'POST',
				path,
				responseMode: 'lastNode',
				responseData: 'allEntries',
				options: {},
			},
		}),
		node('Rows', 'n8n-nodes-base.splitOut', 1, {
			parameters: { fieldToSplitOut: 'body.rows', options: {} },
		}),
	];
}

/** Webhook → Rows → Panel; the webhook answers with what the panel node puts out. */
export function webhookWorkflow(
	path: string,
	parameters: Json,
	{ id, name }: Credential,
	more: Partial<WorkflowNode> = {},
): WorkflowJson {
	const to = (target: string) => ({ main: [[{ node: target, type: 'main', index: 0 }]] });
	return {
		name: `Bulk ${path}`,
		nodes: [
			...hookNodes(path),
			node('Panel', 'n8n-nodes-smm-panel.smmPanel', 1, {
				parameters,
				credentials: { smmPanelApi: { id, name } },
				onError: 'continueRegularOutput',
				...more,
			}),
		],
		connections: { Hook: to('Rows'), Rows: to('Panel') },
		settings: { executionOrder: 'v1' },
	};
}

/** Calls a workflow's webhook with rows and gives back the last node's items; undefined if n8n was gone before. */
export async function callHook(
	n8n: { url: string },
	path: string,
	rows: Json[],
	more: Json = {},
): Promise<Json[] | undefined> {
	for (let tries = 0; ; tries += 1) {
		const answer = await axios
			.post<
				Json[]
			>(`${n8n.url}/webhook/${path}`, { rows, ...more }, { proxy: false, timeout: 300_000, validateStatus: () => true, maxBodyLength: Infinity })
			.catch(() => undefined);
		if (answer === undefined || answer.status === 200) return answer?.data;
		// Right after its start n8n may still be registering its webhooks.
		if (answer.status !== 404 || tries > 50) {
			throw new Error(`The webhook answered ${answer.status}: ${JSON.stringify(answer.data)}`);
		}
		await sleep(100);
	}
}

/** A random number generator that gives the same numbers for the same seed, each in [0, 1). */
export function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

const PATH = 'bulk';

/** @throws Error only if n8n or the set-up fails; what the orders show is in the report */
export async function runCrashes(options: CrashOptions): Promise<CrashReport> {
	const { host, packed, userFolder, kills, seed, withinMs = Infinity, faults = false } = options;
	const { orders: count = 200, log = () => undefined } = options;
	const random = randomFrom(seed);
	const started = Date.now();
	rmSync(userFolder, { recursive: true, force: true });
	mkdirSync(userFolder, { recursive: true });
	await installPackage(userFolder, packed);
	const sandbox = await startSandbox({ balance: '1000000' });
	const report: CrashReport = {
		kills: 0,
		runs: 0,
		placedBefore: 0,
		placedNow: 0,
		unknown: 0,
		unknownHeld: 0,
		retried: 0,
		mostUnknownPerKill: 0,
		seconds: 0,
		violations: [],
	};
	let n8n = await launchN8n({ host, userFolder });
	try {
		await setUp(n8n, sandbox, faults);
		const readyAt = Date.now();
		for (let set = 0; report.kills < kills && Date.now() - readyAt < withinMs; set += 1) {
			const rows = orderRows(count).map((row) => ({
				...row,
				key: `set ${set} row ${row.row}`,
				link: `https://example.com/set-${set}/profile-${row.row}`,
			}));
			const watch = watchPanel(sandbox);
			if (faults) letLoose(sandbox, random, count);
			// Real panels take their time, so in every other run the request is what a kill mostly strikes.
			if (set % 2 === 1) {
				sandbox.fault({ kind: 'delay', action: 'add', milliseconds: 20, times: Infinity });
			}
			let killed = 0;
			// Now and then the run that follows a kill is killed as well.
			do {
				const before = watch.links.length;
				const left = Math.max(1, count - watch.held().size);
				await killDuring(n8n, rows, watch, {
					afterRequests: before + Math.floor(random() * left),
					afterMs: random() * 25,
				});
				report.kills += 1;
				report.runs += 1;
				killed += 1;
				n8n = await launchN8n({ host, userFolder });
			} while (report.kills < kills && random() < 0.3);
			sandbox.clearFaults();
			const unknownAllowed = killed + (faults ? FAULTS : 0);
			await check(n8n, sandbox, rows, watch, unknownAllowed, killed, report);
			watch.end();
			log(
				`${report.kills} kills, ${report.placedBefore} placed before, ${report.placedNow} new, ` +
					`${report.unknown} unknown, ${report.violations.length} violations`,
			);
		}
	} finally {
		await n8n.kill();
		await sandbox.close();
	}
	report.seconds = Math.round((Date.now() - started) / 1000);
	return report;
}

async function setUp(n8n: RunningN8n, sandbox: Sandbox, faults: boolean): Promise<void> {
	const client = new N8nClient(n8n.url);
	await client.signIn();
	const credential = await client.createCredential('Panel', 'smmPanelApi', credentialData(sandbox));
	const tries = faults ? { retryOnFail: true, maxTries: 3, waitBetweenTries: 50 } : {};
	const requestOptions = faults ? { timeout: 400 } : {};
	const retryUnknown = "={{ $('Hook').first().json.body.retryUnknown === true }}";
	const parameters = keyedParameters({ retryUnknown }, { requestOptions });
	const { id } = await client.createWorkflow(webhookWorkflow(PATH, parameters, credential, tries));
	await client.activateWorkflow(id);
}

interface PanelWatch {
	/** The links of the orders that were asked for, in order of arrival. */
	links: string[];
	/** Links that the panel holds orders for, with the orders' IDs. */
	held: () => Map<string, string[]>;
	/** Whether the panel itself refuses a second order for a link. */
	guard: (on: boolean) => void;
	onRequest?: () => void;
	end: () => void;
}

/**
 * Records what arrives. Unless it is on guard, the panel takes a link a second time as if the first order were
 * done, so that a second request could not hide behind the panel's own check.
 */
function watchPanel(sandbox: Sandbox): PanelWatch {
	const { panel } = sandbox;
	panel.orders.clear();
	sandbox.requests.length = 0;
	let guarded = false;
	const watch: PanelWatch = {
		links: [],
		held: () => {
			const held = new Map<string, string[]>();
			for (const { link, id } of panel.orders.values()) {
				held.set(link, [...(held.get(link) ?? []), String(id)]);
			}
			return held;
		},
		guard: (on) => {
			guarded = on;
			for (const order of panel.orders.values()) order.status = on ? 'In progress' : 'Completed';
		},
		end: () => {
			panel.beforeRequest = () => undefined;
		},
	};
	panel.beforeRequest = ({ action, parameters }) => {
		if (action !== 'add') return;
		const newest = [...panel.orders.values()].at(-1);
		if (newest !== undefined && !guarded) newest.status = 'Completed';
		watch.links.push(parameters.link ?? '');
		watch.onRequest?.();
	};
	return watch;
}

/** Requests of a run that get no clear answer. */
const FAULTS = 8;

/** Faults after which nobody knows, spread over a run's requests; half of the orders are taken all the same. */
function letLoose(sandbox: Sandbox, random: () => number, count: number): void {
	const kinds = ['hang', 'reset', 'html503', 'resetAfter', 'empty'] as const;
	for (let fault = 0; fault < FAULTS; fault += 1) {
		sandbox.fault({
			kind: kinds[Math.floor(random() * kinds.length)] ?? 'reset',
			action: 'add',
			skip: Math.floor(random() * count),
			applied: random() < 0.5,
		});
	}
}

/** Starts a run and kills n8n in it. */
async function killDuring(
	n8n: RunningN8n,
	rows: Json[],
	watch: PanelWatch,
	{ afterRequests, afterMs }: { afterRequests: number; afterMs: number },
): Promise<void> {
	const reached = new Promise<void>((resolve) => {
		watch.onRequest = () => {
			if (watch.links.length > afterRequests) resolve();
		};
	});
	const answered = callHook(n8n, PATH, rows);
	// A run with nothing left to order ends by itself: then the kill strikes an idle n8n.
	await Promise.race([reached, answered]);
	await sleep(afterMs);
	await n8n.kill();
	await answered;
	watch.onRequest = undefined;
}

async function check(
	n8n: RunningN8n,
	sandbox: Sandbox,
	rows: Array<Json & { link: string }>,
	watch: PanelWatch,
	unknownAllowed: number,
	killed: number,
	report: CrashReport,
): Promise<void> {
	const wrong = (words: string) => report.violations.push(`After kill ${report.kills}: ${words}`);
	const heldBefore = watch.held();
	const askedBefore = watch.links.length;
	const said = await callHook(n8n, PATH, rows);
	report.runs += 1;
	if (said?.length !== rows.length) wrong(`${said?.length} items came out for ${rows.length}`);

	const held = watch.held();
	const unknown: Array<Json & { link: string }> = [];
	for (const [index, row] of rows.entries()) {
		const item = said?.[index] ?? {};
		const ids = held.get(row.link) ?? [];
		if (ids.length > 1) wrong(`${row.link} was ordered ${ids.length} times: ${ids.join(', ')}`);
		const text = String(item.error ?? '');
		// A failed row has no field of its item, but stands at its place.
		if (text.startsWith('Unknown outcome: ')) unknown.push(row);
		else if (text !== '') wrong(`${row.link}: ${text}`);
		else if (item.link !== row.link) wrong(`item ${index} is about ${String(item.link)}`);
		else if (item.duplicate === true) {
			report.placedBefore += 1;
			if (!heldBefore.has(row.link)) wrong(`${row.link} is called a duplicate and was not held`);
		} else {
			report.placedNow += 1;
			if (heldBefore.has(row.link)) wrong(`${row.link} is called new and was held before`);
			if (ids[0] !== String(item.order))
				wrong(`${row.link} is ${ids[0]}, not ${String(item.order)}`);
		}
	}
	const askedTwice = watch.links.filter((link, index) => watch.links.indexOf(link) !== index);
	if (askedTwice.length > 0) wrong(`asked for twice: ${askedTwice.join(', ')}`);
	if (unknown.length > unknownAllowed) wrong(`${unknown.length} are unknown`);
	for (const { link } of rows) {
		if (!held.has(link) && !unknown.some((row) => row.link === link)) wrong(`${link} got lost`);
	}
	report.unknown += unknown.length;
	report.unknownHeld += unknown.filter(({ link }) => held.has(link)).length;
	report.mostUnknownPerKill = Math.max(report.mostUnknownPerKill, unknown.length / killed);
	if (watch.links.length - askedBefore > rows.length) wrong('more requests than items');

	watch.guard(true);
	const missing = rows.filter(({ link }) => !held.has(link)).map(({ link }) => link);
	const askedSoFar = watch.links.length;
	await callHook(n8n, PATH, rows, { retryUnknown: true });
	report.runs += 1;
	const asked = watch.links.slice(askedSoFar);
	if (asked.some((link) => !unknown.some((row) => row.link === link))) {
		wrong(`Retry Unknown also sent ${asked.join(', ')}`);
	}
	const end = watch.held();
	for (const link of missing) if (end.get(link)?.length !== 1) wrong(`${link} was not retried`);
	if (end.size !== rows.length || [...end.values()].some((ids) => ids.length !== 1)) {
		wrong(`the panel holds ${sandbox.panel.orders.size} orders for ${rows.length} items`);
	}
	report.retried += missing.length;
}
