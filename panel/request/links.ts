import { InputError } from './inputError';
import { presentText, quoted } from './values';

/** Signs that people and programs put around a link, opening and closing. */
const AROUND = ['""', "''", '``', '“”', '„“', '„”', '‘’', '«»', '<>'];

/** Quotes in quotes that are taken off. */
const MAX_LAYERS = 5;

/** The text without quotes or angle brackets around all of it. */
export function unwrapped(text: string): string {
	let inner = text.trim();
	for (let layer = 0; layer < MAX_LAYERS; layer += 1) {
		const isAround = AROUND.some(
			([open = '', close = '']) =>
				inner.length > 1 && inner.startsWith(open) && inner.endsWith(close),
		);
		if (!isAround) return inner;
		const next = inner.slice(1, -1).trim();
		// `<b>x</b>` and `"a" "b"` are not one thing with signs around it.
		if (/^[^<]*>|<[^>]*$/.test(next)) return inner;
		inner = next;
	}
	return inner;
}

/** What is certainly no link, with what to do about it. A link need not be an address: panels take names and numbers too. */
const NO_LINKS: ReadonlyArray<readonly [shape: RegExp, advice: string]> = [
	[/^=/, "It is a sheet's formula. Give the address that the formula shows, as text."],
	[/\]\(/, 'It is a Markdown link. Give the address between the round brackets alone.'],
	[/\{\{|\}\}/, "It is an expression that was not worked out. Switch the field to 'Expression'."],
	[/^\{.*\}$/, 'It is an object. With an expression, name the field that holds the link.'],
	[/[<>"]/, 'A link has no quotes or angle brackets in it. Give the address alone.'],
	[/^[a-z]+:\/*$/i, 'Nothing follows the protocol. Check what fills the field.'],
	[
		/[/=](?:undefined|null|NaN)(?=$|[/?#&])/,
		'A part of it stands where a value is missing. Check the field in the expression.',
	],
];

/**
 * Checks one link, and takes off quotes or angle brackets around it. Usernames, Telegram names and bare domains are
 * links to panels, so no form is asked for.
 *
 * @throws InputError for what cannot be a link, such as a failed formula or a Markdown link
 */
export function checkedLink(text: string, label: string): string {
	const link = presentText(unwrapped(text), label);
	const reason = NO_LINKS.find(([shape]) => shape.test(link));
	if (reason === undefined) return link;
	throw new InputError(
		`'${label}' is not a link: ${quoted(link)}`,
		`${reason[1]} Nothing was sent to the panel.`,
	);
}
