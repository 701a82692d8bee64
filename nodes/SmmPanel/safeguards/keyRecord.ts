import { randomUUID } from 'crypto';
import type { IDataObject } from 'n8n-workflow';
import { fingerprint, fingerprintOf } from '../../shared/fingerprint';

/**
 * The state of a key:
 * - `new`: it was never used.
 * - `placed`: its order was placed before.
 * - `unknown`: an attempt was made, and its outcome is unknown.
 * - `otherFields`: it was used for an order with other fields.
 */
export type KeyState = 'new' | 'placed' | 'unknown' | 'otherFields';

/** The version of the entries' form. It changes with the form, so that old entries are not misread. */
const FORMAT = '2';

/** The name under which a key is stored. It holds no address: a key stands for one order, at any panel. */
export function keyName(key: string): string {
	return fingerprint(FORMAT, key);
}

/**
 * The entries of one Deduplication Key in n8n's store.
 *
 * The store can only add and remove texts, and tells only while adding which ones were there. So three entries hold the
 * state of a key: its name, `fields` (used with these values) and `open` (unknown outcome). At worst, a process that
 * dies between two writes leaves a key open. That is the safe side: it is not ordered again unless the user wants it.
 *
 * A fourth entry, the token, is there for a while and belongs to this run. If it is missing, another process has
 * overwritten it.
 */
export class KeyRecord {
	readonly key: string;

	readonly name: string;

	readonly open: string;

	readonly token = randomUUID();

	/** What this run knows: the key was placed, or it is open because of an attempt of this run. */
	ownState: 'nothing' | 'open' | 'placed' = 'nothing';

	/** Whether this run's attempt follows one with an unknown outcome. */
	isRetry = false;

	/** When the attempt was written, on a clock that never goes back. */
	writtenAt = 0;

	private readonly fields: string;

	constructor(key: string, parameters: IDataObject) {
		this.key = key;
		this.name = keyName(key);
		this.fields = fingerprint(this.name, fingerprintOf(parameters));
		this.open = fingerprint(this.name, 'open');
	}

	/** The entries of an attempt. The store forgets the oldest first, so `open` comes last. */
	attempt(): string[] {
		return [this.name, this.fields, this.open];
	}

	/** The entries that the store must hold now, as far as this run knows. */
	entries(): string[] {
		if (this.ownState === 'nothing') return [];
		return this.ownState === 'open' ? this.attempt() : [this.name, this.fields];
	}

	/** @param before which entries were in the store before the attempt was added to it */
	stateIn(before: ReadonlySet<string>): KeyState {
		const [seen, fields, open] = this.attempt().map((entry) => before.has(entry));
		if (!seen && !fields) return open ? 'unknown' : 'new';
		if (!fields) return 'otherFields';
		return open ? 'unknown' : 'placed';
	}

	/** The entries that looking up the key has added. They are removed again if the key is not sent. */
	addedByLookup(before: ReadonlySet<string>): string[] {
		const state = this.stateIn(before);
		const added = [this.fields, this.open].filter((entry) => !before.has(entry));
		// The store had begun to forget an old attempt. Its record is complete again now, and stays.
		const isForgotten = state === 'unknown' && !before.has(this.name) && !before.has(this.fields);
		return [this.token, ...(isForgotten ? [] : added)];
	}
}
