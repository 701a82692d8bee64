import fc from 'fast-check';
import { notSentWords } from '../../../../nodes/shared/notSentError.ts';
import { InputError } from '../../../../panel/request/inputError.ts';
import { readConnection, type PanelConnection } from '../../../../panel/request/connection.ts';

/** A key that no other text of a test holds by chance. */
export const KEY = 'k3y-ŞecretOfTheTests/+=';

export function connectionWith(
	values: Partial<Omit<PanelConnection, 'url'>> = {},
): PanelConnection {
	const { baseUrl = 'https://panel.example/api/v2' } = values;
	return { ...readConnection({ baseUrl, apiKey: KEY }), ...values };
}

/** What a user reads of a value that cannot be sent. Any other error, or none, fails the test. */
export function inputErrorOf(run: () => unknown): NonNullable<ReturnType<typeof notSentWords>> {
	try {
		run();
	} catch (thrown) {
		const words = notSentWords(thrown);
		if (words) return words;
		throw thrown;
	}
	throw new Error('Nothing was thrown');
}

/** The value of a call, or undefined if it throws an InputError. Any other error passes through. */
export function unlessInputError<T>(run: () => T): T | undefined {
	try {
		return run();
	} catch (thrown) {
		if (thrown instanceof InputError) return undefined;
		throw thrown;
	}
}

/** Text of any UTF-16 code units: control characters, blanks of all kinds, halves of surrogate pairs. */
export const anyText = fc
	.array(
		fc.oneof(
			fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
			fc.constantFrom('[', ']', '{', '}', '"', ',', ';', '\n', '1', '9', 'e+', '.', '-', '\\'),
		),
		{ maxLength: 60 },
	)
	.map((parts) => parts.join(''));

/** What a field can hold: anything that an expression gives. */
export const anyValue = fc.oneof(
	anyText,
	fc.double(),
	fc.bigInt(),
	fc.boolean(),
	fc.constantFrom(null, undefined),
	fc.date({ noInvalidDate: false }),
	fc.array(fc.oneof(anyText, fc.integer(), fc.constant(null)), { maxLength: 5 }),
	fc.anything({ withNullPrototype: true }),
);
