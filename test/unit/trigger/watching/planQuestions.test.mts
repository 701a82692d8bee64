import { expect, test } from '@jest/globals';
import { planQuestions } from '../../../../nodes/SmmPanelTrigger/watching/planQuestions.ts';
import { startingRows } from '../../../../nodes/SmmPanelTrigger/watching/watchedRows.ts';

const ids = Array.from({ length: 12 }, (_, index) => `id${index}`);

/** Rows of orders that the panel has not known for a while. */
function doubtful() {
	const rows = startingRows(ids, 0);
	for (const [id, row] of rows) rows.set(id, { ...row, missReported: true });
	return rows;
}

test.each([1, 5, 60, 1440])(
	'doubtful IDs take turns, whether a poll comes every minute or every %i',
	(minutes) => {
		const plans = Array.from({ length: 200 }, (_, poll) =>
			planQuestions(ids, doubtful(), undefined, 29_000_000 + poll * minutes),
		);
		expect(new Set(plans.map(({ doubtfulIds }) => doubtfulIds[0]))).toEqual(new Set(ids));
		for (const { doubtfulIds } of plans) expect([...doubtfulIds].sort()).toEqual([...ids].sort());
	},
);
