// The table in docs/queue-mode.md.
import type { CheckResult } from './result.mts';

const BEGIN = '<!-- The lines are written by npm run test:queue. -->';
const END = '<!-- End of the lines. -->';
const HEAD = [
	'| What was done | What came of it | As it should be | Date, versions |',
	'|---|---|---|---|',
];

/**
 * One line of the table.
 * @param when the day, and the versions of n8n and of its servers
 */
export function tableLine(
	{ title, result, violations, isKnownLimit = false }: CheckResult,
	when: string,
): string {
	const kept = isKnownLimit ? 'known limit' : 'yes';
	const holds = violations.length === 0 ? kept : `**no**: ${violations.join('; ')}`;
	return `| ${title} | ${result} | ${holds} | ${when} |`;
}

const titleOf = (line: string): string => line.split('|')[1] ?? '';

/**
 * Puts lines into the page's table, in the places of those with the same titles.
 * @throws Error when the page has no place for a table
 */
export function withLines(page: string, lines: string[]): string {
	return withTable(page, (old) => {
		const byTitle = new Map([...old, ...lines].map((line) => [titleOf(line), line]));
		return [...byTitle.values()];
	});
}

/** Takes all lines out of the page's table. @throws as {@link withLines} */
export function withoutLines(page: string): string {
	return withTable(page, () => []);
}

function withTable(page: string, change: (old: string[]) => string[]): string {
	const [before, rest] = page.split(BEGIN);
	const [old, after] = rest?.split(END) ?? [];
	if (before === undefined || old === undefined || after === undefined) {
		throw new Error(`The page has no ${BEGIN} or no ${END}`);
	}
	const lines = old.split('\n').filter((line) => line.startsWith('| ') && !HEAD.includes(line));
	return [`${before}${BEGIN}`, '', ...HEAD, ...change(lines), '', `${END}${after}`].join('\n');
}
