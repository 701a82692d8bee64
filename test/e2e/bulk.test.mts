import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
	CREATE_FROM_ITEM,
	openBench,
	orderRows,
	pairedItems,
	runPanel,
	type Bench,
} from './harness.mts';
import { placedLinks } from '../fixtures/placedLinks.mts';

const COUNT = 25;
const REFUSED_ROW = 13;

/** 25 rows, of which the one in the middle asks for less than the service's minimum. */
const rowsWithOneRefused = () =>
	orderRows(COUNT).map((row) => (row.row === REFUSED_ROW ? { ...row, quantity: 5 } : row));

const rowNumbers = Array.from({ length: COUNT }, (_, index) => index + 1);
const accepted = rowNumbers.filter((row) => row !== REFUSED_ROW);

describe('a bulk order of 25 items', () => {
	let bench: Bench;

	beforeAll(async () => {
		bench = await openBench();
	});

	afterAll(async () => await bench.close());

	beforeEach(() => bench.sandbox.reset());

	const linksAtPanel = () => placedLinks(bench.sandbox);
	const linkOf = (row: number) => `https://example.com/profile-${row}`;

	it('places all of them, each paired to its item', async () => {
		const execution = await runPanel(bench, CREATE_FROM_ITEM, { input: orderRows(COUNT) });

		expect(execution.status).toBe('success');
		expect(linksAtPanel()).toEqual(rowNumbers.map(linkOf));
		expect(execution.json('After')).toEqual(
			rowNumbers.map((row) => ({
				order: 23500 + row,
				service: 1,
				link: linkOf(row),
				quantity: 99 + row,
				from: row,
			})),
		);
		expect(pairedItems(execution.items('Panel'))).toEqual(rowNumbers.map((row) => row - 1));
	});

	it('goes on after a refused one on the error output, which keeps the input fields', async () => {
		const execution = await runPanel(bench, CREATE_FROM_ITEM, {
			input: rowsWithOneRefused(),
			onError: 'continueErrorOutput',
		});

		expect(execution.status).toBe('success');
		expect(linksAtPanel()).toEqual(accepted.map(linkOf));
		expect(execution.json('After').map(({ from }) => from)).toEqual(accepted);
		expect(execution.json('After').map(({ link }) => link)).toEqual(accepted.map(linkOf));
		expect(execution.json('Failed')).toEqual([
			{
				...rowsWithOneRefused()[REFUSED_ROW - 1],
				error: 'The panel does not accept the quantity',
				message: expect.stringContaining('Invalid quantity'),
				from: REFUSED_ROW,
			},
		]);
	});

	it('goes on after a refused one on the regular output, in the order of the items', async () => {
		const execution = await runPanel(bench, CREATE_FROM_ITEM, {
			input: rowsWithOneRefused(),
			onError: 'continueRegularOutput',
		});

		expect(execution.status).toBe('success');
		expect(linksAtPanel()).toEqual(accepted.map(linkOf));
		expect(execution.json('After').map(({ from }) => from)).toEqual(rowNumbers);
		const failed = execution.json('After').filter(({ error }) => error !== undefined);
		expect(failed).toEqual([
			{
				error: 'The panel does not accept the quantity',
				message: expect.stringContaining('Invalid quantity'),
				from: REFUSED_ROW,
			},
		]);
	});

	it('sends nothing after a refused one with Stop, and names the orders placed before', async () => {
		const execution = await runPanel(bench, CREATE_FROM_ITEM, { input: rowsWithOneRefused() });

		expect(execution.status).toBe('error');
		const before = rowNumbers.filter((row) => row < REFUSED_ROW);
		expect(linksAtPanel()).toEqual(before.map(linkOf));
		expect(bench.sandbox.requests).toHaveLength(REFUSED_ROW);
		const said = `${execution.error?.message} ${execution.error?.description}`;
		for (const row of before) expect(said).toContain(String(23500 + row));
		expect(said).not.toContain(String(23500 + REFUSED_ROW));
	});
});
