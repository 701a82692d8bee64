// Bulk orders on workers, and a limit that holds over the rounds of a loop there.
import type { WorkflowJson } from '../../dev/n8n/client.mts';
import { node, webhookWorkflow } from '../e2e/crashLab.mts';
import { CREATE_FROM_ITEM } from '../e2e/harness.mts';
import { ledgerRows } from '../e2e/ledgerWorkflow.mts';
import { askedLinks, beginTrial, ended, type Lab, publish, startRuns } from './lab.mts';
import { add, type CheckResult, type Tally, wordsOf } from './result.mts';

const RUNS = 4;

/** Several runs at once, without keys: each row is ordered once, by whichever worker. */
export async function bulkOnWorkers(lab: Lab): Promise<CheckResult> {
	const workflow = webhookWorkflow('bulk', CREATE_FROM_ITEM, lab.credential);
	const published = await publish(lab, workflow, 'Hook', 'bulk');
	const bodies = Array.from({ length: RUNS }, (_, run) => ({
		rows: ledgerRows(`bulk-${run}`, 200),
	}));
	beginTrial(lab);
	const runs = await startRuns(lab, published, bodies);
	const executions = await Promise.all(runs.map(async (run) => await ended(lab, run)));
	const workers = new Set(runs.map((run) => lab.cluster.workerOf(run)));
	const tally: Tally = { rows: 0, twice: 0, lost: 0, inDoubt: 0 };
	for (const { rows } of bodies) add(tally, rows, askedLinks(lab), new Set());
	const given = executions.flatMap((execution) => execution.json('Panel'));
	const violations = [
		...(tally.twice + tally.lost > 0 ? [wordsOf(tally)] : []),
		...(given.filter(({ order }) => order !== undefined).length < tally.rows
			? ['not every row came out with its order ID']
			: []),
		...(workers.has(undefined) || workers.size < 2 ? ['not both workers took part'] : []),
	];
	return {
		title: `Bulk order without keys, ${RUNS} runs at once on two workers`,
		result: wordsOf(tally),
		violations,
	};
}

const LIMIT = 5;
const ROUND = 10;

function loopWorkflow(lab: Lab): WorkflowJson {
	const options = { maxTotalCharge: LIMIT };
	const parameters = { ...CREATE_FROM_ITEM, options };
	const workflow = webhookWorkflow('limit', parameters, lab.credential);
	const to = (name: string) => [{ node: name, type: 'main', index: 0 }];
	const loop = node('Loop', 'n8n-nodes-base.splitInBatches', 3, {
		parameters: { batchSize: ROUND, options: {} },
	});
	return {
		...workflow,
		nodes: [...workflow.nodes, loop],
		connections: {
			Hook: { main: [to('Rows')] },
			Rows: { main: [to('Loop')] },
			Loop: { main: [[], to('Panel')] },
			Panel: { main: [to('Loop')] },
		},
	};
}

/** Maximum Total Charge counts all rounds of a loop together. */
export async function limitOverRounds(lab: Lab): Promise<CheckResult> {
	const published = await publish(lab, loopWorkflow(lab), 'Hook', 'limit');
	beginTrial(lab);
	const rows = ledgerRows('limit', 200);
	const [run = ''] = await startRuns(lab, published, [{ rows }]);
	const execution = await ended(lab, run);
	const rounds = execution.runData.Panel?.length ?? 0;
	const placed = [...lab.sandbox.panel.orders.values()];
	const micros = placed.reduce((total, { charge }) => total + Number(charge), 0);
	const sum = micros / 1e6;
	const violations = [
		...(sum > LIMIT ? [`${sum} was spent under a limit of ${LIMIT}`] : []),
		...(placed.length <= ROUND || placed.length >= rows.length
			? [`the limit was met by ${placed.length} orders, not in a later round`]
			: []),
	];
	return {
		title: `Maximum Total Charge of ${LIMIT.toFixed(2)} over the rounds of Loop Over Items`,
		result: `${rows.length} rows in ${rounds} rounds: ${placed.length} ordered for ${sum.toFixed(2)}`,
		violations,
	};
}
