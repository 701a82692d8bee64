import { beforeEach, describe, expect, it } from '@jest/globals';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { startSandbox, type Fault, type Sandbox } from '../../../sandbox/server.mts';
import type { Action } from '../../../sandbox/types.mts';
import { NoLists } from '../../fixtures/noLists.mts';
import { withSameKeys } from '../../fixtures/sameKeys.mts';
import { callPanel, onceAsked, runPanel } from '../harness/panel.mts';
import { CONTINUE, errorText, THREE_TRIES, UNKNOWN_REFILL } from '../money/helpers.mts';
import { useSandbox } from '../harness/useSandbox.mts';

interface Case {
	parameters: INodeParameters;
	action: Action;
	idName: 'order' | 'refill';
	/** IDs that the panel has, in a state in which it says yes. */
	ids: number[];
	row(id: number): IDataObject;
	/** What it says to an ID that it does not have. */
	unknownId: string;
}

const ids = '={{ $json.ids }}';
const orderIds = [23501, 23502, 23503, 23504];
const orderUnknown = 'Incorrect order ID';

const cases: Record<string, Case> = {
	'Order → Get Many Statuses': {
		parameters: { resource: 'order', operation: 'getManyStatuses', orderIds: ids },
		action: 'status',
		idName: 'order',
		ids: orderIds,
		row: (order) => ({
			order,
			status: 'Completed',
			charge: 0,
			start_count: 1200,
			remains: 0,
			currency: 'USD',
			is_final: true,
		}),
		unknownId: orderUnknown,
	},
	'Order → Cancel': {
		parameters: { resource: 'order', operation: 'cancel', orderIds: ids },
		action: 'cancel',
		idName: 'order',
		ids: [23505, 23506, 23507, 23508],
		row: (order) => ({ order, cancel_requested: true }),
		unknownId: orderUnknown,
	},
	'Refill → Create Many': {
		parameters: { resource: 'refill', operation: 'createMany', orderIds: ids },
		action: 'refill',
		idName: 'order',
		ids: orderIds,
		row: (order) => ({ order, refill: expect.stringMatching(/^\d+$/) }),
		unknownId: orderUnknown,
	},
	'Refill → Get Many Statuses': {
		parameters: { resource: 'refill', operation: 'getManyStatuses', refillIds: ids },
		action: 'refill_status',
		idName: 'refill',
		ids: [1, 2, 3, 4],
		row: (refill) => ({ refill, status: 'Pending', is_final: false }),
		unknownId: 'Refill not found',
	},
};

/** What a panel says that looks for `order` and finds none; nothing can have been done. */
const NO_LIST = [
	'Incorrect request',
	'This action is Invalid',
	'Incorrect order ID',
	'order is required',
	'Missing required parameters',
	'There are missing required parameters. Please check your API Manual',
	'Eksik parametre',
];

/** Refusals that may be about the list or about something else: each ID is asked for alone if that does no harm. */
const UNCLEAR = [
	'The orders parameter is not supported',
	'Service is not available',
	'Server error',
	'Please contact support',
];

const NOBODY = 99999;

