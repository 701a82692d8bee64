import {
	NodeApiError,
	NodeOperationError,
	type IDataObject,
	type INodeExecutionData,
	type JsonObject,
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
	host: OperationRun,
	failure: PanelFailure,
	action: PanelAction,
	item: number,
): NodeApiError {
	return toNodeApiError(host.node, failure, action, item);
}

/** Whatever was thrown, as n8n's error for this item. */
export function thrownError(
	host: Pick<OperationRun, 'node'>,
	thrown: unknown,
	item: number,
): NodeError {
	if (thrown instanceof NodeApiError || thrown instanceof NodeOperationError) return thrown;
	if (thrown instanceof InputError) {
		const { message, description } = thrown;
		return new NodeOperationError(host.node, message, { description, itemIndex: item });
	}
	return new NodeOperationError(host.node, thrown instanceof Error ? thrown : String(thrown), {
		itemIndex: item,
	});
}

/**
 * The output item for an input item that failed, or the error itself if the node is to stop.
 * n8n adds the input's fields on the error output only, and only to an item with no keys but these;
 * on the regular output they are added here.
 */
export function failedItem(
	host: Pick<OperationRun, 'node' | 'continues' | 'input'>,
	error: NodeError,
	item: number,
	extra: IDataObject = {},
): INodeExecutionData {
	if (!host.continues) throw error;
	const failed: JsonObject = { error: error.message, details: error.description ?? '' };
	return host.node.onError === 'continueErrorOutput'
		? { json: failed, pairedItem: { item } }
		: { json: { ...host.input(item), ...extra, ...failed }, pairedItem: { item } };
}
