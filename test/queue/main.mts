// `npm run test:queue [checks]`: n8n's queue mode with PostgreSQL, Redis, a main process and two workers, started for
// this alone. It writes a line for each result into docs/queue-mode.md.
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog, elapsed } from '../../dev/bootstrap/log.mjs';
import { run } from '../../dev/bootstrap/run.mjs';
import { ensureN8n } from '../../dev/n8n/install.mts';
import { packPackage } from '../../dev/n8n/package.mts';
import { repositoryTop } from '../../dev/process.mts';
import { type Binaries, findBinaries, HOW_TO_INSTALL } from '../../dev/queue/binaries.mts';
import { Cluster } from '../../dev/queue/cluster.mts';
import { startPostgres, startRedis } from '../../dev/queue/servers.mts';
import { startSandbox } from '../../sandbox/server.mts';
import { credentialData } from '../e2e/harness.mts';
import { Opened } from '../e2e/opened.mts';
import { bulkOnWorkers, limitOverRounds } from './bulk.mts';
import { dataTableLedger, keyed, type Keeper, postgresLedger } from './keepers.mts';
import { type Lab, NAMED_USER_AGENT } from './lab.mts';
import { tableLine, withLines, withoutLines } from './report.mts';
import type { CheckResult } from './result.mts';
import { sameRows, type Trials } from './sameRows.mts';
import { triggerOverRestart } from './trigger.mts';

const AT_ONCE: Trials = { count: 2, kill: false };
const KILLS: Trials = { count: 5, kill: true };

/** Gives each result as soon as it is there, so that one that fails takes none with it. */
type Check = (lab: Lab) => AsyncGenerator<CheckResult>;

const CHECKS: Record<string, Check> = {
	async *bulk(lab) {
		yield await bulkOnWorkers(lab);
	},
	async *limit(lab) {
		yield await limitOverRounds(lab);
	},
	async *trigger(lab) {
		yield await triggerOverRestart(lab);
	},
	// What happens without the option is shown, and promised to nobody.
	async *unshared(lab) {
		yield await sameRows(lab, await keyed(lab, false), { ...AT_ONCE, isKnownLimit: true });
	},
	async *shared(lab) {
		yield* bothWays(lab, await keyed(lab, true));
	},
	async *table(lab) {
		yield* bothWays(lab, await dataTableLedger(lab));
	},
	async *postgres(lab) {
		yield* bothWays(lab, await postgresLedger(lab));
	},
};

async function* bothWays(lab: Lab, keeper: Keeper): AsyncGenerator<CheckResult> {
	yield await sameRows(lab, keeper, AT_ONCE);
	yield await sameRows(lab, keeper, KILLS);
}

/** The whole takes a third of it. What hangs must not hang for ever. */
const WITHIN_MS = 90 * 60_000;

const PAGE = join(repositoryTop(), 'docs', 'queue-mode.md');

const log = createLog(process.stdout, '[queue] ');
const opened = new Opened();

/** The first number with a dot in what a server says of its version. */
async function versionOf(command: string): Promise<string> {
	return /\d+\.[\d.]+/.exec(await run(command, ['--version']))?.[0] ?? '?';
}

async function openLab(binaries: Binaries): Promise<{ lab: Lab; where: string }> {
	const host = await ensureN8n(log);
	const packed = await packPackage(log);
	const folder = mkdtempSync(join(tmpdir(), 'n8n-queue-'));
	opened.add(async () => rmSync(folder, { recursive: true, force: true }));
	// The servers run as another user.
	chmodSync(folder, 0o755);
	log('Starting PostgreSQL, Redis, n8n and two workers');
	const postgres = await startPostgres(binaries, folder);
	opened.add(postgres.stop);
	const redis = await startRedis(binaries, folder);
	opened.add(redis.stop);
	const sandbox = await startSandbox();
	opened.add(sandbox.close);
	const cluster = new Cluster({ host, packed, folder, postgres, redisPort: redis.port });
	opened.add(async () => await cluster.stop());
	await cluster.start();
	const credentialWith = async (name: string, change = {}) =>
		await cluster.n8n.createCredential(name, 'smmPanelApi', credentialData(sandbox, change));
	const credential = await credentialWith('Panel');
	const namedCredential = await credentialWith('Named', { userAgent: NAMED_USER_AGENT });
	const postgresql = await versionOf(join(binaries.postgresql, 'postgres'));
	const redisVersion = await versionOf(binaries.redis);
	return {
		lab: { cluster, postgres, sandbox, credential, namedCredential, log },
		where: `n8n ${host.version}, PostgreSQL ${postgresql}, Redis ${redisVersion}`,
	};
}

function rewritePage(change: (page: string) => string): void {
	writeFileSync(PAGE, change(readFileSync(PAGE, 'utf8')));
}

async function runChecks(binaries: Binaries, names: string[]): Promise<CheckResult[]> {
	const { lab, where } = await openLab(binaries);
	// A whole run writes the whole table, so that no line of an older one stays.
	if (names.length === Object.keys(CHECKS).length) rewritePage(withoutLines);
	const when = `${new Date().toISOString().slice(0, 10)}, ${where}`;
	const results: CheckResult[] = [];
	for (const name of names) {
		const started = Date.now();
		try {
			for await (const result of CHECKS[name]?.(lab) ?? []) {
				results.push(result);
				const line = tableLine(result, when);
				log(line);
				rewritePage((page) => withLines(page, [line]));
			}
			log(`${name}: done in ${elapsed(started)}`);
		} catch (error) {
			const violation = `it did not come to its end: ${String(error)}`;
			results.push({ title: name, result: '', violations: [violation] });
			log(`${name}: ${violation}`);
		}
	}
	return results;
}

async function main(): Promise<number> {
	const named = process.argv.slice(2);
	const unknown = named.filter((name) => !Object.hasOwn(CHECKS, name));
	if (unknown.length > 0) {
		console.error(`No check ${unknown.join(', ')}. There are ${Object.keys(CHECKS).join(', ')}.`);
		return 2;
	}
	const binaries = findBinaries();
	if ('missing' in binaries) {
		log(`Skipped: this machine has no ${binaries.missing.join(' and no ')}. ${HOW_TO_INSTALL}`);
		return 0;
	}
	try {
		const names = named.length > 0 ? named : Object.keys(CHECKS);
		const results = await runChecks(binaries, names);
		const failed = results.filter(({ violations }) => violations.length > 0).length;
		console.log(`${results.length - failed} passed, ${failed} failed`);
		return failed > 0 ? 1 : 0;
	} finally {
		await opened.close();
	}
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.once(signal, () => void opened.close().finally(() => process.exit(130)));
}
setTimeout(() => {
	console.error(`Not done after ${elapsed(Date.now() - WITHIN_MS)}: ended`);
	void opened.close().finally(() => process.exit(1));
}, WITHIN_MS).unref();

process.exitCode = await main();
