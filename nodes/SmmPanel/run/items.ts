import type { IDataObject, INodeExecutionData, NodeApiError } from 'n8n-workflow';
import type { PanelAction } from '../../../panel/request/actions';
import { toNodeApiError } from '../../shared/errorMessages';
import { toNodeError, type NodeError } from '../../shared/notSentError';
import type { JsonValue, PanelFailure } from '../../../panel/types';
import type { OperationRun } from './run';

/** Rows as output items that n8n can trace back to their input item. */
export function toItems(rows: readonly IDataObject[], item: number): INodeExecutionData[] {
	return rows.map((json) => ({ json, pairedItem: { item } }));
}

/**
 * A row with the fields of its input item, if 'Include Input Fields' is on. The row's own fields win.
 *
 * @param instead what stands in place of an input field that would say something untrue of this row. An input field
 * `error` (of an earlier run in a sheet) is not the error of this row.
 */
export function withInput(
	run: OperationRun,
	row: IDataObject,
	item: number,
	instead: Readonly<IDataObject> = {},
): IDataObject {
	const { includeInput } = run.parameter<IDataObject>('options', item, {});
	if (includeInput !== true) return row;
	const input = run.input(item);
	const replaced = Object.entries({ error: null, ...instead }).filter(([name]) => name in input);
	return { ...input, ...Object.fromEntries(replaced), ...row };
}

/** A raw answer as rows. Each object of a list is one row; any other value goes under `response`. */
export function rawRows(raw: JsonValue): IDataObject[] {
	return (Array.isArray(raw) ? raw : [raw]).map((entry) =>
		typeof entry === 'object' && entry !== null && !Array.isArray(entry)
			? (entry as IDataObject)
			: { response: entry as IDataObject[string] },
	);
}

/** A failure as n8n's error for an item. */
export function panelError(
	run: OperationRun,
	failure: PanelFailure,
	action: PanelAction,
	item: number,
): NodeApiError {
	return toNodeApiError(run.node, failure, action, item);
}

/** Any thrown value as n8n's error for an item. */
export function thrownError(
	run: Pick<OperationRun, 'node'>,
	thrown: unknown,
	item: number,
): NodeError {
	return toNodeError(run.node, thrown, item);
}

/**
 * The output item of a failed input item. It throws the error if the node is set to stop. The item holds `error` (the
 * headline) and `message` (the rest), and nothing else. n8n before 2.35.5 takes no other key on the error output, and
 * no empty `message`. There it adds the input's fields by itself.
 */
export function failedItem(
	run: Pick<OperationRun, 'continues'>,
	error: NodeError,
	item: number,
): INodeExecutionData {
	if (!run.continues) throw error;
	const json = { error: error.message, message: error.description || error.message };
	return { json, pairedItem: { item } };
}
