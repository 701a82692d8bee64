// What the rules make of texts whose meaning is known: `npm run measure:answers -- <file.json> [--counts]`.
import { readFileSync } from 'node:fs';
import { tidyWords } from '../panel/answer/errorMarkers.ts';
import { meaningOf, type Meaning } from '../panel/answer/words/index.ts';

interface Row {
	text: string;
	kind: 'refusal' | 'rateLimit' | 'ambiguous' | 'trouble';
	class: string;
	language: string;
	http_status: number | null;
	source: string;
}

interface Judged extends Row {
	meaning: Meaning;
	verdict: string;
}

/** Classes of the file that the rules tell more finely, or in a neighbouring class that leads to the same place. */
const ACCEPTED: Readonly<Record<string, readonly string[]>> = {
	action: ['action', 'missingField'],
	other: ['refused', 'missingField'],
	refill: ['refill', 'refillId'],
};

/** What a text should be, and what it must never be. */
function verdictOf(row: Row, meaning: Meaning): string {
	const said = meaning.says === 'refusal' ? `refusal ${meaning.class}` : meaning.says;
	switch (row.kind) {
		case 'ambiguous':
			return meaning.says === 'unclear' ? 'right' : `read as ${said}`;
		case 'rateLimit':
			return meaning.says === 'slowDown' ? 'right' : `read as ${said}`;
		case 'refusal': {
			if (meaning.says !== 'refusal') return `read as ${said}`;
			if ((ACCEPTED[row.class] ?? [row.class]).includes(meaning.class)) return 'right';
			return meaning.class === 'refused' ? 'refusal without a class' : `wrong class`;
		}
		case 'trouble': {
			if (row.class === 'preHandler') return 'right';
			const isRight = meaning.says === 'unclear' || (row.class === 'guard' && said === 'guard');
			return isRight ? 'right' : `read as ${meaning.says}`;
		}
	}
}

function isRow(value: unknown): value is Row {
	return (
		typeof value === 'object' &&
		value !== null &&
		'text' in value &&
		typeof value.text === 'string' &&
		'kind' in value &&
		'class' in value &&
		'language' in value
	);
}

function readRows(path: string): Row[] {
	const rows: unknown = JSON.parse(readFileSync(path, 'utf8'));
	if (!Array.isArray(rows)) throw new Error(`${path} holds no list`);
	return rows.filter(isRow);
}

function count(rows: readonly Judged[], isCounted: (row: Judged) => boolean): string {
	const counted = rows.filter(isCounted).length;
	const share = rows.length === 0 ? 0 : (100 * counted) / rows.length;
	return `${String(counted).padStart(4)} of ${String(rows.length).padStart(4)} (${share.toFixed(1)} %)`;
}

/** With its status: 5xx proves no refusal, and 429 always asks to slow down. */
const isBelow500 = (row: Row) => (row.http_status ?? 200) < 500;

function printTable(rows: readonly Judged[]): void {
	const of = (kind: string, name?: string) =>
		rows.filter((row) => row.kind === kind && (name === undefined || row.class === name));
	const machinery = of('trouble', 'machinery');
	const guards = of('trouble', 'guard');
	const refusals = of('refusal');
	const english = refusals.filter((row) => row.language === 'en');
	const other = refusals.filter((row) => row.language !== 'en');
	const is = (says: Meaning['says']) => (row: Judged) => row.meaning.says === says;
	const isLost = (row: Judged) => row.meaning.says !== 'refusal';
	const isBlamed = ({ meaning }: Judged) =>
		meaning.says === 'refusal' && (meaning.class === 'key' || meaning.class === 'account');
	const lines: Array<[string, string]> = [
		['machinery answered by slowDown', count(machinery, is('slowDown'))],
		['machinery read as a refusal, by its words alone', count(machinery, is('refusal'))],
		[
			'machinery read as a refusal, status below 500 or unknown',
			count(machinery.filter(isBelow500), is('refusal')),
		],
		['machinery read as a guard', count(machinery, is('guard'))],
		['refusals not known, English', count(english, isLost)],
		['refusals not known, other languages', count(other, isLost)],
		['refusals in a class that points elsewhere', count(refusals, isOf('wrong class'))],
		['refusals without a class', count(refusals, isOf('refusal without a class'))],
		['guards blamed on key or account', count(guards, isBlamed)],
		['guards known', count(guards, is('guard'))],
		['rate limits not known, by words alone', count(of('rateLimit'), isNot('right'))],
		[
			'rate limits not known, with status 429',
			count(of('rateLimit'), (row) => row.verdict !== 'right' && row.http_status !== 429),
		],
		['ambiguous texts not unclear', count(of('ambiguous'), isNot('right'))],
		['preHandler texts read as a refusal', count(of('trouble', 'preHandler'), is('refusal'))],
	];
	for (const [name, figure] of lines) console.log(`${name.padEnd(58)} ${figure}`);
}

function isOf(verdict: string): (row: Judged) => boolean {
	return (row) => row.verdict === verdict;
}

function isNot(verdict: string): (row: Judged) => boolean {
	return (row) => row.verdict !== verdict;
}

function printGroups(
	title: string,
	rows: readonly Judged[],
	nameOf: (row: Judged) => string,
): void {
	console.log(`\n${title}`);
	for (const name of [...new Set(rows.map(nameOf))].sort()) {
		const group = rows.filter((row) => nameOf(row) === name);
		console.log(`  ${name.padEnd(24)} not right: ${count(group, isNot('right'))}`);
	}
}

function printWrong(rows: readonly Judged[]): void {
	console.log('\nEvery wrong line');
	for (const row of rows.filter(isNot('right'))) {
		const said = row.meaning.says === 'refusal' ? row.meaning.class : row.meaning.says;
		const of = `${row.kind}/${row.class} ${row.language} ${row.http_status ?? '-'}`;
		console.log(`  ${of} -> ${said}: ${row.text.replace(/\s+/g, ' ').slice(0, 200)}`);
	}
}

const args = process.argv.slice(2);
const path = args.find((arg) => !arg.startsWith('--')) ?? process.env['ANSWERS_FILE'];
if (path === undefined) {
	console.error(
		'Name a JSON file: a list of {text, kind, class, language, http_status, source}, where kind is refusal, ' +
			'rateLimit, ambiguous or trouble (of class machinery, guard or preHandler). ' +
			'As an argument, or in ANSWERS_FILE. With --counts no text is printed.',
	);
	process.exitCode = 1;
} else {
	const rows = readRows(path).map((row): Judged => {
		const meaning = meaningOf(tidyWords(row.text));
		return { ...row, meaning, verdict: verdictOf(row, meaning) };
	});
	printTable(rows);
	printGroups('By kind and language', rows, (row) => `${row.kind} ${row.language}`);
	printGroups('By kind and status', rows, (row) => `${row.kind} ${row.http_status ?? 'unknown'}`);
	if (!args.includes('--counts')) printWrong(rows);
}
