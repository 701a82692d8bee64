import { InputError } from './inputError';
import { presentText, quoted } from './values';

/** Pairs of marks that people and programs put around a link. */
const AROUND = ['""', "''", '``', '“”', '„“', '„”', '‘’', '«»', '<>'];

/** How many pairs of marks are removed. */
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
		// `<b>x</b>` is not one text between two marks.
		if (/^[^<]*>|<[^>]*$/.test(next)) return inner;
		inner = next;
	}
	return inner;
}

/** Texts that are certainly no link, with advice. A link need not be an address: panels take names and numbers too. */
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
 * Checks one link, and removes quotes or angle brackets around it. Panels take usernames, Telegram names and bare
 * domains as links, so a link needs no special form.
 *
 * @throws InputError for a text that cannot be a link, such as a failed formula or a Markdown link
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

/** A link without what changes only its spelling: protocol, `www.`, capitals in its host, a slash at its end. */
export function comparableLink(link: string): string {
	return link
		.replace(/^https?:\/\//i, '')
		.replace(/^[^/?#]*\.[^/?#]*/, (host) => host.toLowerCase().replace(/^www\./, ''))
		.replace(/\/+$/, '');
}
