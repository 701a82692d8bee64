/** A way to write into n8n's log that never throws: logging must change no outcome of an order or a poll. */
export function quietly<Line extends unknown[]>(
	log: (...line: Line) => void,
): (...line: Line) => void {
	return (...line) => {
		try {
			log(...line);
		} catch {
			// There is no better place to say that the log cannot be written.
		}
	};
}
