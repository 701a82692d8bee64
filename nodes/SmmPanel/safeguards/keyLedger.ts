import { MOST_ENTRIES, type EntryStore } from '../run/entryStore';
import { SETTLING } from './claiming';
import type { Claims } from './claims';
import type { KeyRecord, KeyState } from './keyRecord';
import { exclusively } from './mutex';

/** How an attempt begins: the state of its key, or `elsewhere` if another process is sending it now. */
export type Beginning = KeyState | 'elsewhere';

/** How often a run restores its entries, at most, and the pause between, in milliseconds. */
const MOST_ROUNDS = 10;
const BETWEEN_ROUNDS = 300;

/**
 * The Deduplication Keys of one run in n8n's store.
 *
 * A process erases entries that another one writes between its read and its write. So each write repeats what the run
 * has written in the last second. At its end the run restores what is missing. It never restores an entry that
 * another run has removed on purpose.
 */
export class KeyLedger {
	/** Keys that another process has sent at the same time. */
	readonly doubled = new Set<string>();

	private readonly store: EntryStore;

	private readonly wait: (milliseconds: number) => Promise<void>;

	/** The claims that keep other processes from the keys; undefined if the user expects no other process. */
	private readonly claims: Claims | undefined;

	/** All keys that the run has looked up. */
	private readonly records = new Set<KeyRecord>();

	/** Attempts that another process may still erase, since it may have read the store before them. */
	private readonly unconfirmed = new Set<KeyRecord>();

	/** Attempts whose token is in the store. */
	private readonly marked = new Set<KeyRecord>();

	/** Entries for the next removal. */
	private obsolete: string[] = [];

	constructor(
		store: EntryStore,
		wait: (milliseconds: number) => Promise<void>,
		claims: Claims | undefined,
	) {
		this.store = store;
		this.wait = wait;
		this.claims = claims;
	}

	/**
	 * Records an attempt before its request, unless the key was used before.
	 *
	 * @param retries whether an attempt with an unknown outcome is made again
	 * @param isShared whether another process may be about to send the same key
	 */
	async begin(record: KeyRecord, retries: boolean, isShared: boolean): Promise<Beginning> {
		const { state, isClaimed } = await this.write(record, retries);
		if (state === 'placed') record.ownState = 'placed';
		if (!isSent(state, retries)) return state;
		record.ownState = 'open';
		record.isRetry = state === 'unknown';
		record.writtenAt = performance.now();
		this.unconfirmed.add(record);
		if (!isShared || (await this.isAlone(record, isClaimed))) return state;
		record.ownState = 'nothing';
		this.unconfirmed.delete(record);
		return 'elsewhere';
	}

	/** Called when the order exists. */
	async placed(record: KeyRecord): Promise<void> {
		record.ownState = 'placed';
		await this.remove([record.open]);
		// Another process may write it back.
		this.obsolete.push(record.open);
	}

	/** Called when nothing was done. The key is free again, unless another process has sent it at the same time. */
	async forget(record: KeyRecord): Promise<void> {
		record.ownState = 'nothing';
		this.unconfirmed.delete(record);
		this.marked.delete(record);
		await exclusively(this.store, async (store) => {
			const before = await store.record([record.token]);
			const own = before.has(record.token) ? record.attempt() : [];
			await store.remove([...own, record.token]);
		});
	}

	/** Called when this run does not send the key, so that others may claim it. */
	release(record: KeyRecord): void {
		this.claims?.release(record.name);
	}

	/** At the end of the run: restores the entries of the run, and removes those that are no longer needed. */
	async end(): Promise<void> {
		const isShared = this.claims !== undefined || this.doubled.size > 0;
		const kept = [...this.records].filter(({ ownState }) => ownState !== 'nothing');
		for (let round = 0; round < MOST_ROUNDS; round += 1) {
			const isWhole = await this.restore(kept);
			const isLast = isWhole && (!isShared || round > 0);
			if (isLast) this.claims?.end();
			const placed = kept.filter(({ ownState }) => ownState === 'placed').map(({ open }) => open);
			await this.remove([...placed, ...[...this.marked].map(({ token }) => token)]);
			if (isLast) return;
			// Entries were missing, so another process writes too, and may erase them again.
			await this.wait(isShared ? SETTLING : BETWEEN_ROUNDS);
		}
	}

