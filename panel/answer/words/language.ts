import { classOf } from './classes';
import { listsFields } from './fieldList';
import { parameterNames } from './languages/trade';
import {
	coverOf,
	finderOf,
	isOneOf,
	phrasesOf,
	unlistedWordCounter,
	type Finder,
} from './patterns';
import {
	FIELDS,
	REASONS,
	type Field,
	type Language,
	type Lines,
	type Reason,
	type RefusalClass,
} from './types';

/** A text in the forms in which it is searched. */
export interface FoldedText {
	/** Words between single blanks. */
	words: string;
	/** The same without blanks, for scripts that have none. */
	joined: string;
	/** With its punctuation. */
	letters: string;
}

/** What the tables of all languages share. `link`, `refill` and `drip-feed` are words in every language. */
export interface Shared {
	fields: ReadonlyMap<Field, Finder>;
	isMachine: Finder;
	isEnglishWord: (word: string) => boolean;
}

/** The table of a language, ready to be searched. */
export interface Judge {
	refusalIn(text: FoldedText): RefusalClass | undefined;
	asksToSlowDown(text: FoldedText): boolean;
}

/** Fields of a request. A refusal that lists some of them says that they are missing. */
const SENT: readonly Field[] = ['key', 'action', 'service', 'link', 'quantity', 'order', 'refill'];
const parameters = parameterNames.map((lines) => finderOf(lines));

/** How many unlisted words a refusal may contain if it has a word that only panels use. */
const MOST_UNLISTED = 2;

const NOTHING_SHARED: Shared = {
	fields: new Map(),
	isMachine: () => false,
	isEnglishWord: () => false,
};

/** Reads the table of a language. */
export function judgeOf(language: Language, shared: Shared = NOTHING_SHARED): Judge {
	const hasBlanks = language.hasBlanks ?? true;
	const fields = findersOf(FIELDS, language.fields, hasBlanks);
	const reasons = findersOf(REASONS, language.reasons, hasBlanks);
	const sentences = (language.sentences ?? []).map((sentence) => ({
		isIn: finderOf([sentence.says], hasBlanks),
		class: sentence.class,
	}));
	const whole = (language.whole ?? []).map((sentence) => ({
		isIn: isOneOf([sentence.says], hasBlanks),
		class: sentence.class,
	}));
	const isMachine = finderOf(language.machine, hasBlanks);
	const isOfTrade = finderOf(language.tradeOnly ?? [], hasBlanks);
	const countUnlisted = language.beside
		? unlistedWordCounter(linesOf(language), hasBlanks)
		: () => 0;
	const isCovered = (form: string) => countUnlisted(form) <= (isOfTrade(form) ? MOST_UNLISTED : 0);
	const isOwn = ownWordsOf(language, shared.isEnglishWord);
	const { says, beside } = language.slowDown;
	const saysTooMany = finderOf(says, hasBlanks);
	const isAllAboutRequests = coverOf([...says, ...beside], hasBlanks);
	const formOf = (text: FoldedText) => (hasBlanks ? text.words : text.joined);
	const fieldFinders = [...parameters, ...SENT.flatMap((field) => fields.get(field) ?? [])];

	return {
		refusalIn(text) {
			const form = formOf(text);
			const exact = whole.find(({ isIn }) => isIn(form));
			if (exact) return exact.class;
			const given = namesIn(reasons, form);
			const sentence = sentences.find(({ isIn }) => isIn(form));
			if (given.size === 0 && !sentence) return undefined;
			if (isMachine(form) || shared.isMachine(text.words) || !isCovered(form)) return undefined;
			if (sentence) return sentence.class;
			if (hasBlanks && !isOwn(form)) return undefined;
			if (given.has('missing') && listsFields(text.letters, fieldFinders)) return 'missingField';
			return classOf(
				new Set([...namesIn(fields, form), ...namesIn(shared.fields, text.words)]),
				given,
			);
		},
		asksToSlowDown: (text) => saysTooMany(formOf(text)) && isAllAboutRequests(formOf(text)),
	};
}

/**
 * Finds words that English does not have. "Token expired" is no Portuguese sentence, although `expir*` is a Portuguese
 * stem.
 */
function ownWordsOf(
	{ fields, reasons }: Language,
	isEnglishWord: (word: string) => boolean,
): Finder {
	const lines = [...Object.values(fields), ...Object.values(reasons)].flat();
	const isAnyWord = finderOf(lines);
	const isOwnPhrase = finderOf(phrasesOf(lines, (word) => !isEnglishWord(word)));
	return (form) =>
		isOwnPhrase(form) ||
		isAnyWord(form.replace(/[^ ]+/g, (word) => (isEnglishWord(word) ? '-' : word)));
}

/** The lines of a table by name, each ready to be searched. */
export function findersOf<Name extends Field | Reason>(
	names: readonly Name[],
	lines: Partial<Record<Name, Lines>>,
	hasBlanks = true,
): Map<Name, Finder> {
	return new Map(names.map((name) => [name, finderOf(lines[name] ?? [], hasBlanks)]));
}

function namesIn<Name>(finders: ReadonlyMap<Name, Finder>, form: string): Set<Name> {
	return new Set([...finders].filter(([, find]) => find(form)).map(([name]) => name));
}

/** All that a table says about refusals. */
export function linesOf(language: Language): string[] {
	return [
		...FIELDS.flatMap((name) => language.fields[name] ?? []),
		...REASONS.flatMap((name) => language.reasons[name] ?? []),
		...(language.sentences ?? []).map((sentence) => sentence.says),
		...(language.beside ?? []),
	];
}
