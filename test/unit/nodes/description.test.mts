import { describe, expect, it } from '@jest/globals';
import { NodeHelpers, type INodeProperties } from 'n8n-workflow';
import { SmmPanel } from '../../../nodes/SmmPanel/SmmPanel.node.ts';
import { fieldLabel } from '../../../nodes/shared/fieldLabels.ts';
import { PARAMETERS } from '../../../panel/request/actions.ts';
import { SERVICE_TYPES, type ServiceType } from '../../../panel/orders/serviceTypes.ts';
import {
	allFields,
	choicesOf,
	fieldCalled,
	fieldsIn,
	issuesOf,
	shownFields,
	shownNames,
} from './description-helpers.mts';

// Workflows store every name and value of these tables: a test that fails here tells of a broken workflow.

const node = new SmmPanel();
const { description } = node;
const { properties } = description;

/** Each operation with its parameters (apart from those of a service type), and what its 'Options' hold. */
const OPERATIONS: Array<[resource: string, operation: string, names: string, options?: string]> = [
	['balance', 'get', 'simplify'],
	['order', 'cancel', 'orderIds options', 'includeInput parallelRequests'],
	[
		'order',
		'create',
		'service serviceType link quantity additionalFields options',
		'checkBalance deduplicationKey includeInput maxCharge maxTotalCharge otherProcesses retryUnknown validate',
	],
	[
		'order',
		'estimate',
		'service serviceType link quantity additionalFields options',
		'includeInput',
	],
	[
		'order',
		'getManyStatuses',
		'orderIds simplify options',
		'includeInput onlyChanged parallelRequests previousStatus',
	],
	['order', 'getStatus', 'orderId simplify'],
	['panel', 'getCapacity', ''],
	['refill', 'create', 'orderId'],
	['refill', 'createMany', 'orderIds options', 'includeInput'],
	['refill', 'getManyStatuses', 'refillIds simplify options', 'includeInput parallelRequests'],
	['refill', 'getStatus', 'refillId simplify'],
	['service', 'get', 'service simplify'],
	['service', 'getAll', 'returnAll limit simplify filters options', 'sort'],
];

const RESOURCES = [...new Set(OPERATIONS.map(([resource]) => resource))];

/** The 'Operation' list of a resource. */
const operationField = (resource: string) =>
	properties.find(
		({ name, displayOptions }) =>
			name === 'operation' && displayOptions?.show?.resource?.includes(resource),
	) as INodeProperties;

const words = (text: string) => text.split(' ').filter((word) => word !== '');

describe("the action node's contract", () => {
	it('is this node', () => {
		expect(description).toMatchObject({
			displayName: 'SMM Panel',
			name: 'smmPanel',
			version: [1],
			usableAsTool: true,
			inputs: ['main'],
			outputs: ['main'],
			credentials: [{ name: 'smmPanelApi', required: true, testedBy: 'testSmmPanelApi' }],
		});
	});

	it('has these resources, and for each these operations', () => {
		expect(choicesOf(properties[0]!).map(({ value }) => value)).toEqual(RESOURCES);
		for (const resource of RESOURCES) {
			const expected = OPERATIONS.filter(([name]) => name === resource).map(([, value]) => value);
			const values = choicesOf(operationField(resource)).map(({ value }) => value);
			expect(values).toEqual(expected);
			expect(values).toContain(operationField(resource).default);
		}
	});

	describe.each(OPERATIONS)('%s %s', (resource, operation, names, options = '') => {
		const [option] = choicesOf(operationField(resource)).filter(({ value }) => value === operation);

		it('shows exactly its parameters', () => {
			expect(shownNames(description, { resource, operation }).sort()).toEqual(words(names).sort());
		});

		it('keeps exactly these in its options', () => {
			const [field] = shownFields(description, { resource, operation }).filter(
				({ name }) => name === 'options',
			);
			const inside = field === undefined ? [] : fieldsIn(field).map(({ name }) => name);
			expect(inside.sort()).toEqual(words(options));
		});

		it('says what it does, in a list and as an action', () => {
			expect(option?.action).toMatch(/\w/);
			expect(option?.description).toMatch(/\w/);
			expect(option?.description).not.toBe(option?.name);
		});

		it('can run through the declarative engine, where n8n runs nothing else', () => {
			expect(option?.routing?.send?.paginate).toBe(true);
			expect(option?.routing?.operations?.pagination).toEqual(expect.any(Function));
			expect(option?.routing?.output?.postReceive).toEqual([expect.any(Function)]);
		});
	});

	it('runs every operation over all items at once, where n8n lets it', () => {
		const custom = Object.entries(node.customOperations).flatMap(([resource, operations]) =>
			Object.keys(operations).map((operation) => `${resource} ${operation}`),
		);
		const known = OPERATIONS.map(([resource, operation]) => `${resource} ${operation}`);
		expect(custom.sort()).toEqual(known.sort());
	});

	it('sends with every request what the transport needs', () => {
		expect(description.requestDefaults).toMatchObject({
			disableFollowRedirect: true,
			ignoreHttpStatusErrors: true,
			returnFullResponse: true,
			json: false,
			encoding: 'stream',
			baseURL: '={{ $credentials.baseUrl.trim() }}',
		});
	});

	it.each([
		['filters', 'cancel category dripfeed ids maxRate refill search type'],
		['additionalFields', 'customParameters dripFeed requestId xpanelFields'],
		['dripFeed', 'interval runs'],
		['xpanelFields', 'choice choiceLabel dataPool listenDuration'],
		['customParameters', 'name value'],
	])('keeps in %s exactly %s', (name, names) => {
		const inside = fieldsIn(fieldCalled(properties, name)).map((field) => field.name);
		expect(inside.sort()).toEqual(words(names));
	});

	it('simplifies unless told otherwise', () => {
		const switches = properties.filter(({ name }) => name === 'simplify');
		expect(switches.length).toBeGreaterThan(0);
		for (const field of switches) expect(field.default).toBe(true);
	});

	it('has limits that start at 1 and lists that start at 50', () => {
		expect(fieldCalled(properties, 'limit')).toMatchObject({
			default: 50,
			typeOptions: { minValue: 1 },
		});
		expect(fieldCalled(properties, 'returnAll').default).toBe(false);
		expect(
			shownNames(description, { resource: 'service', operation: 'getAll', returnAll: true }),
		).not.toContain('limit');
	});

	it('lets a service be chosen from the list or given by its ID', () => {
		const locators = properties.filter(({ name }) => name === 'service');
		expect(locators.length).toBeGreaterThan(0);
		for (const { type, default: value, modes } of locators) {
			expect(type).toBe('resourceLocator');
			expect(value).toEqual({ mode: 'list', value: '' });
			expect(modes?.map(({ name }) => name)).toEqual(['list', 'id']);
			const method = String(modes?.[0]?.typeOptions?.searchListMethod);
			expect(Object.keys(node.methods.listSearch)).toContain(method);
			expect(modes?.[0]?.typeOptions?.searchable).toBe(true);
		}
	});
});

