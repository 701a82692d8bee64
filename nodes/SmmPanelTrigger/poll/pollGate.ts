import { withDeadline } from '../../../panel/deadline';
import type { TriggerState } from './state';

interface ReportingPoll {
	endedAt: number;
	/** The number of reports in the state that it wrote. */
	reports: number;
}

/**
 * How long n8n may take to save a report and its state, in milliseconds. It saves them after the poll, and the next
 * poll does not wait for that. It was measured when several overdue polls ran after a crash.
 */
export const SETTLING_TIME = 10_000;

/**
 * Lets only one poll of a node run at a time. n8n also starts a poll while the last one still runs. Both would begin
 * with the same state and report the same changes. Skipping a poll loses nothing, since the next one asks the same.
 */
export class PollGate {
	/** The state of each poll under way, by node. */
	private readonly running = new Map<string, TriggerState>();

	/** The last poll of each node that reported something, for `SETTLING_TIME`. */
	private readonly unsettled = new Map<string, ReportingPoll>();

	/**
	 * Runs a poll, unless one of the same node is under way or its report is still being saved.
	 *
	 * A node that was activated again while an old poll still runs has no state yet. Its poll runs, or its starting point
	 * would come too late. n8n drops the result of the old poll.
	 * @param node workflow and node
	 * @param state n8n gives the polls of one activation the same object, or each poll a copy
	 * @param limit milliseconds after which the poll is given up
	 * @returns null (n8n's "nothing new") if the poll was skipped
	 * @throws DeadlineError when the poll was given up
	 */
	async run<T>(
		node: string,
		state: TriggerState,
		limit: number,
		poll: () => Promise<T | null>,
	): Promise<T | null> {
		const other = this.running.get(node);
		if (other && (other.isSharedWith(state) || state.hasData)) return null;
		if (this.startsTooEarly(node, state)) return null;
		this.running.set(node, state);
		try {
			const report = await withDeadline(limit, poll);
			if (report !== null) {
				this.unsettled.set(node, { endedAt: Date.now(), reports: state.reports });
			}
			return report;
		} finally {
			// A poll that was given up may go on later. n8n takes no items from it, so it must not store them as reported.
			state.close();
			if (this.running.get(node) === state) this.running.delete(node);
		}
	}

	/** Whether a poll starts from the state before the last report, because that report is still being saved. */
	private startsTooEarly(node: string, state: TriggerState): boolean {
		const now = Date.now();
		for (const [other, { endedAt }] of this.unsettled) {
			if (Math.abs(now - endedAt) > SETTLING_TIME) this.unsettled.delete(other);
		}
		const last = this.unsettled.get(node);
		if (last === undefined || state.reports >= last.reports) return false;
		// Without state it is the poll after the very first report, or a new activation of a renamed node.
		return state.hasData || last.reports === 1;
	}
}
