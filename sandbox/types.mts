import type { Micros } from './money.mts';

/** IDs as the panel prints them: numbers at most panels, text such as `ord_…` at some. */
export type PanelId = string | number;

export type JsonValue =
	| string
	| number
	| boolean
	| null
	| JsonValue[]
	| { [name: string]: JsonValue };

/** What the panel is asked to do. `capacity` is XPanel's `GET …/status`; `cancel` and the like are the API's names. */
export type Action =
	| 'services'
	| 'add'
	| 'status'
	| 'cancel'
	| 'refill'
	| 'refill_status'
	| 'balance'
	| 'capacity';

/** A line of the price list. `rate` keeps its text, because panels print it as somebody typed it (`0.5`, `1.50`). */
export interface Service {
	service: PanelId;
	name: string;
	type: string;
	category: string;
	rate: string;
	min: number;
	max: number;
	refill: boolean;
	cancel: boolean;
	dripfeed: boolean;
}

export interface Order {
	id: PanelId;
	service: PanelId;
	link: string;
	/** Per run; the order's whole amount is `quantity * runs`. */
	quantity: number;
	runs: number;
	/** `Pending`, `Processing`, `In progress`, `Completed`, `Partial`, `Canceled`, or any word a test puts in. */
	status: string;
	/** What the customer has paid, refunds taken off. */
	charge: Micros;
	startCount: number | string | null;
	remains: number | string;
	/** Every field that the order was placed with, under the API's names. */
	parameters: Record<string, string>;
	/** Orders that a subscription or a drip-feed order has made so far. */
	children: PanelId[];
	/** Epoch milliseconds. */
	placedAt: number;
	/** A slow order moves at every so many steps of the clock only; default 1. */
	pace?: number;
}

export interface Refill {
	id: PanelId;
	order: PanelId;
	/** `Pending`, `In progress`, `Completed`, `Rejected`, or any word a test puts in. */
	status: string;
}

/** Why a panel says no. Each dialect has its own words for a code. */
export type RefusalCode =
	| 'key'
	| 'action'
	| 'service'
	| 'link'
	| 'duplicateLink'
	| 'quantity'
	| 'belowMinimum'
	| 'aboveMaximum'
	| 'missingField'
	| 'invalidField'
	| 'funds'
	| 'dripFeed'
	| 'orderId'
	| 'missingOrder'
	| 'cancel'
	| 'refillDisabled'
	| 'notCompleted'
	| 'refillRunning'
	| 'refillId';

export interface Refusal {
	code: RefusalCode;
	/** The number or the field's name that goes into the words. */
	detail?: string;
}

/** One ID that was asked for, and what came of it. */
export type Row<T> = { id: string; value: T } | { id: string; refusal: Refusal };

/** The panel's answer before it takes a dialect's shape. */
export type Answer =
	| { kind: 'services'; services: Service[] }
	| { kind: 'placed'; order: Order; rest: boolean }
	| { kind: 'status'; row: Row<Order> }
	| { kind: 'statuses'; rows: Row<Order>[] }
	| { kind: 'cancel'; row: Row<Order> }
	| { kind: 'cancels'; rows: Row<Order>[] }
	| { kind: 'refill'; row: Row<Refill> }
	| { kind: 'refills'; rows: Row<Refill>[] }
	| { kind: 'refillStatus'; row: Row<Refill> }
	| { kind: 'refillStatuses'; rows: Row<Refill>[] }
	| { kind: 'balance'; balance: Micros; currency: string }
	| { kind: 'capacity'; pools: Record<string, number> }
	| { kind: 'refused'; refusal: Refusal };

/** Where the key of a request was found; null if it carried none. */
export type KeyPlacement = 'key' | 'api_key' | 'xApiKey' | 'bearer' | 'query' | null;

/** A request as it arrived. */
export interface RecordedRequest {
	/** Epoch milliseconds. */
	at: number;
	method: string;
	/** Without the query. */
	path: string;
	query: Record<string, string>;
	headers: Record<string, string>;
	body: string;
	/** The API's action; of a REST path, the action that it stands for. */
	action?: string;
	/** What was asked besides key and action, from query, body and REST path together. */
	parameters: Record<string, string>;
	keyPlacement: KeyPlacement;
	/** The HTTP status of the answer; missing while there is none, and after a fault that gave none. */
	status?: number;
}

export const FAULT_KINDS = [
	'delay',
	'hang',
	'reset',
	'truncate',
	'html500',
	'html503',
	'json500',
	'rateLimit',
	'redirect',
	'bom',
	'noise',
	'wrongType',
	'empty',
	'htmlPage',
	'unreadable',
	'resetAfter',
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

/** A way to misbehave. Faults are tried in the order they were set; one is used up by each request. */
export interface Fault {
	kind: FaultKind;
	/** Only requests with this action. */
	action?: string;
	/** How many requests it hits; default 1, `Infinity` allowed (over HTTP: the text "Infinity"). */
	times?: number;
	/** Lets this many matching requests through first. */
	skip?: number;
	/** How long a `delay` lasts (default 1000), or after which a `hang` is cut (default: never). */
	milliseconds?: number;
	/** The header of `rateLimit`. */
	retryAfter?: string;
	/** Where `redirect` points. */
	location?: string;
	/** The HTTP status of `redirect`; default 307, which makes clients repeat the body. */
	status?: number;
	/**
	 * Whether the request is carried out before the fault strikes; default false. Of no effect for `delay`,
	 * `bom`, `noise` and `wrongType`, whose requests are always carried out.
	 */
	applied?: boolean;
}
