/** Keys shorter than this would take ordinary words and numbers out of an answer. */
const SHORTEST_KEY_TO_HIDE = 6;

const STARS = '*****';

/** HTML's names for the characters that pages must not hold as they are. */
const ENTITIES: Readonly<Record<string, string>> = {
	'&': 'amp',
	'<': 'lt',
	'>': 'gt',
	'"': 'quot',
	"'": 'apos',
	' ': 'nbsp',
};

/** Backslashes before an escape: JSON in JSON doubles them each time. More than this no panel nests. */
const BACKSLASHES = '\\\\{0,15}';

const expressions = new Map<string, RegExp>();

/**
 * A text with the API key taken out of it, in whatever form a panel quotes it: as it is, in JSON (also in JSON in
 * JSON), in an address, in a web page. Each character of the key may be written in a form of its own.
 */
export function hideKey(text: string, apiKey: string): string {
	if (apiKey.length < SHORTEST_KEY_TO_HIDE) return text;
	const expression = expressions.get(apiKey) ?? expressionFor(apiKey);
	// One key is used many times in a row; others come up in other runs.
	if (!expressions.has(apiKey)) expressions.clear();
	expressions.set(apiKey, expression);
	return text.replace(expression, STARS);
}
