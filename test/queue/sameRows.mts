// The same 200 rows, sent to both workers at once; and the same while a worker is killed.
import { setTimeout as sleep } from 'node:timers/promises';
import { type LedgerRow, ledgerRows } from '../e2e/ledgerWorkflow.mts';
import type { Keeper } from './keepers.mts';
import { askedLinks, beginTrial, ended, type Lab, newestOrder, startRuns, until } from './lab.mts';
import { add, type CheckResult, type Tally, wordsOf } from './result.mts';

const ROWS = 200;
const REACHED_WITHIN_MS = 120_000;

export interface Trials {
	count: number;
	/** Kills the worker that is ordering, once in each of them. */
	kill: boolean;
	/** Whether rows may be ordered twice, or be in doubt: what comes of them is shown, and promised to nobody. */
	isKnownLimit?: boolean;
}

/** What a kill has struck. */
interface Kill {
	execution: string;
	/** Whether there were rows left to order. */
	isMidRun: boolean;
	/** Whether the panel had not answered the run's order yet. */
	isDuringOrder: boolean;
}

let made = 0;

/** Runs trials of one keeper, and counts at the panel. */
export async function sameRows(
	lab: Lab,
	keeper: Keeper,
	{ count, kill, isKnownLimit = false }: Trials,
): Promise<CheckResult> {
	const tally: Tally = { rows: 0, twice: 0, lost: 0, inDoubt: 0 };
	const violations: string[] = [];
	const kills: Kill[] = [];
	for (let trial = 0; trial < count; trial += 1) {
		made += 1;
		const rows = ledgerRows(`trial-${made}`, ROWS);
		await keeper.prepare(rows);
		beginTrial(lab);
		const killed = await runTwice(lab, keeper, rows, kill);
		const [later = ''] = await startRuns(lab, keeper.workflow, [{ rows }]);
		const inDoubt = new Set(keeper.inDoubt(await ended(lab, later), rows));
		if (killed) kills.push(killed);
		const before = tally.inDoubt;
		add(tally, rows, askedLinks(lab), inDoubt);
		const doubted = tally.inDoubt - before;
		if (doubted > (kill ? 1 : 0) && !isKnownLimit) {
			violations.push(`${doubted} rows are in doubt after trial ${trial + 1}`);
		}
		if (killed?.isDuringOrder && doubted === 0) {
			violations.push(`nobody doubts the order under way at kill ${trial + 1}`);
		}
		lab.log(`${keeper.title}, trial ${trial + 1}: ${wordsOf(tally)} so far`);
	}
	await checkNotRepeated(lab, kills, violations);
	if (tally.twice > 0 && !isKnownLimit) violations.push(`${tally.twice} rows were ordered twice`);
	if (tally.lost > 0) violations.push(`${tally.lost} rows were lost`);
	const how = kill ? `the worker that orders is killed, ${count} times` : 'both workers at once';
	return {
		title: `${keeper.title}; ${how}`,
		result: [wordsOf(tally), ...(kill ? [killsInWords(kills)] : [])].join('; '),
		violations,
		isKnownLimit,
	};
}

function killsInWords(kills: Kill[]): string {
	const midRun = kills.filter(({ isMidRun }) => isMidRun);
	const duringOrder = midRun.filter(({ isDuringOrder }) => isDuringOrder);
	return `${midRun.length} kills in mid-run, ${duringOrder.length} of them during an order`;
}

/** Sends the rows to both workers. */
async function runTwice(
	lab: Lab,
	keeper: Keeper,
	rows: LedgerRow[],
	kill: boolean,
): Promise<Kill | undefined> {
	await lab.cluster.restarted();
	const runs = await startRuns(lab, keeper.workflow, [{ rows }, { rows }]);
	const workers = await until('both workers to begin', REACHED_WITHIN_MS, () => {
		const names = runs.map((run) => lab.cluster.workerOf(run));
		return names.includes(undefined) ? undefined : new Set(names);
	});
	if (workers.size < runs.length) throw new Error('One worker took both runs');
	if (!kill) {
		await Promise.all(runs.map(async (run) => await ended(lab, run)));
		return undefined;
	}
	const after = Math.floor(Math.random() * (rows.length - 20));
	const reached = () => askedLinks(lab).length > after || undefined;
	await until(`${after} orders`, REACHED_WITHIN_MS, reached, 1);
	// Somewhere between two orders, or within one.
	await sleep(Math.random() * 50);
	// Of two runs with keys, one may be waiting for the other: only the newest order tells which one sends.
	const { execution, isUnderWay } = newestOrder(lab);
	const isMidRun = askedLinks(lab).length < rows.length;
	await lab.cluster.killWorkerOf(execution);
	const others = runs.filter((run) => run !== execution);
	await Promise.all(others.map(async (run) => await ended(lab, run)));
	return { execution, isMidRun, isDuringOrder: isUnderWay };
}

/** n8n finds out after a while that a worker is gone. It must not give the run to another one. */
async function checkNotRepeated(lab: Lab, kills: Kill[], violations: string[]): Promise<void> {
	const asked = askedLinks(lab).length;
	for (const { execution } of kills) {
		const { status } = await ended(lab, execution);
		if (status === 'success') violations.push(`n8n ran execution ${execution} again`);
	}
	const more = askedLinks(lab).length - asked;
	if (more > 0) violations.push(`${more} orders were sent after all runs had ended`);
}
