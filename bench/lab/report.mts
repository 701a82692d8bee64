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
	return `${[
		'# Measured side by side',
		`By \`${about.command}\` on ${new Date().toISOString().slice(0, 10)}, in ${Math.round(about.seconds / 60)} minutes; load of the machine before it: ${about.load}.`,
		machine + '.',
		`All figures are medians of ${about.rounds} runs, where no other count is given. The ways of one table took turns. ` +
			'n8n and the panel are two processes of one machine. ' +
			"CPU is that of n8n's whole process. Peak memory is the highest resident memory above that before the run, garbage included.",
		'## Targets',
		targetTable(sections.flatMap(({ targets }) => targets)),
		...parts,
	].join('\n\n')}\n`;
}