describe.each(Object.entries(cases))('%s on a panel without lists', (_name, given) => {
	const {
		action,
		idName,
		ids: [first = 0, second = 0, third = 0, fourth = 0],
	} = given;
	const isRefill = action === 'refill';
	/** One list after the other, so that the order of all requests is known. */
	const parameters = { ...given.parameters, options: isRefill ? {} : { parallelRequests: 1 } };
	let sandbox: Sandbox;

	useSandbox((started) => {
		sandbox = started;
	});

	beforeEach(() => {
		const { panel } = sandbox;
		const completed = { status: 'Completed', startCount: 1200, remains: 0 };
		for (let made = 0; made < 4; made += 1) panel.insertOrder(completed);
		for (let made = 0; made < 4; made += 1) panel.insertOrder({ status: 'Pending' });
		if (action === 'refill_status') for (const id of orderIds) panel.insertRefill(id);
		panel.dialect = new NoLists('Incorrect request');
	});

	/** What was asked: a list as its text, one ID as a number. */
	const sent = () =>
		sandbox.requests.map(({ parameters: asked }) =>
			asked[idName] === undefined ? asked[`${idName}s`] : Number(asked[idName]),
		);
	const items = [{ ids: `${first}, ${NOBODY}` }, { ids: second }, { ids: [third, first] }];
	const list = [first, NOBODY, second, third].join(',');
	const rows = withSameKeys([
		given.row(first),
		{ [idName]: NOBODY, error: given.unknownId },
		given.row(second),
		given.row(third),
		given.row(first),
	]);

	/** IDs that came as text stay text. */
	const loose = (row: Record<string, unknown>) => ({ ...row, [idName]: Number(row[idName]) });

	it.each(NO_LIST)('asks for each ID once, after "%s"', async (words) => {
		sandbox.panel.dialect = new NoLists(words);
		const result = await runPanel(sandbox, parameters, { items });

		expect(result.error).toBeUndefined();
		expect(sent()).toEqual([list, first, NOBODY, second, third]);
		expect(result.json('Panel').map(loose)).toEqual(rows);
		expect(result.pairs('Panel')).toEqual([0, 0, 1, 2, 2].map((item) => ({ item })));
	});

	it('does so for a single ID too', async () => {
		sandbox.panel.dialect = new NoLists('Incorrect order ID');
		const result = await runPanel(sandbox, parameters, { items: [{ ids: first }] });

		expect(sent()).toEqual([String(first), first]);
		expect(result.json('Panel')).toEqual([given.row(first)]);
	});

	it('does so in every hundred', async () => {
		const many = Array.from({ length: 98 }, (_, index) => 90_001 + index);
		const result = await runPanel(sandbox, parameters, {
			items: [{ ids: [first, second, ...many, third] }],
		});

		expect(result.error).toBeUndefined();
		const singles = [first, second, ...many, third];
		expect(sent()).toEqual([singles.slice(0, 100).join(','), ...singles]);
		expect(result.json('Panel')).toHaveLength(101);
		expect(result.json('Panel')[100]).toEqual({ ...given.row(third), error: null });
	});

	it('works the same as a tool', async () => {
		const name = idName === 'order' ? 'orderIds' : 'refillIds';
		const called = await callPanel(sandbox, {
			...parameters,
			[name]: `${first} ${NOBODY} ${second}`,
		});

		expect(called.error).toBeUndefined();
		expect(sent()).toEqual([`${first},${NOBODY},${second}`, first, NOBODY, second]);
		expect((called.rows as Array<Record<string, unknown>>).map(loose)).toEqual(rows.slice(0, 3));
	});

	it('asks once more at most where a panel knows the question in neither form', async () => {
		sandbox.panel.dialect.unsupported = () => ({ code: 'action' });
		const result = await runPanel(sandbox, parameters, { items });

		expect(result.error?.message).toBe('The panel does not know this kind of request');
		expect(sent()).toEqual([list, first]);
	});

	it('does not do so after "Invalid API key"', async () => {
		sandbox.panel.dialect = new NoLists('Invalid API key');
		const result = await runPanel(sandbox, parameters, { items });

		expect(result.error?.message).toBe('The panel does not accept the API key');
		expect(sent()).toEqual([list]);
	});

	it.each(UNCLEAR)('does so after "%s", unless that could do it twice', async (words) => {
		sandbox.panel.dialect = new NoLists(words);
		const result = await runPanel(sandbox, parameters, { items });

		if (isRefill) {
			expect(sent()).toEqual([list]);
			expect(result.error).toBeDefined();
			return;
		}
		expect(sent()).toEqual([list, first, NOBODY, second, third]);
		expect(result.json('Panel').map(loose)).toEqual(rows);
	});

	const faults: Array<Fault['kind']> = ['html503', 'json500', 'reset', 'redirect'];

	it.each(isRefill ? [...faults, 'empty' as const] : faults)(
		'does not do so after %s, and lets no try ask again for a refill',
		async (kind) => {
			sandbox.fault({ kind, action, applied: true });
			const result = await runPanel(sandbox, parameters, {
				items,
				// The web server redirects before the panel sees anything, so there a try may ask again.
				node: isRefill && kind !== 'redirect' ? THREE_TRIES : {},
			});

			expect(result.error).toBeDefined();
			expect(sent()).toEqual([list]);
		},
	);

	it('with Stop ends at the first ID whose request fails, and names those before', async () => {
		sandbox.fault({ kind: 'html503', action, skip: 3, applied: true });
		const result = await runPanel(sandbox, parameters, { items });

		expect(sent()).toEqual([list, first, NOBODY, second]);
		expect(errorText(result)).toContain(`Done before that: 1 ${idName}s (${first}).`);
	});

	it('with Continue goes on, and the error stands at its ID', async () => {
		sandbox.fault({ kind: 'html503', action, skip: 3, applied: true });
		const result = await runPanel(sandbox, parameters, { items, node: CONTINUE });

		expect(sent()).toEqual([list, first, NOBODY, second, third]);
		const found = result.json('Panel');
		expect(found[2]).toEqual({
			error: expect.stringMatching(/not available/),
			message: expect.stringContaining(`It is about ${idName} ${second}.`),
		});
		expect([0, 1, 3, 4].map((index) => loose(found[index]!))).toEqual(
			[0, 1, 3, 4].map((index) => rows[index]),
		);
	});

	it('leaves the rest alone after the user has stopped', async () => {
		const many = Array.from({ length: 20 }, (_, index) => 90_001 + index);
		const result = await runPanel(sandbox, parameters, {
			items: [{ ids: [fourth, ...many] }],
			node: CONTINUE,
			abortAfter: onceAsked(sandbox, 3),
		});

		expect(result.cancelled).toBe(true);
		expect(sandbox.requests).toHaveLength(3);
	});
});

