// `npm run test:hosts [versions]`: the decisive end-to-end tests on each n8n of dev/n8n/hosts, or on the ones that are
// named. A run on all of them writes docs/compatibility.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compatibilityPage } from './n8n/hostReport.mts';
import { countTests, type HostResult, runHostTests } from './n8n/hostTests.mts';
import { knownVersions } from './n8n/install.mts';
import { elapsed } from './bootstrap/log.mjs';
import { repositoryTop } from './process.mts';

const named = process.argv.slice(2);
const results: HostResult[] = [];
for (const version of named.length > 0 ? named : knownVersions()) {
	const started = Date.now();
	console.log(`\n=== n8n ${version} ===`);
	results.push(await runHostTests(version));
	console.log(`=== n8n ${version}: done in ${elapsed(started)} ===`);
}

const today = new Date().toISOString().slice(0, 10);
const page = compatibilityPage(results, 'npm run test:hosts', today);
console.log(`\n${page}`);
if (named.length === 0) writeFileSync(join(repositoryTop(), 'docs', 'compatibility.md'), page);

const { passed, failed } = countTests(results);
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
