import type { IDataObject } from 'n8n-workflow';
import type { PanelFailure, PanelId, RowReading } from '../../../panel/types';

/** What the trigger remembers of one watched order or refill. */
export interface WatchedRow {
	/** The status last read; null as long as the panel has never given one. */
	status: string | null;
	isFinal: boolean;
	/** Only kept while progress is reported. */
	remains?: string | number;
	/** Polls in a row in which the panel answered but gave no status for this ID. */
	misses: number;
	/** Polls in a row in which the request for this ID failed while others were answered. */
	failures: number;
	/** Whether the item that says so has been emitted; back to false with the next status. */
	missReported: boolean;
	/** Polls in a row in which the ID was not on the list. */
	absent: number;
	/**
	 * Until when (in milliseconds since 1970) its first status is the starting point and no news. Set by the first
	 * poll on what it lists, and gone with the first time that the panel is asked; 0 on all else.
	 */
	startUntil: number;
}

/** By the ID as text: a list may hold 7 today and "7" tomorrow, and both are the same order. */
export type WatchedRows = Map<string, WatchedRow>;

/** The fields of a status row that decide whether something changed. */
export interface WatchedStatus extends IDataObject {
	status: string | null;
	is_final: boolean;
	remains?: string | number | null;
}

/**
 * A panel's "no such order" for an order that it knew before, and a row that it leaves out, are more often
 * a hiccup than the truth: they are reported when they have lasted for this many polls.
 */
export const MISSES_BEFORE_REPORT = 5;

/**
 * The same where the whole request fails each time. More of them, since that is an outage more often than not;
 * by then the ID is asked for alone.
 */
export const FAILURES_BEFORE_REPORT = 20;

/**
 * How long what the first poll had no time for may be taken in silently. State that n8n rewinds brings the start
 * back with it, and a status that has moved since then should not pass for one. In milliseconds.
 */
const START_LIFETIME = 24 * 60 * 60_000;

export const NO_ANSWER_TEXT = 'The panel gave no status for this ID';

export interface ReportOptions {
	/** Statuses to report, in one spelling; empty: all. */
	statuses: string[];
	emitInitial: boolean;
	emitProgress: boolean;
}

export interface ReadingsOfPoll<T extends WatchedStatus> {
	/** What is watched now, in the order in which changes are to be emitted. */
	listed: PanelId[];
	/** What the panel said, by the ID as text. IDs of failed requests are not in it. */
	readings: Map<string, RowReading<T>>;
	/** Why the request for an ID failed, by the ID as text. */
	failed: Map<string, PanelFailure>;
	/** Milliseconds since 1970. */
	now: number;
}

/** A change as the events turn it into an item. `current` is null where the panel gave no status. */
export interface StatusChange<T> {
	id: PanelId;
	previousStatus: string | null;
	current: T | null;
	error?: string;
}

interface Outcome<T> {
	row: WatchedRow | undefined;
	change: StatusChange<T> | undefined;
}

const EMPTY_ROW: Readonly<WatchedRow> = {
	status: null,
	isFinal: false,
	misses: 0,
	failures: 0,
	missReported: false,
	absent: 0,
	startUntil: 0,
};

/** What the first poll begins with: each listed ID is yet to be read, and what it has then is the start. */
export function startingRows(ids: PanelId[], now: number): WatchedRows {
	const startUntil = now + START_LIFETIME;
	return new Map(ids.map((id) => [String(id), { ...EMPTY_ROW, startUntil }]));
}

function isWanted(status: string, options: ReportOptions): boolean {
	if (options.statuses.length === 0) return true;
	const word = status.toLowerCase();
	return options.statuses.some((wanted) => wanted.toLowerCase() === word);
}

