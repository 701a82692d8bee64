import { deduplicator, log, nodeTypes } from './engine.mts';
import { WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	type ExecutionError,
	type IDataObject,
	type INodeExecutionData,
	type IPinData,
	type IRun,
	type IRunExecutionData,
	type ITaskData,
	type NodeExecutionHint,
	type Workflow,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import type { CredentialValues } from './credentials.mts';
import { additionalDataFor, toWorkflow, type TestWorkflow } from './workflow.mts';

export { deduplicator, log, nodeTypes };
export { runAsTool } from './tool.mts';
export { listSearch, testCredential } from './editor.mts';
export { connect, type TestNode, type TestWorkflow } from './workflow.mts';

export interface RunOptions {
	/** The items that the first node starts with; default one empty item. */
	items?: IDataObject[];
	credentials?: CredentialValues;
	/** Default `trigger`, a production run. */
	mode?: WorkflowExecuteMode;
	/** The failed execution that is run again from the node that failed. */
	retryOf?: WorkflowResult;
	/** When Stop is pressed or the workflow's timeout strikes. */
	abortAfter?: AbortSignal;
}

/** What came of an execution. */
export interface WorkflowResult {
	workflow: TestWorkflow;
	run: IRun;
	/** The run's data, as n8n would save it. */
	data: IRunExecutionData;
	/** Why the execution failed, as n8n shows it. */
	error: (ExecutionError & { description?: string | null }) | undefined;
	cancelled: boolean;
	/** The items on an output of a node, of its last run or of the run asked for. */
	items(node: string, output?: number, run?: number): INodeExecutionData[];
	/** The same items without pairing, binary data and errors. */
	json(node: string, output?: number, run?: number): IDataObject[];
	/** Which input items each item came from, in n8n's own form. */
	pairs(node: string, output?: number, run?: number): Array<INodeExecutionData['pairedItem']>;
	hints(node: string): NodeExecutionHint[];
	runs(node: string): ITaskData[];
}

/**
 * Runs a workflow by n8n's own engine, from its first node to the end. What goes wrong inside is in `error`;
 * thrown is only what n8n finds before it starts, such as a required field that is empty. After a Stop it resolves when
 * the node has ended too. A retry goes the way of the editor's "Retry with currently saved workflow": the failed run's
 * data is taken over without its error, and the engine goes on with the stack that was left.
 */
export async function runWorkflow(
	source: TestWorkflow,
	options: RunOptions = {},
): Promise<WorkflowResult> {
	const mode = options.mode ?? (options.retryOf ? 'retry' : 'trigger');
	const workflow = toWorkflow(source, options.credentials ?? {});
	const additionalData = additionalDataFor(workflow, mode, options.credentials ?? {});
	const data = options.retryOf
		? continueFrom(options.retryOf, workflow)
		: startData(workflow, options.items ?? [{}], source.pinData);

	// What n8n saves: a stopped execution is saved at once, whatever its nodes say afterwards.
	let saves: IRun['status'] | undefined;
	additionalData.hooks?.addHandler('workflowExecuteAfter', ({ status }) => {
		saves ??= status;
	});
	const execution = new WorkflowExecute(additionalData, mode, data).processRunExecutionData(
		workflow,
	);
	options.abortAfter?.addEventListener('abort', () => execution.cancel(), { once: true });
	const run = await execution;
	await nodeTypes.ended();
	return resultOf(source, run, saves ?? run.status);
}

function startData(workflow: Workflow, items: IDataObject[], pinData?: IPinData) {
	const [first] = Object.values(workflow.nodes);
	if (!first) throw new Error('The workflow has no nodes');
	return createRunExecutionData({
		resultData: { pinData },
		executionData: {
			nodeExecutionStack: [
				{ node: first, data: { main: [items.map((json) => ({ json }))] }, source: null },
			],
		},
	});
}

function continueFrom(failed: WorkflowResult, workflow: Workflow): IRunExecutionData {
	if (failed.run.finished) throw new Error('The execution succeeded, so it cannot be retried');
	const data = saved(failed.data);
	const { resultData, executionData } = data;
	const lastRuns = resultData.runData[resultData.lastNodeExecuted ?? ''];
	delete resultData.error;
	if (lastRuns?.at(-1)?.error !== undefined) lastRuns.pop();
	for (const entry of executionData?.nodeExecutionStack ?? []) {
		const node = workflow.getNode(entry.node.name);
		if (!node) throw new Error(`Node '${entry.node.name}' is no longer in the workflow`);
		entry.node = node;
	}
	return data;
}

/** A run's data after a trip through the database: JSON, no shared objects, no classes. */
function saved(data: IRunExecutionData): IRunExecutionData {
	return JSON.parse(JSON.stringify(data)) as IRunExecutionData;
}

function resultOf(workflow: TestWorkflow, run: IRun, status: IRun['status']): WorkflowResult {
	const runs = (node: string) => run.data.resultData.runData[node] ?? [];
	const items: WorkflowResult['items'] = (node, output = 0, index = -1) =>
		runs(node).at(index)?.data?.main?.[output] ?? [];
	return {
		workflow,
		run,
		data: run.data,
		error: run.data.resultData.error,
		cancelled: status === 'canceled',
		items,
		json: (...where) => items(...where).map((item) => item.json),
		pairs: (...where) => items(...where).map((item) => item.pairedItem),
		hints: (node) => runs(node).flatMap((task) => task.hints ?? []),
		runs,
	};
}
