import { InputError } from '../request/inputError';
import { oneValue } from '../request/values';
import { visibleText, westernDigits } from '../text';
import { toMoney, type Money } from './cost';

/** One to three digits and three decimals. `1.500` means one and a half to some, fifteen hundred to others. */
const LOOKS_GROUPED = /^[1-9]\d{0,2}\.\d{3}$/;

/**
 * Reads an amount that the user entered, such as a limit.
 *
 * @param field what the caller calls the amount, for the error
 * @throws InputError for all but a plain number of 0 or more: `1,5` and `1.000` are ambiguous
 */
export function readAmount(value: unknown, field: string): Money {
	const one = oneValue(value, field);
	const isNumber = typeof one === 'number';
	const text = isNumber || typeof one === 'string' ? westernDigits(visibleText(String(one))) : '';
	const isPlain = /^\d+(?:\.\d+)?$/.test(text) && !LOOKS_GROUPED.test(text);
	const amount = isNumber || isPlain ? toMoney(isNumber ? one : text) : undefined;
	if (amount !== undefined && amount >= BigInt(0)) return amount;
	throw new InputError({ kind: 'notAnAmount', field, text });
}
