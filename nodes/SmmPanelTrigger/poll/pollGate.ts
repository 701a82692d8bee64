import { withDeadline } from '../../../panel/deadline';
import type { TriggerState } from './state';

interface ReportingPoll {
	endedAt: number;
	/** How many reports lie behind the state that it left. */
	reports: number;
}

/**
 * How long n8n may take to save a report and the state that belongs to it, in milliseconds. It saves them after the
 * poll, and the next poll does not wait for that. This was measured when several overdue polls ran after a crash.
 */
export const SETTLING_TIME = 10_000;

/**
 * Lets only one poll of a node run at a time. n8n starts a poll also while the last one still runs. Both would begin
 * with the same state and report the same changes. A poll that is left out loses nothing: the next one asks for the same.
 */
export class PollGate {
	/** The state of each poll under way, by node. */
	private readonly running = new Map<string, TriggerState>();

	/** The last poll of each node that reported something, for `SETTLING_TIME`. */
	private readonly unsettled = new Map<string, ReportingPoll>();

	/**
	 * Runs a poll, unless one of the same node is under way or its report is still being saved.
	 *
	 * A node that was activated anew while an old poll still runs has no state yet. It runs all the same, or its
	 * starting point would be taken too late. n8n throws away what the old poll gives.
	 * @param node workflow and node
	 * @param state n8n gives the polls of one activation the same object, or each poll a copy
	 * @param limit milliseconds after which the poll is given up, whatever it is waiting for
	 * @returns null, n8n's "nothing new", where the poll was left out
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
			// A poll that was given up may wake up later. n8n takes no items from it, so it must store none as reported.
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
		// Without any state it is either the poll after the very first report, or a new activation of a renamed node.
		return state.hasData || last.reports === 1;
	}
}
