// What n8n does around a polling trigger: when it polls, what of the state it keeps, and what it throws away.
// The context and the executor are n8n-core's own; the rest (the database, the scheduler) follows what n8n 2.41.1's
// `trigger-execution-context.factory` and `poll-trigger-task-handler` do.
import { log, nodeTypes } from '../harness/index.mts';
import { PollContext, PollTriggerExecutor, Tracing, TriggersAndPollers } from 'n8n-core';
import {
	deepCopy,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type IWorkflowExecuteAdditionalData,
	type Workflow,
	type WorkflowActivateMode,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import type { CredentialValues } from '../harness/credentials.mts';
import { additionalDataFor, toWorkflow } from '../harness/workflow.mts';

const TRIGGER = 'n8n-nodes-smm-panel.smmPanelTrigger';
const NODE_NAME = 'SMM Panel Trigger';

/** n8n's default budgets of a poll, in milliseconds: in memory, and under the durable scheduler. */
const BUDGET = { default: 300_000, durable: 36_000 } as const;

export interface PollHostOptions {
	parameters: INodeParameters;
	credentials: CredentialValues;
	/** `default`: state in memory, written when items are emitted. `durable`: state committed with each poll. */
	mode?: 'default' | 'durable';
	workflowId?: string;
}

interface ActivePolls {
	workflow: Workflow;
	execute: (isActivation?: boolean) => Promise<void>;
}

/** One n8n with one active workflow that begins with our trigger. */
export class PollHost {
	/** What polls emitted, in order: one list of items for each execution that n8n would start. */
	readonly executions: IDataObject[][] = [];

	/** What scheduled polls threw. */
	readonly errors: Error[] = [];

	/** Milliseconds that a poll may take; undefined: n8n's default for the mode. */
	budgetMs: number | undefined;

	parameters: INodeParameters;

	credentials: CredentialValues;

	readonly mode: 'default' | 'durable';

	/** The column `staticData` of the workflow, as text. */
	savedStaticData = '{}';

	/** The node's row in the table of cursors, as text; undefined: there is none. */
	savedCursor: string | undefined;

	private active: ActivePolls | undefined;

	private readonly workflowId: string;

	private readonly executor: PollTriggerExecutor;

	constructor({ parameters, credentials, mode = 'default', workflowId = 'wf1' }: PollHostOptions) {
		this.parameters = parameters;
		this.credentials = credentials;
		this.mode = mode;
		this.workflowId = workflowId;
		type Dependencies = ConstructorParameters<typeof PollTriggerExecutor>;
		this.executor = new PollTriggerExecutor(
			log as unknown as Dependencies[0],
			new TriggersAndPollers(),
			new Tracing(),
			{ error: (error: unknown) => log.error(String(error)) } as unknown as Dependencies[3],
		);
	}

	/** The items of all executions. */
	get items(): IDataObject[] {
		return this.executions.flat();
	}

	/**
	 * Activates the workflow (or, after `stop`, starts n8n again): loads it and polls at once.
	 * @throws what that poll throws; the workflow is not active then
	 */
	async start(activation: WorkflowActivateMode = 'activate'): Promise<void> {
		const workflow = this.load();
		const poll = this.contextFor(workflow, activation);
		const active: ActivePolls = {
			workflow,
			execute: this.executor.create(
				workflow,
				this.nodeOf(workflow),
				poll,
				() => this.active === active,
			),
		};
		await active.execute(true);
		this.active = active;
		this.saveStaticData(workflow);
	}

	/** Ends the process: what was not saved is gone. */
	stop(): void {
		this.active = undefined;
	}

	/** A scheduled poll. What it throws is in `errors`, as n8n makes a failed execution of it. */
	async tick(): Promise<void> {
		if (this.active === undefined) throw new Error('The workflow is not active');
		if (this.mode === 'default') {
			this.setParameters(this.active.workflow);
			await this.active.execute();
			return;
		}
		const workflow = this.load();
		const poll = this.contextFor(workflow, 'update');
		const current = this.active;
		await this.executor.create(
			workflow,
			this.nodeOf(workflow),
			poll,
			() => this.active === current,
		)();
	}

	/** "Fetch Test Event" in the editor. @throws what the poll throws */
	async sample(): Promise<IDataObject[] | null> {
		const workflow = this.load();
		const node = this.nodeOf(workflow);
		const additionalData = this.additionalData(workflow, 'manual');
		const context = new PollContext(workflow, node, additionalData, 'manual', 'manual');
		const before = JSON.stringify(workflow.staticData);
		const outputs = await nodeTypes.getByNameAndVersion(TRIGGER).poll!.call(context);
		if (JSON.stringify(workflow.staticData) !== before) throw new Error('A test changed the state');
		return outputs === null ? null : (outputs[0] ?? []).map(({ json }) => json);
	}

	/** The node's state as n8n would load it after a restart. */
	get savedState(): unknown {
		if (this.mode === 'durable') return JSON.parse(this.savedCursor ?? '{}');
		return (JSON.parse(this.savedStaticData) as IDataObject)[`node:${NODE_NAME}`];
	}

	private load(): Workflow {
		const node = { name: NODE_NAME, type: TRIGGER, parameters: this.parameters };
		const staticData = JSON.parse(this.savedStaticData) as IDataObject;
		return toWorkflow(
			{ nodes: [node], connections: {}, staticData, id: this.workflowId },
			this.credentials,
		);
	}

	/** Stands for an expression that gives something else at each poll. */
	private setParameters(workflow: Workflow): void {
		this.nodeOf(workflow).parameters = {
			...this.nodeOf(workflow).parameters,
			...deepCopy(this.parameters),
		};
	}

	private nodeOf(workflow: Workflow): INode {
		const node = workflow.getNode(NODE_NAME);
		if (node === null) throw new Error('The workflow has no trigger');
		return node;
	}

	private additionalData(
		workflow: Workflow,
		mode: WorkflowExecuteMode,
	): IWorkflowExecuteAdditionalData {
		return additionalDataFor(workflow, mode, this.credentials);
	}

	private saveStaticData(workflow: Workflow): void {
		if (workflow.staticData.__dataChanged !== true) return;
		this.savedStaticData = JSON.stringify(workflow.staticData);
		workflow.staticData.__dataChanged = false;
	}

	private contextFor(workflow: Workflow, activation: WorkflowActivateMode): PollContext {
		const node = this.nodeOf(workflow);
		const isDurable = this.mode === 'durable';
		let staged: IDataObject = {};
		const commit = () => {
			if (isDurable) this.savedCursor = JSON.stringify(staged);
		};
		return new PollContext(
			workflow,
			node,
			this.additionalData(workflow, 'trigger'),
			'trigger',
			activation,
			(data: INodeExecutionData[][]) => {
				commit();
				this.saveStaticData(workflow);
				this.executions.push((data[0] ?? []).map(({ json }) => deepCopy(json)));
			},
			(error: Error) => this.errors.push(error),
			async () => commit(),
			async (poll) => {
				this.savedCursor ??= isDurable ? '{}' : undefined;
				staged = JSON.parse(this.savedCursor ?? '{}') as IDataObject;
				return await poll();
			},
			isDurable ? () => staged : undefined,
			() => this.budgetMs ?? BUDGET[this.mode],
		);
	}
}
