import { describe, expect, it } from '@jest/globals';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox/server.mts';
import { UNKNOWN_ORDER } from '../../fixtures/outcomes.mts';
import { byId, letAgentCall } from '../harness/panel.mts';
import { useSandbox } from '../harness/useSandbox.mts';
import { asked, completeAll, held, RETRY_ADVICE, THREE_TRIES, UNKNOWN_REFILL } from './helpers.mts';

/** A field that the language model fills. */
const fromAI = (name: string) => `={{ $fromAI('${name}', '', 'string') }}`;

const create: INodeParameters = {
	resource: 'order',
	operation: 'create',
	service: byId(1),
	link: fromAI('link'),
	quantity: fromAI('quantity'),
};

/** A call for an order of 100 for a post. */
const orderCall = (post: number, more: IDataObject = {}): IDataObject => ({
	link: `https://example.com/p/${post}`,
	quantity: 100,
	...more,
});

const linkOf = (post: number) => `https://example.com/p/${post}`;

describe('an agent that calls the node as its tool, within one execution', () => {
	let sandbox: Sandbox;

	useSandbox((started) => {
		sandbox = started;
	});

	const placed = (order: number, post: number) => ({
		order,
		service: 1,
		link: linkOf(post),
		quantity: 100,
	});

	const unknown = {
		error: expect.stringMatching(UNKNOWN_ORDER),
		message: expect.stringMatching(/\w/),
	};

	it('orders for each of its calls', async () => {
		const { answers, result } = await letAgentCall(sandbox, create, [
			orderCall(1),
			orderCall(2),
			orderCall(3),
		]);

		expect(result.error).toBeUndefined();
		expect(answers).toEqual([[placed(23501, 1)], [placed(23502, 2)], [placed(23503, 3)]]);
		expect(held(sandbox)).toEqual([1, 2, 3].map(linkOf));
	});

	it.each(['reset', 'html503', 'empty', 'truncate'] as const)(
		'orders once what ended with %s, however often it calls, and other things still',
		async (kind) => {
			sandbox.fault({ kind, action: 'add', applied: true });
			const calls = [
				orderCall(1),
				orderCall(1),
				orderCall(2),
				orderCall(1),
				orderCall(1, { quantity: 200 }),
			];
			const { answers, result } = await letAgentCall(sandbox, create, calls);

			expect(result.error).toBeUndefined();
			expect(asked(sandbox)).toEqual([linkOf(1), linkOf(2), linkOf(1)]);
			expect(sandbox.requests.map(({ parameters }) => parameters.quantity)).toEqual([
				'100',
				'100',
				'200',
			]);
			expect(answers.slice(0, 4)).toEqual([[unknown], [unknown], [placed(23502, 2)], [unknown]]);
			expect(JSON.stringify(answers)).not.toMatch(RETRY_ADVICE);
		},
	);

	it.each<[string, IDataObject]>([
		['text for numbers', { quantity: '0100' }],
		['a slash at the end of the link', { link: 'https://example.com/p/1/' }],
		['another spelling of the host', { link: 'http://www.Example.com/p/1' }],
		['quotes around the link', { link: '"https://example.com/p/1"' }],
		['angle brackets around the link', { link: '<https://example.com/p/1>' }],
		['a mark that cannot be seen', { link: 'https://example.com/p/1\u200B' }],
		['a list of one link', { link: '["https://example.com/p/1"]' }],
		['a sign before the service', { service: '#1' }],
	])('does not send an unknown order again with %s', async (_name, change) => {
		sandbox.fault({ kind: 'reset', action: 'add', applied: true });
		const parameters = { ...create, service: fromAI('service') };
		const call = { ...orderCall(1), service: '1' };
		const { answers } = await letAgentCall(sandbox, parameters, [call, { ...call, ...change }]);

		expect(asked(sandbox)).toEqual([linkOf(1)]);
		expect(answers).toEqual([[unknown], [unknown]]);
	});

	it('may order again what the panel has refused', async () => {
		sandbox.panel.balance = '0';
		sandbox.panel.beforeRequest = ({ parameters }) => {
			if (parameters.link === linkOf(2)) sandbox.panel.balance = '10.00';
		};
		const { answers } = await letAgentCall(sandbox, create, [
			orderCall(1),
			orderCall(2),
			orderCall(1),
		]);

		const [first, second, third] = answers;
		expect(first).toEqual([
			{ error: expect.stringMatching(/balance .* too low/), message: expect.any(String) },
		]);
		expect(second).toEqual([placed(23501, 2)]);
		expect(third).toEqual([placed(23502, 1)]);
	});

	it('may order the same twice: a second call is a second order', async () => {
		sandbox.panel.beforeRequest = () => completeAll(sandbox);
		const { answers } = await letAgentCall(sandbox, create, [orderCall(1), orderCall(1)]);

		expect(answers).toEqual([[placed(23501, 1)], [placed(23502, 1)]]);
	});

	it('orders each once over the tries of Retry On Fail', async () => {
		sandbox.fault({ kind: 'reset', action: 'add', applied: true });
		const { answers } = await letAgentCall(
			sandbox,
			create,
			[orderCall(1), orderCall(2)],
			THREE_TRIES,
		);

		expect(asked(sandbox)).toEqual([1, 2].map(linkOf));
		expect(answers).toEqual([[unknown], [placed(23502, 2)]]);
	});

	it.each<[string, Partial<Parameters<typeof letAgentCall>[3]>]>([
		['Stop', {}],
		['Continue', { onError: 'continueRegularOutput' }],
	])('gets data for what fails, with %s', async (_name, node) => {
		const calls = [orderCall(1, { link: '' }), orderCall(2, { quantity: 5 }), orderCall(3)];
		const { answers, result } = await letAgentCall(sandbox, create, calls, node);

		expect(result.error).toBeUndefined();
		expect(answers).toEqual([
			[{ error: expect.stringMatching(/^Not sent: 'Link' is empty/), message: expect.any(String) }],
			[{ error: 'The panel does not accept the quantity', message: expect.any(String) }],
			[placed(23501, 3)],
		]);
	});

	it('keeps within Maximum Total Charge over all of its calls', async () => {
		const limited = { ...create, options: { maxTotalCharge: 0.32 } };
		const { answers } = await letAgentCall(sandbox, limited, [
			orderCall(1),
			orderCall(2),
			orderCall(3),
		]);

		expect(held(sandbox)).toEqual([1, 2].map(linkOf));
		expect(answers[2]).toEqual([
			{
				error: expect.stringMatching(/^Not sent: .*'Maximum Total Charge'/),
				message: expect.any(String),
			},
		]);
	});

	const refills: Array<[string, INodeParameters]> = [
		['Refill → Create', { resource: 'refill', operation: 'create', orderId: fromAI('order') }],
		[
			'Refill → Create Many',
			{ resource: 'refill', operation: 'createMany', orderIds: fromAI('order') },
		],
	];

	it.each(refills)(
		'asks once for a refill of which nothing is known: %s',
		async (_name, parameters) => {
			for (let made = 0; made < 2; made += 1) sandbox.panel.insertOrder({ status: 'Completed' });
			sandbox.fault({ kind: 'reset', action: 'refill', applied: true });
			const calls = [{ order: '23501' }, { order: '23501' }, { order: '23502' }];
			const { answers } = await letAgentCall(sandbox, parameters, calls);

			expect(sandbox.requests).toHaveLength(2);
			const row = {
				error: expect.stringMatching(UNKNOWN_REFILL),
				message: expect.stringMatching(/\w/),
			};
			expect(answers).toEqual([[row], [row], [{ order: '23502', refill: expect.anything() }]]);
		},
	);
});
