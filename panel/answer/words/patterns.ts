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

/** Looks for any of the words: a plain search, so its time grows with the text and the table only. */
export function finderOf(lines: Lines, hasBlanks = true): Finder {
	const pieces = alternativesOf(lines).map((alternative) => pieceOf(alternative, hasBlanks));
	return (folded) => pieces.some((piece) => folded.includes(piece));
}

/** Whether one of the words of some lines is all that a folded text holds, but for an "error" before it. */
export function isOneOf(lines: Lines, hasBlanks = true): Finder {
	const pieces = new Set(
		alternativesOf(lines).map((alternative) => pieceOf(alternative, hasBlanks)),
	);
	return (folded) => pieces.has(folded.replace(LEADING_ERROR, ' '));
}

const LEADING_ERROR = /^(?: (?:error|errors|new|neworder|order))+ /;

const NUMBER = /^\p{N}[\p{L}\p{N}]{0,8}$/u;

/** Tells whether a folded text holds nothing but the words of some lines, and numbers. */
export function coverOf(lines: Lines, hasBlanks = true): Finder {
	const pieces = alternativesOf(lines).map((alternative) => pieceOf(alternative, hasBlanks));
	const single = new Set(
		pieces.filter((piece) => /^ [^ ]+ $/.test(piece)).map((piece) => piece.trim()),
	);
	const stems = pieces.filter((piece) => /^ [^ ]+$/.test(piece)).map((piece) => piece.trim());
	const others = pieces
		.filter((piece) => !/^ [^ ]+ ?$/.test(piece))
		.sort((one, other) => other.length - one.length);
	return (folded) => {
		const rest = others.reduce((text, piece) => text.split(piece).join(' '), folded);
		const words = rest.split(' ').filter((word) => word !== '');
		return words.every(
			(word) =>
				single.has(word) || NUMBER.test(word) || stems.some((stem) => word.startsWith(stem)),
		);
	};
}
