import { MOST_ENTRIES, type EntryStore } from '../run/entryStore';
import { SETTLING, type Claims } from './claims';
import type { KeyRecord, KeyState } from './keyRecord';
import { exclusively } from './mutex';

/** How an attempt begins: as its key stands, or not at all, since another process sends it at this moment. */
export type Beginning = KeyState | 'elsewhere';

/** How often a run looks after its entries, at most, and how many milliseconds lie between. */
const MOST_ROUNDS = 10;
const BETWEEN_ROUNDS = 300;

/**
 * The Deduplication Keys of one run in n8n's store.
 *
 * Another process that writes at the same time erases what it has not read. So each write brings along what the run
 * has written in the last second, and at its end the run puts back what is missing. It never brings back what another
 * run has settled meanwhile.
 */
export class KeyLedger {
	/** Keys that another process has sent at the same time. */
	readonly doubled = new Set<string>();

	private readonly store: EntryStore;

	private readonly wait: (milliseconds: number) => Promise<void>;

	/** What keeps other processes away from the keys; undefined where the user expects none. */
	private readonly claims: Claims | undefined;

	/** All keys that the run has looked up. */
	private readonly records = new Set<KeyRecord>();

	/** Attempts that a process may still erase, since it may have read the store before them. */
	private readonly unconfirmed = new Set<KeyRecord>();

	/** Attempts whose token is in the store. */
	private readonly marked = new Set<KeyRecord>();

	/** Entries to be taken out with the next removal. */
	private spent: string[] = [];

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
	 * Puts an attempt on record before its request, unless the key was seen before.
	 *
	 * @param retries whether an attempt without a known outcome is made again
	 * @param isShared whether another process may be about to send the same key
	 */
	async begin(record: KeyRecord, retries: boolean, isShared: boolean): Promise<Beginning> {
		const { state, isClaimed } = await this.write(record, retries);
		if (state === 'placed') record.stands = 'placed';
		if (!isSent(state, retries)) return state;
		record.stands = 'open';
		record.isRetry = state === 'unknown';
		record.writtenAt = performance.now();
		this.unconfirmed.add(record);
		if (!isShared || (await this.isAlone(record, isClaimed))) return state;
		record.stands = 'nothing';
		this.unconfirmed.delete(record);
		return 'elsewhere';
	}

	/** The order exists. */
	async placed(record: KeyRecord): Promise<void> {
		record.stands = 'placed';
		await this.remove([record.open]);
		// Another process may write it back.
		this.spent.push(record.open);
	}

	/** The panel took nothing: the key is free again, unless another process has sent it at the same time. */
	async forget(record: KeyRecord): Promise<void> {
		record.stands = 'nothing';
		this.unconfirmed.delete(record);
		this.marked.delete(record);
		await exclusively(this.store, async (store) => {
			const before = await store.record([record.token]);
			const own = before.has(record.token) ? record.attempt() : [];
			await store.remove([...own, record.token]);
		});
	}

	/** The key is not sent by this run, so others may have it. */
	release(record: KeyRecord): void {
		this.claims?.release(record.name);
	}

	/** At the end of the run: sees to it that the store holds what the run knows, and nothing else of it. */
	async end(): Promise<void> {
		const isShared = this.claims !== undefined;
		const kept = [...this.records].filter(({ stands }) => stands !== 'nothing');
		for (let round = 0; round < MOST_ROUNDS; round += 1) {
			const isWhole = await this.restore(kept);
			const isLast = isWhole && (!isShared || round > 0);
			if (isLast) this.claims?.end();
			const placed = kept.filter(({ stands }) => stands === 'placed').map(({ open }) => open);
			await this.remove([...placed, ...[...this.marked].map(({ token }) => token)]);
			if (isLast) return;
			// What was missing tells of another process, which may be about to do it again.
			await this.wait(isShared ? SETTLING : BETWEEN_ROUNDS);
		}
	}

	/** Puts back what another process has erased of the newest attempts. */
	async lookAfter(): Promise<void> {
		if (this.unconfirmed.size === 0) return;
		await exclusively(this.store, async (store) => {
			const { wrong } = await this.bringAlong(store, []);
			if (wrong.length > 0) await store.remove(wrong);
		});
	}

	private async write(record: KeyRecord, retries: boolean) {
		return await exclusively(this.store, async (store) => {
			const claim = this.claims?.writeFor(record.name);
			const attempt = [...record.attempt(), record.token, ...(claim?.entries ?? [])];
			const { before, wrong } = await this.bringAlong(store, attempt);
			this.records.add(record);
			const isClaimed = claim?.done(before) ?? false;
			const state = record.stateIn(before);
			if (isSent(state, retries)) this.marked.add(record);
			else wrong.push(...record.addedByLook(before));
			if (wrong.length > 0) await store.remove(wrong);
			return { state, isClaimed };
		});
	}

	/** One write, with all that another process may still erase. */
	private async bringAlong(store: EntryStore, values: readonly string[]) {
		const earlier = [...this.unconfirmed];
		const startedAt = performance.now();
		const kept = earlier.flatMap((record) => [...record.entries(), record.token]);
		const before = await store.record([...new Set([...kept, ...values])]);
		const wrong = earlier.flatMap((record) => this.confirm(record, before, startedAt));
		return { before, wrong };
	}

	/**
	 * Looks what became of an earlier attempt, whose entries a write has brought along.
	 *
	 * @returns what this has brought back although another run had settled it
	 */
	private confirm(record: KeyRecord, before: ReadonlySet<string>, startedAt: number): string[] {
		// Erased as a whole, by a write about other keys. It is there again now.
		if (!before.has(record.name)) return [];
		const isOwn = before.has(record.token);
		if (!isOwn && !record.isRetry) this.doubled.add(record.key);
		if (!isOwn || startedAt - record.writtenAt >= SETTLING) {
			this.unconfirmed.delete(record);
			this.release(record);
			if (record.stands !== 'open') {
				this.marked.delete(record);
				this.spent.push(record.token);
			}
		}
		return takeSettled(record, before);
	}

	/** Whether the attempt is still there: of two processes that write at once, only the later one finds its token. */
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

	/** @returns whether nothing was missing */
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
		const all = [...new Set([...entries, ...this.spent, ...(this.claims?.takeSpent() ?? [])])];
		this.spent = [];
		if (all.length > 0) await exclusively(this.store, async (store) => await store.remove(all));
	}
}

function isSent(state: KeyState, retries: boolean): boolean {
	return state === 'new' || (state === 'unknown' && retries);
}

/**
 * Of an attempt without a known outcome: whether another run has made it again and settled it meanwhile. All its
 * entries are written together, so `open` is missing alone only where somebody has taken it out.
 */
function takeSettled(record: KeyRecord, before: ReadonlySet<string>): string[] {
	if (record.stands !== 'open') return [];
	if (!before.has(record.name) || before.has(record.open)) return [];
	record.stands = 'placed';
	return [record.open];
}
