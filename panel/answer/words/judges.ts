import { findersOf, judgeOf, linesOf, type Judge } from './language';
import { english } from './languages/en';
import { others } from './languages';
import { tradeWords } from './languages/trade';
import { coverOf, finderOf } from './patterns';
import { FIELDS } from './types';

/** Words of English grammar that no other language of the tables writes alike. */
const ENGLISH_GRAMMAR =
	'the|is|of|this|that|with|must|cannot|and|which|has|your|from|when|been|than|should|could|would|does|did not|at least';

const shared = {
	fields: findersOf(FIELDS, tradeWords),
	isMachine: finderOf(english.machine),
	withoutEnglish,
	isEnglish: finderOf([ENGLISH_GRAMMAR]),
};

const englishWords = new Set(
	[...Object.values(english.fields), ...Object.values(english.reasons)]
		.flatMap((lines) => lines.flatMap((line) => line.split(/[| ]/)))
		.filter((word) => word.length > 2),
);
const ENDING = /(?:e?s|e?d|ing|ly|ations?|ity|ers?|able)$/;

/** "Token expired" is no Portuguese sentence, although `expir*` is a Portuguese stem. */
function withoutEnglish(words: string): string {
	return words
		.split(' ')
		.map((word) =>
			englishWords.has(word) || englishWords.has(word.replace(ENDING, '')) ? '-' : word,
		)
		.join(' ');
}

/** English first: all panels speak it, and its table is the strictest. */
export const judges: readonly Judge[] = [
	judgeOf(english),
	...others.map((language) => judgeOf(language, shared)),
];

/** Whether folded words all belong to what a request to a panel is about. */
export const isTradeWord = coverOf(linesOf(english));
