import { chunk, MAX_IDS_PER_REQUEST } from '../../../panel/answer/lists';
import type { PanelFailure } from '../../../panel/types';

/** Requests that a poll may add in search of the IDs that spoil whole batches. */
const MAX_EXTRA_REQUESTS = 40;

/** The same as long as nothing shows that the panel is up. It takes 14 to get from a hundred IDs down to one. */
const MAX_EXTRA_REQUESTS_UNANSWERED = 14;

/** The same among doubtful IDs: enough to look at one or two of them anew in each poll. */
const MAX_EXTRA_REQUESTS_DOUBTFUL = 12;

/** Which IDs to ask for, each as text. */
export interface Questions {
	/** In the order in which they are asked. */
	ids: string[];
	/** IDs that were asked in vain in the last poll: asked apart, so that they spoil no other batch. */
	suspectIds: string[];
	/** IDs that have been reported as unanswered: asked apart, and last. */
	doubtfulIds: string[];
	/** Whether the doubtful ones come before most others, so that they get their turn where polls run out of time. */
	doubtfulSoon: boolean;
	/** Whether the last poll was refused as a whole. Then no request asks for all IDs: one of them may be why. */
	careful: boolean;
}

type BatchKind = 'usual' | 'suspect' | 'doubtful';

/** IDs that are asked for together. */
export interface Batch {
	ids: string[];
	kind: BatchKind;
	/** Its place in the queue at the start of the poll. */
	place: number;
	/** How often these IDs have been asked for, this time included, be it as part of a larger batch. */
	attempt: number;
	/** How the last attempt failed. */
	failure?: PanelFailure;
	/** Set on the first of two halves: the other one is next in the queue. */
	hasSibling?: boolean;
}

function toBatches(ids: string[], kind: BatchKind, size: number): Batch[] {
	return chunk(ids, size).map((batch) => ({ ids: batch, kind, place: 0, attempt: 1 }));
}

/** The batches of one poll that are still to be asked for. */
export class BatchQueue {
	private batches: Batch[];

	private extraRequests = 0;

	constructor(questions: Questions, singly: boolean) {
		const { ids, suspectIds, doubtfulIds, doubtfulSoon, careful } = questions;
		const most = careful ? Math.ceil(ids.length / 2) : MAX_IDS_PER_REQUEST;
		const size = singly ? 1 : Math.min(most, MAX_IDS_PER_REQUEST);
		const [first, ...rest] = toBatches(ids, 'usual', size);
		const doubtful = toBatches(doubtfulIds, 'doubtful', size);
		const soon = doubtfulSoon ? doubtful.splice(0, 1) : [];
		// Suspects are not the first: how the others fare shows whether it is them or the panel.
		this.batches = [
			...(first ? [first] : []),
			...toBatches(suspectIds, 'suspect', size),
			...soon,
			...rest,
			...doubtful,
		].map((batch, place) => ({ ...batch, place }));
	}

	get isEmpty(): boolean {
		return this.batches.length === 0;
	}

	next(): Batch | undefined {
		return this.batches.shift();
	}

	/** Puts a batch back in its place: several that were under way may come back in any order. */
	putBack(batch: Batch): void {
		const later = this.batches.findIndex(({ place }) => place > batch.place);
		this.batches.splice(later < 0 ? this.batches.length : later, 0, batch);
	}

	putLast(batch: Batch): void {
		this.batches.push(batch);
	}

	/** Asks for each ID by itself from now on, first for those of a batch. */
	splitAll(batch: Batch): void {
		this.batches = [batch, ...this.batches].flatMap(({ ids, ...rest }) =>
			ids.map((id) => ({ ...rest, ids: [id], hasSibling: false })),
		);
	}

	/**
	 * Puts both halves of a failed batch in its place, as long as the search for bad IDs may grow.
	 * @param isAlive whether anything shows that the panel is up
	 */
	halve(batch: Batch, failure: PanelFailure, isAlive: boolean): boolean {
		const { ids, kind, place, attempt, hasSibling } = batch;
		const usual = isAlive ? MAX_EXTRA_REQUESTS : MAX_EXTRA_REQUESTS_UNANSWERED;
		const limit = kind === 'doubtful' ? MAX_EXTRA_REQUESTS_DOUBTFUL : usual;
		if (ids.length === 1 || this.extraRequests + 2 > limit) return false;
		this.extraRequests += 2;
		// Until the panel has shown that it is up, the other half comes first: it may be the one that is answered.
		const at = hasSibling === true && !isAlive ? 1 : 0;
		const part = { kind, place, attempt: attempt + 1, failure };
		const half = Math.ceil(ids.length / 2);
		const first: Batch = { ...part, ids: ids.slice(0, half), hasSibling: true };
		this.batches.splice(at, 0, first, { ...part, ids: ids.slice(half) });
		return true;
	}

	/** What is left when the asking ends. */
	rest(): readonly Batch[] {
		return this.batches;
	}
}
