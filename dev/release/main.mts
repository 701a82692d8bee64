// `npm run release:pack [-- tag]`: puts the tarball that is to be published into release/, and checks it: content,
// size, n8n's own scan, and, with a tag, version and changelog.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createLog } from '../bootstrap/log.mjs';
import { run } from '../bootstrap/run.mjs';
import { packPackage } from '../n8n/package.mts';
import { repositoryTop } from '../process.mts';
import { contentProblems, filesIn, type ShippedManifest } from './contents.mts';
import { scan } from './scan.mts';
import { versionProblems } from './version.mts';

const log = createLog();
const top = repositoryTop();
const [tag] = process.argv.slice(2);

/** Takes the tarball that the tests have installed. It is built here where the sources have changed since. */
async function pack(): Promise<string> {
	const { file } = await packPackage(log);
	const target = join(top, 'release');
	rmSync(target, { recursive: true, force: true });
	mkdirSync(target);
	const tarball = join(target, basename(file));
	copyFileSync(file, tarball);
	return tarball;
}

async function scanProblems(tarball: string): Promise<string[]> {
	const folder = mkdtempSync(join(tmpdir(), 'n8n-scan-'));
	try {
		await run('tar', ['-xzf', tarball, '-C', folder]);
		const found = await scan(join(folder, 'package'), log);
		return found === '' ? [] : [`n8n's scan: ${found}`];
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

const manifest = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')) as ShippedManifest;
const tarball = await pack();
const files = await filesIn(tarball);
const problems = [
	...contentProblems(files, statSync(tarball).size, manifest),
	...(tag === undefined
		? []
		: versionProblems(manifest.version, tag, readFileSync(join(top, 'CHANGELOG.md'), 'utf8'))),
	...(await scanProblems(tarball)),
];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else log(`${tarball}: ${files.length} files, ${statSync(tarball).size} bytes, no problems found`);
