import type { PanelFailure, Reading, ServiceRow } from '../../../panel/types';

/**
 * How long a price list is used for every trigger of this process with the same credential: one panel allows
 * ten requests for it per hour, and that is one in six minutes. In milliseconds.
 */
export const LIST_LIFETIME = 6 * 60_000;

/** How long a panel is left alone after it gave no price list, in milliseconds. */
const FAILURE_LIFETIME = 60_000;

/** Panels whose lists are kept; a list of ten thousand services takes several megabytes. */
const MAX_LISTS = 4;

export interface FetchedList {
	/** When it was fetched, in milliseconds since 1970: tells one list from the next. */
	at: number;
	rows: ServiceRow[];
}

interface Entry {
	until: number;
	reading: Reading<FetchedList>;
}

function lifetimeOf(failure: PanelFailure): number {
	return failure.class === 'rateLimit' ? (failure.retryAfterMs ?? LIST_LIFETIME) : FAILURE_LIFETIME;
}

/** Price lists by connection. Answers and failures alike are kept for a while, so that no panel is asked too often. */
export class CatalogueCache {
	private readonly entries = new Map<string, Entry>();

	private readonly pending = new Map<string, Promise<Reading<FetchedList>>>();

	private readonly now: () => number;

	/** @param now the time in milliseconds, for tests */
	constructor(now: () => number = () => Date.now()) {
		this.now = now;
	}

	/** The price list that a connection gives, at most `LIST_LIFETIME` old. Several callers at once cause one request. */
	async get(
		connection: string,
		fetchRows: () => Promise<Reading<ServiceRow[]>>,
	): Promise<Reading<FetchedList>> {
		const entry = this.entries.get(connection);
		if (entry && entry.until > this.now()) return entry.reading;
		const underWay = this.pending.get(connection);
		if (underWay) return await underWay;
		const fetched = this.fetch(connection, fetchRows).finally(() =>
			this.pending.delete(connection),
		);
		this.pending.set(connection, fetched);
		return await fetched;
	}

	private async fetch(
		connection: string,
		fetchRows: () => Promise<Reading<ServiceRow[]>>,
	): Promise<Reading<FetchedList>> {
		const answer = await fetchRows();
		const at = this.now();
		const reading: Reading<FetchedList> = answer.ok
			? { ok: true, value: { at, rows: answer.value } }
			: answer;
		const lifetime = reading.ok ? LIST_LIFETIME : lifetimeOf(reading.failure);
		this.entries.delete(connection);
		this.entries.set(connection, { until: at + lifetime, reading });
		const [oldest] = this.entries.keys();
		if (this.entries.size > MAX_LISTS && oldest !== undefined) this.entries.delete(oldest);
		return reading;
	}
}
