import { randomUUID } from 'crypto';
import { fingerprint } from '../../shared/fingerprint';
import type { EntryStore } from '../run/entryStore';
import { exclusively } from './mutex';

/** A claim is an entry for one period. Time is cut into periods of so many milliseconds. */
export const PERIOD = 30_000;

/** How long a run waits before it looks whether its claim stands, in milliseconds. */
export const SETTLING = 1_000;

/** Keys that are claimed with one write. Their entries take up room in n8n's store for a while. */
export const CLAIMED_AT_ONCE = 200;

/** How often a run tries to claim, at most, while other processes write over its claim. */
const MOST_ROUNDS = 10;

/** How long a run waits for keys that others have claimed, in all. The claims of a dead run have ended by then. */
const MOST_WAITING = 2 * PERIOD + 5_000;
const BETWEEN_LOOKS = 2_000;

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

/** Keys that one write has claimed. */
interface Claim {
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

/** What a claim adds to the write of an attempt. */
export interface ClaimWrite {
	entries: string[];
	/**
	 * Takes note of the write.
	 *
	 * @param before which entries were in the store before it
	 * @returns whether the claim on the key stands
	 */
	done(before: ReadonlySet<string>): boolean;
}

/**
 * The keys that a run has to itself among several n8n processes.
 *
 * n8n's store has no lock: of two processes that read it at once, the later writer erases what the other has written.
 * So a run writes its claim with a token of its own, waits longer than such a write takes, and looks whether the
 * token is still there (Fischer's mutual exclusion).
 *
 * A claim says nothing about an order. It ends with its period unless the run goes on to the next one. A killed run
 * takes nothing back, so the keys that it has not sent are free after two periods at most.
 */
export class Claims {
	private readonly shared: SharedStore;

	/** The keys that the run may still need, in the order of its items. */
	private readonly wanted: Set<string>;

	private readonly held = new Map<string, Claim>();

	private spent: string[] = [];

	private claiming: Promise<void> | undefined;

	private waited = 0;

	/** @param names of all keys of the run */
	constructor(shared: SharedStore, names: Iterable<string>) {
		this.shared = shared;
		this.wanted = new Set(names);
	}

	/**
	 * Claims a key and those that come after it, unless the run has it already. Waits for a while where another run
	 * has claimed it.
	 *
	 * @returns whether the run has the key to itself now
	 */
	async hold(name: string): Promise<boolean> {
		const { shared } = this;
		while (!shared.stopped()) {
			if (this.isHeld(name)) return true;
			if (this.claiming !== undefined) {
				await this.claiming;
				continue;
			}
			this.claiming = this.claim(name).finally(() => {
				this.claiming = undefined;
			});
			await this.claiming;
			if (this.isHeld(name)) return true;
			if (this.waited >= MOST_WAITING) return false;
			await shared.wait(BETWEEN_LOOKS);
			this.waited += BETWEEN_LOOKS;
		}
		return false;
	}

	/**
	 * What goes into the write of a key's attempt: the claim's token, so that the answer tells whether it stands, and
	 * the claims on the next period for all that is held.
	 */
	writeFor(name: string): ClaimWrite {
		const claim = this.isHeld(name) ? this.held.get(name) : undefined;
		const current = this.period();
		const steps = this.claims()
			.filter(({ until }) => until === current)
			.map((one) => this.nextPeriod(one));
		const entries = steps.flatMap((step) => step.entries);
		return {
			entries: claim === undefined ? entries : [claim.token, ...entries],
			done: (before) => {
				const stands = claim !== undefined && before.has(claim.token);
				if (claim !== undefined && !stands) this.forget(claim);
				for (const step of steps) step.done(before);
				return stands && this.held.get(name) === claim;
			},
		};
	}

	/** The key was seen to, so other runs may have it. */
	release(name: string): void {
		const claim = this.held.get(name);
		this.wanted.delete(name);
		this.held.delete(name);
		if (claim === undefined) return;
		const { token, until, next } = claim;
		this.spent.push(entryOf(name, until - 1), entryOf(name, until));
		if (next !== undefined) this.spent.push(entryOf(name, until + 1));
		if (!this.claims().includes(claim)) this.spent.push(token, ...(next ? [next.token] : []));
	}

	/** Releases all keys at the end of the run. */
	end(): void {
		for (const name of [...this.held.keys()]) this.release(name);
	}

	/** The entries that have done their service since the last call, to be removed. */
	takeSpent(): string[] {
		const { spent } = this;
		this.spent = [];
		return spent;
	}

	private isHeld(name: string): boolean {
		const claim = this.held.get(name);
		return claim !== undefined && claim.until >= this.period();
	}

