/** How much of an answer is shown where nobody can tell what it means. */
const MAX_QUOTE = 200;

/** How much of it is looked at; keeps hostile answers cheap. */
const MAX_LOOKED_AT = 20_000;

/** A field that may hold the ID of an order or a refill. */
const NAMED_ID = /"(?:order|refill)?[-_ ]?(?:id|number)?"\s?:\s?"?[\w-]*\d/i;

/** What stays of the beginning where the quote has to show what comes later. */
const BEGINNING = 60;
const GAP = ' … ';

/**
 * The beginning of an answer on one line, as it came. Where an ID stands after a long beginning (warnings of PHP), the
 * quote leaves out what is between: nobody would find the order otherwise.
 */
export function quoteOf(body: string): string {
	const line = body
		.slice(0, MAX_LOOKED_AT)
		.replace(/[\s\p{Cc}\u{FEFF}]+/gu, ' ')
		.trim();
	const at = line.search(NAMED_ID);
	const isHidden = at > MAX_QUOTE - BEGINNING;
	const shown = isHidden ? `${line.slice(0, BEGINNING)}${GAP}${line.slice(at)}` : line;
	return shown.slice(0, MAX_QUOTE);
}
