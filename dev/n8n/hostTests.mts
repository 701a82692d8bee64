// Runs on one n8n the end-to-end tests that decide whether the package works there.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, signalGroup } from '../bootstrap/run.mjs';
import { repositoryTop } from '../process.mts';
import { ensureN8n } from './install.mts';

/** What must hold on every n8n: a test file or a folder of them, or those of its tests whose full name matches. */
export interface HostCheck {
	title: string;
	/** In test/e2e, without its ending. */
	file: string;
	only?: RegExp;
	/** Whether it waits long: for a poll's minute, or for a panel that never answers. */
	isSlow?: true;
}

export const HOST_CHECKS: HostCheck[] = [
	{ title: 'Operations', file: 'operations', only: /→|operations/ },
	{ title: 'Service picker', file: 'operations', only: /picker/ },
	{ title: 'Credential test', file: 'credential' },
	{ title: 'A panel for each item', file: 'panels' },
	{ title: 'Error output', file: 'errorOutput' },
	{ title: 'Money', file: 'money', isSlow: true },
	{ title: 'Trigger', file: 'trigger', isSlow: true },
	{ title: 'AI Agent 2', file: 'agent', only: /version 2/ },
	{ title: 'AI Agent 3', file: 'agent', only: /version 3/ },
	{ title: 'MCP Server', file: 'tool' },
];

/** What became of one check: how many tests passed, and the names of those that failed. */
export interface CheckResult {
	title: string;
	passed: number;
	failed: string[];
}

/** What became of all checks on one n8n. */
export interface HostResult {
	n8n: string;
	node: string;
	/** The day on which it was tested. */
	date: string;
	checks: CheckResult[];
}

/** The part of jest's JSON that is read here. */
export interface JestReport {
	testResults: Array<{
		/** The file's path. */
		name: string;
		assertionResults: Array<{ fullName: string; title: string; status: string }>;
	}>;
}

/** A pattern for the paths of a check's test files. Any character may stand between two folders. */
const testFiles = (file: string) => `test.e2e.${file}(\\.test\\.mts$|[\\\\/])`;

/** Sorts jest's results by check. A file that did not run at all counts as one failure. */
export function checkResults(
	{ testResults }: JestReport,
	checks: readonly HostCheck[] = HOST_CHECKS,
): CheckResult[] {
	return checks.map(({ title, file, only = /(?:)/ }) => {
		const tests = testResults
			.filter(({ name }) => RegExp(testFiles(file)).test(name))
			.flatMap(({ assertionResults }) => assertionResults)
			.filter(({ fullName, status }) => only.test(fullName) && status !== 'pending');
		const failed = tests.filter(({ status }) => status !== 'passed').map((test) => test.title);
		return {
			title,
			passed: tests.length - failed.length,
			failed: tests.length === 0 ? [`${file} did not run`] : failed,
		};
	});
}

/** All tests of all checks together. */
export function countTests(results: HostResult[]): { passed: number; failed: number } {
	const checks = results.flatMap((result) => result.checks);
	return {
		passed: checks.reduce((total, check) => total + check.passed, 0),
		failed: checks.reduce((total, check) => total + check.failed.length, 0),
	};
}

/** Several times what the checks take. One that hangs must not keep the rest from being told. */
const WITHIN_MS = 30 * 60_000;

/** Runs the test files on an n8n, with their output in a file. Failed tests are in the report. */
async function runJest(
	version: string,
	outputFile: string,
	files: string[],
	logFile: string,
): Promise<void> {
	const log = openSync(logFile, 'w');
	const jest = spawn(
		process.execPath,
		[
			join('node_modules', 'jest', 'bin', 'jest.js'),
			...['--selectProjects', 'e2e', '--runInBand', '--forceExit'],
			...['--json', `--outputFile=${outputFile}`, ...files],
		],
		{
			cwd: repositoryTop(),
			env: { ...process.env, N8N_TEST_VERSION: version },
			stdio: ['ignore', log, log],
			// A process group of its own, so that all that it has started can be ended. (Windows has no groups.)
			detached: process.platform !== 'win32',
		},
	);
	const deadline = setTimeout(() => {
		console.error(`Stopped, since it was not done after ${WITHIN_MS / 60_000} minutes`);
		signalGroup(jest, 'SIGKILL');
	}, WITHIN_MS);
	await once(jest, 'close');
	clearTimeout(deadline);
	closeSync(log);
}

/** Installs an n8n where it is missing, and runs checks on it, with their output in a file. */
export async function runHostTests(
	version: string,
	logFile: string,
	checks: readonly HostCheck[] = HOST_CHECKS,
): Promise<HostResult> {
	const { node } = await ensureN8n(undefined, version);
	const folder = mkdtempSync(join(tmpdir(), 'n8n-host-'));
	const outputFile = join(folder, 'jest.json');
	const files = [...new Set(checks.map(({ file }) => testFiles(file)))];
	try {
		await runJest(version, outputFile, files, logFile);
		const report = JSON.parse(readFileSync(outputFile, 'utf8')) as JestReport;
		const nodeVersion = (await run(node, ['--version'])).trim().slice(1);
		return {
			n8n: version,
			node: nodeVersion,
			date: new Date().toISOString().slice(0, 10),
			checks: checkResults(report, checks),
		};
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
