import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { PanelAction, PanelParameters } from '../../../panel/request/actions';
import { readAnswer } from '../../../panel/answer/decode';
import type { HttpAnswer, PanelFailure, Reading } from '../../../panel/types';
import { failedItem, panelError, rawRows, thrownError, toItems } from '../run/items';
import type { Operation, OperationRun } from '../run/run';
import { askWithinLimits, ENDS_THE_RUN, pacer, readSafely, STOPPED } from '../run/pace';

/** An operation that asks the panel one question for each item and changes nothing there. */
export interface ReadOperation {
	action: PanelAction;
	/** The rows of an answer, simplified. */
	read(
		answer: HttpAnswer,
		fields: PanelParameters,
		host: OperationRun,
		item: number,
	): Reading<IDataObject[]>;
	/** The rows with Simplify off; the whole answer unless the operation says otherwise. */
	readRaw?: ReadOperation['read'];
}

/** Runs a read operation for each item. A question that several items of a run have in common is asked once. */
export function readEach(operation: ReadOperation): Operation {
	return async (host) => {
		const output: INodeExecutionData[] = [];
		const run: Run = { answers: new Map(), pace: pacer(host) };
		for (const item of host.items) {
			try {
				const rows = await readItem(operation, host, item, run);
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

/** What a run keeps from item to item. */
interface Run {
	/** By question. */
	answers: Map<string, Reading<HttpAnswer>>;
	/** To be awaited before each question. */
	pace(): Promise<void>;
	/** Why nothing more is asked. */
	ending?: PanelFailure;
}

async function readItem(
	operation: ReadOperation,
	host: OperationRun,
	item: number,
	run: Run,
): Promise<Reading<IDataObject[]>> {
	const { read, readRaw = wholeAnswer } = operation;
	const fields = host.fields(item);
	const question = JSON.stringify(fields);
	let answer = run.answers.get(question);
	if (answer === undefined) {
		if (run.ending !== undefined) return { ok: false, failure: run.ending };
		await run.pace();
		answer = await ask(operation, fields, host, item);
		run.answers.set(question, answer);
	}
	const rows = answer.ok ? read(answer.value, fields, host, item) : answer;
	if (!rows.ok && ENDS_THE_RUN.has(rows.failure.class)) run.ending = rows.failure;
	// The raw answer, too, is only an answer if it is not a refusal.
	if (!answer.ok || !rows.ok || host.parameter('simplify', item, true)) return rows;
	return readRaw(answer.value, fields, host, item);
}

/** The answer as it came, for each item to read by itself; only one that asks to slow down is none. */
async function ask(
	{ action, read }: ReadOperation,
	fields: PanelParameters,
	host: OperationRun,
	item: number,
): Promise<Reading<HttpAnswer>> {
	const answer = await askWithinLimits<HttpAnswer>(
		host,
		async () => await host.ask({ action, parameters: fields }),
		(value) => {
			const rows = readSafely(() => read(value, fields, host, item));
			return !rows.ok && rows.failure.class === 'rateLimit' ? rows : { ok: true, value };
		},
	);
	return answer ?? { ok: false, failure: STOPPED };
}

function wholeAnswer(answer: HttpAnswer): Reading<IDataObject[]> {
	const raw = readAnswer(answer);
	return raw.ok ? { ok: true, value: rawRows(raw.value) } : raw;
}

/** The one row of a reading, as rows. */
export function oneRow<T extends IDataObject>(reading: Reading<T>): Reading<IDataObject[]> {
	return reading.ok ? { ok: true, value: [reading.value] } : reading;
}
