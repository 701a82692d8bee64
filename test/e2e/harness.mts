// What every end-to-end test starts from: the shared n8n, a sandbox panel of its own, and a credential for it.
import { readAddresses } from '../../dev/e2e/addresses.mts';
import { credentialFields } from '../../dev/examples.mts';
import {
	type Credential,
	N8nClient,
	type WorkflowJson,
	type WorkflowNode,
} from '../../dev/n8n/client.mts';
import type { Execution, Item } from '../../dev/n8n/execution.mts';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox/server.mts';
import { startFront, type Front } from '../fixtures/panelFront.mts';
import { Opened } from './opened.mts';

export type Json = Record<string, unknown>;

/** A sandbox panel, and n8n with a credential that points at it. */
export interface Bench {
	n8n: N8nClient;
	sandbox: Sandbox;
	credential: Credential;
	/** What {@link Bench.close} closes; a test adds what it opens itself. */
	opened: Opened;
	close: () => Promise<void>;
}

/** The fields of a credential for a sandbox, all at their defaults. */
export function credentialData(sandbox: Sandbox, change: Json = {}): Json {
	const customize = Object.keys(change).some((name) => !['baseUrl', 'apiKey'].includes(name));
	return { ...credentialFields(sandbox.url, sandbox.key), customize, ...change };
}

/** Signs in to the shared n8n and gives it a fresh panel. */
export async function openBench(options: SandboxOptions = {}): Promise<Bench> {
	const n8n = new N8nClient(readAddresses().url);
	await n8n.signIn();
	const opened = new Opened();
	const sandbox = await startSandbox(options);
	opened.add(sandbox.close);
	const credential = await n8n.createCredential(
		`Panel ${sandbox.origin}`,
		'smmPanelApi',
		credentialData(sandbox),
	);
	opened.add(async () => await n8n.deleteCredential(credential.id));
	return { n8n, sandbox, credential, opened, close: async () => await opened.close() };
}

/** A server in front of the bench's panel that can answer in its place, and a credential that points at it. */
export async function openFront({
	n8n,
	opened,
	sandbox,
}: Bench): Promise<{ front: Front; credential: Credential }> {
	const front = await startFront(sandbox);
	opened.add(front.close);
	const data = credentialData(sandbox, { baseUrl: front.url });
	const credential = await n8n.createCredential('Front', 'smmPanelApi', data);
	opened.add(async () => await n8n.deleteCredential(credential.id));
	return { front, credential };
}

/** A service as the resource locator stores one that was typed in. */
export const serviceById = (value: string | number) => ({ __rl: true, mode: 'id', value });

/** The parameters of Order → Create, from an item that has `service`, `link` and `quantity`. */
export const CREATE_FROM_ITEM: Json = {
	resource: 'order',
	operation: 'create',
	service: serviceById('={{ $json.service }}'),
	serviceType: 'default',
	link: '={{ $json.link }}',
	quantity: '={{ $json.quantity }}',
};

export interface NodeSettings {
	onError?: WorkflowNode['onError'];
	credential?: Credential;
	/** Items of the node `In`; one empty item if not given. */
	input?: Json[];
}

/**
 * `In` (the items) → `Panel` (the action node) → `After` and, with an error output, `Failed`.
 * Both of them add `from`: the `row` of the item of `In` that n8n traces the item back to.
 */
export function panelWorkflow(
	bench: Bench,
	parameters: Json,
	settings: NodeSettings = {},
): WorkflowJson {
	const { id, name } = settings.credential ?? bench.credential;
	const traced = {
		includeOtherFields: true,
		assignments: {
			assignments: [
				{ id: 'from', name: 'from', type: 'number', value: "={{ $('In').item.json.row }}" },
			],
		},
		options: {},
	};
	const node = (
		nodeName: string,
		type: string,
		typeVersion: number,
		more: Partial<WorkflowNode>,
	): WorkflowNode => ({
		id: nodeName,
		name: nodeName,
		type,
		typeVersion,
		position: [0, 0],
		parameters: {},
		...more,
	});
	const to = (target: string) => [{ node: target, type: 'main', index: 0 }];
	const hasErrorOutput = settings.onError === 'continueErrorOutput';
	return {
		name: `e2e ${String(parameters.resource)} ${String(parameters.operation)}`,
		nodes: [
			node('In', 'n8n-nodes-base.manualTrigger', 1, {}),
			node('Panel', 'n8n-nodes-smm-panel.smmPanel', 1, {
				parameters,
				credentials: { smmPanelApi: { id, name } },
				onError: settings.onError,
			}),
			node('After', 'n8n-nodes-base.set', 3.4, { parameters: traced }),
			node('Failed', 'n8n-nodes-base.set', 3.4, { parameters: traced }),
		],
		connections: {
			In: { main: [to('Panel')] },
			Panel: { main: hasErrorOutput ? [to('After'), to('Failed')] : [to('After')] },
		},
		settings: { executionOrder: 'v1' },
		pinData: { In: (settings.input ?? [{ row: 1 }]).map((json) => ({ json })) },
	};
}

/** Saves a workflow, runs it as the editor's button does, waits for its end, and takes it away again. */
export async function runWorkflow(bench: Bench, workflow: WorkflowJson): Promise<Execution> {
	const { id } = await bench.n8n.createWorkflow(workflow);
	try {
		return await bench.n8n.runWorkflow(id);
	} finally {
		await bench.n8n.deleteWorkflow(id);
	}
}

/** See {@link panelWorkflow}. */
export async function runPanel(
	bench: Bench,
	parameters: Json,
	settings: NodeSettings = {},
): Promise<Execution> {
	return await runWorkflow(bench, panelWorkflow(bench, parameters, settings));
}

/** The API requests that reached the sandbox, one line each: the action and what was asked. */
export function asked(sandbox: Sandbox): string[] {
	return sandbox.requests.map(
		({ action, parameters }) => `${String(action)} ${JSON.stringify(parameters)}`,
	);
}

/** Which input item n8n's data names for each item; -1 where it names none. */
export function pairedItems(items: Item[]): number[] {
	return items.map(({ pairedItem }) => {
		const first: unknown = Array.isArray(pairedItem) ? pairedItem[0] : pairedItem;
		if (typeof first === 'number') return first;
		return (first as { item?: number } | undefined)?.item ?? -1;
	});
}

/** `count` rows for {@link CREATE_FROM_ITEM}: row 1 to `count`, each with a link of its own. */
export function orderRows(count: number): Array<Json & { row: number; link: string }> {
	return Array.from({ length: count }, (_, index) => ({
		row: index + 1,
		client: `Client ${index + 1}`,
		service: 1,
		link: `https://example.com/profile-${index + 1}`,
		quantity: 100 + index,
	}));
}
