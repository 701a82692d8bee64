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

/** A period for which keys are being claimed. */
interface Slot {
	period: number;
	token: string;
}

/**
 * Claims keys for this period and the next, so that there is time to go on from there.
 *
 * n8n's store has no lock: of two processes that read it at once, the later writer erases what the other has written.
 * So a run writes its claim with a token of its own, waits longer than such a write takes, and looks whether the
 * token is still there (Fischer's mutual exclusion).
 *
 * @returns the keys that nobody else has claimed, and entries that have done their service
 */
export async function claimKeys(
	shared: SharedStore,
	keys: string[],
): Promise<{ names: string[]; claim: Claim; spent: string[] }> {
	const period = periodOf(shared);
	const current = newSlot(period);
	const next = newSlot(period + 1);
	const spent: string[] = [];
	let names = keys;
	for (let round = 0; round < MOST_ROUNDS && !shared.stopped(); round += 1) {
		for (const slot of [current, next]) names = await occupy(shared, slot, names);
		if (names.length === 0) break;
		await shared.wait(SETTLING);
		const before = await recorded(shared, [current.token, next.token]);
		const lost = [current, next].filter(({ token }) => !before.has(token));
		if (lost.length === 0) {
			spent.push(current.token);
			return { names, claim: { token: next.token, until: next.period }, spent };
		}
		// The look has just written these tokens itself.
		spent.push(...lost.map(({ token }) => token));
		for (const slot of lost) slot.token = randomUUID();
	}
	spent.push(current.token, next.token);
	return { names: [], claim: { token: next.token, until: next.period }, spent };
}

/** @returns the keys that nobody else has in this period */
async function occupy(shared: SharedStore, { period, token }: Slot, names: string[]) {
	if (names.length === 0) return names;
	const entries = names.map((key) => entryOf(key, period));
	const before = await recorded(shared, [...entries, token]);
	// Where the token is there, so is all that was written with it.
	return before.has(token) ? names : names.filter((key) => !before.has(entryOf(key, period)));
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

function newSlot(period: number): Slot {
	return { period, token: randomUUID() };
}
