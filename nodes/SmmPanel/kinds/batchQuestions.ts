import type { IDataObject } from 'n8n-workflow';
import { chunk, isUnanswered, listRefusal } from '../../../panel/answer/lists';
import type { PanelAction } from '../../../panel/request/actions';
import { takesLists } from '../../../panel/request/endpoints';
import type { HttpAnswer, PanelFailure, PanelId, Reading, RowReading } from '../../../panel/types';
import { askWithinLimits, ENDS_THE_RUN } from '../run/askWithinLimits';
import { thrownError } from '../run/items';
import { workThrough } from '../run/pace';
import type { OperationRun, Panel } from '../run/run';
import { batchAttempts, type BatchAttempts } from '../safeguards/batchAttempts';
import { ONE_OF, type AskedOutcome } from './batchRows';

type Rows<T> = Reading<Array<RowReading<T>>>;

/** An operation over lists of IDs, of which the API takes many in one request. */
export interface BatchOperation<T extends IDataObject> {
	action: PanelAction;
	/** The API parameter that holds the list. */
	list: 'orders' | 'refills';
	/** What a yes means, for the line above the output: `3 asked to cancel`. It may differ from row to row. */
	done(row: T): string;
	/** Whether asking twice could do something twice, so that each ID's attempt is put on record. */
	places?: boolean;
	/** Throws NotSentError for an item whose options make no sense, before anything is asked. */
	check?(run: OperationRun, item: number): void;
	read(answer: HttpAnswer, ids: readonly PanelId[]): Rows<T>;
	/** The row of an item for one ID; undefined leaves it out. Without it, the row as it was read. */
	row?(row: T, run: OperationRun, item: number): IDataObject | undefined;
}

/** Lists under way at once, where asking changes nothing. */
const LISTS_IN_FLIGHT = 4;

/** The questions of a run to one panel. */
export class BatchQuestions<T extends IDataObject> {
	/** What came of each ID, by the ID as text. */
	readonly outcomes: Map<string, AskedOutcome<T>>;

	/** Why nothing more is asked. */
	stopReason: PanelFailure | undefined;

	private readonly operation: BatchOperation<T>;

	private readonly run: OperationRun;

	private readonly panel: Panel;

	private readonly attempts: BatchAttempts<T> | undefined;

	/** Each ID once, by its text: `7` and `'7'` are the same. */
	private readonly ids = new Map<string, PanelId>();

	private takesLists: boolean;

	constructor(operation: BatchOperation<T>, run: OperationRun, panel: Panel) {
		this.operation = operation;
		this.run = run;
		this.panel = panel;
		this.outcomes = new Map();
		this.attempts =
			operation.places === true
				? batchAttempts<T>(run, operation.action, panel.connection.baseUrl)
				: undefined;
		this.takesLists = takesLists(operation.action, panel.connection.apiStyle);
	}

	add(ids: readonly PanelId[]): void {
		for (const id of ids) {
			if (!this.ids.has(String(id))) this.ids.set(String(id), id);
		}
	}

	async ask(): Promise<void> {
		const { run, outcomes, attempts, operation } = this;
		const ids = [...this.ids.values()];
		for (const [id, outcome] of attempts?.recall(ids) ?? []) outcomes.set(id, outcome);
		const failed = [...outcomes.values()].find((outcome) => 'failure' in outcome);
		if (!run.continues) this.stopReason = failed?.failure;
		const open = ids.filter((id) => !outcomes.has(String(id)));
		await workThrough(run, chunk(open), {
			inFlight: operation.places === true ? 1 : listsInFlight(run),
			isOver: () => this.stopReason !== undefined,
			task: async (part) => await this.failing(part, async () => await this.askPart(part)),
		});
		const { stopReason } = this;
		if (stopReason === undefined) return;
		for (const id of open) {
			if (!outcomes.has(String(id))) outcomes.set(String(id), { failure: stopReason });
		}
	}

	/** One request for the part, or one for each of its IDs where the panel takes no lists. */
	private async askPart(part: PanelId[]): Promise<void> {
		const { list } = this.operation;
		if (!this.takesLists) return await this.askEach(part);
		const rows = await this.askFor(list, part);
		if (listRefusal(rows, list) !== undefined) {
			this.takesLists = false;
			return await this.askEach(part);
		}
		if (this.operation.places !== true && isUnanswered(rows)) {
			return await this.askInstead(part, rows);
		}
		this.keep(part, rows);
	}

	private async askEach(part: PanelId[]): Promise<void> {
		const name = ONE_OF[this.operation.list];
		for (const id of part) {
			await this.failing([id], async () => this.keep([id], await this.askFor(name, [id])));
		}
	}

	/**
	 * What keeps a question from being put fails its IDs. If it left the node, n8n would pass the input on with Continue
	 * as if all had gone well.
	 */
	private async failing(part: PanelId[], ask: () => Promise<void>): Promise<void> {
		try {
			await ask();
		} catch (thrown) {
			const { run } = this;
			if (!run.continues) throw thrownError(run, thrown, run.items[0] ?? 0);
			for (const id of part) {
				if (!this.outcomes.has(String(id))) this.outcomes.set(String(id), { thrown });
			}
		}
	}

	/**
	 * An answer that holds none of the asked rows may come from a panel that knows no lists. Asking again does no harm
	 * here. If the first ID by itself is not answered either, the others are not asked. The next list is asked as a
	 * list again, since the answer may have been one of a bad moment.
	 */
	private async askInstead(part: PanelId[], rows: Rows<T>): Promise<void> {
		const [first, ...others] = part;
		if (first === undefined) return;
		const alone = await this.askFor(ONE_OF[this.operation.list], [first]);
		if (!alone.ok || isUnanswered(alone)) return this.keep(part, rows);
		this.keep([first], alone);
		await this.askEach(others);
	}

	/** Puts one question, with the attempt written down before it and the result after it. */
	private async askFor(parameter: string, ids: PanelId[]): Promise<Rows<T>> {
		if (this.stopReason !== undefined) return { ok: false, failure: this.stopReason };
		const { run, attempts } = this;
		const { action, read } = this.operation;
		attempts?.sending(ids);
		let rows: Rows<T>;
		try {
			rows = await askWithinLimits(
				run,
				async () => await this.panel.ask({ action, parameters: { [parameter]: ids } }),
				(answer) => read(answer, ids),
			);
		} catch (thrown) {
			// `ask` throws only what keeps a request from being built, so nothing was sent.
			attempts?.undone(ids);
			throw thrownError(run, thrown, run.items[0] ?? 0);
		}
		if (rows.ok) attempts?.answered(rows.value);
		else if (rows.failure.nothingDone) attempts?.undone(ids);
		return rows;
	}

	private keep(part: PanelId[], rows: Rows<T>): void {
		if (rows.ok) {
			for (const row of rows.value) this.outcomes.set(String(row.id), { row });
			return;
		}
		const { failure } = rows;
		for (const id of part) this.outcomes.set(String(id), { failure });
		if (!this.run.continues || ENDS_THE_RUN.has(failure.class)) this.stopReason ??= failure;
	}
}

/** The option 'Parallel Requests'; an operation that does not have it asks the usual number at once. */
function listsInFlight(run: OperationRun): number {
	const { parallelRequests } = run.parameter<IDataObject>('options', run.items[0] ?? 0, {});
	const wanted = Math.floor(Number(parallelRequests ?? LISTS_IN_FLIGHT));
	return wanted >= 1 ? Math.min(wanted, LISTS_IN_FLIGHT) : LISTS_IN_FLIGHT;
}
