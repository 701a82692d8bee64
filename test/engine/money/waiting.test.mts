import { describe, expect, it } from '@jest/globals';
import type { Sandbox } from '../../../sandbox/server.mts';
import { onceAsked, runPanel } from '../harness/panel.mts';
import type { Front, Script } from '../../fixtures/panelFront.mts';
import { asked, CONTINUE, create, held, links, orders, said } from './helpers.mts';
import { useFront } from '../harness/useSandbox.mts';

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

	async function timed(items = orders(1)) {
		const started = Date.now();
		const result = await runPanel(front, create, { items });
		return { result, took: Date.now() - started };
	}

	it('is waited for as many seconds as it says', async () => {
		front.scripts.set(0, limited({ 'retry-after': '3' }));
		const { result, took } = await timed(orders(2));

		expect(result.error).toBeUndefined();
		expect(took).toBeGreaterThanOrEqual(3000);
		expect(held(sandbox)).toEqual(links(orders(2)));
	});

	it('is waited for until the date that it says', async () => {
		const headers = {
			date: new Date().toUTCString(),
			'retry-after': new Date(Date.now() + 4000).toUTCString(),
		};
		front.scripts.set(0, limited(headers));
		const { result, took } = await timed();

		expect(result.error).toBeUndefined();
		expect(took).toBeGreaterThanOrEqual(3000);
	});

	it('is waited for longer each time, where it does not say how long', async () => {
		for (const sent of [0, 1, 2]) front.scripts.set(sent, limited());
		const { result, took } = await timed();

		expect(result.error).toBeUndefined();
		expect(front.sent).toHaveLength(4);
		// 1 s, 2 s, 4 s
		expect(took).toBeGreaterThanOrEqual(7000);
	});

	it('is not waited for beyond two minutes for one order; nothing more is sent then', async () => {
		front.scripts.set(1, limited({ 'retry-after': '121' }));
		const { result, took } = await timed(orders(4));

		expect(took).toBeLessThan(20_000);
		expect(said(result)).toContain('In this run: 1 order placed, 1 refused, 2 not sent.');
		expect(front.sent).toHaveLength(2);
	});

	it('is not waited for in vain: what it takes in the end is not sent again', async () => {
		front.scripts.set(0, limited({ 'retry-after': '1' }));
		front.scripts.set(1, { applied: true, instead: 'cut' });
		const { result } = await timed();

		expect(said(result)).toMatch(/unknown/);
		expect(front.sent).toHaveLength(2);
		expect(held(sandbox)).toHaveLength(1);
	});

	it('is left alone at once when the user stops', async () => {
		sandbox.fault({ kind: 'rateLimit', action: 'add', skip: 2, retryAfter: '60' });
		const started = Date.now();
		const abortAfter = onceAsked(sandbox, 3);
		const result = await runPanel(sandbox, create, { items: orders(5), abortAfter });

		expect(result.cancelled).toBe(true);
		expect(Date.now() - started).toBeLessThan(20_000);
		await new Promise((resolve) => setTimeout(resolve, 1200));
		expect(asked(sandbox)).toHaveLength(3);
	});

	it('marks with Continue what was not sent because the user stopped', async () => {
		sandbox.fault({ kind: 'delay', action: 'add', milliseconds: 200, times: Infinity });
		const result = await runPanel(sandbox, create, {
			items: orders(20),
			node: CONTINUE,
			abortAfter: onceAsked(sandbox, 2),
		});

		expect(result.cancelled).toBe(true);
		// A request that was on its way may arrive after the end of the run.
		await new Promise((resolve) => setTimeout(resolve, 200));
		const sent = asked(sandbox).length;
		await new Promise((resolve) => setTimeout(resolve, 600));
		expect(asked(sandbox)).toHaveLength(sent);
		expect(sent).toBeLessThan(15);
	});
});
