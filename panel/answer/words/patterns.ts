import { foldLetters } from './fold';
import type { Lines } from './types';

/** Whether one of the words of some lines is in a folded text. */
export type Finder = (folded: string) => boolean;

/** The alternatives of all lines, one by one. */
function alternativesOf(lines: Lines): string[] {
	return lines.flatMap((line) => line.split('|')).map((alternative) => alternative.trim());
}

/** `bakiye*` as the piece of a folded text that it stands for: ` bakiye`, with no blank at its open end. */
function pieceOf(alternative: string, hasBlanks: boolean): string {
	const word = foldLetters(alternative)
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
		.trim();
	if (!hasBlanks) return word.replace(/ /g, '');
	const start = alternative.startsWith('*') ? '' : ' ';
	const end = alternative.endsWith('*') ? '' : ' ';
	return `${start}${word}${end}`;
}

/** The alternatives of several words, one of which is of a kind. */
export function phrasesOf(lines: Lines, isOfKind: (word: string) => boolean): string[] {
	return alternativesOf(lines).filter((alternative) => {
		const words = pieceOf(alternative, true).trim().split(' ');
		return words.length > 1 && words.some(isOfKind);
	});
}

/** Looks for any of the words: a plain search, so its time grows with the text and the table only. */
export function finderOf(lines: Lines, hasBlanks = true): Finder {
	const pieces = alternativesOf(lines).map((alternative) => pieceOf(alternative, hasBlanks));
	return (folded) => pieces.some((piece) => folded.includes(piece));
}

/** Whether one of the sentences of some lines is all that a folded text holds. */
export function isOneOf(lines: Lines, hasBlanks = true): Finder {
	const pieces = new Set(
		alternativesOf(lines).map((alternative) => pieceOf(alternative, hasBlanks)),
	);
	return (folded) => pieces.has(folded) || pieces.has(folded.replace(KEY_PREFIX, ' '));
}

/** `neworder.error.invalid_key`. */
const KEY_PREFIX = /^(?: (?:error|errors|new|neworder))+ /;

/** A number, or the letter that stands for one: "between A and B". */
const NUMBER = /^(?:\p{N}[\p{L}\p{N}]{0,8}|[a-z])$/u;

/** Counts the words of a folded text that are none of some lines, and no numbers. */
export function strangersOf(lines: Lines, hasBlanks = true): (folded: string) => number {
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

/** For each letter of a folded text, whether one of the phrases covers it. */
function marksOf(phrases: readonly string[], folded: string): boolean[] {
	const marks = new Array<boolean>(folded.length).fill(false);
	for (const phrase of phrases) {
		for (let at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + 1)) {
			marks.fill(true, at, at + phrase.length);
		}
	}
	return marks;
}

/** Tells whether a folded text holds nothing but the words of some lines, and numbers. */
export function coverOf(lines: Lines, hasBlanks = true): Finder {
	const strangersIn = strangersOf(lines, hasBlanks);
	return (folded) => strangersIn(folded) === 0;
}
