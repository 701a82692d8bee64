import type { Reading } from '../../../panel/types';

/** An answer and its time, which distinguishes it from the next answer. */
export interface DatedAnswer<T> {
	/** Milliseconds since 1970. */
	at: number;
	value: T;
}

interface Entry<T> {
	from: number;
	until: number;
	reading: Reading<DatedAnswer<T>>;
}

/** Keeps the newest answers of panels for a while, also failures, so that no panel is asked too often. */
export class ReadingCache<T> {
	private readonly entries = new Map<string, Entry<T>>();

	private readonly pending = new Map<string, Promise<Reading<DatedAnswer<T>>>>();

	private readonly maxEntries: number;

	private readonly now: () => number;

	/** @param now the time in milliseconds, for tests */
	constructor(maxEntries: number, now: () => number = () => Date.now()) {
		this.maxEntries = maxEntries;
		this.now = now;
	}

	/**
	 * The answer in the cache, or a new one. Several callers at once cause one request.
	 * @param lifetimeOf for how many milliseconds an answer is kept
	 */
	async get(
		key: string,
		fetch: () => Promise<Reading<T>>,
		lifetimeOf: (reading: Reading<T>) => number,
	): Promise<Reading<DatedAnswer<T>>> {
		const entry = this.entries.get(key);
		const now = this.now();
		// A clock that was set back would keep an answer for as long as it was set back.
		if (entry && entry.from <= now && entry.until > now) return entry.reading;
		const pending =
			this.pending.get(key) ??
			this.fetch(key, fetch, lifetimeOf).finally(() => this.pending.delete(key));
		this.pending.set(key, pending);
		return await pending;
	}

	private async fetch(
		key: string,
		fetch: () => Promise<Reading<T>>,
		lifetimeOf: (reading: Reading<T>) => number,
	): Promise<Reading<DatedAnswer<T>>> {
		const answer = await fetch();
		const at = this.now();
		const reading: Reading<DatedAnswer<T>> = answer.ok
			? { ok: true, value: { at, value: answer.value } }
			: answer;
		this.entries.delete(key);
		this.entries.set(key, { from: at, until: at + lifetimeOf(answer), reading });
		const [oldest] = this.entries.keys();
		if (this.entries.size > this.maxEntries && oldest !== undefined) this.entries.delete(oldest);
		return reading;
	}
}
