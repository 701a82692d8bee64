import { isDataObject } from '../poll/dataObject';
import type { WatchedRow } from './watchedRow';

/** Watched rows by the ID as text, in list order. 7 in one list and "7" in the next one are the same order. */
export type WatchedRows = Map<string, WatchedRow>;

/**
 * The stored form of watched rows: one ID a line, and each distinct row once. A line holds the number of its row only
 * if it differs from the line before. Two texts are small, and n8n wraps each object of its static data in a proxy.
 */
export interface PackedRows {
	ids: string;
	rows: string;
	/** n8n's type of static data wants it. */
	[key: string]: string;
}

const LINE = '\n';
const FIELD = '\t';

/** The usual values of the fields after the status. They are not stored at the end of a row. */
const USUAL = [undefined, null, 0, 0, 0, 0, 0, 0, 0];

function packRow(row: WatchedRow): string {
	const fields: Array<string | number | null> = [
		row.status,
		row.remains ?? null,
		row.finalSince,
		row.misses,
		row.failures,
		row.missReported ? 1 : 0,
		row.absent,
		row.startUntil,
		row.isNumber ? 1 : 0,
	];
	let length = fields.length;
	while (length > 1 && fields[length - 1] === USUAL[length - 1]) length--;
	return JSON.stringify(fields.slice(0, length));
}

function toCount(value: unknown): number {
	return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function unpackRow(text: string): WatchedRow | undefined {
	const fields = parseJson(text);
	if (!Array.isArray(fields)) return undefined;
	const [status, remains, finalSince, misses, failures, missReported, ...rest]: unknown[] = fields;
	const [absent, startUntil, isNumber] = rest;
	if (status !== null && typeof status !== 'string') return undefined;
	return {
		status,
		finalSince: toCount(finalSince),
		misses: toCount(misses),
		failures: toCount(failures),
		missReported: missReported === 1,
		absent: toCount(absent),
		startUntil: toCount(startUntil),
		isNumber: isNumber === 1,
		...((typeof remains === 'string' || typeof remains === 'number') && { remains }),
	};
}

/** The number of each distinct row. Many IDs share one row object, so few rows have to be turned into text. */
class RowNumbers {
	private readonly byRow = new Map<WatchedRow, number>();

	private readonly byText = new Map<string, number>();

	numberOf(row: WatchedRow): number {
		const known = this.byRow.get(row);
		if (known !== undefined) return known;
		const text = packRow(row);
		const number = this.byText.get(text) ?? this.byText.size;
		this.byText.set(text, number);
		this.byRow.set(row, number);
		return number;
	}

	texts(): string[] {
		return [...this.byText.keys()];
	}
}

export interface UnpackedRows {
	rows: WatchedRows;
	/** Whether every ID had a readable row. */
	isWhole: boolean;
}

/** @see PackedRows */
export function packRows(rows: WatchedRows): PackedRows {
	const numbers = new RowNumbers();
	const lines: string[] = [];
	let last = 0;
	for (const [id, row] of rows) {
		const number = numbers.numberOf(row);
		lines.push(number === last ? id : id + FIELD + number);
		last = number;
	}
	return { ids: lines.join(LINE), rows: numbers.texts().join(LINE) };
}

/**
 * Reads what `packRows` wrote. An ID without a readable row is left out, and counts as never seen.
 * @returns undefined if nothing can be read
 */
export function unpackRows(packed: unknown): UnpackedRows | undefined {
	if (!isDataObject(packed)) return undefined;
	const { ids, rows: rowTexts } = packed;
	if (typeof ids !== 'string' || typeof rowTexts !== 'string') return undefined;
	const unpacked: WatchedRows = new Map();
	if (ids === '') return { rows: unpacked, isWhole: true };
	const rows = rowTexts.split(LINE).map(unpackRow);
	let number = 0;
	let isWhole = true;
	for (const line of ids.split(LINE)) {
		const end = line.indexOf(FIELD);
		if (end >= 0) number = Number(line.slice(end + 1));
		const row = rows[number];
		if (row === undefined) isWhole = false;
		else unpacked.set(end < 0 ? line : line.slice(0, end), row);
	}
	return { rows: unpacked, isWhole };
}
