import type { IDataObject } from 'n8n-workflow';
import type { PanelFailure, PanelId, Reading } from '../../../panel/types';

/** What the trigger remembers of one order or refill that it asks for. Rows that are equal may be one object. */
export interface WatchedRow {
	/** The status last read; null as long as the panel has never given one. */
	readonly status: string | null;
	/** Since when the status is final, in hours since 1970; 0 as long as it is not. */
	readonly finalSince: number;
	/** Only kept while progress is reported. */
	readonly remains?: string | number;
	/** Polls in a row in which the panel answered but gave no status for this ID. */
	readonly misses: number;
	/** Polls in a row in which the request for this ID failed while others were answered. */
	readonly failures: number;
	/** Whether the item that says so has been emitted; back to false with the next status. */
	readonly missReported: boolean;
	/** Lists in a row on which the ID was missing. */
	readonly absent: number;
	/**
	 * Until when the first status is the starting point and no news, in milliseconds since 1970. The first poll sets it
	 * for all that it lists. It is 0 after the panel has been asked, and for all that joins later.
	 */
	readonly startUntil: number;
	/** Whether the list gave the ID as a number: items show it in the same form. */
	readonly isNumber: boolean;
}

/** The fields of a status row that decide whether something changed. */
export interface WatchedStatus extends IDataObject {
	status: string | null;
	is_final: boolean;
	remains?: string | number | null;
}

/**
 * For so many polls in a row a panel must give no status before that is reported. A row that it leaves out, or "no
 * such order" for an order that it knew, is mostly a hiccup.
 */
export const MISSES_BEFORE_REPORT = 5;

/**
 * The same where each request fails. More of them, since that is mostly an outage. By then the ID is asked for alone.
 */
export const FAILURES_BEFORE_REPORT = 20;

/**
 * How long the starting point may be taken in silently, in milliseconds. State that n8n rewinds brings the start back
 * with it. A status that has changed since then is news.
 */
const START_LIFETIME = 24 * 60 * 60_000;

const HOUR = 60 * 60_000;

export const NO_ANSWER_TEXT = 'The panel gave no status for this ID';

export interface ReportOptions {
	/** Statuses to report, in one spelling; empty: all. */
	statuses: string[];
	emitInitial: boolean;
	emitProgress: boolean;
	/** For how many days final orders are still asked for. */
	keepWatching: number;
}

/** A change as the events turn it into an item. `current` is null where the panel gave no status. */
export interface StatusChange<T> {
	id: PanelId;
	previousStatus: string | null;
	current: T | null;
	error?: string;
}

/** What one poll makes of one row: the row from now on, and what is to be reported. */
export interface RowStep<T> {
	row: WatchedRow;
	change?: Omit<StatusChange<T>, 'id'>;
}

const NEW_ROW: WatchedRow = {
	status: null,
	finalSince: 0,
	misses: 0,
	failures: 0,
	missReported: false,
	absent: 0,
	startUntil: 0,
	isNumber: false,
};

/** The row of an ID that joins the list: its first status is news. */
export function newRow(id: PanelId): WatchedRow {
	return { ...NEW_ROW, isNumber: typeof id === 'number' };
}

/** The row of an ID on the first list: its first status is the starting point. */
export function startingRow(id: PanelId, now: number): WatchedRow {
	return { ...newRow(id), startUntil: now + START_LIFETIME };
}

/** The ID in the form in which the list gave it. */
export function idOf(key: string, { isNumber }: WatchedRow): PanelId {
	return isNumber ? Number(key) : key;
}

function isWanted(status: string, { statuses }: ReportOptions): boolean {
	const word = status.toLowerCase();
	return statuses.length === 0 || statuses.some((wanted) => wanted.toLowerCase() === word);
}

/** Whether a status differs from what is known. The first one does, unless it is the starting point. */
function isNews(
	before: WatchedRow,
	{ status, remains }: WatchedRow,
	now: number,
	{ emitInitial }: ReportOptions,
): boolean {
	if (before.status === null) return before.startUntil <= now || emitInitial;
	const hasProgressed =
		before.remains !== undefined && remains !== undefined && before.remains !== remains;
	return before.status !== status || hasProgressed;
}

