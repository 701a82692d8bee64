import { sleep } from 'n8n-workflow';
import { chunk } from '../../../panel/answer/lists';
import type { OperationRun } from './run';

/** How often a pause checks whether the execution was stopped, in milliseconds. */
const STEP = 500;

/** Waits in short steps, so that Stop and the workflow's time limit end it. */
export async function pause(run: OperationRun, milliseconds: number): Promise<void> {
	for (let left = milliseconds; left > 0 && !run.stopped(); left -= STEP) {
		await sleep(Math.min(STEP, left));
	}
}

interface Work<T> {
	/** How many entries at once, if Request Options → Batching is not set. */
	inFlight: number;
	/** Whether no further entry may be started. */
	isOver(): boolean;
	task(entry: T): Promise<void>;
}

/**
 * Works through a list in its order, a few entries at once. Request Options → Batching sets their number, and the pause
 * between two groups. After a task has thrown, no other one is started. The tasks under way end first, and then the
 * error is thrown.
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
