/** Why a panel said no. */
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

/** What a text says, judged by its words alone. */
export type Meaning =
	/** The panel said no to this request: proof that nothing was done. */
	| { says: 'refusal'; class: RefusalClass }
	/** The whole text is about the caller's own requests: they are too many or too fast. */
	| { says: 'slowDown' }
	/** A firewall, a gateway or a bot protection in front of the panel speaks. */
	| { says: 'guard' }
	/** Everything else: machinery, or words that no rule can tell. */
	| { says: 'unclear' };

/** What a request to a panel is made of, and what a refusal can name. */
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
	'impossible', // cannot be done: programs say that of all things, so it decides for some fields only
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
 * Words of one thing, one line for each place where they were seen. A line holds alternatives between `|`; a `*` at an
 * end of a word stands for any letters there (`bakiye*` is also "bakiyeniz").
 */
export type Lines = readonly string[];

/** A sentence that field and reason do not tell. */
export interface Sentence {
	says: string;
	class: RefusalClass;
}

/** The rules of one language. Words are written as people write them; case and accents do not matter. */
export interface Language {
	fields: Partial<Record<Field, Lines>>;
	reasons: Partial<Record<Reason, Lines>>;
	sentences?: readonly Sentence[];
	/** The same, where nothing else may be said: "Invalid key" is a refusal, and "Invalid key type" is not. */
	whole?: readonly Sentence[];
	/** Other words that a refusal may hold. Where they are listed, it may hold no word besides. */
	beside?: Lines;
	/** Words that no program but a panel has. Beside them a refusal may hold a few words that are not listed. */
	tradeOnly?: Lines;
	/** Words of databases, servers and programs. One of them, and nobody at the panel wrote the text. */
	machine: Lines;
	/** "Too many requests", and the words that may stand around it. The text must hold nothing else. */
	slowDown: { says: Lines; beside: Lines };
	/** False for scripts that put no blanks between words. */
	hasBlanks?: false;
}
