import { westernDigits } from '../text';

/**
 * Panels write numbers as JSON numbers, as text, with separators for thousands, with a currency, in exponent form. One
 * separator before exactly three digits is ambiguous. There the nature of the field decides:
 *
 * | text | money (rate, charge, balance) | count (min, max, remains, start_count) |
 * |---|---|---|
 * | `1.500` | 1.5: the API's decimal mark is the dot | 1500: half a follower does not exist |
 * | `1,500` | 1500: PHP's `number_format` groups with commas | 1500 |
 * | `0,500` | 0.5: no group starts with a zero | 0.5 |
 * | `Rp 1.500`, `1.500 VND` | 1500: these have no decimals | – |
 * | `1,50` | 1.5 | 1.5 |
 * | `1.234,56` and `1,234.56` | 1234.56: the last mark is the decimal one | 1234.56 |
 * | `1,23,456.78` (India) | 123456.78 | 123456.78 |
 * | `15K`, `1.5M` | none: nobody knows such a unit of a rate | 15000, 1500000 |
 *
 * Any other text is no number. A wrong number would be worse.
 */
type Nature = 'money' | 'count';

/** Longer than any amount. The limit keeps hostile texts cheap. */
const MAX_LENGTH = 80;
const MAX_EXPONENT = 60;

