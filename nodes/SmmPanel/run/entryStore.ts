import type { IExecuteFunctions } from 'n8n-workflow';

/** How many entries n8n keeps for a node. It drops the oldest ones. */
export const MOST_ENTRIES = 30_000;

/** n8n's store of values that a node has processed. It outlives executions, crashes and restarts. */
export interface EntryStore {
	/** Records the values in one write, and tells which of them were there before. */
	record(values: string[]): Promise<ReadonlySet<string>>;
	remove(values: string[]): Promise<void>;
}

const ENTRIES = { mode: 'entries', maxEntries: MOST_ENTRIES } as const;

/** The store of the node; undefined if n8n gives it none, as in an AI tool of an older agent. */
export function entryStore({ helpers }: IExecuteFunctions): EntryStore | undefined {
	if (typeof helpers.checkProcessedAndRecord !== 'function') return undefined;
	return {
		record: async (values) => {
			const { processed } = await helpers.checkProcessedAndRecord(values, 'node', ENTRIES);
			return new Set(processed.map(String));
		},
		remove: async (values) => await helpers.removeProcessed(values, 'node', ENTRIES),
	};
}
