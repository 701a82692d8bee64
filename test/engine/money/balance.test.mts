import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox/server.mts';
import { startSandbox } from '../../../sandbox/server.mts';
import { deduplicator, runWorkflow, type WorkflowResult } from '../harness/index.mts';
import { credentialFor, panelWorkflow, runPanel } from '../harness/panel.mts';
import { useSandbox } from '../harness/useSandbox.mts';
import {
	asked,
	CONTINUE,
	createWith,
	KEYED,
	loopWorkflow,
	orders,
	errorText,
	THREE_TRIES,
} from './helpers.mts';

const LOOK: INodeParameters = { checkBalance: true };
const TAKEN =
	/The balance fell by 0\.15 more than the placed orders cost: an order with an unknown outcome was most likely placed/;
const NOT_TAKEN = /The balance shows no charge for the order with an unknown outcome/;

describe('Look at the Balance', () => {
	let sandbox: Sandbox;

	useSandbox((started) => {
		sandbox = started;
	});

	beforeEach(() => {
		deduplicator.clear();
	});

	afterEach(() => {
		jest.restoreAllMocks();
	});

	const run = async (items: IDataObject[], options: INodeParameters = LOOK, node = {}) =>
		await runPanel(sandbox, createWith(options), { items, node });
	const hints = (result: WorkflowResult) =>
		result
			.hints('Panel')
			.map(({ message }) => message)
			.join('\n');
	const count = (action: string) =>
		sandbox.requests.filter((request) => request.action === action).length;
	const lose = (applied: boolean, skip = 0) =>
		sandbox.fault({ kind: 'html503', action: 'add', applied, skip });

	it.each([
		[true, TAKEN],
		[false, NOT_TAKEN],
	])('tells with Stop whether an order was taken (%s)', async (applied, words) => {
		lose(applied, 2);
		const result = await run(orders(4));

		expect(result.error?.message).toMatch(/^Unknown outcome: /);
		expect(errorText(result)).toMatch(words);
		expect(asked(sandbox)).toHaveLength(3);
	});

	it.each([
		[true, TAKEN],
		[false, NOT_TAKEN],
	])('tells with Continue and one item as well (%s)', async (applied, words) => {
		lose(applied);
		const result = await run(orders(1), LOOK, CONTINUE);

		expect(hints(result)).toMatch(words);
	});

	it('takes off what the placed orders cost, with one request for 100 of them', async () => {
		lose(true, 5);
		const result = await run(orders(120), LOOK, CONTINUE);

		expect(hints(result)).toMatch(TAKEN);
		expect(count('balance')).toBe(2);
		expect(count('status')).toBe(2);
	});

	it('counts several unknown orders together', async () => {
		lose(true, 1);
		lose(true, 1);
		expect(hints(await run(orders(4), LOOK, CONTINUE))).toMatch(
			/fell by 0\.3 more than the placed orders cost: one or more of the 2 orders with an unknown outcome were most likely placed/,
		);
	});

	it('asks once where every outcome is known, and not at all without the option', async () => {
		await run(orders(3), LOOK);
		expect([count('balance'), count('status')]).toEqual([1, 0]);
		sandbox.reset();
		lose(true);
		await run(orders(3), {}, CONTINUE);

		expect([count('balance'), count('status')]).toEqual([0, 0]);
	});

	it('does not hold what was not sent for unknown', async () => {
		const [item = {}] = orders(1);
		lose(true);
		await run([item], { ...KEYED, ...LOOK });
		const second = await run([item], { ...KEYED, ...LOOK });

		expect(errorText(second)).toMatch(/^Unknown outcome: an earlier attempt/);
		expect(errorText(second)).not.toMatch(/balance/);
	});

	it('still knows in a further try what it saw before the first', async () => {
		lose(true, 1);
		const result = await run(orders(3), LOOK, THREE_TRIES);

		expect(errorText(result)).toMatch(TAKEN);
		expect(asked(sandbox)).toHaveLength(2);
	});

	it('begins anew in each round of a loop', async () => {
		lose(true, 2);
		const source = loopWorkflow(createWith(LOOK), 1, CONTINUE);
		const result = await runWorkflow(source, {
			items: orders(4),
			credentials: credentialFor(sandbox),
		});

		const said = result
			.runs('Panel')
			.map(({ hints }) => hints?.map(({ message }) => message).join());
		expect(said.map((words = '') => TAKEN.test(words))).toEqual([false, false, true, false]);
	});

	it.each([
		['before', 0, /could not be read before the first order/],
		['afterwards', 1, /could not be read at the end/],
	])('changes no outcome where the balance cannot be read %s', async (_when, skip, words) => {
		sandbox.fault({ kind: 'html500', action: 'balance', skip, times: 1 });
		lose(true, 1);
		const result = await run(orders(3), LOOK, CONTINUE);

		expect(result.json('Panel').map(({ order, error }) => order ?? error)).toEqual([
			23501,
			expect.stringMatching(/^Unknown outcome: /),
			23503,
		]);
		expect(hints(result)).toMatch(words);
		expect(hints(result)).not.toMatch(/most likely|no charge/);
	});

	it('changes no outcome where the panel never answers, and waits half a minute at most', async () => {
		const timeout = AbortSignal.timeout.bind(AbortSignal);
		jest
			.spyOn(AbortSignal, 'timeout')
			.mockImplementation((milliseconds) => timeout(milliseconds === 30_000 ? 100 : milliseconds));
		sandbox.fault({ kind: 'hang', action: 'balance' });
		const result = await run(orders(1));

		expect(result.json('Panel')).toMatchObject([{ order: 23501 }]);
	});

	it('says nothing where the panel does not tell what an order cost', async () => {
		sandbox.fault({ kind: 'html500', action: 'status' });
		lose(true, 1);
		const result = await run(orders(2), LOOK, CONTINUE);

		expect(hints(result)).toMatch(/does not give the cost of all placed orders/);
		expect(hints(result)).not.toMatch(/most likely|no charge/);
	});

	it.each([
		[
			'what an order cost',
			'status',
			/does not give the cost of all placed orders in this currency/,
		],
		['the balance at the end', 'add', /could not be read in the same currency at the end/],
	])(
		'compares no two currencies, where the panel tells %s in another',
		async (_name, at, words) => {
			sandbox.panel.beforeRequest = ({ action }) => {
				if (action === at) sandbox.panel.currency = 'VND';
				else if (action === 'balance' && at === 'status') sandbox.panel.currency = 'USD';
			};
			lose(false, 1);
			const result = await run(orders(2), LOOK, CONTINUE);

			expect(hints(result)).toMatch(words);
			expect(hints(result)).not.toMatch(/most likely|no charge|less than/);
		},
	);

	it('says nothing where more was paid in meanwhile than the orders cost', async () => {
		sandbox.panel.beforeRequest = ({ action }) => {
			if (action === 'add') sandbox.panel.balance = '5000';
		};
		lose(true, 1);

		expect(hints(await run(orders(2), LOOK, CONTINUE))).toMatch(
			/fell by [\d.]+ less than the placed orders cost/,
		);
	});

	it('tells the panels of a run apart', async () => {
		const other = await startSandbox({ key: 'sandbox-key' });
		try {
			lose(true);
			other.fault({ kind: 'html503', action: 'add', applied: false });
			const items = [sandbox, other].map(({ url }, index) => ({ ...orders(2)[index], url }));
			const result = await runWorkflow(panelWorkflow(createWith(LOOK), CONTINUE), {
				items,
				credentials: credentialFor(sandbox, { baseUrl: '={{ $json.url }}' }),
			});

			expect(hints(result)).toMatch(
				new RegExp(`${new URL(sandbox.url).host}: The balance fell by 0.15 more`),
			);
			expect(hints(result)).toMatch(
				new RegExp(`${new URL(other.url).host}: The balance shows no charge`),
			);
		} finally {
			await other.close();
		}
	});
});
