import type { IDataObject } from 'n8n-workflow';
import type { Money } from '../../../panel/orders/cost';
import type { PanelFailure } from '../../../panel/types';
import type { NodeError } from '../run/items';

/**
 * How an item ended. `stopReason` says why nothing more is to be sent after it, `about` what to look for on the panel:
 * a link, a username or an order ID.
 */
export type ItemOutcome =
	| { state: 'placed'; rows: IDataObject[]; cost?: Money; stopReason?: NodeError }
	| { state: 'duplicate'; rows: IDataObject[]; reason?: string; stopReason?: undefined }
	| { state: 'unknown'; error: NodeError; stopReason?: NodeError; about?: string }
	| { state: 'refused' | 'notSent'; error: NodeError; stopReason?: NodeError };

/**
 * Something that is written down before a request that places an order. What is written stays as it is if
 * the outcome is unknown, or if the process dies: only a clear answer changes it.
 */
export interface Safeguard {
	/** Before sending. An outcome ends the item here, unsent; so does an InputError. */
	before(): Promise<ItemOutcome | undefined>;
	/** The panel took it; `stopReason` says why nothing more is to be sent after it. */
	placed(rows: IDataObject[], stopReason?: NodeError): Promise<void>;
	/** The panel took nothing, or (without a failure) nothing was sent. */
	undone(failure?: PanelFailure): Promise<void>;
	/** Nobody knows whether the panel took it. What was written before stays; more may be added. */
	unknown?(failure: PanelFailure): Promise<void>;
	/** The item is through, whatever came of it: no request of its own is under way any more. */
	ended?(): void;
}
