import { chunk, listRefusal, MAX_IDS_PER_REQUEST } from '../../../panel/answer/lists';
import type { PanelFailure, PanelId, Reading, RowReading } from '../../../panel/types';
import { isAmbiguous, isAnswer, isOfPanel, isStopping, isVerdict } from './failuresOfBatches';

/** A panel that fails this often in a row is down; asking on would only take time. */
const FAILURES_IN_A_ROW = 3;

/** Requests that a poll may add in search of the IDs that spoil whole batches. */
const MAX_EXTRA_REQUESTS = 40;

/** The same as long as nothing shows that the panel is up: enough to get from a hundred IDs down to one. */
const MAX_EXTRA_REQUESTS_UNANSWERED = 14;

/** The same among IDs that are known to be doubtful: enough to look at one or two of them anew in each poll. */
const MAX_EXTRA_REQUESTS_DOUBTFUL = 12;

export interface AskOptions<T> {
	/** Asks for at most 100 IDs as a list, or for one by itself. Never throws for what a panel says. */
	ask: (ids: PanelId[], singly: boolean) => Promise<Reading<Array<RowReading<T>>>>;
	/** The API's name for the list. */
	list: 'orders' | 'refills';
	/** Whether the panel is known to take no lists. */
	singly: boolean;
	/** IDs in the order in which they are asked. */
	ids: PanelId[];
	/** IDs that were asked in vain in the last poll: asked apart, so that they spoil no other batch. */
	suspectIds: PanelId[];
	/** IDs that have been reported as unanswered: asked apart, and last. */
	doubtfulIds: PanelId[];
	/** Whether the doubtful ones come before most others, so that they get their turn where polls run out of time. */
	doubtfulSoon: boolean;
	/** Whether the last poll was refused as a whole: then no request asks for all IDs, in case one of them is why. */
	careful: boolean;
	/** Whether there is time for one more request. */
	hasTime: () => boolean;
	/** How often a failed batch is asked, at most; with 1 the next poll asks again. */
	attempts: number;
	/** Waits as a panel asked to, and says whether it did: false ends the asking. */
	waitFor: (failure: PanelFailure) => Promise<boolean>;
}

export interface Asked<T> {
	/** By the ID as text. */
	readings: Map<string, RowReading<T>>;
	/** Why the request for an ID failed, by the ID as text. */
	failed: Map<string, PanelFailure>;
	/** IDs that were not asked for want of time, or because the panel asked to stop. In asking order. */
	notAsked: PanelId[];
	failures: PanelFailure[];
	/** Requests that were answered with rows. */
	answered: number;
	/** Whether the panel has shown that it takes no lists. */
	singly: boolean;
}

type BatchKind = 'usual' | 'suspect' | 'doubtful';

interface Batch {
	ids: PanelId[];
	kind: BatchKind;
	/** How often these IDs have been asked for, this time included, be it as part of a larger batch. */
	attempt: number;
	/** How the last attempt failed. */
	failure?: PanelFailure;
	/** Set on the first of two halves: the other one is next in the queue. */
	hasSibling?: boolean;
}

function toBatches(ids: PanelId[], kind: BatchKind, size: number): Batch[] {
	return chunk(ids, size).map((batch) => ({ ids: batch, kind, attempt: 1 }));
}

/**
 * Where nothing at all was answered with rows, words that fit no ID in particular ("Please contact support")
 * were meant for the request: they are no verdict on the IDs that happened to be asked alone.
 */
function withdrawVerdicts<T>(asked: Asked<T>): void {
	if (asked.answered > 0) return;
	for (const [id, { reading }] of asked.readings) {
		if (reading.ok || reading.failure.class !== 'refused') continue;
		asked.readings.delete(id);
		asked.failed.set(id, reading.failure);
		asked.failures.push(reading.failure);
	}
}

/** The requests of one poll. */
class Asking<T> {
	private readonly asked: Asked<T>;

	private readonly options: AskOptions<T>;

	private readonly queue: Batch[];

	private failuresInARow = 0;

	private extraRequests = 0;

	constructor(options: AskOptions<T>) {
		this.options = options;
		const { singly } = options;
		this.asked = {
			readings: new Map(),
			failed: new Map(),
			notAsked: [],
			failures: [],
			answered: 0,
			singly,
		};
		const most = options.careful ? Math.ceil(options.ids.length / 2) : MAX_IDS_PER_REQUEST;
		const size = singly ? 1 : Math.min(most, MAX_IDS_PER_REQUEST);
		const [first, ...rest] = toBatches(options.ids, 'usual', size);
		const doubtful = toBatches(options.doubtfulIds, 'doubtful', size);
		const soon = options.doubtfulSoon ? doubtful.splice(0, 1) : [];
		// Suspects are not the first: how the others fare shows whether it is them or the panel.
		this.queue = [
			...(first ? [first] : []),
			...toBatches(options.suspectIds, 'suspect', size),
			...soon,
			...rest,
			...doubtful,
		];
	}

	async run(): Promise<Asked<T>> {
		const { asked, queue, options } = this;
		for (let batch = queue.shift(); batch !== undefined; batch = queue.shift()) {
			if (!options.hasTime()) {
				queue.unshift(batch);
				break;
			}
			const reading = await this.ask(batch);
			if (reading.ok) this.take(reading.value);
			else if (!(await this.goesOnAfter(batch, reading.failure))) break;
		}
		// What was still to be tried again has failed once; only the rest was never asked.
		for (const { failure, ids } of queue) {
			if (failure) {
				this.markFailed(ids, failure);
				// The last one is to be what ended the asking.
				asked.failures.unshift(failure);
			} else asked.notAsked.push(...ids);
		}
		withdrawVerdicts(asked);
		return asked;
	}

