import { foldLetters } from './fold';
import type { Lines } from './types';

/** Whether a folded text contains one of the words of some lines. */
export type Finder = (folded: string) => boolean;

/** The alternatives of all lines, one by one. */
function alternativesOf(lines: Lines): string[] {
	return lines.flatMap((line) => line.split('|')).map((alternative) => alternative.trim());
}

/** The piece of a folded text for an alternative: ` bakiye` for `bakiye*`, without a blank at the open end. */
function pieceOf(alternative: string, hasBlanks: boolean): string {
	const word = foldLetters(alternative)
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
		.trim();
	if (!hasBlanks) return word.replace(/ /g, '');
	const start = alternative.startsWith('*') ? '' : ' ';
	const end = alternative.endsWith('*') ? '' : ' ';
	return `${start}${word}${end}`;
}

/** The alternatives that have several words, at least one of them of a kind. */
export function phrasesOf(lines: Lines, isOfKind: (word: string) => boolean): string[] {
	return alternativesOf(lines).filter((alternative) => {
		const words = pieceOf(alternative, true).trim().split(' ');
		return words.length > 1 && words.some(isOfKind);
	});
}

/** Looks for any of the words. It is a plain search, so its time is linear in the text and the table. */
export function finderOf(lines: Lines, hasBlanks = true): Finder {
	const pieces = alternativesOf(lines).map((alternative) => pieceOf(alternative, hasBlanks));
	return (folded) => pieces.some((piece) => folded.includes(piece));
}

/** Whether a folded text is exactly one of the sentences of some lines. */
export function isOneOf(lines: Lines, hasBlanks = true): Finder {
	const pieces = new Set(
		alternativesOf(lines).map((alternative) => pieceOf(alternative, hasBlanks)),
	);
	return (folded) => pieces.has(folded) || pieces.has(folded.replace(KEY_PREFIX, ' '));
}

/** The beginning of a translation key, such as `neworder.error.invalid_key`. */
const KEY_PREFIX = /^(?: (?:error|errors|new|neworder))+ /;

/** A number, or a letter in place of one: "between A and B". */
const NUMBER = /^(?:\p{N}[\p{L}\p{N}]{0,8}|[a-z])$/u;

/** Counts the words of a folded text that are neither in some lines nor numbers. */
export function unlistedWordCounter(lines: Lines, hasBlanks = true): (folded: string) => number {
	const pieces = alternativesOf(lines).map((alternative) => pieceOf(alternative, hasBlanks));
	const isWord = (piece: string) => /^ [^ ]+ $/.test(piece);
	const isStem = (piece: string) => /^ [^ ]+$/.test(piece);
	const words = new Set(pieces.filter(isWord).map((piece) => piece.trim()));
	const stems = pieces.filter(isStem).map((piece) => piece.trim());
	const phrases = pieces.filter((piece) => !isWord(piece) && !isStem(piece));
	const isKnown = (word: string) =>
		words.has(word) || NUMBER.test(word) || stems.some((stem) => word.startsWith(stem));
	return (folded) => {
		const isInPhrase = marksOf(phrases, folded);
		return [...folded.matchAll(/[^ ]+/g)].filter(
			({ 0: word, index }) =>
				!isKnown(word) && !isInPhrase.slice(index, index + word.length).every(Boolean),
		).length;
	};
}

/** Whether one of the phrases covers a letter, for each letter of a folded text. */
function marksOf(phrases: readonly string[], folded: string): boolean[] {
	const marks = new Array<boolean>(folded.length).fill(false);
	for (const phrase of phrases) {
		for (let at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + 1)) {
			marks.fill(true, at, at + phrase.length);
		}
	}
	return marks;
}

/** Whether a folded text has no words but those of some lines, and numbers. */
export function coverOf(lines: Lines, hasBlanks = true): Finder {
	const countUnlisted = unlistedWordCounter(lines, hasBlanks);
	return (folded) => countUnlisted(folded) === 0;
}
