import { describe, expect, it } from '@jest/globals';
import type { Sandbox } from '../../../sandbox/server.mts';
import { UNKNOWN_ORDER } from '../../fixtures/outcomes.mts';
import { asked, byId, callPanel, runPanel } from '../harness/panel.mts';
import { useSandbox } from '../harness/useSandbox.mts';

/** A field that the language model fills. */
function fromAI(name: string, type = 'string'): string {
	return `={{ $fromAI('${name}', '', '${type}') }}`;
}

describe('the action node as an AI tool behind an MCP Server Trigger', () => {
	let sandbox: Sandbox;

	useSandbox((started) => {
		sandbox = started;
	});

	const create = {
		resource: 'order',
		operation: 'create',
		service: byId(fromAI('Service', 'number')),
		link: fromAI('Link'),
		quantity: fromAI('Quantity', 'number'),
	};
	const wanted = { Service: 1, Link: 'https://example.com/p/1', Quantity: 100 };

	it('places an order with its action, once', async () => {
		const result = await callPanel(sandbox, create, wanted);

		expect(result.error).toBeUndefined();
		expect(result.rows).toEqual([
			{ order: 23501, service: 1, link: 'https://example.com/p/1', quantity: 100 },
		]);
		expect(sandbox.requests.map(asked)).toEqual([
			'POST /api/v2 add {"service":"1","link":"https://example.com/p/1","quantity":"100"}',
		]);
	});

	it('works in REST style', async () => {
		const result = await callPanel(sandbox, create, wanted, { apiStyle: 'rest' });

		expect(result.error).toBeUndefined();
		expect(sandbox.requests.map(asked)).toEqual([
			'POST /api/v2/order add {"service":"1","link":"https://example.com/p/1","quantity":"100"}',
		]);
	});

	it.each([
		['a refusal', { ...wanted, Quantity: 5 }],
		['a missing field', { ...wanted, Link: '' }],
	])('says of %s what the node says', async (_name, values) => {
		const called = await callPanel(sandbox, create, values);
		const run = await runPanel(sandbox, {
			...create,
			service: byId(values.Service),
			link: `={{ '${values.Link}' }}`,
			quantity: values.Quantity,
		});

		expect(run.error?.message).toBeDefined();
		expect(called.error).toBeUndefined();
		expect(called.rows).toEqual([{ error: run.error?.message, message: run.error?.description }]);
		expect(sandbox.panel.orders.size).toBe(0);
	});

	it('says of an unknown outcome what the node says, and sends once', async () => {
		sandbox.fault({ kind: 'html503', action: 'add', applied: true });
		const called = await callPanel(sandbox, create, wanted);

		expect(called.error).toBeUndefined();
		expect(called.rows).toEqual([
			{ error: expect.stringMatching(UNKNOWN_ORDER), message: expect.any(String) },
		]);
		expect(called.text).not.toMatch(/try again|retry|automatically/i);
		expect(sandbox.requests).toHaveLength(1);
	});

	it('asks for more than 100 IDs in requests of 100', async () => {
		for (let made = 0; made < 250; made += 1) sandbox.panel.insertOrder({ status: 'Completed' });
		const ids = Array.from({ length: 250 }, (_, index) => 23501 + index);
		const result = await callPanel(
			sandbox,
			{ resource: 'order', operation: 'getManyStatuses', orderIds: fromAI('IDs') },
			{ IDs: ids.join(', ') },
		);

		expect(result.error).toBeUndefined();
		expect(sandbox.requests.map(({ parameters }) => parameters.orders?.split(',').length)).toEqual([
			100, 100, 50,
		]);
		expect((result.rows as Array<{ order: string }>).map(({ order }) => order)).toEqual(
			ids.map(String),
		);
	});

	it.each([
		[{ resource: 'balance', operation: 'get' }, [{ balance: 1000, currency: 'USD' }]],
		[
			{ resource: 'panel', operation: 'getCapacity' },
			[{ status: 'ok', data_pools: { global: 48200, tr: 6350 } }],
		],
	])('answers %j', async (parameters, rows) => {
		expect((await callPanel(sandbox, parameters)).rows).toEqual(rows);
	});
});
