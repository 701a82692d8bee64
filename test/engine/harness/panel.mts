import {
	NodeConnectionTypes,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INodeParameters,
} from 'n8n-workflow';
import type { RecordedRequest, Sandbox } from '../../../sandbox/server.mts';
import type { CredentialValues } from './credentials.mts';
import {
	connect,
	runAsTool,
	runWorkflow,
	type RunOptions,
	type TestNode,
	type TestWorkflow,
	type WorkflowResult,
} from './index.mts';
import type { ToolResult } from './tool.mts';

/** The action node, as workflows name it. */
export const PANEL = 'n8n-nodes-smm-panel.smmPanel';

/** What can be chosen about a run of the action node. */
export interface PanelRunOptions extends Omit<RunOptions, 'credentials'> {
	/** Fields of the credential besides URL and key. */
	credential?: ICredentialDataDecryptedObject;
	/** Settings of the node such as `onError`. */
	node?: Partial<TestNode>;
}

/** The credential of a sandbox. */
export function credentialFor(
	sandbox: Pick<Sandbox, 'url' | 'key'>,
	more: ICredentialDataDecryptedObject = {},
): CredentialValues {
	const others = Object.keys(more).length > 0 && { customize: true };
	return { smmPanelApi: { baseUrl: sandbox.url, apiKey: sandbox.key, ...others, ...more } };
}

/** Start → Panel, with Errors on the panel's error output. */
export function panelWorkflow(
	parameters: INodeParameters,
	node: Partial<TestNode> = {},
): TestWorkflow {
	return {
		nodes: [
			{ name: 'Start', type: 'start' },
			{ name: 'Panel', type: PANEL, parameters, ...node },
			{ name: 'Errors', type: 'collect' },
		],
		connections: connect(['Start', 'Panel'], ['Panel', 'Errors', 1]),
	};
}

/** Runs one operation of the action node against a sandbox. */
export async function runPanel(
	sandbox: Pick<Sandbox, 'url' | 'key'>,
	parameters: INodeParameters,
	{ credential, node, ...options }: PanelRunOptions = {},
): Promise<WorkflowResult> {
	return await runWorkflow(panelWorkflow(parameters, node), {
		...options,
		credentials: credentialFor(sandbox, credential),
	});
}

/** Calls one operation as an AI tool behind an MCP Server Trigger. */
export async function callPanel(
	sandbox: Pick<Sandbox, 'url' | 'key'>,
	parameters: INodeParameters,
	toolArguments: IDataObject = {},
	credential: ICredentialDataDecryptedObject = {},
): Promise<ToolResult> {
	const node = { name: 'Panel', type: PANEL, parameters };
	return await runAsTool(node, toolArguments, {
		credentials: credentialFor(sandbox, credential),
	});
}

/** What an agent got for each of its calls, and its execution. */
export interface AgentResult {
	answers: IDataObject[][];
	result: WorkflowResult;
}

/**
 * Calls one operation several times in one execution, as an AI Agent does from version 3 on.
 *
 * @param calls what the model fills into `$fromAI()` at each call
 */
export async function letAgentCall(
	sandbox: Pick<Sandbox, 'url' | 'key'>,
	parameters: INodeParameters,
	calls: IDataObject[],
	node: Partial<TestNode> = {},
): Promise<AgentResult> {
	const tool = NodeConnectionTypes.AiTool;
	const workflow: TestWorkflow = {
		nodes: [
			{ name: 'Start', type: 'start' },
			{ name: 'Agent', type: 'agent', parameters: { tool: 'Panel', calls } as INodeParameters },
			{ name: 'Panel', type: `${PANEL}Tool`, parameters, ...node },
		],
		connections: {
			...connect(['Start', 'Agent']),
			Panel: { [tool]: [[{ node: 'Agent', type: tool, index: 0 }]] },
		},
	};
	const result = await runWorkflow(workflow, { credentials: credentialFor(sandbox) });
	const answers = result.json('Agent').map(({ rows }) => rows as IDataObject[]);
	return { answers, result };
}

/** Presses Stop when the panel gets its `count`th request, before it answers: see {@link PanelRunOptions}. */
export function onceAsked({ panel, requests }: Sandbox, count: number): AbortSignal {
	const stop = new AbortController();
	panel.beforeRequest = () => {
		if (requests.length === count) stop.abort();
	};
	return stop.signal;
}

/** A service as the resource locator stores one that was typed in. */
export function byId(value: string | number): INodeParameters {
	return { __rl: true, mode: 'id', value };
}

/** What a request asked, in one line: `POST /api/v2 status {"order":"1"}`. */
export function asked({ method, path, action, parameters }: RecordedRequest): string {
	return `${method} ${path} ${action ?? ''} ${JSON.stringify(parameters)}`;
}
