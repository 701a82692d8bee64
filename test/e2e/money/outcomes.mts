import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Credential } from '../../../dev/n8n/client.mts';
import {
	expectOutcome,
	MODE_CASES,
	MODES,
	OUTCOME_CASES,
	type OutcomeCase,
} from '../../fixtures/outcomes.mts';
import type { Front } from '../../fixtures/panelFront.mts';
import {
	CREATE_FROM_ITEM,
	openBench,
	openFront,
	orderRows,
	runPanel,
	type Bench,
} from '../harness.mts';

/** One outcome for each line of the table in README and for each way to say it that n8n itself might step into. */
const WATCHED = [
	'an ID',
	'quantity (400)',
	'link (500)',
	'duplicate link',
	'key (401)',
	'funds (402)',
	'429 for a second',
	'429 for an hour',
	'silence',
	'a reset',
	'502 as HTML',
	'503 without a body',
	'200 "Server error"',
	'nothing',
	'success without an ID',
	'a redirect',
];

/** The tests of what a bulk order says of answers to one of its orders. */
export function describeOutcomes(isPart: (outcomeCase: OutcomeCase) => boolean): void {
	describe('a bulk order in a real n8n, whatever the panel answers', () => {
		let bench: Bench;
		let front: Front;
		let credential: Credential;

		beforeAll(async () => {
			bench = await openBench();
			({ front, credential } = await openFront(bench));
		});

		afterAll(async () => await bench.close());

		const items = orderRows(3);
		const parameters = { ...CREATE_FROM_ITEM, requestOptions: { timeout: 1500 } };
		const watched = OUTCOME_CASES.filter(({ name }) => WATCHED.includes(name));

		it.each(watched.filter(isPart))(
			'$name (order taken: $applied): each item says what became of it, and none is sent twice',
			async (outcomeCase) => {
				for (const modeCase of MODE_CASES) {
					bench.sandbox.reset();
					front.reset();
					const { applied, outcome } = outcomeCase;
					front.scripts.set(modeCase.at, { applied, instead: outcome.instead });
					const { onError } = { onError: undefined, ...MODES[modeCase.mode] };
					const execution = await runPanel(bench, parameters, {
						input: items,
						credential,
						onError,
					});

					const shown = {
						error: execution.error,
						regular: execution.json('Panel'),
						errors: execution.json('Panel', 1),
					};
					expectOutcome(outcomeCase, modeCase, items, { front, sandbox: bench.sandbox, shown });
					expect(JSON.stringify(shown)).not.toContain(bench.sandbox.key);
				}
			},
		);
	});
}
