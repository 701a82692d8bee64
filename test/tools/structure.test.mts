import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { ICruiseResult } from 'dependency-cruiser';

// Jest loads no ES modules, so the library runs as the command that it also is.
const command = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
const roots = ['panel', 'nodes', 'credentials', 'sandbox'];

function cruise(): ICruiseResult {
	const args = [join(process.cwd(), command), '--output-type', 'json', ...roots];
	// What the library finds is in its output; it also ends with the number of errors as its exit code.
	const json = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
	return JSON.parse(json) as ICruiseResult;
}

const { modules, summary } = cruise();
const rules = summary.ruleSetUsed?.forbidden ?? [];

test('each import leads to a lower floor', () => {
	const broken = summary.violations.map(({ from, to, rule, comment }) => {
		const why = comment ?? rules.find(({ name }) => name === rule.name)?.comment;
		return `${from} → ${to} (${rule.name}): ${why}`;
	});
	expect(broken).toEqual([]);
});

test('each rule holds for files that are there', () => {
	const matches = (pattern: string | string[] | undefined) =>
		[pattern ?? []].flat().every((text) => modules.some(({ source }) => RegExp(text).test(source)));
	const idle = rules.filter(
		(rule) => !matches(rule.from.path) || ('to' in rule && !matches(rule.to.path)),
	);

	expect(idle.map(({ name }) => name)).toEqual([]);
	expect(rules.length).toBeGreaterThan(20);
});
