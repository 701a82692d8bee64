import { findersOf, judgeOf, linesOf, type Judge } from './language';
import { english } from './languages/en';
import { others } from './languages';
import { tradeWords } from './languages/trade';
import { coverOf, finderOf } from './patterns';
import { FIELDS, type Language } from './types';

const shared = {
	fields: findersOf(FIELDS, tradeWords),
	isMachine: finderOf(english.machine),
	isEnglishWord,
};

const englishWords = new Set(
	[...Object.values(english.fields), ...Object.values(english.reasons)]
		.flatMap((lines) => lines.flatMap((line) => line.split(/[| ]/)))
		.filter((word) => word.length > 2),
);
const ENDING = /(?:e?s|e?d|ing|ly|ations?|ity|ers?|able)$/;

/** Whether the English table has a word, with any ending. */
function isEnglishWord(word: string): boolean {
	return englishWords.has(word) || englishWords.has(word.replace(ENDING, ''));
}

/** The judge of the strictest table: libraries and databases write English too. */
export const englishJudge: Judge = judgeOf(english);

export const otherJudges: readonly Judge[] = others.map(whenAsked);

/** The judge of a language. Its table is read when it is first asked, since most panels answer in English. */
function whenAsked(language: Language): Judge {
	let judge: Judge | undefined;
	const read = (): Judge => (judge ??= judgeOf(language, shared));
	return {
		refusalIn: (text) => read().refusalIn(text),
		asksToSlowDown: (text) => read().asksToSlowDown(text),
	};
}

/** Words of English grammar that no other language with a table has. */
const ENGLISH_GRAMMAR =
	/(?<!\p{L})(?:the|is|of|this|that|with|must|cannot|and|which|has|your|from|when|been|than|should|could|would|does)(?!\p{L})/iu;

/** Whether a text is an English sentence, by its grammar and not by its nouns. */
export function isEnglish(text: string): boolean {
	return ENGLISH_GRAMMAR.test(text);
}

/** Whether all folded words are words about requests to a panel. */
export const isTradeWord = coverOf([
	...linesOf(english),
	...(english.whole ?? []).map((sentence) => sentence.says),
]);
