import { fieldsOf, foldName, isRecord, pick } from '../../../panel/answer/fields';
import { parseLossless } from '../../../panel/answer/json';
import { listPart } from '../../../panel/readers';
import { parseIds, uniqueIds } from '../../../panel/request/ids';
import type { JsonValue, PanelId } from '../../../panel/types';
import { describeOrderListPart } from '../../shared/listPartTexts';
import { notSentWords } from '../../shared/notSentError';

/** The orders that a list names. */
export interface OrderList {
	/** Each ID once, in order. */
	ids: PanelId[];
	/** Why orders are left out: the failed formula of one row stops no other, and a page of a list names no others. */
	problems: string[];
}

/** Names of the column or field that holds the ID, folded, the best first. */
const ID_NAMES = ['order', 'orderid', 'id'];

/** Names of lists that hold messages and no IDs. */
const NAME_OF_WORDS = /^(?:errors?|messages?|msgs?|detail)$/i;

/** What an entry is called in messages. */
const FIELD = 'orders.url';

function idOf(entry: JsonValue): JsonValue | undefined {
	if (!isRecord(entry)) return entry;
	return pick(fieldsOf(entry), ID_NAMES);
}

function isScalar(value: unknown): value is string | number {
	return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number';
}

/** The rows of a JSON answer: the array itself, or the only array in an envelope such as `{"data": […]}`. */
function rowsOf(json: JsonValue | undefined): JsonValue[] | undefined {
	if (Array.isArray(json)) return json;
	if (!isRecord(json)) return undefined;
	const lists = Object.entries(json).filter(
		(entry): entry is [string, JsonValue[]] =>
			Array.isArray(entry[1]) && !NAME_OF_WORDS.test(entry[0].trim()),
	);
	return lists.length === 1 ? lists[0]?.[1] : undefined;
}

/** Splits a CSV text, quoted fields included, at the separator that its first line uses. */
function csvRows(text: string): string[][] {
	const firstLine = text.slice(0, text.search(/[\r\n]|$/));
	const separator = [';', '\t'].find((candidate) => firstLine.includes(candidate)) ?? ',';
	const rows: string[][] = [];
	let row: string[] = [];
	let field = '';
	let isQuoted = false;
	for (let index = 0; index < text.length; index++) {
		const character = text.charAt(index);
		if (isQuoted) {
			if (character !== '"') field += character;
			else if (text.charAt(index + 1) === '"') {
				field += '"';
				index++;
			} else isQuoted = false;
		} else if (character === '"' && field === '') isQuoted = true;
		else if (character === separator) {
			row.push(field);
			field = '';
		} else if (character === '\n' || character === '\r') {
			rows.push([...row, field]);
			row = [];
			field = '';
		} else field += character;
	}
	rows.push([...row, field]);
	return rows
		.map((fields) => fields.map((value) => value.trim()))
		.filter((fields) => fields.some((value) => value !== ''));
}

function idsOfCsv(text: string): string[] | undefined {
	const [header, ...rows] = csvRows(text);
	if (header === undefined) return [];
	const names = header.map(foldName);
	const column = ID_NAMES.map((name) => names.indexOf(name)).find((index) => index >= 0);
	// Without a column of that name the first column counts. A first line without a digit is its heading.
	const hasHeading = column !== undefined || !/\d/.test(header[0] ?? '');
	// A heading without rows is a message, and no list.
	if (hasHeading && column === undefined && rows.length === 0) return undefined;
	return (hasHeading ? rows : [header, ...rows]).map((fields) => fields[column ?? 0] ?? '');
}

/**
 * Reads the IDs of a list from a web address. JSON is an array of IDs, or of objects with `order`, `order_id` or `id`.
 * CSV has a column of such a name, or the IDs in its first column.
 * @returns each ID once, in order; undefined if the text is no list, such as an error message
 * @throws InputError if no entry is an ID, and one is damaged or missing
 */
export function readOrderList(body: string): OrderList | undefined {
	const text = body.replace(/^\uFEFF/, '').trim();
	if (text === '') return { ids: [], problems: [] };
	if (text.startsWith('<')) return undefined;
	const json = /^[[{]/.test(text) ? (parseLossless(text) ?? null) : undefined;
	const rows = rowsOf(json);
	const values = json === undefined ? idsOfCsv(text) : rows?.map(idOf);
	if (values === undefined) return undefined;
	const entries = values.filter(isScalar);
	if (entries.length === 0) return values.length === 0 ? { ids: [], problems: [] } : undefined;
	// An ID has no blank inside, so this is a sentence.
	if (entries.some((entry) => /\S\s+\S/.test(String(entry)))) return undefined;
	const { ids, problems } = readEntries(entries);
	const part = json !== undefined && rows && listPart([json], rows.length);
	return { ids, problems: part ? [describeOrderListPart(part), ...problems] : problems };
}

function readEntries(entries: ReadonlyArray<string | number>): OrderList {
	const ids: PanelId[] = [];
	const errors: unknown[] = [];
	for (const entry of entries) {
		try {
			ids.push(...parseIds(entry, FIELD));
		} catch (error) {
			errors.push(error);
		}
	}
	if (ids.length === 0 && errors.length > 0) throw errors[0];
	const problems = errors.map((error) => notSentWords(error)?.message ?? String(error));
	return { ids: uniqueIds(ids), problems };
}
