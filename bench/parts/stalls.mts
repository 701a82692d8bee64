// A price list of 20 MB: how long n8n's event loop stands still over it, and so everything else in n8n.
import { setTimeout as sleep } from 'node:timers/promises';
import { node } from '../../test/e2e/crashLab.mts';
import { CREATE_FROM_ITEM, orderRows } from '../../test/e2e/harness.mts';
import { httpRequests, ourNode, type BenchN8n, type Run } from '../lab/n8n.mts';
import { medianOf, sideBySide, type Bench } from '../lab/measure.mts';
import { figures, FIGURES, number, type Section, type Target } from '../lab/report.mts';
import { look } from './picker.mts';

/** With these the list has 20 MB. */
const SERVICES = 68_000;
const MOST_MS = 300;

export async function stalls(bench: Bench, n8n: BenchN8n): Promise<Section> {
	const url = bench.panel.url({ services: SERVICES });
	const fresh = async () => await n8n.credential(url);
	const text = await (
		await fetch(url, { method: 'POST', body: new URLSearchParams({ action: 'services' }) })
	).text();
	const parsing = async (): Promise<Run> => {
		const started = performance.now();
		JSON.parse(text);
		const wall = performance.now() - started;
		return { wall, stall: wall, cpu: wall, memory: 0, items: 0 };
	};
	// A run of a workflow asks each time; a list that is kept is asked for once, so those need a new account each time.
	const getMany = await n8n.workflow(
		ourNode(
			{ resource: 'service', operation: 'getAll', filters: { search: '#67' } },
			await fresh(),
		),
	);
	const http = await n8n.workflow(httpRequests(url, { action: 'services' }));
	const limited = async () => {
		const parameters = { ...CREATE_FROM_ITEM, options: { maxCharge: 100 } };
		return await n8n.workflow(ourNode(parameters, await fresh()));
	};
	const trigger = async () => {
		const { id, name } = await fresh();
		const workflow = await n8n.client.createWorkflow({
			name: 'Price list',
			nodes: [
				node('Watch', 'n8n-nodes-smm-panel.smmPanelTrigger', 1, {
					parameters: {
						pollTimes: { item: [{ mode: 'custom', cronExpression: '0 0 0 1 1 *' }] },
						event: 'serviceChanged',
						filters: { search: '#1' },
					},
					credentials: { smmPanelApi: { id, name } },
				}),
			],
			connections: {},
		});
		return workflow.id;
	};
	const measured = await sideBySide(bench, 'A price list of 20 MB', [
		{ name: 'JSON.parse alone, in a script', run: parsing },
		{
			name: 'service picker',
			run: async () => {
				const credential = await fresh();
				return await n8n.during(async () => await look(n8n, credential));
			},
		},
		{ name: 'Service → Get Many, 50 of them', run: async () => await getMany([{ row: 1 }]) },
		{
			name: 'Order → Create with a limit',
			run: async () => await (await limited())(orderRows(1)),
		},
		{
			name: 'trigger, Service Changed, 11,111 of them',
			run: async () => {
				const id = await trigger();
				const run = await n8n.during(async () => {
					const started = performance.now();
					await n8n.client.activateWorkflow(id);
					// n8n answers before its poll has ended.
					while ((await bench.panel.count()) < 1) await sleep(20);
					return { wall: (await n8n.idle()) - started };
				});
				await n8n.client.deleteWorkflow(id);
				return run;
			},
		},
		{ name: 'HTTP Request node', run: async () => await http([{ row: 1 }]), slow: true },
	]);
	const ours = measured.slice(1, -1);
	return {
		title: 'A price list of 20 MB',
		text:
			`The list has ${SERVICES} services and ${(Buffer.byteLength(text) / 2 ** 20).toFixed(1)} MB. ` +
			"*longest stall* is the longest time for which n8n's event loop did nothing else. It was measured every 5 ms.",
		header: ['what', 'longest stall', ...FIGURES],
		rows: measured.map((one) => [
			one.name,
			`${number(medianOf(one, 'stall'))} ms`,
			...figures(one),
		]),
		targets: ours.map(
			(one): Target => ({
				what: `A price list of 20 MB, ${one.name}: longest stall`,
				reach: { most: MOST_MS },
				measured: medianOf(one, 'stall'),
				unit: ' ms',
			}),
		),
	};
}
