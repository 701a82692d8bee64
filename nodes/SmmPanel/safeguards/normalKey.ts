import { NotSentError } from '../../shared/notSentError';
import { quoted } from '../../shared/inputTexts';
import { visibleText } from '../../../panel/text';

/** Longer than any name for a row of a sheet. A whole row that was given by mistake is longer. */
const MAX_LENGTH = 500;

/**
 * A Deduplication Key in the form in which keys are compared; '' if it has no visible character. An `é` of two
 * characters becomes one character, and invisible characters are removed.
 *
 * @throws NotSentError for a key of more than 500 characters
 */
export function normalKey(text: string): string {
	const key = visibleText(text).normalize('NFC');
	if (key.length <= MAX_LENGTH) return key;
	throw new NotSentError(
		`'Deduplication Key' is longer than ${MAX_LENGTH} characters: ${quoted(key)}`,
		'Give each order a short key of its own, such as the ID of its row. Nothing was sent to the panel.',
	);
}
