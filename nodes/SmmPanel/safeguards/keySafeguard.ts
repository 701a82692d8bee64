import type { IDataObject } from 'n8n-workflow';
import { InputError } from '../../../panel/request/inputError';
import { keyRecord, restoreEntries, type KeyRecord } from './keyRecord';
import { memoryOf } from './memory';
import type { OperationRun } from '../run/run';
import { pause } from '../run/pace';
import type { Safeguard } from '../kinds/placement';

/** What this execution has sent under a key. */
interface KeyAttempt extends IDataObject {
	/** Present once the panel has said that it took it. */
	rows?: IDataObject[];
}

/**
 * The record of a Deduplication Key, which outlives the execution: an order whose key was seen is not sent.
 *
 * @param retryUnknown whether an attempt without a known outcome may be sent again
 * @throws InputError where n8n offers no store: as an AI tool behind an MCP Server Trigger
 */
export function keySafeguard(
	host: OperationRun,
	key: string,
	parameters: IDataObject,
	retryUnknown: boolean,
): Safeguard {
	if (host.entries === undefined) {
		throw new InputError(
			"'Deduplication Key' does not work where this node runs as an AI tool",
			"n8n gives a tool no store to keep the keys in. Take the option out of the tool, and limit it by 'Maximum Charge'. Nothing was sent to the panel.",
		);
	}
	const record = keyRecord(host.entries, host.connection.baseUrl, key, parameters);
	recordsOf(host).push(record);
	const attempts = memoryOf<KeyAttempt>(host, 'keys');
	const name = `${host.node.id} ${record.name}`;
	let retried = false;
	return {
		async before() {
			const state = await record.begin();
			if (state === 'otherFields') throw otherFields(key);
			const rows = attempts.get(record.name)?.rows;
			if (state === 'placed' || (state === 'unknown' && rows !== undefined)) {
				const known = rows ?? [notHere(parameters)];
				return { state: 'duplicate', rows: known.map((row) => ({ ...row, duplicate: true })) };
			}
			if (state === 'unknown') {
				if (underWay.has(name)) throw beingSent(key);
				// 'Retry Unknown' is about what the user has looked for on the panel, so not about this execution.
				if (!retryUnknown || attempts.get(record.name) !== undefined) throw unknownKey(key);
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

/** The records that a run has opened. */
const recordsOfRun = new WeakMap<OperationRun, KeyRecord[]>();

function recordsOf(host: OperationRun): KeyRecord[] {
	const records = recordsOfRun.get(host) ?? [];
	recordsOfRun.set(host, records);
	return records;
}

/** At the end of a run: sees to it that the store still holds what the run has written there. */
export async function keepKeys(host: OperationRun): Promise<void> {
	if (host.entries === undefined) return;
	await restoreEntries(host.entries, recordsOf(host), async (time) => await pause(host, time));
}

/** Keys whose request is under way in this process, in whichever execution. */
const underWay = new Set<string>();

/** What is said of an order that an earlier execution has placed. */
function notHere(parameters: IDataObject): IDataObject {
	return {
		order: null,
		service: parameters.service,
		link: parameters.link ?? parameters.username ?? null,
		quantity: parameters.quantity ?? null,
		hint: "Ordered by an earlier execution. Its order ID is in that execution's output, in n8n's log, and among the orders on the panel.",
	};
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

function unknownKey(key: string): InputError {
	return new InputError(
		`An earlier attempt to order "${key}" has no known outcome, so it is not sent again`,
		"Look at the orders on the panel. If it is not there, run this item once with the option 'Retry Unknown'.",
	);
}
