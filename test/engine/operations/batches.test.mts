import { beforeEach, describe, expect, it } from '@jest/globals';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Fault, Sandbox } from '../../../sandbox/server.mts';
import { asked, callPanel, runPanel } from '../harness/panel.mts';
import { useSandbox } from '../harness/useSandbox.mts';

interface Case {
	parameters: INodeParameters;
	action: string;
	/** What comes out for an ID that went well. */
	row(id: number): object;
	idName: 'order' | 'refill';
	/** The first ID of each item's list. */
	firstId: number;
	/** What a yes is called above the output. */
	done: string;
}

const ids = '={{ $json.ids }}';

const cases: Record<string, Case> = {
	'Order → Get Many Statuses': {
		parameters: { resource: 'order', operation: 'getManyStatuses', orderIds: ids },
		action: 'status',
		done: 'Completed',
		row: (order) => ({
			order,
			status: 'Completed',
			charge: 0,
			start_count: 1200,
			remains: 0,
			currency: 'USD',
			is_final: true,
		}),
		idName: 'order',
		firstId: 23501,
	},
	'Order → Cancel': {
		parameters: { resource: 'order', operation: 'cancel', orderIds: ids },
		action: 'cancel',
		done: 'with cancel requested',
		row: (order) => ({ order, cancel_requested: true }),
		idName: 'order',
		firstId: 23801,
	},
	'Refill → Create Many': {
		parameters: { resource: 'refill', operation: 'createMany', orderIds: ids },
		action: 'refill',
		done: 'with refill requested',
		row: (order) => ({ order, refill: expect.any(Number) }),
		idName: 'order',
		firstId: 23501,
	},
	'Refill → Get Many Statuses': {
		parameters: { resource: 'refill', operation: 'getManyStatuses', refillIds: ids },
		action: 'refill_status',
		done: 'Pending',
		row: (refill) => ({ refill, status: 'Pending', is_final: false }),
		idName: 'refill',
		firstId: 1,
	},
};

/** The whole headline where the panel may have done it all the same. */
const UNKNOWN =
	/^Unknown outcome: [^.]+\. (?:The order may be canceled, so check its status first|The refill may have started, so do not ask for it again)$/;

