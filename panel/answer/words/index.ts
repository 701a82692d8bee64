import { foldLetters, foldWords } from './fold';
import { withoutFrame } from './frame';
import { isGuard } from './guards';
import { hasForeignName, splitNames } from './identifiers';
import { englishJudge, isEnglish, isTradeWord, otherJudges } from './judges';
import type { FoldedText } from './language';
import { hasMachineShape } from './machinery';
import type { Meaning } from './types';
import { withoutValues } from './values';

export type { Meaning, RefusalClass } from './types';

/** The longest text that a person at a panel writes. */
const LONGEST = 600;

const UNCLEAR: Meaning = { says: 'unclear' };

/**
 * The meaning of a text, from its words alone. A refusal allows an order to be sent again, so any text that is not
 * clearly one is unclear.
 *
 * @param text the panel's words in any language
 */
export function meaningOf(text: string): Meaning {
	const core = withoutFrame(text.slice(0, LONGEST));
	// Guards quote hosts and codes, which would make a text machinery. So they are looked for first.
	if (isGuard(core.toLowerCase().replace(/\s+/g, ' '))) return { says: 'guard' };
	if (text.trim().length > LONGEST) return UNCLEAR;
	const words = withoutValues(core, isTradeWord);
	if (hasMachineShape(words) || hasForeignName(words, isTradeWord)) return UNCLEAR;
	const folded = fold(splitNames(words, isTradeWord));
	const judges = isEnglish(core) ? [englishJudge] : [englishJudge, ...otherJudges];
	if (judges.some((judge) => judge.asksToSlowDown(folded))) return { says: 'slowDown' };
	for (const judge of judges) {
		const refusal = judge.refusalIn(folded);
		if (refusal !== undefined) return { says: 'refusal', class: refusal };
	}
	return UNCLEAR;
}

function fold(text: string): FoldedText {
	const words = foldWords(text);
	return { words, joined: words.replace(/ /g, ''), letters: foldLetters(text) };
}
