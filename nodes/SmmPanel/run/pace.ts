import { sleep } from 'n8n-workflow';
import { chunk } from '../../../panel/answer/lists';
import type { OperationRun } from './run';

/** Waiting looks this often whether the execution was stopped, in milliseconds. */
const STEP = 500;

/** Waits in short steps, so that Stop and the workflow's time limit end it. */
export async function pause(run: OperationRun, milliseconds: number): Promise<void> {
	for (let left = milliseconds; left > 0 && !run.stopped(); left -= STEP) {
		await sleep(Math.min(STEP, left));
	}
}

interface Work<T> {
	/** How many at once where Request Options → Batching says nothing. */
	inFlight: number;
	/** Whether nothing more is to be begun. */
	isOver(): boolean;
	task(entry: T): Promise<void>;
}

/**
 * Works through a list, a few entries at once and in its order. Request Options → Batching decides how many these
 * are, and how long the run waits between two groups. After a task that throws no other is begun, and those under way
 * come to their end before it is thrown on.
 */
export async function workThrough<T>(
	run: OperationRun,
	list: readonly T[],
	{ inFlight, isOver, task }: Work<T>,
): Promise<void> {
	const most = run.pacing.inFlight ?? inFlight;
	const { pauseMs } = run.pacing;
	for (const [group, part] of chunk(list, pauseMs > 0 ? most : list.length).entries()) {
		if (isOver()) return;
		if (group > 0) await pause(run, pauseMs);
		const waiting = [...part];
		const errors: unknown[] = [];
		const worker = async () => {
			while (waiting.length > 0 && errors.length === 0 && !isOver()) {
				await task(waiting.shift() as T).catch((thrown: unknown) => errors.push(thrown));
			}
		};
		await Promise.all(Array.from({ length: Math.min(most, part.length) }, worker));
		if (errors.length > 0) throw errors[0];
	}
}
