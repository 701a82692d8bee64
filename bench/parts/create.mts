// Orders: all in flight, and one by one.
import { CREATE_FROM_ITEM, orderRows, type Json } from '../../test/e2e/harness.mts';
import { httpRequestLoop, httpRequests, ourNode, type BenchN8n } from '../lab/n8n.mts';
import { ratio, sideBySide, way, type Bench } from '../lab/measure.mts';
import { figures, FIGURES, number, type Section, type Target } from '../lab/report.mts';

const OURS = 'ours';
const THEIRS = 'HTTP Request';

const FIELDS = {
	action: 'add',
	service: '={{ $json.service }}',
	link: '={{ $json.link }}',
	quantity: '={{ $json.quantity }}',
};

const IN_FLIGHT = 200;
const ONE_BY_ONE = 50;

/** Request Options that let all orders of a run be under way at once. */
const ALL_AT_ONCE: Json = {
	requestOptions: { batching: { batch: { batchSize: IN_FLIGHT, batchInterval: 0 } } },
};

export async function create(bench: Bench, n8n: BenchN8n): Promise<Section> {
	const rows: string[][] = [];
	const targets: Target[] = [];
	for (const latency of [0, 100]) {
		const url = bench.panel.url({ latency });
		const credential = await n8n.credential(url);
		const add = async (what: string, count: number, ours: Json, theirs: typeof httpRequests) => {
			const [our, their] = [
				await n8n.workflow(ourNode({ ...CREATE_FROM_ITEM, ...ours }, credential)),
				await n8n.workflow(theirs(url, FIELDS)),
			];
			const input = orderRows(count);
			const measured = await sideBySide(bench, `${what}, ${latency} ms`, [
				{ name: OURS, run: async () => await our(input) },
				{ name: THEIRS, run: async () => await their(input) },
			]);
			const of = way(measured, OURS);
			for (const one of measured) {
				rows.push([what, `${latency} ms`, one.name, ...figures(one), number(ratio(one, of))]);
			}
			return ratio(of, way(measured, THEIRS));
		};
		targets.push({
			what: `Create of ${IN_FLIGHT}, all in flight, ${latency} ms: ours / HTTP Request`,
			reach: { most: 1 },
			measured: await add(
				`${IN_FLIGHT} orders, all in flight`,
				IN_FLIGHT,
				ALL_AT_ONCE,
				httpRequests,
			),
		});
		await add(`${ONE_BY_ONE} orders, one by one`, ONE_BY_ONE, {}, httpRequestLoop);
	}
	return {
		title: 'Creating orders',
		text:
			'Order → Create beside the HTTP Request node with the same fields.\n\n' +
			"- *All in flight*: all requests run at once. In ours, Batching (under Request Options in the node's Settings tab) " +
			'is 200. The HTTP Request node does so by itself.\n' +
			'- *One by one*: ours does so by itself. The HTTP Request node is inside Loop Over Items.',
		header: ['what', 'latency', 'way', ...FIGURES, 'wall / ours'],
		rows,
		targets,
	};
}
