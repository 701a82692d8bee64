// `npm test`: everything there is to check, in one go. Steps that fail do not keep later ones from running; the
// last line counts the tests.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { elapsed } from './bootstrap/log.mjs';
import { findNpm } from './bootstrap/npm.mjs';
import { cacheFolder, OLD_N8N } from './bootstrap/paths.mjs';
import { signalGroup } from './bootstrap/run.mjs';
import { countTests, HOST_CHECKS, runHostTests } from './n8n/hostTests.mts';
import { ensureN8n } from './n8n/install.mts';
import { repositoryTop } from './process.mts';

interface Step {
	name: string;
	/** An npm script and its arguments, or a function, which can give the counts of tests. */
	work: string[] | (() => Promise<Counts | undefined>);
	/** Whether the npm script is a jest run, whose tests count. */
	tests?: boolean;
}

interface Counts {
	passed: number;
	failed: number;
}

interface Result extends Counts {
	name: string;
	ok: boolean;
	time: string;
}

const STEPS: Step[] = [
	{ name: 'Lint', work: ['lint'] },
	{ name: 'Types', work: ['typecheck'] },
	{ name: 'Unit tests', work: ['test:unit'], tests: true },
	{ name: 'Tests of the tools', work: ['test:tools'], tests: true },
	{ name: 'Build, then engine tests', work: ['test:engine'], tests: true },
	{
		name: 'n8n for the end-to-end tests',
		work: async () => {
			await ensureN8n();
			return undefined;
		},
	},
	{ name: 'End-to-end tests', work: ['test:e2e'], tests: true },
	{ name: `The quick checks of test:hosts on n8n ${OLD_N8N}`, work: testOldHost },
];

/** What must hold on an old n8n, but for what waits long: `npm run test:hosts` has that as well. */
async function testOldHost(): Promise<Counts> {
	const logFile = join(cacheFolder(), `test-hosts-${OLD_N8N}.log`);
	console.log(`The output of its tests: ${logFile}`);
	const result = await runHostTests(
		OLD_N8N,
		logFile,
		HOST_CHECKS.filter(({ isSlow }) => isSlow !== true),
	);
	for (const { title, failed } of result.checks) {
		for (const test of failed) console.error(`${title}: ${test}`);
	}
	return countTests([result]);
}

/** Several times what the longest step takes. A step that hangs must not keep the rest from being told. */
const STEP_WITHIN_MS = 40 * 60_000;

/** Ends the step under way, with all that it started. */
let endStep: () => void = () => undefined;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.once(signal, () => {
		endStep();
		process.exit(130);
	});
}

/** Runs an npm script with its output on the screen; resolves to whether it ended well, and in time. */
async function script(args: string[]): Promise<boolean> {
	const top = repositoryTop();
	const { command, args: before } = findNpm(top);
	const isWindows = process.platform === 'win32';
	return await new Promise((resolve, reject) => {
		const child = spawn(command, [...before, 'run', ...args], {
			cwd: top,
			stdio: ['ignore', 'inherit', 'inherit'],
			shell: isWindows && command === 'npm',
			// A process group of its own, because npm does not pass on every signal. (Windows has no groups.)
			detached: !isWindows,
		});
		endStep = () => signalGroup(child, 'SIGKILL');
		const deadline = setTimeout(() => {
			console.error(`Stopped, since it was not done after ${STEP_WITHIN_MS / 60_000} minutes`);
			endStep();
		}, STEP_WITHIN_MS);
		child.once('error', reject);
		child.once('close', (code) => {
			clearTimeout(deadline);
			resolve(code === 0);
		});
	});
}

interface JestResult {
	numPassedTests: number;
	numFailedTests: number;
	/** Files that could not be run at all, and so count no test. */
	numRuntimeErrorTestSuites: number;
}

/** The counts in jest's JSON file; a run that left none counts as one failure. */
function counts(file: string): Counts {
	try {
		const result = JSON.parse(readFileSync(file, 'utf8')) as JestResult;
		return {
			passed: result.numPassedTests,
			failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
		};
	} catch {
		return { passed: 0, failed: 1 };
	}
}

async function perform(step: Step, folder: string): Promise<Result> {
	const started = Date.now();
	console.log(`\n=== ${step.name} ===`);
	let ok: boolean;
	let tests: Counts = { passed: 0, failed: 0 };
	if (typeof step.work === 'function') {
		ok = await step.work().then(
			(counted) => {
				tests = counted ?? tests;
				return true;
			},
			(error: unknown) => {
				console.error(error instanceof Error ? error.message : error);
				return false;
			},
		);
	} else if (step.tests) {
		const file = join(folder, `${step.work[0]?.replace(':', '-')}.json`);
		// Whatever a failed test has left open must not keep jest from ending.
		ok = await script([...step.work, '--', '--json', `--outputFile=${file}`, '--forceExit']);
		tests = counts(file);
	} else {
		ok = await script(step.work);
	}
	const result = {
		name: step.name,
		ok: ok && tests.failed === 0,
		time: elapsed(started),
		...tests,
	};
	console.log(`=== ${step.name}: ${result.ok ? 'passed' : 'FAILED'} in ${result.time} ===`);
	return result;
}

const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-smm-panel-test-'));
const results: Result[] = [];
for (const step of STEPS) results.push(await perform(step, folder));
rmSync(folder, { recursive: true, force: true });

console.log('\nSummary');
for (const { name, ok, time, passed, failed } of results) {
	const count = passed + failed > 0 ? `, ${passed} passed, ${failed} failed` : '';
	console.log(`  ${ok ? 'ok    ' : 'FAILED'} ${name} (${time}${count})`);
}
if (results.some(({ ok }) => !ok)) process.exitCode = 1;
const sum = (key: 'passed' | 'failed') => results.reduce((total, row) => total + row[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
