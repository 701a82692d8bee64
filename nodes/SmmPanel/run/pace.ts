import { sleep } from 'n8n-workflow';
import type { FailureClass, HttpAnswer, PanelFailure, Reading } from '../../../panel/types';
import { STOPPED_CODE } from '../../shared/errorMessages';
import type { OperationRun } from './run';

/**
 * After these no further request of the run can succeed, and on some panels each one more counts against the
 * account: the rest is not sent at all.
 */
export const ENDS_THE_RUN: ReadonlySet<FailureClass> = new Set([
	'key',
	'account',
	'funds',
	'rateLimit',
	'redirect',
]);

/** What became of a question that was not put, or put off by the panel, when the execution was stopped. */
export const STOPPED: PanelFailure = {
	class: 'unavailable',
	text: '',
	nothingDone: true,
	connection: STOPPED_CODE,
};

/** How long one request may wait for a panel that asks to slow down, in milliseconds. */
const MOST_WAITING = 120_000;
const FIRST_PAUSE = 1_000;
/** Waiting looks this often whether the execution was stopped, in milliseconds. */
const STEP = 500;

/**
 * Sends once. Only an answer by which the panel says that it took nothing because of too many requests is
 * followed by another try, after the pause that it asks for or a growing one.
 *
 * @returns undefined if the execution was stopped before anything was taken
 */
export async function askWithinLimits<T>(
	host: OperationRun,
	send: () => Promise<Reading<HttpAnswer>>,
	read: (answer: HttpAnswer) => Reading<T>,
): Promise<Reading<T> | undefined> {
	let waited = 0;
	for (let next = FIRST_PAUSE; ; next *= 2) {
		if (host.stopped()) return undefined;
		const answer = await send();
		const reading = answer.ok ? read(answer.value) : answer;
		if (reading.ok || reading.failure.class !== 'rateLimit' || !reading.failure.nothingDone) {
			return reading;
		}
		const wait = Math.max(reading.failure.retryAfterMs ?? next, FIRST_PAUSE);
		if (waited + wait > MOST_WAITING) return reading;
		await pause(host, wait);
		waited += wait;
	}
}

/** An answer that the reader stumbles over is no answer: what was asked for may have been done. */
export function readSafely<T>(read: () => Reading<T>): Reading<T> {
	try {
		return read();
	} catch (error) {
		const text = error instanceof Error ? error.message : String(error);
		return { ok: false, failure: { class: 'unknownOutcome', text, nothingDone: false } };
	}
}

/**
 * Request Options → Batching between the requests of a run: call it before each of them, and after every so many it
 * waits the interval.
 */
export function pacer(host: OperationRun): () => Promise<void> {
	let asked = 0;
	return async () => {
		if (asked > 0 && asked % host.pacing.inFlight === 0) await pause(host, host.pacing.pauseMs);
		asked += 1;
	};
}

/** Waits in short steps, so that Stop and the workflow's time limit end it. */
export async function pause(host: OperationRun, milliseconds: number): Promise<void> {
	for (let left = milliseconds; left > 0 && !host.stopped(); left -= STEP) {
		await sleep(Math.min(STEP, left));
	}
}
