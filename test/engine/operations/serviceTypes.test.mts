import { describe, expect, it } from '@jest/globals';
import type { INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox/server.mts';
import { byId, callPanel, runPanel } from '../harness/panel.mts';
import { useSandbox } from '../harness/useSandbox.mts';

/** What is filled in for a type, and what has to reach the panel besides `service`. */
interface Case {
	service: number;
	fields: INodeParameters;
	sent: Record<string, string>;
}

const link = 'https://example.com/p/1';

const cases: Record<string, Case> = {
	default: { service: 1, fields: { link, quantity: 100 }, sent: { link, quantity: '100' } },
	package: { service: 2, fields: { link }, sent: { link } },
	seo: {
		service: 3,
		fields: { link, quantity: 50, keywords: 'shoes\r\n\r\nred shoes' },
		sent: { link, quantity: '50', keywords: 'shoes\nred shoes' },
	},
	customComments: {
		service: 4,
		fields: { link, comments: "={{ ['first', 'second'] }}" },
		sent: { link, comments: 'first\nsecond' },
	},
	customCommentsPackage: {
		service: 5,
		fields: { link, comments: 'first\nsecond\n' },
		sent: { link, comments: 'first\nsecond' },
	},
	commentReplies: {
		service: 6,
		fields: { link, username: 'me', comments: 'yes' },
		sent: { link, username: 'me', comments: 'yes' },
	},
	commentLikes: {
		service: 7,
		fields: { link, quantity: 10, username: 'me' },
		sent: { link, quantity: '10', username: 'me' },
	},
	mentions: {
		service: 8,
		fields: { link, quantity: 10, usernames: 'a\nb' },
		sent: { link, quantity: '10', usernames: 'a\nb' },
	},
	mentionsWithHashtags: {
		service: 9,
		fields: { link, quantity: 10, usernames: 'a', hashtags: 'x\ny' },
		sent: { link, quantity: '10', usernames: 'a', hashtags: 'x\ny' },
	},
	mentionsCustomList: {
		service: 10,
		fields: { link, usernames: 'a\nb\nc' },
		sent: { link, usernames: 'a\nb\nc' },
	},
	mentionsHashtag: {
		service: 11,
		fields: { link, quantity: 10, hashtag: 'x' },
		sent: { link, quantity: '10', hashtag: 'x' },
	},
	mentionsUserFollowers: {
		service: 12,
		fields: { link, quantity: 10, username: 'me' },
		sent: { link, quantity: '10', username: 'me' },
	},
	mentionsMediaLikers: {
		service: 13,
		fields: { link, quantity: 10, media: 'https://example.com/m' },
		sent: { link, quantity: '10', media: 'https://example.com/m' },
	},
	poll: {
		service: 14,
		fields: { link, quantity: 10, answerNumber: '2' },
		sent: { link, quantity: '10', answer_number: '2' },
	},
	invitesFromGroups: {
		service: 15,
		fields: { link, quantity: 10, groups: 'https://example.com/g/1' },
		sent: { link, quantity: '10', groups: 'https://example.com/g/1' },
	},
	subscriptions: {
		service: 16,
		fields: {
			username: 'me',
			min: 20,
			max: 30,
			posts: 5,
			oldPosts: 2,
			delay: 15,
			expiry: '2030-12-31T00:00:00',
		},
		sent: {
			username: 'me',
			min: '20',
			max: '30',
			delay: '15',
			posts: '5',
			old_posts: '2',
			expiry: '31/12/2030',
		},
	},
	webTraffic: {
		service: 17,
		fields: {
			link,
			quantity: 100,
			country: 'TR',
			device: '4',
			typeOfTraffic: '1',
			googleKeyword: 'shoes',
		},
		sent: {
			link,
			quantity: '100',
			country: 'TR',
			device: '4',
			type_of_traffic: '1',
			google_keyword: 'shoes',
		},
	},
};

describe('an order of each service type', () => {
	let sandbox: Sandbox;

	useSandbox((started) => {
		sandbox = started;
	});

	const order = (serviceType: string, service: number, fields: INodeParameters) => ({
		resource: 'order',
		operation: 'create',
		serviceType,
		service: byId(service),
		...fields,
	});

	describe.each(Object.entries(cases))('%s', (type, { service, fields, sent }) => {
		it('sends exactly its own fields', async () => {
			const result = await runPanel(sandbox, order(type, service, fields));

			expect(result.error).toBeUndefined();
			expect(sandbox.requests.map(({ parameters }) => parameters)).toEqual([
				{ service: String(service), ...sent },
			]);
			expect(result.json('Panel')).toMatchObject([{ order: 23501, service }]);
		});

		it('sends the same as a tool', async () => {
			const result = await callPanel(sandbox, order(type, service, fields));

			expect(result.error).toBeUndefined();
			expect(sandbox.requests.map(({ parameters }) => parameters)).toEqual([
				{ service: String(service), ...sent },
			]);
		});

		it("is understood by the panel's own word for the type, from an expression", async () => {
			const word = [...sandbox.panel.services.values()].find(
				(row) => String(row.service) === String(service),
			)?.type;
			const result = await runPanel(sandbox, order('={{ $json.type }}', service, fields), {
				items: [{ type: word }],
			});

			expect(result.error).toBeUndefined();
			expect(sandbox.requests.map(({ parameters }) => parameters)).toEqual([
				{ service: String(service), ...sent },
			]);
		});

		it('sends nothing where a field that it needs is empty', async () => {
			const [needed = ''] = Object.keys(fields);
			const empty = { ...fields, [needed]: '={{ undefined }}' };
			const result = await runPanel(sandbox, order(type, service, empty));

			expect(result.error?.name).toBe('NodeOperationError');
			expect(result.error?.message).toMatch(/^Not sent: '(Link|Username)' is empty/);
			expect(sandbox.requests).toEqual([]);
		});
	});

	it('reads each item by itself, the type too', async () => {
		const result = await runPanel(
			sandbox,
			order('={{ $json.type }}', 1, {
				service: byId('={{ $json.service }}'),
				link: '={{ $json.link }}',
				quantity: '={{ $json.quantity }}',
				comments: '={{ $json.comments }}',
			}),
			{
				items: [
					{ type: 'Default', service: 1, link: `${link}0`, quantity: 100 },
					{ type: 'Custom Comments', service: 4, link: `${link}1`, comments: 'a\nb' },
					{ type: 'Package', service: 2, link: `${link}2` },
				],
			},
		);

		expect(result.error).toBeUndefined();
		expect(sandbox.requests.map(({ parameters }) => parameters)).toEqual([
			{ service: '1', link: `${link}0`, quantity: '100' },
			{ service: '4', link: `${link}1`, comments: 'a\nb' },
			{ service: '2', link: `${link}2` },
		]);
	});

	describe('from the price list', () => {
		const fields = {
			service: byId('={{ $json.service }}'),
			link: '={{ $json.link }}',
			quantity: '={{ $json.quantity }}',
			comments: '={{ $json.comments }}',
		};
		const items = [
			{ service: 1, link: `${link}0`, quantity: 100, comments: 'none' },
			{ service: 4, link: `${link}1`, quantity: 7, comments: 'a\nb' },
			{ service: 2, link: `${link}2`, quantity: 7, comments: 'none' },
		];
		const mixed = [
			{ service: '1', link: `${link}0`, quantity: '100' },
			{ service: '4', link: `${link}1`, comments: 'a\nb' },
			{ service: '2', link: `${link}2` },
		];
		const ofAction = (action: string) =>
			sandbox.requests.filter((request) => request.action === action);

		it('is looked up for each order, with one request for the list', async () => {
			const parameters = { ...order('fromPriceList', 1, {}), ...fields };
			const result = await runPanel(sandbox, parameters, { items });

			expect(result.error).toBeUndefined();
			expect(ofAction('services')).toHaveLength(1);
			expect(ofAction('add').map(({ parameters: sent }) => sent)).toEqual(mixed);
		});

		it('is looked up for a tool', async () => {
			const parameters = { ...order('fromPriceList', 4, {}), link, comments: 'a', quantity: 3 };
			const result = await callPanel(sandbox, parameters);

			expect(result.error).toBeUndefined();
			expect(ofAction('add').map(({ parameters: sent }) => sent)).toEqual([
				{ service: '4', link, comments: 'a' },
			]);
		});

		it('gives an estimate the cost of its type', async () => {
			const parameters = { ...order('fromPriceList', 1, {}), operation: 'estimate', ...fields };
			const result = await runPanel(sandbox, parameters, { items });

			const types = result.json('Panel').map(({ type, is_valid }) => [type, is_valid]);
			expect(types.map(([type]) => type)).toEqual(['Default', 'Custom Comments', 'Package']);
			expect(ofAction('add')).toEqual([]);
		});

		it.each([
			[
				'Comments with a Twist',
				'Not sent: the price list gives service 1 the type "Comments with a Twist", which this node does not know',
			],
			['', 'Not sent: the price list does not say which type service 1 has'],
		])('sends nothing for the type "%s"', async (type, message) => {
			sandbox.panel.services.get('1')!.type = type;
			const parameters = order('fromPriceList', 1, { link, quantity: 100 });
			const result = await runPanel(sandbox, parameters);

			expect(result.error?.message).toBe(message);
			expect(result.error?.description).toContain("Choose the type in 'Service Type'.");
			expect(ofAction('add')).toEqual([]);
		});

		it('sends nothing for a service that the list does not have', async () => {
			const result = await runPanel(sandbox, order('fromPriceList', 999, { link, quantity: 100 }));

			expect(result.error?.message).toBe("Not sent: the panel's price list has no service 999");
			expect(ofAction('add')).toEqual([]);
		});

		it('sends nothing where no service is chosen', async () => {
			const parameters = { ...order('fromPriceList', 1, { link, quantity: 100 }) };
			const result = await runPanel(sandbox, { ...parameters, service: byId('={{ "" }}') });

			expect(result.error?.message).toMatch(/^Not sent: 'Service' /);
			expect(ofAction('add')).toEqual([]);
		});
	});

	it('does not read what the editor hides for its type, such as an expression that fails', async () => {
		const hidden = { username: 'me', comments: "={{ $json.nowhere.split(',') }}" };
		const result = await runPanel(sandbox, order('default', 1, { link, quantity: 100, ...hidden }));

		expect(result.error).toBeUndefined();
		expect(sandbox.requests.map(({ parameters: sent }) => sent)).toEqual([
			{ service: '1', link, quantity: '100' },
		]);
	});

	it('carries the additional fields under their API names', async () => {
		const result = await runPanel(
			sandbox,
			order('default', 18, {
				link,
				quantity: 50,
				additionalFields: {
					dripFeed: { schedule: { runs: 3, interval: 30 } },
					xpanelFields: { fields: { dataPool: 'tr', listenDuration: 60 } },
					requestId: 'row-1',
					customParameters: { parameter: [{ name: 'coupon', value: 'A 1' }] },
				},
			}),
		);

		expect(result.error).toBeUndefined();
		expect(sandbox.requests.map(({ parameters }) => parameters)).toEqual([
			{
				service: '18',
				link,
				quantity: '50',
				runs: '3',
				interval: '30',
				data_pool: 'tr',
				listen_duration: '60',
				request_id: 'row-1',
				coupon: 'A 1',
			},
		]);
	});

	it.each(['key', 'API_KEY', 'action'])('refuses a custom parameter named %s', async (name) => {
		const result = await runPanel(
			sandbox,
			order('default', 1, {
				link,
				quantity: 100,
				additionalFields: { customParameters: { parameter: [{ name, value: 'x' }] } },
			}),
		);

		expect(result.error?.message).toBe(`Not sent: 'Custom Parameters' cannot set "${name}"`);
		expect(sandbox.requests).toEqual([]);
	});
});