describe('the fields of an order', () => {
	/** The parameter's name, as the API writes it, for each field. */
	const API_NAMES: Record<string, string> = {
		link: 'link',
		quantity: 'quantity',
		comments: 'comments',
		usernames: 'usernames',
		username: 'username',
		hashtags: 'hashtags',
		hashtag: 'hashtag',
		media: 'media',
		keywords: 'keywords',
		answerNumber: 'answer_number',
		groups: 'groups',
		min: 'min',
		max: 'max',
		posts: 'posts',
		oldPosts: 'old_posts',
		delay: 'delay',
		expiry: 'expiry',
		country: 'country',
		device: 'device',
		typeOfTraffic: 'type_of_traffic',
		googleKeyword: 'google_keyword',
		referringUrl: 'referring_url',
	};
	const TYPES = Object.keys(SERVICE_TYPES) as ServiceType[];
	const COMMON = ['service', 'serviceType', 'additionalFields', 'options'];

	const fieldsFor = (operation: string, serviceType: ServiceType, more = {}) =>
		shownFields(description, { resource: 'order', operation, serviceType, ...more }).filter(
			({ name }) => !['resource', 'operation', ...COMMON].includes(name),
		);

	it('can be of each type that the panels have, sorted by name', () => {
		const choices = choicesOf(fieldCalled(properties, 'serviceType'));
		const expected = [
			...TYPES.map((value): [string, string] => [SERVICE_TYPES[value].label, value]),
			['From the Price List', 'fromPriceList'],
		].sort(([a = ''], [b = '']) => a.localeCompare(b, 'en'));
		expect(choices.map(({ name, value }) => [name, value])).toEqual(expected);
		expect(fieldCalled(properties, 'serviceType').default).toBe('default');
	});

	describe.each(['create', 'estimate'])('of %s', (operation) => {
		it.each(TYPES)('are exactly those of the type %s', (type) => {
			const { required, optional } = SERVICE_TYPES[type];
			const own = [...required, ...optional].filter(
				// Shown for the traffic that they are for, see below; the others are among the additional fields.
				(name) => !['google_keyword', 'referring_url', 'choice', 'choice_label'].includes(name),
			);
			const shown = fieldsFor(operation, type);
			expect(shown.map(({ name }) => API_NAMES[name]).sort()).toEqual(own.sort());
			const marked = shown.filter((field) => field.required === true);
			expect(marked.map(({ name }) => API_NAMES[name]).sort()).toEqual([...required].sort());
		});

		it.each([
			['1', ['googleKeyword']],
			['2', ['referringUrl']],
			['3', []],
		])('for traffic of the type %s include %j', (typeOfTraffic, expected) => {
			const extra = ['googleKeyword', 'referringUrl'];
			const shown = fieldsFor(operation, 'webTraffic', { typeOfTraffic }).map(({ name }) => name);
			expect(shown.filter((name) => extra.includes(name))).toEqual(expected);
		});

		it.each([
			['1', 'Google Keyword'],
			['2', 'Referring URL'],
		])('for traffic of the type %s need %s, unless an expression chooses', (chosen, label) => {
			const issues = (serviceType: string, typeOfTraffic: string) =>
				issuesOf(description, {
					resource: 'order',
					operation,
					service: { __rl: true, mode: 'id', value: '7' },
					serviceType,
					link: 'https://example.com',
					country: 'US',
					typeOfTraffic,
				});
			expect(issues('webTraffic', chosen)).toEqual([`Parameter "${label}" is required.`]);
			expect(issues('webTraffic', `={{ "${chosen}" }}`)).toEqual([]);
			expect(issues('={{ "webTraffic" }}', chosen)).toEqual([]);
			expect(issues('fromPriceList', chosen)).toEqual([]);
		});

		it.each(['={{ $json.type }}', '={{ "customComments" }}', 'fromPriceList'])(
			'are all within reach, and keep no workflow from starting, where the type is %s',
			(serviceType) => {
				const parameters = {
					resource: 'order',
					operation,
					service: { __rl: true, mode: 'id', value: '7' },
					serviceType,
					typeOfTraffic: '={{ "1" }}',
				};
				const shown = shownFields(description, parameters);
				const names = shown.map(({ name }) => name);
				expect(names).toEqual(expect.arrayContaining(Object.keys(API_NAMES)));
				expect(new Set(names).size).toBe(names.length);
				expect(issuesOf(description, parameters)).toEqual([]);
				const withoutService = { ...parameters, service: { __rl: true, mode: 'id', value: '' } };
				expect(issuesOf(description, withoutService)).toEqual(['Parameter "Service" is required.']);
			},
		);

		it('that a chosen type needs are asked for before a workflow starts', () => {
			const parameters = {
				resource: 'order',
				operation,
				service: { __rl: true, mode: 'id', value: '7' },
				serviceType: 'customComments',
				link: 'https://example.com/p/1',
			};
			expect(issuesOf(description, parameters)).toEqual(['Parameter "Comments" is required.']);
		});

		it('of one panel are offered to polls only, where they are for polls', () => {
			const { options = [] } = fieldCalled(properties, 'xpanelFields');
			const offered = (serviceType: string) =>
				fieldsIn({ ...fieldCalled(properties, 'xpanelFields'), options })
					.filter((field) =>
						NodeHelpers.displayParameter({}, field, null, null, { operation, serviceType }),
					)
					.map(({ name }) => name);
			expect(offered('default')).toEqual(['dataPool', 'listenDuration']);
			for (const type of ['poll', 'fromPriceList', '={{ $json.type }}']) {
				expect(offered(type)).toEqual(['choice', 'choiceLabel', 'dataPool', 'listenDuration']);
			}
		});
	});

	it('that form a group are there as soon as it is added', () => {
		for (const [name, group] of [
			['dripFeed', 'schedule'],
			['xpanelFields', 'fields'],
		] as const) {
			const field = fieldCalled(properties, name);
			expect(field.default).toEqual({ [group]: {} });
			expect(field.typeOptions).toEqual({ multipleValues: false });
		}
	});

	it('each have one name for one parameter', () => {
		for (const [name, apiName] of Object.entries(API_NAMES)) {
			const field = fieldCalled(properties, name);
			expect(field.routing?.send).toEqual({ type: 'body', property: apiName });
		}
	});
});

