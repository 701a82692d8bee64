/**
 * What a test file has opened. All of it is closed, whatever fails on the way: one server that stays open would keep
 * jest from ever ending.
 */
export class Opened {
	readonly #closers: Array<() => Promise<unknown>> = [];

	/** `close` is called by {@link close}, before those that were added earlier. */
	add(close: () => Promise<unknown>): void {
		this.#closers.unshift(close);
	}

	/** @throws AggregateError with all that failed, once everything else is closed */
	async close(): Promise<void> {
		const errors: unknown[] = [];
		for (const close of this.#closers.splice(0)) await close().catch((error) => errors.push(error));
		if (errors.length > 0) throw new AggregateError(errors, errors.map(String).join('\n'));
	}
}
