import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from './dataObject';

/** The version of the stored form. State of another version is ignored. */
const STATE_VERSION = 2;

/** The key for all state in n8n's static data of the node. */
const STATE_KEY = 'smmPanel';

/** The state that one trigger node keeps from poll to poll, in n8n's static data. */
export class TriggerState {
	private readonly staticData: IDataObject;

	private isClosed = false;

	/** @param staticData what `getWorkflowStaticData('node')` gives */
	constructor(staticData: IDataObject) {
		this.staticData = staticData;
	}

	/**
	 * The stored data; undefined if there is none, or if it belongs to another owner.
	 * @param owner fingerprint of what is watched: another account or event starts with no state
	 */
	read(owner: string): IDataObject | undefined {
		const { version, of, data } = this.stored ?? {};
		return version === STATE_VERSION && of === owner && isDataObject(data) ? data : undefined;
	}

	/**
	 * Stores data as one new object, since n8n notices no change inside an old one. Call it once in a poll, after
	 * everything that can throw. In n8n's default mode an error does not undo what was written.
	 * @param isReported whether the poll reports something
	 */
	write(owner: string, data: IDataObject, isReported: boolean): void {
		if (this.isClosed) return;
		// A poll without a report does not change the count, so that n8n has nothing to save.
		const reports = this.reports + (isReported ? 1 : 0);
		this.staticData[STATE_KEY] = { version: STATE_VERSION, of: owner, reports, data };
	}

	/** Ends writing. n8n takes no items from a poll that was given up. */
	close(): void {
		this.isClosed = true;
	}

	/** Whether anything has been stored, for any owner. */
	get hasData(): boolean {
		return this.staticData[STATE_KEY] !== undefined;
	}

	/** How many polls have reported something, by the stored state. */
	get reports(): number {
		const reports = this.stored?.reports;
		return typeof reports === 'number' ? reports : 0;
	}

	/** Whether both are the state of one activation, since n8n keeps that in one object. */
	isSharedWith(other: TriggerState): boolean {
		return this.staticData === other.staticData;
	}

	private get stored(): IDataObject | undefined {
		const stored = this.staticData[STATE_KEY];
		return isDataObject(stored) ? stored : undefined;
	}
}
