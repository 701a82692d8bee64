import type { PanelFailure, Reading, RowReading } from '../../../panel/types';
import { isAmbiguous } from './batchFailures';
import type { Batch } from './batchQueue';

/** The results of the questions of one poll. IDs are texts. */
export class Asked<T> {
	readonly readings = new Map<string, Reading<T>>();

	/** Why the request for an ID failed. */
	readonly failed = new Map<string, PanelFailure>();

	/** IDs that were not asked for, since there was no time or the panel refused more requests. In asking order. */
	readonly notAsked: string[] = [];

	/** The last one has ended the asking, if a failure did. */
	readonly failures: PanelFailure[] = [];

	/** How many requests were answered with rows. */
	answered = 0;

	/** Whether IDs are asked for one by one, since the panel takes no lists. */
	singly: boolean;

	constructor(singly: boolean) {
		this.singly = singly;
	}

	/** Adds the rows of an answer. */
	take(rows: Array<RowReading<T>>): void {
		if (rows.length > 0 && !isAmbiguous(rows, this.singly)) this.answered += 1;
		for (const { id, reading } of rows) {
			const key = String(id);
			// A status in another answer of this poll has precedence over a failure.
			if (reading.ok || !this.hasStatus(key)) this.readings.set(key, reading);
		}
	}

	/** Adds a failed request that is not repeated in this poll. */
	fail(ids: string[], failure: PanelFailure): void {
		for (const id of ids) if (!this.hasStatus(id)) this.failed.set(id, failure);
	}

	/** Ends the asking. Batches that wait for another try have failed once; the others were never asked for. */
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
	 * Removes refusals without a reason, such as "Please contact support", if no request was answered with rows. They
	 * were about the request, and not about the ID that was asked for alone.
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
