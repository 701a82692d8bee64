import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fieldLabel } from '../../../../nodes/shared/fieldLabels.ts';
import { PARAMETERS, type PanelParameters } from '../../../../panel/request/actions.ts';
import { writeParameters } from '../../../../panel/request/parameters.ts';
import {
	ADDITIONAL_PARAMETERS,
	orderedQuantity,
	orderParameters,
	readServiceType,
	SERVICE_TYPES,
	serviceTypeOf,
	type ServiceType,
} from '../../../../panel/orders/serviceTypes.ts';
import { anyText, anyValue, inputErrorOf, unlessInputError } from '../request/asking-helpers.mts';

/** What each type takes, from the API pages: required, then optional. Written a second time on purpose. */
const FIELDS: Record<ServiceType, [required: string, optional?: string]> = {
	default: ['link quantity'],
	package: ['link'],
	seo: ['link quantity keywords'],
	customComments: ['link comments'],
	customCommentsPackage: ['link comments'],
	commentReplies: ['link username comments'],
	commentLikes: ['link quantity username'],
	mentions: ['link quantity usernames'],
	mentionsWithHashtags: ['link quantity usernames hashtags'],
	mentionsCustomList: ['link usernames'],
	mentionsHashtag: ['link quantity hashtag'],
	mentionsUserFollowers: ['link quantity username'],
	mentionsMediaLikers: ['link quantity media'],
	poll: ['link quantity', 'answer_number choice choice_label'],
	invitesFromGroups: ['link quantity groups'],
	subscriptions: ['username min max delay', 'posts old_posts expiry'],
	webTraffic: ['link quantity country device type_of_traffic', 'google_keyword referring_url'],
};

const TYPES = Object.keys(FIELDS) as ServiceType[];
const words = (text = '') => text.split(' ').filter((word) => word !== '');
const requiredOf = (type: ServiceType) => words(FIELDS[type][0]);
const optionalOf = (type: ServiceType) => words(FIELDS[type][1]);

/** A value for every parameter that any order can have. */
const EVERYTHING: PanelParameters = {
	service: 7,
	link: 'https://example.com/p',
	quantity: 100,
	comments: 'a\nb\nc',
	usernames: 'u\nv',
	username: 'someone',
	hashtags: '#a\n#b',
	hashtag: 'a',
	media: 'https://example.com/m',
	keywords: 'k',
	answer_number: '2',
	groups: 'g',
	min: 10,
	max: 20,
	posts: 5,
	old_posts: 1,
	delay: 0,
	expiry: '2030-12-31',
	country: 'US',
	device: '5',
	type_of_traffic: '3',
	google_keyword: 'shoes',
	referring_url: 'https://example.com',
	runs: 2,
	interval: 60,
	data_pool: 'tr',
	choice: '1',
	choice_label: 'Yes',
	listen_duration: 30,
	request_id: 'r1',
};

const pick = (names: readonly string[]) =>
	Object.fromEntries(names.map((name) => [name, EVERYTHING[name]]));

const without = (parameters: PanelParameters, ...names: string[]) =>
	Object.fromEntries(Object.entries(parameters).filter(([name]) => !names.includes(name)));

describe('drip-feed', () => {
	const order = { service: 1, link: 'x', quantity: 100 };

	it.each([undefined, null, '', ' ', []])(
		'with %j for its runs is not delivered at once',
		(runs) => {
			const read = () => orderParameters('default', { ...order, runs, interval: 60 });
			expect(inputErrorOf(read).message).toBe("'Runs' is empty, but 'Interval (Minutes)' is set");
		},
	);
});

