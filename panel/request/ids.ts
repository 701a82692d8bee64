import { InputError } from './inputError';
import { parseLossless } from '../answer/decode';
import type { PanelId } from '../types';

/**
 * Where one ID ends and the next begins: commas, semicolons, white space (lines, tabs), quotes and brackets. Texts
 * copied from web pages and word processors bring along marks without width and typographic quotes.
 */
const BETWEEN_IDS = /[\s,;"'`[\]\u200B-\u200D\u2060\u2018-\u201F]+/;

/** A number that went through a program which could not hold all its digits, as text: `1.2e+21`. */
const SCIENTIFIC_NOTATION = /^\d(?:\.\d+)?e\+\d+$/i;

/** What JavaScript makes of an object in the middle of a text. */
const OBJECT_AS_TEXT = '[object Object]';

/** Lists within lists; deeper is no list that anybody keeps. */
const MAX_NESTING = 100;

/** How much of a damaged ID a message shows. */
const MAX_SHOWN = 40;

/**
 * Reads a list of IDs in any of the forms in which people keep them: text with commas, semicolons, tabs,
 * spaces, lines or quotes, a JSON array as text, one number, or an array of these.
 * Each ID keeps its type and its digits; repeats stay in (see `uniqueIds`).
 *
 * @param label the field's display name, for the message
 * @throws InputError if there is no ID, or one that lost digits before it came here
 */
export function parseIds(value: unknown, label: string): PanelId[] {
	const ids = idsIn(value, label);
	if (ids.length === 0) {
		throw new InputError(`'${label}' has no ID`, `Enter at least one ID in '${label}'.`);
	}
	return ids;
}

/**
 * Reads exactly one ID.
 *
 * @throws InputError if there is none, several, or one that lost digits
 */
export function parseId(value: unknown, label: string): PanelId {
	const ids = parseIds(value, label);
	const [first] = ids;
	if (first === undefined || ids.length > 1) {
		throw new InputError(
			`'${label}' takes one ID, and ${ids.length} were given`,
			'Use an operation for many IDs, or one item for each ID.',
		);
	}
	return first;
}

/** Each ID once, in the order of first appearance. `7` and `'7'` are the same ID. */
export function uniqueIds(ids: readonly PanelId[]): PanelId[] {
	const byText = new Map<string, PanelId>();
	for (const id of ids) {
		if (!byText.has(String(id))) byText.set(String(id), id);
	}
	return [...byText.values()];
}

function idsIn(value: unknown, label: string, depth = 0): PanelId[] {
	if (value === undefined || value === null) return [];
	if (depth > MAX_NESTING) throw noId(label);
	if (Array.isArray(value)) return value.flatMap((entry) => idsIn(entry, label, depth + 1));
	if (typeof value === 'number') return [checkedNumber(value, label)];
	if (typeof value === 'bigint') return [String(value)];
	if (typeof value !== 'string' || value.includes(OBJECT_AS_TEXT)) throw noId(label);
	const text = value.trim();
	if (text.startsWith('[')) {
		const list = parseLossless(text);
		if (Array.isArray(list)) return idsIn(list, label, depth + 1);
	}
	return text
		.split(BETWEEN_IDS)
		.filter((id) => id !== '')
		.map((id) => checkedText(id, label));
}

function checkedNumber(id: number, label: string): number {
	if (!Number.isSafeInteger(id) || id < 0) throw damagedId(String(id), label);
	return id;
}

function checkedText(id: string, label: string): string {
	if (SCIENTIFIC_NOTATION.test(id)) throw damagedId(id, label);
	// In a REST path these two mean "here" and "one level up".
	if (id === '.' || id === '..') {
		throw new InputError(`"${id}" is not an ID`, `Enter '${label}' as the panel shows it.`);
	}
	return id;
}

function noId(label: string): InputError {
	return new InputError(
		`'${label}' holds something that is not an ID`,
		`Give '${label}' text, a number or a list of these. With an expression, name the field that holds the ID, such as {{ $json.order }}.`,
	);
}

function damagedId(id: string, label: string): InputError {
	return new InputError(
		`'${label}' holds ${id.slice(0, MAX_SHOWN)}, which is no ID: its last digits are lost or it was never a whole number`,
		'Numbers above 9,007,199,254,740,991 lose digits in most programs. Keep such IDs as text from the start.',
	);
}
