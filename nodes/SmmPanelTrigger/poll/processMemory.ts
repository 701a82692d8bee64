import type { ServiceRow } from '../../../panel/types';
import { ExpiringMap } from './expiringMap';
import { PollGate } from './pollGate';
import { ReadingCache } from './readingCache';

const HOUR = 60 * 60_000;

/** How many price lists are kept. A list of ten thousand services takes several megabytes. */
const MAX_PRICE_LISTS = 4;

/** How many panels or nodes are remembered. */
const MAX_REMEMBERED = 1_000;

/**
 * The state that the trigger keeps in this n8n process, in addition to n8n's static data. It ends with the process, and
 * another process has its own. Losing it costs requests, but never a change.
 */
export const processMemory = {
	/** The polls under way. Owner: the node. An entry ends with its poll. */
	gate: new PollGate(),

	/** Price lists and failures to get one, by credential. Owner: `catalogue/priceList`, which sets their lifetime. */
	priceLists: new ReadingCache<ServiceRow[]>(MAX_PRICE_LISTS),

	/**
	 * Panels that take no lists of IDs, by action and credential. Owner: `watching/askWatched`. Lifetime: an hour, since
	 * some panels take lists later, and others had a short fault.
	 */
	panelsWithoutLists: new ExpiringMap<true>(MAX_REMEMBERED, HOUR),

	/**
	 * The ID with which the next poll of a node begins, while its polls fail. Owner: `watching/pollWatched`. Lifetime: a
	 * day. n8n may keep no state of a poll that throws. Then all polls would begin and end at the same ID.
	 */
	resumeAt: new ExpiringMap<string>(MAX_REMEMBERED, 24 * HOUR),

	/** How many polls of orders and refills this process has begun. Owner: `watching/pollWatched`. */
	pollCount: 0,
};
