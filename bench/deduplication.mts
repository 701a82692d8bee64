// What a Deduplication Key costs in a real n8n on SQLite, and what it is worth where two processes share a database.
//   npx tsx bench/deduplication.mts [cost] [processes] [kill] [trials]     (all three, if none is named)
//
// cost: n8n's list of the node is filled to a size while n8n is stopped, then one production execution orders 100
// items; the time is that of the whole execution (webhook call to answer), per order, the median of three. The
// panel answers at once, so what is measured is n8n and this package.
//
// processes: two n8n processes share one database, as two queue workers do. The same 100 rows are sent to both, to
// the second one a number of milliseconds later, without and with 'Several Processes'. The panel takes 20 ms to
// answer, and takes a link as often as it is asked to. What counts is what it was asked for: rows that were ordered
// twice, rows that were not ordered by either. Then all rows are run once more: what is new or unknown there.
//
// kill: the same, but the first process is killed (`kill -9`) at a random moment of its run. It is started again, and
// all rows are run once more. A row that was not ordered must be called unknown there, and be the only one.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { N8nClient } from '../dev/n8n/client.mts';
import { cacheFolder } from '../dev/bootstrap/paths.mjs';
import { ensureN8n, type N8nHost } from '../dev/n8n/install.mts';
import { launchN8n, type RunningN8n } from '../dev/n8n/launch.mts';
import { installPackage, packPackage } from '../dev/n8n/package.mts';
import { startSandbox } from '../sandbox/server.mts';
import { callHook, keyedParameters, webhookWorkflow } from '../test/e2e/crashLab.mts';
import { CREATE_FROM_ITEM, credentialData, orderRows, type Json } from '../test/e2e/harness.mts';

const SIZES = [100, 10_000, 30_000];
const ORDERS = 100;
const OFFSETS = [0, 50, 200, 500, 1_000, 2_000];
const PARTS = ['cost', 'processes', 'kill'];
const chosen = process.argv.slice(2).filter((word) => PARTS.includes(word));
const TRIALS = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 3);
const isChosen = (part: string) => chosen.length === 0 || chosen.includes(part);

const userFolder = join(cacheFolder(), 'bench', `deduplication-${process.pid}`);
const sandbox = await startSandbox({ balance: '100000000' });

let made = 0;
/** Rows with keys and links that no run had before. */
function freshRows(count: number): Json[] {
	made += 1;
	return orderRows(count).map((row) => ({
		...row,
		key: `run ${made} row ${row.row}`,
		link: `https://example.com/run-${made}/${row.row}`,
	}));
}

/** Brings the list of the keyed node to a size. n8n must not be running: it is written past it. */
function fillStore(host: N8nHost, size: number): void {
	const script = `
		const { DatabaseSync } = require('node:sqlite');
		const { randomBytes } = require('node:crypto');
		const db = new DatabaseSync(process.argv[1]);
		const [row] = db.prepare('select * from processed_data').all();
		const value = JSON.parse(row.value);
		while (value.data.length < ${size}) value.data.unshift(randomBytes(16).toString('base64'));
		value.data = value.data.slice(-${size});
		db.prepare('update processed_data set value = ?').run(JSON.stringify(value));
	`;
	const file = join(userFolder, '.n8n', 'database.sqlite');
	execFileSync(host.node, ['--no-warnings', '-e', script, file]);
}