/** `$1,234.50`, `12,5TRY`, `Rs.250`, `-3`, `1.5e-7`, `15K`: sign, word, digits with marks, exponent, word. */
const SHAPE =
	/^([+-]?)(\p{L}{1,5}\.|[\p{Sc}\p{L}]{1,5})?(\d(?:[\d.,]*\d)?|[.,]\d+)(?:[eE]([+-]?\d{1,4}))?([\p{Sc}\p{L}']{1,7}\.?)?$/u;

/** What most panels print. Nothing in it can be read in two ways, but for the dot of a count. */
const PLAIN = /^(\d+)(?:\.(\d+))?$/;

/** Groups of three, or of two before the last three as in India. */
const GROUPED = /^[1-9]\d{0,2}(?:[.,]\d{3})+$|^[1-9]\d?(?:,\d{2})+,\d{3}$/;

/** Digits in groups that blanks, apostrophes or underscores keep apart: `1 234`, `1'234'567`. */
const SPACED = /(?<![\d.,])\d{1,3}(?:([ '\u2019_])\d{3})(?:\1\d{3})*(?!\d)/;

/** Words for a currency, folded: codes of ISO 4217, what panels use besides, and abbreviations. */
const CURRENCIES = new Set(
	`aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bhd bif bmd bnd bob brl bsd btn bwp byn bzd cad cdf chf clp
	cny cop crc cup cve czk djf dkk dop dzd egp ern etb eur fjd fkp gbp gel ghs gip gmd gnf gtq gyd hkd hnl htg huf idr ils
	inr iqd irr isk jmd jod jpy kes kgs khr kmf kpw krw kwd kyd kzt lak lbp lkr lrd lsl lyd mad mdl mga mkd mmk mnt mop mru
	mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd omr pab pen pgk php pkr pln pyg qar ron rsd rub rwf sar sbd scr sdg sek
	sgd shp sle sll sos srd ssp stn svc syp szl thb tjs tmt tnd top try ttd twd tzs uah ugx usd uyu uzs ves vnd vuv wst xaf
	xcd xof xpf yer zar zmw zwl usdt usdc btc eth trx ltc bnb ton tl ytl rs rp rm kr kč zł ft lei лв руб р грн сум so'm r
	dh dhs tk`.split(/\s+/),
);

/** Letters before a dollar sign: `US$`, `R$`. Other letters do not count, since `15K$` is fifteen thousand. */
const BESIDE_A_SIGN = /^(?:us|au?|ca?|hk|mx|nt|nz|r|s)?$/;

/** Whether a word beside an amount is a currency. */
function isCurrency(word: string): boolean {
	const letters = word.replace(/[\p{Sc}.]/gu, '').toLowerCase();
	const hasSign = /\p{Sc}/u.test(word);
	return word === '' || CURRENCIES.has(letters) || (hasSign && BESIDE_A_SIGN.test(letters));
}

/** Currencies without decimals, in countries that group with dots: `Rp 15.000` is fifteen thousand. */
const WITHOUT_DECIMALS = /^(?:vnd|₫|idr|rp|clp|cop|pyg)\.?$/i;

/** Words that multiply a count, as powers of ten. `B` is left out: a billion, or `bin` (a thousand in Turkish). */
const MULTIPLIERS: Readonly<Record<string, number>> = {
	k: 3,
	bin: 3,
	тыс: 3,
	kk: 6,
	m: 6,
	mn: 6,
	mln: 6,
	mio: 6,
	млн: 6,
	milyon: 6,
	million: 6,
	bn: 9,
	mlrd: 9,
	mrd: 9,
	млрд: 9,
	milyar: 9,
	billion: 9,
};

/** The power of ten for the words beside a number; undefined for words that are not known. */
function powerOf(before: string, after: string, nature: Nature): number | undefined {
	if (nature === 'money') return isCurrency(before) && isCurrency(after) ? 0 : undefined;
	if (before !== '') return undefined;
	if (after === '') return 0;
	const word = after.toLowerCase().replace(/\.$/, '');
	return Object.prototype.hasOwnProperty.call(MULTIPLIERS, word) ? MULTIPLIERS[word] : undefined;
}

/** Splits `1,234.56` into its digits before and after the decimal mark; undefined if the marks make no sense. */
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

/** Moves the decimal point within the text, so that floating point changes no digit. */
function shift(whole: string, fraction: string, exponent: number): [string, string] {
	if (exponent < 0) {
		const padded = whole.padStart(1 - exponent, '0');
		return [padded.slice(0, exponent), padded.slice(exponent) + fraction];
	}
	const padded = fraction.padEnd(exponent, '0');
	return [whole + padded.slice(0, exponent), padded.slice(exponent)];
}

/** A number in the form for calculations: `-`, `1234`, `5600`. */
interface Decimal {
	sign: '-' | '';
	whole: string;
	/** As many digits as were printed. */
	fraction: string;
}

/** The text in one spelling: western digits, one kind of minus, and no blanks but those between two numbers. */
function plainSpelling(text: string): string {
	const spelled = westernDigits(text)
		.replace(/\u066B/g, '.')
		.replace(/[\u060C\u066C]/g, ',')
		.replace(/[\u2212\u2013]/g, '-')
		.replace(/\s/g, ' ')
		.trim();
	const closed = spelled.replace(SPACED, (groups) => groups.replace(/\D/g, ''));
	// A blank that is left between digits or marks separates two numbers.
	return closed.replace(/(?<![\d.,]) | (?![\d.,])|(?<=\p{L}\.) /gu, '');
}

function readDecimal(value: unknown, nature: Nature): Decimal | undefined {
	if (typeof value === 'number')
		return Number.isFinite(value) ? readDecimal(String(value), 'money') : undefined;
	if (typeof value !== 'string' || value.length > MAX_LENGTH) return undefined;
	const [, plainWhole, plainFraction] = PLAIN.exec(value) ?? [];
	if (plainWhole !== undefined && (plainFraction === undefined || nature === 'money')) {
		return { sign: '', whole: plainWhole, fraction: plainFraction ?? '' };
	}
	const match = SHAPE.exec(plainSpelling(value));
	if (match === null) return undefined;
	const [, sign = '', before = '', digits = '', exponentText = '0', after = ''] = match;
	const power = powerOf(before, after, nature);
	// `1.500K` may be 1500 or 1.5 million.
	if (power === undefined || (power > 0 && GROUPED.test(digits))) return undefined;
	const isWhole = [before, after].some((word) => WITHOUT_DECIMALS.test(word));
	const split = splitDigits(digits, isWhole ? 'count' : nature);
	const exponent = Number(exponentText) + power;
	if (split === undefined || Math.abs(exponent) > MAX_EXPONENT) return undefined;
	const [whole, fraction] = shift(split[0], split[1], exponent);
	return { sign: sign === '-' ? '-' : '', whole, fraction };
}

/** The canonical decimal text (`-1234.56`, no exponent, no needless zeros), or null if the text is not a number. */
function decimalText(value: unknown, nature: Nature): string | null {
	const decimal = readDecimal(value, nature);
	if (decimal === undefined) return null;
	const plainWhole = decimal.whole.replace(/^0+/, '') || '0';
	const plainFraction = trimEndZeros(decimal.fraction);
	const text = plainFraction === '' ? plainWhole : `${plainWhole}.${plainFraction}`;
	return text === '0' ? text : `${decimal.sign}${text}`;
}

function trimEndZeros(digits: string): string {
	let end = digits.length;
	while (end > 0 && digits[end - 1] === '0') end -= 1;
	return digits.slice(0, end);
}

/** How many decimals an amount was printed with, final zeros included: 2 in `"1,234.50"`; null if unreadable. */
export function printedDecimals(value: unknown): number | null {
	return readDecimal(value, 'money')?.fraction.length ?? null;
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

/** A flag: true, `1`, `"1"`, `"true"`, `"yes"`, a number of days; null if the panel does not say. */
export function readFlag(value: unknown): boolean | null {
	if (typeof value === 'boolean') return value;
	if (typeof value !== 'string' && typeof value !== 'number') return null;
	const word = String(value).slice(0, MAX_LENGTH).trim().toLowerCase();
	if (YES.has(word)) return true;
	if (NO.has(word)) return false;
	const count = readCount(word);
	return count === null || count < 0 ? null : count > 0;
}
