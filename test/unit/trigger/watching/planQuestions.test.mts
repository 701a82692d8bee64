import { expect, test } from '@jest/globals';
import { planQuestions } from '../../../../nodes/SmmPanelTrigger/watching/planQuestions.ts';
import { newRow } from '../../../../nodes/SmmPanelTrigger/watching/watchedRow.ts';

const ids = Array.from({ length: 12 }, (_, index) => `id${index}`);

/** Rows of orders that the panel has not known for a while. */
const doubtful = () => new Map(ids.map((id) => [id, { ...newRow(id), missReported: true }]));

test.each([1, 5, 60, 1440])(
	'doubtful IDs take turns, whether a poll comes every minute or every %i',
	(minutes) => {
		const plans = Array.from({ length: 200 }, (_, poll) =>
			planQuestions(doubtful(), undefined, 29_000_000 + poll * minutes),
		);
		expect(new Set(plans.map(({ doubtfulIds }) => doubtfulIds[0]))).toEqual(new Set(ids));
		for (const { doubtfulIds } of plans) expect([...doubtfulIds].sort()).toEqual([...ids].sort());
	},
);
