// Judges what the trigger reported against what really happened on the panel.
import type { IDataObject } from 'n8n-workflow';
import type { PanelProxy } from './poll-proxy.mts';

const FINAL = new Set(['Completed', 'Partial', 'Canceled', 'Refunded', 'Failed']);

/** The trigger's word for "gone or unanswered" must rest on as many answers without the order. */
const MISSES_BEFORE_REPORT = 5;

interface Known {
	/** Every status that the order has had. */
	history: Set<string>;
	current: string;
	/** The status that the trigger may take in silently, as its starting point. */
	start: string | undefined;
	reported: string | undefined;
	finalReports: number;
}

/**
 * What is held against the trigger:
 * - a reported status is the one that the order had during that poll;
 * - `previous_status` is the one last reported (or the starting point), so nothing is reported twice;
 * - at the end, every order's last status has been reported, each final status exactly once.
 *
 * Silence is due to nothing but the start: what the first poll was told, and of what it did not ask for (want of
 * time, too many requests) what a later poll is told at the first try. What was asked for in vain is news.
 */
export class Oracle {
	readonly problems: string[] = [];

	private readonly orders = new Map<string, Known>();

	/** Orders that are yet to be asked for the first time; undefined before the first poll. */
	private unasked: Set<string> | undefined;

	/** The same in the state that n8n has saved. */
	private savedUnasked = new Set<string>();

	private readonly unknownReported = new Map<string, number>();

	private readonly proxy: PanelProxy;

	constructor(proxy: PanelProxy) {
		this.proxy = proxy;
	}

	/** The order has this status now. */
	setStatus(id: string, status: string): void {
		const known = this.orders.get(id);
		if (known === undefined) {
			const history = new Set([status]);
			const rest = { start: undefined, reported: undefined, finalReports: 0 };
			this.orders.set(id, { history, current: status, ...rest });
			return;
		}
		known.current = status;
		known.history.add(status);
	}

	/** How many orders the first poll did not get to. */
	get unaskedAtStart(): number {
		return this.unasked?.size ?? 0;
	}

	/** The poll that just ended has left a state: what it was told counts. */
	takeStart(): void {
		this.unasked ??= new Set(this.orders.keys());
		for (const id of this.unasked) {
			if (!this.proxy.asked.has(id)) continue;
			this.unasked.delete(id);
			const known = this.orders.get(id);
			if (known && this.proxy.delivered.has(id)) known.start = known.current;
		}
	}

	/** n8n has saved the state as it is now. */
	saveStart(): void {
		this.savedUnasked = new Set(this.unasked);
	}

	/** n8n is back at the state that it has saved: what was taken in silently since then is to be taken in anew. */
	rewindStart(): void {
		for (const id of this.savedUnasked) {
			const known = this.orders.get(id);
			if (known && !this.unasked?.has(id)) known.start = undefined;
		}
		this.unasked = new Set(this.savedUnasked);
	}

	/** The items of one execution. */
	judge(items: IDataObject[]): void {
		const seen = new Set<string>();
		for (const item of items) {
			const id = String(item.order);
			if (seen.has(id)) this.problems.push(`${id} is twice in one execution`);
			seen.add(id);
			if (item.error !== undefined) this.judgeError(id);
			else this.judgeStatus(id, item);
		}
	}

	/** To be called after the panel has been quiet and well for some polls. */
	judgeEnd(): void {
		for (const [id, { current, start, reported, finalReports }] of this.orders) {
			const last = reported ?? start;
			if (last !== current) {
				this.problems.push(`${id} is ${current}, and the last report was ${String(last)}`);
			}
			const expected = FINAL.has(current) && !(start !== undefined && FINAL.has(start)) ? 1 : 0;
			if (finalReports !== expected) {
				this.problems.push(`${id}: final status reported ${finalReports} times, not ${expected}`);
			}
		}
	}

	/** How often each ID that the panel does not know was reported. */
	get unknown(): Map<string, number> {
		return this.unknownReported;
	}

	private judgeError(id: string): void {
		if (!this.orders.has(id)) {
			this.unknownReported.set(id, (this.unknownReported.get(id) ?? 0) + 1);
			return;
		}
		const misses = this.proxy.spoiltInARow.get(id) ?? 0;
		const wasRefused = this.proxy.refused.has(id);
		if (misses < MISSES_BEFORE_REPORT && !wasRefused) {
			this.problems.push(`${id} reported as unanswered after ${misses} answers without it`);
		}
	}

	private judgeStatus(id: string, item: IDataObject): void {
		const known = this.orders.get(id);
		if (known === undefined) {
			this.problems.push(`${id} does not exist`);
			return;
		}
		const { current, start, reported } = known;
		if (item.status !== current) {
			this.problems.push(`${id} is ${current}, and was reported as ${String(item.status)}`);
		}
		const before = reported ?? start ?? null;
		if (item.previous_status !== before) {
			this.problems.push(
				`${id}: previous status ${String(item.previous_status)}, and it was ${String(before)}`,
			);
		}
		if (item.status === before) this.problems.push(`${id}: ${before} reported again`);
		known.reported = String(item.status);
		if (item.is_final === true) known.finalReports += 1;
	}
}
