import type { PanelFailure, Reading, RowReading } from '../../../panel/types';
import { Asked } from './asked';
import { hasRow, isAboutList, isOfPanel, isStopping, isVerdict } from './batchFailures';
import { BatchQueue, type Batch, type Questions } from './batchQueue';
import { findListSupport, type AskForIds } from './listSupport';

/** How many requests may be under way at once, after the panel has answered one. */
const MAX_IN_FLIGHT = 4;

/** After so many failures in a row a panel counts as down, and is not asked further. */
const FAILURES_IN_A_ROW = 3;

/** How often a poll tests, at most, whether the panel takes lists. Each test costs a few requests. */
const MAX_LISTS_IN_DOUBT = { usual: 2, suspect: 2, doubtful: 1 } as const;

export interface AskOptions<T> extends Questions {
	/** Asks for at most 100 IDs. Failures of the panel are data. */
	ask: AskForIds<T>;
	/** Whether the panel is known to take no lists. */
	singly: boolean;
	/** Whether there is time for one more request. */
	hasTime: () => boolean;
	/** How often a failed batch is asked for, at most. With 1, the next poll asks again. */
	attempts: number;
	/** Waits as long as the panel asked for. False means that it did not wait, and ends the asking. */
	waitFor: (failure: PanelFailure) => Promise<boolean>;
}

/** The requests of one poll. */
class Asking<T> {
	private readonly asked: Asked<T>;

	private readonly options: AskOptions<T>;

	private readonly queue: BatchQueue;

	private readonly inFlight = new Set<Promise<void>>();

	/** Whether an answer has shown how to ask this panel. Then several requests may be under way at once. */
	private isUnderstood = false;

	/** Set when no further request makes sense. */
	private isEnded = false;

	/** How many batches wait as the panel asked. Nothing is sent meanwhile. */
	private waiting = 0;

	private failuresInARow = 0;

	/** IDs that were asked for one by one, to test whether the panel takes lists. */
	private readonly askedSingly = new Set<string>();

	private listsInDoubt = 0;

	constructor(options: AskOptions<T>) {
		this.options = options;
		this.asked = new Asked(options.singly);
		this.queue = new BatchQueue(options, options.singly);
	}

	async run(): Promise<Asked<T>> {
		for (;;) {
			while (this.maySend()) this.send();
			if (this.inFlight.size === 0) break;
			await Promise.race(this.inFlight);
		}
		this.asked.close(this.queue.rest());
		return this.asked;
	}

	private maySend(): boolean {
		const most = this.isUnderstood ? MAX_IN_FLIGHT : 1;
		if (this.isEnded || this.waiting > 0 || this.queue.isEmpty) return false;
		return this.inFlight.size < most && this.options.hasTime();
	}

	private send(): void {
		const batch = this.queue.next();
		if (batch === undefined) return;
		const request = this.settle(batch).finally(() => this.inFlight.delete(request));
		this.inFlight.add(request);
	}

	/** Asks for one batch, and acts on the answer. */
	private async settle(batch: Batch): Promise<void> {
		const answer = await this.ask(batch);
		if (answer.ok) this.take(answer.value);
		else if (!(await this.goesOnAfter(batch, answer.failure))) this.isEnded = true;
	}

	/** Asks for a batch. If the answer does not show whether the panel takes lists, that is tested. */
	private async ask(batch: Batch): Promise<Reading<Array<RowReading<T>>>> {
		const { asked, options } = this;
		const answer = await options.ask(batch.ids, asked.singly);
		if (hasRow(answer) && (asked.singly || batch.ids.length > 1)) this.isUnderstood = true;
		if (asked.singly || this.isUnderstood || !isAboutList(answer)) return answer;
		return await this.askAboutLists(batch, answer);
	}

	private async askAboutLists(
		batch: Batch,
		answer: Reading<Array<RowReading<T>>>,
	): Promise<Reading<Array<RowReading<T>>>> {
		const ids = batch.ids.filter((id) => !this.askedSingly.has(id));
		const most = MAX_LISTS_IN_DOUBT[batch.kind];
		if (this.listsInDoubt >= most || ids.length === 0) return answer;
		if (!this.options.hasTime()) return answer;
		this.listsInDoubt += 1;
		const isUnknownAction = !answer.ok && answer.failure.class === 'action';
		const ask: AskForIds<T> = async (some, singly) => {
			if (singly) some.forEach((id) => this.askedSingly.add(id));
			return await this.options.ask(some, singly);
		};
		const { support, rows, failure } = await findListSupport(ask, ids, isUnknownAction);
		if (failure) {
			batch.isInDoubt = true;
			return { ok: false, failure };
		}
		if (rows.length > 0) this.take(rows);
		if (support === 'lists') this.isUnderstood = true;
		if (support !== 'none') return answer;
		this.askSingly(batch, rows);
		return { ok: true, value: [] };
	}

