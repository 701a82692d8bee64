import './engine.mts';
import { WebhookContext } from 'n8n-core';
import {
	NodeConnectionTypes,
	type CloseFunction,
	type IDataObject,
	type NodeConnectionType,
} from 'n8n-workflow';
import type { CredentialValues } from './credentials.mts';
import { additionalDataFor, toWorkflow, type TestNode } from './workflow.mts';

/** What a tool call gave: the text that goes back to the model, and the JSON in it. */
export interface ToolResult {
	text: string;
	rows: unknown;
	/** The message of the error that the call ended with. */
	error?: string;
	/** How n8n describes the tool: its name and the fields that the model may fill. */
	name: string;
	description: string;
}

/** What n8n's tool objects have for their callers. */
interface CallableTool {
	name: string;
	description: string;
	invoke(toolArguments: IDataObject): Promise<string>;
}

/**
 * Calls a node the way an MCP Server Trigger does: its webhook asks n8n for the tools that are plugged
 * in, and invokes one. `node.parameters` may hold `$fromAI()`; `toolArguments` is what the model sends.
 */
export async function runAsTool(
	node: TestNode,
	toolArguments: IDataObject = {},
	{ credentials = {} }: { credentials?: CredentialValues } = {},
): Promise<ToolResult> {
	const tool: NodeConnectionType = NodeConnectionTypes.AiTool;
	const workflow = toWorkflow(
		{
			nodes: [
				{ name: 'Server', type: 'toolUser' },
				{ ...node, type: `${node.type}Tool` },
			],
			connections: { [node.name]: { [tool]: [[{ node: 'Server', type: tool, index: 0 }]] } },
		},
		credentials,
	);
	const server = workflow.getNode('Server');
	if (!server) throw new Error('The tool has no server');
	const additionalData = additionalDataFor(workflow, 'webhook', credentials);
	const closeFunctions: CloseFunction[] = [];
	const context = new WebhookContext(
		workflow,
		server,
		additionalData,
		'webhook',
		{
			httpMethod: 'POST',
			node: server.name,
			path: '',
			webhookDescription: { httpMethod: 'POST', name: 'default', path: '' },
			workflowId: workflow.id,
			workflowExecuteAdditionalData: additionalData,
		},
		closeFunctions,
		null,
	);
	const [callable] = (await context.getInputConnectionData(tool, 0)) as CallableTool[];
	if (!callable) throw new Error('n8n found no tool');
	const { name, description } = callable;
	try {
		const text = await callable.invoke(toolArguments);
		return { text, rows: JSON.parse(text) as unknown, name, description };
	} catch (error) {
		const { message } = error as Error;
		return { text: message, rows: undefined, error: message, name, description };
	} finally {
		await Promise.all(closeFunctions.map(async (close) => await close()));
	}
}