	/**
	 * Asks for a batch. A panel that refuses it as one without lists would is asked for one of the IDs by itself: the
	 * answer tells such a panel from an ID that it does not know, or an action.
	 */
	private async ask({ ids, ...batch }: Batch): Promise<Reading<Array<RowReading<T>>>> {
		const { asked, options, queue } = this;
		const reading = await options.ask(ids, asked.singly);
		if (asked.singly || asked.answered > 0) return reading;
		const refusal = listRefusal(reading, options.list);
		const isOfAction = refusal?.class === 'action';
		// Words about IDs may be about one of these: halving finds out which.
		if (refusal === undefined || (ids.length > 1 && !isOfAction)) return reading;
		this.extraRequests += 1;
		const alone = await options.ask(ids.slice(0, 1), true);
		if (!isAnswer(alone, isOfAction)) {
			if (alone.ok) return ids.length === 1 ? alone : reading;
			// What keeps the question from being answered now is no word about lists, nor about actions.
			return alone.failure.class === 'action' ? reading : alone;
		}
		asked.singly = true;
		const singles = [{ ...batch, ids: ids.slice(1) }, ...queue].flatMap((left) =>
			left.ids.map((id) => ({ ...left, ids: [id], hasSibling: false })),
		);
		queue.splice(0, queue.length, ...singles);
		return alone;
	}

	private take(rows: Array<RowReading<T>>): void {
		const { asked, options } = this;
		if (!isAmbiguous(rows, asked.singly ? undefined : options.list)) asked.answered += 1;
		this.failuresInARow = 0;
		for (const row of rows) asked.readings.set(String(row.id), row);
	}

	private markFailed(ids: PanelId[], failure: PanelFailure): void {
		for (const id of ids) this.asked.failed.set(String(id), failure);
	}

	/** Decides what becomes of a batch that failed, and whether the poll goes on. */
	private async goesOnAfter(batch: Batch, failure: PanelFailure): Promise<boolean> {
		const { asked, queue } = this;
		const { attempts, waitFor } = this.options;
		const isUp = asked.answered > 0;
		const isOfIds = !isStopping(failure, isUp) && this.mayBeOneId(batch, failure);
		if (isOfIds) {
			if (this.takeVerdict(batch, failure) || this.halve(batch, failure)) return true;
			if (batch.kind === 'doubtful') return true;
		}

		asked.failures.push(failure);
		this.failuresInARow = isOfIds && isUp ? 0 : this.failuresInARow + 1;
		const isDown = this.failuresInARow >= FAILURES_IN_A_ROW;
		const mayRepeat = batch.attempt < attempts;
		const again = { ...batch, attempt: batch.attempt + 1 };
		if (isStopping(failure, isUp)) {
			const isWorthIt = mayRepeat && failure.class === 'rateLimit' && (await waitFor(failure));
			if (isWorthIt) queue.unshift(again);
			else if (failure.class === 'rateLimit') queue.unshift(batch);
			// One of these IDs may be why: the next poll begins with others.
			else queue.push(batch);
			return isWorthIt;
		}
		if (mayRepeat && (isUp || !isDown)) {
			queue.push({ ...again, failure, hasSibling: false });
			return true;
		}
		this.markFailed(batch.ids, failure);
		return !isDown || (isUp && attempts > 1);
	}

	/**
	 * Whether one ID among many may be why a request failed. Gateways, guards and broken connections say nothing of
	 * IDs, unless these fail again while others are answered, or while there are no others.
	 */
	private mayBeOneId({ kind }: Batch, failure: PanelFailure): boolean {
		if (isOfPanel(failure)) return true;
		if (this.asked.answered > 0) return kind !== 'usual';
		return kind === 'suspect' && this.options.ids.length === 0;
	}

	/** A clear no to a question about one ID is the answer. */
	private takeVerdict({ ids }: Batch, failure: PanelFailure): boolean {
		const [id] = ids;
		if (id === undefined || ids.length > 1 || !isVerdict(failure)) return false;
		this.take([{ id, raw: null, reading: { ok: false, failure } }]);
		return true;
	}

	/** Puts both halves in the place of a batch, as long as the search may grow. */
	private halve({ ids, kind, attempt, hasSibling }: Batch, failure: PanelFailure): boolean {
		const isAlive = this.asked.answered > 0 || failure.nothingDone;
		const usual = isAlive ? MAX_EXTRA_REQUESTS : MAX_EXTRA_REQUESTS_UNANSWERED;
		const limit = kind === 'doubtful' ? MAX_EXTRA_REQUESTS_DOUBTFUL : usual;
		if (ids.length === 1 || this.extraRequests + 2 > limit) return false;
		this.extraRequests += 2;
		// Until the panel has shown that it is up, the other half comes first: it may be the one that is answered.
		const at = hasSibling === true && !isAlive ? 1 : 0;
		const part = { kind, attempt: attempt + 1, failure };
		const half = Math.ceil(ids.length / 2);
		this.queue.splice(
			at,
			0,
			{ ...part, ids: ids.slice(0, half), hasSibling: true },
			{ ...part, ids: ids.slice(half) },
		);
		return true;
	}
}

/**
 * Asks for many IDs, up to 100 per request, one request after the other: a panel is not to be stormed by a poll.
 * A batch that fails because of some of its IDs is halved until these are alone, and a panel that takes no lists is
 * asked for each ID by itself. Failures are data.
 */
export async function askBatches<T>(options: AskOptions<T>): Promise<Asked<T>> {
	return await new Asking(options).run();
}
