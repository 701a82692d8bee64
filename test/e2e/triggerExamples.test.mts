// The examples that begin with the trigger: their samples in the editor, and the messages that they write.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { copyExample, type ExampleCopy } from './exampleCopies.mts';
import { openBench, type Bench, type Json } from './harness.mts';

/** Deactivated until somebody has chosen a credential: they let their items through. */
const MESSENGERS = ['Telegram', 'Slack', 'Send Email'];

/** n8n refuses a cron expression that fires more than once a minute, but takes several. */
const EVERY_FIVE_SECONDS = Array.from({ length: 12 }, (_, index) => ({
	mode: 'custom',
	cronExpression: `${index * 5} * * * * *`,
}));

describe('the examples with the trigger', () => {
	let bench: Bench;

	beforeAll(async () => {
		bench = await openBench();
	});
	beforeEach(() => bench.sandbox.reset());
	afterAll(async () => await bench.close());

	/** The messages of two runs in the editor, which are the same, and reach every messenger. */
	async function messagesOf({ run }: ExampleCopy): Promise<unknown[]> {
		const [first, second] = [await run(), await run()];
		const messages = first.json('Message');
		expect(second.json('Message')).toEqual(messages);
		for (const messenger of MESSENGERS) expect(first.json(messenger)).toEqual(messages);
		return messages.map(({ message }) => message);
	}

	it('order-status-changed: writes a message for each order that the panel knows', async () => {
		const { panel } = bench.sandbox;
		for (const status of ['Pending', 'Completed']) panel.insertOrder({ status, remains: 0 });
		panel.insertOrder({ status: 'Partial', remains: 40 });
		const copy = await copyExample(bench, 'order-status-changed');

		expect(await messagesOf(copy)).toEqual([
			expect.stringMatching(/^Order 23501 is now Pending/),
			expect.stringMatching(/^Order 23502 is now Completed \(before: .*\)\.$/),
			expect.stringMatching(/^Order 23503 is now Partial .* 40 remain\. Please look at it\.$/),
		]);
		expect((await copy.run()).json('Look at These')).toHaveLength(17);
	});

	it('low-balance: shows what the message will be', async () => {
		bench.sandbox.panel.balance = '12.50';
		expect(await messagesOf(await copyExample(bench, 'low-balance'))).toEqual([
			'Only 12.5 USD left on the panel. The panel refuses orders when the balance is used up.',
		]);
	});

	it('low-balance: tells once, and again only after the balance has recovered', async () => {
		const { n8n, sandbox } = bench;
		const copy = await copyExample(bench, 'low-balance');
		await copy.change('SMM Panel Trigger', { pollTimes: { item: EVERY_FIVE_SECONDS } });
		const { id } = copy.workflow;
		const polls = async (count: number) => {
			const wanted = sandbox.requests.length + count;
			while (sandbox.requests.length < wanted) await sleep(100);
		};
		/** Waits until there are so many executions, and gives their messages, oldest first. */
		const told = async (count: number): Promise<unknown[]> => {
			let all = await n8n.listExecutions(id);
			for (let tries = 0; all.length < count && tries < 150; tries++) {
				await sleep(200);
				all = await n8n.listExecutions(id);
			}
			const ended = await Promise.all(all.map(async (one) => await n8n.waitForExecution(one.id)));
			return ended.reverse().flatMap((one) => one.json('Message').map(({ message }) => message));
		};
		const words = (balance: number) => expect.stringContaining(`Only ${balance} USD left`) as Json;

		await n8n.activateWorkflow(id);
		await polls(2);
		sandbox.panel.balance = '90.00';
		await polls(2);
		expect(await told(1)).toEqual([words(90)]);
		sandbox.panel.balance = '50.00';
		await polls(2);
		sandbox.panel.balance = '200.00';
		await polls(2);
		sandbox.panel.balance = '20.00';
		await polls(2);
		expect(await told(2)).toEqual([words(90), words(20)]);
	});

	it('price-changes: puts all changes into one message', async () => {
		const copy = await copyExample(bench, 'price-changes');
		const [message] = await messagesOf(copy);
		const lines = String(message).split('\n');
		expect(lines[0]).toBe("Changes in the panel's price list:");
		expect(lines[1]).toMatch(/^1 Instagram Followers \[Refill 30 days\]: rate [\d.]+ → 1\.5$/);

		// As the trigger gives them once it is active.
		const row = { service: '7', name: 'Likes', rate: 1, min: 10, max: 500 };
		const change = { event: 'serviceChanged', service: '7', name: 'Likes' };
		const items = [
			{ ...change, change: 'added', before: null, after: row },
			{ ...change, change: 'removed', before: row, after: null },
			{
				...change,
				change: 'changed',
				changed: ['rate', 'min'],
				before: row,
				after: { ...row, rate: 1.5, min: 20 },
			},
		];
		const pinData = { 'SMM Panel Trigger': items.map((json) => ({ json })) };
		await bench.n8n.updateWorkflow(copy.workflow.id, { pinData });
		expect((await copy.run()).json('Message')).toEqual([
			{
				message: [
					"Changes in the panel's price list:",
					'7 Likes: new, rate 1',
					'7 Likes: no longer offered',
					'7 Likes: rate 1 → 1.5, min 10 → 20',
				].join('\n'),
			},
		]);
	});
});
