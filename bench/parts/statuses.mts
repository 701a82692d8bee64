// Statuses of many orders: one item each, and all in one item.
import { httpRequests, nothing, ourNode, type BenchN8n, type Run } from '../lab/n8n.mts';
import { medianOf, ratio, sideBySide, way, type Bench, type Way } from '../lab/measure.mts';
import { orderIds, type PanelSpeed } from '../lab/panel.mts';
import { plainScript } from '../lab/plainScript.mts';
import { figures, FIGURES, number, type Section, type Target } from '../lab/report.mts';
import type { Json } from '../../test/e2e/harness.mts';

const OURS = 'ours';
const ONE_BY_ONE = 'HTTP Request, one order a request';
const BY_LISTS = 'HTTP Request, lists made by hand';
const SCRIPT = 'plain script, lists, 4 at once';
const EMPTY = 'No Operation';

/** More of them would be thousands of connections at once. */
const MOST_AT_ONCE = 1_000;

const lists = (ids: number[]): string[] =>
	Array.from({ length: Math.ceil(ids.length / 100) }, (_, index) =>
		ids.slice(index * 100, index * 100 + 100).join(','),
	);

const rowsOf = (texts: unknown[]): Json[] => texts.map((ids) => ({ ids: String(ids) }));

/** Runs a way, and holds the count of its items against what must come out. */
async function expecting(items: number, run: Promise<Run>): Promise<Run> {
	const done = await run;
	if (done.items !== items) throw new Error(`${done.items} items came out instead of ${items}`);
	return done;
}

async function waysOf(bench: Bench, n8n: BenchN8n, speed: PanelSpeed) {
	const url = bench.panel.url(speed);
	const parameters = {
		resource: 'order',
		operation: 'getManyStatuses',
		orderIds: '={{ $json.ids }}',
	};
	const ours = await n8n.workflow(ourNode(parameters, await n8n.credential(url)));
	const byLists = await n8n.workflow(
		httpRequests(url, { action: 'status', orders: '={{ $json.ids }}' }),
	);
	const oneByOne = await n8n.workflow(
		httpRequests(url, { action: 'status', order: '={{ $json.ids }}' }),
	);
	const empty = await n8n.workflow(nothing());
	const script = async (ids: number[]) =>
		await plainScript(
			url,
			lists(ids).map((orders) => ({ action: 'status', orders })),
			4,
		);
	return { ours, byLists, oneByOne, empty, script };
}

export async function statuses(bench: Bench, n8n: BenchN8n): Promise<Section> {
	const rows: string[][] = [];
	const targets: Target[] = [];
	const sizes = bench.quick ? [100, 1_000] : [100, 1_000, 10_000];
	for (const latency of [0, 100]) {
		const ways = await waysOf(bench, n8n, { latency });
		const add = async (what: string, compared: Way[]) => {
			const title = `${what}, ${latency} ms`;
			const measured = await sideBySide(bench, title, compared);
			const ours = way(measured, OURS);
			for (const one of measured) {
				rows.push([what, `${latency} ms`, one.name, ...figures(one), number(ratio(one, ours))]);
			}
			return { measured, ours };
		};
		const ofSize = new Map<number, number>();
		for (const size of sizes) {
			const ids = orderIds(size);
			const each = rowsOf(ids);
			const inLists = rowsOf(lists(ids));
			const { measured, ours } = await add(`${size} items`, [
				{ name: OURS, run: async () => await expecting(size, ways.ours(each)) },
				{ name: BY_LISTS, run: async () => await expecting(size / 100, ways.byLists(inLists)) },
				{ name: SCRIPT, run: async () => await ways.script(ids) },
				{ name: EMPTY, run: async () => await expecting(size, ways.empty(each)) },
				...(size <= MOST_AT_ONCE
					? [{ name: ONE_BY_ONE, run: async () => await expecting(size, ways.oneByOne(each)) }]
					: []),
			]);
			ofSize.set(size, medianOf(ours, 'wall'));
			if (size === 1_000) {
				targets.push({
					what: `1,000 statuses as items, ${latency} ms: HTTP Request one by one / ours`,
					reach: { least: latency === 0 ? 20 : 4 },
					measured: ratio(way(measured, ONE_BY_ONE), ours),
				});
			}
		}
		const ids = orderIds(1_000);
		const one = rowsOf([ids.join(',')]);
		const { measured, ours } = await add('1,000 IDs in one item', [
			{ name: OURS, run: async () => await expecting(1_000, ways.ours(one)) },
			{ name: BY_LISTS, run: async () => await expecting(10, ways.byLists(rowsOf(lists(ids)))) },
			{ name: SCRIPT, run: async () => await ways.script(ids) },
		]);
		targets.push({
			what: `1,000 IDs in one item, ${latency} ms: ours / lists made by hand`,
			reach: { most: latency === 0 ? 1.5 : 2.5 },
			measured: ratio(ours, way(measured, BY_LISTS)),
		});
		const [few, many] = [ofSize.get(1_000), ofSize.get(10_000)];
		if (latency === 0 && few !== undefined && many !== undefined) {
			targets.push({
				what: '10,000 items / 1,000 items, ours',
				reach: { most: 11 },
				measured: many / few,
			});
		}
	}
	return {
		title: 'Statuses of many orders',
		text:
			"Order → Get Many Statuses beside n8n's HTTP Request node. *wall* is the node's own time. *CPU* is that of the " +
			'whole execution, from the webhook to its answer. So take off the CPU in the row of No Operation. 10,000 ' +
			'requests one by one are left out, since the HTTP Request node would open all of them at once.',
		header: ['what', 'latency', 'way', ...FIGURES, 'wall / ours'],
		rows,
		targets,
	};
}
