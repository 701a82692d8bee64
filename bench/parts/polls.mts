// What a poll of the trigger costs. Activating a workflow polls at once, so each activation is one measured poll.
import { setTimeout as sleep } from 'node:timers/promises';
import { node } from '../../test/e2e/crashLab.mts';
import type { BenchN8n } from '../lab/n8n.mts';
import { medianOf, sideBySide, way, type Bench } from '../lab/measure.mts';
import { figures, FIGURES, type Section, type Target } from '../lab/report.mts';

/** Where the trigger does next to nothing, what is measured is the activation itself. */
const NOTHING = 1;

async function watch(bench: Bench, n8n: BenchN8n, count: number) {
	const { id, name } = await n8n.credential(bench.panel.url());
	const { id: workflow } = await n8n.client.createWorkflow({
		name: `${count} orders`,
		nodes: [
			node('Watch', 'n8n-nodes-smm-panel.smmPanelTrigger', 1, {
				parameters: {
					// Once a year: no poll of the schedule falls into a measurement.
					pollTimes: { item: [{ mode: 'custom', cronExpression: '0 0 0 1 1 *' }] },
					event: 'orderStatusChanged',
					orderSource: 'url',
					orderListUrl: bench.panel.orderListUrl(count),
				},
				credentials: { smmPanelApi: { id, name } },
			}),
			node('Changed', 'n8n-nodes-base.noOp', 1),
		],
		connections: { Watch: { main: [[{ node: 'Changed', type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	});
	return async () => {
		const requests = Math.ceil(count / 100);
		const run = await n8n.during(async () => {
			const started = performance.now();
			await n8n.client.activateWorkflow(workflow);
			// n8n answers before its poll has ended.
			while ((await bench.panel.count()) < requests) await sleep(20);
			return { wall: (await n8n.idle()) - started, items: count };
		});
		await n8n.client.request('POST', `/workflows/${workflow}/deactivate`, {});
		return run;
	};
}

export async function polls(bench: Bench, n8n: BenchN8n): Promise<Section> {
	const counts = [NOTHING, 1_000, 10_000, ...(bench.quick ? [] : [100_000])];
	const nameOf = (count: number) => `${count} open ${count === 1 ? 'order' : 'orders'}`;
	await bench.panel.move('In progress');
	const ways = [];
	for (const count of counts) {
		ways.push({ name: nameOf(count), run: await watch(bench, n8n, count) });
	}
	const measured = await sideBySide(bench, 'A poll', ways);
	const of = (count: number, figure: 'cpu' | 'memory') =>
		medianOf(way(measured, nameOf(count)), figure);
	/** In seconds, without what n8n needs to activate a workflow: the row of one order has that. */
	const cpuOf = (count: number) => (of(count, 'cpu') - of(NOTHING, 'cpu')) / 1_000;
	const targets: Target[] = [
		{
			what: 'A poll of 10,000 open orders: CPU, less that of one order',
			reach: { most: 1 },
			measured: cpuOf(10_000),
			unit: ' s',
		},
	];
	if (!bench.quick) {
		targets.push(
			{
				what: 'A poll of 100,000 open orders: CPU, less that of one order',
				reach: { most: 8 },
				measured: cpuOf(100_000),
				unit: ' s',
			},
			{
				what: 'A poll of 100,000 open orders: memory on top',
				reach: { most: 150 },
				measured: of(100_000, 'memory'),
				unit: ' MB',
			},
		);
	}
	return {
		title: 'Polls of the trigger',
		text:
			'SMM Panel Trigger → Order Status Changed in a real n8n. Its orders come from a URL, and none has changed. ' +
			'A poll is one activation of the workflow, from the call to the moment when n8n is idle again. ' +
			'The row of one order shows what an activation costs by itself.',
		header: ['what', ...FIGURES],
		rows: measured.map((one) => [one.name, ...figures(one)]),
		targets,
	};
}