describe('Refill → Create Many on a panel without lists, over the tries of Retry On Fail', () => {
	const { parameters } = cases['Refill → Create Many']!;
	let sandbox: Sandbox;

	useSandbox((started) => {
		sandbox = started;
	});

	beforeEach(() => {
		for (const status of ['Pending', 'Completed', 'Completed', 'Completed']) {
			sandbox.panel.insertOrder({ status });
		}
		sandbox.panel.dialect = new NoLists('Missing required parameters');
	});

	const items = orderIds.map((id) => ({ ids: id }));
	const singles = () =>
		sandbox.requests.flatMap(({ parameters: { order } }) =>
			order === undefined ? [] : [Number(order)],
		);

	it('asks again for what was refused, and for nothing else', async () => {
		const node = { ...CONTINUE, ...THREE_TRIES };
		const result = await runPanel(sandbox, parameters, { items, node });

		expect(singles()).toEqual([...orderIds, 23501, 23501]);
		expect(result.json('Panel')).toEqual([
			{ order: 23501, refill: null, error: 'The order is not completed' },
			{ order: 23502, refill: '1', error: null },
			{ order: 23503, refill: '2', error: null },
			{ order: 23504, refill: '3', error: null },
		]);
	});

	it('asks for nothing again after an unknown outcome, and says so at each try', async () => {
		sandbox.fault({ kind: 'reset', action: 'refill', skip: 3, applied: true });
		const result = await runPanel(sandbox, parameters, { items, node: THREE_TRIES });

		expect(singles()).toEqual([23501, 23502, 23503]);
		expect(errorText(result)).toMatch(UNKNOWN_REFILL);
		expect(sandbox.panel.refills.size).toBe(2);
	});

	it('keeps what is unknown and what was placed, and asks for the rest, with Continue', async () => {
		sandbox.panel.advance(23501, 'Completed');
		sandbox.fault({ kind: 'reset', action: 'refill', skip: 1, applied: true });
		const node = { ...CONTINUE, ...THREE_TRIES };
		const result = await runPanel(sandbox, parameters, { items, node });

		expect(singles()).toEqual(orderIds);
		expect(sandbox.panel.refills.size).toBe(4);
		expect(result.json('Panel').map(({ refill }) => refill)).toEqual([undefined, '2', '3', '4']);
		expect(result.json('Panel')[0]?.error).toMatch(UNKNOWN_REFILL);
	});
});

describe('a panel that knows lists', () => {
	it('is asked once for a single order that it refuses', async () => {
		const sandbox = await startSandbox({ dialect: 'perfectPanel' });
		sandbox.panel.insertOrder({ status: 'Completed' });
		const cancel = { resource: 'order', operation: 'cancel', orderIds: '99999' };
		const result = await runPanel(sandbox, cancel);
		await sandbox.close();

		expect(result.json('Panel')).toEqual([{ order: '99999', error: 'Incorrect order ID' }]);
		expect(sandbox.requests).toHaveLength(1);
	});
});
