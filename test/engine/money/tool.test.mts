import { beforeEach, describe, expect, it } from '@jest/globals';
import type { INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox/server.mts';
import { log } from '../harness/index.mts';
import { byId, callPanel, runPanel } from '../harness/panel.mts';
import { UNKNOWN_ORDER } from '../../fixtures/outcomes.mts';
import { asked, RETRY_ADVICE } from './helpers.mts';
import { useSandbox } from '../harness/useSandbox.mts';
import { useWaits } from '../harness/waits.mts';

const order: INodeParameters = {
	resource: 'order',
	operation: 'create',
	service: byId(1),
	link: 'https://example.com/p/1',
	quantity: 100,
};

describe('an order by an AI tool behind an MCP Server Trigger', () => {
	let sandbox: Sandbox;

	useSandbox((started) => {
		sandbox = started;
	});
	const waits = useWaits(() => asked(sandbox).length);

	beforeEach(() => {
		log.lines.length = 0;
	});

	const call = async (options: INodeParameters, more: INodeParameters = {}) =>
		await callPanel(sandbox, { ...order, ...more, options });

	/** The headline of a call that failed: an answer with data, since a model may see nothing of what is thrown. */
	async function refusal(options: INodeParameters): Promise<string> {
		const { error, rows } = await call(options);
		expect(error).toBeUndefined();
		expect(rows).toEqual([{ error: expect.any(String), message: expect.stringMatching(/\w/) }]);
		return (rows as [{ error: string }])[0].error;
	}

	it.each<[string, INodeParameters, INodeParameters]>([
		['Maximum Charge', { maxCharge: 0.14 }, {}],
		['Maximum Charge without a value', { maxCharge: '' }, {}],
		['Maximum Total Charge', { maxTotalCharge: 0.14 }, {}],
		['Validate', { validate: true }, { quantity: 50_001 }],
		['Validate, of the type', { validate: true }, { service: byId(2) }],
		['a service that is gone', { maxCharge: 1 }, { service: byId(4711) }],
		[
			'a link of several lines',
			{ maxCharge: 0.2 },
			{ link: 'https://a.example\nhttps://b.example' },
		],
		['a missing link', {}, { link: "={{ '' }}" }],
	])('is refused with the same words as in a workflow: %s', async (_name, options, more) => {
		const called = await call(options, more);
		const run = await runPanel(sandbox, { ...order, ...more, options });

		expect(called.error).toBeUndefined();
		expect(called.rows).toEqual([{ error: run.error?.message, message: run.error?.description }]);
		expect(run.error?.message).toMatch(/^Not sent: /);
		expect(asked(sandbox)).toEqual([]);
	});

	it('keeps within Maximum Charge to the cent', async () => {
		expect((await call({ maxCharge: 0.16 })).rows).toMatchObject([{ order: 23501 }]);
	});

	it.each<[string, INodeParameters]>([
		['a key', { deduplicationKey: 'row-1' }],
		['an empty key', { deduplicationKey: '' }],
		['a key to be tried again', { deduplicationKey: 'row-1', retryUnknown: true }],
	])('is refused with a Deduplication Key: %s', async (_name, options) => {
		expect(await refusal(options)).toMatch(/^Not sent: 'Deduplication Key'/);
		expect(sandbox.requests).toEqual([]);
	});

	it('says in words that a key cannot work there, and what does', async () => {
		expect((await call({ deduplicationKey: 'row-1' })).rows).toEqual([
			{
				error: "Not sent: 'Deduplication Key' does not work in this AI tool",
				message:
					"It works only in the tools of an AI Agent of version 3 or later, since n8n gives other tools no store for the keys. Remove the option from this tool, and set 'Maximum Charge'. Nothing was sent to the panel.",
			},
		]);
	});

	it.each(['reset', 'resetAfter', 'truncate', 'html503', 'json500', 'empty'] as const)(
		'is sent once, and called unknown, after %s',
		async (kind) => {
			sandbox.fault({ kind, action: 'add', applied: true });
			const called = await call({ maxCharge: 1 });

			expect(called.error).toBeUndefined();
			expect(called.rows).toEqual([
				{ error: expect.stringMatching(UNKNOWN_ORDER), message: expect.any(String) },
			]);
			expect(called.text).not.toMatch(RETRY_ADVICE);
			expect(called.text).not.toContain(sandbox.key);
			expect(asked(sandbox)).toHaveLength(1);
		},
	);

	it('waits for a panel that asks to slow down', async () => {
		sandbox.fault({ kind: 'rateLimit', action: 'add', retryAfter: '1' });

		expect((await call({})).rows).toMatchObject([{ order: 23501 }]);
		expect(asked(sandbox)).toHaveLength(2);
		expect(waits.after(1)).toBe(1000);
	});

	it('is written into the log', async () => {
		await call({});

		expect(log.lines.map(({ message }) => message)).toContain(
			'SMM Panel: order placed: order 23501, service 1, link "https://example.com/p/1", quantity 100',
		);
	});
});
