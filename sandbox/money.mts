/**
 * Money in whole millionths (BigInt), so that no sum of charges and refunds ever drifts.
 * The panels print up to seven decimals in places; what is finer than a millionth is rounded up by `chargeFor`.
 */
export type Micros = bigint;

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/**
 * Reads a plain decimal text such as `142.50` into millionths.
 *
 * @throws {RangeError} when the text is not a plain decimal, or finer than a millionth.
 */
export function parseMoney(text: string): Micros {
	const match = DECIMAL.exec(text.trim());
	if (match === null) throw new RangeError(`Not a decimal amount: ${text}`);
	const [, sign, whole = '0', fraction = ''] = match;
	const significant = fraction.replace(/0+$/, '');
	if (significant.length > 6) throw new RangeError(`Finer than a millionth: ${text}`);
	const micros = BigInt(whole) * 1_000_000n + BigInt(significant.padEnd(6, '0'));
	return sign === '-' ? -micros : micros;
}

/**
 * Prints millionths as a plain decimal with at least `atLeast` and at most `atMost` decimals.
 * Digits beyond `atMost` are cut, as a panel's own formatting does.
 */
export function formatMoney(micros: Micros, atLeast = 2, atMost = 6): string {
	const digits = (micros < 0n ? -micros : micros).toString().padStart(7, '0');
	const whole = digits.slice(0, -6);
	let fraction = digits.slice(-6).slice(0, atMost);
	while (fraction.length > atLeast && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
	const sign = micros < 0n && /[1-9]/.test(whole + fraction) ? '-' : '';
	return sign + whole + (fraction === '' ? '' : `.${fraction}`);
}

/** What `quantity` units cost at a rate per 1000, rounded up to the next millionth. */
export function chargeFor(ratePer1000: Micros, quantity: number): Micros {
	return (ratePer1000 * BigInt(quantity) + 999n) / 1000n;
}

/** The share `part / whole` of an amount, rounded down: a refund never exceeds what was charged. */
export function shareOf(amount: Micros, part: number, whole: number): Micros {
	if (whole <= 0 || part <= 0) return 0n;
	return (amount * BigInt(Math.min(part, whole))) / BigInt(whole);
}
