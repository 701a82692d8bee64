import { randomUUID } from 'crypto';
import { fingerprint } from '../../shared/fingerprint';
import type { EntryStore } from '../run/entryStore';
import { exclusively } from './mutex';

/** A claim is an entry for one period. Time is cut into periods of so many milliseconds. */
export const PERIOD = 30_000;

/** How long a run waits before it looks whether a write stands, in milliseconds. */
export const SETTLING = 1_000;

/** How often a run tries to claim, at most, while other processes write over its claim. */
const MOST_ROUNDS = 10;

/** What a run works with where it shares n8n's store with other processes. */
export interface SharedStore {
	store: EntryStore;
	wait(milliseconds: number): Promise<void>;
	/** Whether the execution was stopped. */
	stopped(): boolean;
	/** Milliseconds on a clock that all processes share, to some seconds. */
	now(): number;
	/** Sees to what the run has written before, since claiming takes its time. */
	lookAfter(): Promise<void>;
}

/** Keys that were claimed together. */
export interface Claim {
	/** An entry that nobody else writes. Where it is missing, the write was lost. */
	token: string;
	/** The last period for which the keys are claimed. */
	until: number;
	/** The claim on the period after that, until it is known to stand. */
	next?: { token: string; writtenAt: number };
}

/** What claiming keys has led to. */
export interface Claimed {
	/** The keys that nobody else has. */
	names: string[];
	claim: Claim;
	/** Entries that have done their service. */
	spent: string[];
}

/**
 * Claims keys for this period and the next, so that there is time to go on from there.
 *
 * n8n's store has no lock: of two processes that read it at once, the later writer erases what the other has written.
 * So a run writes its claim with a token of its own, waits longer than such a write takes, and looks whether the
 * token is still there (Fischer's mutual exclusion).
 */
export async function claimKeys(shared: SharedStore, keys: string[]): Promise<Claimed> {
	const period = periodOf(shared);
	const current = new Slot(shared, period);
	const next = new Slot(shared, period + 1);
	const claimed = (names: string[]): Claimed => ({
		names,
		claim: { token: next.token, until: next.period },
		spent: [...current.spent, ...next.spent, current.token],
	});
	let names = keys;
	for (let round = 0; round < MOST_ROUNDS && !shared.stopped(); round += 1) {
		names = await current.occupy(names);
		// Two runs must not keep each other out for good: who has the nearer period goes on.
		await next.giveUpAllBut(names);
		if (names.length === 0) break;
		const both = await next.occupy(names);
		await shared.wait(SETTLING);
		const stand = await standing(shared, [current, next]);
		if (!stand || both.length === 0) continue;
		await current.giveUpAllBut(both);
		return claimed(both);
	}
	await current.giveUpAllBut([]);
	await next.giveUpAllBut([]);
	next.spent.push(next.token);
	return claimed([]);
}

/** A period for which keys are being claimed. */
class Slot {
	readonly period: number;

	/** An entry that is written together with the claims: while it is there, so are they. */
	token = randomUUID();

	/** Entries that have done their service. */
	readonly spent: string[] = [];

	private readonly own = new Set<string>();

	private readonly shared: SharedStore;

	constructor(shared: SharedStore, period: number) {
		this.shared = shared;
		this.period = period;
	}

	/** @returns the keys that nobody else has in this period */
	async occupy(names: string[]): Promise<string[]> {
		if (names.length === 0) return names;
		const entries = names.map((name) => entryOf(name, this.period));
		const before = await recorded(this.shared, [...entries, this.token]);
		if (!before.has(this.token)) this.own.clear();
		for (const name of names) {
			if (!before.has(entryOf(name, this.period))) this.own.add(name);
		}
		return names.filter((name) => this.own.has(name));
	}

	/** Leaves keys to others. */
	async giveUpAllBut(names: readonly string[]): Promise<void> {
		const kept = new Set(names);
		const given = [...this.own].filter((name) => !kept.has(name));
		if (given.length === 0) return;
		for (const name of given) this.own.delete(name);
		const entries = given.map((name) => entryOf(name, this.period));
		await exclusively(this.shared.store, async (store) => await store.remove(entries));
	}

	/** Another process has written over the claims. */
	lost(): void {
		this.spent.push(this.token);
		this.token = randomUUID();
		this.own.clear();
	}
}

async function standing(shared: SharedStore, slots: readonly Slot[]): Promise<boolean> {
	const before = await recorded(
		shared,
		slots.map(({ token }) => token),
	);
	// The look has just written the tokens of these itself.
	const lost = slots.filter(({ token }) => !before.has(token));
	for (const slot of lost) slot.lost();
	return lost.length === 0;
}

/** Which entries are in the store. Those that are not are written: the store tells in no other way. */
export async function recorded(
	{ store }: SharedStore,
	entries: string[],
): Promise<ReadonlySet<string>> {
	return await exclusively(store, async (one) => await one.record(entries));
}

/** The period that it is now. */
export function periodOf({ now }: SharedStore): number {
	return Math.floor(now() / PERIOD);
}

/** A claim on a key for one period. */
export function entryOf(name: string, period: number): string {
	return fingerprint(name, 'claimed', String(period));
}
