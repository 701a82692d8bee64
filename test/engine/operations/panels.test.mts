import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { forgetPriceLists } from '../harness/clock.mts';
import { credentialReads } from '../harness/credentials.mts';
import { runWorkflow } from '../harness/index.mts';
import { byId, panelWorkflow } from '../harness/panel.mts';

/** Operations of each kind, which ask about or order what each item says. */
const operations: Record<string, INodeParameters> = {
	'Order → Create': {
		resource: 'order',
		operation: 'create',
		service: byId(1),
		link: '={{ $json.link }}',
		quantity: 100,
	},
	'Order → Estimate Cost': {
		resource: 'order',
		operation: 'estimate',
		service: byId(1),
		link: '={{ $json.link }}',
		quantity: 100,
	},
	'Order → Get Status': {
		resource: 'order',
		operation: 'getStatus',
		orderId: '={{ $json.order }}',
	},
	'Order → Get Many Statuses': {
		resource: 'order',
		operation: 'getManyStatuses',
		orderIds: '={{ $json.order }}',
	},
	'Refill → Create': { resource: 'refill', operation: 'create', orderId: '={{ $json.order }}' },
	'Balance → Get': { resource: 'balance', operation: 'get' },
};

describe('the panels that a credential names', () => {
	let first: Sandbox;
	let second: Sandbox;

	beforeAll(async () => {
		first = await startSandbox({ key: 'key-of-the-first' });
		second = await startSandbox({ key: 'key-of-the-second' });
	});

	afterAll(async () => {
		await first.close();
		await second.close();
	});

	beforeEach(() => {
		forgetPriceLists();
		credentialReads.length = 0;
		for (const sandbox of [first, second]) {
			sandbox.reset();
			for (let made = 0; made < 6; made += 1) sandbox.panel.insertOrder({ status: 'Completed' });
		}
	});

	/** Items for both panels in turn. */
	const itemsForBoth = (count: number) =>
		Array.from({ length: count }, (_, index) => {
			const { url, key } = index % 2 === 0 ? first : second;
			return { url, apiKey: key, link: `https://example.com/p/${index}`, order: 23501 + index };
		});

	async function run(
		parameters: INodeParameters,
		credential: ICredentialDataDecryptedObject,
		items = itemsForBoth(6),
	) {
		const credentials = { smmPanelApi: credential };
		return await runWorkflow(panelWorkflow(parameters), { items, credentials });
	}

	it.each(Object.entries(operations))(
		'are read three times for a constant credential, however many the items: %s',
		async (_name, parameters) => {
			for (let made = 0; made < 50; made += 1) first.panel.insertOrder({ status: 'Completed' });
			const items = itemsForBoth(50);
			const result = await run(parameters, { baseUrl: first.url, apiKey: first.key }, items);

			expect(result.error).toBeUndefined();
			expect(result.json('Panel')).toHaveLength(50);
			// The first item, the last one, and one past the end: see `Panels`.
			expect(credentialReads).toEqual([0, 49, 50]);
		},
	);

	it('are read three times for 1,000 items, and once for one', async () => {
		const { 'Balance → Get': balance = {} } = operations;
		const constant = { baseUrl: first.url, apiKey: first.key };
		await run(balance, constant, itemsForBoth(1000));
		expect(credentialReads).toEqual([0, 999, 1000]);
		credentialReads.length = 0;
		await run(balance, constant, itemsForBoth(1));
		expect(credentialReads).toEqual([0]);
	});

	it('are read anew for a constant written as an expression no more often', async () => {
		const { 'Balance → Get': balance = {} } = operations;
		const credential = { baseUrl: `={{ "${first.url}" }}`, apiKey: `={{ "${first.key}" }}` };
		const result = await run(balance, credential);

		expect(result.error).toBeUndefined();
		expect(credentialReads).toEqual([0, 5, 6]);
		expect(first.requests).toHaveLength(1);
	});

	/** Ways to say which panel an item is for. */
	const expressions: Array<[string, (field: string) => string]> = [
		['$json', (field) => `={{ $json.${field} }}`],
		['$json with brackets', (field) => `={{ $json["${field}"] }}`],
		['$json with a way out', (field) => `={{ $json?.${field} ?? "none" }}`],
		[
			'$json with text around it',
			(field) => `={{ $json.${field}.slice(0, 5) }}{{ $json.${field}.slice(5) }}`,
		],
		['$input.item', (field) => `={{ $input.item.json.${field} }}`],
		["$('Start').item", (field) => `={{ $('Start').item.json.${field} }}`],
		['$itemIndex', (field) => `={{ $('Start').all()[$itemIndex].json.${field} }}`],
		['$input.all()', (field) => `={{ $input.all()[$itemIndex].json.${field} }}`],
	];

	describe.each(expressions)('given by %s', (_way, write) => {
		it.each(Object.entries(operations))(
			'are asked each for its own items, with its own key: %s',
			async (_name, parameters) => {
				const result = await run(parameters, { baseUrl: write('url'), apiKey: write('apiKey') });

				expect(result.error).toBeUndefined();
				expect(result.pairs('Panel')).toEqual([0, 1, 2, 3, 4, 5].map((item) => ({ item })));
				for (const [index, sandbox] of [first, second].entries()) {
					const { requests, key } = sandbox;
					expect(requests.length).toBeGreaterThan(0);
					expect(requests.filter(({ body }) => !body.includes(`key=${key}`))).toEqual([]);
					const asked = requests.flatMap(({ parameters: { link, order, orders } }) =>
						(orders ?? order ?? link ?? '').split(','),
					);
					const own = [0, 2, 4].map((item) => item + index);
					const links = own.map((item) => `https://example.com/p/${item}`);
					const orders = own.map((item) => String(23501 + item));
					expect([links, orders, ['']]).toContainEqual(asked);
				}
			},
		);
	});

	it('get one list each of the IDs that are theirs, and with Stop both are named', async () => {
		const { 'Order → Get Many Statuses': statuses = {} } = operations;
		const credential = { baseUrl: '={{ $json.url }}', apiKey: '={{ $json.apiKey }}' };
		second.fault({ kind: 'html503' });
		const result = await run(statuses, credential);

		expect(first.requests.map(({ parameters }) => parameters)).toEqual([
			{ orders: '23501,23503,23505' },
		]);
		expect(second.requests.map(({ parameters }) => parameters)).toEqual([
			{ orders: '23502,23504,23506' },
		]);
		expect(result.error?.description).toContain(
			'Done before that: 3 orders (23501, 23503, 23505).',
		);
	});

	it('are told apart by the key alone', async () => {
		const { 'Order → Create': create = {} } = operations;
		const items = itemsForBoth(3).map((item) => ({ ...item, url: first.url }));
		const node = { onError: 'continueRegularOutput' as const };
		const result = await runWorkflow(panelWorkflow(create, node), {
			items,
			credentials: { smmPanelApi: { baseUrl: first.url, apiKey: '={{ $json.apiKey }}' } },
		});

		expect(first.requests.map(({ body }) => new URLSearchParams(body).get('key'))).toEqual([
			first.key,
			second.key,
		]);
		expect(result.json('Panel').map(({ error }) => error)).toEqual([
			undefined,
			'The panel does not accept the API key',
			'Not sent: the panel does not accept the API key',
		]);
	});

	it.each([
		['a default where the item says nothing', '={{ $json.own ?? "key-of-the-first" }}'],
		['a default for an empty field', '={{ $json.own || "key-of-the-first" }}'],
		// These have no error for an item that is not there.
		['a default without an item', '={{ $input.item?.json.own ?? "key-of-the-first" }}'],
		['the number', '={{ $input.all()[$itemIndex]?.json.own ?? "key-of-the-first" }}'],
		['the number before', '={{ $("Start").all()[$itemIndex]?.json.own ?? "key-of-the-first" }}'],
	])('are seen where only an item in the middle has another key, by %s', async (_name, apiKey) => {
		const { 'Order → Get Status': status = {} } = operations;
		const items = itemsForBoth(3).map((item, index) => ({
			...item,
			...(index === 1 && { own: second.key }),
		}));
		await runWorkflow(panelWorkflow(status, { onError: 'continueRegularOutput' as const }), {
			items,
			credentials: { smmPanelApi: { baseUrl: first.url, apiKey } },
		});

		const keys = first.requests.map(({ body }) => new URLSearchParams(body).get('key'));
		expect(keys.sort()).toEqual([first.key, first.key, second.key]);
	});
});
