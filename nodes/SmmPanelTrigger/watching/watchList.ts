import { NodeApiError, type IPollFunctions, type JsonObject } from 'n8n-workflow';
import { parseIds, uniqueIds } from '../../../panel/request/ids';
import type { PanelId } from '../../../panel/types';
import { readOrderList } from './orderList';
import type { WatchedRows } from './watchedRows';
import type { PanelOfPoll } from '../poll/panelOfPoll';
import type { FailureOfPoll } from '../poll/pollError';

/** How long a poll waits for the answer of 'Order List URL', in milliseconds. */
const LIST_TIMEOUT = 30_000;

/** Polls for which an ID that is no longer listed is remembered. */
const KEEP_POLLS = { list: 3, url: 30 } as const;

/** A list with fewer open orders than this may shrink by any amount without looking suspicious. */
const SMALL_LIST = 10;

/** What is to be watched in this poll. */
export interface WatchList {
	ids: PanelId[];
	/** Polls for which an ID that is no longer listed is remembered. */
	keepPolls: number;
	/** Why there is no list this time; what was watched so far goes on being watched. */
	outage?: NodeApiError;
}

function isBlank(value: unknown): boolean {
	if (value === undefined || value === null) return true;
	if (Array.isArray(value)) return value.every(isBlank);
	return typeof value === 'string' && !/[\p{L}\p{N}]/u.test(value);
}

/**
 * The IDs in a parameter of the node; none at all is a valid, empty list.
 * @throws InputError if there is something that is no ID
 */
export function idsOfParameter(value: unknown, label: string): PanelId[] {
	return isBlank(value) ? [] : uniqueIds(parseIds(value, label));
}

/** @param detail stands in the description: n8n puts words of its own in place of a message that holds a code */
function outage(poll: IPollFunctions, cause: string, detail = ''): NodeApiError {
	const words = {
		message: `'Order List URL' gave no list of orders: ${cause}`,
		description: [
			'It should answer JSON (an array of IDs, or of objects with order, order_id or id) or CSV (a column of such a name, or the first). Until it does, the orders known so far are followed.',
			detail,
		]
			.filter(Boolean)
			.join(' '),
	};
	const failure: FailureOfPoll = { cause: 'temporarily-unavailable' };
	const details: JsonObject = { ...words };
	return Object.assign(new NodeApiError(poll.getNode(), details, words), { failure });
}

/**
 * Fetches the list of orders: a plain request that carries nothing of the credential.
 * @throws InputError if the list holds an ID that lost digits
 */
async function fetchOrderList(
	poll: IPollFunctions,
	panel: PanelOfPoll,
	url: string,
): Promise<PanelId[] | NodeApiError> {
	let answer: { statusCode?: unknown; body?: unknown };
	try {
		answer = (await poll.helpers.httpRequest({
			method: 'GET',
			url,
			headers: { Accept: 'application/json, text/csv, text/plain' },
			json: false,
			encoding: 'text',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			timeout: Math.max(1_000, Math.min(LIST_TIMEOUT, panel.timeLeft())),
			skipSslCertificateValidation: panel.allowUnauthorizedCerts,
		})) as typeof answer;
	} catch (error) {
		return outage(poll, 'no answer came', error instanceof Error ? error.message : '');
	}
	const { statusCode, body } = answer;
	if (typeof statusCode !== 'number' || statusCode < 200 || statusCode >= 300) {
		return outage(poll, `HTTP ${String(statusCode)}`);
	}
	const ids = readOrderList(typeof body === 'string' ? body : '');
	return ids ?? outage(poll, 'the answer is neither JSON nor CSV with IDs');
}

/** @throws InputError if the parameter or the list holds something that is no ID */
export async function readWatchList(
	poll: IPollFunctions,
	panel: PanelOfPoll,
	parameter: 'orderIds' | 'refillIds',
): Promise<WatchList> {
	const isUrl = parameter === 'orderIds' && poll.getNodeParameter('orderSource', 'list') === 'url';
	if (isUrl) {
		const url = String(poll.getNodeParameter('orderListUrl', '')).trim();
		const list = await fetchOrderList(poll, panel, url);
		return Array.isArray(list)
			? { ids: list, keepPolls: KEEP_POLLS.url }
			: { ids: [], keepPolls: KEEP_POLLS.url, outage: list };
	}
	const label = parameter === 'orderIds' ? 'Order IDs' : 'Refill IDs';
	const ids = idsOfParameter(poll.getNodeParameter(parameter, ''), label);
	return { ids, keepPolls: KEEP_POLLS.list };
}

/**
 * Adds what was watched so far to a list from a URL that is missing, or far smaller than it was: whoever keeps the
 * list has an outage more often than so many orders leave it at once. IDs that stay away are forgotten
 * after `keepPolls` all the same.
 */
export function withKnownIds(list: WatchList, rows: WatchedRows): PanelId[] {
	if (list.outage) return uniqueIds([...rows.keys()]);
	if (list.keepPolls !== KEEP_POLLS.url) return list.ids;
	const listed = new Set(list.ids.map(String));
	// Finished orders leave a list by design, open ones should not.
	const open = [...rows].filter(([, row]) => !row.isFinal).map(([id]) => id);
	const present = open.filter((id) => listed.has(id)).length;
	const isFarSmaller = open.length >= SMALL_LIST && present < open.length / 2;
	return isFarSmaller || listed.size === 0 ? uniqueIds([...list.ids, ...open]) : list.ids;
}