	/** Asks for each ID alone from now on. The unanswered IDs of the batch come first. */
	private askSingly(batch: Batch, answered: Array<RowReading<T>>): void {
		const done = new Set(answered.map(({ id }) => String(id)));
		this.asked.singly = true;
		this.isUnderstood = true;
		this.queue.splitAll({ ...batch, ids: batch.ids.filter((id) => !done.has(id)) });
	}

	private take(rows: Array<RowReading<T>>): void {
		this.asked.take(rows);
		this.failuresInARow = 0;
	}

	/** Decides what happens to a failed batch. @returns whether the poll goes on */
	private async goesOnAfter(batch: Batch, failure: PanelFailure): Promise<boolean> {
		const isUp = this.asked.answered > 0;
		const isOfIds = !isStopping(failure, isUp) && this.mayBeOneId(batch, failure);
		if (isOfIds) {
			const isAlive = isUp || failure.nothingDone;
			if (this.takeVerdict(batch, failure)) return true;
			if (this.queue.halve(batch, failure, isAlive)) return true;
			if (batch.kind === 'doubtful') return true;
		}
		this.asked.failures.push(failure);
		this.failuresInARow = isOfIds && isUp ? 0 : this.failuresInARow + 1;
		return isStopping(failure, isUp)
			? await this.goesOnAfterStop(batch, failure)
			: this.goesOnAfterError(batch, failure, isUp);
	}

	private async goesOnAfterStop(batch: Batch, failure: PanelFailure): Promise<boolean> {
		const isRateLimit = failure.class === 'rateLimit';
		const mayRepeat = isRateLimit && batch.attempt < this.options.attempts;
		this.waiting += 1;
		const hasWaited = mayRepeat && (await this.options.waitFor(failure));
		this.waiting -= 1;
		if (hasWaited) this.queue.putBack({ ...batch, attempt: batch.attempt + 1 });
		else if (isRateLimit && batch.isInDoubt !== true) this.queue.putBack(batch);
		// One of these IDs may be the reason, so the next poll begins with others.
		else this.queue.putLast(batch);
		return hasWaited;
	}

	private goesOnAfterError(batch: Batch, failure: PanelFailure, isUp: boolean): boolean {
		const { attempts } = this.options;
		const isDown = this.failuresInARow >= FAILURES_IN_A_ROW;
		if (batch.attempt < attempts && (isUp || !isDown)) {
			this.queue.putLast({ ...batch, attempt: batch.attempt + 1, failure, hasSibling: false });
			return true;
		}
		this.asked.fail(batch.ids, failure);
		return !isDown || (isUp && attempts > 1);
	}

	/**
	 * Whether one of many IDs may be the reason for a failed request. Failures of gateways, guards and connections are
	 * mostly not about IDs. They may be if these IDs fail again, while others are answered or there are no others.
	 */
	private mayBeOneId({ kind }: Batch, failure: PanelFailure): boolean {
		if (isOfPanel(failure)) return true;
		if (this.asked.answered > 0) return kind !== 'usual';
		return kind === 'suspect' && this.options.ids.length === 0;
	}

	/** Takes a clear refusal of a question about one ID as the answer. */
	private takeVerdict({ ids }: Batch, failure: PanelFailure): boolean {
		const [id] = ids;
		if (id === undefined || ids.length > 1 || !isVerdict(failure)) return false;
		this.take([{ id, raw: null, reading: { ok: false, failure } }]);
		return true;
	}
}

/**
 * Asks for many IDs, up to 100 in a request and a few requests at once. The first request is sent alone, since the
 * panel may be down or take no lists. A batch that fails because of some of its IDs is halved until these are alone. A
 * panel without lists is asked for each ID alone. Failures are data.
 */
export async function askBatches<T>(options: AskOptions<T>): Promise<Asked<T>> {
	return await new Asking(options).run();
}
