// What real panels answered, run in n8n's engine: one order for each item, whatever an answer claims.
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Sandbox } from '../../../sandbox/server.mts';
import {
	ASKS_TO_WAIT,
	PROVES_GUARD,
	PROVES_NOTHING,
	PROVES_REFUSAL,
	type SeenAnswer,
} from '../../fixtures/evidence.mts';
import type { Front, Script } from '../../fixtures/panelFront.mts';
import { deduplicator } from '../harness/index.mts';
import { runPanel } from '../harness/panel.mts';
import { useFront } from '../harness/useSandbox.mts';
import { useWaits } from '../harness/waits.mts';
import {
	completeAll,
	CONTINUE,
	createWith,
	held,
	KEYED,
	links,
	orders,
	THREE_TRIES,
} from './helpers.mts';

describe('an order that was answered', () => {
	let sandbox: Sandbox;
	let front: Front;

	useFront((...started) => {
		[front, sandbox] = started;
	});
	const waits = useWaits(() => front.sent.length);

	beforeEach(() => deduplicator.clear());

	const keyed = createWith(KEYED);
	const scripted = ({ status, body }: SeenAnswer, applied: boolean): Script => ({
		applied,
		instead: { status, body },
	});
	const run = async (items = orders(1), node = {}) =>
		await runPanel(front, keyed, { items, node: { ...CONTINUE, ...node } });

	describe.each([...PROVES_NOTHING])('with $status $body', (seen) => {
		it('is sent once for each item, and its outcome is unknown', async () => {
			const items = orders(3);
			items.forEach((_item, at) => front.scripts.set(at, scripted(seen, true)));
			const rows = (await run(items)).json('Panel');

			expect(front.sent).toEqual(links(items));
			expect(held(sandbox)).toEqual(links(items));
			for (const row of rows) {
				expect(row.error).toMatch(/^Unknown outcome: .*do not order it again$/);
				expect(row.message).toContain(seen.words.replace(/\s+/g, ' '));
				expect(row).not.toHaveProperty('order');
			}
			expect(rows).toHaveLength(3);
		});

		it('is not sent by further tries, nor by the next execution with its key', async () => {
			front.scripts.set(0, scripted(seen, true));
			const [tried] = (await run(orders(1), THREE_TRIES)).json('Panel');
			expect(tried?.message).toContain(seen.words.replace(/\s+/g, ' '));
			completeAll(sandbox);
			const [again] = (await run()).json('Panel');

			expect(front.sent).toHaveLength(1);
			expect(again?.error).toMatch(/^(?:Unknown outcome|Not sent): /);
		});
	});

	describe.each([...PROVES_REFUSAL, ...PROVES_GUARD])('with $status $body', (seen) => {
		it('is refused in the words of the answer, and its key orders the corrected link', async () => {
			const [item = {}] = orders(1);
			const corrected = { ...item, link: 'https://example.com/p/corrected' };
			front.scripts.set(0, scripted(seen, false));
			const [refused] = (await run([item])).json('Panel');
			const [placed] = (await run([corrected])).json('Panel');

			expect(refused?.error).not.toMatch(/Unknown outcome|Not sent/);
			expect(refused?.message).toContain(seen.words);
			expect(placed).toMatchObject({ order: 23501, link: corrected.link });
			expect(held(sandbox)).toEqual([corrected.link]);
		});
	});

	it('with a wish for fewer orders is sent again after a while, and placed once', async () => {
		front.scripts.set(0, scripted(ASKS_TO_WAIT, false));
		const [placed] = (await run()).json('Panel');

		expect(placed).toMatchObject({ order: 23501 });
		expect(front.sent).toHaveLength(2);
		expect(held(sandbox)).toHaveLength(1);
		expect(waits.after(1)).toBeGreaterThanOrEqual(1_000);
	});
});
