import type { IDataObject } from 'n8n-workflow';
import type { PanelFailure, PanelId, Reading } from '../../../panel/types';

/** What the trigger knows about one order or refill that it asks for. Equal rows may be the same object. */
export interface WatchedRow {
	/** The last status; null if the panel has never given one. */
	readonly status: string | null;
	/** The time when the status became final, in hours since 1970; 0 if it is not final. */
	readonly finalSince: number;
	/** Kept only while progress is reported. */
	readonly remains?: string | number;
	/** How many polls in a row were answered without a status for this ID. */
	readonly misses: number;
	/** How many polls in a row had a failed request for this ID, while others were answered. */
	readonly failures: number;
	/** Whether the missing status was reported. The next status sets it back. */
	readonly missReported: boolean;
	/** How many lists in a row were without the ID. */
	readonly absent: number;
	/**
	 * Until this time the first status is the starting point and no change. In milliseconds since 1970. The first poll
	 * sets it for all its IDs. It is 0 after the panel was asked, and for IDs that join later.
	 */
	readonly startUntil: number;
	/** Whether the list gave the ID as a number, since items show it in the same form. */
	readonly isNumber: boolean;
}

/** The fields of a status row that decide whether something changed. */
export interface WatchedStatus extends IDataObject {
	status: string | null;
	is_final: boolean;
	remains?: string | number | null;
}

/**
 * After so many polls in a row without a status that is reported. A missing row, or "no such order" for a known order,
 * is mostly a short fault of the panel.
 */
export const MISSES_BEFORE_REPORT = 5;

/**
 * The same for failed requests. The number is higher, since they mostly mean an outage. By then the ID is asked for
 * alone.
 */
export const FAILURES_BEFORE_REPORT = 20;

/**
 * How long a first status may count as the starting point, in milliseconds. n8n may restore old state, with the start
 * in it. A status that has changed since then must be reported.
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

/** A change to report as an item. `current` is null if the panel gave no status. */
export interface StatusChange<T> {
	id: PanelId;
	previousStatus: string | null;
	current: T | null;
	error?: string;
}

/** The result of one poll for one row: the new row, and the change to report. */
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

/** The row of an ID that joins the list. Its first status is a change. */
export function newRow(id: PanelId): WatchedRow {
	return { ...NEW_ROW, isNumber: typeof id === 'number' };
}

/** The row of an ID on the first list. Its first status is the starting point. */
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

/** Whether a status is a change. The first one is, unless it is the starting point. */
function isChange(
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
	// It gives the same object, so that many IDs share one.
	if (isEqual(before, row)) return { row: before };
	if (!isChange(before, row, now, options) || !isWanted(status, options)) return { row };
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

/** The step for a missing status. Once it is certain, it is reported, and only once until there is a status again. */
function withoutStatus<T>(row: WatchedRow, isBelieved: boolean, text: string): RowStep<T> {
	// Panels delete old orders, so a final one that is missing is not reported.
	if (row.missReported || !isBelieved || row.finalSince > 0) return { row };
	const error = text === '' ? NO_ANSWER_TEXT : text;
	return {
		row: { ...row, missReported: true },
		change: { previousStatus: row.status, current: null, error },
	};
}

/**
 * One poll's step if the panel gave no status for an ID. It refused the ID, or left it out.
 * @param isRefusal whether its words say that it does not know the ID
 */
function afterMiss<T>(before: WatchedRow, text: string, isRefusal: boolean): RowStep<T> {
	const misses = Math.min(before.misses + 1, MISSES_BEFORE_REPORT);
	const row: WatchedRow = { ...before, misses, failures: 0, startUntil: 0 };
	const isCertain = isRefusal && row.status === null;
	return withoutStatus(row, isCertain || misses >= MISSES_BEFORE_REPORT, text);
}

/** One poll's step if the request for an ID failed, while others were answered. */
export function afterFailure<T>(before: WatchedRow, { text }: PanelFailure): RowStep<T> {
	const failures = Math.min(before.failures + 1, FAILURES_BEFORE_REPORT);
	const row: WatchedRow = { ...before, failures, startUntil: 0 };
	return withoutStatus(row, failures >= FAILURES_BEFORE_REPORT, text);
}

/**
 * One poll's step: from the known row and the answer to the new row and the change to report.
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

/** Whether an ID is not asked for any more. Its status was final for long enough, or the panel no longer gives it. */
export function isSettled(
	{ finalSince, misses, failures }: WatchedRow,
	now: number,
	{ keepWatching }: ReportOptions,
): boolean {
	if (finalSince === 0) return false;
	const isGone = misses >= MISSES_BEFORE_REPORT || failures >= FAILURES_BEFORE_REPORT;
	return isGone || Math.floor(now / HOUR) >= finalSince + keepWatching * 24;
}
