let last: Promise<unknown> = Promise.resolve();

/**
 * Runs what it is given after everything given before has ended, across all executions of this process.
 * n8n's store of processed values is read, changed and written back as a whole without a lock: two at once
 * could both see a key as new.
 */
export async function exclusively<T>(task: () => Promise<T>): Promise<T> {
	const result = last.then(task);
	// The next one waits for the end of this one, however it ends; its outcome belongs to its own caller.
	last = result.then(
		() => undefined,
		() => undefined,
	);
	return await result;
}
