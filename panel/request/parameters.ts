import type { IDataObject } from 'n8n-workflow';
import { PARAMETERS, parameterLabel, type ParameterKind, type PanelParameters } from './actions';
import { parseId, parseIds, uniqueIds } from './ids';
import { InputError } from './inputError';

/** What the node itself decides: a custom parameter of this name would send something else than the operation says. */
const RESERVED_NAMES = new Set(['key', 'api_key', 'action']);

/**
 * Checks each parameter by its kind and writes it the way the API takes it: lists of IDs joined by commas,
 * lists of words one a line, dates as d/m/Y. Empty optional values are left out.
 *
 * @throws InputError naming the first field whose value cannot be sent
 */
export function writeParameters(parameters: PanelParameters): IDataObject {
	const written = new Map<string, string | number>();
	for (const [name, value] of Object.entries(parameters)) {
		if (RESERVED_NAMES.has(nameInPhp(name))) {
			throw new InputError(
				`'Custom Parameters' cannot set "${name}"`,
				'The key comes from the credential, and the action from the operation.',
			);
		}
		if (isEmpty(value)) continue;
		const kind = Object.prototype.hasOwnProperty.call(PARAMETERS, name)
			? PARAMETERS[name]?.kind
			: undefined;
		const text = WRITERS[kind ?? 'text'](value, parameterLabel(name));
		if (text !== '') written.set(name, text);
	}
	return Object.fromEntries(written);
}

/** A parameter's name as PHP, in which most panels are written, reads it: `api.key` and `key[]` are keys too. */
function nameInPhp(name: string): string {
	return name
		.trim()
		.toLowerCase()
		.replace(/\[[^]*$/, '')
		.replace(/[. ]/g, '_');
}

/** Whether a field counts as not filled in. */
export function isEmpty(value: unknown): boolean {
	return holdsNothing(value, 0);
}

/** Lists within lists; deeper than this nothing is looked for, and the value counts as one. */
const MAX_NESTING = 100;

function holdsNothing(value: unknown, depth: number): boolean {
	return (
		value === undefined ||
		value === null ||
		(typeof value === 'string' && value.trim() === '') ||
		(Array.isArray(value) &&
			depth < MAX_NESTING &&
			value.every((entry) => holdsNothing(entry, depth + 1)))
	);
}

/**
 * The lines of a field that takes a list of words: text with one a line, or an array. Panels count lines, so blank
 * ones are dropped, and an entry of several lines is several.
 */
export function linesOf(value: unknown, label: string): string[] {
	const entries: unknown[] = Array.isArray(value)
		? value.filter((entry) => !isEmpty(entry))
		: [value];
	return entries
		.flatMap((entry) => writeText(entry, label).split(/\r\n|\r|\n/))
		.map((line) => line.trim())
		.filter((line) => line !== '');
}

type Writer = (value: unknown, label: string) => string | number;

const WRITERS: Record<ParameterKind, Writer> = {
	id: parseId,
	idList: (value, label) => uniqueIds(parseIds(value, label)).join(','),
	text: writeText,
	lines: (value, label) => linesOf(value, label).join('\n'),
	wholeNumber: (value, label) => writeWholeNumber(value, label, 0),
	positiveNumber: (value, label) => writeWholeNumber(value, label, 1),
	limit: (value, label) => writeWholeNumber(value, label, 0) || '',
	date: writeDate,
};

function writeText(value: unknown, label: string): string {
	if (typeof value === 'string') return value.trim();
	if (Number.isFinite(value) || typeof value === 'boolean' || typeof value === 'bigint') {
		return String(value);
	}
	throw new InputError(
		`'${label}' holds something that is neither text nor a number`,
		`With an expression, name the field that holds the value, such as {{ $json.${label.toLowerCase().replace(/\W+/g, '_')} }}.`,
	);
}

function writeWholeNumber(value: unknown, label: string, least: number): number {
	const text = writeText(value, label);
	const number = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
	if (!(number >= least)) {
		throw new InputError(
			`'${label}' must be a whole number of ${least} or more, and is "${text}"`,
			/^\d+$/.test(text)
				? `Enter ${least} or more in '${label}'.`
				: `Enter '${label}' as digits only, without separators or decimals.`,
		);
	}
	return number;
}

/** Panels read an expiry as d/m/Y. The calendar day is taken as it was written: no time zone moves it. */
function writeDate(value: unknown, label: string): string {
	const text = isoText(value) ?? writeText(value, label);
	const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]|$)/.exec(text);
	const [year, month, day] = iso
		? [iso[1], iso[2], iso[3]]
		: (/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []).slice(1).reverse();
	if (!isCalendarDay(Number(year), Number(month), Number(day))) {
		throw new InputError(
			`'${label}' is not a date: "${text}"`,
			`Enter '${label}' as e.g. 2030-12-31 or 31/12/2030.`,
		);
	}
	return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
}

/** The ISO text of a Date or of a Luxon DateTime, which is what n8n's date expressions give. */
function isoText(value: unknown): string | undefined {
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
	if (typeof value !== 'object' || value === null || !('toISO' in value)) return undefined;
	return typeof value.toISO === 'function' ? String(value.toISO()) : undefined;
}

function isCalendarDay(year: number, month: number, day: number): boolean {
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
