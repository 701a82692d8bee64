import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { PanelAction, PanelParameters } from '../../../panel/actions';
import { readAnswer } from '../../../panel/response';
import type { HttpAnswer, Reading } from '../../../panel/types';
import { failedItem, panelError, rawRows, thrownError, toItems } from './items';
import type { Operation, OperationHost } from './host';

/** An operation that asks the panel one question for each item and changes nothing there. */
export interface ReadOperation {
	action: PanelAction;
	/** The rows of an answer, simplified. */
	read(
		answer: HttpAnswer,
		fields: PanelParameters,
		host: OperationHost,
		item: number,
	): Reading<IDataObject[]>;
	/** The rows with Simplify off; the whole answer unless the operation says otherwise. */
	readRaw?: ReadOperation['read'];
}

/** Runs a read operation for each item. A question that several items of a run have in common is asked once. */
export function readEach(operation: ReadOperation): Operation {
	return async (host) => {
		const output: INodeExecutionData[] = [];
		const ask = askOnce(host, operation.action);
		for (const item of host.items) {
			try {
				const rows = await readItem(operation, host, item, ask);
				output.push(
					...(rows.ok
						? toItems(rows.value, item)
						: [failedItem(host, panelError(host, rows.failure, operation.action, item), item)]),
				);
			} catch (thrown) {
				output.push(failedItem(host, thrownError(host, thrown, item), item));
			}
		}
		return output;
	};
}

type Ask = (fields: PanelParameters) => Promise<Reading<HttpAnswer>>;

function askOnce(host: OperationHost, action: PanelAction): Ask {
	const answers = new Map<string, Promise<Reading<HttpAnswer>>>();
	return async (fields) => {
		const question = JSON.stringify(fields);
		const answer = answers.get(question) ?? host.ask({ action, parameters: fields });
		answers.set(question, answer);
		return await answer;
	};
}

async function readItem(
	{ read, readRaw = wholeAnswer }: ReadOperation,
	host: OperationHost,
	item: number,
	ask: Ask,
): Promise<Reading<IDataObject[]>> {
	const fields = host.fields(item);
	const answer = await ask(fields);
	if (!answer.ok) return answer;
	const rows = read(answer.value, fields, host, item);
	// The raw answer, too, is only an answer if it is not a refusal.
	if (!rows.ok || host.setting('simplify', item, true)) return rows;
	return readRaw(answer.value, fields, host, item);
}

function wholeAnswer(answer: HttpAnswer): Reading<IDataObject[]> {
	const raw = readAnswer(answer);
	return raw.ok ? { ok: true, value: rawRows(raw.value) } : raw;
}

/** The one row of a reading, as rows. */
export function oneRow<T extends IDataObject>(reading: Reading<T>): Reading<IDataObject[]> {
	return reading.ok ? { ok: true, value: [reading.value] } : reading;
}
