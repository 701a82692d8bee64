import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';
import type { PanelAction, PanelCall, PanelParameters } from '../../../panel/request/actions';
import type { PanelConnection } from '../../../panel/request/connection';
import type { HttpAnswer, Reading } from '../../../panel/types';
import type { EntryStore } from './entryStore';

/** The panel and account of one credential. */
export interface Panel {
	readonly connection: PanelConnection;
	/** Asks one question, once, with the key of this panel. */
	ask(call: PanelCall): Promise<Reading<HttpAnswer>>;
}

/** How fast a run may ask. */
export interface Pacing {
	/** How many requests may be under way at once; unset if Request Options → Batching is not set. */
	inFlight?: number;
	/** The pause between two groups of requests, in milliseconds. */
	pauseMs: number;
}

/**
 * One run of an operation: over all input items at once, or over one item in n8n's declarative engine. An operation is
 * written once, with this interface.
 */
export interface OperationRun {
	readonly node: INode;
	/** The ID under which n8n keeps the workflow. */
	readonly workflowId: string;
	/** The input items to work on, by index. */
	readonly items: readonly number[];
	/** Whether a failed item becomes an output item, so that the node goes on. */
	readonly continues: boolean;
	readonly pacing: Pacing;
	/** The number of this run of the node within its execution: 0, or the round of a loop. */
	readonly runIndex: number;
	/** Whether an AI agent or an MCP client calls the node. Only the fields distinguish such calls. */
	readonly isTool: boolean;
	/** Data that n8n keeps for the node within the execution. Its tries, loop rounds and the editor's Retry share it. */
	readonly memory: IDataObject;
	/** n8n's store of processed values, if it offers one. */
	readonly entries: EntryStore | undefined;
	/** The panel that the credential names for an item. */
	panelOf(item: number): Promise<Panel>;
	/**
	 * The values of the operation's fields, by the API names that their routing declares.
	 *
	 * @param wanted the names that are needed, if not all are. The run may give more.
	 */
	fields(item: number, wanted?: readonly string[]): PanelParameters;
	/** A parameter of the node that is not sent to the panel. */
	parameter<T>(name: string, item: number, fallback: T): T;
	/** The JSON of an input item. */
	input(item: number): IDataObject;
	/** Whether the user or a time limit has stopped the execution. */
	stopped(): boolean;
	/** Writes one line into n8n's log. Never throws. */
	log(message: string, details: IDataObject): void;
	/** Shows a line above the node's output. */
	hint(message: string): void;
}

/** The parts of a run that can always be read. They are enough to report an error for each item. */
export type FailingRun = Pick<
	OperationRun,
	'node' | 'continues' | 'isTool' | 'input' | 'parameter'
>;

/** How an operation runs: its question, and what it does with its items. */
export interface OperationKind {
	/** The action that the panel is asked for. */
	readonly action: PanelAction;
	/** Whether one question is about a list of IDs. */
	readonly isList?: boolean;
	/** Gives the output items. Throws n8n's error classes only. */
	run(run: OperationRun): Promise<INodeExecutionData[]>;
}

/** Whether a node runs as an AI tool. n8n makes a copy of the node for that, with another type name. */
export function isToolNode({ type }: INode): boolean {
	return type.endsWith('Tool');
}
