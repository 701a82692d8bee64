import type { IDataObject } from 'n8n-workflow';
import { readableText, visibleText, westernDigits } from '../text';
import { PARAMETERS, type ParameterKind, type PanelParameters } from './actions';
import { parseId, parseIds, uniqueIds } from './ids';
import { InputError } from './inputError';
import { checkedLink, comparableLink, unwrapped } from './links';
import { checkNames } from './parameterNames';
import { isBroken, isEmpty, listIn, oneValue, presentText } from './values';

/**
 * Checks each parameter by its kind, and writes it as the API takes it. Lists of IDs are joined by commas, lists of
 * words have one a line, and dates are d/m/Y. Empty values are left out.
 *
 * @throws InputError naming the first field whose value cannot be sent
 */
export function writeParameters(parameters: PanelParameters): IDataObject {
	checkNames(Object.keys(parameters));
	const written = new Map<string, string | number>();
	for (const [name, value] of Object.entries(parameters)) {
		if (isEmpty(value)) continue;
		const kind = Object.prototype.hasOwnProperty.call(PARAMETERS, name)
			? PARAMETERS[name]
			: undefined;
		const write = kind === undefined ? writeCustom : WRITERS[kind];
		const text = write(value, name);
		if (text !== '') written.set(name, text);
	}
	return Object.fromEntries(written);
}

/**
 * Parameters in a form in which two spellings of one wish are equal: `100` and `"100"`, a link with and without a slash
 * at its end, an empty field and none. A value that cannot be sent stays as it is.
 */
export function comparableParameters(parameters: PanelParameters): PanelParameters {
	const comparable: PanelParameters = {};
	for (const [name, value] of Object.entries(parameters)) {
		const { [name]: written } = writtenAlone(name, value);
		if (written === undefined) continue;
		comparable[name] = PARAMETERS[name] === 'link' ? comparableLink(String(written)) : written;
	}
	return comparable;
}

function writtenAlone(name: string, value: unknown): PanelParameters {
	try {
		return writeParameters({ [name]: value });
	} catch {
		return { [name]: value };
	}
}

/**
 * The lines of a field that takes a list of words: text with one a line, or an array. Panels count lines. So lines
 * that look empty are dropped, and an entry with several lines counts as several.
 */
export function linesOf(value: unknown, field: string): string[] {
	const list = listIn(value);
	// `[1]` may be a comment, but nobody writes a JSON array of texts as one.
	const isList = Array.isArray(value) || list?.every((entry) => typeof entry === 'string');
	const entries = isList && list ? list.filter((entry) => !isEmpty(entry)) : [value];
	return entries
		.flatMap((entry) => scalarText(entry, field).split(LINE_ENDS))
		.map(readableText)
		.filter((line) => line !== '');
}

/** Every end of a line that some panel may know. Word processors write others than `\n` within a paragraph. */
const LINE_ENDS = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

type Writer = (value: unknown, field: string) => string | number;

const WRITERS: Record<ParameterKind, Writer> = {
	id: parseId,
	idList: (value, field) => uniqueIds(parseIds(value, field)).join(','),
	text: (value, field) => presentText(readableText(oneText(value, field)), field),
	name: (value, field) => presentText(unwrapped(visibleText(oneText(value, field))), field),
	link: (value, field) => writeLinks(linesOf(oneText(value, field), field), field),
	lines: writeLines,
	names: (value, field) =>
		linesOf(value, field)
			.map((line) => presentText(visibleText(line), field))
			.join('\n'),
	links: (value, field) => writeLinks(linesOf(value, field), field),
	wholeNumber: (value, field) => writeWholeNumber(value, field, 0),
	positiveNumber: (value, field) => writeWholeNumber(value, field, 1),
	limit: (value, field) => writeWholeNumber(value, field, 0) || '',
	date: writeDate,
};

/** Text is sent as it is: a panel may want JSON in its own parameter. */
function writeCustom(value: unknown, field: string): string {
	const text = typeof value === 'string' ? value : oneText(value, field);
	return presentText(readableText(text), field);
}

function writeLinks(lines: readonly string[], field: string): string {
	return lines.map((line) => checkedLink(visibleText(line), field)).join('\n');
}

/** Writes comments and keywords. A comment may be the word `null`, but a failed formula such as `#REF!` is refused. */
function writeLines(value: unknown, field: string): string {
	const lines = linesOf(value, field);
	const broken = lines.find(isBroken);
	return broken === undefined ? lines.join('\n') : presentText(broken, field);
}

function oneText(value: unknown, field: string): string {
	return scalarText(oneValue(value, field), field);
}

function scalarText(value: unknown, field: string): string {
	if (typeof value === 'string') return value;
	if (Number.isFinite(value) || typeof value === 'boolean' || typeof value === 'bigint') {
		return String(value);
	}
	throw new InputError({ kind: 'notText', field });
}

function writeWholeNumber(value: unknown, field: string, least: number): number {
	const text = westernDigits(visibleText(oneText(value, field)));
	const number = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
	if (!(number >= least)) throw new InputError({ kind: 'notAWholeNumber', field, text, least });
	return number;
}

/** Writes an expiry as d/m/Y, as panels read it. The calendar day stays as it was written, in any time zone. */
function writeDate(value: unknown, field: string): string {
	const one = oneValue(value, field);
	const text = isoText(one) ?? westernDigits(visibleText(scalarText(one, field)));
	const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]|$)/.exec(text);
	const [year, month, day] = iso
		? [iso[1], iso[2], iso[3]]
		: (/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []).slice(1).reverse();
	if (!isCalendarDay(Number(year), Number(month), Number(day))) {
		throw new InputError({ kind: 'notADate', field, text });
	}
	return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
}

/** The ISO text of a Date or a Luxon DateTime. n8n's date expressions give the latter. */
function isoText(value: unknown): string | undefined {
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
	if (typeof value !== 'object' || value === null || !('toISO' in value)) return undefined;
	return typeof value.toISO === 'function' ? String(value.toISO()) : undefined;
}

function isCalendarDay(year: number, month: number, day: number): boolean {
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
