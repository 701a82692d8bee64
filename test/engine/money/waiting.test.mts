import { describe, expect, it } from '@jest/globals';
import type { Sandbox } from '../../../sandbox/server.mts';
import { onceAsked, runPanel } from '../harness/panel.mts';
import { UNKNOWN_ORDER } from '../../fixtures/outcomes.mts';
import type { Front, Script } from '../../fixtures/panelFront.mts';
import { asked, CONTINUE, create, held, links, orders, errorText } from './helpers.mts';
import { useFront } from '../harness/useSandbox.mts';
import { useWaits } from '../harness/waits.mts';

const limited = (headers: Record<string, string> = {}): Script => ({
	applied: false,
	instead: { status: 429, headers, body: '{"error":"Too many requests"}' },
});

describe('a panel that asks to slow down', () => {
	let sandbox: Sandbox;
	let front: Front;

	useFront((...started) => {
		[front, sandbox] = started;
	});

	const waits = useWaits(() => front.sent.length);

	const order = async (items = orders(1)) => await runPanel(front, create, { items });

	it('is waited for as many seconds as it says', async () => {
		front.scripts.set(0, limited({ 'retry-after': '3' }));
		const result = await order(orders(2));

		expect(result.error).toBeUndefined();
		expect([waits.after(1), waits.total]).toEqual([3000, 3000]);
		expect(held(sandbox)).toEqual(links(orders(2)));
	});

	it('is waited for until the date that it says', async () => {
		const headers = {
			date: 'Sun, 22 Nov 2026 10:00:00 GMT',
			'retry-after': 'Sun, 22 Nov 2026 10:00:04 GMT',
		};
		front.scripts.set(0, limited(headers));
		const result = await order();

		expect(result.error).toBeUndefined();
		expect(waits.after(1)).toBe(4000);
	});

	it('is waited for longer each time, where it does not say how long', async () => {
		for (const sent of [0, 1, 2]) front.scripts.set(sent, limited());
		const result = await order();

		expect(result.error).toBeUndefined();
		expect(front.sent).toHaveLength(4);
		expect([1, 2, 3].map((request) => waits.after(request))).toEqual([1000, 2000, 4000]);
	});

	it('is not waited for beyond two minutes for one order; nothing more is sent then', async () => {
		front.scripts.set(1, limited({ 'retry-after': '121' }));
		const result = await order(orders(4));

		expect(waits.total).toBe(0);
		expect(errorText(result)).toContain('In this run: 1 order placed, 1 refused, 2 not sent.');
		expect(front.sent).toHaveLength(2);
	});

	it('is not waited for in vain: what it takes in the end is not sent again', async () => {
		front.scripts.set(0, limited({ 'retry-after': '1' }));
		front.scripts.set(1, { applied: true, instead: 'cut' });
		const result = await order();

		expect(errorText(result)).toMatch(UNKNOWN_ORDER);
		expect(front.sent).toHaveLength(2);
		expect(held(sandbox)).toHaveLength(1);
	});

	it('is left alone at once when the user stops', async () => {
		sandbox.fault({ kind: 'rateLimit', action: 'add', skip: 2, retryAfter: '60' });
		const abortAfter = waits.stopDuring();
		const result = await runPanel(sandbox, create, { items: orders(5), abortAfter });

		expect(result.cancelled).toBe(true);
		expect(waits.total).toBeLessThanOrEqual(1000);
		expect(asked(sandbox)).toHaveLength(3);
	});

	it('marks with Continue what was not sent because the user stopped', async () => {
		const result = await runPanel(sandbox, create, {
			items: orders(20),
			node: CONTINUE,
			abortAfter: onceAsked(sandbox, 2),
		});

		expect(result.cancelled).toBe(true);
		expect(asked(sandbox)).toHaveLength(2);
	});
});
