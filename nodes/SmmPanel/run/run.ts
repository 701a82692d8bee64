import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';
import type { PanelCall, PanelParameters } from '../../../panel/request/actions';
import type { PanelConnection } from '../../../panel/request/connection';
import type { HttpAnswer, Reading } from '../../../panel/types';
import type { EntryStore } from '../safeguards/keyRecord';

/**
 * What an operation works with, however n8n runs it: all input items in one run, or one item through the
 * declarative engine (which is also how an AI tool behind an MCP Server Trigger runs). An operation is
 * written once, against this.
 */
export interface OperationRun {
	readonly node: INode;
	readonly connection: PanelConnection;
	/** The input items to work on, by index. */
	readonly items: readonly number[];
	/** Whether an item that fails becomes an output item instead of ending the node. */
	readonly continues: boolean;
	/** How many requests that place something may be under way at once, and the pause between such groups. */
	readonly pacing: { inFlight: number; pauseMs: number };
	/** The values of the operation's fields, by the API names that their routing declares. */
	fields(item: number): PanelParameters;
	/** A parameter that steers the operation itself. */
	parameter<T>(name: string, item: number, fallback: T): T;
	/** The JSON of an input item. */
	input(item: number): IDataObject;
	/** Puts one question, once. */
	ask(call: PanelCall): Promise<Reading<HttpAnswer>>;
	/** Whether the user or a time limit has stopped the execution. */
	stopped(): boolean;
	/** Writes one line into n8n's log. */
	log(message: string, details: IDataObject): void;
	/** Shows a line above the node's output. */
	hint(message: string): void;
	/** Which run of the node this is within its execution: 0, or the round of a loop. */
	readonly runIndex: number;
	/** Whether the node runs as a tool: called again and again, with nothing but the fields to tell the calls apart. */
	readonly isTool: boolean;
	/** Data that n8n keeps for the node within the execution: shared by all its tries, loop rounds and the editor's Retry. */
	readonly memory: IDataObject;
	/** n8n's store of processed values, where it offers one. */
	readonly entries: EntryStore | undefined;
}

/** An operation: what it does with its items. Throws n8n's error classes only. */
export type Operation = (host: OperationRun) => Promise<INodeExecutionData[]>;
