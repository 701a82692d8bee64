import type { IPollFunctions, NodeApiError } from 'n8n-workflow';
import { bodyText, LARGEST_ANSWER_MB, TooLargeError } from '../../../panel/bodyText';
import { withDeadline } from '../../../panel/deadline';
import { parseIds, uniqueIds } from '../../../panel/request/ids';
import type { PanelId } from '../../../panel/types';
import { fingerprint } from '../../shared/fingerprint';
import { outageError } from '../poll/pollError';
import type { PollSession } from '../poll/pollSession';
import { isDataObject } from '../poll/dataObject';
import { readOrderList } from './orderList';

/** How long 'Order List URL' may take for its answer, in milliseconds. */
const LIST_TIMEOUT = 30_000;

/** The list of IDs to watch, from the parameter of the node or from 'Order List URL'. */
export type WatchList =
	| { kind: 'same' }
	| {
			kind: 'changed';
			ids: PanelId[];
			/** Differs from that of any other list. */
			fingerprint: string;
			/** Whether the list comes from a program that may have an outage, and not from the user. */
			isFetched: boolean;
	  }
	/** There is no list this time. */
	| { kind: 'missing'; outage: NodeApiError };

function isBlank(value: unknown): boolean {
	if (value === undefined || value === null) return true;
	if (Array.isArray(value)) return value.every(isBlank);
	return typeof value === 'string' && !/[\p{L}\p{N}]/u.test(value);
}

/**
 * The IDs in a parameter of the node. An empty parameter is a valid, empty list.
 * @throws InputError if there is something that is no ID
 */
export function idsOfParameter(value: unknown, field: 'orders' | 'refills'): PanelId[] {
	return isBlank(value) ? [] : uniqueIds(parseIds(value, field));
}

/** @param detail goes into the description, since n8n replaces a message that contains a code */
function listOutage(poll: IPollFunctions, cause: string, detail = ''): WatchList {
	const advice =
		'The address must give JSON (an array of IDs, or of objects with order, order_id or id) or CSV (a column with one of these names, or IDs in the first column). Until it does, the trigger watches the orders that it knows.';
	const message = `'Order List URL' gave no list of orders: ${cause}`;
	const description = [advice, detail].filter(Boolean).join(' ');
	return { kind: 'missing', outage: outageError(poll.getNode(), message, description) };
}

/** Once for each new content of the list, since an unchanged one is not read again. */
function warnOfProblems(poll: IPollFunctions, problems: readonly string[]): void {
	const [first] = problems;
	if (first === undefined) return;
	poll.logger.warn(`${first}. The trigger watches the orders that could be read`, {
		node: poll.getNode().name,
		leftOut: problems.length,
	});
}

/**
 * Fetches the list of orders, with a plain request without the credential.
 * @throws InputError if the list has no ID but a damaged one
 */
async function fetchOrderList(
	poll: IPollFunctions,
	session: PollSession,
	known: string | undefined,
): Promise<WatchList> {
	const url = String(poll.getNodeParameter('orderListUrl', '')).trim();
	const timeout = session.requestTimeout(LIST_TIMEOUT);
	let statusCode: unknown;
	let text = '';
	try {
		await withDeadline(timeout, async (abortSignal) => {
			const answer: unknown = await poll.helpers.httpRequest({
				method: 'GET',
				url,
				headers: { Accept: 'application/json, text/csv, text/plain' },
				json: false,
				encoding: 'stream',
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				timeout,
				abortSignal,
				skipSslCertificateValidation: session.allowUnauthorizedCerts,
			});
			if (!isDataObject(answer)) return;
			statusCode = answer.statusCode;
			text = await bodyText(answer.body, abortSignal);
		});
	} catch (error) {
		if (error instanceof TooLargeError)
			return listOutage(poll, `the answer is larger than ${LARGEST_ANSWER_MB} MB`);
		return listOutage(poll, 'no answer came', error instanceof Error ? error.message : '');
	}
	if (typeof statusCode !== 'number' || statusCode < 200 || statusCode >= 300) {
		return listOutage(poll, `HTTP ${String(statusCode)}`);
	}
	const list = fingerprint(text);
	if (list === known) return { kind: 'same' };
	const read = readOrderList(text);
	if (read === undefined) return listOutage(poll, 'the answer is neither JSON nor CSV with IDs');
	warnOfProblems(poll, read.problems);
	return { kind: 'changed', ids: read.ids, fingerprint: list, isFetched: true };
}

/** The value of a parameter as text. An expression may give any value, also a big integer. */
function asText(value: unknown): string {
	if (typeof value === 'string') return value;
	return JSON.stringify(value ?? null, (_name, entry: unknown) =>
		typeof entry === 'bigint' ? String(entry) : entry,
	);
}

/**
 * The list of IDs to watch in this poll.
 * @param known fingerprint of the last list
 * @throws InputError if the parameter or the list has something that is no ID
 */
export async function readWatchList(
	poll: IPollFunctions,
	session: PollSession,
	parameter: 'orderIds' | 'refillIds',
	known: string | undefined,
): Promise<WatchList> {
	const isUrl = parameter === 'orderIds' && poll.getNodeParameter('orderSource', 'list') === 'url';
	if (isUrl) return await fetchOrderList(poll, session, known);
	const value: unknown = poll.getNodeParameter(parameter, '');
	const list = fingerprint(typeof value, asText(value));
	if (list === known) return { kind: 'same' };
	const ids = idsOfParameter(value, parameter === 'orderIds' ? 'orders' : 'refills');
	return { kind: 'changed', ids, fingerprint: list, isFetched: false };
}
