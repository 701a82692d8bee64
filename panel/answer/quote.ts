/** How many characters of an unclear answer are shown. */
const MAX_QUOTE = 200;

/** How many characters of an answer are read. The limit keeps hostile answers cheap. */
const MAX_LOOKED_AT = 20_000;

/** A field that may hold the ID of an order or a refill. */
const NAMED_ID = /"(?:order|refill)?[-_ ]?(?:id|number)?"\s?:\s?"?[\w-]*\d/i;

/** How much of the beginning stays if the quote has to show a later part. */
const BEGINNING = 60;
const GAP = ' … ';

/**
 * The beginning of an answer on one line, as it came. If an ID comes after a long beginning, such as warnings of PHP,
 * the quote leaves out the part between. Otherwise nobody would find the order.
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
