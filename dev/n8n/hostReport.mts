// docs/compatibility.md: what became of the decisive tests on each n8n.
import type { CheckResult, HostResult } from './hostTests.mts';

const HEAD = `# Compatibility with n8n

This page says which versions of n8n the package was tested on. Read it before you install the package on an older n8n.

Each column is a version of n8n. Each row is a part of the package. A cell says how many end-to-end tests of that part
passed. These tests install the package into a real n8n. They use it through n8n's own REST API, on the made-up panel in
[\`sandbox/\`](../sandbox).`;

const OLDER = `## Other versions

A version that is not in the table was not tested. n8n 1.84 and older cannot load the package: their \`n8n-workflow\` has
no \`NodeConnectionTypes\`.

Half of the trigger's tests switch on the durable scheduler, which newer versions of n8n have. n8n 1.123 and 2.20 do not
have it. There these tests run with the usual scheduler.`;

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
		row(['Node.js', ...results.map(({ node }) => node)]),
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
		`This page is written by \`${command}\`. Do not edit it by hand.`,
		'',
	].join('\n\n');
}
