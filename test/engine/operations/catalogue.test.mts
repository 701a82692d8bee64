import { describe, expect, it } from '@jest/globals';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox/server.mts';
import { listSearch } from '../harness/index.mts';
import { byId, credentialFor, PANEL, runPanel } from '../harness/panel.mts';
import { useSandbox } from '../harness/useSandbox.mts';

describe("the panel's price list", () => {
	let sandbox: Sandbox;

	useSandbox((started) => {
		sandbox = started;
	});

	const filters: Array<[INodeParameters, number[]]> = [
		[{ category: 'instagram' }, [1, 16, 18, 19]],
		[{ search: 'INSTAGRAM likes' }, [16, 18]],
		[{ type: 'custom_comments' }, [4]],
		[{ ids: '22;1,19' }, [1, 19, 22]],
		[{ dripfeed: true }, [17, 18]],
		[{ refill: false, category: 'Views' }, [19]],
		[{ cancel: true, maxRate: 0.5 }, [18, 21]],
		[{ search: 'no such thing' }, []],
	];

	it.each(filters)('filtered by %j', async (chosen, services) => {
		const parameters = { resource: 'service', operation: 'getAll', returnAll: true };
		const result = await runPanel(sandbox, { ...parameters, filters: chosen });

		expect(result.error).toBeUndefined();
		expect(result.json('Panel').map(({ service }) => service)).toEqual(services);
	});

	it('is cut at the limit, after sorting', async () => {
		const result = await runPanel(sandbox, {
			resource: 'service',
			operation: 'getAll',
			returnAll: false,
			limit: 3,
			options: { sort: 'rateAscending' },
		});

		expect(result.json('Panel').map(({ service, rate }) => [service, rate])).toEqual([
			[19, 0.0125],
			[18, 0.35],
			[21, 0.5],
		]);
	});

	it('fills the service picker, and follows the search', async () => {
		const credentials = credentialFor(sandbox);
		const everything = await listSearch(PANEL, 'searchServices', credentials);
		const some = await listSearch(PANEL, 'searchServices', credentials, { filter: 'x likes' });

		expect(everything.results.map(({ value }) => value)).toEqual(
			Array.from({ length: 22 }, (_, index) => index + 1),
		);
		expect(some.results).toEqual([{ name: '21 · 0.5 · X Likes', value: 21 }]);
	});

	it("shows in the picker what 'Service Type' has to be before the name, which the editor cuts", async () => {
		const credentials = credentialFor(sandbox);
		const { results } = await listSearch(PANEL, 'searchServices', credentials);

		const names = results.map(({ name }) => name);
		expect(names).toContain('4 · 12 · Custom Comments · Instagram Comments [Custom]');
	});

	it('finds services in the picker by their type, and says where a list leaves one out', async () => {
		const [first, second] = sandbox.panel.services.values();
		sandbox.panel.setServices([
			{ ...first!, service: 1, type: '', name: 'One' },
			{ ...second!, service: 2, type: 'Custom Comments', name: 'Two' },
		]);
		const credentials = credentialFor(sandbox);
		const all = await listSearch(PANEL, 'searchServices', credentials);
		const some = await listSearch(PANEL, 'searchServices', credentials, { filter: 'comments' });

		expect(all.results.map(({ name }) => name)).toEqual([
			expect.stringMatching(/^1 · .* · type unknown · One$/),
			expect.stringMatching(/^2 · .* · Custom Comments · Two$/),
		]);
		expect(some.results.map(({ value }) => value)).toEqual([2]);
	});

	it('finds services in the picker by that type', async () => {
		const credentials = credentialFor(sandbox);
		const { results } = await listSearch(PANEL, 'searchServices', credentials, {
			filter: 'subscriptions likes',
		});

		expect(results.map(({ name }) => name)).toEqual([
			'16 · 0.95 · Subscriptions · Auto Likes for New Posts',
		]);
	});

	it('pages the picker through a long list', async () => {
		const [first] = sandbox.panel.services.values();
		const services = Array.from({ length: 250 }, (_, index) => ({
			...first!,
			service: index + 1,
		}));
		sandbox.panel.setServices(services);
		const seen: unknown[] = [];
		let page: string | undefined;
		for (let round = 0; round < 3; round += 1) {
			const result = await listSearch(PANEL, 'searchServices', credentialFor(sandbox), { page });
			seen.push(...result.results.map(({ value }) => value));
			page = result.paginationToken as string | undefined;
		}

		expect(page).toBeUndefined();
		expect(seen).toEqual(services.map(({ service }) => service));
	});

	it('shows in the picker why it does not come', async () => {
		const credentials = credentialFor({ ...sandbox, key: 'wrong' });

		await expect(listSearch(PANEL, 'searchServices', credentials)).rejects.toMatchObject({
			name: 'NodeApiError',
			message: 'The panel does not accept the API key',
		});
	});

	it('shows in the picker what is wrong with the credential', async () => {
		const credentials = credentialFor({ ...sandbox, url: 'panel' });

		await expect(listSearch(PANEL, 'searchServices', credentials)).rejects.toThrow(
			"'API URL' in the credential is not a web address",
		);
	});

	describe('held against an order by Estimate Cost', () => {
		const link = 'https://example.com/p/';
		const estimate = {
			resource: 'order',
			operation: 'estimate',
			service: byId('={{ $json.service }}'),
			link: '={{ $json.link }}',
			quantity: '={{ $json.quantity }}',
		};

		it('costs one request for all items, orders nothing and gives what an order costs', async () => {
			const items: IDataObject[] = [
				{ service: 1, link: `${link}1`, quantity: 1000 },
				{ service: 19, link: `${link}2`, quantity: 101 },
				{ service: 21, link: `${link}3`, quantity: 11 },
			];
			const estimated = await runPanel(sandbox, estimate, { items });

			expect(estimated.error).toBeUndefined();
			expect(sandbox.requests.map(({ action }) => action)).toEqual(['services']);
			expect(sandbox.panel.orders.size).toBe(0);
			expect(estimated.json('Panel').map(({ cost }) => cost)).toEqual([1.5, 0.001263, 0.0055]);
			expect(estimated.json('Panel').map((row) => row.is_valid)).toEqual([true, true, true]);
			expect(estimated.pairs('Panel')).toEqual(items.map((_, item) => ({ item })));

			await runPanel(sandbox, { ...estimate, operation: 'create' }, { items });
			const charges = [...sandbox.panel.orders.values()].map(({ charge }) => charge);
			expect(charges).toEqual([1_500_000n, 1_263n, 5_500n]);
		});

		it.each([
			['package', 2, { link }, 4.9],
			['customComments', 4, { link, comments: 'a\n\nb\nc' }, 0.036],
			[
				'default',
				18,
				{ link, quantity: 50, additionalFields: { dripFeed: { schedule: { runs: 4 } } } },
				0.07,
			],
			['subscriptions', 16, { username: 'me', min: 20, max: 30, delay: 0 }, null],
			['subscriptions', 16, { username: 'me', min: 20, max: 30, delay: 0, posts: 4 }, 0.114],
		])('of the type %s (service %i, %j) at %p', async (type, service, fields, cost) => {
			const result = await runPanel(sandbox, {
				resource: 'order',
				operation: 'estimate',
				serviceType: type,
				service: byId(service),
				...fields,
			});

			expect(result.error).toBeUndefined();
			expect(result.json('Panel')).toMatchObject([{ service, cost, is_valid: true, problems: [] }]);
		});

		it('says above the output how many are valid and what these cost', async () => {
			const items: IDataObject[] = [
				{ service: 1, link, quantity: 1000 },
				{ service: 1, link, quantity: 5 },
				{ service: 21, link, quantity: 11 },
			];
			const result = await runPanel(sandbox, estimate, { items });

			expect(result.hints('Panel')).toEqual([
				{ message: '3 orders estimated, 2 valid. Cost: 1.5055.', location: 'outputPane' },
			]);
		});

		it("puts the input's fields under its own with Include Input Fields", async () => {
			const items: IDataObject[] = [{ service: 1, link, quantity: 1000, client: 'x', cost: 'old' }];
			const options = { includeInput: true };
			const plain = await runPanel(sandbox, estimate, { items });
			const result = await runPanel(sandbox, { ...estimate, options }, { items });

			const [row] = plain.json('Panel');
			expect(row).not.toHaveProperty('client');
			expect(result.json('Panel')).toEqual([{ ...items[0], ...row }]);
		});

		it('gives all rows the same fields with Include Input Fields, whatever the items have', async () => {
			const items: IDataObject[] = [
				{ service: 1, link, quantity: 1000, client: 'x' },
				{ service: 1, link, quantity: 5, row: 2 },
			];
			const options = { includeInput: true };
			const result = await runPanel(sandbox, { ...estimate, options }, { items });

			const [first = {}, second = {}] = result.json('Panel');
			expect(Object.keys(first).sort()).toEqual(Object.keys(second).sort());
			expect([first.client, first.row, second.client, second.row]).toEqual(['x', null, null, 2]);
		});

		it('says of an item that leaves something out what is missing, and goes on', async () => {
			const items: IDataObject[] = [
				{ service: 1, link: '', quantity: 1000 },
				{ service: 'Instagram Followers', link, quantity: 1000 },
				{ service: 1, link, quantity: 1000 },
			];
			const result = await runPanel(sandbox, estimate, { items });

			expect(result.error).toBeUndefined();
			expect(result.json('Panel').map((row) => [row.cost, row.is_valid, row.problems])).toEqual([
				[null, false, ["'Link' is empty, but the type Default needs it"]],
				[null, false, ["'Service' takes one ID, not 2"]],
				[1.5, true, []],
			]);
			const [first = {}, , third = {}] = result.json('Panel');
			expect(Object.keys(first)).toEqual(Object.keys(third));
			expect(result.hints('Panel').map(({ message }) => message)).toEqual([
				'3 orders estimated, 1 valid. Cost: 1.5.',
			]);
		});

		it('does not count what could not be estimated', async () => {
			sandbox.fault({ kind: 'reset' });
			const items: IDataObject[] = [
				{ service: 1, link, quantity: 1000 },
				{ service: 1, link, quantity: 1000 },
			];
			const node = { onError: 'continueRegularOutput' as const };
			const result = await runPanel(sandbox, estimate, { items, node });

			const failed = result.json('Panel').filter(({ error }) => error !== undefined).length;
			expect(failed).toBeGreaterThan(0);
			const counted = result.hints('Panel').map(({ message }) => message.split('.')[0]);
			const estimated = 2 - failed;
			expect(counted).toEqual([
				`${estimated} ${estimated === 1 ? 'order' : 'orders'} estimated, ${estimated} valid, ${failed} failed`,
			]);
		});

		it('names what the panel would refuse', async () => {
			const items: IDataObject[] = [
				{ service: 1, link, quantity: 5 },
				{ service: 2, link, quantity: 1 },
				{ service: 99, link, quantity: 5 },
			];
			const result = await runPanel(sandbox, estimate, { items });

			expect(result.error).toBeUndefined();
			expect(result.json('Panel').map((row) => [row.is_valid, row.problems])).toEqual([
				[false, [expect.stringMatching(/'Quantity' is 5.*100/)]],
				[false, [expect.stringMatching(/Package.*'Service Type'/)]],
				[false, [expect.stringMatching(/no such service/)]],
			]);
		});
	});
});
