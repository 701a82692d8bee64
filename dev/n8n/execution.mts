import { parse } from 'flatted';

/** An item as a node put it out. */
export interface Item {
	json: Record<string, unknown>;
	/** The input item that it belongs to, as stored; n8n writes it in several forms. */
	pairedItem?: unknown;
	error?: unknown;
}

/** What a node or a workflow failed with, as stored. */
export interface ExecutionError {
	name?: string;
	message: string;
	description?: string | null;
	httpCode?: string | null;
	messages?: string[];
	context?: Record<string, unknown>;
	node?: { name: string };
}

/** One run of one node. */
export interface NodeRun {
	startTime: number;
	executionTime: number;
	executionStatus?: string;
	error?: ExecutionError;
	data?: { main?: Array<Item[] | null> };
	hints?: Array<{ message: string }>;
}

/** An execution with everything its nodes put out. */
export interface Execution {
	id: string;
	workflowId: string;
	/** `success`, `error`, `canceled`, `crashed`, or `new`, `running`, `waiting` before its end. */
	status: string;
	mode: string;
	error?: ExecutionError;
	lastNodeExecuted?: string;
	runData: Record<string, NodeRun[]>;
	/** The node's items on one of its outputs (0 = first), in all its runs together. */
	items: (node: string, output?: number) => Item[];
	/** As {@link items}, only the JSON. */
	json: (node: string, output?: number) => Array<Record<string, unknown>>;
}

interface ExecutionAnswer {
	id: string;
	workflowId: string;
	status: string;
	mode: string;
	data?: string;
}

interface ExecutionData {
	resultData?: {
		error?: ExecutionError;
		lastNodeExecuted?: string;
		runData?: Record<string, NodeRun[]>;
	};
}

/** Unpacks an execution as `GET /rest/executions/:id` gives it. */
export function readExecution(answer: ExecutionAnswer): Execution {
	// An execution that has only just started has no data yet: n8n writes `[]`.
	const data = (answer.data ? parse(answer.data) : undefined) as ExecutionData | undefined;
	return withItems(answer, data);
}

function withItems(answer: ExecutionAnswer, data?: ExecutionData): Execution {
	const runData = data?.resultData?.runData ?? {};
	const items = (node: string, output = 0) =>
		(runData[node] ?? []).flatMap((run) => run.data?.main?.[output] ?? []);
	return {
		id: answer.id,
		workflowId: answer.workflowId,
		status: answer.status,
		mode: answer.mode,
		error: data?.resultData?.error,
		lastNodeExecuted: data?.resultData?.lastNodeExecuted,
		runData,
		items,
		json: (node, output) => items(node, output).map((item) => item.json),
	};
}
