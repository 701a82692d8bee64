import { InputError } from '../../../panel/request/inputError';
import { quoted } from '../../../panel/request/values';
import { visibleText } from '../../../panel/text';

/** Longer than anything that stands for a row of a sheet; a whole row by mistake is longer. */
const MAX_LENGTH = 500;

/**
 * A Deduplication Key in the one form in which keys are compared: an `é` is one, whether it was typed as one character
 * or as two, and what nobody sees does not count. '' if nothing else is there.
 *
 * @throws InputError for a key of more than 500 characters
 */
export function normalKey(text: string): string {
	const key = visibleText(text).normalize('NFC');
	if (key.length <= MAX_LENGTH) return key;
	throw new InputError(
		`'Deduplication Key' has ${key.length} characters, and ${MAX_LENGTH} are the most: ${quoted(key)}`,
		'Give each order a short key of its own, such as the ID of its row. Nothing was sent to the panel.',
	);
}
