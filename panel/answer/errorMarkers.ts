import { fieldsOf, isRecord, type Fields } from './fields';
import type { JsonValue } from '../types';

const MAX_TEXT = 300;

/** How many characters of a text are read. The limit keeps hostile texts cheap. */
const MAX_LOOKED_AT = 4_000;

/**
 * Markup that people at panels put into their words. Other words between angle brackets stay: `<api_key>` belongs to the
 * sentence, and `<class 'decimal.Decimal'>` tells that a program wrote it.
 */
const MARKUP =
	/<\/?(?:a|b|big|blockquote|br|center|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|pre|s|small|span|strike|strong|sub|sup|u|ul)(?:[\s/][^<>]{0,300})?>/gi;

/** The panel's words on one line, without markup and at most 300 characters. */
export function tidyWords(text: string): string {
	return text
		.slice(0, MAX_LOOKED_AT)
		.replace(MARKUP, ' ')
		.replace(/[\s\p{Cc}\u{FEFF}]+/gu, ' ')
		.trim()
		.slice(0, MAX_TEXT);
}

/** Whether a text has more than one word. */
export function isSentence(text: string): boolean {
	return /\S\s+\S/.test(text.slice(0, MAX_LOOKED_AT));
}

/** Fields that hold the panel's words, the clearest first. */
const WORD_FIELDS = [
	'error',
	'errors',
	'errormessage',
	'message',
	'msg',
	'reason',
	'description',
	'detail',
];

/** Values such as `"error": true` mark an error and give no words. */
const MARK_ONLY = /^(?:true|yes|1|error|fail|failed|failure)$/i;

/** How deep words may be nested (`{error: {data: {message}}}`). */
const MAX_WORD_DEPTH = 4;
const MAX_LISTED_WORDS = 10;

/** @param isError whether the value stands in an error field; then any text in it counts as words */
function collectWords(value: JsonValue | undefined, isError = false, depth = 0): string[] {
	if (depth > MAX_WORD_DEPTH || value === undefined) return [];
	if (typeof value === 'string') return [tidyWords(value)].filter((words) => words !== '');
	if (Array.isArray(value)) return firstWords(value, isError, depth);
	if (!isRecord(value)) return [];
	const fields = fieldsOf(value);
	const found = WORD_FIELDS.flatMap((name) => collectWords(fields.get(name), true, depth + 1));
	if (found.length > 0) return found;
	if (isError) return firstWords([...fields.values()], true, depth);
	const data = fields.get('data');
	return isRecord(data) ? collectWords(data, false, depth + 1) : [];
}

function firstWords(values: readonly JsonValue[], isError: boolean, depth: number): string[] {
	for (const value of values.slice(0, MAX_LISTED_WORDS)) {
		const words = collectWords(value, isError, depth + 1);
		if (words.length > 0) return words;
	}
	return [];
}

/** All words of the panel in an answer, on one line; '' if there are none. */
export function wordsIn(value: JsonValue): string {
	const words = [...new Set(collectWords(value))];
	const clear = words.filter((word) => !MARK_ONLY.test(word));
	return tidyWords((clear.length > 0 ? clear : words.slice(0, 1)).join(': '));
}

const FAILING_STATUS = /^(?:error|fail|failed|failure|false)$/i;

/** Whether a flag such as `success: false` or `status: "error"` marks a failed call. */
function isFlaggedFailed(fields: Fields): boolean {
	const success = fields.get('success') ?? fields.get('ok');
	if (success === false || success === 0 || success === '0' || success === 'false') return true;
	const status = fields.get('status');
	if (status === false || (typeof status === 'string' && FAILING_STATUS.test(status.trim()))) {
		return true;
	}
	// Some panels write Pending as 0, so a number counts only with words beside it.
	const hasWords = fields.has('message') || fields.has('msg');
	return hasWords && [status, fields.get('code'), fields.get('statuscode')].some(isFailingCode);
}

function isFailingCode(value: JsonValue | undefined): boolean {
	if (typeof value !== 'number' && typeof value !== 'string') return false;
	return value === 0 || value === '0' || /^[45]\d\d$/.test(String(value));
}

function isMeaningful(value: JsonValue | undefined): boolean {
	if (value === undefined || value === null || value === false || value === 0) return false;
	if (typeof value === 'string') return !/^\s*(?:|0|false|null|none)\s*$/i.test(value.slice(0, 20));
	if (Array.isArray(value)) return value.some((entry) => collectWords(entry, true).length > 0);
	return typeof value !== 'object' || Object.keys(value).length > 0;
}

/** Whether `error` or `errors` hold anything. A list of plain numbers (IDs that were not found) does not count. */
function hasError(fields: Fields): boolean {
	return ['error', 'errors', 'errormessage'].some((name) => isMeaningful(fields.get(name)));
}

/** Whether the value of a success field means success: not empty, not zero, and no word of a failed call. */
function saysSuccess(name: string, value: JsonValue | undefined): boolean {
	if (!isMeaningful(value)) return false;
	if (name !== 'status' && name !== 'success') return true;
	return typeof value !== 'string' || !FAILING_STATUS.test(value.trim());
}

function holdsSuccess(value: JsonValue | undefined, successFields: readonly string[]): boolean {
	if (Array.isArray(value))
		return value.some((entry) => isRecord(entry) && holdsSuccess(entry, successFields));
	const fields = fieldsOf(value);
	return successFields.some((name) => saysSuccess(name, fields.get(name)));
}

/**
 * The panel's words if the answer is an error. An error has a marker (`error`, `errors`, `success: false`,
 * `status: "error"`…) and none of the action's success fields. It may also stand in such a field:
 * `{"refill": {"error": …}}`. A text alone is an error too, and so is a list with one error.
 *
 * @param successFields folded names (`foldName`) of the fields that only a success has
 * @returns the words, '' if the error has none, undefined if this is no error
 */
export function findErrorWords(
	value: JsonValue,
	successFields: readonly string[],
): string | undefined {
	if (typeof value === 'string') return tidyWords(value);
	if (Array.isArray(value)) {
		const [only] = value;
		return value.length === 1 && only !== undefined
			? findErrorWords(only, successFields)
			: undefined;
	}
	if (!isRecord(value)) return undefined;
	const fields = fieldsOf(value);
	for (const name of successFields) {
		const inner = fields.get(name);
		const words = isRecord(inner) ? findErrorWords(inner, successFields) : undefined;
		if (words !== undefined) return words;
	}
	if (!isFlaggedFailed(fields) && !hasError(fields)) return undefined;
	const succeeded = [value, fields.get('data')].some((part) => holdsSuccess(part, successFields));
	return succeeded ? undefined : wordsIn(value);
}
