import type { WatchedRow, WatchedRows } from './watchedRows';

/**
 * The form in which watched rows are stored: the IDs (one per line) of all rows that are equal, by what they are
 * equal in. n8n wraps every object of its static data in a proxy and writes all of it with each emitted item,
 * so ten thousand finished orders should be one string, not ten thousand objects.
 */
export type PackedRows = Record<string, string>;

const SEPARATOR = '\n';

/** What the fields after the status mostly are; a tail of such values is not stored. */
const USUAL = [undefined, 0, null, 0, 0, 0, 0, 0];

function packRow(row: WatchedRow): string {
	const fields: Array<string | number | null> = [
		row.status,
		row.isFinal ? 1 : 0,
		row.remains ?? null,
		row.misses,
		row.missReported ? 1 : 0,
		row.absent,
		row.failures,
		row.startUntil,
	];
	let length = fields.length;
	while (length > 1 && fields[length - 1] === USUAL[length - 1]) length--;
	return JSON.stringify(fields.slice(0, length));
}

function isCount(value: unknown): value is number {
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function unpackRow(text: string): WatchedRow | undefined {
	let fields: unknown;
	try {
		fields = JSON.parse(text);
	} catch {
		return undefined;
	}
	if (!Array.isArray(fields)) return undefined;
	const [status, isFinal, remains, misses, missReported, absent, failures, startUntil]: unknown[] =
		fields;
	if (status !== null && typeof status !== 'string') return undefined;
	const row: WatchedRow = {
		status,
		isFinal: isFinal === 1,
		misses: isCount(misses) ? misses : 0,
		missReported: missReported === 1,
		absent: isCount(absent) ? absent : 0,
		failures: isCount(failures) ? failures : 0,
		startUntil: isCount(startUntil) ? startUntil : 0,
	};
	if (typeof remains === 'string' || typeof remains === 'number') row.remains = remains;
	return row;
}

/** @see PackedRows */
export function packRows(rows: WatchedRows): PackedRows {
	const groups = new Map<string, string[]>();
	for (const [id, row] of rows) {
		const key = packRow(row);
		const ids = groups.get(key);
		if (ids) ids.push(id);
		else groups.set(key, [id]);
	}
	const packed: PackedRows = {};
	for (const [key, ids] of groups) packed[key] = ids.join(SEPARATOR);
	return packed;
}

/** Reads what `packRows` wrote. A group that cannot be understood is left out: its orders count as never seen. */
export function unpackRows(packed: unknown): WatchedRows {
	const rows: WatchedRows = new Map();
	if (typeof packed !== 'object' || packed === null) return rows;
	for (const [key, ids] of Object.entries(packed)) {
		const row = unpackRow(key);
		if (row === undefined || typeof ids !== 'string') continue;
		for (const id of ids.split(SEPARATOR)) rows.set(id, { ...row });
	}
	return rows;
}
