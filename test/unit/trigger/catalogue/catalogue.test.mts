import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
	compareCatalogue,
	isOutage,
	LISTS_BEFORE_REMOVED,
	type ServiceChange,
} from '../../../../nodes/SmmPanelTrigger/catalogue/catalogueChanges.ts';
import {
	knownService,
	packCatalogue,
	unpackCatalogue,
	type KnownCatalogue,
} from '../../../../nodes/SmmPanelTrigger/catalogue/packedCatalogue.ts';
import { lifetimeOf } from '../../../../nodes/SmmPanelTrigger/catalogue/priceList.ts';
import { atOnce } from '../../../../panel/steps.ts';
import type { PanelFailure, Reading, ServiceRow } from '../../../../panel/types.ts';

function service(id: number, more: Partial<ServiceRow> = {}): ServiceRow {
	return {
		service: id,
		name: `Service ${id}`,
		type: 'Default',
		category: 'Followers',
		rate: 1.5,
		min: 10,
		max: 10_000,
		refill: true,
		cancel: null,
		dripfeed: false,
		...more,
	};
}

/** The comparison without its pauses. */
function compared(...input: Parameters<typeof compareCatalogue>) {
	return atOnce(compareCatalogue(...input));
}

const everything = () => true;

function knownOf(rows: ServiceRow[]): KnownCatalogue {
	return compared(new Map(), rows, everything, false).catalogue;
}

function inWords({ kind, changed, before, after }: ServiceChange): string {
	return `${kind} ${(after ?? before)?.service} ${changed.join()}`.trim();
}

describe('two price lists', () => {
	const base = [service(1), service(2), service(3)];
	test.each<[name: string, rows: ServiceRow[], reported: string[]]>([
		['nothing', base, []],
		['another order of rows', [...base].reverse(), []],
		['a price', [service(1), service(2, { rate: 1.6 }), service(3)], ['changed 2 rate']],
		[
			'limits and flags',
			[service(1, { min: 20, max: 5 }), service(2, { refill: null }), service(3)],
			['changed 1 min,max', 'changed 2 refill'],
		],
		['a name', [service(1, { name: 'New' }), service(2), service(3)], ['changed 1 name']],
		['blanks in a name', [service(1, { name: ' Service  1' }), service(2), service(3)], []],
		['a category alone', [service(1, { category: 'Hot' }), service(2), service(3)], []],
		['a new service', [...base, service(4)], ['added 4']],
		['a service listed twice', [...base, service(2, { rate: 9 })], []],
		['an ID as text', [service(1), { ...service(2), service: '2' }, service(3)], []],
		['a missing service, at first', [service(1), service(3)], []],
	])('%s', (_name, rows, reported) => {
		const { changes } = compared(knownOf(base), rows, everything, false);
		expect(changes.map(inWords)).toEqual(reported);
	});

	test('carry before and after', () => {
		const rows = [service(1, { rate: 2 }), service(2), service(3)];
		const [change] = compared(knownOf(base), rows, everything, false).changes;
		expect(change).toMatchObject({ before: { rate: 1.5 }, after: { rate: 2, service: '1' } });
		expect(change?.before).not.toHaveProperty('missing');
	});

	test('a service is removed when some lists in a row are without it', () => {
		let catalogue = knownOf(base);
		const reported: string[][] = [];
		for (let list = 0; list <= LISTS_BEFORE_REMOVED; list++) {
			const step = compared(catalogue, [service(1), service(3)], everything, false);
			catalogue = step.catalogue;
			reported.push(step.changes.map(inWords));
		}
		expect(reported).toEqual([[], [], ['removed 2'], []]);
	});

	test('a service that comes back in between is neither removed nor added', () => {
		let catalogue = knownOf(base);
		for (const rows of [[service(1)], base, [service(1)], [service(1)], base]) {
			const step = compared(catalogue, rows, everything, false);
			expect(step.changes).toEqual([]);
			catalogue = step.catalogue;
		}
	});

	test('an outage removes nothing, however long it lasts, and still shows changes', () => {
		let catalogue = knownOf(base);
		for (let list = 0; list < 20; list++) {
			const step = compared(catalogue, [service(1, { rate: list })], everything, true);
			expect(step.changes.map(inWords)).toEqual(['changed 1 rate']);
			catalogue = step.catalogue;
		}
		expect(catalogue.size).toBe(3);
	});

	test('a service whose change takes it out of the filters has changed, not gone', () => {
		const isCheap = ({ rate }: ServiceRow) => rate !== null && rate <= 2;
		const rows = [service(1, { rate: 3 }), service(2), service(3)];
		const { catalogue, changes } = compared(knownOf(base), rows, isCheap, false);
		expect(changes.map(inWords)).toEqual(['changed 1 rate']);
		expect([...catalogue.keys()]).toEqual(['2', '3']);
	});
});

test.each<[total: number, rows: number, expected: boolean]>([
	[0, 0, true],
	[5, 1, false],
	[100, 50, false],
	[100, 49, true],
	[100, 100, false],
	[0, 100, false],
])('%i services, then %i: an outage? %s', (total, count, expected) => {
	const rows = Array.from({ length: count }, (_, id) => service(id));
	expect(isOutage(total, rows)).toBe(expected);
});

describe('the stored price list', () => {
	const text = fc.string({ unit: 'grapheme', maxLength: 60 });
	const amount = fc.option(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }));
	const flag = fc.option(fc.boolean());
	const anyService = fc.record({
		service: fc.oneof(fc.nat(), fc.stringMatching(/^[\w-]{1,10}$/)),
		name: text,
		type: text,
		category: text,
		rate: amount,
		min: amount,
		max: amount,
		refill: flag,
		cancel: flag,
		dripfeed: flag,
	});

	test('comes back as it was', () => {
		fc.assert(
			fc.property(fc.array(anyService), (rows) => {
				const catalogue = knownOf(rows);
				const stored: unknown = JSON.parse(JSON.stringify(packCatalogue(catalogue)));
				expect(unpackCatalogue(stored)).toEqual(catalogue);
			}),
		);
	});

	test('keeps how long a service has been missing', () => {
		const known = new Map([['1', { ...knownService(service(1)), missing: 2 }]]);
		expect(unpackCatalogue(packCatalogue(known))).toEqual(known);
	});

	test.each([undefined, null, 'x', {}, { services: 1, words: '' }])('is none: %j', (stored) => {
		expect(unpackCatalogue(stored)).toBeUndefined();
	});
});

describe('a price list is used', () => {
	const failed = (kind: PanelFailure['class'], retryAfterMs?: number): Reading<ServiceRow[]> => ({
		ok: false,
		failure: {
			class: kind,
			text: '',
			nothingDone: false,
			...(retryAfterMs ? { retryAfterMs } : {}),
		},
	});

	test.each<[name: string, reading: Reading<ServiceRow[]>, minutes: number]>([
		['for six minutes: ten requests an hour', { ok: true, value: [service(1)] }, 6],
		['for a minute where there is none', failed('unavailable'), 1],
		['for as long as a rate limit says', failed('rateLimit', 90_000), 1.5],
		['for six minutes where a rate limit says nothing', failed('rateLimit'), 6],
	])('%s', (_name, reading, minutes) => {
		expect(lifetimeOf(reading)).toBe(minutes * 60_000);
	});
});
