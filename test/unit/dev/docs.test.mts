import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it, test } from '@jest/globals';
import type { INodeProperties } from 'n8n-workflow';
import { cell, defaultText, descriptionText, shownText } from '../../../dev/docs/fieldText.mts';
import { readExamples } from '../../../dev/examples.mts';
import { operationsReference } from '../../../dev/docs/reference.mts';
import { SmmPanel } from '../../../nodes/SmmPanel/SmmPanel.node.ts';
import { SmmPanelTrigger } from '../../../nodes/SmmPanelTrigger/SmmPanelTrigger.node.ts';

const made = operationsReference(new SmmPanel().description, new SmmPanelTrigger().description);

test('docs/operations.md is what `npm run docs` makes of the descriptions: run it', () => {
	const file = join(process.cwd(), 'docs', 'operations.md');
	expect(readFileSync(file, 'utf8')).toBe(made);
});

/** GitHub's anchors of a page's headings. */
function anchorsOf(page: string): string[] {
	return [...withoutCode(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
		heading
			.toLowerCase()
			.replace(/[^\w\s-]/g, '')
			.replace(/\s/g, '-'),
	);
}

const withoutCode = (page: string) =>
	page.replace(/^\s*```[^]*?```$/gm, '').replace(/`[^`\n]*`/g, '');

const linksOf = (page: string) =>
	[...withoutCode(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);

test('it has many links, and no two headings of one name', () => {
	const anchors = anchorsOf(made);
	expect(linksOf(made).length).toBeGreaterThan(15);
	expect(new Set(anchors).size).toBe(anchors.length);
});

const PAGES = [
	...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'bench/RESULTS.md'],
	...readdirSync('docs')
		.filter((name) => name.endsWith('.md'))
		.map((name) => `docs/${name}`),
];

test.each(PAGES)('%s links to files and headings that are there', (name) => {
	const broken = linksOf(readFileSync(name, 'utf8')).filter((link) => {
		if (/^https?:/.test(link)) return false;
		const [path = '', anchor] = link.split('#');
		const file = path === '' ? name : join(dirname(name), path);
		if (!existsSync(file)) return true;
		return anchor !== undefined && !anchorsOf(readFileSync(file, 'utf8')).includes(anchor);
	});
	expect(broken).toEqual([]);
});

test('each row of a table has as many cells as its head', () => {
	const cells = (line: string) => line.replace(/\\\|/g, '').split('|').length;
	const tables = made.split('\n\n').filter((part) => part.startsWith('|'));
	expect(tables.length).toBeGreaterThan(20);
	for (const table of tables) {
		const [head = '', ...rows] = table.trim().split('\n');
		for (const row of rows) expect([row, cells(row)]).toEqual([row, cells(head)]);
	}
});

describe('recipes and pictures', () => {
	const docs = join(process.cwd(), 'docs');
	const pictures = join(docs, 'pictures');
	const recipes = readFileSync(join(docs, 'recipes.md'), 'utf8');

	it('has each example in its table, by its name', () => {
		const listed = [...recipes.matchAll(/^\| ([^|]+) \| \[([^\]]+)\]\(\.\.\/examples\//gm)];
		const rows = listed.map(([, name, file]) => `${file}: SMM Panel: ${name}`.toLowerCase());
		const examples = readExamples().map(({ file, workflow }) =>
			`${basename(file)}: ${workflow.name}`.toLowerCase(),
		);
		expect(rows.sort()).toEqual(examples.sort());
	});

	it('has every picture that it shows, and less than 2 MB of them', () => {
		const shown = [...recipes.matchAll(/\]\((pictures\/[^)]+)\)/g)].map(([, path = '']) => path);
		expect(shown.length).toBe(readExamples().length);
		expect(shown.filter((path) => !existsSync(join(docs, path)))).toEqual([]);
		const sizes = readdirSync(pictures).map((name) => statSync(join(pictures, name)).size);
		expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_000_000);
	});
});

describe('the text of a field', () => {
	const field = (more: Partial<INodeProperties>): INodeProperties => ({
		displayName: 'Field',
		name: 'field',
		type: 'string',
		default: '',
		...more,
	});
	const list = field({
		displayName: 'List',
		name: 'list',
		type: 'options',
		default: 'a',
		options: ['a', 'b', 'c', 'd', 'e'].map((value) => ({ name: value.toUpperCase(), value })),
	});
	const shown = (displayOptions: INodeProperties['displayOptions']) =>
		shownText([field({ displayOptions })], [list]);

	it('breaks no table and is no HTML', () => {
		expect(cell('a | b <b>bold</b>\nand <a href="https://x.y">there</a> < 5')).toBe(
			'a \\| b bold and [there](https://x.y) \\< 5',
		);
	});

	it('names choices and defaults as the editor does', () => {
		expect(defaultText(list)).toBe('A');
		expect(defaultText(field({ type: 'boolean', default: false }))).toBe('off');
		expect(defaultText(field({}))).toBe('–');
		expect(descriptionText(field({ description: 'What it is', placeholder: 'e.g. 5' }))).toBe(
			'What it is. For example: `5`.',
		);
		expect(descriptionText(list)).toBe('Choices: A, B, C, D, E.');
	});

	it('says when a field is shown', () => {
		expect(shown(undefined)).toBe('');
		expect(shown({ show: { resource: ['order'], list: ['a'] } })).toBe('List: A');
		expect(shown({ show: { '/list': ['a', 'b', 'c', 'd'] } })).toBe('List: all but E');
		expect(shown({ hide: { list: ['a', 'b', { _cnd: { lt: 'a' } }] } })).toBe('List: all but A, B');
		expect(shown({ show: { '@tool': [true] } })).toBe('as an AI tool');
		expect(shown({ show: { list: [{ _cnd: { not: 'a' } }] } })).toBe('List: anything but A');
		const twice = [{ list: ['a'] }, { list: ['b'] }].map((show) =>
			field({ displayOptions: { show } }),
		);
		expect(shownText(twice, [list])).toBe('List: A, B');
	});
});
