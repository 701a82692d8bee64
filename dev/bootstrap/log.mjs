// Lines for the person who waits. Everything in this folder runs before npm has installed anything: it needs only Node.

/**
 * Receives one line. A passing line tells how far a step is; the next line may take its place.
 * @typedef {(line: string, passing?: boolean) => void} Log
 */

/** How often a passing line may appear where the next one does not overwrite it. */
const PASSING_EVERY_MS = 15_000;
const PROGRESS_EVERY_MS = 2_000;

/**
 * Writes lines to a stream. On a terminal the next line overwrites a passing one; elsewhere a passing line appears
 * at most every 15 seconds, so that a log file stays readable.
 * @param {{ isTTY?: boolean, columns?: number, write: (text: string) => unknown }} stream
 * @param {string} [prefix] put before each line
 * @returns {Log}
 */
export function createLog(stream = process.stdout, prefix = '') {
	let overwrite = '';
	let lastLine = Date.now();
	return (text, passing = false) => {
		const line = `${prefix}${text}`;
		if (stream.isTTY) {
			// A passing line that wraps could not be overwritten.
			const shown = passing ? line.slice(0, (stream.columns || 80) - 1) : `${line}\n`;
			stream.write(`${overwrite}${shown}`);
			overwrite = passing ? '\r\u001b[K' : '';
		} else if (!passing || Date.now() - lastLine >= PASSING_EVERY_MS) {
			stream.write(`${line}\n`);
			lastLine = Date.now();
		}
	};
}

/**
 * The time since `start` (from `Date.now()`), e.g. `45 s` or `3 min 20 s`.
 * @param {number} start
 */
export function elapsed(start) {
	const seconds = Math.round((Date.now() - start) / 1000);
	return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/**
 * Does a step, and shows meanwhile how long it has taken.
 * @template T
 * @param {{ label: string, log: Log, measure?: () => string }} step what is being done, and how far it is
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress({ label, log, measure }, work) {
	const started = Date.now();
	log(`${label} ...`, true);
	const timer = setInterval(() => {
		const measured = measure?.();
		log(`${label}: ${elapsed(started)}${measured ? `, ${measured}` : ''}`, true);
	}, PROGRESS_EVERY_MS);
	try {
		const result = await work();
		log(`${label}: done in ${elapsed(started)}`);
		return result;
	} finally {
		clearInterval(timer);
	}
}
