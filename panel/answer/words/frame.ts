/** "Error: …", which many scripts put before the panel's words. */
const LEADING_ERROR = /^[\s"'“«(]*(?:api )?err(?:or)?\s*[:!-]+\s*/i;

/** Advice and thanks at the end, which say nothing about what was refused. */
const ADVICE =
	/[\s.,!;:–-]+(?:please |kindly |or |and |then |you can |you may )*(?:contact (?:the |our |us |with )?(?:support|admin(?:istrator)?|customer (?:service|support|care)|help ?desk|us)?(?: team)?|try (?:it |this )?again(?: later| shortly| soon)?|thank(?:s| you))[\s.,!"'”»)]*$/i;

/** Sentences of advice that are taken off. */
const MOST_ADVICE = 3;

/** The words of a text without what surrounds them: a leading "Error:" and advice at the end. */
export function withoutFrame(text: string): string {
	let said = text.trim().replace(LEADING_ERROR, '');
	for (let taken = 0; taken < MOST_ADVICE; taken += 1) said = said.replace(ADVICE, '');
	return said;
}
