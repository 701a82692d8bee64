// n8n's own scan of community packages. Its command takes a published package only, so its functions are called.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../bootstrap/log.mjs';
import { findNpm, QUIET } from '../bootstrap/npm.mjs';
import { cacheFolder } from '../bootstrap/paths.mjs';
import { run } from '../bootstrap/run.mjs';
import { repositoryTop } from '../process.mts';

const SCANNER = '@n8n/scan-community-package';
const VERSION = '0.32.0';

/** Prints why the scan fails. The sources and the tarball are looked at by the patterns of the scan's own command. */
const SCRIPT = `
import { analyzePackage, SOURCE_FILE_PATTERNS } from '${SCANNER}/scanner/scanner.mjs';
const [sources, unpacked] = process.argv.slice(1);
for (const [folder, patterns] of [
	[sources, SOURCE_FILE_PATTERNS],
	[unpacked, ['**/*.js', 'package.json']],
]) {
	const { passed, message, details } = await analyzePackage(folder, patterns);
	if (!passed) console.log(message, details ?? '');
}
`;

/** Installs the scan on first use, in the cache folder. It is no development dependency, since it brings 220 MB. */
async function ensureScanner(log: Log): Promise<string> {
	const folder = join(cacheFolder(), `scan-${VERSION}`);
	if (existsSync(join(folder, 'node_modules', SCANNER))) return folder;
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }));
	const { command, args } = findNpm(repositoryTop());
	await run(
		command,
		[...args, 'install', `${SCANNER}@${VERSION}`, '--ignore-scripts', ...QUIET],
		{ cwd: folder, log, label: `Installing ${SCANNER}` },
	);
	return folder;
}

/**
 * Scans the sources and what is in a tarball.
 * @param unpacked the folder with the tarball's files
 * @returns what the scan found, as it prints it; empty where it found nothing
 */
export async function scan(unpacked: string, log: Log): Promise<string> {
	const folder = await ensureScanner(log);
	const args = ['--input-type=module', '-e', SCRIPT, repositoryTop(), unpacked];
	return (await run(process.execPath, args, { cwd: folder, log, label: "n8n's scan" })).trim();
}