async function perOrder(n8n: RunningN8n, path: string, rows: Json[]): Promise<number> {
	const started = performance.now();
	const items = await callHook(n8n, path, rows);
	const failed = items?.filter(({ error }) => error !== undefined).length;
	if (items?.length !== rows.length || failed !== 0) throw new Error(JSON.stringify(items?.[0]));
	return (performance.now() - started) / rows.length;
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
const rounded = (value: number) => Math.round(value * 10) / 10;

async function threeTimes(measure: () => Promise<number>): Promise<number> {
	await measure();
	return rounded(median([await measure(), await measure(), await measure()]));
}

/** What came of rows that two processes were given. */
interface Tally {
	rows: number;
	twice: number;
	/** Ordered by neither run, and not called unknown afterwards. */
	lost: number;
	/** What a later run called unknown, and of these the orders that the panel holds. */
	unknown: number;
	unknownHeld: number;
	/** What a later run ordered. */
	later: number;
	/** What a run said was in another's hands. */
	refused: number;
	laterSeconds: number;
}

const newTally = (): Tally => ({
	rows: 0,
	twice: 0,
	lost: 0,
	unknown: 0,
	unknownHeld: 0,
	later: 0,
	refused: 0,
	laterSeconds: 0,
});

/** The links that the panel was asked for in this trial. */
const askedLinks = () =>
	sandbox.requests
		.filter(({ action }) => action === 'add')
		.map(({ parameters }) => parameters.link ?? '');

function beginTrial(): void {
	sandbox.requests.length = 0;
	sandbox.panel.orders.clear();
	// A second order for a link must not be refused, or it could hide.
	sandbox.panel.beforeRequest = ({ action }) => {
		const newest = [...sandbox.panel.orders.values()].at(-1);
		if (action === 'add' && newest !== undefined) newest.status = 'Completed';
	};
	sandbox.clearFaults();
	sandbox.fault({ kind: 'delay', action: 'add', milliseconds: 20, times: Infinity });
}

/** Runs all rows once more, and adds up. */
async function settle(one: RunningN8n, path: string, rows: Json[], tally: Tally): Promise<void> {
	const before = new Set(askedLinks());
	const started = performance.now();
	const items = (await callHook(one, path, rows)) ?? [];
	tally.laterSeconds += (performance.now() - started) / 1000;
	const links = askedLinks();
	const unknown = rows.filter((_row, index) =>
		String(items[index]?.error ?? '').startsWith('Unknown outcome: '),
	);
	tally.rows += rows.length;
	tally.twice += links.filter((link, index) => links.indexOf(link) !== index).length;
	tally.later += links.filter((link) => !before.has(link)).length;
	tally.unknown += unknown.length;
	tally.unknownHeld += unknown.filter(({ link }) => links.includes(String(link))).length;
	tally.refused += items.filter(({ error }) => String(error ?? '').startsWith('Not sent: ')).length;
	tally.lost += rows.filter(
		(row) => !links.includes(String(row.link)) && !unknown.includes(row),
	).length;
}

const report = (title: string, tally: Tally) =>
	console.log(
		`${title}: of ${tally.rows} rows ${tally.twice} ordered twice, ${tally.lost} lost; ` +
			`a later run ordered ${tally.later} and called ${tally.unknown} unknown ` +
			`(${tally.unknownHeld} of them held by the panel), ${tally.refused} not sent, ` +
			`in ${rounded(tally.laterSeconds)} s`,
	);

const host = await ensureN8n();
rmSync(userFolder, { recursive: true, force: true });
mkdirSync(userFolder, { recursive: true });
await installPackage(userFolder, await packPackage());
let n8n = await launchN8n({ host, userFolder });
const client = new N8nClient(n8n.url);
await client.signIn();
const credential = await client.createCredential('Panel', 'smmPanelApi', credentialData(sandbox));
for (const [path, parameters] of [
	['keyed', keyedParameters({})],
	['shared', keyedParameters({ otherProcesses: true })],
	['plain', CREATE_FROM_ITEM],
] as const) {
	const { id } = await client.createWorkflow(webhookWorkflow(path, parameters, credential));
	await client.activateWorkflow(id);
}
await callHook(n8n, 'keyed', freshRows(1));
await callHook(n8n, 'shared', freshRows(1));

if (isChosen('cost')) {
	const plain = await threeTimes(async () => await perOrder(n8n, 'plain', freshRows(ORDERS)));
	console.log(`Without a key: ${plain} ms an order`);
	for (const size of SIZES) {
		await n8n.stop();
		fillStore(host, size);
		n8n = await launchN8n({ host, userFolder });
		for (const path of ['keyed', 'shared']) {
			const fresh = await threeTimes(async () => await perOrder(n8n, path, freshRows(ORDERS)));
			const again = freshRows(ORDERS);
			await perOrder(n8n, path, again);
			const known = await threeTimes(async () => await perOrder(n8n, path, again));
			console.log(
				`${size} entries, ${path}: ${fresh} ms an order, ${known} ms an order that was placed before`,
			);
		}
	}
}

let other = await launchN8n({ host, userFolder });
for (const path of isChosen('processes') ? ['keyed', 'shared'] : []) {
	for (const offset of OFFSETS) {
		const tally = newTally();
		for (let trial = 0; trial < TRIALS; trial += 1) {
			const rows = freshRows(ORDERS);
			beginTrial();
			await Promise.all([
				callHook(n8n, path, rows),
				sleep(offset).then(async () => await callHook(other, path, rows)),
			]);
			await settle(n8n, path, rows, tally);
		}
		report(`${path}, ${offset} ms apart`, tally);
	}
}

for (const path of isChosen('kill') ? ['keyed', 'shared'] : []) {
	for (const isOverlapped of [false, true]) {
		const tally = newTally();
		for (let trial = 0; trial < TRIALS; trial += 1) {
			const rows = freshRows(ORDERS);
			beginTrial();
			const after = Math.floor(Math.random() * ORDERS);
			const killed = callHook(other, path, rows);
			const overlapped = isOverlapped ? callHook(n8n, path, rows) : undefined;
			while (askedLinks().length <= after) await sleep(1);
			await sleep(Math.random() * 25);
			await other.kill();
			await Promise.all([killed, overlapped]);
			other = await launchN8n({ host, userFolder });
			await settle(n8n, path, rows, tally);
		}
		const title = isOverlapped ? 'one of two runs killed' : 'the only run killed';
		report(`${path}, ${title} (${TRIALS} kills)`, tally);
	}
}
await other.stop();
await n8n.stop();
await sandbox.close();
rmSync(userFolder, { recursive: true, force: true });
