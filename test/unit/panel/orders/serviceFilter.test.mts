import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { serviceCondition, type ServiceFilters } from '../../../../panel/orders/serviceFilter.ts';
import type { ServiceRow } from '../../../../panel/types.ts';
import { anyValue, inputErrorOf, unlessInputError } from '../request/asking-helpers.mts';

function row(values: Partial<ServiceRow>): ServiceRow {
	return {
		service: 0,
		name: '',
		type: 'Default',
		category: '',
		rate: null,
		min: null,
		max: null,
		refill: null,
		cancel: null,
		dripfeed: null,
		...values,
	};
}

const LIST: ServiceRow[] = [
	row({ service: 1, name: 'Instagram Followers', category: 'Instagram', rate: 0.5, refill: true }),
	row({ service: '2', name: 'İNSTAGRAM Takipçi', category: 'ınstagram', rate: 1, refill: false }),
	row({
		service: 'tk_3',
		name: 'TikTok Views ✨',
		type: 'custom_comments',
		category: 'TikTok',
		rate: 1.5,
		cancel: true,
		dripfeed: false,
	}),
	row({ service: 12, name: 'TikTok Likes', type: 'Custom Comments ', category: 'TikTok | Likes' }),
	row({ service: '007', name: 'IŞIK ğüşöç', category: 'Diğer', rate: 0, dripfeed: true }),
];

const found = (filters: ServiceFilters) =>
	LIST.filter(serviceCondition(filters)).map((r) => r.service);

const ALL = LIST.map((r) => r.service);

describe('serviceCondition', () => {
	it.each<[ServiceFilters, Array<string | number>]>([
		[{}, ALL],
		[{ search: '', category: ' ', ids: '', type: null, maxRate: undefined, refill: '' }, ALL],
		[{ search: 'instagram' }, [1, '2']],
		[{ search: 'custom comments' }, ['tk_3', 12]],
		[{ search: 'comments views' }, ['tk_3']],
		[{ search: 'INSTAGRAM' }, [1, '2']],
		[{ search: 'İnstagram' }, [1, '2']],
		[{ search: 'ınstagram' }, [1, '2']],
		// What JavaScript makes of İ in lower case: an i with a dot above of its own.
		[{ search: 'İnstagram'.toLowerCase() }, [1, '2']],
		[{ search: 'takipçi' }, ['2']],
		// The same letters, each taken apart into a letter and its mark.
		[{ search: 'takipçi'.normalize('NFD') }, ['2']],
		[{ search: 'ışık' }, ['007']],
		[{ search: 'IŞIK ĞÜŞÖÇ' }, ['007']],
		[{ search: 'tiktok likes' }, [12]],
		[{ search: ' likes \t tiktok ' }, [12]],
		[{ search: 'tk_3' }, ['tk_3']],
		[{ search: '✨' }, ['tk_3']],
		[{ search: 12 }, [12]],
		[{ search: 'tiktok instagram' }, []],
		[{ search: '.*' }, []],
		[{ category: 'tiktok' }, ['tk_3', 12]],
		[{ category: 'TIKTOK | LIKES' }, [12]],
		[{ category: 'İNSTAGRAM' }, [1, '2']],
		[{ category: 'diğer' }, ['007']],
		[{ category: 'DİĞER' }, ['007']],
		[{ type: 'Custom Comments' }, ['tk_3', 12]],
		[{ type: 'custom-comments' }, ['tk_3', 12]],
		[{ type: 'DEFAULT' }, [1, '2', '007']],
		[{ type: 'Custom' }, []],
		[{ ids: '1, tk_3' }, [1, 'tk_3']],
		[{ ids: [2, '12'] }, ['2', 12]],
		[{ ids: '7' }, []],
		[{ refill: true }, [1]],
		[{ refill: false }, ['2']],
		[{ refill: 'true' }, [1]],
		[{ refill: 'no' }, ['2']],
		[{ cancel: true }, ['tk_3']],
		[{ cancel: false }, []],
		[{ dripfeed: false }, ['tk_3']],
		[{ dripfeed: 1 }, ['007']],
		[{ maxRate: 1 }, [1, '2', '007']],
		[{ maxRate: '0.99' }, [1, '007']],
		[{ maxRate: 0 }, ['007']],
		[{ maxRate: ['0.99'] }, [1, '007']],
		[{ search: ['tiktok'], cancel: [true] }, ['tk_3']],
		[{ search: 'tiktok', cancel: true, maxRate: 2 }, ['tk_3']],
		[{ search: 'tiktok', refill: true }, []],
	])('%j leaves %j', (filters, services) => {
		expect(found(filters)).toEqual(services);
	});

	it.each<[ServiceFilters, string]>([
		[{ maxRate: 'cheap' }, `'Maximum Rate' is not an amount: "cheap"`],
		[{ maxRate: '1,5' }, `'Maximum Rate' is not an amount: "1,5"`],
		[{ maxRate: '1.000' }, `'Maximum Rate' is not an amount: "1.000"`],
		[{ maxRate: -1 }, `'Maximum Rate' is not an amount: "-1"`],
		[{ search: ['a', 'b'] }, "'Search' takes one value, not 2"],
		[{ maxRate: NaN }, `'Maximum Rate' is not an amount: "NaN"`],
		[{ ids: ' , ' }, "'Service IDs' contains no ID"],
		[{ ids: { a: 1 } }, "'Service IDs' contains a value that is not an ID"],
		[{ refill: 'maybe' }, `'Refill' is neither yes nor no: "maybe"`],
		[{ cancel: 'maybe' }, `'Cancel' is neither yes nor no: "maybe"`],
		[{ dripfeed: 'maybe' }, `'Drip-Feed' is neither yes nor no: "maybe"`],
	])('refuses %j', (filters, message) => {
		expect(inputErrorOf(() => serviceCondition(filters)).message).toBe(message);
	});

	it('gives a condition or an InputError, for whatever the filters hold', () => {
		const names = fc.constantFrom(
			...(['category', 'search', 'type', 'ids', 'refill', 'maxRate'] as const),
		);
		fc.assert(
			fc.property(fc.dictionary(names, anyValue), (filters) => {
				const matches = unlessInputError(() => serviceCondition(filters));
				for (const service of LIST) {
					expect(['boolean', 'undefined']).toContain(typeof matches?.(service));
				}
			}),
		);
	});

	it.each(['Insta\u200bgram', '!\uffa0!', 'a\u200db'])(
		'finds a service in whose name %j something invisible stands',
		(name) => {
			expect(serviceCondition({ search: name })(row({ name }))).toBe(true);
			expect(serviceCondition({ category: name })(row({ category: name }))).toBe(true);
		},
	);

	it('finds every service by its own name, in any case', () => {
		const names = fc
			.string({ minLength: 1, unit: 'grapheme' })
			.filter((name) => name.trim() !== '');
		fc.assert(
			fc.property(names, (name) => {
				const matches = serviceCondition({ search: name });
				expect(matches(row({ name }))).toBe(true);
			}),
		);
	});
});
