import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PanelParameters } from '../../../../panel/request/actions.ts';
import { describeOrderProblem } from '../../../../nodes/shared/inputTexts.ts';
import { orderProblems } from '../../../../panel/orders/orderCheck.ts';
import { SERVICE_TYPES, type ServiceType } from '../../../../panel/orders/serviceTypes.ts';
import type { ServiceRow } from '../../../../panel/types.ts';

const TYPES = Object.keys(SERVICE_TYPES) as ServiceType[];

function serviceRow(values: Partial<ServiceRow> = {}): ServiceRow {
	return {
		service: 7,
		name: 'Followers',
		type: 'Default',
		category: 'Instagram',
		rate: 1,
		min: 10,
		max: 1000,
		refill: null,
		cancel: null,
		dripfeed: null,
		...values,
	};
}

/** The problems as a user reads them. */
function sentences(...order: Parameters<typeof orderProblems>): string[] {
	return orderProblems(...order).map(describeOrderProblem);
}

describe('orderProblems', () => {
	it.each<[string, ServiceType, PanelParameters, Partial<ServiceRow>, string[]]>([
		['nothing at the minimum', 'default', { quantity: 10 }, {}, []],
		['nothing at the maximum', 'default', { quantity: '1000' }, {}, []],
		[
			'a quantity below the minimum',
			'default',
			{ quantity: 9 },
			{},
			["'Quantity' is 9, but the service's minimum is 10"],
		],
		[
			'a quantity above the maximum',
			'default',
			{ quantity: 1001 },
			{},
			["'Quantity' is 1001, but the service's maximum is 1000"],
		],
		['no limit that the panel does not give', 'default', { quantity: 9 }, { min: null }, []],
		['no maximum that the panel does not give', 'default', { quantity: 5000 }, { max: null }, []],
		[
			'a quantity above a maximum of 0',
			'default',
			{ quantity: 10 },
			{ max: 0 },
			["'Quantity' is 10, but the service's maximum is 0"],
		],
		[
			'too few lines',
			'customComments',
			{ comments: 'a\n\nb', quantity: 500 },
			{ type: 'Custom Comments' },
			["'Comments' is 2, but the service's minimum is 10"],
		],
		[
			'too many users',
			'mentionsCustomList',
			{ usernames: ['a', 'b', 'c'] },
			{ type: 'Mentions Custom List', min: 1, max: 2 },
			["'Usernames' is 3, but the service's maximum is 2"],
		],
		['no quantity of a package', 'package', {}, { type: 'Package', min: 10, max: 10 }, []],
		[
			'no lines of a package of comments',
			'customCommentsPackage',
			{ comments: 'a' },
			{ type: 'Custom Comments Package' },
			[],
		],
		[
			'both ends of a subscription',
			'subscriptions',
			{ min: 5, max: 2000 },
			{ type: 'Subscriptions' },
			[
				"'Minimum Quantity' is 5, but the service's minimum is 10",
				"'Maximum Quantity' is 2000, but the service's maximum is 1000",
			],
		],
		[
			'another type than the panel has',
			'default',
			{ quantity: 10 },
			{ type: 'Package' },
			["The service has the type Package, but 'Service Type' is Default"],
		],
		[
			'a type that only this panel has',
			'default',
			{ quantity: 10 },
			{ type: 'Special' },
			['The price list gives the type "Special", which this node does not know'],
		],
		['no package where the list gives no type', 'package', {}, { type: '' }, []],
		['no type that is not given', 'default', { quantity: 10 }, { type: '' }, []],
		['the type in another spelling', 'seo', { quantity: 10 }, { type: 'seo ' }, []],
		[
			'drip-feed that the service does not have',
			'default',
			{ quantity: 10, runs: 2 },
			{ dripfeed: false },
			["'Runs' is set, but the service does not support drip-feed"],
		],
		['drip-feed that it has', 'default', { quantity: 10, runs: 2 }, { dripfeed: true }, []],
		['drip-feed that nothing is said of', 'default', { quantity: 10, runs: 2 }, {}, []],
		[
			'all at once',
			'default',
			{ quantity: 1, runs: 2 },
			{ type: 'SEO', dripfeed: false },
			[
				"The service has the type SEO, but 'Service Type' is Default",
				"'Quantity' is 1, but the service's minimum is 10",
				"'Runs' is set, but the service does not support drip-feed",
			],
		],
	])('finds %s', (_name, type, parameters, service, problems) => {
		expect(sentences(type, parameters, serviceRow(service))).toEqual(problems);
	});

	it('finds a quantity wrong exactly where it is outside the limits', () => {
		const number = fc.integer({ min: 1, max: 100 });
		fc.assert(
			fc.property(number, number, number, (quantity, min, max) => {
				const found = sentences('default', { quantity }, serviceRow({ min, max }));
				expect(found.length > 0).toBe(quantity < min || quantity > max);
			}),
		);
	});

	it('says each thing in one sentence without a period', () => {
		const parameters = { quantity: 1, min: 1, max: 1, comments: 'a', usernames: 'u', runs: 3 };
		for (const type of TYPES) {
			const service = serviceRow({ type: type === 'seo' ? 'Default' : 'SEO', dripfeed: false });
			const found = sentences(type, parameters, service);
			expect(found.length).toBeGreaterThan(1);
			for (const sentence of found) {
				expect(sentence).toMatch(/^['A-Z]/);
				expect(sentence).not.toMatch(/\.$|error|problem|failure|mistake/i);
			}
		}
	});
});
