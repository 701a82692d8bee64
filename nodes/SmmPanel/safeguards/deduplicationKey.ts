import type { IDataObject } from 'n8n-workflow';
import { InputError } from '../../../panel/request/inputError';

/**
 * Reads the option. Undefined where it is not set.
 *
 * @throws InputError for an empty key, which would make all orders one
 */
export function readDeduplicationKey(options: IDataObject): string | undefined {
	// An expression that finds nothing leaves the option there without a value.
	if (!('deduplicationKey' in options)) return undefined;
	const { deduplicationKey: key } = options;
	if (typeof key === 'number' && !Number.isSafeInteger(key) && Number.isInteger(key)) {
		throw new InputError(
			`'Deduplication Key' is a number with too many digits: ${key}`,
			'Numbers beyond 9007199254740991 arrive rounded, so that two keys may become one. Give the key as text. Nothing was sent to the panel.',
		);
	}
	const text = typeof key === 'string' || Number.isFinite(key) ? String(key).trim() : '';
	if (text === '') {
		throw new InputError(
			"'Deduplication Key' is empty for this item",
			'Give each order a key of its own, such as the ID of its row, or take the option out. Nothing was sent to the panel.',
		);
	}
	return text;
}
