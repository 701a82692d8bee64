import type { FailureClass, HttpAnswer, PanelFailure, Reading } from '../../../panel/types';
import { pause } from './pace';
import type { OperationRun } from './run';

/**
 * After these no further request of the run can succeed. On some panels each one more counts against the account, so
 * the rest is not sent at all.
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

/** What became of a question that was not put, or put off by the panel, when the execution was stopped. */
export const STOPPED: PanelFailure = { class: 'stopped', text: '', nothingDone: true };

/** How long one request may wait for a panel that asks to slow down, in milliseconds. */
const MOST_WAITING = 120_000;
const FIRST_PAUSE = 1_000;

/**
 * Sends once. Only an answer by which the panel says that it took nothing because of too many requests is
 * followed by another try, after the pause that it asks for or a growing one. `STOPPED` where the execution was
 * stopped before anything was taken.
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

/** An answer that the reader stumbles over is no answer: what was asked for may have been done. */
async function readSafely<T>(read: () => Promise<Reading<T>>): Promise<Reading<T>> {
	try {
		return await read();
	} catch (error) {
		const text = error instanceof Error ? error.message : String(error);
		return { ok: false, failure: { class: 'unknownOutcome', text, nothingDone: false } };
	}
}
