import type { IDataObject } from 'n8n-workflow';

/**
 * An ID as the panel writes it: a number, digits in text, `ord_01HG…`, digits with leading zeros. It is never
 * calculated with and never converted: a number beyond 2^53 would lose digits.
 */
export type PanelId = string | number;

/** Anything that `JSON.parse` can give back. */
export type JsonValue =
	| string
	| number
	| boolean
	| null
	| JsonValue[]
	| { [key: string]: JsonValue };

/** One HTTP answer as the panel sent it. Nothing in it is parsed or judged yet. */
export interface HttpAnswer {
	statusCode: number;
	/** Header names in lower case. */
	headers: Record<string, unknown>;
	/** The body as text. */
	body: string;
}

/**
 * What a failed answer means for the person who has to act on it. The classes up to `refused` are refusals by the
 * panel. Those up to `unavailable` say what kept the question from an answer. The rest cannot be interpreted.
 */
export type FailureClass =
	| 'key'
	| 'account'
	| 'action'
	| 'service'
	| 'link'
	| 'duplicateLink'
	| 'quantity'
	| 'funds'
	| 'orderId'
	/** The refill's own ID is not known. */
	| 'refillId'
	| 'refill'
	| 'cancel'
	| 'dripFeed'
	/** The panel wants a field that was not sent. */
	| 'missingField'
	/** The panel takes no orders for now. */
	| 'maintenance'
	/** A refusal with a reason that fits no other class. */
	| 'refused'
	| 'rateLimit'
	/** A firewall or gateway in front of the panel turned the request away. */
	| 'guard'
	| 'redirect'
	/** The execution was stopped before the question was sent, or while it was under way. */
	| 'stopped'
	/** Not sent again: an earlier try of the execution has sent it, and its outcome is unknown. */
	| 'sentBefore'
	| 'unavailable'
	/** The answer is not one JSON value: it is cut off, empty, or holds two values. */
	| 'unreadable'
	/** The answer is longer than any panel's, and was not read to its end. */
	| 'tooLarge'
	/** The answer has rows, but none for this ID. */
	| 'unanswered'
	| 'notV2'
	| 'unknownOutcome';

/** What kept a request from leaving n8n. */
export type UnsentReason =
	/** The name of the host was not found. */
	| 'name'
	/** Nothing listens at the address, or the network has no route to it. */
	| 'connection'
	| 'certificate'
	/** The encrypted connection could not be set up. */
	| 'tls'
	/** n8n's own protection against requests to internal addresses. */
	| 'blocked'
	/** No proxy answers at the address of the proxy. */
	| 'proxy';

/** Why an answer, or one row of it, is not the success that was asked for. It is plain data. */
export interface PanelFailure {
	class: FailureClass;
	/**
	 * The panel's own words, trimmed and at most 300 characters; '' if there are none. For a web page it is the title.
	 */
	text: string;
	/** Set where a web page came instead of an answer. */
	isWebPage?: true;
	/** The first 200 characters of an answer whose meaning is unknown, so that a person can look at it. */
	quote?: string;
	/**
	 * Whether it is proven that nothing was ordered (see `answer/judge`). It is false wherever an order may exist.
	 */
	nothingDone: boolean;
	/** Node's code for a connection without an answer, such as `ECONNRESET`. It is unset if an answer came. */
	connection?: string;
	/** Set where it is certain that the request never left n8n. */
	unsent?: UnsentReason;
	httpStatus?: number;
	/** How long the panel asks to wait (`Retry-After` and the like), in milliseconds. */
	retryAfterMs?: number;
	/** Where a redirect points. */
	location?: string;
}

/** The result of reading an answer: a value, or the reason why there is none. Refusals are data, not exceptions. */
export type Reading<T> = { ok: true; value: T } | { ok: false; failure: PanelFailure };

/** One row of a batched answer, for the ID that was asked. */
export interface RowReading<T> {
	id: PanelId;
	/** The row as the panel sent it; null if it sent none. */
	raw: JsonValue;
	reading: Reading<T>;
	/** Set where this was the only ID asked for, and the panel refused the question as a whole. */
	isWhole?: true;
}

/** The state of an order. A status has one spelling; a word that no rule knows stays as the panel wrote it. */
export interface OrderStatus extends IDataObject {
	order: PanelId;
	status: string | null;
	charge: number | null;
	start_count: number | string | null;
	/** It is negative after an over-delivery, and text if the panel writes a word such as `Unknown`. */
	remains: number | string | null;
	currency: string | null;
	is_final: boolean;
}

/** One line of the price list. A flag that the panel does not give is null, not false. */
export interface ServiceRow extends IDataObject {
	service: PanelId;
	name: string;
	/** The panel's own word. '' means that the panel gives no type, which is not the same as `Default`. */
	type: string;
	category: string;
	rate: number | null;
	min: number | null;
	max: number | null;
	refill: boolean | null;
	cancel: boolean | null;
	dripfeed: boolean | null;
}

/** What a line of the price list says about the price of its service. */
export interface PriceLine {
	/** The rate as the panel printed it, as text or number. Its last decimal tells how far it was rounded. */
	rate: unknown;
	/** The smallest quantity that can be ordered; null if the panel does not say. */
	min: number | null;
	/** The panel's word for the type; '' if it gives none. */
	type: string;
}

/** What a panel says about an order that it has accepted. */
export interface PlacedOrder {
	order: PanelId;
	status?: string;
	charge?: number;
	currency?: string;
	quantity?: number;
}

export interface CancelRow extends IDataObject {
	order: PanelId;
	cancel_requested: boolean;
}

export interface RefillRow extends IDataObject {
	order: PanelId;
	refill: PanelId;
}

export interface RefillStatus extends IDataObject {
	refill: PanelId;
	status: string | null;
	is_final: boolean;
}

export interface BalanceRow extends IDataObject {
	balance: number;
	currency: string | null;
}