	private async claim(name: string): Promise<void> {
		await this.shared.lookAfter();
		const held = this.held.get(name);
		if (held?.next !== undefined && held.until + 1 >= this.period())
			await this.takeNext(held, held.next);
		if (!this.isHeld(name)) await this.claimAnew(this.claimable(name));
	}

	/** Claims keys for this period and the next, so that there is time to go on from there. */
	private async claimAnew(keys: string[]): Promise<void> {
		const { shared } = this;
		const period = this.period();
		const slots: [Slot, Slot] = [newSlot(period), newSlot(period + 1)];
		let names = keys;
		for (let round = 0; round < MOST_ROUNDS && !shared.stopped(); round += 1) {
			for (const slot of slots) names = await this.occupy(slot, names);
			if (names.length === 0) break;
			await shared.wait(SETTLING);
			const before = await this.record(slots.map(({ token }) => token));
			const lost = slots.filter(({ token }) => !before.has(token));
			if (lost.length === 0) {
				const claim = { token: slots[1].token, until: period + 1 };
				for (const key of names) this.held.set(key, claim);
				this.spent.push(slots[0].token);
				return;
			}
			// The look has just written these tokens itself.
			this.spent.push(...lost.map(({ token }) => token));
			for (const slot of lost) slot.token = randomUUID();
		}
		this.spent.push(...slots.map(({ token }) => token));
	}

	/** @returns the keys that nobody else has in this slot */
	private async occupy({ period, token }: Slot, names: string[]): Promise<string[]> {
		if (names.length === 0) return names;
		const before = await this.record([...names.map((key) => entryOf(key, period)), token]);
		// Where the token is there, so is all that was written with it.
		return before.has(token) ? names : names.filter((key) => !before.has(entryOf(key, period)));
	}

	/** Goes on to the next period with one write, and looks with a later one whether that stands. */
	private nextPeriod(claim: Claim): { entries: string[]; done(before: ReadonlySet<string>): void } {
		const { next } = claim;
		const now = this.shared.now();
		if (next !== undefined) {
			return {
				entries: [next.token],
				done: (before) => {
					if (!before.has(next.token)) this.dropNext(claim, next.token);
					else if (now - next.writtenAt >= SETTLING) this.adopt(claim, next.token);
				},
			};
		}
		const token = randomUUID();
		const period = claim.until + 1;
		const keys = this.keysOf(claim);
		return {
			entries: [...keys.map((key) => entryOf(key, period)), token],
			done: (before) => {
				claim.next = { token, writtenAt: this.shared.now() };
				// A process whose clock is ahead has claimed it for that period.
				for (const key of keys) if (before.has(entryOf(key, period))) this.held.delete(key);
			},
		};
	}

	/** Looks whether the claim on the next period stands, at a time when no attempt is written. */
	private async takeNext(claim: Claim, { token, writtenAt }: NonNullable<Claim['next']>) {
		await this.shared.wait(Math.max(0, writtenAt + SETTLING - this.shared.now()));
		if ((await this.record([token])).has(token)) this.adopt(claim, token);
		else this.dropNext(claim, token);
	}

	private adopt(claim: Claim, token: string): void {
		if (claim.next?.token !== token) return;
		this.spent.push(claim.token);
		claim.token = token;
		claim.until += 1;
		claim.next = undefined;
		this.spent.push(...this.keysOf(claim).map((key) => entryOf(key, claim.until - 2)));
	}

	private dropNext(claim: Claim, token: string): void {
		this.spent.push(token);
		if (claim.next?.token === token) claim.next = undefined;
	}

	/** A key and those after it that the run does not have yet. */
	private claimable(name: string): string[] {
		const wanted = [...this.wanted];
		const index = wanted.indexOf(name);
		const later = index < 0 ? [] : wanted.slice(index + 1).filter((key) => !this.isHeld(key));
		return [name, ...later.slice(0, CLAIMED_AT_ONCE - 1)];
	}

	private async record(values: string[]): Promise<ReadonlySet<string>> {
		return await exclusively(this.shared.store, async (store) => await store.record(values));
	}

	/** Another process has written over a claim. Nothing of it is taken out: it may be that process's by now. */
	private forget(claim: Claim): void {
		this.spent.push(claim.token);
		for (const key of this.keysOf(claim)) this.held.delete(key);
	}

	private claims(): Claim[] {
		return [...new Set(this.held.values())];
	}

	private keysOf(claim: Claim): string[] {
		return [...this.held].filter(([, one]) => one === claim).map(([key]) => key);
	}

	private period(): number {
		return Math.floor(this.shared.now() / PERIOD);
	}
}

function newSlot(period: number): Slot {
	return { period, token: randomUUID() };
}

/** A claim on a key for one period. */
function entryOf(name: string, period: number): string {
	return fingerprint(name, 'claimed', String(period));
}