function applyStatus<T extends WatchedStatus>(
	id: PanelId,
	before: WatchedRow,
	current: T,
	status: string,
	now: number,
	options: ReportOptions,
): Outcome<T> {
	const row: WatchedRow = {
		...EMPTY_ROW,
		status,
		isFinal: current.is_final,
		absent: before.absent,
	};
	const { remains } = current;
	if (options.emitProgress && remains !== null && remains !== undefined) row.remains = remains;

	const previousStatus = before.status;
	let isNews: boolean;
	if (previousStatus === null) {
		isNews = before.startUntil <= now || options.emitInitial;
	} else {
		const hasProgressed =
			before.remains !== undefined && row.remains !== undefined && before.remains !== row.remains;
		isNews = previousStatus !== status || hasProgressed;
	}
	const isReported = isNews && isWanted(status, options);
	return { row, change: isReported ? { id, previousStatus, current } : undefined };
}

/** No status this time. Once that is to be believed, it is reported, and not again before there was one. */
function withoutStatus<T>(
	id: PanelId,
	row: WatchedRow,
	isBelieved: boolean,
	words: string,
): Outcome<T> {
	if (row.missReported || !isBelieved) return { row, change: undefined };
	const error = words === '' ? NO_ANSWER_TEXT : words;
	return {
		row: { ...row, missReported: true },
		change: { id, previousStatus: row.status, current: null, error },
	};
}

/** @param refusal the panel's words, if it said no; undefined if it passed over the ID in silence */
function applyMiss<T>(id: PanelId, before: WatchedRow, refusal?: string): Outcome<T> {
	const misses = Math.min(before.misses + 1, MISSES_BEFORE_REPORT);
	const row: WatchedRow = { ...before, misses, failures: 0, startUntil: 0 };
	const isCertain = refusal !== undefined && row.status === null;
	return withoutStatus(id, row, isCertain || misses >= MISSES_BEFORE_REPORT, refusal ?? '');
}

function applyFailure<T>(id: PanelId, before: WatchedRow, { text }: PanelFailure): Outcome<T> {
	const failures = Math.min(before.failures + 1, FAILURES_BEFORE_REPORT);
	const row: WatchedRow = { ...before, failures, startUntil: 0 };
	return withoutStatus(id, row, failures >= FAILURES_BEFORE_REPORT, text);
}

function applyReading<T extends WatchedStatus>(
	id: PanelId,
	before: WatchedRow | undefined,
	poll: ReadingsOfPoll<T>,
	options: ReportOptions,
): Outcome<T> {
	const key = String(id);
	const known = before ?? EMPTY_ROW;
	const failure = poll.failed.get(key);
	if (failure !== undefined) return applyFailure(id, known, failure);
	const reading = poll.readings.get(key)?.reading;
	if (reading === undefined) return { row: before, change: undefined };
	if (!reading.ok) {
		return applyMiss(id, known, reading.failure.nothingDone ? reading.failure.text : undefined);
	}
	const { status } = reading.value;
	if (status === null) return applyMiss(id, known);
	return applyStatus(id, known, reading.value, status, poll.now, options);
}

/**
 * One poll's step: what was known + what was read = what is known now + what is to be reported.
 * Pure; rows of IDs that are not listed are carried over untouched (see `forgetUnlisted`).
 * @returns the changes in list order, and fresh rows
 */
export function applyReadings<T extends WatchedStatus>(
	rows: WatchedRows,
	poll: ReadingsOfPoll<T>,
	options: ReportOptions,
): { rows: WatchedRows; changes: Array<StatusChange<T>> } {
	const next: WatchedRows = new Map(rows);
	const changes: Array<StatusChange<T>> = [];
	for (const id of poll.listed) {
		const { row, change } = applyReading(id, rows.get(String(id)), poll, options);
		if (row) next.set(String(id), row);
		if (change) changes.push(change);
	}
	return { rows: next, changes };
}

/**
 * Counts the polls in which a known ID was not listed, and drops it after `keepPolls` of them.
 * @param listed IDs as text
 */
export function forgetUnlisted(
	rows: WatchedRows,
	listed: ReadonlySet<string>,
	keepPolls: number,
): WatchedRows {
	const next: WatchedRows = new Map();
	for (const [id, row] of rows) {
		if (listed.has(id)) next.set(id, { ...row, absent: 0 });
		else if (row.absent < keepPolls) next.set(id, { ...row, absent: row.absent + 1 });
	}
	return next;
}
