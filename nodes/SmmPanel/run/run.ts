import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';
import type { PanelAction, PanelCall, PanelParameters } from '../../../panel/request/actions';
import type { PanelConnection } from '../../../panel/request/connection';
import type { HttpAnswer, Reading } from '../../../panel/types';
import type { EntryStore } from './entryStore';

/** One panel with one account, as a credential names it. */
export interface Panel {
	readonly connection: PanelConnection;
	/** Puts one question, once, signed with this panel's own key. */
	ask(call: PanelCall): Promise<Reading<HttpAnswer>>;
}

/** How fast a run may ask. */
export interface Pacing {
	/** Requests under way at once; unset where Request Options → Batching says nothing. */
	inFlight?: number;
	/** The pause between two groups of requests, in milliseconds. */
	pauseMs: number;
}

/**
 * One run of an operation, however n8n starts it: all input items at once, or one item through the declarative
 * engine, as an AI tool does. An operation is written once, against this.
 */
export interface OperationRun {
	readonly node: INode;
	/** The ID under which n8n keeps the workflow. */
	readonly workflowId: string;
	/** The input items to work on, by index. */
	readonly items: readonly number[];
	/** Whether an item that fails becomes an output item instead of ending the node. */
	readonly continues: boolean;
	readonly pacing: Pacing;
	/** Which run of the node this is within its execution: 0, or the round of a loop. */
	readonly runIndex: number;
	/** Whether an AI agent or an MCP client calls the node. Only the fields tell one call from the next. */
	readonly isTool: boolean;
	/** Data that n8n keeps for the node within the execution: its tries, loop rounds and the editor's Retry share it. */
	readonly memory: IDataObject;
	/** n8n's store of processed values, where it offers one. */
	readonly entries: EntryStore | undefined;
	/** The panel that the credential names for an item. */
	panelOf(item: number): Promise<Panel>;
	/** The values of the operation's fields, by the API names that their routing declares. */
	fields(item: number): PanelParameters;
	/** A parameter that steers the operation itself. */
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

/** A way of running: the question that it puts, and what it does with its items. */
export interface OperationKind {
	/** What the panel is asked. */
	readonly action: PanelAction;
	/** Whether one question is about a list of IDs. */
	readonly isList?: boolean;
	/** Gives the output items. Throws n8n's error classes only. */
	run(run: OperationRun): Promise<INodeExecutionData[]>;
}

/** n8n runs a copy of the node as a tool, under a type name of its own. */
export function isToolNode({ type }: INode): boolean {
	return type.endsWith('Tool');
}