describe.each(Object.entries(cases))('%s in requests of 100', (_name, given) => {
	const { action, row, idName, firstId } = given;
	const changes = action === 'cancel' || action === 'refill';
	const isPlacing = action === 'refill';
	/** One list after the other, so that a fault strikes the list that it is meant for. */
	const parameters = { ...given.parameters, options: isPlacing ? {} : { parallelRequests: 1 } };
	let sandbox: Sandbox;

	useSandbox((started) => {
		sandbox = started;
	});

	beforeEach(() => {
		const { panel } = sandbox;
		for (let made = 0; made < 300; made += 1) {
			panel.insertOrder({ status: 'Completed', startCount: 1200, remains: 0 });
		}
		for (let made = 0; made < 300; made += 1) panel.insertOrder({ status: 'Pending' });
		if (action === 'refill_status') {
			for (let made = 0; made < 300; made += 1) panel.insertRefill(23501 + made);
		}
	});

	/** Three items with 100 IDs each: one request for each item. */
	const items = [0, 1, 2].map((item) => ({
		client: `c${item}`,
		ids: Array.from({ length: 100 }, (_, index) => firstId + item * 100 + index),
	}));
	const all = items.flatMap((item) => item.ids);

	const sent = () =>
		sandbox.requests.map((request) => request.parameters[`${idName}s`]?.split(',').map(Number));

	it('asks for each ID once and hands every row to its item', async () => {
		const result = await runPanel(sandbox, parameters, { items });

		expect(result.error).toBeUndefined();
		expect(sent()).toEqual(items.map((item) => item.ids));
		expect(result.json('Panel')).toEqual(all.map(row));
		expect(result.pairs('Panel')).toEqual(
			all.map((_, index) => ({ item: Math.floor(index / 100) })),
		);
	});

	it('says above the output how many there were and what came of them', async () => {
		const result = await runPanel(sandbox, parameters, {
			items: [{ ids: [...all, 99999] }],
		});

		expect(result.hints('Panel')).toEqual([
			{ message: `301 ${idName}s: 300 ${given.done}, 1 refused.`, location: 'outputPane' },
		]);
	});

	it('gives each row the keys of all where one is refused', async () => {
		const result = await runPanel(sandbox, parameters, { items: [{ ids: [firstId, 99999] }] });

		const rows = result.json('Panel');
		const good = row(firstId) as IDataObject;
		expect(rows[0]).toEqual({ ...good, error: null });
		const nothing = Object.fromEntries(Object.keys(good).map((name) => [name, null]));
		expect(rows[1]).toEqual({ ...nothing, [idName]: 99999, error: expect.stringMatching(/\w/) });
	});

	it('gives each item its ID in its own form, also where another item had it in another', async () => {
		const items = [{ ids: String(firstId) }, { ids: firstId }];
		const result = await runPanel(sandbox, parameters, { items });

		expect(result.json('Panel').map((json) => json[idName])).toEqual([String(firstId), firstId]);
	});

	it("puts the input's fields under each row's own with Include Input Fields", async () => {
		const items = [
			{ client: 'a', [idName]: 'old', error: 'old', ids: firstId },
			{ client: 'b', ids: 99999 },
		];
		const options = { ...parameters.options, includeInput: true };
		const result = await runPanel(sandbox, { ...parameters, options }, { items });

		const [first, second] = result.json('Panel');
		expect(first).toEqual({ client: 'a', ids: firstId, ...row(firstId), error: null });
		expect(second).toMatchObject({ client: 'b', ids: 99999, [idName]: 99999 });
		expect(second?.error).toMatch(/\w/);
	});

	const faults: Array<[string, Fault]> = [
		['a 503 page', { kind: 'html503', applied: true }],
		['a broken connection', { kind: 'reset', applied: true }],
		// Other questions are put for each ID by itself then, see below.
		...(isPlacing
			? [['an empty answer', { kind: 'empty', applied: true }] as [string, Fault]]
			: []),
	];

	describe.each(faults)('of which the second ends with %s', (_fault, fault) => {
		beforeEach(() => sandbox.fault({ ...fault, action, skip: 1 }));

		it('gives error rows to its item only, and goes on, with Continue', async () => {
			const result = await runPanel(sandbox, parameters, {
				items,
				node: { onError: 'continueRegularOutput' },
			});

			expect(result.error).toBeUndefined();
			expect(sent()).toEqual(items.map((item) => item.ids));
			const rows = result.json('Panel');
			expect(rows).toHaveLength(300);
			expect(rows.slice(0, 100)).toEqual(items[0]?.ids.map(row));
			expect(rows.slice(200)).toEqual(items[2]?.ids.map(row));
			expect(rows.slice(100, 200)).toEqual(
				items[1]?.ids.map((id) => ({
					error: changes ? expect.stringMatching(UNKNOWN) : expect.stringMatching(/\w/),
					message: expect.stringContaining(`It is about ${idName} ${id}.`),
				})),
			);
			expect(result.pairs('Panel')[150]).toEqual({ item: 1 });
			expect(result.hints('Panel').map(({ message }) => message)).toEqual([
				`300 ${idName}s: 200 ${given.done}, 100 without an answer.`,
			]);
		});

		it('gives its rows the input, their ID and the fields of all with Include Input Fields', async () => {
			const options = { ...parameters.options, includeInput: true };
			const asked = [...items.map((item) => ({ ...item, client: 'x' })), { ids: '' }];
			const result = await runPanel(
				sandbox,
				{ ...parameters, options },
				{ items: asked, node: { onError: 'continueRegularOutput' } },
			);

			const rows = result.json('Panel');
			const good = Object.keys(rows[0] ?? {}).sort();
			for (const [index, id] of (items[1]?.ids ?? []).entries()) {
				const failed = rows[100 + index] ?? {};
				expect(failed).toMatchObject({ client: 'x', [idName]: id, error: expect.any(String) });
				expect(Object.keys(failed).sort()).toEqual(good);
			}
			// An item that could not be asked has no ID.
			const nameless = good.filter((name) => name !== idName);
			expect(Object.keys(rows[300] ?? {}).sort()).toEqual(nameless);
		});

		it('sends its item to the error output with the input', async () => {
			const result = await runPanel(sandbox, parameters, {
				items,
				node: { onError: 'continueErrorOutput' },
			});

			expect(result.json('Panel')).toEqual([...items[0]!.ids, ...items[2]!.ids].map(row));
			const errors = result.json('Errors');
			expect(errors.length).toBeGreaterThan(0);
			for (const error of errors) expect(error).toMatchObject(items[1]!);
			expect(result.pairs('Panel', 1)).toEqual(errors.map(() => ({ item: 1 })));
		});

		it('ends with Stop, sends nothing more and names what was done before', async () => {
			const result = await runPanel(sandbox, parameters, { items });

			expect(result.error?.name).toBe('NodeApiError');
			if (changes) expect(result.error?.message).toMatch(UNKNOWN);
			expect(sent()).toEqual([items[0]?.ids, items[1]?.ids]);
			if (changes) {
				for (const id of items[0]?.ids ?? []) {
					expect(result.error?.description).toContain(String(id));
				}
				expect(result.error?.description).not.toContain(String(items[1]?.ids[0]));
			}
		});
	});

	it('asks for each ID by itself where an answer holds none of them, unless that could do it twice', async () => {
		sandbox.fault({ kind: 'empty', action });
		const result = await runPanel(sandbox, parameters, {
			items: [{ ids: [firstId, firstId + 1] }],
		});

		const singles = sandbox.requests.flatMap(({ parameters: asked }) => asked[idName] ?? []);
		expect(singles).toEqual(isPlacing ? [] : [String(firstId), String(firstId + 1)]);
		if (isPlacing) expect(result.error?.message).toMatch(UNKNOWN);
		else expect(result.json('Panel')).toEqual([row(firstId), row(firstId + 1)]);
	});

	it('asks for the next list as a list again', async () => {
		sandbox.fault({ kind: 'empty', action });
		const result = await runPanel(sandbox, parameters, {
			items: isPlacing ? items.slice(0, 1) : items,
			node: { onError: 'continueRegularOutput' },
		});

		const lists = sandbox.requests.filter(({ parameters: asked }) => `${idName}s` in asked);
		expect(lists).toHaveLength(isPlacing ? 1 : 3);
		expect(sandbox.requests).toHaveLength(isPlacing ? 1 : 103);
		if (!isPlacing) expect(result.json('Panel')).toEqual(all.map(row));
	});

	it.each(['empty', 'reset', 'html503'] as const)(
		'asks for one ID at most where that ends with %s',
		async (kind) => {
			sandbox.fault({ kind: 'empty', action });
			sandbox.fault({ kind, action });
			const result = await runPanel(sandbox, parameters, {
				items: [{ ids: [firstId, firstId + 1] }],
			});

			expect(sandbox.requests).toHaveLength(isPlacing ? 1 : 2);
			expect(result.error?.message).toMatch(changes ? UNKNOWN : /cannot be read$/);
		},
	);

	it('works the same as a tool', async () => {
		const result = await callPanel(sandbox, { ...parameters, ...asText(parameters, all) });

		expect(result.error).toBeUndefined();
		expect(sent()).toEqual(items.map((item) => item.ids));
		expect(result.rows).toEqual(all.map((id) => ({ ...row(id), [idName]: String(id) })));
	});

	it('fails an item without IDs, and asks for the others', async () => {
		const some = [{ ids: all[0] }, { ids: ' ' }, { ids: `${all[1]} , ${all[2]}` }];
		const result = await runPanel(sandbox, parameters, {
			items: some,
			node: { onError: 'continueErrorOutput' },
		});

		expect(sandbox.requests.map(asked)).toHaveLength(1);
		expect(sent()).toEqual([all.slice(0, 3)]);
		expect(result.pairs('Panel')).toEqual([{ item: 0 }, { item: 2 }, { item: 2 }]);
		expect(result.json('Errors')).toEqual([
			{ ids: ' ', error: expect.stringMatching(/contains no ID$/), message: expect.any(String) },
		]);
	});
});

/** The same operation with its list of IDs as text. */
function asText(parameters: INodeParameters, list: number[]): INodeParameters {
	const name = Object.keys(parameters).find((key) => key.endsWith('Ids')) ?? '';
	return { [name]: list.join('\n') };
}
