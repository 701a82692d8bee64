// Our package as a user gets it: built, packed, and installed from the tarball into a user folder of n8n.
import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { createLog, type Log } from '../bootstrap/log.mjs';
import { findNpm, QUIET } from '../bootstrap/npm.mjs';
import { cacheFolder } from '../bootstrap/paths.mjs';
import { run } from '../bootstrap/run.mjs';
import { withLock } from '../lock.mts';
import { PACKAGE_NAME, repositoryTop } from '../process.mts';

/** Everything that decides what lands in the tarball. */
const SOURCES = [
	'credentials',
	'nodes',
	'panel',
	'icons',
	'package.json',
	'package-lock.json',
	'tsconfig.json',
	'tsconfig.build.json',
	'gulpfile.js',
	'README.md',
	'LICENSE.md',
];

function filesUnder(path: string): string[] {
	if (!existsSync(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => filesUnder(join(path, name)));
}

/** A fingerprint of the sources: the same for the same tarball. */
export function sourceFingerprint(top = repositoryTop()): string {
	const hash = createHash('sha256');
	for (const file of SOURCES.flatMap((source) => filesUnder(join(top, source)))) {
		hash.update(file.slice(top.length)).update('\0').update(readFileSync(file)).update('\0');
	}
	return hash.digest('hex').slice(0, 16);
}

/** A packed tarball. */
export interface PackedPackage {
	/** The .tgz file. */
	file: string;
	/** See {@link sourceFingerprint}. */
	fingerprint: string;
}

/**
 * Builds and packs the package into the cache folder; takes the tarball that is there when the sources have not
 * changed since. Only the newest tarballs are kept.
 */
export async function packPackage(log: Log = createLog()): Promise<PackedPackage> {
	const top = repositoryTop();
	const fingerprint = sourceFingerprint(top);
	const parent = join(cacheFolder(), 'packed');
	const folder = join(parent, fingerprint);
	const packed = (): string | undefined =>
		existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith('.tgz')) : undefined;
	// One at a time: a build empties dist.
	const lock = { doing: 'building the package', log, waitMs: WAIT_MS };
	await withLock(`${parent}.lock`, lock, async (signal) => {
		if (packed()) return;
		const { command, args } = findNpm(top);
		const options = { cwd: top, signal };
		await run(command, [...args, 'run', 'build'], {
			...options,
			log,
			label: 'Building the package',
		});
		const unfinished = join(parent, `${fingerprint}.packing-${process.pid}`);
		mkdirSync(unfinished, { recursive: true });
		await run(
			command,
			[...args, 'pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', unfinished],
			options,
		);
		rmSync(folder, { recursive: true, force: true });
		renameSync(unfinished, folder);
		removeOld(parent, fingerprint);
	});
	return { file: join(folder, packed() ?? ''), fingerprint };
}

/** Several times what a build takes. */
const WAIT_MS = 10 * 60_000;

const KEEP = 5;

function removeOld(parent: string, current: string): void {
	const byAge = readdirSync(parent)
		.filter((name) => name !== current)
		.map((name) => ({ name, time: statSync(join(parent, name)).mtimeMs }))
		.sort((a, b) => b.time - a.time);
	for (const { name } of byAge.slice(KEEP)) {
		rmSync(join(parent, name), { recursive: true, force: true });
	}
}

/**
 * Installs a tarball into a user folder, as n8n's own "install community node" does: into `<userFolder>/.n8n/nodes`.
 * n8n must not be running on that folder. Nothing is fetched: the package has no dependencies, and its peer
 * n8n-workflow is the host's.
 * @param packageName the name inside the tarball, only to know where to look afterwards
 * @returns whether anything had to be done
 */
export async function installPackage(
	userFolder: string,
	packed: PackedPackage,
	packageName = PACKAGE_NAME,
): Promise<boolean> {
	const nodes = join(userFolder, '.n8n', 'nodes');
	const marker = join(nodes, 'installed-fingerprint');
	const installed = join(nodes, 'node_modules', packageName, 'package.json');
	if (existsSync(marker) && existsSync(installed)) {
		if (readFileSync(marker, 'utf8') === packed.fingerprint) return false;
	}
	mkdirSync(nodes, { recursive: true });
	// Stopped in between, the old marker must not speak for half of the new package.
	rmSync(marker, { force: true });
	if (!existsSync(join(nodes, 'package.json'))) {
		writeFileSync(
			join(nodes, 'package.json'),
			JSON.stringify({ name: 'installed-nodes', private: true, dependencies: {} }),
		);
	}
	rmSync(join(nodes, 'node_modules', packageName), { recursive: true, force: true });
	const { command, args } = findNpm(repositoryTop());
	await run(
		command,
		[
			...[...args, 'install', packed.file],
			...['--ignore-scripts', '--no-save', '--no-package-lock', '--legacy-peer-deps'],
			...['--offline', ...QUIET],
		],
		{ cwd: nodes },
	);
	if (!existsSync(installed)) {
		throw new Error(`npm has installed ${basename(packed.file)}, but ${installed} is not there`);
	}
	writeFileSync(marker, packed.fingerprint);
	return true;
}
