import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inWords, openTriggerLab, POLL_SECONDS, type Mode, type TriggerLab } from './lab.mts';

/** The tests of what the trigger reports after n8n was down. */
export function describeRestarts(mode: Mode): void {
	describe(`the trigger, state kept the ${mode} way`, () => {
		let lab: TriggerLab;

		beforeAll(async () => {
			lab = await openTriggerLab(mode);
			await lab.activate();
			// n8n also polls while it activates, and the durable scheduler keeps nothing of that poll.
			await lab.polls(3);
			// The restarts begin with the state that was saved with a report.
			lab.sandbox.panel.advance(lab.orders[0] ?? '', 'In progress');
			await lab.polls(1);
			expect((await lab.newExecutions(1)).items).toHaveLength(1);
		});

		afterAll(async () => await lab.close());

		it('reports what happened while n8n was down', async () => {
			const { orders, sandbox } = lab;
			await lab.stop();
			for (const order of orders.slice(0, 4)) sandbox.panel.advance(order, 'Completed');
			await lab.start();
			await lab.polls(2);
			expect(inWords((await lab.newExecutions(1)).items)).toEqual([
				`${orders[0]} In progress → Completed`,
				`${orders[1]} Pending → Completed`,
				`${orders[2]} Pending → Completed`,
				`${orders[3]} Pending → Completed`,
			]);
		});

		it('loses nothing when n8n is killed', async () => {
			const { orders, sandbox } = lab;
			await lab.kill();
			const before = sandbox.requests.length;
			sandbox.panel.advance(orders[4] ?? '', 'Partial');
			await lab.start();
			// n8n polls as soon as it is up. All orders are final then, so no further poll asks anything.
			await lab.polls(1, before);
			expect(inWords((await lab.newExecutions(1)).items)).toEqual([
				`${orders[4]} Pending → Partial`,
			]);
			const requests = sandbox.requests.length;
			await sleep(2 * POLL_SECONDS * 1_000 + 1_000);
			expect(sandbox.requests).toHaveLength(requests);
			expect(await lab.newExecutions()).toEqual({ failed: [], items: [] });
		});
	});
}
