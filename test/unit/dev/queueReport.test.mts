import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { tableLine, withLines, withoutLines } from '../../queue/report.mts';
import { add, type Tally } from '../../queue/result.mts';

const EMPTY = withoutLines(readFileSync('docs/queue-mode.md', 'utf8'));
const line = (title: string, result: string) =>
	tableLine({ title, result, violations: [] }, '2026-11-26, n8n 2.41.1');

describe('the table of docs/queue-mode.md', () => {
	it('gets the lines of a run, and keeps what stands around them', () => {
		const page = withLines(EMPTY, [line('Bulk', '800 rows')]);

		expect(page).toContain('\n| Bulk | 800 rows | yes | 2026-11-26, n8n 2.41.1 |\n');
		expect(page.startsWith('# Queue mode')).toBe(true);
		expect(page.split('|---|---|---|---|')).toHaveLength(2);
	});

	it('gets a new line in the place of the old one', () => {
		const first = withLines(EMPTY, [line('Bulk', '1 row'), line('Limit', '2 rows')]);
		const second = withLines(first, [line('Bulk', '3 rows')]);

		expect(second).toBe(withLines(EMPTY, [line('Bulk', '3 rows'), line('Limit', '2 rows')]));
	});

	it('is empty before a whole run', () => {
		const page = withLines(EMPTY, [line('Bulk', '1 row')]);

		expect(withoutLines(page)).toBe(EMPTY);
		expect(EMPTY).not.toMatch(/^\| .*2026/m);
	});

	it('says that a result shows no more than a known limit', () => {
		const result = { title: 'Keys', result: '9 rows', violations: [], isKnownLimit: true };
		expect(tableLine(result, 'today')).toBe('| Keys | 9 rows | known limit | today |');
	});

	it('says what must not be', () => {
		const result = { title: 'Keys', result: '200 rows', violations: ['2 rows were lost'] };
		expect(tableLine(result, 'today')).toBe(
			'| Keys | 200 rows | **no**: 2 rows were lost | today |',
		);
	});

	it('is refused a page that has no place for it', () => {
		expect(() => withLines('# Queue mode', [])).toThrow('The page has no');
	});
});

it('rows are counted once, whatever the panel was asked', () => {
	const tally: Tally = { rows: 0, twice: 0, lost: 0, inDoubt: 0 };
	const rows = ['once', 'three times', 'never', 'never, and known', 'once, and in doubt'];
	const asked = ['once', 'three times', 'three times', 'three times', 'once, and in doubt'];

	add(
		tally,
		rows.map((link) => ({ link })),
		asked,
		new Set(['never, and known', 'once, and in doubt']),
	);

	expect(tally).toEqual({ rows: 5, twice: 1, lost: 1, inDoubt: 2 });
});
