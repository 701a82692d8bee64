import type { FailureClass, PanelFailure, Reading, RowReading } from '../types';

/** How many IDs the API v2 takes in one request; panels silently cut off what is beyond. */
export const MAX_IDS_PER_REQUEST = 100;

/** Splits a list into runs of at most `size`, in order. A size that is no number from 1 on counts as 1. */
export function chunk<T>(list: readonly T[], size: number = MAX_IDS_PER_REQUEST): T[][] {
	const chunks: T[][] = [];
	const step = size >= 1 ? Math.floor(size) : 1;
	for (let start = 0; start < list.length; start += step) {
		chunks.push(list.slice(start, start + step));
	}
	return chunks;
}

/**
 * Whether a panel that was given a list of IDs says that it does not understand the question, rather than no to
 * what is in it: it knows no such request, or looks for the parameter for one ID and finds none. "Missing required
 * parameters" is as clear as "order is required", since all that the API asks for besides was sent. Whoever
 * misses a parameter has done nothing yet, so each ID may then be asked for by itself.
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
 * The refusal of a list by a panel that takes none, if that is what an answer is. Where one ID was asked for, it comes
 * as the ID's row.
 */
export function listRefusal<T>(
	rows: Reading<Array<RowReading<T>>>,
	list: 'orders' | 'refills',
): PanelFailure | undefined {
	const refused = rows.ok ? rows.value.find(({ isWhole }) => isWhole)?.reading : rows;
	if (refused === undefined || refused.ok) return undefined;
	return takesNoList(refused.failure, list) ? refused.failure : undefined;
}

/** Failures that any further question would meet as well, or that say nothing of what was asked. */
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

/** Whether an answer came that holds none of the asked rows: a panel without lists may say just that. */
export function isUnanswered<T>(rows: Reading<Array<RowReading<T>>>): boolean {
	if (rows.ok) return rows.value.every(({ raw }) => raw === null);
	return rows.failure.connection === undefined && !OF_THE_CALL.has(rows.failure.class);
}
