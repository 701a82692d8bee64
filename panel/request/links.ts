import { InputError, type LinkFault } from './inputError';
import { presentText } from './values';

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
const NO_LINKS: ReadonlyArray<readonly [shape: RegExp, fault: LinkFault]> = [
	[/^=/, 'formula'],
	[/\]\(/, 'markdown'],
	[/\{\{|\}\}/, 'expression'],
	[/^\{.*\}$/, 'object'],
	[/[<>"]/, 'marks'],
	[/^[a-z]+:\/*$/i, 'bareProtocol'],
	[/[/=](?:undefined|null|NaN)(?=$|[/?#&])/, 'missingPart'],
];

/**
 * Checks one link, and removes quotes or angle brackets around it. Panels take usernames, Telegram names and bare
 * domains as links, so a link needs no special form.
 *
 * @throws InputError for a text that cannot be a link, such as a failed formula or a Markdown link
 */
export function checkedLink(text: string, field: string): string {
	const link = presentText(unwrapped(text), field);
	const [, fault] = NO_LINKS.find(([shape]) => shape.test(link)) ?? [];
	if (fault === undefined) return link;
	throw new InputError({ kind: 'notALink', field, text: link, fault });
}

/** A link without what changes only its spelling: protocol, `www.`, capitals in its host, a slash at its end. */
export function comparableLink(link: string): string {
	return link
		.replace(/^https?:\/\//i, '')
		.replace(/^[^/?#]*\.[^/?#]*/, (host) => host.toLowerCase().replace(/^www\./, ''))
		.replace(/\/+$/, '');
}
