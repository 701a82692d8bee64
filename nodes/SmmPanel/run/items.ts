import {
	NodeApiError,
	NodeOperationError,
	type IDataObject,
	type INodeExecutionData,
} from 'n8n-workflow';
import type { PanelAction } from '../../../panel/request/actions';
import { InputError } from '../../../panel/request/inputError';
import { toNodeApiError } from '../../shared/errorMessages';
import type { JsonValue, PanelFailure } from '../../../panel/types';
import type { OperationRun } from './run';

export type NodeError = NodeApiError | NodeOperationError;

/** Rows as output items that n8n can trace back to the input item they came from. */
export function toItems(rows: readonly IDataObject[], item: number): INodeExecutionData[] {
	return rows.map((json) => ({ json, pairedItem: { item } }));
}

/** A row with the input item's own fields under it, if 'Include Input Fields' is on. */
export function withInput(run: OperationRun, row: IDataObject, item: number): IDataObject {
	const { includeInput } = run.parameter<IDataObject>('options', item, {});
	if (includeInput !== true) return row;
	const input = run.input(item);
	// An error of an earlier run, as a sheet holds it, is not this row's.
	return { ...input, ...('error' in input && { error: null }), ...row };
}

/** A raw answer as rows: each object of a list is one row, and what is no object stands under `response`. */
export function rawRows(raw: JsonValue): IDataObject[] {
	return (Array.isArray(raw) ? raw : [raw]).map((entry) =>
		typeof entry === 'object' && entry !== null && !Array.isArray(entry)
			? (entry as IDataObject)
			: { response: entry as IDataObject[string] },
	);
}

/** A failure of the panel's, as n8n's error for this item. */
export function panelError(
	run: OperationRun,
	failure: PanelFailure,
	action: PanelAction,
	item: number,
): NodeApiError {
	return toNodeApiError(run.node, failure, action, item);
}

/** Whatever was thrown, as n8n's error for this item. */
export function thrownError(
	run: Pick<OperationRun, 'node'>,
	thrown: unknown,
	item: number,
): NodeError {
	if (thrown instanceof NodeApiError || thrown instanceof NodeOperationError) return thrown;
	if (thrown instanceof InputError) {
		const { message, description } = thrown;
		return new NodeOperationError(run.node, message, { description, itemIndex: item });
	}
	return new NodeOperationError(run.node, thrown instanceof Error ? thrown : String(thrown), {
		itemIndex: item,
	});
}

/**
 * The output item for an input item that failed, or the error itself if the node is to stop. It holds `error` (the
 * headline) and `message` (the rest), and nothing else: n8n before 2.35.5 takes no other key on the error output,
 * where it adds the input's fields by itself. It takes no empty `message` there either.
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
