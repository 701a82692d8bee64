/** Keys shorter than this would take ordinary words and numbers out of an answer. */
const SHORTEST_KEY_TO_HIDE = 6;

const STARS = '*****';

/** HTML's names for characters that a page may hold under a name. */
const ENTITIES: Readonly<Record<string, string>> = {
	'&': 'amp',
	'<': 'lt',
	'>': 'gt',
	'"': 'quot',
	"'": 'apos',
};

/** JSON in JSON doubles the backslashes each time: this many stand before a character that was nested three deep. */
const MAX_BACKSLASHES = 8;

/** The expression of the key that was hidden last: a run hides one key in many answers. */
let last: { key: string; expression: RegExp } | undefined;

/**
 * A text with the API key taken out of it, in whatever form a panel quotes it: as it is, in JSON (also in JSON in
 * JSON), in an address, in a form, in a web page. Each character may be written in a form of its own. Use it on the
 * text of an answer and on texts that were decoded from one.
 */
export function hideKey(text: string, apiKey: string): string {
	if (apiKey.length < SHORTEST_KEY_TO_HIDE) return text;
	if (last?.key !== apiKey) last = { key: apiKey, expression: expressionOf(apiKey) };
	return text.replace(last.expression, STARS);
}

function expressionOf(apiKey: string): RegExp {
	const written = [...apiKey].map(formsOf).join('');
	// A key of digits may be a part of some order's ID, and an ID must come through whole.
	return new RegExp(/^\d+$/.test(apiKey) ? `(?<!\\d)${written}(?!\\d)` : written, 'g');
}

/** Every form of one character: itself, `%2F`, `&#47;`, `&#x2f;`, `&amp;`, and `+` for a blank. */
function formsOf(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	const entity = ENTITIES[character];
	// The character itself comes last: `&` is also how `&amp;` begins.
	const forms = [
		percentEncoded(character),
		`${inJson('&')}#0*${code};`,
		`${inJson('&')}#[xX]0*${hex(code.toString(16))};`,
		...(entity === undefined ? [] : [`${inJson('&')}${entity};`]),
		...(character === ' ' ? [inJson('+')] : []),
		inJson(character),
	];
	return `(?:${forms.join('|')})`;
}

/** Text as JSON may write it: with backslashes before it, or by the number of each UTF-16 unit. */
function inJson(text: string): string {
	const units = Array.from({ length: text.length }, (_, index) => text.charAt(index));
	return units
		.map((unit) => {
			const number = unit.charCodeAt(0).toString(16).padStart(4, '0');
			const plain =
				unit === '\\' ? `\\\\{1,${MAX_BACKSLASHES}}` : `\\\\{0,${MAX_BACKSLASHES}}${literal(unit)}`;
			// The number first: a key may have a `u` of its own.
			return `(?:\\\\{1,${MAX_BACKSLASHES}}u${hex(number)}|${plain})`;
		})
		.join('');
}

function percentEncoded(character: string): string {
	// Half a surrogate pair is no text, and has no encoding.
	const encoded = /\p{Cs}/u.test(character) ? '%EF%BF%BD' : encodeURIComponent(character);
	const isPlain = encoded === character;
	const bytes = isPlain ? `%${character.charCodeAt(0).toString(16).padStart(2, '0')}` : encoded;
	return hex(bytes);
}

/** Hexadecimal digits in either case. */
function hex(digits: string): string {
	return digits.replace(/[a-f]/gi, (digit) => `[${digit.toLowerCase()}${digit.toUpperCase()}]`);
}

function literal(unit: string): string {
	const control: Readonly<Record<string, string>> = {
		'\b': '[\\bb]',
		'\t': '[\\tt]',
		'\n': '[\\nn]',
		'\f': '[\\ff]',
		'\r': '[\\rr]',
	};
	return control[unit] ?? unit.replace(/[-\\^$*+?.()|[\]{}/]/g, '\\$&');
}
