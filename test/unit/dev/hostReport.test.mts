import { describe, expect, it } from '@jest/globals';
import { compatibilityPage } from '../../../dev/n8n/hostReport.mts';
import {
	checkResults,
	countTests,
	HOST_CHECKS,
	type JestReport,
} from '../../../dev/n8n/hostTests.mts';

/** A report of jest with one passed test for each check, and what is given instead. */
function report(statuses: Record<string, string> = {}): JestReport {
	const test = (fullName: string) => ({
		fullName,
		title: fullName,
		status: statuses[fullName] ?? 'passed',
	});
	const file = (name: string, ...tests: string[]) => ({
		name: `/somewhere/test/e2e/${name}.test.mts`,
		assertionResults: tests.map(test),
	});
	return {
		testResults: [
			file('operations', 'Order → Create', 'Order → Cancel', 'fills the service picker'),
			file('credential', 'passes'),
			file('panels', 'of each item'),
			file('errorOutput', 'error output'),
			file('money/limits', 'limits'),
			file('trigger/changes', 'changes'),
			file('agent', 'version 2 orders', 'version 3 orders'),
			file('tool', 'balance'),
		],
	};
}

const result = (title: string, statuses: Record<string, string>) =>
	checkResults(report(statuses)).find((check) => check.title === title);

describe('the results on one n8n', () => {
	it('give each check the tests of its own', () => {
		expect(checkResults(report()).map(({ title, passed }) => [title, passed])).toEqual(
			HOST_CHECKS.map(({ title }) => [title, title === 'Operations' ? 2 : 1]),
		);
	});

	it('name a test that failed', () => {
		expect(result('Operations', { 'Order → Cancel': 'failed' })).toEqual({
			title: 'Operations',
			passed: 1,
			failed: ['Order → Cancel'],
		});
	});

	it('count a file whose tests are all missing as a failure', () => {
		expect(checkResults({ testResults: [] }).map(({ failed }) => failed)).toEqual(
			HOST_CHECKS.map(({ file }) => [`${file} did not run`]),
		);
	});
});

const host = (n8n: string, statuses: Record<string, string> = {}) => ({
	n8n,
	node: '22.0.0',
	date: '2030-01-02',
	checks: checkResults(report(statuses)),
});

it('the counts are those of all n8n together', () => {
	const results = [host('1.0.0', { 'Order → Cancel': 'failed' }), host('2.0.0')];
	expect(countTests(results)).toEqual({ passed: 2 * HOST_CHECKS.length + 1, failed: 1 });
});

describe('docs/compatibility.md', () => {
	it('has a column for each n8n and a row for each check', () => {
		const page = compatibilityPage([host('1.0.0'), host('2.0.0')], 'npm x');
		expect(page).toContain('|  | n8n 1.0.0 | n8n 2.0.0 |\n| --- | --- | --- |\n');
		expect(page).toContain('| Tested on | 2030-01-02 | 2030-01-02 |\n');
		expect(page).toContain('| Node.js | 22.0.0 | 22.0.0 |\n| Operations | 2 passed | 2 passed |\n');
		expect(page).toContain('This page is written by `npm x`.');
		expect(page).not.toContain('ailed');
	});

	it('names what failed, and where', () => {
		const page = compatibilityPage(
			[host('1.0.0', { 'Order → Cancel': 'failed' }), host('2.0.0')],
			'npm x',
		);
		expect(page).toContain('| Operations | **1 of 2 failed** | 2 passed |');
		expect(page).toContain('- n8n 1.0.0, Operations: Order → Cancel\n');
	});
});
