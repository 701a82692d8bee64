import { chunk, MAX_IDS_PER_REQUEST } from '../../../panel/answer/lists';
import type { PanelFailure } from '../../../panel/types';

/** How many requests a poll may add to find the IDs that make whole batches fail. */
const MAX_EXTRA_REQUESTS = 40;

/** The same while nothing shows that the panel is up. It takes 14 to get from a hundred IDs to one. */
const MAX_EXTRA_REQUESTS_UNANSWERED = 14;

/** The same for doubtful IDs. It is enough to check one or two of them in each poll. */
const MAX_EXTRA_REQUESTS_DOUBTFUL = 12;

/** Which IDs to ask for, each as text. */
export interface Questions {
	/** In the order in which they are asked. */
	ids: string[];
	/** IDs without a status in the last poll. They are asked for apart, so that they make no other batch fail. */
	suspectIds: string[];
	/** IDs that were reported as unanswered. They are asked for apart, and last. */
	doubtfulIds: string[];
	/** Whether doubtful IDs come before most others, so that they are asked for even if polls run out of time. */
	doubtfulSoon: boolean;
	/** Whether the last poll was refused as a whole. Then no request asks for all IDs, since one may be the reason. */
	careful: boolean;
}

type BatchKind = 'usual' | 'suspect' | 'doubtful';

/** IDs that are asked for together. */
export interface Batch {
	ids: string[];
	kind: BatchKind;
	/** Its place in the queue at the start of the poll. */
	place: number;
	/** How often these IDs have been asked for, with this time, also as part of a larger batch. */
	attempt: number;
	/** How the last attempt failed. */
	failure?: PanelFailure;
	/** Set on the first of two halves: the other one is next in the queue. */
	hasSibling?: boolean;
	/** Set if its list was answered without a row, and the panel refused the requests that ask why. */
	isInDoubt?: boolean;
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
		// Suspects are not the first. The results of the others show whether the panel is the reason.
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

	/** Puts a batch back in its place, since batches under way may come back in any order. */
	putBack(batch: Batch): void {
		const later = this.batches.findIndex(({ place }) => place > batch.place);
		this.batches.splice(later < 0 ? this.batches.length : later, 0, batch);
	}

	putLast(batch: Batch): void {
		this.batches.push(batch);
	}

	/** Splits all batches into single IDs. Those of the given batch come first. */
	splitAll(batch: Batch): void {
		this.batches = [batch, ...this.batches].flatMap(({ ids, ...rest }) =>
			ids.map((id) => ({ ...rest, ids: [id], hasSibling: false })),
		);
	}

	/**
	 * Puts both halves of a failed batch in its place, as long as further requests are allowed.
	 * @param isAlive whether anything shows that the panel is up
	 */
	halve(batch: Batch, failure: PanelFailure, isAlive: boolean): boolean {
		const { ids, kind, place, attempt, hasSibling } = batch;
		const usual = isAlive ? MAX_EXTRA_REQUESTS : MAX_EXTRA_REQUESTS_UNANSWERED;
		const limit = kind === 'doubtful' ? MAX_EXTRA_REQUESTS_DOUBTFUL : usual;
		if (ids.length === 1 || this.extraRequests + 2 > limit) return false;
		this.extraRequests += 2;
		// Until the panel has shown that it is up, the other half comes first, since it may be answered.
		const at = hasSibling === true && !isAlive ? 1 : 0;
		const part = { kind, place, attempt: attempt + 1, failure };
		const half = Math.ceil(ids.length / 2);
		const first: Batch = { ...part, ids: ids.slice(0, half), hasSibling: true };
		this.batches.splice(at, 0, first, { ...part, ids: ids.slice(half) });
		return true;
	}

	/** The batches that are left when the asking ends. */
	rest(): readonly Batch[] {
		return this.batches;
	}
}