function withStatus<T extends WatchedStatus>(
	before: WatchedRow,
	current: T,
	status: string,
	now: number,
	options: ReportOptions,
): RowStep<T> {
	const { remains } = current;
	const isAsBefore = before.status === status && before.finalSince > 0;
	const finalSince = isAsBefore ? before.finalSince : Math.floor(now / HOUR);
	const row: WatchedRow = {
		...NEW_ROW,
		status,
		finalSince: current.is_final ? finalSince : 0,
		absent: before.absent,
		isNumber: before.isNumber,
		...(options.emitProgress && remains !== null && remains !== undefined && { remains }),
	};
	// The same object, so that many IDs share one.
	if (isEqual(before, row)) return { row: before };
	if (!isNews(before, row, now, options) || !isWanted(status, options)) return { row };
	return { row, change: { previousStatus: before.status, current } };
}

function isEqual(one: WatchedRow, other: WatchedRow): boolean {
	return (
		one.status === other.status &&
		one.finalSince === other.finalSince &&
		one.remains === other.remains &&
		one.misses === other.misses &&
		one.failures === other.failures &&
		one.missReported === other.missReported &&
		one.startUntil === other.startUntil
	);
}

/** No status this time. Once that is to be believed, it is reported, and not again before there was one. */
function withoutStatus<T>(row: WatchedRow, isBelieved: boolean, text: string): RowStep<T> {
	// Panels forget old orders. That a final one is gone is no news.
	if (row.missReported || !isBelieved || row.finalSince > 0) return { row };
	const error = text === '' ? NO_ANSWER_TEXT : text;
	return {
		row: { ...row, missReported: true },
		change: { previousStatus: row.status, current: null, error },
	};
}

/**
 * One poll's step where the panel gave no status for an ID. It said no, or left the ID out.
 * @param isClearNo whether its words say that it does not know the ID
 */
function afterMiss<T>(before: WatchedRow, text: string, isClearNo: boolean): RowStep<T> {
	const misses = Math.min(before.misses + 1, MISSES_BEFORE_REPORT);
	const row: WatchedRow = { ...before, misses, failures: 0, startUntil: 0 };
	const isCertain = isClearNo && row.status === null;
	return withoutStatus(row, isCertain || misses >= MISSES_BEFORE_REPORT, text);
}

/** One poll's step where the request for an ID failed while others were answered. */
export function afterFailure<T>(before: WatchedRow, { text }: PanelFailure): RowStep<T> {
	const failures = Math.min(before.failures + 1, FAILURES_BEFORE_REPORT);
	const row: WatchedRow = { ...before, failures, startUntil: 0 };
	return withoutStatus(row, failures >= FAILURES_BEFORE_REPORT, text);
}

/**
 * One poll's step: from what was known and what was read to what is known now and what is to be reported.
 * @param now milliseconds since 1970
 */
export function afterReading<T extends WatchedStatus>(
	before: WatchedRow,
	reading: Reading<T>,
	now: number,
	options: ReportOptions,
): RowStep<T> {
	if (!reading.ok) return afterMiss(before, reading.failure.text, reading.failure.nothingDone);
	const { status } = reading.value;
	if (status === null) return afterMiss(before, '', false);
	return withStatus(before, reading.value, status, now, options);
}

/** Whether an ID is asked for no more. Its status is final, and has been for long enough or is no longer to be had. */
export function isSettled(
	{ finalSince, misses, failures }: WatchedRow,
	now: number,
	{ keepWatching }: ReportOptions,
): boolean {
	if (finalSince === 0) return false;
	const isGone = misses >= MISSES_BEFORE_REPORT || failures >= FAILURES_BEFORE_REPORT;
	return isGone || Math.floor(now / HOUR) >= finalSince + keepWatching * 24;
}
