import type { Finder } from './patterns';

/** Commas and words that join a list: "service, link and quantity". */
const JOIN =
	/[,/&+]| (?:and|or|ve|veya|y|e|o|ou|et|und|oder|dan|atau|va|hoac|si|sau|i|и|или|та|або|و|और|或|和) /;

/** The fewest fields that make a list. */
const FEWEST = 2;

/**
 * Whether a text lists several fields of the request: "required: service, link, quantity", "Missing key or action". The
 * text is cut at commas and joining words, and at least two of the pieces must name different fields.
 *
 * @param folded the folded text with its punctuation
 */
export function listsFields(folded: string, fieldFinders: readonly Finder[]): boolean {
	const pieces = folded.split(JOIN);
	if (pieces.length < FEWEST) return false;
	const named = new Set<number>();
	for (const piece of pieces) {
		const words = ` ${piece.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()} `;
		const found = fieldFinders.findIndex((names) => names(words));
		if (found >= 0) named.add(found);
	}
	return named.size >= FEWEST;
}
