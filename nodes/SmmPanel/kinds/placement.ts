import type { IDataObject } from 'n8n-workflow';
import type { PanelAction } from '../../../panel/request/actions';
import type { Money } from '../../../panel/orders/cost';
import type { HttpAnswer, PanelFailure, Reading } from '../../../panel/types';
import type { NodeError } from '../run/items';
import type { OperationRun } from '../run/run';

/** What an item wants placed, checked and ready to be sent. */
export interface Placement {
	/** What is sent, by the API's names. */
	parameters: IDataObject;
	/** The most that it can cost, once the safeguards have been asked; undefined where nobody wanted to know. */
	cost?(): Money | undefined;
	/** What is written down before and after the request, besides the execution's own record. */
	safeguards: Safeguard[];
	/** The rows of what was placed. */
	read(answer: HttpAnswer): Reading<IDataObject[]>;
	/** What it stands for, for n8n's log. */
	key?: string;
	/** Why nothing more is to be sent after these rows were placed; undefined to go on. */
	stopReason?(rows: IDataObject[]): NodeError | undefined;
}

/** An operation that makes the panel do something new for each item: an order, a refill. */
export interface PlacingOperation {
	action: PanelAction;
	/** What is placed, for messages: one and many. */
	noun: readonly [string, string];
	/** Called once a run. What it gives back throws InputError for an item that cannot be sent. */
	prepare(host: OperationRun): (item: number) => Promise<Placement>;
	/** Called once a run, after all else, whatever came of it. */
	ended?(host: OperationRun): Promise<void>;
}

/**
 * How an item ended. `ending` says why nothing more is to be sent after it, `about` what to look for on the panel:
 * a link, a username or an order ID.
 */
export type ItemOutcome =
	| { state: 'placed'; rows: IDataObject[]; cost?: Money; ending?: NodeError }
	| { state: 'duplicate'; rows: IDataObject[]; ending?: undefined }
	| { state: 'unknown'; error: NodeError; ending?: NodeError; about?: string }
	| { state: 'refused' | 'notSent'; error: NodeError; ending?: NodeError };

/**
 * Something that is written down before a request that places an order. What is written stays as it is if
 * the outcome is unknown, or if the process dies: only a clear answer changes it.
 */
export interface Safeguard {
	/** Before sending. An outcome ends the item here, unsent; so does an InputError. */
	before(): Promise<ItemOutcome | undefined>;
	/** The panel took it; `ending` says why nothing more is to be sent after it. */
	placed(rows: IDataObject[], ending?: NodeError): Promise<void>;
	/** The panel took nothing, or (without a failure) nothing was sent. */
	undone(failure?: PanelFailure): Promise<void>;
	/** The item is through, whatever came of it: no request of its own is under way any more. */
	ended?(): void;
}
