import { parseLossless } from '../answer/json';
import { readableText, visibleText } from '../text';
import { InputError } from './inputError';

/** How deep lists in lists are read. A deeper list counts as one value. */
const MAX_NESTING = 100;

/** Whether a field counts as empty. */
export function isEmpty(value: unknown): boolean {
	return holdsNothing(value, 0);
}

function holdsNothing(value: unknown, depth: number): boolean {
	if (value === undefined || value === null) return true;
	if (typeof value === 'string' && readableText(value) === '') return true;
	const list = depth < MAX_NESTING ? listIn(value) : undefined;
	return list !== undefined && list.every((entry) => holdsNothing(entry, depth + 1));
}

/** The entries of an array, or of a text that is a JSON array; undefined for any other value. */
export function listIn(value: unknown): unknown[] | undefined {
	if (Array.isArray(value)) return value;
	const text = typeof value === 'string' ? visibleText(value) : '';
	const list = text.startsWith('[') && text.endsWith(']') ? parseLossless(text) : undefined;
	return Array.isArray(list) ? list : undefined;
}

/** The only entry of a list; any other value as it is. Airtable and Notion give a single value as a list. */
export function onlyEntry(value: unknown): unknown {
	let only = value;
	for (let depth = 0; depth < MAX_NESTING; depth += 1) {
		const filled = listIn(only)?.filter((entry) => !isEmpty(entry));
		if (filled?.length !== 1) return only;
		[only] = filled;
	}
	return only;
}

/**
 * The value of a field that takes one value.
 *
 * @throws InputError for a list of several values
 */
export function oneValue(value: unknown, field: string): unknown {
	const only = onlyEntry(value);
	const list = listIn(only);
	if (list === undefined) return only;
	const count = list.filter((entry) => !isEmpty(entry)).length;
	throw new InputError({ kind: 'severalValues', field, count });
}

/** What sheets show for a failed formula, in the most used languages of Excel and Google Sheets. */
const SHEET_ERRORS = new Set(
	`#N/A #REF! #VALUE! #NAME? #DIV/0! #NUM! #NULL! #ERROR! #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! #UNKNOWN! #BUSY!
	#GETTING_DATA
	#NV #BEZUG! #WERT! #ZAHL! #YOK #BAŞV! #DEĞER! #AD? #SAYI! #SAYI/0! #BOŞ! #VALEUR! #NOM? #NOMBRE! #NUL!
	#¡REF! #¡VALOR! #¿NOMBRE? #¡NUM! #¡DIV/0! #¡NULO! #VALOR! #NOME? #NÚM! #NULO! #N/D #RIF! #VALORE!
	#N/D! #ADR! #ARG! #LICZBA! #NAZWA? #Н/Д #ССЫЛКА! #ЗНАЧ! #ИМЯ? #ЧИСЛО! #ДЕЛ/0! #ПУСТО!`.split(/\s+/),
);

/** What programs show for a value that is missing or not loaded yet, and what JavaScript shows for an object. */
const PROGRAM_WORDS = /^(?:undefined|null|nan|loading\.\.\.)$/i;
const OBJECT_AS_TEXT = /\[object \w+\]/;

/** Whether a text is a failed formula of a sheet, or an object that JavaScript turned into text. */
export function isBroken(text: string): boolean {
	return SHEET_ERRORS.has(text.trim()) || OBJECT_AS_TEXT.test(text);
}

/**
 * The text as it is.
 *
 * @throws InputError for a text that stands for a missing value: `#N/A`, `undefined`, `[object Object]`
 */
export function presentText(text: string, field: string): string {
	if (!isBroken(text) && !PROGRAM_WORDS.test(text)) return text;
	throw new InputError({ kind: 'missingValue', field, text });
}