describe('the 17 service types', () => {
	it('are these, with these fields', () => {
		expect(Object.keys(SERVICE_TYPES)).toEqual(TYPES);
		expect(TYPES).toHaveLength(17);
		for (const type of TYPES) {
			expect([...SERVICE_TYPES[type].required].sort()).toEqual(requiredOf(type).sort());
			expect([...SERVICE_TYPES[type].optional].sort()).toEqual(optionalOf(type).sort());
		}
	});

	it('name only parameters that are known', () => {
		const names = TYPES.flatMap((type) => [...requiredOf(type), ...optionalOf(type)]);
		for (const name of [...names, ...ADDITIONAL_PARAMETERS]) {
			expect(Object.keys(PARAMETERS)).toContain(name);
		}
	});

	describe.each(TYPES)('%s', (type) => {
		// Traffic without a referrer has neither of these two, see below.
		const optional = without(pick(optionalOf(type)), 'google_keyword', 'referring_url');
		const own: PanelParameters = { ...pick(['service', ...requiredOf(type)]), ...optional };

		it('keeps exactly what such an order may carry', () => {
			const kept = orderParameters(type, { ...EVERYTHING });
			expect(kept).toEqual({ ...own, ...pick(ADDITIONAL_PARAMETERS) });
		});

		it('goes without what is optional', () => {
			const needed = type === 'poll' ? ['answer_number'] : [];
			const required = pick(['service', ...requiredOf(type), ...needed]);
			expect(orderParameters(type, required)).toEqual(required);
		});

		it.each(['service', ...requiredOf(type)])('needs %s', (name) => {
			for (const empty of [undefined, null, '', ' \n', [], '\u200b', [''], '[""]']) {
				const error = inputErrorOf(() => orderParameters(type, { ...own, [name]: empty }));
				expect(error.message).toBe(
					`'${fieldLabel(name)}' is empty, but the type ${SERVICE_TYPES[type].label} needs it`,
				);
				expect(error.description).toContain(`'${fieldLabel(name)}'`);
			}
		});

		it.each(['service', ...requiredOf(type)])('takes %s as a custom parameter too', (name) => {
			const parameters = orderParameters(type, without(own, name), { [name]: 'x' });
			expect(parameters).toEqual({ ...own, [name]: 'x' });
		});

		it('names all that is missing at once', () => {
			const { message } = inputErrorOf(() => orderParameters(type, {}));
			for (const name of ['service', ...requiredOf(type)]) {
				expect(message).toContain(`'${fieldLabel(name)}'`);
			}
			expect(message).toContain(' are empty');
		});

		it('can be written', () => {
			const written = writeParameters(orderParameters(type, own));
			expect(Object.keys(written).sort()).toEqual(Object.keys(own).sort());
		});

		it('is found under its value and its label in any spelling', () => {
			const { label } = SERVICE_TYPES[type];
			const snake = label.toLowerCase().replace(/ /g, '_');
			for (const word of [type, label, label.toUpperCase(), snake, ` ${label} `, `${label}\t`]) {
				expect(readServiceType(word)).toBe(type);
				expect(serviceTypeOf(word)).toBe(type);
			}
		});
	});
});

describe('a poll', () => {
	const poll = { service: 1, link: 'x', quantity: 5 };

	it.each(['answer_number', 'choice', 'choice_label'])('is content with %s', (name) => {
		expect(orderParameters('poll', { ...poll, [name]: '2' })).toEqual({ ...poll, [name]: '2' });
		expect(orderParameters('poll', poll, { [name]: '2' })).toEqual({ ...poll, [name]: '2' });
	});

	it('needs one of them', () => {
		expect(inputErrorOf(() => orderParameters('poll', poll)).message).toContain("'Answer Number'");
	});
});

describe('web traffic', () => {
	const visit = { service: 1, link: 'x', quantity: 5, country: 'US', device: '1' };

	it.each<[unknown, string, string]>([
		['1', 'google_keyword', 'Google Keyword'],
		[1, 'google_keyword', 'Google Keyword'],
		['2', 'referring_url', 'Referring URL'],
		[['1'], 'google_keyword', 'Google Keyword'],
		['["2"]', 'referring_url', 'Referring URL'],
	])('of type %j needs %s', (type_of_traffic, name, label) => {
		const fields = { ...visit, type_of_traffic };
		expect(inputErrorOf(() => orderParameters('webTraffic', fields)).message).toContain(label);
		expect(orderParameters('webTraffic', { ...fields, [name]: 'x' })).toHaveProperty(name, 'x');
	});

	it.each<[string, string[]]>([
		['1', ['google_keyword']],
		['2', ['referring_url']],
		['3', []],
		["the panel's own", ['google_keyword', 'referring_url']],
	])('of type %s keeps of the fields for one kind of traffic %j', (type_of_traffic, kept) => {
		const both = { google_keyword: 'shoes', referring_url: 'https://example.com' };
		const sent = orderParameters('webTraffic', { ...visit, ...both, type_of_traffic });
		expect(Object.keys(sent).filter((name) => name in both)).toEqual(kept);
		expect(orderParameters('webTraffic', { ...visit, type_of_traffic }, both)).toMatchObject(both);
	});

	it('without a referrer needs neither', () => {
		const fields = { ...visit, type_of_traffic: '3' };
		expect(orderParameters('webTraffic', fields)).toEqual(fields);
	});
});

