import { NodeOperationError, type IDataObject } from 'n8n-workflow';
import { InputError } from '../../../panel/request/inputError';
import { keyRecord, restoreEntries, type KeyRecord } from './keyRecord';
import { memoryOf } from './memory';
import type { OperationRun, Panel } from '../run/run';
import { pause } from '../run/pace';
import type { Safeguard } from './safeguard';

/** What this execution has sent under a key. */
interface KeyAttempt extends IDataObject {
	/** Present once the panel has said that it took it. */
	rows?: IDataObject[];
}

/** The Deduplication Keys of one run. */
export class RunKeys {
	private readonly run: OperationRun;

	private readonly records: KeyRecord[] = [];

	constructor(run: OperationRun) {
		this.run = run;
	}

	/**
	 * The record of a Deduplication Key, which outlives the execution: an order whose key was seen is not sent.
	 *
	 * @param retryUnknown whether an attempt without a known outcome may be sent again
	 * @throws InputError where n8n offers no store: as an AI tool of an older agent, or behind an MCP Server Trigger
	 */
	safeguard(panel: Panel, key: string, parameters: IDataObject, retryUnknown: boolean): Safeguard {
		const { entries } = this.run;
		if (entries === undefined) throw noStore();
		const record = keyRecord(entries, panel.connection.baseUrl, key, parameters);
		this.records.push(record);
		return keySafeguard(this.run, record, key, parameters, retryUnknown);
	}

	/** At the end of a run: sees to it that the store still holds what the run has written there. */
	async keep(): Promise<void> {
		const { run, records } = this;
		if (run.entries === undefined) return;
		await restoreEntries(run.entries, records, async (time) => await pause(run, time));
	}
}

function keySafeguard(
	run: OperationRun,
	record: KeyRecord,
	key: string,
	parameters: IDataObject,
	retryUnknown: boolean,
): Safeguard {
	const attempts = memoryOf<KeyAttempt>(run, 'keys');
	const name = `${run.node.id} ${record.name}`;
	let retried = false;
	return {
		async before() {
			const state = await record.begin();
			if (state === 'otherFields') throw otherFields(key);
			const rows = attempts.get(record.name)?.rows;
			if (state === 'placed' || (state === 'unknown' && rows !== undefined)) {
				const known = rows ?? [notHere(parameters)];
				return {
					state: 'duplicate',
					rows: known.map((row) => ({ ...row, duplicate: true })),
					...(rows === undefined && { reason: ORDERED_EARLIER }),
				};
			}
			if (state === 'unknown') {
				if (underWay.has(name)) throw beingSent(key);
				// 'Retry Unknown' is about what the user has looked for on the panel, so not about this execution.
				if (!retryUnknown || attempts.get(record.name) !== undefined) {
					return { state: 'unknown', error: unknownKey(run, key) };
				}
				retried = true;
			}
			underWay.add(name);
			attempts.set(record.name, {});
			return undefined;
		},
		async placed(rows) {
			attempts.set(record.name, { rows });
			await record.placed();
		},
		async undone() {
			attempts.delete(record.name);
			// What is said to a second attempt says nothing of the first, which may have been placed all the same:
			// an active order with this link is even a hint that it was.
			if (!retried) await record.forget();
		},
		ended() {
			underWay.delete(name);
		},
	};
}

/** Keys whose request is under way in this process, in whichever execution. */
const underWay = new Set<string>();

const ORDERED_EARLIER =
	"Orders marked as duplicates were placed by an earlier execution. Their order IDs are in that execution's output, in n8n's log, and among the orders on the panel.";

/** What is said of an order that an earlier execution has placed. Its ID is not known here, so it is left out. */
function notHere(parameters: IDataObject): IDataObject {
	return {
		service: parameters.service,
		link: parameters.link ?? parameters.username ?? null,
		quantity: parameters.quantity ?? null,
	};
}

function noStore(): InputError {
	return new InputError(
		"'Deduplication Key' does not work where this node runs as an AI tool",
		"n8n gives a tool no store to keep the keys in. Take the option out of the tool, and limit it by 'Maximum Charge'. Nothing was sent to the panel.",
	);
}

function otherFields(key: string): InputError {
	return new InputError(
		`The key "${key}" in 'Deduplication Key' already stands for another order`,
		'The earlier order had other fields. Give each order a key of its own. Nothing was sent to the panel.',
	);
}

function beingSent(key: string): InputError {
	return new InputError(
		`The order "${key}" is being sent right now by another item or execution, so it is not sent again`,
		'What becomes of it is said there. Nothing was sent to the panel for this item.',
	);
}

function unknownKey(run: OperationRun, key: string): NodeOperationError {
	return new NodeOperationError(
		run.node,
		`Unknown outcome: an earlier attempt to order "${key}" was sent, and nobody knows what came of it. The order may exist, so do not order it again`,
		{
			description:
				"Look at the orders on the panel. If it is not there, run this item once with the option 'Retry Unknown'.",
		},
	);
}
