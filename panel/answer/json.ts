import { atOnce, STEP_LENGTH, type Steps } from '../steps';
import type { JsonValue } from '../types';

/** How deep JSON may be nested. No panel nests deeper, and recursive code stays within its stack. */
const MAX_DEPTH = 100;

/** How many numbers and control characters are repaired in one text. The limit bounds the memory. */
const MAX_MENDED = 500_000;

/** How many digits every double keeps. With one more, an ID or an amount may change. */
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
 * Reads once over the JSON value that starts at `start`. It quotes every number that a double would change. It escapes
 * raw control characters in strings, which JSON made by hand contains.
 *
 * @returns the text to parse and the end of the value; undefined if it is cut off or nested too deep
 */
function* scan(text: string, start: number): Steps<{ json: string; end: number } | undefined> {
	const parts: string[] = [];
	let copied = start;
	let depth = 0;
	let at = start;
	let nextStep = start + STEP_LENGTH;
	while (at < text.length) {
		if (at > nextStep) {
			yield undefined;
			nextStep = at + STEP_LENGTH;
		}
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

/** Drops the key `__proto__`. It is harmless here, but not in code that later copies the object by assignment. */
const dropProto = (key: string, value: JsonValue) => (key === '__proto__' ? undefined : value);

function parse(json: string): JsonValue | undefined {
	try {
		const mayHaveProto = ['__proto__', '\\u005f', '\\u005F'].some((mark) => json.includes(mark));
		return JSON.parse(json, mayHaveProto ? dropProto : undefined) as JsonValue;
	} catch {
		return undefined;
	}
}

/**
 * A `JSON.parse` that keeps every digit. A number with more than 15 significant digits becomes text, and so does one
 * too large for a double. A key `__proto__` is dropped.
 *
 * @returns the value, or undefined if the text is not exactly one JSON value
 */
export function parseLossless(text: string): JsonValue | undefined {
	return atOnce(parseInSteps(text));
}

/** The same in steps; `JSON.parse` itself is one. */
export function* parseInSteps(text: string): Steps<JsonValue | undefined> {
	const scanned = yield* scan(text, 0);
	if (scanned === undefined || text.slice(scanned.end).trim() !== '') return undefined;
	if (text.length < STEP_LENGTH) return parse(scanned.json);
	yield undefined;
	const value = parse(scanned.json);
	yield undefined;
	return value;
}

/** Starts of JSON in other text: `{"`, `{}`, `[{`, `["`, `[[`, `[]`, `[1`. The `{closure}` of a PHP warning is none. */
const JSON_START = /\{\s{0,20}["}]|\[\s{0,20}[[\]{"\d-]/g;

/** Whether JSON may begin somewhere in a text. */
export function hasJsonStart(text: string): boolean {
	return text.search(JSON_START) >= 0;
}

/** How many characters of warnings may stand before the JSON. */
const MAX_LEADING = 65_536;

/** How many characters may be read for starts that are no JSON, in addition to twice the text. */
const MAX_SCANNED = 1_000_000;

/**
 * Finds the JSON object or array in a text that has warnings of PHP or comments around it. With two of them nobody can
 * tell which one is the answer, so there is none.
 */
export function findJson(text: string): JsonValue | undefined {
	const candidates = text.slice(0, MAX_LEADING).matchAll(JSON_START);
	let budget = MAX_SCANNED + 2 * text.length;
	for (const { index = 0 } of candidates) {
		if (budget <= 0) return undefined;
		const scanned = atOnce(scan(text, index));
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
