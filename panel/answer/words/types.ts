/** Why a panel refused a request. */
export type RefusalClass =
	| 'key'
	| 'account'
	| 'action'
	| 'service'
	| 'link'
	| 'duplicateLink'
	| 'quantity'
	| 'funds'
	| 'orderId'
	| 'refillId'
	| 'refill'
	| 'cancel'
	| 'dripFeed'
	| 'missingField'
	| 'maintenance'
	| 'refused';

/** The meaning of a text, from its words alone. */
export type Meaning =
	/** The panel refused this request. That proves that nothing was done. */
	| { says: 'refusal'; class: RefusalClass }
	/** The whole text says that the caller's requests are too many or too fast. */
	| { says: 'slowDown' }
	/** The text comes from a firewall, a gateway or a bot protection in front of the panel. */
	| { says: 'guard' }
	/** Any other text: machinery, or words that no rule knows. */
	| { says: 'unclear' };

/** The parts of a request that a refusal can name. */
export const FIELDS = [
	'key',
	'ip',
	'account',
	'action',
	'service',
	'link',
	'quantity',
	'funds',
	'order',
	'refill',
	'cancel',
	'dripFeed',
	'typeField', // of some service types: comments, user names, hashtags, answers
	'parameter', // "parameter", "field": the text names no field, or lists several
	'ordering', // "new orders are paused"
] as const;

export type Field = (typeof FIELDS)[number];

/** What a refusal can say about a field. */
export const REASONS = [
	'invalid',
	'missing',
	'notFound',
	'unavailable', // not offered, not allowed, switched off
	'impossible', // cannot be done: programs say that about anything, so it decides for some fields only
	'limit', // less than, more than, between, out of range
	'short', // not enough
	'already', // there is one
	'blocked', // suspended, banned, restricted
	'expired',
	'private', // a profile or post that the panel cannot see
	'maintenance',
] as const;

export type Reason = (typeof REASONS)[number];

/**
 * Words for one field or reason, with one line for each source. A line holds alternatives between `|`. A `*` at an end
 * of a word stands for any letters there: `bakiye*` is also "bakiyeniz".
 */
export type Lines = readonly string[];

/** A sentence whose class does not follow from a field and a reason. */
export interface Sentence {
	says: string;
	class: RefusalClass;
}

/** The rules of one language. Words stand as people write them; case and accents do not matter. */
export interface Language {
	fields: Partial<Record<Field, Lines>>;
	reasons: Partial<Record<Reason, Lines>>;
	sentences?: readonly Sentence[];
	/** The same, but the text must hold nothing else: "Invalid key" is a refusal, and "Invalid key type" is not. */
	whole?: readonly Sentence[];
	/** Other words that a refusal may contain. If they are listed, it may contain no further word. */
	beside?: Lines;
	/** Words that only panels use. A refusal with one of them may also contain a few unlisted words. */
	tradeOnly?: Lines;
	/** Words of databases, servers and programs. A text with one of them was not written by a person at the panel. */
	machine: Lines;
	/** "Too many requests" and the words that may stand around it. The text must contain nothing else. */
	slowDown: { says: Lines; beside: Lines };
	/** False for scripts without blanks between words. */
	hasBlanks?: false;
}
