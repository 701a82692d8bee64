// docs/compatibility.md: what became of the decisive tests on each n8n.
import type { CheckResult, HostResult } from './hostTests.mts';

const HEAD = `# Which n8n it works with

Each column is an n8n, and each row is a part of the package that was tried in it. A cell says how many of its
end-to-end tests passed. They install the packed package into that n8n, and drive it through n8n's own REST API
against the panel in [\`sandbox/\`](../sandbox).`;

const OLDER = `## Others

An n8n that is not listed was not tried. n8n 1.84 and older cannot load the package: their \`n8n-workflow\` has no
\`NodeConnectionTypes\`. Half of the trigger's tests turn on the durable scheduler of newer n8n, which 1.123 and 2.20 do
not have: there they run with the usual one.`;

function cell({ passed, failed }: CheckResult): string {
	const all = passed + failed.length;
	return failed.length === 0 ? `${passed} passed` : `**${failed.length} of ${all} failed**`;
}

const row = (cells: string[]) => `| ${cells.join(' | ')} |`;

/** One line per failed test of an n8n. */
function failures({ n8n, checks }: HostResult): string[] {
	return checks.flatMap(({ title, failed }) =>
		failed.map((test) => `- n8n ${n8n}, ${title}: ${test}`),
	);
}

/**
 * The page as Markdown.
 * @param command what made it
 */
export function compatibilityPage(results: HostResult[], command: string): string {
	const titles = results[0]?.checks.map(({ title }) => title) ?? [];
	const table = [
		row(['', ...results.map(({ n8n }) => `n8n ${n8n}`)]),
		row(['---', ...results.map(() => '---')]),
		row(['Tested on', ...results.map(({ date }) => date)]),
		row(['Node', ...results.map(({ node }) => node)]),
		...titles.map((title, index) =>
			row([title, ...results.map(({ checks }) => (checks[index] ? cell(checks[index]) : ''))]),
		),
	];
	const failed = results.flatMap(failures);
	return [
		HEAD,
		table.join('\n'),
		...(failed.length > 0 ? ['## Failed', failed.join('\n')] : []),
		OLDER,
		`Written by \`${command}\`. Do not edit it by hand.`,
		'',
	].join('\n\n');
}
