import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { readAnswer } from '../../../panel/answer/decode';
import type { PanelAction, PanelParameters } from '../../../panel/request/actions';
import type { HttpAnswer, PanelFailure, Reading } from '../../../panel/types';
import { askWithinLimits, ENDS_THE_RUN } from '../run/askWithinLimits';
import { failedItem, panelError, rawRows, thrownError, toItems } from '../run/items';
import { workThrough } from '../run/pace';
import type { OperationKind, OperationRun } from '../run/run';

type Rows = Reading<IDataObject[]>;

/** An operation that asks the panel one question for each item and changes nothing there. */
export interface ReadOperation<T> {
	action: PanelAction;
	/** What an answer says; read once, however many items put the question. */
	parse(answer: HttpAnswer, fields: PanelParameters): Reading<T> | Promise<Reading<T>>;
	/** An item's rows, simplified. */
	rows(parsed: T, run: OperationRun, item: number): Rows | Promise<Rows>;
	/** An item's rows with Simplify off; the whole answer unless the operation says otherwise. */
	rawRows?(parsed: T, run: OperationRun, item: number): Rows | Promise<Rows>;
	/** The line above the output of several items: what was read for each, undefined where nothing could be. */
	summary?(parsed: ReadonlyArray<T | undefined>): string;
}

/** Questions under way at once, unless Request Options → Batching says otherwise. */
const IN_FLIGHT = 4;

/** Runs a read operation for each item. A question that several items of a run have in common is asked once. */
export function readEach<T>(operation: ReadOperation<T>): OperationKind {
	return {
		action: operation.action,
		run: async (run) => await new Reads(operation, run).items(),
	};
}

interface Answered<T> {
	answer: HttpAnswer;
	parsed: T;
}

/** The questions of one run. */
class Reads<T> {
	private readonly operation: ReadOperation<T>;

	private readonly run: OperationRun;

	/** By panel and question. */
	private readonly asked = new Map<string, Promise<Reading<Answered<T>>>>();

	/** What was read, by item. */
	private readonly read = new Map<number, T>();

	/** Why nothing more is asked. */
	private stopReason: PanelFailure | undefined;

	constructor(operation: ReadOperation<T>, run: OperationRun) {
		this.operation = operation;
		this.run = run;
	}

	async items(): Promise<INodeExecutionData[]> {
		const { run } = this;
		const output = new Map<number, INodeExecutionData[]>();
		await workThrough(run, run.items, {
			inFlight: IN_FLIGHT,
			isOver: () => this.stopReason !== undefined,
			task: async (item) => {
				output.set(item, await this.itemsOf(item));
			},
		});
		// What is left after a stop is not asked, so it needs no pauses either.
		for (const item of run.items) {
			if (!output.has(item)) output.set(item, await this.itemsOf(item));
		}
		const { summary } = this.operation;
		if (summary !== undefined && run.items.length > 1) {
			run.hint(summary(run.items.map((item) => this.read.get(item))));
		}
		return run.items.flatMap((item) => output.get(item) ?? []);
	}

	private async itemsOf(item: number): Promise<INodeExecutionData[]> {
		const { operation, run } = this;
		try {
			const rows = await this.rowsOf(item);
			if (rows.ok) return toItems(rows.value, item);
			return [failedItem(run, panelError(run, rows.failure, operation.action, item), item)];
		} catch (thrown) {
			return [failedItem(run, thrownError(run, thrown, item), item)];
		}
	}

	private async rowsOf(item: number): Promise<Rows> {
		const { operation, run } = this;
		const answered = await this.ask(item);
		if (!answered.ok) return answered;
		const { answer, parsed } = answered.value;
		this.read.set(item, parsed);
		if (run.parameter('simplify', item, true)) return await operation.rows(parsed, run, item);
		return (await operation.rawRows?.(parsed, run, item)) ?? wholeAnswer(answer);
	}

	private async ask(item: number): Promise<Reading<Answered<T>>> {
		const { operation, run } = this;
		const { action } = operation;
		const panel = await run.panelOf(item);
		const parameters = run.fields(item);
		const question = JSON.stringify([panel.connection, parameters]);
		const known = this.asked.get(question);
		if (known !== undefined) return await known;
		if (this.stopReason !== undefined) return { ok: false, failure: this.stopReason };
		const answered = askWithinLimits(
			run,
			async () => await panel.ask({ action, parameters }),
			async (answer): Promise<Reading<Answered<T>>> => {
				const parsed = await operation.parse(answer, parameters);
				return parsed.ok ? { ok: true, value: { answer, parsed: parsed.value } } : parsed;
			},
		);
		this.asked.set(question, answered);
		const reading = await answered;
		if (!reading.ok && ENDS_THE_RUN.has(reading.failure.class)) this.stopReason = reading.failure;
		return reading;
	}
}

function wholeAnswer(answer: HttpAnswer): Rows {
	const raw = readAnswer(answer);
	return raw.ok ? { ok: true, value: rawRows(raw.value) } : raw;
}

/** What was read, as the only row. */
export function oneRow(row: IDataObject): Rows {
	return { ok: true, value: [row] };
}
