import { randomUUID } from 'crypto';
import { fingerprint } from '../../shared/fingerprint';
import type { EntryStore } from '../run/entryStore';
import { exclusively } from './mutex';

/** The length of a period in milliseconds. Time is divided into periods, and a claim holds for one of them. */
export const PERIOD = 30_000;

/** How long a run waits before it checks that its write is still there, in milliseconds. */
export const SETTLING = 1_000;

/** How often a run tries to claim, at most, while other processes overwrite its claim. */
const MOST_ROUNDS = 10;

/** What claiming needs from a run that shares n8n's store with other processes. */
export interface SharedStore {
	store: EntryStore;
	wait(milliseconds: number): Promise<void>;
	/** Whether the execution was stopped. */
	stopped(): boolean;
	/** The time in milliseconds on the system clock. Clocks of processes may differ by some seconds. */
	now(): number;
	/** Restores what the run has written before. Claiming takes time, and others may overwrite it meanwhile. */
	restoreRecent(): Promise<void>;
}

/** Keys that were claimed together. */
export interface Claim {
	/** An entry that nobody else writes. If it is missing, the write was lost. */
	token: string;
	/** The last period for which the keys are claimed. */
	until: number;
	/** The claim for the period after that, until it is confirmed. */
	next?: { token: string; writtenAt: number };
}

/** The result of claiming keys. */
export interface Claimed {
	/** The keys that the run has now. */
	names: string[];
	claim: Claim;
	/** Entries that are no longer needed. */
	obsolete: string[];
}

/**
 * Claims keys for this period and the next one, so that there is time to extend the claim.
 *
 * n8n's store has no lock. If two processes read it at once, the later writer erases what the other has written. So a
 * run writes its claim with a unique token. Then it waits longer than a write takes, and checks that the token is still
 * there (Fischer's mutual exclusion).
 */
export async function claimKeys(shared: SharedStore, keys: string[]): Promise<Claimed> {
	const period = periodOf(shared);
	const current = new Slot(shared, period);
	const next = new Slot(shared, period + 1);
	const claimed = (names: string[]): Claimed => ({
		names,
		claim: { token: next.token, until: next.period },
		obsolete: [...current.obsolete, ...next.obsolete, current.token],
	});
	let names = keys;
	for (let round = 0; round < MOST_ROUNDS && !shared.stopped(); round += 1) {
		names = await current.occupy(names);
		// Two runs must not block each other for ever: the one with the nearer period goes on.
		await next.giveUpAllBut(names);
		if (names.length === 0) break;
		const both = await next.occupy(names);
		await shared.wait(SETTLING);
		const areThere = await standing(shared, [current, next]);
		if (!areThere || both.length === 0) continue;
		await current.giveUpAllBut(both);
		return claimed(both);
	}
	await current.giveUpAllBut([]);
	await next.giveUpAllBut([]);
	next.obsolete.push(next.token);
	return claimed([]);
}

/** A period for which keys are being claimed. */
class Slot {
	readonly period: number;

	/** An entry that is written together with the claims. While it is there, they are there. */
	token = randomUUID();

	/** Entries that are no longer needed. */
	readonly obsolete: string[] = [];

	private readonly own = new Set<string>();

	private readonly shared: SharedStore;

	constructor(shared: SharedStore, period: number) {
		this.shared = shared;
		this.period = period;
	}

	/** Writes the claims. @returns the keys that no other run has in this period */
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

	/** Gives up the claims on all other keys. */
	async giveUpAllBut(names: readonly string[]): Promise<void> {
		const kept = new Set(names);
		const given = [...this.own].filter((name) => !kept.has(name));
		if (given.length === 0) return;
		for (const name of given) this.own.delete(name);
		const entries = given.map((name) => entryOf(name, this.period));
		await exclusively(this.shared.store, async (store) => await store.remove(entries));
	}

	/** Called when another process has overwritten the claims. */
	lost(): void {
		this.obsolete.push(this.token);
		this.token = randomUUID();
		this.own.clear();
	}
}

async function standing(shared: SharedStore, slots: readonly Slot[]): Promise<boolean> {
	const before = await recorded(
		shared,
		slots.map(({ token }) => token),
	);
	// The check itself has just written the tokens of these.
	const lost = slots.filter(({ token }) => !before.has(token));
	for (const slot of lost) slot.lost();
	return lost.length === 0;
}

/** Which entries were in the store. It writes the missing ones too, since the store cannot tell without writing. */
export async function recorded(
	{ store }: SharedStore,
	entries: string[],
): Promise<ReadonlySet<string>> {
	return await exclusively(store, async (one) => await one.record(entries));
}

/** The current period. */
export function periodOf({ now }: SharedStore): number {
	return Math.floor(now() / PERIOD);
}

/** A claim on a key for one period. */
export function entryOf(name: string, period: number): string {
	return fingerprint(name, 'claimed', String(period));
}
