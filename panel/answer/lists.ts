import type { FailureClass, PanelFailure, Reading, RowReading } from '../types';

/** How many IDs the API v2 takes in one request. Panels ignore further ones without a word. */
export const MAX_IDS_PER_REQUEST = 100;

/** Splits a list into parts of at most `size`, in order. A size that is no number from 1 on counts as 1. */
export function chunk<T>(list: readonly T[], size: number = MAX_IDS_PER_REQUEST): T[][] {
	const chunks: T[][] = [];
	const step = size >= 1 ? Math.floor(size) : 1;
	for (let start = 0; start < list.length; start += step) {
		chunks.push(list.slice(start, start + step));
	}
	return chunks;
}

/**
 * Whether a panel refuses a list of IDs because it does not know lists, and not because of the IDs. It may not know the
 * request, or it may miss the parameter for one ID. "Missing required parameters" is as clear as "order is required",
 * since all other parameters were sent. A panel that misses a parameter has done nothing yet. So each ID may then be
 * asked for in a request of its own.
 */
export function takesNoList(
	{ class: means, nothingDone }: PanelFailure,
	list: 'orders' | 'refills',
): boolean {
	if (!nothingDone) return false;
	return (
		means === 'action' ||
		means === 'orderId' ||
		means === 'missingField' ||
		(means === 'refillId' && list === 'refills')
	);
}

/**
 * The refusal of a list by a panel that takes no lists; undefined for any other answer. If one ID was asked for, the
 * refusal stands in the row of the ID.
 */
export function listRefusal<T>(
	rows: Reading<Array<RowReading<T>>>,
	list: 'orders' | 'refills',
): PanelFailure | undefined {
	const refused = rows.ok ? rows.value.find(({ isWhole }) => isWhole)?.reading : rows;
	if (refused === undefined || refused.ok) return undefined;
	return takesNoList(refused.failure, list) ? refused.failure : undefined;
}

/** Failures that any other question would have too, or that say nothing about the question. */
const OF_THE_CALL: ReadonlySet<FailureClass> = new Set([
	'key',
	'account',
	'funds',
	'maintenance',
	'rateLimit',
	'guard',
	'redirect',
	'stopped',
	'unavailable',
]);

/** Whether an answer holds none of the rows that were asked for. A panel without lists may answer so. */
export function isUnanswered<T>(rows: Reading<Array<RowReading<T>>>): boolean {
	if (rows.ok) return rows.value.every(({ raw }) => raw === null);
	return rows.failure.connection === undefined && !OF_THE_CALL.has(rows.failure.class);
}
