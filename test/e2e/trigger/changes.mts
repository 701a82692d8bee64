import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inWords, openTriggerLab, type Mode, type TriggerLab } from './lab.mts';

/** The tests of what the trigger reports while n8n is up. */
export function describeChanges(mode: Mode): void {
	describe(`the trigger, state kept the ${mode} way`, () => {
		let lab: TriggerLab;

		beforeAll(async () => {
			lab = await openTriggerLab(mode);
		});

		afterAll(async () => await lab.close());

		it('starts silently', async () => {
			await lab.activate();
			await lab.polls(3);
			expect(await lab.newExecutions()).toEqual({ failed: [], items: [] });
		});

		it('starts exactly one execution for a change', async () => {
			const [order = ''] = lab.orders;
			lab.sandbox.panel.advance(order, 'In progress');
			await lab.polls(3);
			expect((await lab.newExecutions(1)).items).toEqual([
				[
					{
						event: 'orderStatusChanged',
						order,
						status: 'In progress',
						previous_status: 'Pending',
						charge: 0,
						start_count: 1200,
						remains: 500,
						currency: 'USD',
						is_final: false,
					},
				],
			]);
		});

		it('says so while the panel is down, and reports afterwards what it missed', async () => {
			const [, order = ''] = lab.orders;
			lab.sandbox.fault({ kind: 'html503', times: 2 });
			lab.sandbox.panel.advance(order, 'Canceled');
			await lab.polls(4);
			const { failed, items } = await lab.newExecutions(3);
			expect(failed.map(({ error }) => error?.message)).toEqual([
				'The panel is not available (HTTP 503)',
				'The panel is not available (HTTP 503)',
			]);
			expect(inWords(items)).toEqual([`${order} Pending → Canceled`]);
		});
	});
}
