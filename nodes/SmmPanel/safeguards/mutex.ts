import { DeadlineError, withDeadline } from '../../../panel/deadline';
import { InputError } from '../../../panel/request/inputError';
import type { EntryStore } from '../run/entryStore';

/** How long one call of n8n's store may take, in milliseconds. */
export const STORE_DEADLINE = 30_000;

/** n8n's database has not answered. Whether it has written what it was given, nobody knows. */
export class StoreTimeout extends InputError {
	constructor() {
		super(
			`n8n's store did not answer within ${STORE_DEADLINE / 1000} seconds, so the 'Deduplication Key' could not be looked up`,
			"Nothing was sent to the panel for this item. If the store has written its key all the same, the next run calls it unknown: 'Retry Unknown' sends it then. Look at n8n's database.",
		);
	}
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Gives a task the store to itself, after every task given before has ended, across all executions of this process.
 * n8n's store is read, changed and written back as a whole without a lock: two at once could both see a key as new.
 *
 * Every call of the store has an end, and so has the task, which does nothing else. A task whose call was given up
 * does nothing more.
 *
 * @throws StoreTimeout for a call that was given up
 */
export async function exclusively<T>(
	store: EntryStore,
	task: (store: EntryStore) => Promise<T>,
): Promise<T> {
	const result = last.then(async () => await task(withEnd(store)));
	// The next one waits for the end of this one, however it ends; its outcome belongs to its own caller.
	last = result.then(
		() => undefined,
		() => undefined,
	);
	return await result;
}

function withEnd(store: EntryStore): EntryStore {
	return {
		record: async (values) => await ended(async () => await store.record(values)),
		remove: async (values) => await ended(async () => await store.remove(values)),
	};
}

async function ended<T>(call: () => Promise<T>): Promise<T> {
	try {
		return await withDeadline(STORE_DEADLINE, call);
	} catch (error) {
		throw error instanceof DeadlineError ? new StoreTimeout() : error;
	}
}
