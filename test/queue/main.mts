// `npm run test:queue [checks]`: n8n's queue mode with PostgreSQL, Redis, a main process and two workers, started for
// this alone. The lines of what was
// checked are written into docs/queue-mode.md.
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
import { dataTableLedger, keyed, postgresLedger } from './keepers.mts';
import type { Lab } from './lab.mts';
import { tableLine, withLines } from './report.mts';
import type { CheckResult } from './result.mts';
import { sameRows, type Trials } from './sameRows.mts';
import { triggerOverRestart } from './trigger.mts';

const AT_ONCE: Trials = { count: 2, kill: false };
const KILLS: Trials = { count: 5, kill: true };

type Check = (lab: Lab) => Promise<CheckResult[]>;

const CHECKS: Record<string, Check> = {
	bulk: async (lab) => [await bulkOnWorkers(lab)],
	limit: async (lab) => [await limitOverRounds(lab)],
	trigger: async (lab) => [await triggerOverRestart(lab)],
	// What happens without the option is shown, and promised to nobody.
	unshared: async (lab) => [
		await sameRows(lab, await keyed(lab, false), { ...AT_ONCE, mayDouble: true }),
	],
	shared: async (lab) => await bothWays(lab, await keyed(lab, true)),
	table: async (lab) => await bothWays(lab, await dataTableLedger(lab)),
	postgres: async (lab) => await bothWays(lab, await postgresLedger(lab)),
};

async function bothWays(lab: Lab, keeper: Parameters<typeof sameRows>[1]): Promise<CheckResult[]> {
	return [await sameRows(lab, keeper, AT_ONCE), await sameRows(lab, keeper, KILLS)];
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
	const data = credentialData(sandbox);
	const credential = await cluster.n8n.createCredential('Panel', 'smmPanelApi', data);
	const postgresql = await versionOf(join(binaries.postgresql, 'postgres'));
	const redisVersion = await versionOf(binaries.redis);
	return {
		lab: { cluster, postgres, sandbox, credential, log },
		where: `n8n ${host.version}, PostgreSQL ${postgresql}, Redis ${redisVersion}`,
	};
}

async function runChecks(binaries: Binaries, names: string[]): Promise<CheckResult[]> {
	const { lab, where } = await openLab(binaries);
	const when = `${new Date().toISOString().slice(0, 10)}, ${where}`;
	const results: CheckResult[] = [];
	for (const name of names) {
		const started = Date.now();
		const found = await CHECKS[name]?.(lab).catch((error: unknown) => [
			{ title: name, result: 'it did not come to its end', violations: [String(error)] },
		]);
		results.push(...(found ?? []));
		const lines = (found ?? []).map((result) => tableLine(result, when));
		log(`${name}: done in ${elapsed(started)}\n${lines.join('\n')}`);
		writeFileSync(PAGE, withLines(readFileSync(PAGE, 'utf8'), lines));
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
