import { findersOf, judgeOf, linesOf, type Judge } from './language';
import { english } from './languages/en';
import { others } from './languages';
import { tradeWords } from './languages/trade';
import { coverOf, finderOf } from './patterns';
import { FIELDS } from './types';

const shared = { fields: findersOf(FIELDS, tradeWords), isMachine: finderOf(english.machine) };

/** English first: all panels speak it, and its table is the strictest. */
export const judges: readonly Judge[] = [
	judgeOf(english),
	...others.map((language) => judgeOf(language, shared)),
];

/** Whether folded words all belong to what a request to a panel is about. */
export const isTradeWord = coverOf(linesOf(english));
