/** Node's timers hold no more milliseconds: about 24 days. */
const LONGEST = 2 ** 31 - 1;

/** A request that was not over when its time was. Its code is Node's own for such a connection. */
export class DeadlineError extends Error {
	readonly code = 'ETIMEDOUT';

	readonly milliseconds: number;

	constructor(milliseconds: number) {
		super(`Not over after ${milliseconds} ms`);
		this.name = 'DeadlineError';
		this.milliseconds = milliseconds;
	}
}

/**
 * Runs a request that has to be over after so many milliseconds, counted from its start. n8n's own timeout counts
 * from the last byte: a server that sends a byte now and then keeps a request for ever.
 *
 * In polls n8n closes the connection by the signal. In executions it replaces the signal by its own cancel signal:
 * `run` has to close there what it has of the answer.
 *
 * @param run gets the signal to put into the request
 * @throws DeadlineError when the time is over; otherwise what `run` throws
 */
export async function withDeadline<T>(
	milliseconds: number,
	run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
	const signal = AbortSignal.timeout(Math.ceil(Math.min(Math.max(milliseconds, 0), LONGEST)));
	let stopWaiting = (): void => undefined;
	const deadline = new Promise<never>((_resolve, reject) => {
		stopWaiting = () => reject(new DeadlineError(milliseconds));
		signal.addEventListener('abort', stopWaiting, { once: true });
	});
	try {
		return await Promise.race([run(signal), deadline]);
	} catch (error) {
		// The HTTP client may report the closed connection before the deadline does.
		throw signal.aborted ? new DeadlineError(milliseconds) : error;
	} finally {
		signal.removeEventListener('abort', stopWaiting);
	}
}
