import type { IDataObject } from 'n8n-workflow';
import { hasState, reportsBehind } from './state';

interface RunningPoll {
	staticData: IDataObject;
}

interface ReportingPoll {
	endedAt: number;
	/** How many reports lie behind the state that it left. */
	reports: number;
}

/** Polls under way in this process, by workflow and node. */
const running = new Map<string, RunningPoll>();

/** The last poll of each node that reported something, for as long as it may not have been saved. */
const unsettled = new Map<string, ReportingPoll>();

/**
 * How long n8n may take to save a report and the state that belongs to it, in milliseconds. It does so after the
 * poll has ended, and does not wait with the next poll: measured when several overdue polls ran after a crash.
 */
export const SETTLING_TIME = 10_000;

/** Whether a poll starts from the state before the last report, because that report is still being saved. */
function startsTooEarly(key: string, staticData: IDataObject): boolean {
	const now = Date.now();
	for (const [other, { endedAt }] of unsettled) {
		if (Math.abs(now - endedAt) > SETTLING_TIME) unsettled.delete(other);
	}
	const last = unsettled.get(key);
	if (last === undefined || reportsBehind(staticData) >= last.reports) return false;
	// Without any state it is either the poll after the very first report, or a new activation of a renamed node.
	return hasState(staticData) || last.reports === 1;
}

/**
 * Runs a poll unless one of the same node is still under way, or its report is still being saved: n8n starts the
 * next one whether or not the last one has ended, and both would start from the same state and report the same
 * changes. What is left out is done by the next poll.
 *
 * A node that was activated anew while an old poll still runs (n8n throws its result away) has no state yet;
 * it goes on, or its starting point would be taken too late.
 * @param staticData of this poll; n8n gives polls of one activation the same object, or each a copy of its own
 * @returns null, n8n's "nothing new", where the poll was left out
 */
export async function withoutOverlap<T>(
	key: string,
	staticData: IDataObject,
	poll: () => Promise<T | null>,
): Promise<T | null> {
	const other = running.get(key);
	if (other && (other.staticData === staticData || hasState(staticData))) return null;
	if (startsTooEarly(key, staticData)) return null;
	const own: RunningPoll = { staticData };
	running.set(key, own);
	try {
		const report = await poll();
		if (report !== null) {
			unsettled.set(key, { endedAt: Date.now(), reports: reportsBehind(staticData) });
		}
		return report;
	} finally {
		if (running.get(key) === own) running.delete(key);
	}
}
