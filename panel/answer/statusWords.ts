/** The meaning of a panel's status word: its one spelling, and whether it is final. */
export interface StatusWord {
	status: string | null;
	isFinal: boolean;
}

type Rule = readonly [pattern: RegExp, status: string, isFinal: boolean];

/**
 * Rules are matched against the whole status in lower case, without blanks, marks and accents. `Cancel requested` and
 * `Partially refunded, in review` match no rule: they are not final, and stay as the panel wrote them.
 */
const SHARED_RULES: readonly Rule[] = [
	[/^(?:pending|waiting|awaiting|queued|inqueue|beklemede|bekliyor)$/, 'Pending', false],
	[/^(?:processing|isleniyor|hazirlaniyor)$/, 'Processing', false],
	[/^(?:inprogress|progress|active|running|devamediyor|yukleniyor)$/, 'In progress', false],
	[/^(?:completed?|success(?:ful)?|done|finished|tamamlandi)$/, 'Completed', true],
	[/^(?:cancell?ed|cancel|iptal|iptaledildi)$/, 'Canceled', true],
];

const ORDER_RULES: readonly Rule[] = [
	...SHARED_RULES,
	[
		/^(?:partial(?:ly)?(?:completed?|delivered|done)?|kismi|kismitamamlandi|kismentamamlandi)$/,
		'Partial',
		true,
	],
	[/^(?:processed)$/, 'Processing', false],
	[/^(?:refund(?:s|ed)?|iadeedildi)$/, 'Refunded', true],
	[/^(?:fail(?:ed)?|error|rejected)$/, 'Failed', true],
];

const REFILL_RULES: readonly Rule[] = [
	...SHARED_RULES,
	[/^(?:rejected|reject|reddedildi)$/, 'Rejected', true],
	[/^(?:fail(?:ed)?|error)$/, 'Failed', true],
	[/^(?:notfound)$/, 'Not found', true],
];

/** Every order status that a rule knows. */
export const ORDER_STATUSES: ReadonlySet<string> = new Set(ORDER_RULES.map(([, status]) => status));

/** Every refill status that a rule knows. */
export const REFILL_STATUSES: ReadonlySet<string> = new Set(
	REFILL_RULES.map(([, status]) => status),
);

/** Some panels number the states of an order instead of naming them. */
const ORDER_NUMBERS = [
	'Pending',
	'Processing',
	'Completed',
	'Partial',
	'Canceled',
	'Refunded',
] as const;
const FIRST_FINAL_NUMBER = 2;

/** Longer than any status. */
const MAX_LENGTH = 100;

function readWord(word: unknown, rules: readonly Rule[]): StatusWord {
	if (typeof word !== 'string' && typeof word !== 'number') return { status: null, isFinal: false };
	const text = String(word).slice(0, MAX_LENGTH).trim();
	const folded = text
		.replace(/ı/g, 'i')
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^\p{L}\d]/gu, '');
	const rule = rules.find(([pattern]) => pattern.test(folded));
	return rule ? { status: rule[1], isFinal: rule[2] } : { status: text || null, isFinal: false };
}

/**
 * The state of an order, from any spelling or the numbers 0 to 5: `Pending`, `Processing`, `In progress`, `Completed`,
 * `Partial`, `Canceled`, `Refunded` or `Failed`. A word that no rule knows stays as it is and is not final.
 */
export function readOrderStatusWord(word: unknown): StatusWord {
	const number =
		typeof word === 'string' && /^\s{0,9}[0-5]\s{0,9}$/.test(word) ? Number(word) : word;
	const status = typeof number === 'number' ? ORDER_NUMBERS[number] : undefined;
	if (status !== undefined) return { status, isFinal: Number(number) >= FIRST_FINAL_NUMBER };
	return readWord(word, ORDER_RULES);
}

/**
 * The state of a refill: `Pending`, `Processing`, `In progress`, `Completed`, `Rejected`, `Canceled`, `Failed` or
 * `Not found`. `Processed` stays as it is and is not final, since panels do not agree on its meaning.
 */
export function readRefillStatusWord(word: unknown): StatusWord {
	return readWord(word, REFILL_RULES);
}
