// Measures the nodes beside n8n's own and beside plain scripts, in one real n8n against one panel on this machine.
//   npm run bench [-- statuses create polls picker stalls] [--quick] [--rounds 5] [--output FILE]
// A run of all parts writes bench/RESULTS.md.
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createLog, elapsed } from '../dev/bootstrap/log.mjs';
import type { Bench } from './lab/measure.mts';
import { BenchN8n } from './lab/n8n.mts';
import { startPanel } from './lab/panel.mts';
import { page, targetTable, type Section } from './lab/report.mts';
import { create } from './parts/create.mts';
import { picker } from './parts/picker.mts';
import { polls } from './parts/polls.mts';
import { stalls } from './parts/stalls.mts';
import { statuses } from './parts/statuses.mts';

const PARTS: Record<string, (bench: Bench, n8n: BenchN8n) => Promise<Section>> = {
	statuses,
	create,
	polls,
	picker,
	stalls,
};

const HELP = `Usage: npm run bench [-- PART ...] [--quick] [--rounds N] [--output FILE] [--profile FOLDER]
  PART       ${Object.keys(PARTS).join(', ')}; all if none is named
  --quick    leaves out the largest sizes
  --rounds   how often each way is measured (default 5)
  --output   where the page goes; default: bench/RESULTS.md after a whole run, else nowhere
  --profile  writes a CPU profile of n8n into a folder`;

interface Options {
	parts: string[];
	quick: boolean;
	rounds: number;
	output: string | undefined;
	profile: string | undefined;
}

/** @throws Error for an option or a part that does not exist */
function readOptions(): Options | undefined {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			help: { type: 'boolean', default: false },
			quick: { type: 'boolean', default: false },
			rounds: { type: 'string', default: '5' },
			output: { type: 'string' },
			profile: { type: 'string' },
		},
	});
	if (values.help) return undefined;
	const { quick, profile } = values;
	const unknown = positionals.find((name) => !Object.hasOwn(PARTS, name));
	if (unknown !== undefined) throw new Error(`There is no part '${unknown}'.`);
	const rounds = Number(values.rounds);
	if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number.');
	const isWhole = positionals.length === 0 && !quick;
	const output = values.output ?? (isWhole ? join(import.meta.dirname, 'RESULTS.md') : undefined);
	const parts = positionals.length > 0 ? positionals : Object.keys(PARTS);
	return { parts, quick, rounds, output, profile };
}

async function main({ parts, quick, rounds, output, profile }: Options): Promise<void> {
	const log = createLog();
	const started = Date.now();
	const load = loadavg()[0]?.toFixed(1) ?? '';
	const panel = await startPanel();
	try {
		const options = profile === undefined ? '' : `--cpu-prof --cpu-prof-dir=${profile}`;
		const n8n = await BenchN8n.start(options);
		try {
			const sections: Section[] = [];
			for (const part of parts) {
				log(`=== ${part} ===`);
				const section = await PARTS[part]?.({ panel, rounds, quick, log }, n8n);
				if (section === undefined) continue;
				sections.push(section);
				log(`\n${targetTable(section.targets)}\n`);
			}
			const words = process.argv.slice(2);
			const command = ['npm run bench', ...(words.length > 0 ? ['--'] : []), ...words].join(' ');
			const about = { command, n8n: n8n.version, rounds, load };
			const text = page(sections, { ...about, seconds: (Date.now() - started) / 1000 });
			if (output === undefined) log(text);
			else writeFileSync(output, text);
			log(`Done in ${elapsed(started)}${output === undefined ? '' : `: ${output}`}`);
		} finally {
			await n8n.close();
		}
	} finally {
		panel.close();
	}
}

let options: Options | undefined;
try {
	options = readOptions();
} catch (error) {
	console.error(`${error instanceof Error ? error.message : String(error)}\n${HELP}`);
	process.exit(2);
}
if (options === undefined) console.log(HELP);
else await main(options);
