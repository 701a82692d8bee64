import type { IDataObject } from 'n8n-workflow';
import { presentText } from '../../../panel/request/values';
import { NotSentError } from '../../shared/notSentError';
import { hiddenFieldNameHint } from '../run/hiddenFieldNames';
import { normalKey } from './normalKey';

/** How many characters of a key a message shows. */
const SHOWN_CHARACTERS = 60;

/** What sheets make of a long number: `1.23457E+15`. */
const ROUNDED = /^\d(?:[.,]\d+)?e\+\d+$/i;

/** A key as messages show it. Only the beginning of a long key is shown. */
export function shownKey(key: string): string {
	const characters = [...key];
	return characters.length <= SHOWN_CHARACTERS
		? key
		: `${characters.slice(0, SHOWN_CHARACTERS).join('')}…`;
}

/**
 * Reads the option, in its normal form. Undefined if it is not set.
 *
 * @param input the fields of the item, which may tell why a key is empty
 * @throws NotSentError or InputError for an empty key (all orders would have the same one), and for one that is no
 * short text
 */
export function readDeduplicationKey(options: IDataObject, input: IDataObject): string | undefined {
	// If an expression finds nothing, the option is there without a value.
	if (!('deduplicationKey' in options)) return undefined;
	const { deduplicationKey: key } = options;
	if (typeof key === 'number' && !Number.isSafeInteger(key) && Number.isInteger(key)) {
		throw new NotSentError(
			`'Deduplication Key' is a number with too many digits: ${key}`,
			'Numbers above 9,007,199,254,740,991 are rounded, so two keys may become the same. Give the key as text. Nothing was sent to the panel.',
		);
	}
	if (typeof key === 'boolean' || (typeof key === 'object' && key !== null)) {
		throw new NotSentError(
			"'Deduplication Key' is neither text nor a number for this item",
			'In an expression, name the field that holds the key, such as {{ $json.id }}. Nothing was sent to the panel.',
		);
	}
	const text = typeof key === 'string' || Number.isFinite(key) ? normalKey(String(key)) : '';
	if (ROUNDED.test(text)) {
		throw new NotSentError(
			`'Deduplication Key' is a number that has lost its last digits: ${text}`,
			'Spreadsheets write long numbers in this way, so two keys may become the same. Format the column as text. Nothing was sent to the panel.',
		);
	}
	if (text === '') {
		const hint = hiddenFieldNameHint(Object.keys(input));
		throw new NotSentError(
			"'Deduplication Key' is empty for this item",
			[
				'Give each order a key of its own, such as the ID of its row, or remove the option.',
				...(hint === undefined ? [] : [hint]),
				'Nothing was sent to the panel.',
			].join(' '),
		);
	}
	// All rows without a value would have the same key.
	return presentText(text, 'Deduplication Key');
}
