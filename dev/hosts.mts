// `npm run test:hosts [versions]`: the decisive end-to-end tests on each n8n of dev/n8n/hosts, or on the ones that are
// named. A run on all of them writes docs/compatibility.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compatibilityPage } from './n8n/hostReport.mts';
import { countTests, type HostResult, runHostTests } from './n8n/hostTests.mts';
import { knownVersions } from './n8n/install.mts';
import { elapsed } from './bootstrap/log.mjs';
import { cacheFolder } from './bootstrap/paths.mjs';
import { repositoryTop } from './process.mts';

const named = process.argv.slice(2);

async function testHost(version: string): Promise<HostResult> {
	const started = Date.now();
	const logFile = join(cacheFolder(), `test-hosts-${version}.log`);
	console.log(`n8n ${version}: tests begin, with their output in ${logFile}`);
	const result = await runHostTests(version, logFile);
	console.log(`n8n ${version}: done in ${elapsed(started)}`);
	return result;
}

// The tests mostly wait, for a poll's minute or a panel that never answers: the hosts can wait side by side.
const results = await Promise.all((named.length > 0 ? named : knownVersions()).map(testHost));

const today = new Date().toISOString().slice(0, 10);
const page = compatibilityPage(results, 'npm run test:hosts', today);
console.log(`\n${page}`);
if (named.length === 0) writeFileSync(join(repositoryTop(), 'docs', 'compatibility.md'), page);

const { passed, failed } = countTests(results);
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
