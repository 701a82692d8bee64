import { randomUUID } from 'crypto';
import type { IDataObject } from 'n8n-workflow';
import { fingerprint, fingerprintOf } from '../../shared/fingerprint';

/**
 * How a key stands:
 * - `new`: never seen.
 * - `placed`: ordered before.
 * - `unknown`: an attempt was made, and nobody knows what came of it.
 * - `otherFields`: the key stands for an order with other fields.
 */
export type KeyState = 'new' | 'placed' | 'unknown' | 'otherFields';

/** Changes when the form of the entries does, so that old entries are not misread. */
const FORMAT = '2';

/** The name under which a key is kept. It holds no address: a key stands for one wish, on whichever panel. */
export function keyName(key: string): string {
	return fingerprint(FORMAT, key);
}

/**
 * The entries by which n8n's store knows one Deduplication Key.
 *
 * The store can only add and remove texts, and tells only while adding which ones were there. So three entries say
 * how a key stands: its name, `fields` (with these values) and `open` (without a known outcome). A process that dies
 * between two writes leaves a key open at worst. That is the safe side: it is not ordered again unless the user says
 * so.
 *
 * A fourth entry, the token, is there for a while and is this run's own. Where it is missing, another process has
 * written over it.
 */
export class KeyRecord {
	readonly key: string;

	readonly name: string;

	readonly open: string;

	readonly token = randomUUID();

	/** What this run knows: whether the key was placed, or is open by an attempt of this run. */
	stands: 'nothing' | 'open' | 'placed' = 'nothing';

	/** Whether this run's attempt follows one without a known outcome. */
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

	/** The entries that have to be in the store now, as far as this run knows. */
	entries(): string[] {
		if (this.stands === 'nothing') return [];
		return this.stands === 'open' ? this.attempt() : [this.name, this.fields];
	}

	/** @param before which entries were in the store before the attempt was added to it */
	stateIn(before: ReadonlySet<string>): KeyState {
		const [seen, fields, open] = this.attempt().map((entry) => before.has(entry));
		if (!seen && !fields) return open ? 'unknown' : 'new';
		if (!fields) return 'otherFields';
		return open ? 'unknown' : 'placed';
	}

	/** What a look at the key has added to the store and has to take out again, since the key was not sent. */
	addedByLook(before: ReadonlySet<string>): string[] {
		const state = this.stateIn(before);
		const added = [this.fields, this.open].filter((entry) => !before.has(entry));
		// Of an attempt so old that the store has begun to forget it: its record is whole again now.
		const isForgotten = state === 'unknown' && !before.has(this.name) && !before.has(this.fields);
		return [this.token, ...(isForgotten ? [] : added)];
	}
}
