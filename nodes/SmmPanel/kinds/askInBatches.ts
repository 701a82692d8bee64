import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { parameterLabel, type PanelAction } from '../../../panel/request/actions';
import { chunk, listRefusal } from '../../../panel/answer/lists';
import { parseIds, uniqueIds } from '../../../panel/request/ids';
import type { HttpAnswer, PanelFailure, PanelId, Reading, RowReading } from '../../../panel/types';
import { describeFailure } from '../../shared/errorMessages';
import { batchAttempts, type BatchAttempts, type BatchOutcome } from '../safeguards/batchAttempts';
import { failedItem, panelError, thrownError, toItems, type NodeError } from '../run/items';
import type { Operation, OperationRun } from '../run/run';
import { askWithinLimits, ENDS_THE_RUN, pacer, readSafely, STOPPED } from '../run/pace';

type Rows<T> = Reading<Array<RowReading<T>>>;

/** An operation over lists of IDs, of which the API takes many in one request. */
export interface BatchOperation<T extends IDataObject> {
	action: PanelAction;
	/** The API parameter that holds the list. */
	list: 'orders' | 'refills';
	/** Whether asking twice could do something twice, so that each ID's attempt is put on record. */
	places?: boolean;
	/** Throws InputError for an item whose options make no sense, before anything is asked. */
	check?(host: OperationRun, item: number): void;
	read(answer: HttpAnswer, ids: readonly PanelId[]): Rows<T>;
	/** The row of an item for one ID; undefined leaves it out. Without it, the row as it was read. */
	row?(row: T, host: OperationRun, item: number): IDataObject | undefined;
}

/** The API parameter for one ID, which is also the ID's name in a row. */
const ONE_OF = { orders: 'order', refills: 'refill' } as const;

/**
 * Gathers the IDs of all items, asks for each once in requests of at most 100, and hands every row back to
 * the items that asked for it, in their order. What a panel says no to for one ID is data; a request that
 * failed as a whole fails the items whose IDs were in it. A panel that clearly does not know lists is asked
 * for each ID by itself.
 */
export function askInBatches<T extends IDataObject>(spec: BatchOperation<T>): Operation {
	return async (host) => {
		const wanted = new Map<number, PanelId[] | NodeError>();
		for (const item of host.items) wanted.set(item, idsOf(spec, host, item));
		const ids = uniqueIds(
			[...wanted.values()].flatMap((entry) => (Array.isArray(entry) ? entry : [])),
		);
		let outcomes: Map<string, BatchOutcome<T>>;
		try {
			outcomes = await askForAll(spec, host, ids);
		} catch (thrown) {
			return host.items.map((item) => failedItem(host, thrownError(host, thrown, item), item));
		}
		const output: INodeExecutionData[] = [];
		for (const [item, entry] of wanted) {
			output.push(
				...(Array.isArray(entry)
					? entry.flatMap((id) => itemsFor(spec, host, item, id, outcomes.get(String(id))))
					: [failedItem(host, entry, item)]),
			);
		}
		return output;
	};
}

function idsOf<T extends IDataObject>(
	{ list, check }: BatchOperation<T>,
	host: OperationRun,
	item: number,
): PanelId[] | NodeError {
	try {
		check?.(host, item);
		return uniqueIds(parseIds(host.fields(item)[list], parameterLabel(list)));
	} catch (thrown) {
		const error = thrownError(host, thrown, item);
		// Nothing has been asked yet: a node that stops can say so before it changes anything on the panel.
		if (!host.continues) throw error;
		return error;
	}
}

