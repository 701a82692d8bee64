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
	/** The status at the trigger's starting point, if that poll was told it. */
	start: string | undefined;
	reported: string | undefined;
	finalReports: number;
}

/**
 * What is held against the trigger:
 * - a reported status is the one that the order had during that poll;
 * - `previous_status` is the one last reported (or the starting point), so nothing is reported twice;
 * - at the end, every order's last status has been reported, each final status exactly once.
 */
export class Oracle {
	readonly problems: string[] = [];

	private readonly orders = new Map<string, Known>();

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

	/** The poll that just ended has set the starting point, from what the client was told in it. */
	setStart(): void {
		for (const [id, known] of this.orders) {
			if (this.proxy.delivered.has(id)) known.start = known.current;
		}
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
