import type { IDataObject } from 'n8n-workflow';
import { fingerprint, fingerprintOf } from '../../shared/fingerprint';
import { MOST_ENTRIES, type EntryStore } from '../run/entryStore';
import { exclusively } from './mutex';

/**
 * How a key stands:
 * - `new`: never seen; the attempt is on record now.
 * - `placed`: ordered before.
 * - `unknown`: an attempt was made, and nobody knows what came of it.
 * - `otherFields`: the key stands for an order with other fields.
 */
export type KeyState = 'new' | 'placed' | 'unknown' | 'otherFields';

/** The record of one Deduplication Key. */
export interface KeyRecord {
	/** The key's name within an execution's own data. */
	readonly name: string;
	/** Puts the attempt on record before its request, unless the key was seen before. */
	begin(): Promise<KeyState>;
	/** The order exists. */
	placed(): Promise<void>;
	/** The panel took nothing: the key is free again. */
	forget(): Promise<void>;
	/** The entries that have to be in the store now, after what this record has written there itself. */
	entries(): string[];
}

/** How often a run looks after its entries at its end, at most, and how many milliseconds lie between. */
const MOST_ROUNDS = 10;
const BETWEEN_ROUNDS = 300;

/** Changes when the form of the entries does, so that old entries are not misread. */
const FORMAT = '1';

/**
 * Opens the record of a key. The store can only add and remove, and tells what was there only while adding,
 * so three entries say how a key stands: `seen`, `fields` (with these values) and `open` (without a known
 * outcome). A process that dies between two writes leaves a key open at worst, which is the safe side: it is
 * not ordered again unless the user says so.
 */
export function keyRecord(
	store: EntryStore,
	apiUrl: string,
	key: string,
	parameters: IDataObject,
): KeyRecord {
	const seen = fingerprint(FORMAT, apiUrl, key);
	const fields = fingerprint(seen, fingerprintOf(parameters));
	const open = fingerprint(seen, 'open');
	let entries: string[] = [];
	return {
		name: seen,
		entries: () => entries,
		begin: async () =>
			await exclusively(async () => {
				const before = await store.record([seen, fields, open]);
				if (before.size === 0) {
					entries = [seen, fields, open];
					return 'new';
				}
				// Of an attempt so old that the store has begun to forget it: its record is whole again now.
				if (!before.has(seen) && !before.has(fields)) return 'unknown';
				const added = [fields, open].filter((entry) => !before.has(entry));
				if (added.length > 0) await store.remove(added);
				if (!before.has(fields)) return 'otherFields';
				return before.has(open) ? 'unknown' : 'placed';
			}),
		placed: async () => {
			entries = [seen, fields];
			await exclusively(async () => await store.remove([open]));
		},
		forget: async () => {
			entries = [];
			await exclusively(async () => await store.remove([seen, fields, open]));
		},
	};
}

/**
 * Puts back what has fallen out of the store since it was written. n8n reads the store, changes it and writes it back
 * as a whole: another process that does so at the same time takes with it what it has not read.
 */
export async function restoreEntries(
	store: EntryStore,
	records: readonly KeyRecord[],
	wait: (milliseconds: number) => Promise<void>,
): Promise<void> {
	const entries = [...new Set(records.flatMap((record) => record.entries()))].slice(-MOST_ENTRIES);
	if (entries.length === 0) return;
	// What was missing tells of another process, which may be about to do it again.
	for (let round = 0; round < MOST_ROUNDS; round += 1) {
		const before = await exclusively(async () => await store.record(entries));
		if (before.size === entries.length) return;
		await wait(BETWEEN_ROUNDS);
	}
}
