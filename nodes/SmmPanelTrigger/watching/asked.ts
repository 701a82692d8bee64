import type { PanelFailure, Reading, RowReading } from '../../../panel/types';
import { isAmbiguous } from './batchFailures';
import type { Batch } from './batchQueue';

/** What came of the questions of one poll. IDs are texts. */
export class Asked<T> {
	readonly readings = new Map<string, Reading<T>>();

	/** Why the request for an ID failed. */
	readonly failed = new Map<string, PanelFailure>();

	/** IDs that were not asked for want of time, or because the panel asked to stop. In asking order. */
	readonly notAsked: string[] = [];

	/** The last one is what ended the asking, if anything did. */
	readonly failures: PanelFailure[] = [];

	/** Requests that were answered with rows. */
	answered = 0;

	/** Whether IDs are asked for one by one, since the panel takes no lists. */
	singly: boolean;

	constructor(singly: boolean) {
		this.singly = singly;
	}

	/** Takes in the rows of an answer. */
	take(rows: Array<RowReading<T>>): void {
		if (rows.length > 0 && !isAmbiguous(rows, this.singly)) this.answered += 1;
		for (const { id, reading } of rows) {
			const key = String(id);
			// A status that came in another answer of this poll counts for more than none.
			if (reading.ok || !this.hasStatus(key)) this.readings.set(key, reading);
		}
	}

	/** Takes in that the request for some IDs failed, and is not repeated in this poll. */
	fail(ids: string[], failure: PanelFailure): void {
		for (const id of ids) if (!this.hasStatus(id)) this.failed.set(id, failure);
	}

	/** Ends the asking. What was still to be tried again has failed once; only the rest was never asked. */
	close(rest: readonly Batch[]): void {
		for (const { failure, ids } of rest) {
			if (failure) {
				this.fail(ids, failure);
				this.failures.unshift(failure);
			} else this.notAsked.push(...ids);
		}
		if (this.answered === 0) this.withdrawVerdicts();
	}

	/**
	 * Takes back refusals that name no reason, such as "Please contact support", where nothing was answered with rows.
	 * They were meant for the request, and not for the ID that happened to be asked for alone.
	 */
	private withdrawVerdicts(): void {
		for (const [id, reading] of this.readings) {
			if (reading.ok || reading.failure.class !== 'refused') continue;
			this.readings.delete(id);
			this.failed.set(id, reading.failure);
			this.failures.push(reading.failure);
		}
	}

	private hasStatus(id: string): boolean {
		return this.readings.get(id)?.ok === true;
	}
}
