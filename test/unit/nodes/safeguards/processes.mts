// Several n8n processes over one store, in simulated time: each process has the package loaded anew, so that nothing
// but the store connects them. The store is n8n's: read whole, changed, written back whole, without a lock.
import { jest } from '@jest/globals';
import type { IDataObject, INode } from 'n8n-workflow';
import type { EntryStore } from '../../../../nodes/SmmPanel/run/entryStore.ts';
import type { OperationRun } from '../../../../nodes/SmmPanel/run/run.ts';

type Package = typeof import('../../../../nodes/SmmPanel/safeguards/keySafeguard.ts');

/** How long the store takes to read and to write, in milliseconds: one pair after the other, again and again. */
export type Latencies = ReadonlyArray<readonly [read: number, write: number]>;

/** How a row of a run ended. */
export type Outcome = 'sent' | 'duplicate' | 'unknown' | 'notSent';

export interface SimulatedRun {
	keys: readonly string[];
	otherProcesses: boolean;
	retryUnknown?: boolean;
	/** How long the panel takes. */
	requestMs: number;
	/** What the panel says; default placed. */
	answer?: (key: string) => 'placed' | 'refused' | 'unknown';
	/** Milliseconds after the start of the run; whether a write that is under way then still lands. */
	killed?: { afterMs: number; lands: boolean };
}

class Killed extends Error {}

const NODE: INode = {
	id: 'node',
	name: 'Panel',
	type: 'n8n-nodes-smm-panel.smmPanel',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/** Loads the package anew, as another process does. */
export async function loadProcess(): Promise<Package> {
	let loaded: Package | undefined;
	await jest.isolateModulesAsync(async () => {
		loaded = await import('../../../../nodes/SmmPanel/safeguards/keySafeguard.ts');
	});
	if (loaded === undefined) throw new Error('The package was not loaded');
	return loaded;
}

/** What several processes share: the store and the panel. */
export class World {
	/** The store's list. */
	entries: string[] = [];

	/** What the runs have said at their ends. */
	readonly hints: string[] = [];

	/** The keys that the panel was asked for, in the order of the requests. */
	readonly requests: string[] = [];

	private readonly latencies: Latencies;

	private calls = 0;

	constructor(latencies: Latencies) {
		this.latencies = latencies;
	}

	/** One run of Create over rows with keys, as `placeEach` goes through it. */
	async run({ RunKeys }: Package, simulated: SimulatedRun): Promise<Map<string, Outcome>> {
		const { keys, otherProcesses, retryUnknown = false, killed } = simulated;
		const diesAt = killed === undefined ? Infinity : Date.now() + killed.afterMs;
		const alive = () => {
			if (Date.now() >= diesAt) throw new Killed();
		};
		const outcomes = new Map<string, Outcome>();
		const runKeys = new RunKeys(runOver(this.store(diesAt, killed?.lands ?? false)));
		if (otherProcesses) runKeys.share(keys);
		try {
			for (const key of keys) {
				alive();
				const safeguard = runKeys.safeguard(key, { link: key }, { retryUnknown, otherProcesses });
				try {
					const known = await safeguard.before();
					alive();
					if (known !== undefined) {
						outcomes.set(key, known.state === 'duplicate' ? 'duplicate' : 'unknown');
						continue;
					}
					this.requests.push(key);
					const answer = simulated.answer?.(key) ?? 'placed';
					await sleep(simulated.requestMs);
					alive();
					outcomes.set(key, answer === 'unknown' ? 'unknown' : 'sent');
					if (answer === 'placed') await safeguard.placed([{ order: 1 }]);
					if (answer === 'refused') await safeguard.undone();
					safeguard.ended?.();
				} catch (error) {
					alive();
					outcomes.set(key, 'notSent');
					if (!(error instanceof Error && error.name === 'NotSentError')) throw error;
				}
			}
			this.hints.push((await runKeys.end()) ?? '');
		} catch (error) {
			if (!(error instanceof Killed)) throw error;
		}
		return outcomes;
	}

	private store(diesAt: number, lands: boolean): EntryStore {
		const change = async (edit: (list: string[]) => void) => {
			const [read, write] = this.latencies[this.calls++ % this.latencies.length] ?? [0, 0];
			if (Date.now() >= diesAt) throw new Killed();
			await sleep(read);
			if (Date.now() >= diesAt) throw new Killed();
			const list = [...this.entries];
			edit(list);
			await sleep(write);
			if (Date.now() < diesAt || lands) this.entries = list;
			if (Date.now() >= diesAt) throw new Killed();
		};
		return {
			record: async (values) => {
				const before = new Set<string>();
				await change((list) => {
					const known = new Set(list);
					for (const value of values) {
						if (known.has(value)) before.add(value);
						else list.push(value);
					}
				});
				return before;
			},
			remove: async (values) =>
				await change((list) => {
					for (const value of values) {
						const index = list.indexOf(value);
						if (index !== -1) list.splice(index, 1);
					}
				}),
		};
	}
}

/** Runs simulated time until everything has ended. */
export async function passTime<T>(all: Array<Promise<T>>): Promise<T[]> {
	let isOver = false;
	const results = Promise.all(all).finally(() => {
		isOver = true;
	});
	results.catch(() => undefined);
	while (!isOver) await jest.advanceTimersToNextTimerAsync();
	return await results;
}

export async function sleep(milliseconds: number): Promise<void> {
	if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function runOver(entries: EntryStore): OperationRun {
	const unused = () => {
		throw new Error('Not part of this simulation');
	};
	const memory: IDataObject = {};
	return {
		node: NODE,
		workflowId: 'workflow',
		items: [],
		continues: true,
		pacing: { pauseMs: 0 },
		runIndex: 0,
		isTool: false,
		memory,
		entries,
		panelOf: unused,
		fields: unused,
		parameter: unused,
		input: unused,
		stopped: () => false,
		log: () => undefined,
		hint: () => undefined,
	};
}
