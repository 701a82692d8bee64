import {
	NodeConnectionTypes,
	type EngineResponse,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type NodeOutput,
} from 'n8n-workflow';

/** The nodes around ours in a test workflow: as little of n8n's own nodes as the tests need. */
function description(name: string, more: Partial<INodeTypeDescription> = {}): INodeTypeDescription {
	return {
		displayName: name,
		name,
		group: ['transform'],
		version: 1,
		description: 'Test helper',
		defaults: { name },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties: [],
		...more,
	};
}

/** Starts a workflow, like the Manual Trigger. What it hands on is `runWorkflow`'s `items`. */
class Start implements INodeType {
	description = description('start', { inputs: [], group: ['trigger'] });

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [this.getInputData()];
	}
}

/** Makes several items of each item's `rows`, paired as n8n's Split Out pairs them. */
class Split implements INodeType {
	description = description('split');

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const made = this.getInputData().flatMap(({ json }, item) =>
			(Array.isArray(json.rows) ? json.rows : []).map((row) => ({
				json: row as INodeExecutionData['json'],
				pairedItem: { item },
			})),
		);
		return [made];
	}
}

/** Hands on what it gets: an end for a branch. */
class Collect implements INodeType {
	description = description('collect');

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [this.getInputData()];
	}
}

/** Evaluates `expression` for every item, to see what later nodes see through `pairedItem`. */
class Evaluate implements INodeType {
	description = description('evaluate', {
		properties: [{ displayName: 'Expression', name: 'expression', type: 'string', default: '' }],
	});

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const made = this.getInputData().map((_, item) => ({
			json: { value: this.getNodeParameter('expression', item) as string },
			pairedItem: { item },
		}));
		return [made];
	}
}

/** Loop Over Items: `batchSize` items per round on output 1, all of the rounds' results on output 0. */
class Loop implements INodeType {
	description = description('loop', {
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		properties: [{ displayName: 'Batch Size', name: 'batchSize', type: 'number', default: 1 }],
	});

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const state = this.getContext('node');
		const items = this.getInputData();
		if (!Array.isArray(state.waiting)) {
			state.waiting = items.map((item, index) => ({ ...item, pairedItem: { item: index } }));
			state.done = [];
		} else {
			state.done = [...(state.done as INodeExecutionData[]), ...items];
		}
		const waiting = state.waiting as INodeExecutionData[];
		const round = waiting.splice(0, this.getNodeParameter('batchSize', 0) as number);
		return round.length > 0 ? [[], round] : [state.done as INodeExecutionData[], []];
	}
}

/** Stands where an MCP Server Trigger or an agent stands: the node that tools are plugged into. */
class ToolUser implements INodeType {
	description = description('toolUser', {
		inputs: [NodeConnectionTypes.Main, NodeConnectionTypes.AiTool],
	});

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [this.getInputData()];
	}
}

/**
 * Calls the tool that is plugged in once for each entry of `calls`, one after the other, as n8n's AI Agent does from
 * version 3 on: it hands the call to the engine, which runs the tool's node within the execution. Gives an item with
 * the `rows` of each call.
 */
class Agent {
	description = description('agent', {
		inputs: [NodeConnectionTypes.Main, NodeConnectionTypes.AiTool],
		properties: [
			{ displayName: 'Tool', name: 'tool', type: 'string', default: '' },
			{ displayName: 'Calls', name: 'calls', type: 'json', default: [] },
		],
	});

	async execute(this: IExecuteFunctions, response?: EngineResponse): Promise<NodeOutput> {
		const calls = this.getNodeParameter('calls', 0) as IDataObject[];
		const { answers: before = [] } = (response?.metadata ?? {}) as { answers?: IDataObject[][] };
		const answers = [
			...before,
			...(response?.actionResponses ?? []).map(({ data }) =>
				(data.data?.ai_tool?.[0] ?? []).map(({ json }) => json),
			),
		];
		const next = calls[answers.length];
		if (next === undefined) return [answers.map((rows) => ({ json: { rows } }))];
		return {
			actions: [
				{
					actionType: 'ExecutionNodeAction',
					nodeName: String(this.getNodeParameter('tool', 0)),
					input: next,
					type: NodeConnectionTypes.AiTool,
					id: `call-${answers.length}`,
					metadata: {},
				},
			],
			metadata: { answers },
		};
	}
}

/** By the names that test workflows use as `type`. */
export const helperNodes: Record<string, INodeType> = {
	start: new Start(),
	split: new Split(),
	collect: new Collect(),
	evaluate: new Evaluate(),
	loop: new Loop(),
	toolUser: new ToolUser(),
	agent: new Agent(),
};
