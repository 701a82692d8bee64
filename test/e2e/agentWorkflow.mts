// An AI Agent of n8n's own with the action node as its tool, and the scripted model that drives it.
import type { Credential, WorkflowJson, WorkflowNode } from '../../dev/n8n/client.mts';
import { node } from './crashLab.mts';
import { serviceById, type Bench, type Json } from './harness.mts';

/** The node that is the agent's tool; n8n calls its tool {@link TOOL}. */
const TOOL_NODE = 'Create Order';

/** The tool's name, as the model calls it. */
export const TOOL = 'Create_Order';

/** A field that the language model fills. */
export const fromAI = (name: string, what: string, type = 'string') =>
	`={{ $fromAI('${name}', '${what}', '${type}') }}`;

/** Order → Create with a link and a quantity from the model. */
export const CREATE_BY_MODEL: Json = {
	resource: 'order',
	operation: 'create',
	service: serviceById(1),
	serviceType: 'default',
	link: fromAI('Link', 'Address of the profile or post'),
	quantity: fromAI('Quantity', 'How many', 'number'),
};

/** Manual Trigger → AI Agent, with the OpenAI Chat Model and the action node connected to it. */
export function agentWorkflow(
	{ credential }: Bench,
	model: Credential,
	agentVersion: number,
	parameters: Json,
	tool: Partial<WorkflowNode> = {},
): WorkflowJson {
	const into = (type: string) => ({ [type]: [[{ node: 'Agent', type, index: 0 }]] });
	return {
		name: `e2e agent ${agentVersion}`,
		nodes: [
			node('In', 'n8n-nodes-base.manualTrigger', 1),
			node('Agent', '@n8n/n8n-nodes-langchain.agent', agentVersion, {
				parameters: { promptType: 'define', text: 'Order what is missing', options: {} },
			}),
			node('Model', '@n8n/n8n-nodes-langchain.lmChatOpenAi', 1.2, {
				parameters: { model: { __rl: true, mode: 'id', value: 'scripted' }, options: {} },
				credentials: { openAiApi: { id: model.id, name: model.name } },
			}),
			node(TOOL_NODE, 'n8n-nodes-smm-panel.smmPanelTool', 1, {
				parameters,
				credentials: { smmPanelApi: { id: credential.id, name: credential.name } },
				...tool,
			}),
		],
		connections: {
			In: into('main'),
			Model: into('ai_languageModel'),
			[TOOL_NODE]: into('ai_tool'),
		},
		settings: { executionOrder: 'v1' },
	};
}
