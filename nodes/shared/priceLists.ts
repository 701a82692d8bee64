import type { PriceList, ReadService } from '../../panel/readers';
import type { PanelConnection } from '../../panel/request/connection';
import type { Reading } from '../../panel/types';
import { fingerprint } from './fingerprint';

/** A price list in the cache, with its services by their IDs as text. */
export interface KeptPriceList extends PriceList {
	byId: ReadonlyMap<string, ReadService>;
}

/** How long a list is used, in milliseconds. One panel allows ten requests for it an hour. */
const LIFETIME = 6 * 60_000;

/** How many lists are kept. A list of ten thousand services takes several megabytes. */
const MOST_LISTS = 4;

/**
 * Price lists by credential, for the picker and for the limits of Create. A run, its loop rounds and the calls of an
 * agent cause one request. Failures are not kept.
 */
export class PriceListCache {
	private readonly lists = new Map<string, { until: number; list: KeptPriceList }>();

	private readonly pending = new Map<string, Promise<Reading<KeptPriceList>>>();

	private readonly now: () => number;

	/** @param now milliseconds on a clock that never goes back; for tests */
	constructor(now: () => number = () => performance.now()) {
		this.now = now;
	}

	/** The list for a credential. `ask` reads it unless it is in the cache. Several callers at once cause one request. */
	async get(
		connection: PanelConnection,
		ask: () => Promise<Reading<PriceList>>,
	): Promise<Reading<KeptPriceList>> {
		const credential = fingerprint('prices', JSON.stringify(connection));
		const known = this.lists.get(credential);
		if (known !== undefined && known.until > this.now()) return { ok: true, value: known.list };
		const underWay = this.pending.get(credential);
		if (underWay !== undefined) {
			const shared = await underWay;
			// The execution that had asked was stopped, and not this one.
			const isStopped = !shared.ok && shared.failure.class === 'stopped';
			return isStopped ? await this.get(connection, ask) : shared;
		}
		const fetched = this.fetch(credential, ask).finally(() => this.pending.delete(credential));
		this.pending.set(credential, fetched);
		return await fetched;
	}

	private async fetch(
		credential: string,
		ask: () => Promise<Reading<PriceList>>,
	): Promise<Reading<KeptPriceList>> {
		const asked = await ask();
		if (!asked.ok) return asked;
		const { services } = asked.value;
		const byId = new Map(services.map((entry) => [String(entry.row.service), entry]));
		const list = { ...asked.value, byId };
		this.lists.delete(credential);
		this.lists.set(credential, { until: this.now() + LIFETIME, list });
		const [oldest] = this.lists.keys();
		if (this.lists.size > MOST_LISTS && oldest !== undefined) this.lists.delete(oldest);
		return { ok: true, value: list };
	}
}

/** The lists of this process. */
export const priceLists = new PriceListCache();
