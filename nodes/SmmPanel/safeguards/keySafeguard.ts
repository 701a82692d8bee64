import type { IDataObject } from 'n8n-workflow';
import { thrownError } from '../run/items';
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

/** What this execution has sent under a key. */
interface KeyAttempt extends IDataObject {
	/** Present once the panel has said that it took it. */
	rows?: IDataObject[];
}

/** What an item's options say of its key. */
export interface KeyOptions {
	/** Whether an attempt without a known outcome may be sent again. */
	retryUnknown: boolean;
	/** Whether other n8n processes may run the same rows at the same time. */
	otherProcesses: boolean;
}

/** The Deduplication Keys of one run. */
export class RunKeys {
	private readonly run: OperationRun;

	private claims: Claims | undefined;

	/** Undefined where n8n offers no store. */
	private ledger: KeyLedger | undefined;

	/** Set once the store has not answered: nothing more is asked of it before the end of the run. */
	private timeout: StoreTimeout | undefined;

	constructor(run: OperationRun) {
		this.run = run;
		this.open();
	}

	/**
	 * Shares the store with other n8n processes: keys are claimed before they are sent. Called before anything else.
	 *
	 * @param keys all those of the run's items
	 */
	share(keys: readonly string[]): void {
		const { run } = this;
		if (run.entries === undefined || keys.length === 0) return;
		const shared = {
			store: run.entries,
			wait: async (milliseconds: number) => await pause(run, milliseconds),
			stopped: () => run.stopped(),
			now: () => Date.now(),
			lookAfter: async () => await this.ledger?.lookAfter(),
		};
		this.claims = new Claims(shared, keys.map(keyName));
		this.open();
	}

	/**
	 * The record of a Deduplication Key, which outlives the execution: an order whose key was seen is not sent.
	 *
	 * @throws InputError where n8n offers no store: as an AI tool of an older agent, or behind an MCP Server Trigger
	 */
	safeguard(key: string, parameters: IDataObject, options: KeyOptions): Safeguard {
		const { run, ledger } = this;
		if (ledger === undefined) throw noStore();
		const record = new KeyRecord(key, parameters);
		const attempts = memoryOf<KeyAttempt>(run, 'keys');
		const name = `${run.node.id} ${record.name}`;
		const look = async (): Promise<ItemOutcome | undefined> => {
			const earlier = attempts.get(record.name);
			// 'Retry Unknown' is about what the user has looked for on the panel, so not about this execution.
			const retries = options.retryUnknown && earlier === undefined && !underWay.has(name);
			const state = await this.begin(ledger, record, retries, options);
			if (state === 'otherFields') throw otherFields(key);
			if (state === 'elsewhere') throw claimedElsewhere(key);
			// What this execution has seen counts for more than the store: another process may have written over that.
			const rows = earlier?.rows;
			if (rows !== undefined) record.stands = 'placed';
			if (state === 'placed' || rows !== undefined) return duplicate(rows, parameters);
			if (state === 'unknown' && underWay.has(name)) throw beingSent(key);
			const isKnown = earlier !== undefined || (state === 'unknown' && !retries);
			return isKnown ? { state: 'unknown', error: unknownKey(run.node, key) } : undefined;
		};
		return {
			before: async () => {
				let isSent = false;
				try {
					const outcome = await look();
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
				// What is said to a second attempt says nothing of the first, which may have been placed all the same:
				// an active order with this link is even a hint that it was.
				if (!record.isRetry) await ledger.forget(record);
				ledger.release(record);
			},
			ended: () => {
				underWay.delete(name);
			},
		};
	}

	/**
	 * At the end of the run: sees to it that the store still holds what the run has written there.
	 *
	 * @returns what the user has to know of it. Never rejects, since it says nothing about an order.
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
		const claims = otherProcesses ? this.claims : undefined;
		try {
			if (claims !== undefined && !(await claims.hold(record.name))) {
				throw this.run.stopped() ? stoppedBefore() : claimedElsewhere(record.key);
			}
			return await ledger.begin(record, retries, claims !== undefined);
		} catch (error) {
			if (error instanceof StoreTimeout) this.timeout = error;
			throw thrownError(this.run, error, this.run.items[0] ?? 0);
		}
	}

	private open(): void {
		const { run, claims } = this;
		const wait = async (milliseconds: number) => await pause(run, milliseconds);
		this.ledger = run.entries && new KeyLedger(run.entries, wait, claims);
	}
}

/** Keys whose request is under way in this process, in whichever execution. */
const underWay = new Set<string>();

function duplicate(rows: IDataObject[] | undefined, parameters: IDataObject): ItemOutcome {
	const known = rows ?? [notHere(parameters)];
	return {
		state: 'duplicate',
		rows: known.map((row) => ({ ...row, duplicate: true })),
		...(rows === undefined && { reason: ORDERED_EARLIER }),
	};
}

/** What is said of an order that an earlier execution has placed. Its ID is not known here, so it is left out. */
function notHere(parameters: IDataObject): IDataObject {
	return {
		service: parameters.service,
		link: parameters.link ?? parameters.username ?? null,
		quantity: parameters.quantity ?? null,
	};
}
