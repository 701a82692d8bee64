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

/** People at panels write less. */
const LONGEST = 600;

const UNCLEAR: Meaning = { says: 'unclear' };

/**
 * Says what a text means, judged by its words alone. What is not clearly somebody's no is unclear, since a refusal
 * frees an order to be sent again.
 *
 * @param text the panel's words in any language
 */
export function meaningOf(text: string): Meaning {
	const said = withoutFrame(text.slice(0, LONGEST));
	// Guards quote hosts and codes, so they are known before those make a text machinery.
	if (isGuard(said.toLowerCase().replace(/\s+/g, ' '))) return { says: 'guard' };
	if (text.trim().length > LONGEST) return UNCLEAR;
	const words = withoutValues(said, isTradeWord);
	if (hasMachineShape(words) || hasForeignName(words, isTradeWord)) return UNCLEAR;
	const folded = fold(splitNames(words, isTradeWord));
	const judges = isEnglish(said) ? [englishJudge] : [englishJudge, ...otherJudges];
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
