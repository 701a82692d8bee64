/**
 * Panels write numbers as JSON numbers, as text, with separators for thousands, with a currency, in exponent form.
 * One separator before exactly three digits is ambiguous, and what the field counts decides:
 *
 * | text | money (rate, charge, balance) | count (min, max, remains, start_count) |
 * |---|---|---|
 * | `1.500` | 1.5: the API's decimal mark is the dot | 1500: half a follower does not exist |
 * | `1,500` | 1500: PHP's `number_format` groups with commas | 1500 |
 * | `0,500` | 0.5: no group starts with a zero | 0.5 |
 * | `1,50` | 1.5 | 1.5 |
 * | `1.234,56` and `1,234.56` | 1234.56: the last mark is the decimal one | 1234.56 |
 */
type Nature = 'money' | 'count';

/** Longer than any amount; keeps hostile text cheap. */
const MAX_LENGTH = 80;
const MAX_EXPONENT = 60;

/** `$1,234.50`, `12,5TRY`, `Rs.250`, `-3`, `1.5e-7`: sign, currency, digits with marks, exponent, currency. */
const SHAPE =
	/^([+-]?)(\p{L}{1,5}\.|[\p{Sc}\p{L}]{1,5})?(\d(?:[\d.,]*\d)?|[.,]\d+)(?:[eE]([+-]?\d{1,4}))?([\p{Sc}\p{L}]{1,5})?$/u;

const GROUPED = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/;

/** Splits `1,234.56` into its digits before and after the decimal mark; undefined where the marks make no sense. */
function splitDigits(digits: string, nature: Nature): [string, string] | undefined {
	const marks = digits.replace(/\d/g, '');
	const last = marks.slice(-1);
	const isOneKind = marks === last.repeat(marks.length);
	const groups = GROUPED.test(digits);
	if (marks === '') return [digits, ''];
	if (isOneKind) {
		const isThousands = groups && (marks.length > 1 || last === ',' || nature === 'count');
		if (isThousands) return [digits.split(last).join(''), ''];
		if (marks.length > 1) return undefined;
	}
	const at = digits.lastIndexOf(last);
	const whole = digits.slice(0, at);
	if (whole.includes(last)) return undefined;
	if (/[.,]/.test(whole) && !GROUPED.test(whole)) return undefined;
	return [whole.replace(/[.,]/g, ''), digits.slice(at + 1)];
}

/** Moves the decimal point by text alone, so that no digit is lost to floating point. */
function shift(whole: string, fraction: string, exponent: number): [string, string] {
	if (exponent < 0) {
		const padded = whole.padStart(1 - exponent, '0');
		return [padded.slice(0, exponent), padded.slice(exponent) + fraction];
	}
	const padded = fraction.padEnd(exponent, '0');
	return [whole + padded.slice(0, exponent), padded.slice(exponent)];
}

/** The canonical decimal text (`-1234.56`, no exponent, no needless zeros), or null if the text is not a number. */
function decimalText(value: unknown, nature: Nature): string | null {
	if (typeof value === 'number')
		return Number.isFinite(value) ? decimalText(String(value), 'money') : null;
	if (typeof value !== 'string' || value.length > MAX_LENGTH) return null;
	const match = SHAPE.exec(value.replace(/[\s'’_]/g, '').replace(/[−–]/g, '-'));
	if (match === null) return null;
	const [, sign = '', before = '', digits = '', exponentText = '0', after = ''] = match;
	if (nature === 'count' && before + after !== '') return null;
	const split = splitDigits(digits, nature);
	const exponent = Number(exponentText);
	if (split === undefined || Math.abs(exponent) > MAX_EXPONENT) return null;
	const [whole, fraction] = shift(split[0], split[1], exponent);
	const plainWhole = whole.replace(/^0+/, '') || '0';
	const plainFraction = trimEndZeros(fraction);
	const text = plainFraction === '' ? plainWhole : `${plainWhole}.${plainFraction}`;
	return sign === '-' && text !== '0' ? `-${text}` : text;
}

function trimEndZeros(digits: string): string {
	let end = digits.length;
	while (end > 0 && digits[end - 1] === '0') end -= 1;
	return digits.slice(0, end);
}

/** An amount of money as canonical decimal text, for exact sums: `"1,234.56000"` → `"1234.56"`; null if unreadable. */
export function moneyText(value: unknown): string | null {
	return decimalText(value, 'money');
}

/** An amount of money in the panel's currency: `"1,234.56000"` → 1234.56; null if it is missing or unreadable. */
export function readMoney(value: unknown): number | null {
	const text = moneyText(value);
	return text === null ? null : Number(text);
}

/** A number of things: `"5.000.000"` → 5000000, `"-12"` → -12; null if it is missing or a word. */
export function readCount(value: unknown): number | null {
	const text = decimalText(value, 'count');
	return text === null ? null : Number(text);
}

const YES = new Set(['true', 'yes', 'y', 'on', 'enabled', 'allowed', 'available']);
const NO = new Set(['false', 'no', 'n', 'off', 'disabled', 'none']);

/** A flag: true, `1`, `"1"`, `"true"`, `"yes"`, a number of days; null where the panel does not say. */
export function readFlag(value: unknown): boolean | null {
	if (typeof value === 'boolean') return value;
	if (typeof value !== 'string' && typeof value !== 'number') return null;
	const word = String(value).slice(0, MAX_LENGTH).trim().toLowerCase();
	if (YES.has(word)) return true;
	if (NO.has(word)) return false;
	const count = readCount(word);
	return count === null || count < 0 ? null : count > 0;
}
