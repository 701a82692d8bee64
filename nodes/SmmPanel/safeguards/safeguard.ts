import type { IDataObject } from 'n8n-workflow';
import type { Money } from '../../../panel/orders/cost';
import type { PanelFailure } from '../../../panel/types';
import type { NodeError } from '../../shared/notSentError';

/**
 * How an item ended. `stopReason` is set if nothing more may be sent after it. `about` says what to look for on the
 * panel: a link, a username or an order ID.
 */
export type ItemOutcome =
	| { state: 'placed'; rows: IDataObject[]; cost?: Money; stopReason?: NodeError }
	| { state: 'duplicate'; rows: IDataObject[]; reason?: string; stopReason?: undefined }
	| { state: 'unknown'; error: NodeError; stopReason?: NodeError; about?: string }
	| { state: 'refused' | 'notSent'; error: NodeError; stopReason?: NodeError };

/**
 * A record that is written before a request that places an order. Only a clear answer changes it. It stays as it is if
 * the outcome is unknown, or if the process dies.
 */
export interface Safeguard {
	/** Called before sending. If it gives an outcome or throws an InputError or a NotSentError, the item ends unsent. */
	before(): Promise<ItemOutcome | undefined>;
	/** Called when the panel has accepted the order. `stopReason` is set if nothing more may be sent after it. */
	placed(rows: IDataObject[], stopReason?: NodeError): Promise<void>;
	/** Called when nothing was done. Without a failure nothing was sent. */
	undone(failure?: PanelFailure): Promise<void>;
	/** Called when the outcome is unknown. The record stays, and more may be added to it. */
	unknown?(failure: PanelFailure): Promise<void>;
	/** Called at the end of the item, with any outcome. No request of the item is under way any more. */
	ended?(): void;
}
