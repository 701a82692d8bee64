import type { IDataObject, INodeExecutionData, NodeApiError } from 'n8n-workflow';
import type { PanelAction } from '../../../panel/request/actions';
import { toNodeApiError } from '../../shared/errorMessages';
import { toNodeError, type NodeError } from '../../shared/notSentError';
import type { JsonValue, PanelFailure } from '../../../panel/types';
import type { FailingRun, OperationRun } from './run';

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
	run: Pick<OperationRun, 'parameter' | 'input'>,
	row: IDataObject,
	item: number,
	instead?: Readonly<IDataObject>,
): IDataObject {
	return includesInput(run, item) ? besideInput(run.input(item), row, instead) : row;
}

function besideInput(
	input: IDataObject,
	row: IDataObject,
	instead: Readonly<IDataObject> = {},
): IDataObject {
	const replaced = Object.entries({ error: null, ...instead }).filter(([name]) => name in input);
	return { ...input, ...Object.fromEntries(replaced), ...row };
}

/** Whether 'Include Input Fields' is on for an item. */
function includesInput(run: Pick<OperationRun, 'parameter'>, item: number): boolean {
	const withOthers = () => run.parameter<IDataObject>('options', item, {}).includeInput;
	const byItself = () => run.parameter<unknown>('options.includeInput', item, false);
	// The expression of another option may fail for this item. Its row must come out all the same.
	for (const read of [withOthers, byItself]) {
		try {
			return read() === true;
		} catch {
			continue;
		}
	}
	return false;
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
 * no empty `message`. There it adds the input's fields by itself. With plain Continue nobody adds them, so 'Include
 * Input Fields' does.
 *
 * @param known what else such a row says beside the input's fields
 * @param instead as in `withInput`
 */
export function failedItem(
	run: FailingRun,
	error: NodeError,
	item: number,
	{ known, instead }: { known?: IDataObject; instead?: Readonly<IDataObject> } = {},
): INodeExecutionData {
	if (!run.continues) throw error;
	const row = { error: error.message, message: error.description || error.message };
	const isPlainContinue = !run.isTool && run.node.onError !== 'continueErrorOutput';
	const json =
		isPlainContinue && includesInput(run, item)
			? besideInput(run.input(item), { ...known, ...row }, instead)
			: row;
	return { json, pairedItem: { item } };
}
