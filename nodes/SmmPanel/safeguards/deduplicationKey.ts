import type { IDataObject } from 'n8n-workflow';
import { InputError } from '../../../panel/request/inputError';

/** Characters that nobody sees: marks without a width, the byte order mark, marks of the writing direction. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g;

/** Longer than anything that stands for a row of a sheet. A whole row that was given by mistake is longer. */
const MOST_CHARACTERS = 500;

/** How much of a key a message shows. */
const SHOWN_CHARACTERS = 60;

/**
 * A key in the one form in which keys are compared. An `é` is one whether it was typed as one character or as two, and
 * what nobody sees does not count.
 */
export function normalKey(text: string): string {
	return text.replace(INVISIBLE, '').normalize('NFC').trim();
}

/** A key as messages show it: its beginning, if it is long. */
export function shownKey(key: string): string {
	const characters = [...key];
	return characters.length <= SHOWN_CHARACTERS
		? key
		: `${characters.slice(0, SHOWN_CHARACTERS).join('')}…`;
}

/**
 * Reads the option, in its normal form. Undefined where it is not set.
 *
 * @param input the item's own fields, which may tell why a key is empty
 * @throws InputError for an empty key, which would make all orders one, and for one that is no short text
 */
export function readDeduplicationKey(options: IDataObject, input: IDataObject): string | undefined {
	// An expression that finds nothing leaves the option there without a value.
	if (!('deduplicationKey' in options)) return undefined;
	const { deduplicationKey: key } = options;
	if (typeof key === 'number' && !Number.isSafeInteger(key) && Number.isInteger(key)) {
		throw new InputError(
			`'Deduplication Key' is a number with too many digits: ${key}`,
			'Numbers beyond 9007199254740991 arrive rounded, so that two keys may become one. Give the key as text. Nothing was sent to the panel.',
		);
	}
	const text = typeof key === 'string' || Number.isFinite(key) ? normalKey(String(key)) : '';
	if (text === '') {
		throw new InputError(
			"'Deduplication Key' is empty for this item",
			`Give each order a key of its own, such as the ID of its row, or take the option out.${fieldWithMark(input)} Nothing was sent to the panel.`,
		);
	}
	if (text.length > MOST_CHARACTERS) {
		throw new InputError(
			`'Deduplication Key' has ${text.length} characters, and ${MOST_CHARACTERS} are the most: "${shownKey(text)}"`,
			'Give each order a short key of its own, such as the ID of its row. Nothing was sent to the panel.',
		);
	}
	return text;
}

/** A file with a byte order mark gives it to the name of its first column, where nobody sees it. */
function fieldWithMark(input: IDataObject): string {
	const marked = Object.keys(input).find((name) => name.startsWith('\uFEFF'));
	return marked === undefined
		? ''
		: ` The item has a field whose name begins with an invisible mark (byte order mark): "${normalKey(marked)}". An expression with the name as it looks finds nothing. Rename the field first, for example with the Edit Fields node.`;
}
