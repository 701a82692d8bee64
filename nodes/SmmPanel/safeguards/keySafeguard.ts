import type { IDataObject } from 'n8n-workflow';
import type { OperationRun } from '../run/run';
import { pause } from '../run/pace';
import { Claims } from './claims';
import { KeyLedger, type Beginning } from './keyLedger';
import {
	beingSent,
	claimedElsewhere,
	noStore,
	notKept,
	ORDERED_EARLIER,
	otherFields,
	sentTwice,
	stoppedBefore,
	unknownKey,
} from './keyMessages';
import { keyName, KeyRecord } from './keyRecord';
import { memoryOf } from './memory';
import { StoreTimeout } from './mutex';
import type { ItemOutcome, Safeguard } from './safeguard';

/** What this execution has sent with a key. */
interface KeyAttempt extends IDataObject {
	/** Set once the panel has accepted it. */
	rows?: IDataObject[];
}

/** The options of an item that concern its key. */
export interface KeyOptions {
	/** Whether an attempt with an unknown outcome may be sent again. */
	retryUnknown: boolean;
	/** Whether other n8n processes may run the same rows at the same time. */
	otherProcesses: boolean;
}

/** The Deduplication Keys of one run. */
export class RunKeys {
	private readonly run: OperationRun;

	private claims: Claims | undefined;

	/** Undefined if n8n offers no store. */
	private ledger: KeyLedger | undefined;

	/** Set once the store has not answered. Then it is not used again before the end of the run. */
	private timeout: StoreTimeout | undefined;

	constructor(run: OperationRun) {
		this.run = run;
		this.open();
	}

	/**
	 * Shares the store with other n8n processes: keys are claimed before they are sent. It is called first.
	 *
	 * @param keys all keys of the run's items
	 */
	share(keys: readonly string[]): void {
		const { run } = this;
		if (run.entries === undefined || keys.length === 0) return;
		const shared = {
			store: run.entries,
			wait: async (milliseconds: number) => await pause(run, milliseconds),
			stopped: () => run.stopped(),
			now: () => Date.now(),
			restoreRecent: async () => await this.ledger?.restoreRecent(),
		};
		this.claims = new Claims(shared, keys.map(keyName));
		this.open();
	}

	/**
	 * The record of a Deduplication Key, which outlives the execution. An order with a used key is not sent.
	 *
	 * @throws NotSentError if n8n offers no store: in an AI tool of an older agent, or behind an MCP Server Trigger
	 */
	safeguard(key: string, parameters: IDataObject, options: KeyOptions): Safeguard {
		const { run, ledger } = this;
		if (ledger === undefined) throw noStore();
		const record = new KeyRecord(key, parameters);
		const attempts = memoryOf<KeyAttempt>(run, 'keys');
		const name = `${run.node.id} ${record.name}`;
		const lookUp = async (): Promise<ItemOutcome | undefined> => {
			const earlier = attempts.get(record.name);
			// 'Retry Unknown' is for orders that the user has looked for on the panel, so not for this execution's own.
			const retries = options.retryUnknown && earlier === undefined && !underWay.has(name);
			const state = await this.begin(ledger, record, retries, options);
			if (state === 'otherFields') throw otherFields(key);
			if (state === 'elsewhere') throw claimedElsewhere(key);
			// This execution's own record comes first: another process may have overwritten the store.
			const rows = earlier?.rows;
			if (rows !== undefined) record.ownState = 'placed';
			if (state === 'placed' || rows !== undefined) return duplicate(rows, parameters);
			if (state === 'unknown' && underWay.has(name)) throw beingSent(key);
			const isKnown = earlier !== undefined || (state === 'unknown' && !retries);
			return isKnown ? { state: 'unknown', error: unknownKey(run.node, key) } : undefined;
		};
		return {
			before: async () => {
				let isSent = false;
				try {
					const outcome = await lookUp();
					isSent = outcome === undefined;
					if (isSent) {
						underWay.add(name);
						attempts.set(record.name, {});
					}
					return outcome;
				} finally {
					if (!isSent) ledger.release(record);
				}
			},
			placed: async (rows) => {
				attempts.set(record.name, { rows });
				await ledger.placed(record);
			},
			async undone() {
				attempts.delete(record.name);
				// A refusal of the second attempt proves nothing about the first one, which may have been placed.
				// "There is an active order with this link" is even a hint that it was.
				if (!record.isRetry) await ledger.forget(record);
				ledger.release(record);
			},
			ended: () => {
				underWay.delete(name);
			},
		};
	}

	/**
	 * At the end of the run: restores what the run has written to the store.
	 *
	 * @returns a line for the user, if there is something to know. It never rejects, since it is not about an order.
	 */
	async end(): Promise<string | undefined> {
		const { ledger } = this;
		if (ledger === undefined) return undefined;
		try {
			await ledger.end();
		} catch (reason) {
			return notKept(reason);
		}
		return ledger.doubled.size === 0 ? undefined : sentTwice(ledger.doubled);
	}

	private async begin(
		ledger: KeyLedger,
		record: KeyRecord,
		retries: boolean,
		{ otherProcesses }: KeyOptions,
	): Promise<Beginning> {
		if (this.timeout !== undefined) throw this.timeout;
		const begun = this.claimAndBegin(ledger, record, retries, otherProcesses);
		begun.catch((reason: unknown) => {
			if (reason instanceof StoreTimeout) this.timeout = reason;
		});
		return await begun;
	}

	private async claimAndBegin(
		ledger: KeyLedger,
		record: KeyRecord,
		retries: boolean,
		otherProcesses: boolean,
	): Promise<Beginning> {
		const claims = otherProcesses ? this.claims : undefined;
		if (claims !== undefined && !(await claims.hold(record.name))) {
			throw this.run.stopped() ? stoppedBefore() : claimedElsewhere(record.key);
		}
		return await ledger.begin(record, retries, claims !== undefined);
	}

	private open(): void {
		const { run, claims } = this;
		const wait = async (milliseconds: number) => await pause(run, milliseconds);
		this.ledger = run.entries && new KeyLedger(run.entries, wait, claims);
	}
}

/** Keys with a request under way in this process, in any execution. */
const underWay = new Set<string>();

function duplicate(rows: IDataObject[] | undefined, parameters: IDataObject): ItemOutcome {
	const known = rows ?? [notHere(parameters)];
	return {
		state: 'duplicate',
		rows: known.map((row) => ({ ...row, duplicate: true })),
		...(rows === undefined && { reason: ORDERED_EARLIER }),
	};
}

/** The row of an order that an earlier execution has placed. Its ID is not known here, so it is left out. */
function notHere(parameters: IDataObject): IDataObject {
	return {
		service: parameters.service,
		link: parameters.link ?? parameters.username ?? null,
		quantity: parameters.quantity ?? null,
	};
}
