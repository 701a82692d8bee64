/** The longest time of Node's timers in milliseconds: about 24 days. */
const LONGEST = 2 ** 31 - 1;

/** A request that had not ended at its deadline. Its code is Node's own code for such a connection. */
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
 * Runs a request that must end after so many milliseconds, counted from its start. n8n's own timeout counts from the
 * last byte. A server that sends a byte now and then would keep a request open for ever.
 *
 * In polls n8n closes the connection at the signal. In executions n8n replaces the signal with its own cancel signal.
 * There `run` has to close what it has of the answer.
 *
 * @param run gets the signal to put into the request
 * @throws DeadlineError at the deadline; before it, what `run` throws
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
