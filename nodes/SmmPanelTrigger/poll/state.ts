import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from './dataObject';

/** The version of the stored form; state of another version counts as none. */
const STATE_VERSION = 2;

/** The key of n8n's static data of this node under which all state lies. */
const STATE_KEY = 'smmPanel';

/** What one trigger node remembers from poll to poll, in n8n's static data. */
export class TriggerState {
	private readonly staticData: IDataObject;

	private isClosed = false;

	/** @param staticData what `getWorkflowStaticData('node')` gives */
	constructor(staticData: IDataObject) {
		this.staticData = staticData;
	}

	/**
	 * The stored data, if there is any and it belongs to `owner`.
	 * @param owner fingerprint of what is watched: another account or event starts afresh
	 */
	read(owner: string): IDataObject | undefined {
		const { version, of, data } = this.stored ?? {};
		return version === STATE_VERSION && of === owner && isDataObject(data) ? data : undefined;
	}

	/**
	 * Stores data as one fresh object, since n8n notices no change deep inside an old one. Call it once in a poll, after
	 * everything that can throw. In n8n's default mode a throw takes back nothing that was written.
	 * @param isReported whether the poll reports something
	 */
	write(owner: string, data: IDataObject, isReported: boolean): void {
		if (this.isClosed) return;
		// A quiet poll leaves the count as it is, so that n8n has nothing new to save.
		const reports = this.reports + (isReported ? 1 : 0);
		this.staticData[STATE_KEY] = { version: STATE_VERSION, of: owner, reports, data };
	}

	/** Writes nothing from now on: n8n takes no items any more from a poll that was given up. */
	close(): void {
		this.isClosed = true;
	}

	/** Whether anything has been stored, for whatever owner. */
	get hasData(): boolean {
		return this.staticData[STATE_KEY] !== undefined;
	}

	/** How many polls that reported something lie behind the stored state. */
	get reports(): number {
		const reports = this.stored?.reports;
		return typeof reports === 'number' ? reports : 0;
	}

	/** Whether both are the state of one activation, which n8n keeps in one object. */
	isSharedWith(other: TriggerState): boolean {
		return this.staticData === other.staticData;
	}

	private get stored(): IDataObject | undefined {
		const stored = this.staticData[STATE_KEY];
		return isDataObject(stored) ? stored : undefined;
	}
}
