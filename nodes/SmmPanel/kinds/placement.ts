import type { IDataObject } from 'n8n-workflow';
import type { Money } from '../../../panel/orders/cost';
import type { PanelAction } from '../../../panel/request/actions';
import type { HttpAnswer, Reading } from '../../../panel/types';
import type { NodeError } from '../../shared/notSentError';
import type { OperationRun, Panel } from '../run/run';
import type { ItemOutcome, Safeguard } from '../safeguards/safeguard';

/** What an item wants placed, checked and ready to be sent. */
export interface Placement {
	/** What is sent, by the API's names. */
	parameters: IDataObject;
	/**
	 * Whether the panel takes this very request only once, however often it gets it. An unknown outcome is then asked
	 * for with the same request once more.
	 */
	isTakenOnce?: boolean;
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

/** What the placements of one run have in common. */
export interface PlacementRun {
	/** Called once, before the first item. What it throws keeps every item from being sent. */
	begin?(): Promise<void>;
	/** Makes an item ready. Throws InputError or NotSentError for one that cannot be sent. */
	prepare(item: number, panel: Panel): Promise<Placement>;
	/** Called once, after all else, whatever came of it. What it gives back is shown above the output. */
	ended?(outcomes: ReadonlyMap<number, ItemOutcome>): Promise<string | undefined>;
}

/** An operation that makes the panel do something new for each item: an order, a refill. */
export interface PlacingOperation {
	action: PanelAction;
	/** What is placed, for messages: one and many. */
	noun: readonly [string, string];
	/** Called once a run, before anything else. */
	start(run: OperationRun): PlacementRun;
}
