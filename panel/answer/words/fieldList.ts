import type { Finder } from './patterns';

/** Joins of a list: "service, link and quantity". */
const JOIN =
	/[,/&+]| (?:and|or|ve|veya|y|e|o|ou|et|und|oder|dan|atau|va|hoac|si|sau|i|и|или|та|або|و|और|或|和) /;

/** The fewest fields that a list names where only commas part them. */
const FEWEST = 2;

/**
 * Whether a folded text with its punctuation lists several fields of the request: "required: service, link, quantity",
 * "Missing key or action". The text is cut at commas and joining words, and each of the pieces next to such a cut
 * names a field of its own.
 */
export function listsFields(folded: string, namers: readonly Finder[]): boolean {
	const pieces = folded.split(JOIN);
	if (pieces.length < FEWEST) return false;
	const named = new Set<number>();
	for (const piece of pieces) {
		const words = ` ${piece.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()} `;
		const found = namers.findIndex((names) => names(words));
		if (found >= 0) named.add(found);
	}
	return named.size >= FEWEST;
}
