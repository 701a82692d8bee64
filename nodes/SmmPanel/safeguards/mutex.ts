import { DeadlineError, withDeadline } from '../../../panel/deadline';
import { NotSentError } from '../../shared/notSentError';
import type { EntryStore } from '../run/entryStore';

/** How long one call of n8n's store may take, in milliseconds. */
export const STORE_DEADLINE = 30_000;

/** n8n's database has not answered. Nobody knows whether it has written the entries. */
export class StoreTimeout extends NotSentError {
	constructor() {
		super(
			`n8n's store of keys did not answer within ${STORE_DEADLINE / 1000} seconds`,
			"'Deduplication Key' could not be checked, so nothing was sent to the panel for this item. Check n8n's database. If the store saved the key anyway, the next run calls it unknown: the option 'Retry Unknown' sends it then.",
		);
	}
}

/** The end of the last task of this process. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Runs a task on the store alone, after all earlier tasks of this process. n8n reads its store, changes it and writes
 * it back as a whole, without a lock. Two tasks at once could both see a key as new.
 *
 * Every call of the store has a deadline, and a task does nothing but such calls. A task ends with its first call that
 * missed the deadline.
 *
 * @throws StoreTimeout for a call that missed its deadline
 */
export async function exclusively<T>(
	store: EntryStore,
	task: (store: EntryStore) => Promise<T>,
): Promise<T> {
	const result = last.then(async () => await task(withEnd(store)));
	// The next task waits for this one, whether it fails or not. Only its own caller gets its outcome.
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
