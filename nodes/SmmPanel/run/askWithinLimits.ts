import type { FailureClass, HttpAnswer, PanelFailure, Reading } from '../../../panel/types';
import { pause } from './pace';
import type { OperationRun } from './run';

/**
 * After these failures no further request of the run can succeed. On some panels each failed request counts against the
 * account, so the rest is not sent.
 */
export const ENDS_THE_RUN: ReadonlySet<FailureClass> = new Set([
	'key',
	'account',
	'funds',
	'guard',
	'maintenance',
	'rateLimit',
	'redirect',
]);

/** The failure of a question that was not sent, or waited for a rate limit, when the execution was stopped. */
export const STOPPED: PanelFailure = { class: 'stopped', text: '', nothingDone: true };

/** How long one question may wait in all for a panel that asks to slow down, in milliseconds. */
const MOST_WAITING = 120_000;
const FIRST_PAUSE = 1_000;

/**
 * Sends a question once. It sends it again only after "too many requests", which proves that nothing was done. Before
 * that it waits as long as the panel asks, or longer each time. It gives `STOPPED` if the execution was stopped before
 * anything was done.
 */
export async function askWithinLimits<T>(
	run: OperationRun,
	send: () => Promise<Reading<HttpAnswer>>,
	read: (answer: HttpAnswer) => Reading<T> | Promise<Reading<T>>,
): Promise<Reading<T>> {
	let waited = 0;
	for (let next = FIRST_PAUSE; ; next *= 2) {
		if (run.stopped()) return { ok: false, failure: STOPPED };
		const answer = await send();
		const reading = answer.ok ? await readSafely(async () => await read(answer.value)) : answer;
		if (reading.ok || reading.failure.class !== 'rateLimit' || !reading.failure.nothingDone) {
			return reading;
		}
		const wait = Math.max(reading.failure.retryAfterMs ?? next, FIRST_PAUSE);
		if (waited + wait > MOST_WAITING) return reading;
		await pause(run, wait);
		waited += wait;
	}
}

/** Reads an answer. If the reader throws, the outcome is unknown, since the panel may have done what was asked. */
async function readSafely<T>(read: () => Promise<Reading<T>>): Promise<Reading<T>> {
	try {
		return await read();
	} catch (error) {
		const text = error instanceof Error ? error.message : String(error);
		return { ok: false, failure: { class: 'unknownOutcome', text, nothingDone: false } };
	}
}
