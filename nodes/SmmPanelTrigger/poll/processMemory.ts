import type { ServiceRow } from '../../../panel/types';
import { ExpiringMap } from './expiringMap';
import { PollGate } from './pollGate';
import { ReadingCache } from './readingCache';

const HOUR = 60 * 60_000;

/** Price lists that are kept; a list of ten thousand services takes several megabytes. */
const MAX_PRICE_LISTS = 4;

/** More panels or nodes than this are not remembered. */
const MAX_REMEMBERED = 1_000;

/**
 * All that the trigger keeps in this n8n process, beside n8n's static data. It is gone with the process, and another
 * process has its own: whatever is lost costs requests, never a change.
 */
export const processMemory = {
	/** The polls under way. Owner: the node. An entry ends with its poll. */
	gate: new PollGate(),

	/** Price lists and failures to get one, by credential. Owner: `catalogue/priceList`, which sets how long they last. */
	priceLists: new ReadingCache<ServiceRow[]>(MAX_PRICE_LISTS),

	/**
	 * Panels that take no lists of IDs, by action and credential. Owner: `watching/askWatched`. For an hour: some panels
	 * learn to take lists, and others only had a bad moment.
	 */
	panelsWithoutLists: new ExpiringMap<true>(MAX_REMEMBERED, HOUR),

	/**
	 * The ID with which the next poll of a node begins, while its polls fail. Owner: `watching/pollWatched`. n8n may keep
	 * no state of a poll that throws, and all polls would begin, and end, at the same ID. For a day.
	 */
	resumeAt: new ExpiringMap<string>(MAX_REMEMBERED, 24 * HOUR),

	/** How many polls of orders and refills this process has begun. Owner: `watching/pollWatched`. */
	pollCount: 0,
};
