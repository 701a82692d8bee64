/**
 * Work in steps. Between two of them n8n can do other work: a price list of 20 MB takes a second of reading, in which
 * no other workflow would get a turn.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** How many characters of a text make one step. */
export const STEP_LENGTH = 2 ** 20;

/** How many lines of a list make one step. */
const STEP_LINES = 2_000;

/** Whether a step of a list ends before this line, counted from 0. */
export function endsStep(line: number): boolean {
	return line > 0 && line % STEP_LINES === 0;
}

/** Work that is short enough for one step. */
export function* inOneStep<T>(work: () => T): Steps<T> {
	yield undefined;
	return work();
}

/** Does all steps without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
	}
}

/** Does the steps, and after each of them waits until n8n has had its turn. */
export async function withPauses<T>(steps: Steps<T>): Promise<T> {
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
		await turn();
	}
}

/** Resolves in the next turn of the event loop. n8n's cloud allows no `setTimeout`. */
export async function turn(): Promise<void> {
	const signal = AbortSignal.timeout(0);
	await new Promise<void>((resolve) => {
		signal.addEventListener('abort', () => resolve(), { once: true });
	});
}
