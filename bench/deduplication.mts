// What a Deduplication Key costs in a real n8n on SQLite, and how wide the gap is that n8n's store leaves between
// two processes.
//   npx tsx bench/deduplication.mts [trials]
//
// Cost: n8n's list of the node is filled to a size while n8n is stopped, then one production execution orders 100
// items; the time is that of the whole execution (webhook call to answer), per order, the median of three. The
// panel answers at once, so what is measured is n8n and this package.
//
// Gap: two n8n processes share one database, as two queue workers do. One key is sent to both, to the second one a
// number of milliseconds later, and the panel counts how often it gets both orders. The panel takes its time (300 ms)
// to answer, so that only the store can keep the second request back. The milliseconds are between the two webhook
// calls, so how evenly the processes start an execution is part of them. Then both run different rows at once, and
// all of them are run once more: what counts as new there was erased from the store by the other process.
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
const OFFSETS = [0, 2, 5, 10, 20, 40, 80];
const TRIALS = Number(process.argv[2] ?? 30);

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

/** Of `TRIALS` keys that both processes get, `offset` milliseconds apart: how many were ordered twice. */
async function doubled(first: RunningN8n, second: RunningN8n, offset: number): Promise<number> {
	let twice = 0;
	for (let trial = 0; trial < TRIALS; trial += 1) {
		const rows = freshRows(1);
		sandbox.requests.length = 0;
		await Promise.all([
			callHook(first, 'keyed', rows),
			sleep(offset).then(async () => await callHook(second, 'keyed', rows)),
		]);
		if (sandbox.requests.filter(({ action }) => action === 'add').length > 1) twice += 1;
	}
	return twice;
}

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
	['plain', CREATE_FROM_ITEM],
] as const) {
	const { id } = await client.createWorkflow(webhookWorkflow(path, parameters, credential));
	await client.activateWorkflow(id);
}
await callHook(n8n, 'keyed', freshRows(1));
const plain = await threeTimes(async () => await perOrder(n8n, 'plain', freshRows(ORDERS)));
console.log(`Without a key: ${plain} ms an order`);

for (const size of SIZES) {
	await n8n.stop();
	fillStore(host, size);
	n8n = await launchN8n({ host, userFolder });
	const fresh = await threeTimes(async () => await perOrder(n8n, 'keyed', freshRows(ORDERS)));
	const again = freshRows(ORDERS);
	await perOrder(n8n, 'keyed', again);
	const known = await threeTimes(async () => await perOrder(n8n, 'keyed', again));
	console.log(`${size} entries: ${fresh} ms an order, ${known} ms an order that was placed before`);
}

for (const size of [100, 30_000]) {
	await n8n.stop();
	fillStore(host, size);
	n8n = await launchN8n({ host, userFolder });
	const other = await launchN8n({ host, userFolder });
	sandbox.clearFaults();
	sandbox.fault({ kind: 'delay', action: 'add', milliseconds: 300, times: Infinity });
	await Promise.all([n8n, other].map(async (one) => await callHook(one, 'keyed', freshRows(1))));
	for (const offset of OFFSETS) {
		const twice = await doubled(n8n, other, offset);
		console.log(`${size} entries, ${offset} ms apart: ${twice} of ${TRIALS} keys ordered twice`);
	}
	// The same gap from its other side: two runs at once over different rows can erase each other's entries.
	sandbox.clearFaults();
	const [mine, theirs] = [freshRows(ORDERS), freshRows(ORDERS)];
	await Promise.all([callHook(n8n, 'keyed', mine), callHook(other, 'keyed', theirs)]);
	for (const order of sandbox.panel.orders.values()) order.status = 'Completed';
	const forgotten = (await callHook(n8n, 'keyed', [...mine, ...theirs]))?.filter(
		({ duplicate, error }) => duplicate !== true && error === undefined,
	).length;
	console.log(`${size} entries: ${forgotten} of ${2 * ORDERS} keys of two runs at once forgotten`);
	await other.stop();
}
await n8n.stop();
await sandbox.close();
rmSync(userFolder, { recursive: true, force: true });
