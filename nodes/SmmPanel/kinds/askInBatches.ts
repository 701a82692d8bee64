import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { PanelAction } from '../../../panel/request/actions';
import { parseIds, uniqueIds } from '../../../panel/request/ids';
import type { PanelFailure, PanelId } from '../../../panel/types';
import { describeFailure } from '../../shared/errorMessages';
import type { NodeError } from '../../shared/notSentError';
import { sentences } from '../../shared/sentences';
import { failedItem, panelError, thrownError, toItems, withInput } from '../run/items';
import type { OperationKind, OperationRun, Panel } from '../run/run';
import { BatchQuestions, type BatchOperation } from './batchQuestions';
import { batchSummary, ONE_OF, type AskedOutcome } from './batchRows';
import { withSameKeys } from './sameKeys';

/**
 * Gathers the IDs of all items and asks for each once, in requests of at most 100. Each row goes to the items that
 * asked for it, in their order. A panel's refusal of one ID is data. A request that failed as a whole fails the items
 * whose IDs were in it. A panel that takes no lists is asked for each ID by itself.
 */
export function askInBatches<T extends IDataObject>(operation: BatchOperation<T>): OperationKind {
	return {
		action: operation.action,
		isList: true,
		run: async (run) => await new BatchRun(operation, run).items(),
	};
}

/** What an item asks for: its IDs on its panel, or why it cannot be asked. */
type Wanted = { panel: Panel; ids: PanelId[] } | { error: NodeError };

/** One run: which item wants what, what came of it, and whose rows these are. */
class BatchRun<T extends IDataObject> {
	private readonly operation: BatchOperation<T>;

	private readonly run: OperationRun;

	private readonly questions = new Map<Panel, BatchQuestions<T>>();

	constructor(operation: BatchOperation<T>, run: OperationRun) {
		this.operation = operation;
		this.run = run;
	}

	async items(): Promise<INodeExecutionData[]> {
		const { run, operation } = this;
		const wanted = new Map<number, Wanted>();
		for (const item of run.items) wanted.set(item, await this.wantedBy(item));
		for (const want of wanted.values()) {
			if ('ids' in want) this.questionsTo(want.panel).add(want.ids);
		}
		const asked = [...this.questions.values()];
		for (const questions of asked) {
			await questions.ask();
			const { stopReason } = questions;
			if (stopReason !== undefined && !run.continues) throw this.stopError(stopReason);
		}
		const outcomes = asked.flatMap((questions) => [...questions.outcomes.values()]);
		const unasked = [...wanted.values()].filter((want) => 'error' in want).length;
		if (outcomes.length + unasked > 1) run.hint(batchSummary(operation, outcomes, unasked));
		return withSameKeys(
			[...wanted].flatMap(([item, want]) => this.itemsOf(item, want)),
			// An item that could not be asked has no ID. Written back as null it would overwrite a good one.
			{ [ONE_OF[operation.list]]: undefined },
		);
	}

	private async wantedBy(item: number): Promise<Wanted> {
		const { run } = this;
		const { list, check } = this.operation;
		try {
			check?.(run, item);
			const ids = uniqueIds(parseIds(run.fields(item)[list], list));
			return { panel: await run.panelOf(item), ids };
		} catch (thrown) {
			const error = thrownError(run, thrown, item);
			// Nothing has been asked yet: a node that stops can say so before it changes anything on the panel.
			if (!run.continues) throw error;
			return { error };
		}
	}

	private questionsTo(panel: Panel): BatchQuestions<T> {
		const questions =
			this.questions.get(panel) ?? new BatchQuestions(this.operation, this.run, panel);
		this.questions.set(panel, questions);
		return questions;
	}

	private itemsOf(item: number, want: Wanted): INodeExecutionData[] {
		if ('error' in want) return [failedItem(this.run, want.error, item)];
		const { outcomes } = this.questionsTo(want.panel);
		return want.ids.flatMap((id) => this.itemFor(item, id, outcomes.get(String(id))));
	}

	private itemFor(
		item: number,
		id: PanelId,
		outcome: AskedOutcome<T> | undefined,
	): INodeExecutionData[] {
		const { run } = this;
		const { action, list, row = (read) => read } = this.operation;
		const name = ONE_OF[list];
		if (outcome === undefined) return [];
		if (!('row' in outcome)) {
			const error =
				'failure' in outcome
					? panelError(run, outcome.failure, action, item)
					: thrownError(run, outcome.thrown, item);
			// An item may have asked for many IDs, and most failed rows have no field for the one.
			error.description = `${error.description ?? ''} It is about ${name} ${id}.`;
			return [failedItem(run, error, item, { known: { [name]: id } })];
		}
		const { raw, reading } = outcome.row;
		const rowOf = (json: IDataObject) => toItems([withInput(run, json, item)], item);
		if (!run.parameter('simplify', item, true)) {
			return rowOf({ [name]: id, response: raw as IDataObject });
		}
		if (!reading.ok) return rowOf({ [name]: id, error: rowWords(reading.failure, action) });
		const simplified = row(reading.value, run, item);
		// Another item may have asked for the same ID as text, and this one as a number.
		return simplified === undefined ? [] : rowOf({ ...simplified, [name]: id });
	}

	/** Thrown when all that was under way has ended, so that it can name all that was done. */
	private stopError(failure: PanelFailure): NodeError {
		const { run } = this;
		const { action, list } = this.operation;
		const error = panelError(run, failure, action, run.items[0] ?? 0);
		const asked = [...this.questions.values()].flatMap(({ outcomes }) => [...outcomes]);
		const done = asked.flatMap(([id, outcome]) =>
			'row' in outcome && outcome.row.reading.ok ? [id] : [],
		);
		if (done.length > 0) {
			const before = `Done before that: ${done.length} ${list} (${done.join(', ')}).`;
			error.description = sentences(error.description, before);
		}
		return error;
	}
}

/** In a row, the panel's own words say most. */
function rowWords(failure: PanelFailure, action: PanelAction): string {
	return failure.text === '' ? describeFailure(failure, action).message : failure.text;
}
