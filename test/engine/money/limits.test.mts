import { beforeEach, describe, expect, it } from '@jest/globals';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox/server.mts';
import { deduplicator, log, runWorkflow } from '../harness/index.mts';
import { byId, credentialFor, letAgentCall, panelWorkflow, runPanel } from '../harness/panel.mts';
import type { Front } from '../../fixtures/panelFront.mts';
import {
	asked,
	CONTINUE,
	createWith,
	ERROR_OUTPUT,
	held,
	KEYED,
	links,
	loopWorkflow,
	orders,
	errorText,
	THREE_TRIES,
} from './helpers.mts';
import { useFront } from '../harness/useSandbox.mts';

const link = 'https://example.com/p/1';

/** What an order of each type needs, of the service that has the same number in the sandbox's price list. */
const TYPES: Record<string, INodeParameters> = {
	default: { link, quantity: 1234 },
	package: { link },
	seo: { link, quantity: 51, keywords: 'shoes' },
	customComments: { link, comments: 'one\n\ntwo\r\nthree' },
	customCommentsPackage: { link, comments: 'one\ntwo' },
	commentReplies: { link, username: 'me', comments: 'yes\nno' },
	commentLikes: { link, quantity: 11, username: 'me' },
	mentions: { link, quantity: 13, usernames: 'a\nb' },
	mentionsWithHashtags: { link, quantity: 17, usernames: 'a', hashtags: 'x' },
	mentionsCustomList: { link, usernames: 'a\nb\nc' },
	mentionsHashtag: { link, quantity: 19, hashtag: 'x' },
	mentionsUserFollowers: { link, quantity: 23, username: 'me' },
	mentionsMediaLikers: { link, quantity: 29, media: link },
	poll: { link, quantity: 31, answerNumber: '2' },
	invitesFromGroups: { link, quantity: 37, groups: 'https://example.com/g' },
	subscriptions: { username: 'me', min: 20, max: 30, posts: 5, oldPosts: 2, delay: 15 },
	webTraffic: { link, quantity: 101, country: 'TR', device: '4', typeOfTraffic: '0' },
};