describe('what a field sends', () => {
	const all = allFields(properties).filter(({ routing }) => routing?.send !== undefined);
	/** Custom parameters have the names that users give them. */
	const isCustom = ({ routing }: INodeProperties) => routing?.send?.property?.startsWith('=');
	const sending = all.filter((field) => !isCustom(field));

	it('is written once, in the body, under a name that the protocol knows', () => {
		expect(sending.length).toBeGreaterThan(35);
		for (const { displayName, routing } of sending) {
			const apiName = String(routing?.send?.property);
			expect(routing?.send).toEqual({ type: 'body', property: apiName });
			expect(Object.keys(PARAMETERS)).toContain(apiName);
			expect(fieldLabel(apiName)).toBe(displayName);
		}
	});

	it('goes under the name that users give it, where the parameter is their own', () => {
		const custom = all.filter(isCustom);
		expect(custom.length).toBeGreaterThan(0);
		for (const { name, routing } of custom) {
			expect(name).toBe('value');
			expect(routing?.send).toEqual({
				type: 'body',
				property: '={{ $parent.name }}',
				propertyInDotNotation: false,
			});
		}
	});

	it('covers every parameter that the protocol knows', () => {
		const sent = new Set(sending.map(({ routing }) => routing?.send?.property));
		for (const name of Object.keys(PARAMETERS)) expect([...sent]).toContain(name);
	});

	it('is in camelCase what the API writes with underscores, IDs and service apart', () => {
		const camel = (name: string) =>
			name.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());
		const ids: Record<string, string> = {
			order: 'orderId',
			orders: 'orderIds',
			refill: 'refillId',
			refills: 'refillIds',
		};
		for (const { name, routing } of sending) {
			const apiName = String(routing?.send?.property);
			expect(name).toBe(ids[apiName] ?? camel(apiName));
		}
	});
});
