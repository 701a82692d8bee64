import { beforeEach, describe, expect, it } from '@jest/globals';
import type { INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox/server.mts';
import type { Front, Instead } from '../../fixtures/panelFront.mts';
import { deduplicator } from '../harness/index.mts';
import { runPanel, type PanelRunOptions } from '../harness/panel.mts';
import { useFront } from '../harness/useSandbox.mts';
import { useWaits } from '../harness/waits.mts';
import { CONTINUE, create, createWith, held, KEYED, links, orders } from './helpers.mts';

/** Answers by which nobody can tell whether the order was taken. */
const UNCLEAR: Array<[name: string, instead: Instead]> = [
	['a broken connection', 'cut'],
	['silence', 'silence'],
	['an error of the server', { status: 500, body: 'SQLSTATE[40001]: Deadlock found' }],
	['a page of a gateway', { status: 504, body: '<html><title>Gateway Time-out</title></html>' }],
];

const REFUSAL: Instead = { body: '{"error":"Incorrect link"}' };

describe('a panel that takes a request ID only once', () => {
	let sandbox: Sandbox;
	let front: Front;

	useFront((...started) => {
		[front, sandbox] = started;
	});
	const waits = useWaits(() => front.sent.length);

	beforeEach(() => deduplicator.clear());

	const run = async (
		options: INodeParameters = KEYED,
		{ items = orders(1), ...more }: PanelRunOptions = {},
	) =>
		await runPanel(
			front,
			{ ...createWith(options), requestOptions: { timeout: 120_000 } },
			{ items, node: CONTINUE, credential: { takesRequestId: true }, ...more },
		);
	const requestIds = () =>
		sandbox.requests
			.filter(({ action }) => action === 'add')
			.map(({ parameters }) => parameters.request_id);
	const order = { order: 23501, service: 1, link: 'https://example.com/p/0', quantity: 100 };

	describe.each(UNCLEAR)('after %s', (_name, instead) => {
		it('gives the order that it took when it is asked once more', async () => {
			front.scripts.set(0, { applied: true, instead });
			const result = await run();

			expect(result.json('Panel')).toMatchObject([order]);
			expect(front.sent).toHaveLength(2);
			expect(waits.after(1)).toBeGreaterThanOrEqual(1_000);
			expect(new Set(requestIds()).size).toBe(1);
			expect(held(sandbox)).toEqual([order.link]);
			expect(sandbox.panel.balance).toBe('999.85');

			const again = await run();
			expect(again.json('Panel')).toMatchObject([{ duplicate: true }]);
			expect(front.sent).toHaveLength(2);
		});

		it('places the order then, if it had not taken it', async () => {
			front.scripts.set(0, { applied: false, instead });
			const result = await run();

			expect(result.json('Panel')).toMatchObject([order]);
			expect(held(sandbox)).toEqual([order.link]);
		});

		it('is asked no third time', async () => {
			front.scripts.set(0, { applied: true, instead });
			front.scripts.set(1, { applied: true, instead });
			const result = await run();

			expect(result.json('Panel')[0]?.error).toMatch(/^Unknown outcome: /);
			expect(front.sent).toHaveLength(2);
			expect(held(sandbox)).toEqual([order.link]);
		});
	});

	it('proves nothing about the first request by refusing the second', async () => {
		front.scripts.set(0, { applied: true, instead: 'cut' });
		front.scripts.set(1, { applied: false, instead: REFUSAL });
		expect((await run()).json('Panel')[0]?.error).toMatch(/^Unknown outcome: /);
		expect((await run()).json('Panel')[0]?.error).toMatch(/^Unknown outcome: /);
		expect(front.sent).toHaveLength(2);
	});

	it('tells a later execution with Retry Unknown which order it took', async () => {
		for (const at of [0, 1]) front.scripts.set(at, { applied: true, instead: 'cut' });
		await run();
		const later = await run({ ...KEYED, retryUnknown: true });

		expect(later.json('Panel')).toMatchObject([order]);
		expect(new Set(requestIds()).size).toBe(1);
		expect(held(sandbox)).toEqual([order.link]);
	});

	it('takes one order from two processes that do not know of each other', async () => {
		const first = await run();
		deduplicator.clear();
		const second = await run();

		expect(second.json('Panel')).toEqual(first.json('Panel'));
		expect(held(sandbox)).toEqual([order.link]);
	});

	it('gets an ID of its own for each key, node, account and corrected order', async () => {
		const [item] = orders(1);
		const changes: PanelRunOptions[] = [
			{},
			{ items: [{ ...item, key: 'other' }] },
			{ items: [{ ...item, link: 'https://example.com/corrected' }] },
			{ node: { ...CONTINUE, id: 'another-node' } },
			{ credential: { takesRequestId: true, baseUrl: `${front.url}?account=2` } },
		];
		for (const change of changes) {
			deduplicator.clear();
			await run(KEYED, change);
		}
		expect(new Set(requestIds()).size).toBe(changes.length);
		for (const id of requestIds()) expect(id).toMatch(/^[\w-]{32}$/);
	});

	it('gets the ID that the user gives', async () => {
		const additionalFields = { requestId: '={{ $json.key }}' };
		const parameters = createWith(KEYED, { additionalFields });
		front.scripts.set(0, { applied: true, instead: 'cut' });
		const result = await runPanel(front, parameters, {
			items: orders(1),
			credential: { takesRequestId: true },
		});
		expect(result.json('Panel')).toMatchObject([order]);
		expect(requestIds()).toEqual(['row-0', 'row-0']);
	});

	it('is not asked once more by an execution that is stopped', async () => {
		front.scripts.set(0, { applied: true, instead: 'cut' });
		await run(KEYED, { abortAfter: waits.stopDuring() });
		expect(front.sent).toHaveLength(1);
	});

	it('gets no ID for an order without a key', async () => {
		front.scripts.set(0, { applied: true, instead: 'cut' });
		const result = await runPanel(front, create, {
			items: orders(1),
			node: CONTINUE,
			credential: { takesRequestId: true },
		});
		expect(result.json('Panel')[0]?.error).toMatch(/^Unknown outcome: /);
		expect(requestIds()).toEqual([undefined]);
	});
});

describe('a panel of which the credential does not say so', () => {
	let sandbox: Sandbox;
	let front: Front;

	useFront((...started) => {
		[front, sandbox] = started;
	});
	useWaits(() => front.sent.length);

	beforeEach(() => deduplicator.clear());

	it('never gets a request ID, and is never asked again', async () => {
		const items = orders(2);
		front.scripts.set(0, { applied: true, instead: 'cut' });
		const result = await runPanel(front, createWith(KEYED), { items, node: CONTINUE });

		expect(result.json('Panel')[0]?.error).toMatch(/^Unknown outcome: /);
		expect(front.sent).toEqual(links(items));
		for (const { parameters } of sandbox.requests) {
			expect(parameters).not.toHaveProperty('request_id');
		}
	});
});
