import type { PriceList, ReadService } from '../../panel/readers';
import type { PanelConnection } from '../../panel/request/connection';
import type { Reading } from '../../panel/types';
import { fingerprint } from './fingerprint';

/** A panel's price list that is kept, with its services by their IDs as text. */
export interface KeptPriceList extends PriceList {
	byId: ReadonlyMap<string, ReadService>;
}

/** How long a list is used, in milliseconds. One panel allows ten requests for it an hour. */
const LIFETIME = 6 * 60_000;

/** Lists that are kept. One of ten thousand services takes several megabytes. */
const MOST_LISTS = 4;

/**
 * Price lists by account, for the picker and for the limits of Create: one request for a run, its loop rounds and an
 * agent's calls. Failures are not kept.
 */
export class PriceListCache {
	private readonly lists = new Map<string, { until: number; list: KeptPriceList }>();

	private readonly pending = new Map<string, Promise<Reading<KeptPriceList>>>();

	private readonly now: () => number;

	/** @param now milliseconds on a clock that never goes back; for tests */
	constructor(now: () => number = () => performance.now()) {
		this.now = now;
	}

	/** The list of an account, read with `ask` unless it is still known. Several callers at once cause one request. */
	async get(
		connection: PanelConnection,
		ask: () => Promise<Reading<PriceList>>,
	): Promise<Reading<KeptPriceList>> {
		const account = fingerprint('prices', JSON.stringify(connection));
		const known = this.lists.get(account);
		if (known !== undefined && known.until > this.now()) return { ok: true, value: known.list };
		const underWay = this.pending.get(account);
		if (underWay !== undefined) return await underWay;
		const fetched = this.fetch(account, ask).finally(() => this.pending.delete(account));
		this.pending.set(account, fetched);
		return await fetched;
	}

	private async fetch(
		account: string,
		ask: () => Promise<Reading<PriceList>>,
	): Promise<Reading<KeptPriceList>> {
		const asked = await ask();
		if (!asked.ok) return asked;
		const { services } = asked.value;
		const byId = new Map(services.map((entry) => [String(entry.row.service), entry]));
		const list = { ...asked.value, byId };
		this.lists.delete(account);
		this.lists.set(account, { until: this.now() + LIFETIME, list });
		const [oldest] = this.lists.keys();
		if (this.lists.size > MOST_LISTS && oldest !== undefined) this.lists.delete(oldest);
		return { ok: true, value: list };
	}
}

/** The lists of this process. */
export const priceLists = new PriceListCache();