describe('orderParameters', () => {
	const order = { service: 1, link: 'x', quantity: 5 };

	it('lets a custom parameter win over a field', () => {
		expect(orderParameters('default', order, { quantity: 9, coupon: 'X' })).toEqual({
			service: 1,
			link: 'x',
			quantity: 9,
			coupon: 'X',
		});
	});

	it('lets an empty custom parameter take nothing away', () => {
		for (const empty of ['', ' ', null, undefined]) {
			expect(
				orderParameters('default', { ...order, runs: 2 }, { link: empty, runs: empty }),
			).toEqual({
				...order,
				runs: 2,
			});
		}
	});

	it('keeps a delay of 0, which is a value', () => {
		const subscription = { service: 1, username: 'u', min: 1, max: 2, delay: 0 };
		expect(orderParameters('subscriptions', subscription)).toEqual(subscription);
	});

	it('gives all that the type needs, or an InputError, for any fields', () => {
		const fields = fc.dictionary(fc.constantFrom(...Object.keys(EVERYTHING)), anyValue);
		fc.assert(
			fc.property(fc.constantFrom(...TYPES), fields, (type, given) => {
				const parameters = unlessInputError(() => orderParameters(type, given));
				if (parameters === undefined) return;
				expect(Object.keys(parameters)).toEqual(
					expect.arrayContaining(['service', ...requiredOf(type)]),
				);
			}),
		);
	});
});

describe('a word for a service type', () => {
	it.each<[unknown, ServiceType]>([
		['Subscriptions ', 'subscriptions'],
		['custom_comments', 'customComments'],
		['custom-comments package', 'customCommentsPackage'],
		['MENTIONS WITH HASHTAGS', 'mentionsWithHashtags'],
		['Invites From Groups', 'invitesFromGroups'],
		['Seo', 'seo'],
		[['Package'], 'package'],
		['["Package"]', 'package'],
		['\u200bDefault\ufeff', 'default'],
	])('%j means %s', (word, type) => {
		expect(readServiceType(word)).toBe(type);
	});

	it.each<[unknown]>([
		[''],
		[undefined],
		[null],
		['Drip-Feed'],
		['Default 2'],
		['constructor'],
		['__proto__'],
		['预设'],
		[0],
		[{}],
		[Object.create(null)],
		[Symbol('default')],
	])('%p is none, and is not guessed at', (word) => {
		expect(serviceTypeOf(word)).toBeUndefined();
		const error = inputErrorOf(() => readServiceType(word));
		expect(error.message).toContain("'Service Type'");
		expect(error.description).toContain('Default');
	});

	it('gives a type or an InputError, for anything', () => {
		fc.assert(
			fc.property(anyValue, (word) => {
				const type = unlessInputError(() => readServiceType(word));
				if (type !== undefined) expect(TYPES).toContain(type);
			}),
		);
	});
});

describe('orderedQuantity', () => {
	it.each<[ServiceType, PanelParameters, number]>([
		['default', { quantity: 100 }, 100],
		['default', { quantity: '100', runs: 5 }, 100],
		['package', {}, 1],
		['package', { quantity: 50 }, 1],
		['customComments', { comments: 'a\n\nb\n' }, 2],
		['customComments', { comments: 'a', quantity: 50 }, 1],
		['customComments', { comments: ['a', 'b\nc'] }, 3],
		['customComments', { comments: 'a\n\u200b\n\u2800\nb' }, 2],
		['customComments', { comments: '["a","b","c"]' }, 3],
		['customCommentsPackage', { comments: 'a\nb' }, 1],
		['commentReplies', { comments: 'a\r\nb\rc' }, 3],
		['mentionsCustomList', { usernames: 'u\nv' }, 2],
		['mentionsCustomList', { usernames: 'u, v, w' }, 3],
		['mentions', { usernames: 'u\nv', quantity: 40 }, 40],
	])('of %s with %j is %d', (type, parameters, quantity) => {
		expect(orderedQuantity(type, parameters)).toBe(quantity);
	});

	it('is the number of lines that the panel gets', () => {
		fc.assert(
			fc.property(fc.array(anyText, { minLength: 1 }), (comments) => {
				const { comments: sent = '' } = writeParameters({ comments });
				const lines = String(sent)
					.split(/\r\n|\r|\n/)
					.filter((line) => line.trim() !== '');
				expect(orderedQuantity('customComments', { comments })).toBe(lines.length);
			}),
		);
	});
});
