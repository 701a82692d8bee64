// The table in docs/queue-mode.md.
import type { CheckResult } from './result.mts';

const BEGIN = '<!-- written by npm run test:queue -->';
const END = '<!-- end of what npm run test:queue writes -->';

/**
 * The table, with what made it.
 * @param where versions of n8n and of its servers
 * @param date the day on which it was made
 */
export function resultTable(results: CheckResult[], where: string, date: string): string {
	const lines = results.map(
		({ title, result, violations }) =>
			`| ${title} | ${result} | ${violations.length === 0 ? 'yes' : `**no**: ${violations.join('; ')}`} |`,
	);
	return [
		'| What was done | What came of it | As it should be |',
		'|---|---|---|',
		...lines,
		'',
		`By \`npm run test:queue\` on ${date}, with ${where}.`,
	].join('\n');
}

/** Puts a table into the page, in the place of the one that is there. @throws Error when the page has no place for it */
export function withTable(page: string, table: string): string {
	const [before, rest] = page.split(BEGIN);
	const after = rest?.split(END)[1];
	if (before === undefined || after === undefined) throw new Error(`The page has no ${BEGIN}`);
	return `${before}${BEGIN}\n${table}\n${END}${after}`;
}
