// The results as a page.
import { cpus, release, totalmem, type } from 'node:os';
import { medianOf, type Measured } from './measure.mts';

/** What was to be reached, and what was. */
export interface Target {
	what: string;
	reach: { most: number } | { least: number };
	measured: number;
	unit?: string;
}

/** One part of the bench. */
export interface Section {
	title: string;
	/** How it was measured. */
	text: string;
	header: string[];
	rows: string[][];
	targets: Target[];
}

export const number = (value: number): string =>
	Number.isNaN(value)
		? '-'
		: value >= 100
			? value.toFixed(0)
			: value >= 10
				? value.toFixed(1)
				: value.toFixed(2);

export const FIGURES = ['wall', 'range', 'CPU', 'peak memory', 'requests', 'runs'];

/** The figures of one way: medians, and the range of the wall time. */
export function figures(measured: Measured): string[] {
	const walls = measured.runs.map(({ wall }) => wall);
	return [
		`${number(medianOf(measured, 'wall'))} ms`,
		`${number(Math.min(...walls))} - ${number(Math.max(...walls))}`,
		`${number(medianOf(measured, 'cpu'))} ms`,
		`+${number(medianOf(measured, 'memory'))} MB`,
		String(medianOf(measured, 'requests')),
		String(measured.runs.length),
	];
}

function table(header: string[], rows: string[][]): string {
	const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
	return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

const isReached = ({ reach, measured }: Target) =>
	'most' in reach ? measured <= reach.most : measured >= reach.least;

export function targetTable(targets: Target[]): string {
	const rows = targets.map((target) => {
		const { what, reach, measured, unit = '' } = target;
		const limit = 'most' in reach ? `≤ ${reach.most}` : `≥ ${reach.least}`;
		return [what, limit + unit, number(measured) + unit, isReached(target) ? 'yes' : '**no**'];
	});
	return table(['', 'to reach', 'measured', 'reached'], rows);
}

export interface Circumstances {
	command: string;
	n8n: string;
	rounds: number;
	seconds: number;
	load: string;
}

/** The whole page. */
export function page(sections: Section[], about: Circumstances): string {
	const [cpu] = cpus();
	const machine = [
		`${cpus().length} × ${cpu?.model.trim() ?? 'unknown CPU'}`,
		`${(totalmem() / 2 ** 30).toFixed(0)} GB`,
		`${type()} ${release()}`,
		`Node.js ${process.version.slice(1)} (bench), n8n ${about.n8n} on its own Node.js`,
	].join(', ');
	const parts = sections.map(
		({ title, text, header, rows }) => `## ${title}\n\n${text}\n\n${table(header, rows)}`,
	);
	const titles = [TARGETS, ...sections.map(({ title }) => title)];
	return `${[
		'# Measured side by side',
		PURPOSE,
		`- ${titles.map((title) => `[${title}](#${title.toLowerCase().replace(/ /g, '-')})`).join(' · ')}`,
		`Measured by \`${about.command}\` on ${new Date().toISOString().slice(0, 10)}, in ${Math.round(about.seconds / 60)} minutes. ` +
			`The load of the machine before it was ${about.load}.`,
		`Machine: ${machine}.`,
		howToRead(about.rounds),
		`## ${TARGETS}`,
		'Each line says what the package wants to reach, and what was measured.',
		targetTable(sections.flatMap(({ targets }) => targets)),
		...parts,
	].join('\n\n')}\n`;
}

const TARGETS = 'Targets';

const PURPOSE =
	'This page says how fast the nodes are, and how much CPU and memory they need. It compares them with ' +
	"n8n's own HTTP Request node and with a plain script. Read it if you have thousands of orders.";

const howToRead = (rounds: number) => `How to read the tables:

- *ours* is a node of this package.
- A figure is the median of ${rounds} runs, unless the column *runs* says another number. The ways of one table took turns.
- *latency* is the time for which the panel waits before it answers.
- *wall* is the time that passed, and *range* is the shortest and the longest of these times.
- *CPU* is that of n8n's whole process.
- *peak memory* is the highest memory in use above that before the run. It includes garbage that was not collected yet.
- n8n and the panel are two processes on one machine.`;
