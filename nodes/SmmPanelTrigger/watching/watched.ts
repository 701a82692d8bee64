import type { IDataObject } from 'n8n-workflow';
import type { PanelFailure, PanelId, Reading } from '../../../panel/types';
import { packRows, unpackRows, type WatchedRows } from './packedRows';
import { SettledIds } from './settledIds';
import type { WatchList } from './watchList';
import {
	afterFailure,
	afterReading,
	idOf,
	isSettled,
	type ReportOptions,
	type RowStep,
	type StatusChange,
	type WatchedRow,
	type WatchedStatus,
} from './watchedRow';

/** For how many lists an ID is remembered that is no longer on them. */
const KEEP_LISTS = { written: 3, fetched: 30 } as const;

/** A fetched list with fewer open orders than this may shrink by any amount. */
const SMALL_LIST = 10;

/** The results of a poll, by the ID as text. */
export interface Readings<T> {
	readings: ReadonlyMap<string, Reading<T>>;
	/** Why the request for an ID failed. */
	failed: ReadonlyMap<string, PanelFailure>;
}

/** The orders or refills that one node watches: those that it asks for, and final ones. */
export class Watched {
	/** In list order; IDs that are missing from the list come last. */
	private rows: WatchedRows = new Map();

	private settled = new SettledIds();

	/** Fingerprint of the list with all of these IDs; undefined if one is missing from the list. */
	list: string | undefined;

	/** The ID to begin with. */
	next: string | undefined;

	/** Whether IDs that are missing from the list are asked for too, since the list seems to be wrong. */
	private asksMissing = false;

	/** Reads what `pack` wrote. */
	static unpack(data: IDataObject): Watched {
		const watched = new Watched();
		const { rows, isWhole } = unpackRows(data.rows) ?? { rows: new Map(), isWhole: false };
		watched.rows = rows;
		watched.settled = SettledIds.unpack(data.settled);
		if (typeof data.list === 'string' && isWhole) watched.list = data.list;
		if (typeof data.next === 'string') watched.next = data.next;
		return watched;
	}

	pack(): IDataObject {
		const { rows, settled, list, next } = this;
		return {
			rows: packRows(rows),
			settled: settled.pack(),
			...(list !== undefined && { list }),
			...(next !== undefined && { next }),
		};
	}

	/**
	 * Applies a new list. If a fetched list is missing, or far smaller than before, its server seems to have an outage.
	 * Then the known IDs are still asked for.
	 * @param joining the row of an ID that was not on the last list
	 */
	follow(list: WatchList, joining: (id: PanelId) => WatchedRow): void {
		if (list.kind === 'same') return;
		if (list.kind === 'missing') {
			this.asksMissing = true;
			return;
		}
		const { ids, isFetched } = list;
		const listed = new Set(ids.map(String));
		this.asksMissing = isFetched && this.isFarSmaller(listed);
		const keepLists = isFetched ? KEEP_LISTS.fetched : KEEP_LISTS.written;
		const rows: WatchedRows = new Map();
		for (const id of ids) {
			const key = String(id);
			if (this.settled.has(key)) continue;
			const known = this.rows.get(key);
			const isNumber = typeof id === 'number';
			const isAsListed = known?.absent === 0 && known.isNumber === isNumber;
			const row = known && (isAsListed ? known : { ...known, absent: 0, isNumber });
			rows.set(key, row ?? joining(id));
		}
		const wereAllListed = rows.size;
		for (const [key, row] of this.rows) {
			if (listed.has(key) || row.absent >= keepLists) continue;
			rows.set(key, { ...row, absent: row.absent + 1 });
		}
		this.settled.count(listed, keepLists);
		const isComplete = rows.size === wereAllListed && this.settled.areAllListed;
		this.list = isComplete ? list.fingerprint : undefined;
		this.rows = rows;
	}

	private isFarSmaller(listed: ReadonlySet<string>): boolean {
		// Users remove final orders from a list, but not open ones.
		const open = [...this.rows].filter(([, { finalSince }]) => finalSince === 0);
		const present = open.filter(([key]) => listed.has(key)).length;
		return listed.size === 0 || (open.length >= SMALL_LIST && present < open.length / 2);
	}

	/** The rows of all IDs to ask for, in list order. */
	*toAsk(): IterableIterator<[string, WatchedRow]> {
		for (const entry of this.rows) if (this.asksMissing || entry[1].absent === 0) yield entry;
	}

	/**
	 * Applies the results of a poll. IDs without a result do not change.
	 * @param now milliseconds since 1970
	 * @returns the changes to report, in list order
	 */
	apply<T extends WatchedStatus>(
		{ readings, failed }: Readings<T>,
		now: number,
		options: ReportOptions,
	): Array<StatusChange<T>> {
		const changes: Array<StatusChange<T>> = [];
		for (const [key, row] of this.rows) {
			const failure = failed.get(key);
			const reading = readings.get(key);
			const step: RowStep<T> | undefined = reading
				? afterReading(row, reading, now, options)
				: failure && afterFailure(row, failure);
			if (step === undefined) continue;
			if (step.row !== row) this.rows.set(key, step.row);
			if (step.change) changes.push({ id: idOf(key, row), ...step.change });
		}
		return changes;
	}

	/** Ends the questions about final IDs, once these have been watched for as long as the options say. */
	settle(now: number, options: ReportOptions): void {
		const byAbsence = new Map<number, string[]>();
		for (const [key, row] of this.rows) {
			if (!isSettled(row, now, options)) continue;
			this.rows.delete(key);
			const ids = byAbsence.get(row.absent);
			if (ids) ids.push(key);
			else byAbsence.set(row.absent, [key]);
		}
		for (const [absent, ids] of byAbsence) this.settled.add(ids, absent);
	}

	/** Whether some IDs still need their starting point. */
	isStarting(now: number): boolean {
		for (const { startUntil } of this.rows.values()) if (startUntil > now) return true;
		return false;
	}
}
