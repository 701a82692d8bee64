import { describe, expect, it } from '@jest/globals';
import type { Sandbox } from '../../../sandbox/server.mts';
import {
	COUNT,
	expectOutcome,
	MODE_CASES,
	MODES,
	OUTCOME_CASES,
	POSITIONS,
} from '../../fixtures/outcomes.mts';
import { runPanel } from '../harness/panel.mts';
import type { Front } from '../../fixtures/panelFront.mts';
import { create, orders, RETRY_ADVICE, errorText, THREE_TRIES } from './helpers.mts';
import { useFront } from '../harness/useSandbox.mts';
import { useWaits } from '../harness/waits.mts';

describe('what the panel answers to an order', () => {
	let sandbox: Sandbox;
	let front: Front;

	useFront((...started) => {
		[front, sandbox] = started;
	});
	useWaits(() => front.sent.length);

	const items = orders(COUNT);
	const parameters = { ...create, requestOptions: { timeout: 120_000 } };

	describe.each(OUTCOME_CASES)('$name (order taken: $applied)', (outcomeCase) => {
		const { applied, outcome } = outcomeCase;
		const { instead, means } = outcome;

		it.each(MODE_CASES)('with $mode on the $position item', async (modeCase) => {
			front.scripts.set(modeCase.at, { applied, instead });
			const result = await runPanel(front, parameters, { items, node: MODES[modeCase.mode] });

			const shown = {
				error: result.error,
				regular: result.json('Panel'),
				errors: result.json('Errors'),
			};
			expectOutcome(outcomeCase, modeCase, items, { front, sandbox, shown });
		});

		if (means !== 'unknown') return;

		it.each(Object.entries(MODES))(
			'is not sent again by Retry On Fail with %s',
			async (mode, node) => {
				for (const at of Object.values(POSITIONS)) {
					sandbox.reset();
					front.reset();
					front.scripts.set(at, { applied, instead });
					const result = await runPanel(front, parameters, {
						items,
						node: { ...node, ...THREE_TRIES },
					});

					expect(front.sent).toEqual([...new Set(front.sent)]);
					// Each item is reported in one way or another: nothing that is held is lost from view.
					const text = JSON.stringify([
						errorText(result),
						result.json('Panel'),
						result.json('Errors'),
					]);
					for (const [id, { link }] of sandbox.panel.orders) {
						if (link !== items[at]?.link) expect(text).toContain(id);
					}
					expect(mode === 'Stop' ? result.error : undefined).toEqual(
						mode === 'Stop' ? expect.anything() : undefined,
					);
				}
			},
		);

		it('is never told to be ordered once more', async () => {
			front.scripts.set(0, { applied, instead });
			const result = await runPanel(front, parameters, { items: items.slice(0, 1) });

			expect(errorText(result)).not.toMatch(RETRY_ADVICE);
		});
	});
});
