// The service picker: how long its list takes to open, and what typing a word costs.
import type { Credential } from '../../dev/n8n/client.mts';
import type { BenchN8n } from '../lab/n8n.mts';
import { ratio, sideBySide, way, medianOf, type Bench } from '../lab/measure.mts';
import { plainScript } from '../lab/plainScript.mts';
import { figures, FIGURES, number, type Section, type Target } from '../lab/report.mts';

const SERVICES = 10_000;
const WORD = 'telegram members';

/** 20 Mbit/s, as a hosted n8n may have it from a panel. */
const LINE = 2_500_000;

const OPENED = 'picker opened';
const SCRIPT = 'plain script, transfer and JSON.parse';
const TYPED = 'a word typed slowly';

/** One look into the list, as the editor asks for it. */
export async function look(n8n: BenchN8n, { id, name }: Credential, filter?: string) {
	const { results } = await n8n.client.listSearch({
		nodeType: 'n8n-nodes-smm-panel.smmPanel',
		methodName: 'searchServices',
		path: 'parameters.service',
		parameters: { resource: 'order', operation: 'create' },
		credentials: { smmPanelApi: { id, name } },
		filter,
	});
	return { items: results.length };
}

export async function picker(bench: Bench, n8n: BenchN8n): Promise<Section> {
	const rows: string[][] = [];
	const targets: Target[] = [];
	for (const rate of [0, LINE]) {
		const url = bench.panel.url({ services: SERVICES, rate });
		const line = rate === 0 ? 'this machine' : `${(rate * 8) / 1e6} Mbit/s`;
		const measured = await sideBySide(bench, `Picker, ${line}`, [
			{
				name: OPENED,
				run: async () => {
					// A key of its own: the list of an account is kept for some minutes.
					const credential = await n8n.credential(url);
					return await n8n.during(async () => await look(n8n, credential));
				},
			},
			{
				name: TYPED,
				run: async () => {
					const credential = await n8n.credential(url);
					return await n8n.during(async () => {
						await look(n8n, credential);
						for (let end = 1; end < WORD.length; end += 1) {
							await look(n8n, credential, WORD.slice(0, end));
						}
						return await look(n8n, credential, WORD);
					});
				},
			},
			{ name: SCRIPT, run: async () => await plainScript(url, [{ action: 'services' }], 1) },
		]);
		const script = way(measured, SCRIPT);
		for (const one of measured) {
			rows.push([one.name, line, ...figures(one), number(ratio(one, script))]);
		}
		if (rate !== 0) {
			targets.push({
				what: `A picker of ${SERVICES} services, opened over ${line} / its transfer`,
				reach: { most: 2 },
				measured: ratio(way(measured, OPENED), script),
			});
		}
		if (rate === 0) {
			targets.push({
				what: 'Requests for a word typed slowly into the picker, its opening included',
				reach: { most: 1 },
				measured: medianOf(way(measured, TYPED), 'requests'),
			});
		}
	}
	return {
		title: 'The service picker',
		text:
			`The picker is the list under 'Service'. It has ${SERVICES} services here, and the bench asks for it in the same way as the editor. ` +
			`*${TYPED}* opens the list, and then searches for each beginning of "${WORD}". ` +
			'Each run has another account, whose price list is not in memory yet.',
		header: ['what', 'line', ...FIGURES, 'wall / script'],
		rows,
		targets,
	};
}
