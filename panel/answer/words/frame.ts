/** The "Error: …" that many scripts put before the panel's words. */
const LEADING_ERROR = /^[\s"'“«(]*(?:api )?err(?:or)?\s*[:!-]+\s*/i;

/** Advice and thanks at the end. They say nothing about the refusal. */
const ADVICE =
	/[\s.,!;:–-]+(?:please |kindly |or |and |then |you can |you may )*(?:contact (?:the |our |us |with )?(?:support|admin(?:istrator)?|customer (?:service|support|care)|help ?desk|us)?(?: team)?|try (?:it |this )?again(?: later| shortly| soon)?|thank(?:s| you))[\s.,!"'”»)]*$/i;

/** How many sentences of advice are removed. */
const MOST_ADVICE = 3;

/** The text without a leading "Error:" and without advice at the end. */
export function withoutFrame(text: string): string {
	let words = text.trim().replace(LEADING_ERROR, '');
	for (let removed = 0; removed < MOST_ADVICE; removed += 1) words = words.replace(ADVICE, '');
	return words;
}
