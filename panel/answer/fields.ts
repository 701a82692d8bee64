import type { JsonValue, PanelId } from '../types';

export type JsonRecord = { [key: string]: JsonValue };

/** The fields of one record under folded names: `Start_Count`, `startCount` and `start-count` are the same. */
export type Fields = ReadonlyMap<string, JsonValue>;

export function isRecord(value: unknown): value is JsonRecord {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Names that were folded before. All rows of a list have the same few names, and folding one takes a while. */
const folded = new Map<string, string>();
const MOST_FOLDED = 500;

/** `Start_Count` → `startcount`. The names that `pick` takes have this form. */
export function foldName(name: string): string {
	const known = folded.get(name);
	if (known !== undefined) return known;
	const form = name.toLowerCase().replace(/[^a-z0-9]/g, '');
	// The keys of a map by ID are no names, and no name is long.
	if (/^[a-z][^]{0,40}$/i.test(name)) {
		if (folded.size >= MOST_FOLDED) folded.clear();
		folded.set(name, form);
	}
	return form;
}

/** A record with more fields is a map by ID, and its keys are no names. */
const MAX_FIELDS = 1_000;

/** The fields of a record. If two names have the same folded form, the first counts. */
export function fieldsOf(value: JsonValue | undefined): Fields {
	const fields = new Map<string, JsonValue>();
	if (!isRecord(value)) return fields;
	for (const key of Object.keys(value).slice(0, MAX_FIELDS)) {
		const name = foldName(key);
		if (!fields.has(name)) fields.set(name, value[key] ?? null);
	}
	return fields;
}

/** The first of the named fields that is neither null nor blank text. */
export function pick(fields: Fields, names: readonly string[]): JsonValue | undefined {
	for (const name of names) {
		const value = fields.get(name);
		if (value === undefined || value === null) continue;
		if (typeof value === 'string' && value.trim() === '') continue;
		return value;
	}
	return undefined;
}

/** The text of a field, trimmed; null for blank text, and for all but text and numbers. */
export function textOf(value: JsonValue | undefined): string | null {
	if (typeof value !== 'string' && typeof value !== 'number') return null;
	return String(value).trim() || null;
}

/**
 * The ID that a value can be: a whole number that a double holds exactly, or text without blanks inside. It stays as
 * the panel wrote it, without surrounding blanks.
 */
export function idOf(value: JsonValue | undefined): PanelId | undefined {
	if (typeof value === 'number')
		return Number.isSafeInteger(value) && value >= 0 ? value : undefined;
	if (typeof value !== 'string') return undefined;
	const id = value.trim();
	return id !== '' && id.length <= 200 && !/\s/.test(id) ? id : undefined;
}
