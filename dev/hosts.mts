// `npm run test:hosts [versions]`: the decisive end-to-end tests on each n8n of dev/n8n/hosts, or on the ones that are
// named. The results of each host are kept in the cache folder. Once all hosts have one, docs/compatibility.md is written.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { elapsed } from './bootstrap/log.mjs';
import { cacheFolder } from './bootstrap/paths.mjs';
import { compatibilityPage } from './n8n/hostReport.mts';
import { countTests, type HostResult, runHostTests } from './n8n/hostTests.mts';
import { knownVersions } from './n8n/install.mts';
import { repositoryTop } from './process.mts';

const keptFile = (version: string) => join(cacheFolder(), `test-hosts-${version}.json`);

async function testHost(version: string): Promise<HostResult> {
	const started = Date.now();
	const logFile = join(cacheFolder(), `test-hosts-${version}.log`);
	console.log(`n8n ${version}: the tests start. Their output: ${logFile}`);
	const result = await runHostTests(version, logFile);
	writeFileSync(keptFile(version), JSON.stringify(result));
	console.log(`n8n ${version}: done in ${elapsed(started)}`);
	return result;
}

const named = process.argv.slice(2);
const results: HostResult[] = [];
for (const version of named.length > 0 ? named : knownVersions()) {
	results.push(await testHost(version));
}

const files = knownVersions().map(keptFile);
if (files.every((file) => existsSync(file))) {
	const kept = files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as HostResult);
	const page = compatibilityPage(kept, 'npm run test:hosts');
	writeFileSync(join(repositoryTop(), 'docs', 'compatibility.md'), page);
	console.log(`\n${page}`);
}

const { passed, failed } = countTests(results);
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
