/** The longest wait that a panel can ask for, in milliseconds: one day. */
const LONGEST_WAIT = 86_400_000;

/** `X-RateLimit-Reset` above this is a point in time (seconds since 1970), below it a number of seconds. */
const EARLIEST_EPOCH = 1_000_000_000;
const EARLIEST_EPOCH_IN_MS = EARLIEST_EPOCH * 1000;

const bounded = (wait: number) =>
	Number.isFinite(wait) ? Math.min(Math.max(Math.ceil(wait), 0), LONGEST_WAIT) : undefined;

function headerText(headers: Record<string, unknown>, name: string): string {
	const value: unknown = headers[name];
	const first: unknown = Array.isArray(value) ? value[0] : value;
	return typeof first === 'string' || typeof first === 'number'
		? String(first).trim().slice(0, 100)
		: '';
}

/** The time by the panel's clock if it sends one, else by ours. So a wrong clock here does not change the wait. */
function now(headers: Record<string, unknown>): number {
	const theirs = Date.parse(headerText(headers, 'date'));
	return Number.isNaN(theirs) ? Date.now() : theirs;
}

/**
 * How long the panel asks to wait, in milliseconds. `Retry-After` holds seconds or an HTTP date. After a rate limit
 * `X-RateLimit-Reset` counts too; it holds seconds, or seconds or milliseconds since 1970.
 */
export function readRetryAfter(
	headers: Record<string, unknown>,
	isRateLimit: boolean,
): number | undefined {
	const after = headerText(headers, 'retry-after');
	if (/^\d{1,9}(?:\.\d{1,9})?$/.test(after)) return bounded(Number(after) * 1000);
	if (after !== '') {
		const wait = bounded(Date.parse(after) - now(headers));
		if (wait !== undefined) return wait;
	}
	const reset = isRateLimit ? headerText(headers, 'x-ratelimit-reset') : '';
	if (!/^\d{1,15}(?:\.\d{1,9})?$/.test(reset)) return undefined;
	const time = Number(reset);
	if (time >= EARLIEST_EPOCH_IN_MS) return bounded(time - now(headers));
	return bounded(time >= EARLIEST_EPOCH ? time * 1000 - now(headers) : time * 1000);
}

const SECONDS = /(\d{1,6}) ?(?:s\b|sec|saniye|detik|giay|segundo|сек)/i;
const MINUTES = /(\d{1,4}) ?(?:m\b|min|dakika|menit|phut|мин)/i;

/** `Spam protection, wait 7 seconds` → 7000 */
export function readWaitInWords(words: string): number | undefined {
	const seconds = SECONDS.exec(words)?.[1];
	if (seconds !== undefined) return bounded(Number(seconds) * 1000);
	const minutes = MINUTES.exec(words)?.[1];
	return minutes === undefined ? undefined : bounded(Number(minutes) * 60_000);
}
