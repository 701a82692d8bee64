import { nodeTypes } from './engine.mts';
import { ExecutionLifecycleHooks, ExternalSecretsProxy } from 'n8n-core';
import {
	deepCopy,
	NodeConnectionTypes,
	Workflow,
	type IConnections,
	type IDataObject,
	type INode,
	type IPinData,
	type IWorkflowBase,
	type IWorkflowExecuteAdditionalData,
	type IWorkflowSettings,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import { PlainCredentials, type CredentialValues } from './credentials.mts';

/** A node of a test workflow: what n8n's JSON needs beyond this is filled in. */
export type TestNode = Partial<INode> & Pick<INode, 'name' | 'type'>;

/** A workflow as its JSON holds it. */
export interface TestWorkflow {
	nodes: TestNode[];
	connections: IConnections;
	pinData?: IPinData;
	settings?: IWorkflowSettings;
	staticData?: IDataObject;
	/** Default `wf1`; '' is a workflow that was never saved. */
	id?: string;
}

/** `['A', 'B']` connects A's first output to B's first input; `['A', 'B', 1]` A's second output. */
export function connect(
	...wires: Array<[from: string, to: string, output?: number]>
): IConnections {
	const connections: IConnections = {};
	for (const [from, to, output = 0] of wires) {
		const main = ((connections[from] ??= {}).main ??= []);
		while (main.length <= output) main.push([]);
		main[output]?.push({ node: to, type: NodeConnectionTypes.Main, index: 0 });
	}
	return connections;
}

/** The workflow as n8n's engine has it. Every node gets the credentials that the test gives, unless it names its own. */
export function toWorkflow(source: TestWorkflow, credentials: CredentialValues): Workflow {
	const attached = Object.fromEntries(
		Object.keys(credentials).map((type) => [type, { id: type, name: type }]),
	);
	const nodes = source.nodes.map((node, index) => ({
		id: `node-${node.name}`,
		typeVersion: 1,
		position: [index * 200, 0] as [number, number],
		credentials: attached,
		...node,
		parameters: deepCopy(node.parameters ?? {}),
	}));
	return new Workflow({
		id: source.id ?? 'wf1',
		name: 'Test',
		nodes,
		connections: deepCopy(source.connections),
		active: false,
		nodeTypes,
		staticData: source.staticData ?? {},
		settings: { executionOrder: 'v1', ...source.settings },
		pinData: source.pinData,
	});
}

let lastExecutionId = 0;

/** What n8n's command line hands to the engine beside the workflow: a new execution with its ID. */
export function additionalDataFor(
	workflow: Workflow,
	mode: WorkflowExecuteMode,
	credentials: CredentialValues,
): IWorkflowExecuteAdditionalData {
	const executionId = String(++lastExecutionId);
	const url = 'http://n8n.invalid/';
	const unavailable = async (): Promise<never> => {
		throw new Error('Not available in these tests');
	};
	return {
		credentialsHelper: new PlainCredentials(credentials, nodeTypes.getCredential),
		executionId,
		workflowId: workflow.id,
		hooks: new ExecutionLifecycleHooks(mode, executionId, describe(workflow)),
		currentNodeExecutionIndex: 0,
		executeWorkflow: unavailable,
		getRunExecutionData: async () => undefined,
		getRuntimeCredential: async () => undefined,
		startRunnerTask: unavailable,
		logAiEvent: () => undefined,
		externalSecretsProxy: new ExternalSecretsProxy(),
		variables: {},
		restApiUrl: url,
		instanceBaseUrl: url,
		formBaseUrl: url,
		formWaitingBaseUrl: url,
		formTestBaseUrl: url,
		webhookBaseUrl: url,
		webhookWaitingBaseUrl: url,
		webhookTestBaseUrl: url,
		mcpBaseUrl: url,
		mcpTestBaseUrl: url,
	};
}

function describe(workflow: Workflow): IWorkflowBase {
	const now = new Date();
	return {
		id: workflow.id,
		name: workflow.name ?? '',
		active: workflow.active,
		isArchived: false,
		createdAt: now,
		updatedAt: now,
		nodes: Object.values(workflow.nodes),
		connections: workflow.connectionsBySourceNode,
		activeVersionId: null,
	};
}
