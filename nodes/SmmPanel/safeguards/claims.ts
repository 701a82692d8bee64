import { randomUUID } from 'crypto';
import {
	claimKeys,
	entryOf,
	PERIOD,
	periodOf,
	recorded,
	SETTLING,
	type Claim,
	type SharedStore,
} from './claiming';

/** How many keys are claimed with one write. Their entries take up space in n8n's store for a while. */
const CLAIMED_AT_ONCE = 200;

/** How long a run waits in all for keys that others have claimed. By then the claims of a dead run have ended. */
const MOST_WAITING = 2 * PERIOD + 5_000;
const BETWEEN_LOOKS = 2_000;

/** The entries that a claim adds to the write of an attempt. */
export interface ClaimWrite {
	entries: string[];
	/**
	 * Called after the write.
	 *
	 * @param before which entries were in the store before it
	 * @returns whether the claim on the key is still valid
	 */
	done(before: ReadonlySet<string>): boolean;
}

/**
 * The keys that one run has reserved among several n8n processes.
 *
 * A claim says nothing about an order. It ends with its period unless the run extends it. A killed run cannot remove
 * its claims. So its unsent keys are free after two periods at most.
 */
export class Claims {
	private readonly shared: SharedStore;

	/** The keys that the run may still need, in the order of its items. */
	private readonly wanted: Set<string>;

	private readonly held = new Map<string, Claim>();

	private obsolete: string[] = [];

	private claiming: Promise<void> | undefined;

	private waited = 0;

	/** @param names the names of all keys of the run */
	constructor(shared: SharedStore, names: Iterable<string>) {
		this.shared = shared;
		this.wanted = new Set(names);
	}

	/**
	 * Claims a key and the keys after it, unless the run already has it. If another run has claimed it, it waits for a
	 * while.
	 *
	 * @returns whether the run has the key now
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
	 * The entries for the write of a key's attempt. The claim's token is one of them, so that the answer tells whether
	 * the claim is still there. The others extend all claims to the next period.
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
				const isThere = claim !== undefined && before.has(claim.token);
				if (claim !== undefined && !isThere) this.forget(claim);
				for (const step of steps) step.done(before);
				return isThere && this.held.get(name) === claim;
			},
		};
	}

	/** Called when the run no longer needs a key, so that other runs may claim it. */
	release(name: string): void {
		const claim = this.held.get(name);
		this.wanted.delete(name);
		this.held.delete(name);
		if (claim === undefined) return;
		const { token, until, next } = claim;
		this.obsolete.push(entryOf(name, until - 1), entryOf(name, until));
		if (next !== undefined) this.obsolete.push(entryOf(name, until + 1));
		if (!this.claims().includes(claim)) this.obsolete.push(token, ...(next ? [next.token] : []));
	}

	/** Releases all keys at the end of the run. */
	end(): void {
		for (const name of [...this.held.keys()]) this.release(name);
	}

	/** The entries to be removed since the last call. */
	takeObsolete(): string[] {
		const { obsolete } = this;
		this.obsolete = [];
		return obsolete;
	}

	private isHeld(name: string): boolean {
		const claim = this.held.get(name);
		return claim !== undefined && claim.until >= this.period();
	}

	private async claim(name: string): Promise<void> {
		await this.shared.restoreRecent();
		const held = this.held.get(name);
		if (held?.next !== undefined && held.until + 1 >= this.period()) {
			await this.takeNext(held, held.next);
		}
		if (this.isHeld(name)) return;
		const claimed = await claimKeys(this.shared, this.claimable(name));
		for (const key of claimed.names) this.held.set(key, claimed.claim);
		this.obsolete.push(...claimed.obsolete);
	}

	/** Extends a claim to the next period with one write. A later write checks that this one is still there. */
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
				for (const key of keys) {
					const isOthers = before.has(entryOf(key, period));
					const isReleased = this.held.get(key) !== claim;
					// A process with a fast clock has already claimed it for that period.
					if (isOthers && !isReleased) this.held.delete(key);
					if (!isOthers && isReleased) this.obsolete.push(entryOf(key, period));
				}
			},
		};
	}

	/** Checks the claim for the next period while no attempt is written. */
	private async takeNext(claim: Claim, { token, writtenAt }: NonNullable<Claim['next']>) {
		await this.shared.wait(Math.max(0, writtenAt + SETTLING - this.shared.now()));
		if ((await recorded(this.shared, [token])).has(token)) this.adopt(claim, token);
		else this.dropNext(claim, token);
	}

	private adopt(claim: Claim, token: string): void {
		if (claim.next?.token !== token) return;
		this.obsolete.push(claim.token);
		claim.token = token;
		claim.until += 1;
		claim.next = undefined;
		this.obsolete.push(...this.keysOf(claim).map((key) => entryOf(key, claim.until - 2)));
	}

	private dropNext(claim: Claim, token: string): void {
		this.obsolete.push(token);
		if (claim.next?.token === token) claim.next = undefined;
	}

	/** A key and the next ones that the run does not have yet. */
	private claimable(name: string): string[] {
		const wanted = [...this.wanted];
		const index = wanted.indexOf(name);
		const later = index < 0 ? [] : wanted.slice(index + 1).filter((key) => !this.isHeld(key));
		return [name, ...later.slice(0, CLAIMED_AT_ONCE - 1)];
	}

	/** Called when another process has overwritten a claim. Its entries stay, since they may be that process's now. */
	private forget(claim: Claim): void {
		this.obsolete.push(claim.token);
		for (const key of this.keysOf(claim)) this.held.delete(key);
	}

	private claims(): Claim[] {
		return [...new Set(this.held.values())];
	}

	private keysOf(claim: Claim): string[] {
		return [...this.held].filter(([, one]) => one === claim).map(([key]) => key);
	}

	private period(): number {
		return periodOf(this.shared);
	}
}
