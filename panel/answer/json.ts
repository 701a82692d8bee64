import type { JsonValue } from '../types';

/** Deeper than any panel nests, and shallow enough for everything that later walks the value. */
const MAX_DEPTH = 100;

/** Numbers and control characters that are mended in one text; beyond it the text is not worth the memory. */
const MAX_MENDED = 500_000;

/** Digits that every double keeps; one more and an ID or an amount may change on the way. */
const SAFE_DIGITS = 15;

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

const QUOTE = 34;
const BACKSLASH = 92;
const SPACE = 32;

const opens = (code: number) => code === 0x5b || code === 0x7b;
const closes = (code: number) => code === 0x5d || code === 0x7d;
const startsNumber = (code: number) => code === 0x2d || (code >= 0x30 && code <= 0x39);
const continuesNumber = (code: number) =>
	startsNumber(code) || code === 0x2e || code === 0x2b || code === 0x65 || code === 0x45;

function losesDigits(token: string): boolean {
	if (token.length <= SAFE_DIGITS && !/e/i.test(token)) return false;
	if (!NUMBER.test(token)) return false;
	const mantissa = token.replace(/[eE].*$/, '').replace(/[-.]/g, '');
	return mantissa.replace(/^0+/, '').length > SAFE_DIGITS || !Number.isFinite(Number(token));
}

/**
 * Walks once over the JSON value that starts at `start`, quotes every number that a double would change and
 * escapes raw control characters in strings (hand-made JSON has them).
 *
 * @returns the text to parse and where the value ends, undefined if it is cut off or nested too deeply
 */
function scan(text: string, start: number): { json: string; end: number } | undefined {
	const parts: string[] = [];
	let copied = start;
	let depth = 0;
	let at = start;
	while (at < text.length) {
		if (parts.length > MAX_MENDED * 2) return undefined;
		const code = text.charCodeAt(at);
		if (code === QUOTE) {
			at += 1;
			for (let inner = text.charCodeAt(at); inner !== QUOTE; inner = text.charCodeAt(at)) {
				if (at >= text.length) return undefined;
				if (inner < SPACE) {
					if (parts.length > MAX_MENDED * 2) return undefined;
					parts.push(text.slice(copied, at), `\\u${inner.toString(16).padStart(4, '0')}`);
					copied = at + 1;
				}
				at += inner === BACKSLASH ? 2 : 1;
			}
		} else if (startsNumber(code)) {
			const from = at;
			while (continuesNumber(text.charCodeAt(at + 1))) at += 1;
			const token = text.slice(from, at + 1);
			if (losesDigits(token)) {
				parts.push(text.slice(copied, from), `"${token}"`);
				copied = at + 1;
			}
		} else if (opens(code)) {
			depth += 1;
			if (depth > MAX_DEPTH) return undefined;
		} else if (closes(code)) {
			depth -= 1;
			if (depth <= 0) break;
		}
		at += 1;
	}
	if (depth > 0) return undefined;
	const end = Math.min(at + 1, text.length);
	parts.push(text.slice(copied, end));
	return { json: parts.join(''), end };
}

/** An own key `__proto__` is harmless here, but not in whatever copies the object by assignment later. */
const dropProto = (key: string, value: JsonValue) => (key === '__proto__' ? undefined : value);

function parse(json: string): JsonValue | undefined {
	try {
		const mayHaveProto = json.includes('__proto__') || /\\u005f/i.test(json);
		return JSON.parse(json, mayHaveProto ? dropProto : undefined) as JsonValue;
	} catch {
		return undefined;
	}
}

/**
 * `JSON.parse` that keeps every digit: a number with more than 15 significant digits, or one too large for a
 * double, becomes its text. A key `__proto__` is dropped.
 *
 * @returns the value, or undefined if the text is not exactly one JSON value
 */
export function parseLossless(text: string): JsonValue | undefined {
	const scanned = scan(text, 0);
	if (scanned === undefined || text.slice(scanned.end).trim() !== '') return undefined;
	return parse(scanned.json);
}

/** Where JSON may begin in other text: `{"`, `{}`, `[{`, `["`, `[[`, `[]`, `[1`; not the `{closure}` of a PHP warning. */
const JSON_START = /\{\s{0,20}["}]|\[\s{0,20}[[\]{"\d-]/g;

export function hasJsonStart(text: string): boolean {
	return text.search(JSON_START) >= 0;
}

/** How much text a panel's warnings may put before the JSON. */
const MAX_LEADING = 65_536;

/** How many characters look-alikes of JSON may make us walk over, beside twice the text itself. */
const MAX_SCANNED = 1_000_000;

/**
 * Finds the one JSON object or array in a text that has something before or after it (PHP warnings, comments).
 * Two of them are one too many: nobody can say which is the answer.
 */
export function findJson(text: string): JsonValue | undefined {
	const candidates = text.slice(0, MAX_LEADING).matchAll(JSON_START);
	let budget = MAX_SCANNED + 2 * text.length;
	for (const { index = 0 } of candidates) {
		if (budget <= 0) return undefined;
		const scanned = scan(text, index);
		budget -= (scanned?.end ?? text.length) - index;
		const value = scanned && parse(scanned.json);
		if (scanned === undefined || value === undefined) continue;
		const alone = !hasJsonStart(text.slice(scanned.end));
		if (alone) return value;
		if (!isTrivial(value)) return undefined;
	}
	return undefined;
}

/** `[0]` or `[]`, as in "Undefined offset [0]": text, not an answer. */
function isTrivial(value: JsonValue): boolean {
	return (
		Array.isArray(value) && value.every((entry) => entry === null || typeof entry !== 'object')
	);
}
