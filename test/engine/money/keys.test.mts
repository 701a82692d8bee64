import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { deduplicator, log, runWorkflow } from '../harness/index.mts';
import { credentialFor, runPanel, type PanelRunOptions } from '../harness/panel.mts';
import type { Front } from '../../fixtures/panelFront.mts';
import {
	asked,
	completeAll,
	CONTINUE,
	createWith,
	held,
	KEYED,
	links,
	loopWorkflow,
	orders,
	errorText,
	THREE_TRIES,
} from './helpers.mts';
import { useFront } from '../harness/useSandbox.mts';
import { useWaits } from '../harness/waits.mts';

const RETRIED: INodeParameters = { ...KEYED, retryUnknown: true };
const DUPLICATE_LINK = { body: '{"error":"You have active order with this link"}' };

describe('a Deduplication Key', () => {
	let sandbox: Sandbox;
	let front: Front;

	useFront((...started) => {
		[front, sandbox] = started;
	});

	beforeEach(() => {
		deduplicator.clear();
		log.lines.length = 0;
	});

	afterEach(() => {
		jest.restoreAllMocks();
	});

	const keyed = createWith(KEYED);
	const retried = createWith(RETRIED);
	const run = async (
		items: IDataObject[],
		parameters = keyed,
		{ at = sandbox, ...options }: PanelRunOptions & { at?: Sandbox | Front } = {},
	) => await runPanel(at, parameters, { items, ...options });

	const entries = () => [...deduplicator.lists.values()].flat();

	/** An order whose answer got lost, and which the panel has (or has not) taken. */
	async function loseAnswer(item: IDataObject, applied: boolean): Promise<void> {
		sandbox.fault({ kind: 'html503', action: 'add', applied });
		expect(errorText(await run([item]))).toMatch(/^Unknown outcome: the panel is not available/);
	}

	it('that was placed comes back as a duplicate, with what was ordered and how to find it', async () => {
		const items = orders(2);
		await run(items);
		completeAll(sandbox);
		const result = await run(items);

		expect(result.error).toBeUndefined();
		expect(asked(sandbox)).toEqual(links(items));
		expect(result.json('Panel')).toEqual(
			items.map(({ link }) => ({
				service: expect.anything(),
				link,
				quantity: 100,
				duplicate: true,
			})),
		);
		expect(result.hints('Panel').map(({ message }) => message)).toEqual([
			'0 orders placed, 2 placed before.',
			expect.stringContaining("n8n's log"),
		]);
	});

	it('keeps two entries in the store once placed, three while it is open', async () => {
		const [first = {}, second = {}] = orders(2);
		await run([first]);
		expect(entries()).toHaveLength(2);
		await loseAnswer(second, true);
		expect(entries()).toHaveLength(5);
		expect(entries().join(' ')).not.toMatch(/row-|example|sandbox/);
	});

	it('names the order ID where this very execution has placed it', async () => {
		const [item = {}, other = {}] = orders(2);
		const result = await run([item, other, item]);

		expect(asked(sandbox)).toEqual(links([item, other]));
		expect(result.json('Panel').map(({ order, duplicate }) => [order, duplicate])).toEqual([
			[23501, false],
			[23502, false],
			[23501, true],
		]);
	});

	it('names it also in a later round of a loop', async () => {
		const [item = {}] = orders(1);
		const result = await runWorkflow(loopWorkflow(keyed, 1), {
			items: [item, item],
			credentials: credentialFor(sandbox),
		});

		expect(asked(sandbox)).toEqual(links([item]));
		expect(result.json('Done').map(({ order, duplicate }) => [order, duplicate])).toEqual([
			[23501, undefined],
			[23501, true],
		]);
	});

	it('is written into the log with its order', async () => {
		await run(orders(1));

		expect(log.lines.map(({ message }) => message)).toContain(
			'SMM Panel: order placed: order 23501, service 1, link "https://example.com/p/0", quantity 100, key "row-0"',
		);
	});

	describe('of an unknown order', () => {
		it.each([true, false])('is refused (order taken: %s)', async (applied) => {
			const [item = {}] = orders(1);
			await loseAnswer(item, applied);
			completeAll(sandbox);
			const result = await run([item]);

			expect(errorText(result)).toMatch(
				/^Unknown outcome: an earlier attempt to order "row-0" got no clear answer[^]*Look at the orders on the panel/,
			);
			expect(asked(sandbox)).toHaveLength(1);
		});

		it('is sent with Retry Unknown, and is a plain duplicate from then on', async () => {
			const [item = {}] = orders(1);
			await loseAnswer(item, false);
			const second = await run([item], retried);
			expect(second.json('Panel')).toMatchObject([{ order: 23501 }]);
			completeAll(sandbox);
			const third = await run([item], retried);

			const [row] = third.json('Panel');
			expect(row).toMatchObject({ duplicate: true });
			expect(row).not.toHaveProperty('order');
			expect(asked(sandbox)).toHaveLength(2);
		});

		it('stays unknown where Retry Unknown meets an active order with this link', async () => {
			const [item = {}] = orders(1);
			await loseAnswer(item, true);
			const second = await run([item], retried);
			expect(second.error?.message).toMatch(/already has an active order for this link/);
			completeAll(sandbox);
			const third = await run([item]);

			expect(errorText(third)).toMatch(/^Unknown outcome: an earlier attempt to order/);
			expect(held(sandbox)).toEqual(links([item]));
		});

		it.each([
			['Not enough funds', { body: '{"error":"Not enough funds on balance"}' }],
			['a quantity per link', { body: '{"error":"You can not order more than 100 per link"}' }],
			['a wrong key', { status: 401, body: '{"error":"Invalid API key"}' }],
			['a long 429', { status: 429, headers: { 'retry-after': '900' }, body: '' }],
		])('stays unknown where Retry Unknown is refused: %s', async (_name, instead) => {
			const [item = {}] = orders(1);
			front.scripts.set(0, { applied: true, instead: 'cut' });
			await run([item], keyed, { at: front });
			completeAll(sandbox);
			front.scripts.set(1, { applied: false, instead });
			await run([item], retried, { at: front });
			const third = await run([item], keyed, { at: front });

			expect(errorText(third)).toMatch(/^Unknown outcome: an earlier attempt to order/);
			expect(held(sandbox)).toEqual(links([item]));
		});

		it('stays unknown where Retry Unknown cannot reach the panel', async () => {
			const [item = {}] = orders(1);
			const gone = await startSandbox();
			const at = { url: gone.url, key: gone.key };
			gone.fault({ kind: 'html503', action: 'add', applied: true });
			await runPanel(at, keyed, { items: [item] });
			await gone.close();
			const second = await runPanel(at, retried, { items: [item] });
			expect(errorText(second)).toMatch(/cannot be reached/);

			expect(errorText(await runPanel(at, keyed, { items: [item] }))).toMatch(
				/^Unknown outcome: an earlier attempt to order/,
			);
		});

		it('stays unknown where Retry Unknown is over a limit', async () => {
			const [item = {}] = orders(1);
			await loseAnswer(item, true);
			await run([item], createWith({ ...RETRIED, maxCharge: 0.01 }));

			expect(errorText(await run([item]))).toMatch(/^Unknown outcome: an earlier attempt to order/);
			expect(asked(sandbox)).toHaveLength(1);
		});

		it('is sent by Retry Unknown only if it was unknown before this execution', async () => {
			const [item = {}] = orders(1);
			sandbox.fault({ kind: 'html503', action: 'add', applied: true });
			const result = await run([item, item, item], retried, {
				node: { ...CONTINUE, ...THREE_TRIES },
			});

			expect(asked(sandbox)).toHaveLength(1);
			for (const row of result.json('Panel')) expect(row.error).toMatch(/^Unknown outcome: /);
		});

		it('is not sent twice by Retry Unknown in loop rounds', async () => {
			const [item = {}] = orders(1);
			await loseAnswer(item, false);
			sandbox.fault({ kind: 'html503', action: 'add', applied: true });
			await runWorkflow(loopWorkflow(retried, 1, CONTINUE), {
				items: [item, item],
				credentials: credentialFor(sandbox),
			});

			expect(asked(sandbox)).toHaveLength(2);
			expect(held(sandbox)).toHaveLength(1);
		});
	});

	it('with other fields is refused, and the first order stays a duplicate', async () => {
		const [item = {}] = orders(1);
		await run([item]);
		const second = await run([{ ...item, quantity: 200 }], retried);
		expect(errorText(second)).toMatch(
			/^Not sent: the key "row-0" in 'Deduplication Key' already stands for/,
		);
		const third = await run([item]);

		expect(third.json('Panel')).toMatchObject([{ duplicate: true }]);
		expect(entries()).toHaveLength(2);
		expect(asked(sandbox)).toHaveLength(1);
	});

	it('knows a service by its ID, as text or as a number', async () => {
		const [item = {}] = orders(1);
		const by = (value: string | number) =>
			createWith(KEYED, { service: { __rl: true, mode: 'id', value } });
		await run([item], by(1));

		expect((await run([item], by('1'))).json('Panel')).toMatchObject([{ duplicate: true }]);
	});

	it.each([
		['an empty text', ''],
		['blanks', '   '],
		['null', '={{ null }}'],
		['a field that is missing', '={{ $json.nothing }}'],
		['no number', '={{ Number("x") }}'],
		['an object', '={{ { a: 1 } }}'],
		['an empty list', '={{ [] }}'],
		['a flag', '={{ true }}'],
	])('is refused if it is %s', async (_name, deduplicationKey) => {
		const result = await run(orders(1), createWith({ deduplicationKey }));

		expect(result.error?.message).toMatch(/'Deduplication Key'/);
		expect(sandbox.requests).toEqual([]);
		expect(entries()).toEqual([]);
	});

	it('may be a number', async () => {
		const [item = {}] = orders(1);
		await run([item], createWith({ deduplicationKey: '={{ 7 }}' }));

		const again = await run([item], createWith({ deduplicationKey: ' 7 ' }));
		expect(again.json('Panel')).toMatchObject([{ duplicate: true }]);
	});

	it('is free again after a refusal, the first one of all included', async () => {
		const [item = {}] = orders(1);
		await run([{ ...item, quantity: 5 }]);
		expect(entries()).toEqual([]);
		front.scripts.set(0, { applied: false, instead: DUPLICATE_LINK });
		await run([item], keyed, { at: front });
		expect(entries()).toEqual([]);
		const result = await run([item]);

		expect(result.json('Panel')).toMatchObject([{ order: 23501 }]);
	});

	it.each(['apiKey', 'limit', 'link'])(
		'is free again where nothing was sent (%s)',
		async (reason) => {
			const [item = {}] = orders(1);
			const options: Record<string, INodeParameters> = { limit: { ...KEYED, maxCharge: 0.01 } };
			await run(
				[reason === 'link' ? { ...item, link: '' } : item],
				createWith(options[reason] ?? KEYED),
				{
					credential: reason === 'apiKey' ? { apiKey: 'wrong' } : {},
				},
			);
			expect(entries()).toEqual([]);

			expect((await run([item])).json('Panel')).toMatchObject([{ order: 23501 }]);
		},
	);

	describe('of an order that waits for a 429', () => {
		const waits = useWaits(() => asked(sandbox).length);

		it('is free again after Stop', async () => {
			const [item = {}] = orders(1);
			sandbox.fault({ kind: 'rateLimit', action: 'add', retryAfter: '30' });
			const stopped = await run([item], keyed, { abortAfter: waits.stopDuring() });

			expect(stopped.cancelled).toBe(true);
			expect(waits.total).toBeLessThanOrEqual(1000);
			expect(entries()).toEqual([]);
			expect(asked(sandbox)).toHaveLength(1);
		});
	});

	describe('twice in one run', () => {
		it.each([1, 2, 5])('is sent once with %i in flight', async (batchSize) => {
			const [item = {}] = orders(1);
			sandbox.fault({ kind: 'delay', action: 'add', milliseconds: 30, times: Infinity });
			const requestOptions = { batching: { batch: { batchSize, batchInterval: 0 } } };
			for (const options of [KEYED, RETRIED]) {
				const parameters = { ...createWith(options), requestOptions };
				const result = await run([item, item, item, item, item], parameters, { node: CONTINUE });

				expect(asked(sandbox)).toHaveLength(1);
				const rows = result.json('Panel');
				if (options === RETRIED) {
					for (const row of rows) expect(row).toMatchObject({ duplicate: true });
					continue;
				}
				expect(rows[0]).toMatchObject({ order: 23501 });
				for (const row of rows.slice(1)) {
					if (row.error === undefined) expect(row).toMatchObject({ order: 23501, duplicate: true });
					else expect(row.error).toMatch(/is being sent by another item or execution/);
				}
			}
		});
	});

	describe('in three executions at once in one process', () => {
		it.each([
			['', KEYED],
			[' and Retry Unknown', RETRIED],
		])('is sent once, each order in one of them%s', async (_name, options) => {
			const items = orders(20);
			sandbox.fault({ kind: 'delay', action: 'add', milliseconds: 5, times: Infinity });
			const results = await Promise.all(
				[1, 2, 3].map(async () => await run(items, createWith(options), { node: CONTINUE })),
			);

			expect(asked(sandbox).sort()).toEqual(links(items).sort());
			for (const { link } of items) {
				const rows = results.flatMap((result) =>
					result.json('Panel').filter((row) => row.link === link && row.duplicate !== true),
				);
				expect(rows.filter(({ order }) => order !== undefined)).toHaveLength(1);
			}
			expect(entries()).toHaveLength(40);
		});

		it('with answers that get lost is sent once', async () => {
			const items = orders(20);
			for (const skip of [2, 5, 9]) {
				sandbox.fault({ kind: 'html503', action: 'add', skip, applied: true });
			}
			await Promise.all([1, 2, 3].map(async () => await run(items, keyed, { node: CONTINUE })));

			expect(asked(sandbox).sort()).toEqual(links(items).sort());
		});
	});

	it('is put back at the end of the run, if another process has overwritten the store meanwhile', async () => {
		const items = orders(5);
		sandbox.fault({ kind: 'html503', action: 'add', skip: 1, applied: true });
		let requests = 0;
		sandbox.panel.beforeRequest = () => {
			requests += 1;
			// As a process leaves it that had read the store before this run began.
			if (requests === 4) deduplicator.clear();
		};
		await run(items, keyed, { node: CONTINUE });
		expect(asked(sandbox)).toHaveLength(5);

		completeAll(sandbox);
		const again = await run(items, keyed, { node: CONTINUE });
		expect(asked(sandbox)).toHaveLength(5);
		expect(again.json('Panel').map(({ duplicate }) => duplicate)).toEqual([
			true,
			undefined,
			true,
			true,
			true,
		]);
		expect(again.json('Panel')[1]?.error).toMatch(/^Unknown outcome: an earlier attempt to order/);
	});

	describe('in a store that fails', () => {
		const broken = () => Promise.reject(new Error('SQLITE_BUSY: database is locked'));

		it('is not sent if its attempt cannot be written', async () => {
			jest.spyOn(deduplicator, 'checkProcessedAndRecord').mockImplementationOnce(broken);
			const result = await run(orders(2), keyed, { node: CONTINUE });

			expect(result.json('Panel')[0]?.error).toMatch(/database is locked/);
			expect(asked(sandbox)).toEqual(['https://example.com/p/1']);
		});

		it('is placed and told, and written at the end of the run, if the result cannot be at once', async () => {
			const [item = {}] = orders(1);
			jest.spyOn(deduplicator, 'removeProcessed').mockImplementationOnce(broken);
			const result = await run([item, item]);

			expect(result.error).toBeUndefined();
			expect(result.json('Panel').map(({ order }) => order)).toEqual([23501, 23501]);
			completeAll(sandbox);
			expect((await run([item])).json('Panel')).toMatchObject([{ duplicate: true }]);
			expect(asked(sandbox)).toHaveLength(1);
		});

		it('is placed and told, and unknown from then on, if the result is never written', async () => {
			const [item = {}] = orders(1);
			const removal = jest.spyOn(deduplicator, 'removeProcessed').mockImplementation(broken);
			const result = await run([item]);
			removal.mockRestore();

			expect(result.json('Panel').map(({ order }) => order)).toEqual([23501]);
			completeAll(sandbox);
			expect(errorText(await run([item]))).toMatch(/^Unknown outcome: an earlier attempt to order/);
			expect(asked(sandbox)).toHaveLength(1);
		});

		it('stays unknown, if a refusal cannot be written', async () => {
			const [item = {}] = orders(1, { 0: { quantity: 5 } });
			jest.spyOn(deduplicator, 'removeProcessed').mockImplementationOnce(broken);
			await run([item]);

			expect(errorText(await run([item]))).toMatch(/^Unknown outcome: an earlier attempt to order/);
		});

		it('is at worst unknown, if a look at it cannot be taken back', async () => {
			const [item = {}] = orders(1);
			await run([item]);
			jest.spyOn(deduplicator, 'removeProcessed').mockImplementationOnce(broken);
			await run([item]);

			expect(errorText(await run([item]))).toMatch(/^Unknown outcome: an earlier attempt to order/);
			expect(asked(sandbox)).toHaveLength(1);
		});

		it('is not ordered in a workflow that was never saved', async () => {
			const items = orders(1);
			const source = { ...loopWorkflow(keyed, 1), id: '' };
			const result = await runWorkflow(source, { items, credentials: credentialFor(sandbox) });

			expect(result.error).toBeDefined();
			expect(sandbox.requests).toEqual([]);
		});
	});

	describe('in a store that does not answer', () => {
		const never = () => new Promise<never>(() => undefined);

		/** n8n's store has half a minute in life, and a tenth of a second here. */
		beforeEach(() => {
			const timeout = AbortSignal.timeout.bind(AbortSignal);
			jest
				.spyOn(AbortSignal, 'timeout')
				.mockImplementation((milliseconds) =>
					timeout(milliseconds === 30_000 ? 100 : milliseconds),
				);
		});

		it('is refused in words, and so are the further ones of the run', async () => {
			const lookUp = jest.spyOn(deduplicator, 'checkProcessedAndRecord').mockImplementation(never);
			const result = await run(orders(3), keyed, { node: CONTINUE });

			for (const row of result.json('Panel')) {
				expect(row.error).toMatch(
					/^Not sent: n8n's store of keys did not answer within 30 seconds/,
				);
			}
			expect(lookUp).toHaveBeenCalledTimes(1);
			expect(asked(sandbox)).toEqual([]);
		});

		it('keeps no other execution waiting', async () => {
			jest.spyOn(deduplicator, 'checkProcessedAndRecord').mockImplementationOnce(never);
			const [first = {}, second = {}] = orders(2);
			const [hung, next] = await Promise.all([run([first]), run([second])]);

			expect(errorText(hung)).toMatch(/n8n's store of keys did not answer/);
			expect(next.json('Panel')).toMatchObject([{ order: 23501 }]);
		});

		it('is placed and told, if the result is never written, and unknown from then on', async () => {
			const removal = jest.spyOn(deduplicator, 'removeProcessed').mockImplementation(never);
			const [item = {}] = orders(1);
			const result = await run([item]);
			expect(result.json('Panel')).toMatchObject([{ order: 23501 }]);
			expect(
				result
					.hints('Panel')
					.map(({ message }) => message)
					.join(),
			).toMatch(/record of Deduplication Keys could not be checked/);
			removal.mockRestore();

			expect(errorText(await run([item]))).toMatch(/^Unknown outcome: an earlier attempt to order/);
			expect(asked(sandbox)).toHaveLength(1);
		});
	});

	describe('with Several Processes', () => {
		const shared = createWith({ ...KEYED, otherProcesses: true });

		/** Half a minute as claims count it: they hold for the one in which they are made and for the next. */
		const PERIOD = 30_000;

		it('is claimed before it is sent, and leaves nothing but its order behind', async () => {
			const items = orders(3);
			let claimed: unknown[] = [];
			sandbox.panel.beforeRequest = () => {
				if (claimed.length === 0) claimed = entries();
			};
			const result = await run(items, shared);

			expect(result.json('Panel').map(({ order }) => order)).toEqual([23501, 23502, 23503]);
			// Two claims for each key and their token, the attempt with its token.
			expect(claimed.length).toBeGreaterThanOrEqual(3 * 2 + 1 + 4);
			expect(entries()).toHaveLength(3 * 2);
			expect((await run(items, shared)).json('Panel')).toMatchObject(
				items.map(() => ({ duplicate: true })),
			);
		});

		it('is sent after a run that was killed, but for the one that was under way', async () => {
			const items = orders(3);
			let killed: unknown[] = [];
			sandbox.panel.beforeRequest = () => {
				if (asked(sandbox).length === 2) killed = entries();
			};
			await run(items, shared);
			sandbox.panel.beforeRequest = () => undefined;
			// What a `kill -9` leaves while the second order is under way.
			for (const list of deduplicator.lists.values())
				list.splice(0, Infinity, ...(killed as string[]));
			completeAll(sandbox);
			sandbox.requests.length = 0;
			const clock = jest.spyOn(Date, 'now');
			const later = Date.now() + 2 * PERIOD;
			clock.mockImplementation(() => later);
			const rows = (await run(items, shared, { node: CONTINUE })).json('Panel');

			expect(rows[0]).toMatchObject({ duplicate: true });
			expect(rows[1]?.error).toMatch(/^Unknown outcome: an earlier attempt to order "row-1"/);
			expect(rows[2]).toMatchObject({ link: 'https://example.com/p/2' });
			expect(asked(sandbox)).toEqual(['https://example.com/p/2']);
		});

		it('waits for nothing where it has no key', async () => {
			const parameters = createWith({ otherProcesses: true });
			await run(orders(3), parameters);

			expect(asked(sandbox)).toHaveLength(3);
			expect(deduplicator.writes).toBe(0);
		});
	});

	describe("in another run's hands", () => {
		it('is left as a later run has settled it with Retry Unknown', async () => {
			const items = orders(4);
			sandbox.fault({ kind: 'html503', action: 'add', applied: false });
			let settled: Promise<unknown> | undefined;
			sandbox.panel.beforeRequest = async () => {
				// The first order's outcome is unknown, and the run goes on.
				if (asked(sandbox).length === 3) settled ??= run(items.slice(0, 1), retried);
			};
			sandbox.fault({ kind: 'delay', action: 'add', milliseconds: 300, skip: 1, times: Infinity });
			const result = await run(items, keyed, { node: CONTINUE });
			expect(result.json('Panel')[0]?.error).toMatch(/^Unknown outcome: /);
			await settled;
			sandbox.clearFaults();
			completeAll(sandbox);

			expect((await run(items.slice(0, 1), retried)).json('Panel')).toMatchObject([
				{ duplicate: true },
			]);
			expect(asked(sandbox).filter((link) => link === items[0]?.link)).toHaveLength(2);
			expect(entries()).toHaveLength(2 * 4);
		});

		it('is a duplicate, although another process has written its attempt back as open', async () => {
			const items = orders(3);
			let before: unknown[] = [];
			sandbox.panel.beforeRequest = () => {
				const [list] = deduplicator.lists.values();
				if (asked(sandbox).length === 1) before = [...(list ?? [])];
				// As a process does that had read the store while the first order was under way.
				if (asked(sandbox).length === 3) list?.push(...(before as string[]));
			};
			await run(items);
			completeAll(sandbox);

			expect((await run(items.slice(0, 1))).json('Panel')).toMatchObject([{ duplicate: true }]);
		});
	});

	describe('on another address of the panel', () => {
		it.each([
			['a slash at its end', (url: string) => `${url}/`],
			['its host by another name', (url: string) => url.replace('127.0.0.1', 'LOCALHOST')],
			['its protocol in capitals', (url: string) => url.replace('http:', 'HTTP:')],
			['a query', (url: string) => `${url}?lang=en`],
			['a part of its page', (url: string) => `${url}#api`],
			['a detour in its path', (url: string) => url.replace('/api/', '/x/../api/')],
			['a user name', (url: string) => url.replace('://', '://someone:secret@')],
		])('is a duplicate: %s', async (_name, other) => {
			const items = orders(1);
			await run(items);
			completeAll(sandbox);
			const at = { url: other(sandbox.url), key: sandbox.key };

			expect((await runPanel(at, keyed, { items })).json('Panel')).toMatchObject([
				{ duplicate: true },
			]);
		});

		it('and in another spelling of the same text is a duplicate', async () => {
			const [item = {}] = orders(1);
			await run([{ ...item, key: 'caf\u00E9' }]);
			completeAll(sandbox);

			expect((await run([{ ...item, key: '\uFEFFcafe\u0301\u200B' }])).json('Panel')).toMatchObject(
				[{ duplicate: true }],
			);
		});
	});

	describe('among 30,000 entries', () => {
		/** The only list of the store. */
		const list = () => [...deduplicator.lists.values()][0] ?? [];
		const fill = (count: number) =>
			list().push(...Array.from({ length: count }, (_, index) => `filler ${index}`));

		it('is known as long as it is among the newest', async () => {
			const [item = {}, other = {}] = orders(2);
			await run([item]);
			fill(30_000 - 2);
			expect((await run([item])).json('Panel')).toMatchObject([{ duplicate: true }]);
			await run([other]);

			expect(list().length).toBeLessThanOrEqual(30_000);
			expect((await run([other])).json('Panel')).toMatchObject([{ duplicate: true }]);
		});

		it('is forgotten when it falls out, and can be ordered again', async () => {
			const [item = {}, other = {}] = orders(2);
			await run([item]);
			completeAll(sandbox);
			fill(30_000 - 2);
			await run([other]);

			expect((await run([item])).json('Panel')).toMatchObject([{ order: 23503 }]);
		});

		it('stays unknown to its last entry', async () => {
			const [item = {}] = orders(1);
			await loseAnswer(item, true);
			completeAll(sandbox);
			for (const gone of [1, 1]) {
				list().splice(0, gone);
				expect(errorText(await run([item]))).toMatch(
					/^Unknown outcome: an earlier|already stands for/,
				);
			}
			expect(asked(sandbox)).toHaveLength(1);
		});
	});
});
