import { atOnce, STEP_LENGTH, type Steps } from './steps';

/** Hiding a shorter key would remove ordinary words and numbers from an answer. */
const SHORTEST_KEY_TO_HIDE = 6;

const STARS = '*****';

/** HTML's names for the characters that a page may write as `&name;`. */
const ENTITIES: Readonly<Record<string, string>> = {
	'&': 'amp',
	'<': 'lt',
	'>': 'gt',
	'"': 'quot',
	"'": 'apos',
	// PHP writes these too where it is told to write HTML5.
	'!': 'excl',
	'#': 'num',
	$: 'dollar',
	'%': 'percnt',
	'*': 'ast',
	'+': 'plus',
	',': 'comma',
	'.': 'period',
	'/': 'sol',
	':': 'colon',
	';': 'semi',
	'=': 'equals',
	'?': 'quest',
	'@': 'commat',
	_: 'lowbar',
	'|': 'vert',
};

/** JSON in JSON doubles the backslashes each time. A character that is nested three deep has this many before it. */
const MAX_BACKSLASHES = 8;

/** Where a long text is cut into steps: no form of any other character contains it. */
const SEAM = '"';

/** The expression for the key that was hidden last. It is kept because a run hides one key in many answers. */
let last: { key: string; expression: RegExp } | undefined;

/**
 * Replaces the API key in a text, in any form in which a panel may quote it. A key may stand in JSON, also in JSON
 * within JSON, in an address, a form or a web page. Each character may have another form. Use it on the text of an
 * answer, and on texts that were decoded from one.
 */
export function hideKey(text: string, apiKey: string): string {
	return atOnce(hideKeyInSteps(text, apiKey));
}

/** The same in steps. */
export function* hideKeyInSteps(text: string, apiKey: string): Steps<string> {
	if (apiKey.length < SHORTEST_KEY_TO_HIDE) return text;
	if (last?.key !== apiKey) last = { key: apiKey, expression: expressionOf(apiKey) };
	const { expression } = last;
	if (text.length <= STEP_LENGTH || apiKey.includes(SEAM)) return text.replace(expression, STARS);
	const parts: string[] = [];
	for (let start = 0; start < text.length; ) {
		yield undefined;
		const seam = text.indexOf(SEAM, start + STEP_LENGTH);
		const end = seam < 0 ? text.length : seam;
		parts.push(text.slice(start, end).replace(expression, STARS));
		start = end;
	}
	return parts.join('');
}

function expressionOf(apiKey: string): RegExp {
	const written = [...apiKey].map(formsOf).join('');
	// A key of digits may be a part of an order's ID, and an ID must not be changed. A hexadecimal key says the same in
	// capitals.
	return new RegExp(/^\d+$/.test(apiKey) ? `(?<!\\d)${written}(?!\\d)` : written, 'gi');
}

/** Every form of one character: itself, `%2F`, `&#47;`, `&#x2f;`, `&amp;`, and `+` for a blank. */
function formsOf(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	const entity = ENTITIES[character];
	// The character itself comes last, since `&amp;` also begins with `&`.
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

/** Text as JSON may write it: with backslashes before it, or as the number of each UTF-16 unit. */
function inJson(text: string): string {
	const units = Array.from({ length: text.length }, (_, index) => text.charAt(index));
	return units
		.map((unit) => {
			const number = unit.charCodeAt(0).toString(16).padStart(4, '0');
			const plain =
				unit === '\\' ? `\\\\{1,${MAX_BACKSLASHES}}` : `\\\\{0,${MAX_BACKSLASHES}}${literal(unit)}`;
			// The number comes first, since a key may contain a `u`.
			return `(?:\\\\{1,${MAX_BACKSLASHES}}u${hex(number)}|${plain})`;
		})
		.join('');
}

function percentEncoded(character: string): string {
	// Half a surrogate pair has no encoding.
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
