import type { IDataObject } from 'n8n-workflow';
import type { PanelId, RowReading } from '../../../panel/types';

/** What the trigger remembers of one watched order or refill. */
export interface WatchedRow {
	/** The status last read; null as long as the panel has never given one. */
	status: string | null;
	isFinal: boolean;
	/** Only kept while progress is reported. */
	remains?: string | number;
	/** Polls in a row in which the panel was asked but gave no status for this ID. */
	misses: number;
	/** Whether the item that says so has been emitted; back to false with the next status. */
	missReported: boolean;
	/** Polls in a row in which the ID was not on the list. */
	absent: number;
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
	/** IDs (as text) whose request failed. */
	failed: Set<string>;
	/** Whether IDs that were never seen are the starting point rather than news. */
	seeding: boolean;
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

function emptyRow(): WatchedRow {
	return { status: null, isFinal: false, misses: 0, missReported: false, absent: 0 };
}

function isWanted(status: string, options: ReportOptions): boolean {
	if (options.statuses.length === 0) return true;
	const word = status.toLowerCase();
	return options.statuses.some((wanted) => wanted.toLowerCase() === word);
}

function applyStatus<T extends WatchedStatus>(
	id: PanelId,
	before: WatchedRow | undefined,
	current: T,
	status: string,
	seeding: boolean,
	options: ReportOptions,
): Outcome<T> {
	const absent = before?.absent ?? 0;
	const row: WatchedRow = { ...emptyRow(), status, isFinal: current.is_final, absent };
	const { remains } = current;
	if (options.emitProgress && remains !== null && remains !== undefined) row.remains = remains;

	const previousStatus = before?.status ?? null;
	let isNews: boolean;
	if (previousStatus === null) {
		// A row that is already there without a status was due at the first poll and could not be read:
		// it may have changed since, so from then on it is news.
		isNews = !seeding || before !== undefined || options.emitInitial;
	} else {
		const hasProgressed =
			before?.remains !== undefined && row.remains !== undefined && before.remains !== row.remains;
		isNews = previousStatus !== status || hasProgressed;
	}
	const isReported = isNews && isWanted(status, options);
	return { row, change: isReported ? { id, previousStatus, current } : undefined };
}

function applyMiss<T>(
	id: PanelId,
	before: WatchedRow | undefined,
	refusal: string | undefined,
): Outcome<T> {
	const row: WatchedRow = { ...(before ?? emptyRow()) };
	if (row.missReported) return { row, change: undefined };
	row.misses += 1;
	const isCertain = refusal !== undefined && row.status === null;
	if (!isCertain && row.misses < MISSES_BEFORE_REPORT) return { row, change: undefined };
	row.missReported = true;
	const error = refusal === undefined || refusal === '' ? NO_ANSWER_TEXT : refusal;
	return { row, change: { id, previousStatus: row.status, current: null, error } };
}

function applyReading<T extends WatchedStatus>(
	id: PanelId,
	before: WatchedRow | undefined,
	poll: ReadingsOfPoll<T>,
	options: ReportOptions,
): Outcome<T> {
	const key = String(id);
	const answer = poll.readings.get(key);
	if (answer === undefined) {
		if (before !== undefined) return { row: before, change: undefined };
		// Asked in vain at the very first poll: remembered, so that its first status is not taken for the start.
		const isDue = poll.seeding && poll.failed.has(key);
		return { row: isDue ? emptyRow() : undefined, change: undefined };
	}
	const { reading } = answer;
	if (!reading.ok) {
		return applyMiss(id, before, reading.failure.refused ? reading.failure.text : undefined);
	}
	const { status } = reading.value;
	if (status === null) return applyMiss(id, before, undefined);
	return applyStatus(id, before, reading.value, status, poll.seeding, options);
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
