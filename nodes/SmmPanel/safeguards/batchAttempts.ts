import type { IDataObject } from 'n8n-workflow';
import type { PanelAction } from '../../../panel/request/actions';
import type { PanelFailure, PanelId, RowReading } from '../../../panel/types';
import { attemptMemory } from './attemptMemory';
import { SENT_BEFORE } from './attempts';
import type { OperationRun } from '../run/run';

/** The result of the question about one ID: its row, or why the whole request failed. */
export type BatchOutcome<T> = { row: RowReading<T> } | { failure: PanelFailure };

/** The record within one execution (see `attemptSafeguard`) for a request about many IDs. */
export interface BatchAttempts<T> {
	/** The results of earlier tries of this run: accepted IDs, and IDs with an unknown outcome. */
	recall(ids: readonly PanelId[]): Array<[string, BatchOutcome<T>]>;
	/** Called before the request. */
	sending(ids: readonly PanelId[]): void;
	/** Called after an answer with rows. A further try may send refused IDs again, but no accepted ones. */
	answered(rows: ReadonlyArray<RowReading<T>>): void;
	/** Called if the panel did nothing for all of the IDs. */
	undone(ids: readonly PanelId[]): void;
}

/**
 * The record of a run for one panel.
 *
 * @param apiUrl the API URL of the panel, since the items of a run may have several panels
 */
export function batchAttempts<T extends IDataObject>(
	run: OperationRun,
	action: PanelAction,
	apiUrl: string,
): BatchAttempts<T> {
	const attempts = attemptMemory<{ row?: RowReading<T> }>(run, 'batches');
	const nameOf = (id: PanelId) => ({
		own: `${action} ${run.runIndex} ${apiUrl} ${id}`,
		ofAnyCall: `${action} ${apiUrl} ${id}`,
	});
	return {
		recall: (ids) =>
			ids.flatMap((id): Array<[string, BatchOutcome<T>]> => {
				const attempt = attempts.recall(nameOf(id));
				if (attempt === undefined) return [];
				const { row } = attempt;
				return [[String(id), row === undefined ? { failure: SENT_BEFORE } : { row }]];
			}),
		sending: (ids) => ids.forEach((id) => attempts.open(nameOf(id), {})),
		answered: (rows) => {
			for (const row of rows) {
				const name = nameOf(row.id);
				if (row.reading.ok) attempts.close(name, { row });
				else if (row.reading.failure.nothingDone) attempts.forget(name);
			}
		},
		undone: (ids) => ids.forEach((id) => attempts.forget(nameOf(id))),
	};
}