describe('the cost of orders', () => {
	let sandbox: Sandbox;
	let front: Front;

	useFront((...started) => {
		[front, sandbox] = started;
	});

	beforeEach(() => {
		deduplicator.clear();
		log.lines.length = 0;
	});

	const actions = () => sandbox.requests.map(({ action }) => action);
	const micros = (decimal: number) => BigInt(Math.round(decimal * 1e6));

	async function order(items: IDataObject[], options: INodeParameters, node = {}) {
		return await runPanel(sandbox, createWith(options), { items, node });
	}

	/** An order of the type that has this number in the list of types. */
	function typed(serviceType: string, operation: string, more: INodeParameters = {}) {
		const service = byId(Object.keys(TYPES).indexOf(serviceType) + 1);
		const fields = TYPES[serviceType];
		return { resource: 'order', operation, service, serviceType, ...fields, ...more };
	}

	describe('Estimate Cost', () => {
		it.each(Object.keys(TYPES))('says what an order of the type %s is charged', async (type) => {
			const estimated = await runPanel(sandbox, typed(type, 'estimate'));
			expect(actions()).toEqual(['services']);
			const [row = {}] = estimated.json('Panel');
			expect(row).toMatchObject({ is_valid: true, problems: [] });

			const before = sandbox.panel.balanceMicros;
			const placed = await runPanel(sandbox, typed(type, 'create'));
			expect(placed.error).toBeUndefined();
			const charged = before - sandbox.panel.balanceMicros;
			if (type === 'subscriptions') {
				// Charged post by post: at most 30 for each of 5 new and 2 old posts, at 0.95 per 1000.
				expect(charged).toBe(0n);
				expect(row.cost).toBe(0.1995);
			} else {
				expect(charged).toBeGreaterThan(0n);
				expect(micros(Number(row.cost))).toBe(charged);
			}
		});

		it.each(['0.0125', '1', '0.000001', '12.3456', '99.999999'])(
			'agrees with the charge at a rate of %s, and over runs',
			async (rate) => {
				const [drip] = [...sandbox.panel.services.values()].filter(
					({ dripfeed, type }) => dripfeed && type === 'Default',
				);
				sandbox.panel.setServices([{ ...drip!, rate }]);
				sandbox.panel.balance = '1000000';
				for (const quantity of [50, 51, 333, 19_999]) {
					const more = {
						service: byId(drip!.service),
						link: `${link}/${quantity}`,
						quantity,
						additionalFields: { dripFeed: { schedule: { runs: 7, interval: 60 } } },
					};
					const [row = {}] = (await runPanel(sandbox, typed('default', 'estimate', more))).json(
						'Panel',
					);
					const before = sandbox.panel.balanceMicros;
					const placed = await runPanel(sandbox, typed('default', 'create', more));
					expect(placed.error).toBeUndefined();
					expect(micros(Number(row.cost))).toBe(before - sandbox.panel.balanceMicros);
				}
			},
		);

		it('asks for the price list once for 50 items, and orders nothing', async () => {
			const parameters = { ...createWith({}), operation: 'estimate' };
			const result = await runPanel(sandbox, parameters, { items: orders(50) });

			expect(actions()).toEqual(['services']);
			expect(result.json('Panel').map(({ cost }) => cost)).toEqual(Array(50).fill(0.15));
		});
	});

	describe('Validate', () => {
		const drip = { additionalFields: { dripFeed: { schedule: { runs: 2, interval: 60 } } } };
		it.each([
			[
				'too little',
				{ quantity: 99 },
				"Not sent: 'Quantity' is 99, but the service's minimum is 100",
			],
			[
				'too much',
				{ quantity: 50_001 },
				"Not sent: 'Quantity' is 50001, but the service's maximum is 50000",
			],
			[
				'another type',
				{ service: byId(2) },
				"Not sent: the service has the type Package, but 'Service Type' is Default",
			],
			['drip-feed', drip, "Not sent: 'Runs' is set, but the service does not support drip-feed"],
			[
				'no such service',
				{ service: byId(4711) },
				"Not sent: the panel's price list has no service 4711",
			],
		])('names %s', async (_name, more, problem) => {
			const result = await runPanel(
				sandbox,
				typed('default', 'create', { ...more, options: { validate: true } }),
			);

			expect(result.error?.message).toContain(problem);
			expect(actions()).toEqual(['services']);
		});

		it('names the problems of each item, and places the others', async () => {
			const items = orders(4, { 1: { quantity: 5 }, 3: { quantity: 60_000 } });
			const result = await order(items, { validate: true }, CONTINUE);

			expect(actions()).toEqual(['services', 'add', 'add']);
			expect(held(sandbox)).toEqual([items[0]?.link, items[2]?.link]);
			expect(result.json('Panel')[1]?.error).toMatch(/minimum is 100/);
			expect(result.json('Panel')[3]?.error).toMatch(/maximum is 50000/);
		});

		it('asks for the price list once, also with orders in flight side by side', async () => {
			const parameters = {
				...createWith({ validate: true, maxCharge: 1, maxTotalCharge: 100 }),
				requestOptions: { batching: { batch: { batchSize: 10, batchInterval: 0 } } },
			};
			await runPanel(sandbox, parameters, { items: orders(40) });

			expect(actions().filter((action) => action === 'services')).toHaveLength(1);
			expect(sandbox.panel.orders.size).toBe(40);
		});

		it('asks for the price list once for 30 rows in rounds, further runs, and the calls of an agent', async () => {
			const limited = createWith({ maxCharge: 1, maxTotalCharge: 100 });
			const credentials = credentialFor(sandbox);
			await runWorkflow(loopWorkflow(limited, 1), { items: orders(30), credentials });
			await runPanel(sandbox, limited, { items: [{ link: `${link}/a`, quantity: 100 }] });
			const call = { link: "={{ $fromAI('link') }}", quantity: 100 };
			const calls = ['b', 'c', 'd'].map((post) => ({ link: `${link}/${post}` }));
			await letAgentCall(sandbox, createWith({ maxCharge: 1 }, call), calls);

			expect(actions().filter((action) => action === 'services')).toHaveLength(1);
			expect(sandbox.panel.orders.size).toBe(34);
		});

		it('sends nothing where the price list cannot be had, and advises no second run', async () => {
			sandbox.fault({ kind: 'html503', action: 'services' });
			const result = await order(orders(3), { validate: true });

			expect(errorText(result)).toMatch(
				/^Not sent: the panel is not available[^]*Nothing was sent for this item/,
			);
			expect(errorText(result)).not.toMatch(/try again/i);
			expect(actions()).toEqual(['services']);
		});
	});

	describe('Maximum Charge', () => {
		it.each([
			[0.16, 3],
			[0.159999, 0],
			[0, 0],
			['0.16', 3],
		])('of %p lets %i of 3 orders through that may cost 0.16', async (maxCharge, through) => {
			await order(orders(3), { maxCharge }, CONTINUE);
			expect(sandbox.panel.orders.size).toBe(through);
		});

		it('refuses only the dear ones', async () => {
			const items = orders(3, { 1: { quantity: 110 } });
			const result = await order(items, { maxCharge: 0.16 }, ERROR_OUTPUT);

			expect(held(sandbox)).toEqual([items[0]?.link, items[2]?.link]);
			expect(result.json('Errors')).toEqual([
				{
					...items[1],
					error: "Not sent: the order would cost 0.17, but 'Maximum Charge' is 0.16",
					message: expect.stringContaining('Nothing was sent'),
				},
			]);
		});

		it('refuses a package that the price list does not know as one, which would cost a thousand times less', async () => {
			const result = await runPanel(sandbox, {
				...typed('package', 'create'),
				service: byId(1),
				options: { maxCharge: 100 },
			});

			expect(errorText(result)).toMatch(/type Default, but 'Service Type' is Package/);
			expect(asked(sandbox)).toEqual([]);
		});

		it('counts each line of a link, since some panels make an order of each', async () => {
			const items = orders(1, { 0: { link: `${link}/a\n${link}/b\n${link}/c` } });
			const result = await order(items, { maxCharge: 0.3 });

			expect(errorText(result)).toMatch(/would cost 0.48/);
			expect(asked(sandbox)).toEqual([]);
		});

		it.each([
			['a subscription without a number of posts', typed('subscriptions', 'create', { posts: 0 })],
			['a rate below zero', typed('default', 'create')],
		])('refuses %s', async (_name, parameters) => {
			sandbox.panel.setServices(
				[...sandbox.panel.services.values()].map((service) =>
					service.type === 'Default' ? { ...service, rate: '-1.5' } : service,
				),
			);
			const result = await runPanel(sandbox, { ...parameters, options: { maxCharge: 100 } });

			expect(errorText(result)).toMatch(/maximum cost of this order is not known/);
			expect(asked(sandbox)).toEqual([]);
		});

		it.each([
			['missing', '={{ $json.nothing }}'],
			['null', '={{ null }}'],
			['empty', ''],
			['a word', 'ten'],
			['negative', -1],
			['no number', '={{ NaN }}'],
		])('and Maximum Total Charge refuse a limit that is %s', async (_name, limit) => {
			for (const name of ['maxCharge', 'maxTotalCharge']) {
				const result = await order(orders(1), { [name]: limit });

				expect(result.error?.message).toMatch(/'Maximum (Total )?Charge' is not an amount/);
				expect(sandbox.requests).toEqual([]);
			}
		});
	});

	describe('Maximum Total Charge', () => {
		it('is never passed by 100 items, and used to the last cent that an order may cost', async () => {
			// 100, 101, ... 199 pieces at a printed 1.50 per 1000, which may be 1.505, charged up to the next cent.
			const items = orders(100).map((item, index) => ({ ...item, quantity: 100 + index }));
			const sumOf = (count: number, cost: (quantity: number) => number) =>
				items.slice(0, count).reduce((sum, { quantity }) => sum + cost(quantity), 0);
			const most = (count: number) =>
				sumOf(count, (quantity) => Math.ceil((quantity * 1505) / 10_000) * 10_000);
			const charged = (count: number) => sumOf(count, (quantity) => quantity * 1500);
			for (const count of [1, 17, 50, 99, 100]) {
				for (const [less, through] of [
					[0, count],
					[1, count - 1],
				] as const) {
					sandbox.reset();
					const maxTotalCharge = (most(count) - less) / 1e6;
					const result = await order(items, { maxTotalCharge });

					expect(held(sandbox)).toEqual(links(items.slice(0, through)));
					expect(1000_000_000n - sandbox.panel.balanceMicros).toBe(BigInt(charged(through)));
					expect(result.error === undefined).toBe(through === 100);
				}
			}
		});

		it.each([1, 7])('holds over the rounds of a loop, %i items each', async (batchSize) => {
			const workflow = loopWorkflow(createWith({ maxTotalCharge: 1.6 }), batchSize, CONTINUE);
			const credentials = credentialFor(sandbox);
			await runWorkflow(workflow, { items: orders(20), credentials });

			expect(sandbox.panel.orders.size).toBe(10);
		});

		it('holds over tries, and counts no order twice', async () => {
			const node = { ...CONTINUE, ...THREE_TRIES };
			const items = orders(20, { 0: { quantity: 5 } });
			await order(items, { maxTotalCharge: 1.6 }, node);

			expect(held(sandbox)).toEqual(links(items.slice(1, 11)));
		});

		it("holds over the editor's Retry", async () => {
			const parameters = createWith({ maxTotalCharge: 0.48 });
			const credentials = credentialFor(sandbox);
			let result = await runWorkflow(panelWorkflow(parameters), { items: orders(5), credentials });
			for (let retries = 0; retries < 2; retries += 1) {
				result = await runWorkflow(panelWorkflow(parameters), { credentials, retryOf: result });
			}

			expect(errorText(result)).toMatch(/on top of 0.48 in this execution/);
			expect(sandbox.panel.orders.size).toBe(3);
		});

		it('holds with orders in flight side by side', async () => {
			const parameters = {
				...createWith({ maxTotalCharge: 1.12 }),
				requestOptions: { batching: { batch: { batchSize: 8, batchInterval: 0 } } },
			};
			sandbox.fault({ kind: 'delay', action: 'add', milliseconds: 30, times: Infinity });
			await runPanel(sandbox, parameters, { items: orders(20), node: CONTINUE });

			expect(sandbox.panel.orders.size).toBe(7);
		});

		it('counts an unknown order as spent, and a refused one not', async () => {
			sandbox.fault({ kind: 'html503', action: 'add', applied: true });
			const items = orders(6, { 1: { quantity: 5 } });
			await order(items, { maxTotalCharge: 0.48 }, CONTINUE);

			expect(held(sandbox)).toEqual(links([items[0]!, items[2]!, items[3]!]));
		});

		it('does not count what was ordered before under the same key', async () => {
			const options = { ...KEYED, maxTotalCharge: 0.32 };
			const items = orders(4);
			await order(items, options, CONTINUE);
			await order(items, options, CONTINUE);

			expect(held(sandbox)).toEqual(links(items));
		});
	});

	describe('a charge that is not what was worked out', () => {
		const charged = (charge: unknown, order = 777) => ({
			applied: true,
			instead: { body: JSON.stringify({ order, charge }) },
		});

		it.each([
			['more', 0.17],
			['less', '0.1300'],
		])('stops the sending (%s)', async (_name, charge) => {
			front.scripts.set(1, charged(charge));
			const result = await runPanel(front, createWith({ maxTotalCharge: 10 }), {
				items: orders(4),
			});

			expect(errorText(result)).toContain(
				`The panel charged ${Number(charge)} for order 777, but by its price list the cost is 0.15`,
			);
			expect(errorText(result)).toContain('Placed: 23501 (item 0), 777 (item 1).');
			expect(front.sent).toHaveLength(2);
		});

		it('is the same amount in another spelling', async () => {
			front.scripts.set(0, charged('0.15000'));
			front.scripts.set(1, charged(0.15, 778));
			await runPanel(front, createWith({ maxCharge: 10 }), { items: orders(3) });

			expect(front.sent).toHaveLength(3);
		});

		it('stops further tries too', async () => {
			for (let sent = 0; sent < 9; sent += 1) front.scripts.set(sent, charged(0.5, 700 + sent));
			const parameters = createWith({ maxTotalCharge: 10 });
			const items = orders(4);
			const result = await runPanel(front, parameters, { items, node: THREE_TRIES });
			expect(errorText(result)).toContain('The panel charged 0.5 for order 700');
			expect(front.sent).toHaveLength(1);
		});

		it('stops the rounds of a loop', async () => {
			for (let sent = 0; sent < 9; sent += 1) front.scripts.set(sent, charged(0.5, 700 + sent));
			const workflow = loopWorkflow(createWith({ maxTotalCharge: 10 }), 1, CONTINUE);
			const result = await runWorkflow(workflow, {
				items: orders(4),
				credentials: credentialFor(front),
			});

			expect(front.sent).toHaveLength(1);
			expect(result.json('Done')[0]?.order).toBe(700);
			for (const row of result.json('Done').slice(1)) {
				expect(row.error).toMatch(/^Not sent: the panel charged 0\.5 for order 700/);
			}
		});

		it('stops after more orders than one was asked for', async () => {
			const body = JSON.stringify({ orders: [{ order: 1 }, { order: 2 }] });
			front.scripts.set(0, { applied: true, instead: { body } });
			const result = await runPanel(front, createWith({ maxTotalCharge: 10 }), {
				items: orders(3),
				node: CONTINUE,
			});

			expect(front.sent).toHaveLength(1);
			expect(result.json('Panel').map(({ order }) => order)).toEqual([1, 2, undefined, undefined]);
		});

		it('is nobody’s concern without a limit', async () => {
			front.scripts.set(0, charged(5));
			await runPanel(front, createWith({}), { items: orders(3) });

			expect(front.sent).toHaveLength(3);
		});
	});

	describe('the account of a run', () => {
		it('stands above the output with Continue', async () => {
			const items = orders(6, { 1: { quantity: 5 }, 4: { link: '' } });
			sandbox.fault({ kind: 'html503', action: 'add', skip: 2 });
			const result = await order(items, { ...KEYED, maxCharge: 1 }, CONTINUE);

			expect(result.hints('Panel')).toEqual([
				{
					message: '3 orders placed, 1 refused, 1 with an unknown outcome, 1 not sent. Cost: 0.45.',
					location: 'outputPane',
				},
			]);
		});

		it('counts what was stopped by an empty balance', async () => {
			sandbox.panel.balance = '0.31';
			const result = await order(orders(5), {}, CONTINUE);

			expect(result.hints('Panel').map(({ message }) => message)).toEqual([
				'2 orders placed, 1 refused, 2 not sent.',
			]);
		});

		it('says nothing of a single order', async () => {
			expect((await order(orders(1), {}, CONTINUE)).hints('Panel')).toEqual([]);
		});

		it('comes with the error with Stop', async () => {
			const result = await order(orders(4, { 2: { quantity: 5 } }), { maxCharge: 1 });

			expect(errorText(result)).toContain(
				'In this run: 2 orders placed, 1 refused, 1 not sent. Cost: 0.3. Placed: 23501 (item 0), 23502 (item 1).',
			);
		});
	});

	it('leaves the key out of logs, errors, items and the execution', async () => {
		const kinds = ['html503', 'reset', 'redirect', 'json500', 'empty', 'rateLimit'] as const;
		for (const node of [{}, CONTINUE, ERROR_OUTPUT]) {
			for (const kind of kinds) {
				sandbox.reset();
				sandbox.fault({ kind, action: 'add', skip: 1, retryAfter: '600' });
				const options = { ...KEYED, maxTotalCharge: 1, validate: true };
				const result = await order(orders(3), options, node);

				const all = [result.data, log.lines, result.hints('Panel'), result.error?.message];
				expect(JSON.stringify(all)).not.toContain(sandbox.key);
			}
		}
	});
});
