import { InputError } from './inputError';
import { parseLossless } from '../answer/decode';
import { foldName, isRecord } from '../answer/fields';
import { visibleText, westernDigits } from '../text';
import type { PanelId } from '../types';
import { unwrapped } from './links';
import { isBroken, listIn } from './values';

/**
 * What separates two IDs: commas, semicolons, white space (also lines and tabs), brackets and quotes. The typographic
 * quotes of word processors count too.
 */
const BETWEEN_IDS = /[\s,;"'`[\]\u2018-\u201F]+/;

/** What separates two cells of a sheet. A comma between two digits may be part of a number. */
const BETWEEN_CELLS = /[;\t\n\r]+|,(?!\d)|(?<!\d),/;

/** Groups of three digits, or of two before the last three as in India: `23,513`, `1.234.567`, `1 234`, `12,34,567`. */
const GROUPED = /^[1-9]\d{0,2}([.,'\u2019\s])\d{3}(?:\1\d{3})*$|^[1-9]\d?(?:,\d{2})+,\d{3}$/;

/** The most digits of a number that a sheet shows in groups. */
const MAX_GROUPED = 15;

/** A number as text after a program lost some of its digits: `1.2e+21`. */
const SCIENTIFIC_NOTATION = /^\d(?:\.\d+)?e\+\d+$/i;

/** The mark that sheets and panels put before an ID: `#23501`, `№ 23501`. */
const NUMBER_SIGN = /^[#\uFF03\u2116]+/;

/** Texts that programs write in place of a missing ID, in addition to those of `isBroken`. */
const NO_ID_WORDS = /^(?:undefined|null|nan|none|nil|n\/a|true|false|loading\.\.\.|-+)$/i;

/** How deep lists may be nested in lists. Nobody keeps IDs any deeper. */
const MAX_NESTING = 100;

/**
 * Reads a list of IDs: a text, a number, an object, or an array of these. A text may separate IDs with commas,
 * semicolons, white space or quotes, or be a JSON array. Each ID keeps its type and its digits, and repeated IDs stay
 * in (see `uniqueIds`).
 *
 * @param field name of the parameter; without its last s it names the kind of the IDs
 * @throws InputError if there is no ID, or one that has already lost digits
 */
export function parseIds(value: unknown, field: string): PanelId[] {
	const ids = idsIn(value, field);
	if (ids.length === 0) throw new InputError({ kind: 'noId', field });
	return ids;
}

/**
 * Reads exactly one ID.
 *
 * @throws InputError if there is none, several, or one that lost digits
 */
export function parseId(value: unknown, field: string): PanelId {
	const ids = parseIds(value, field);
	const [first] = ids;
	if (first === undefined || ids.length > 1) {
		throw new InputError({ kind: 'severalIds', field, count: ids.length });
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

function idsIn(value: unknown, field: string, depth = 0): PanelId[] {
	if (value === undefined || value === null) return [];
	if (depth > MAX_NESTING) throw noId(field);
	if (Array.isArray(value)) return value.flatMap((entry) => idsIn(entry, field, depth + 1));
	if (typeof value === 'number') return [checkedNumber(value, field)];
	if (typeof value === 'bigint') return [String(value)];
	if (isRecord(value)) return idsIn(idOfRecord(value, field), field, depth + 1);
	if (typeof value !== 'string') throw noId(field);
	const text = westernDigits(visibleText(value));
	const parsed = listIn(text) ?? parsedText(text);
	return parsed === undefined ? idsInText(text, field) : idsIn(parsed, field, depth + 1);
}

/** The value of a text that is a JSON object, also one in quotes; undefined for any other text. */
function parsedText(text: string): unknown {
	const quotedJson = /^"\s*[{[]/.test(text) ? parseLossless(text) : undefined;
	const inner = unwrapped(text);
	return quotedJson ?? (inner.startsWith('{') ? parseLossless(inner) : undefined);
}

/**
 * The ID in an object, by the kind of the field: `order`, `order_id` or `orders` for an order. An `id` may also be the
 * number of a row, so it counts only if it is the only field.
 */
function idOfRecord(record: Record<string, unknown>, field: string): unknown {
	const [kind = ''] = field.split(/s?(?:\.|$)/);
	const fields = new Map(Object.entries(record).map(([name, value]) => [foldName(name), value]));
	const names = [kind, `${kind}id`, `${kind}s`, `${kind}ids`, ...(fields.size === 1 ? ['id'] : [])];
	const name = names.find((candidate) => fields.has(candidate));
	const found = name === undefined ? undefined : fields.get(name);
	// An object in an object is a refusal, such as { "refill": { "error": … } }.
	if (name === undefined || isRecord(found)) throw noId(field);
	return found;
}

function idsInText(text: string, field: string): PanelId[] {
	if (/\{|\[object /.test(text)) throw noId(field);
	if (isBroken(text)) throw missingId(text, field);
	for (const cell of text.split(BETWEEN_CELLS).map(unwrapped)) {
		for (const part of [cell, ...cell.split(/\s+/).map(unwrapped)]) refuseGrouped(part, field);
	}
	return text
		.split(BETWEEN_IDS)
		.map((id) => checkedText(id, field))
		.filter((id) => id !== '');
}

/** Refuses a number with separators. It may be one ID or several, and a guess could cancel a wrong order. */
function refuseGrouped(part: string, field: string): void {
	const text = part.replace(NUMBER_SIGN, '');
	if (!GROUPED.test(text) || text.replace(/\D/g, '').length > MAX_GROUPED) return;
	throw new InputError({ kind: 'groupedId', field, text });
}

function checkedNumber(id: number, field: string): number {
	if (!Number.isSafeInteger(id) || id < 0) throw damagedId(String(id), field);
	return id;
}

/** The ID without the mark before it and the `.0` that programs add to a number. '' if nothing is left. */
function checkedText(text: string, field: string): string {
	if (isBroken(text) || NO_ID_WORDS.test(text)) throw missingId(text, field);
	const id = text.replace(NUMBER_SIGN, '').replace(/^(\d{1,15})\.0+$/, '$1');
	if (SCIENTIFIC_NOTATION.test(id) || /^\d+\.\d+$/.test(id)) throw damagedId(id, field);
	// In a REST path these two mean "here" and "one level up".
	if (id === '.' || id === '..') throw new InputError({ kind: 'pathId', field, text: id });
	return id;
}

function noId(field: string): InputError {
	return new InputError({ kind: 'notAnId', field });
}

function missingId(text: string, field: string): InputError {
	return new InputError({ kind: 'missingId', field, text });
}

function damagedId(id: string, field: string): InputError {
	return new InputError({ kind: 'damagedId', field, text: id });
}