	/** Restores entries of the newest attempts that another process has erased. */
	async restoreRecent(): Promise<void> {
		if (this.unconfirmed.size === 0) return;
		await exclusively(this.store, async (store) => {
			const { wrong } = await this.writeWithUnconfirmed(store, []);
			if (wrong.length > 0) await store.remove(wrong);
		});
	}

	private async write(record: KeyRecord, retries: boolean) {
		return await exclusively(this.store, async (store) => {
			const claim = this.claims?.writeFor(record.name);
			const attempt = [...record.attempt(), record.token, ...(claim?.entries ?? [])];
			const { before, wrong } = await this.writeWithUnconfirmed(store, attempt);
			this.records.add(record);
			const isClaimed = claim?.done(before) ?? false;
			const state = record.stateIn(before);
			if (isSent(state, retries)) this.marked.add(record);
			else wrong.push(...record.addedByLookup(before));
			if (wrong.length > 0) await store.remove(wrong);
			return { state, isClaimed };
		});
	}

	/** Writes entries, together with all that another process may still erase. */
	private async writeWithUnconfirmed(store: EntryStore, values: readonly string[]) {
		const earlier = [...this.unconfirmed];
		const startedAt = performance.now();
		const kept = earlier.flatMap((record) => [...record.entries(), record.token]);
		const before = await store.record([...new Set([...kept, ...values])]);
		const wrong = earlier.flatMap((record) => this.confirm(record, before, startedAt));
		return { before, wrong };
	}

	/**
	 * Checks an earlier attempt, whose entries a write has repeated.
	 *
	 * @returns the entries that the write has restored although another run had removed them on purpose
	 */
	private confirm(record: KeyRecord, before: ReadonlySet<string>, startedAt: number): string[] {
		// A write about other keys has erased all entries. They are there again now.
		if (!before.has(record.name)) return [];
		const isOwn = before.has(record.token);
		if (!isOwn && !record.isRetry) this.doubled.add(record.key);
		if (!isOwn || startedAt - record.writtenAt >= SETTLING) {
			this.unconfirmed.delete(record);
			this.release(record);
			if (record.ownState !== 'open') {
				this.marked.delete(record);
				this.obsolete.push(record.token);
			}
		}
		return takeSettled(record, before);
	}

	/** Whether the attempt is still there. If two processes write at once, only the later one finds its token. */
	private async isAlone(record: KeyRecord, isClaimed: boolean): Promise<boolean> {
		let pauseMs = isClaimed ? 0 : SETTLING;
		for (let round = 0; round < MOST_ROUNDS; round += 1) {
			await this.wait(pauseMs);
			const before = await exclusively(
				this.store,
				async (store) => await store.record([...record.attempt(), record.token]),
			);
			if (before.has(record.token)) return true;
			// The entries of an earlier attempt stay when this one's token is erased.
			const isErased = record.isRetry ? isClaimed : !before.has(record.name);
			if (!isErased) return false;
			pauseMs = BETWEEN_ROUNDS;
		}
		return false;
	}

	/** Writes the entries of records that the store must hold. @returns whether none was missing */
	private async restore(kept: readonly KeyRecord[]): Promise<boolean> {
		const entries = [...new Set(kept.flatMap((record) => record.entries()))].slice(-MOST_ENTRIES);
		if (entries.length === 0) return true;
		return await exclusively(this.store, async (store) => {
			const before = await store.record(entries);
			const settled = kept.flatMap((record) => takeSettled(record, before));
			if (settled.length > 0) await store.remove(settled);
			return before.size + settled.length >= entries.length;
		});
	}

	private async remove(entries: readonly string[]): Promise<void> {
		const all = [
			...new Set([...entries, ...this.obsolete, ...(this.claims?.takeObsolete() ?? [])]),
		];
		this.obsolete = [];
		if (all.length > 0) await exclusively(this.store, async (store) => await store.remove(all));
	}
}

function isSent(state: KeyState, retries: boolean): boolean {
	return state === 'new' || (state === 'unknown' && retries);
}

/**
 * Marks an unknown attempt as placed if another run has repeated it and knows its outcome. All its entries are written
 * together. So if only `open` is missing, somebody has removed it.
 *
 * @returns the entries to remove again
 */
function takeSettled(record: KeyRecord, before: ReadonlySet<string>): string[] {
	if (record.ownState !== 'open') return [];
	if (!before.has(record.name) || before.has(record.open)) return [];
	record.ownState = 'placed';
	return [record.open];
}