async function askForAll<T extends IDataObject>(
	spec: BatchOperation<T>,
	host: OperationRun,
	ids: PanelId[],
): Promise<Map<string, BatchOutcome<T>>> {
	const record = spec.places === true ? batchAttempts<T>(host, spec.action) : undefined;
	const outcomes = new Map<string, BatchOutcome<T>>(record?.recall(ids));
	const failed = [...outcomes.values()].find((outcome) => 'failure' in outcome);
	if (failed !== undefined && !host.continues) {
		throw stopError(spec, host, failed.failure, doneIn(outcomes));
	}
	const open = ids.filter((id) => !outcomes.has(String(id)));
	let ending: PanelFailure | undefined;
	const pace = pacer(host);
	const ask = async (parameter: string, part: PanelId[]): Promise<Rows<T>> => {
		if (ending !== undefined) return { ok: false, failure: ending };
		await pace();
		return await askOnRecord(spec, host, parameter, part, record);
	};
	const keep = (part: PanelId[], rows: Rows<T>): void => {
		if (rows.ok) {
			for (const row of rows.value) outcomes.set(String(row.id), { row });
			return;
		}
		const { failure } = rows;
		if (!host.continues) throw stopError(spec, host, failure, doneIn(outcomes));
		for (const id of part) outcomes.set(String(id), { failure });
		if (ENDS_THE_RUN.has(failure.class)) ending = failure;
	};
	const { action, list } = spec;
	// XPanel's REST path cancels one order.
	const hasLists = action !== 'cancel' || host.connection.apiStyle !== 'rest';
	for (const part of chunk(open)) {
		const rows = hasLists ? await ask(list, part) : undefined;
		if (rows !== undefined && listRefusal(rows, list) === undefined) keep(part, rows);
		else for (const id of part) keep([id], await ask(ONE_OF[list], [id]));
	}
	return outcomes;
}

/** Asks for a part of the IDs, with the attempt written down before it and the result after it. */
async function askOnRecord<T extends IDataObject>(
	{ action, read }: BatchOperation<T>,
	host: OperationRun,
	parameter: string,
	ids: PanelId[],
	record: BatchAttempts<T> | undefined,
): Promise<Rows<T>> {
	record?.sending(ids);
	let rows: Rows<T>;
	try {
		rows = (await askWithinLimits(
			host,
			async () => await host.ask({ action, parameters: { [parameter]: ids } }),
			(answer) => readSafely(() => read(answer, ids)),
		)) ?? { ok: false, failure: STOPPED };
	} catch (thrown) {
		// `ask` throws only what keeps a request from being built, so nothing was sent.
		record?.refused(ids);
		throw thrownError(host, thrown, host.items[0] ?? 0);
	}
	if (rows.ok) record?.answered(rows.value);
	else if (rows.failure.nothingDone) record?.refused(ids);
	return rows;
}

function itemsFor<T extends IDataObject>(
	{ action, list, row = (read) => read }: BatchOperation<T>,
	host: OperationRun,
	item: number,
	id: PanelId,
	outcome: BatchOutcome<T> | undefined,
): INodeExecutionData[] {
	const name = ONE_OF[list];
	if (outcome === undefined) return [];
	if ('failure' in outcome) {
		const error = panelError(host, outcome.failure, action, item);
		// An item may have asked for many IDs, and on the error output there is no field for the one.
		error.description = `${error.description ?? ''} (${name} ${id})`;
		return [failedItem(host, error, item, { [name]: id })];
	}
	const { raw, reading } = outcome.row;
	if (!host.parameter('simplify', item, true)) {
		return toItems([{ [name]: id, response: raw as IDataObject }], item);
	}
	if (!reading.ok) return toItems([{ [name]: id, error: rowWords(reading.failure, action) }], item);
	const simplified = row(reading.value, host, item);
	return simplified === undefined ? [] : toItems([simplified], item);
}

/** In a row, the panel's own words say most. */
function rowWords(failure: PanelFailure, action: PanelAction): string {
	return failure.text === '' ? describeFailure(failure, action).message : failure.text;
}

/** The IDs to which the panel said yes. */
function doneIn<T>(outcomes: ReadonlyMap<string, BatchOutcome<T>>): string[] {
	return [...outcomes].flatMap(([id, outcome]) =>
		'row' in outcome && outcome.row.reading.ok ? [id] : [],
	);
}

function stopError<T extends IDataObject>(
	{ action, list }: BatchOperation<T>,
	host: OperationRun,
	failure: PanelFailure,
	done: string[],
): NodeError {
	const [firstItem = 0] = host.items;
	const error = panelError(host, failure, action, firstItem);
	if (done.length > 0) {
		error.description = `${error.description ?? ''} Done before that: ${done.length} ${list} (${done.join(', ')}).`;
	}
	return error;
}
