import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as readers from '../../../../panel/readers/index.ts';
import type { JsonValue, OrderStatus, PanelId } from '../../../../panel/types.ts';
import { answer, briefRows, readAs } from './readers-helpers.mts';
import { shareOfRuns } from '../../runs.mts';

/**
 * What is true is generated first, then written in the way of some panel (types of scalars, names, envelopes, order,
 * fields more and fewer), and read back: every way must give the same rows.
 */
type Fields = Record<string, JsonValue>;

const SEED = 20261122;

const digits = fc.integer({ min: 1, max: 999_999 }).map(String);
const id = fc.oneof(
	digits,
	digits.map((text) => `0${text}`),
	digits.map((text) => `ord_${text}aZ`),
	fc.bigInt(10n ** 17n, 10n ** 19n).map(String),
);
// Two IDs that differ in leading zeros only are another test's matter.
const ids = fc.uniqueArray(id, {
	minLength: 1,
	maxLength: 12,
	selector: (text) => text.replace(/^0+/, ''),
});

const STATUSES: Array<[status: string, isFinal: boolean, spellings: JsonValue[]]> = [
	['Pending', false, ['Pending', 'pending', 'Waiting', 0, '0']],
	['Processing', false, ['Processing', 'PROCESSING', 1]],
	['In progress', false, ['In progress', 'in_progress', 'In Progress', 'inprogress', 'Active']],
	['Completed', true, ['Completed', 'complete', 2, '2']],
	['Partial', true, ['Partial', 'Partially Completed', 3]],
	['Canceled', true, ['Canceled', 'Cancelled', 4]],
	['Refunded', true, ['Refunded', 'refund', 5]],
	['Kuyrukta', false, ['Kuyrukta']],
];

const state = fc.record({
	status: fc.constantFrom(...STATUSES),
	spelling: fc.nat(),
	cents: fc.option(fc.integer({ min: 0, max: 99_999_999 }), { nil: null }),
	start_count: fc.option(fc.integer({ min: 0, max: 9_999_999 }), { nil: null }),
	remains: fc.oneof(
		fc.integer({ min: -5000, max: 999_999 }),
		fc.constant('Unknown'),
		fc.constant(null),
	),
	currency: fc.constantFrom('USD', 'TRY', null),
});

type State = ReturnType<typeof state.generate>['value'];

/** How one panel writes. */
const style = fc.record({
	numbers: fc.constantFrom('number', 'text', 'grouped'),
	names: fc.constantFrom('plain', 'title', 'camel', 'upper'),
	nulls: fc.constantFrom('left out', 'null', 'empty'),
	extra: fc.boolean(),
	shape: fc.constantFrom('map', 'list', 'listInOrder', 'shuffled'),
	idName: fc.constantFrom('order', 'order_id', 'id', 'orderID'),
	idsAsNumbers: fc.boolean(),
	envelope: fc.constantFrom('none', 'data', 'orders', 'result', 'success', 'both', 'status'),
	foreign: fc.boolean(),
	errors: fc.constantFrom('object', 'text', 'capital', 'nested'),
});

type Style = ReturnType<typeof style.generate>['value'];

const GROUPED = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

function written(value: number, { numbers }: Style): JsonValue {
	if (numbers === 'number') return value;
	return numbers === 'text' ? String(value) : GROUPED.format(value);
}

function named(name: string, { names }: Style): string {
	const camel = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
	switch (names) {
		case 'title':
			return name.replace(/(?:^|_)\w/g, (start) => start.toUpperCase());
		case 'camel':
			return camel;
		case 'upper':
			return name.toUpperCase();
		default:
			return name;
	}
}

function writeFields(fields: Record<string, JsonValue>, how: Style): Fields {
	const extra = how.extra
		? { link: 'https://example.com/p/1', date: '2026-01-01 00:00:00', service_name: 'x' }
		: {};
	const row: Fields = {};
	for (const [name, value] of Object.entries({ ...extra, ...fields })) {
		if (value !== null) row[named(name, how)] = value;
		else if (how.nulls !== 'left out') row[named(name, how)] = how.nulls === 'null' ? null : '';
	}
	return row;
}

function writeState(
	{ status, spelling, cents, start_count, remains, currency }: State,
	how: Style,
): Fields {
	const [, , spellings] = status;
	return writeFields(
		{
			charge: cents === null ? null : written(cents / 100, how),
			start_count: start_count === null ? null : written(start_count, how),
			status: spellings[spelling % spellings.length]!,
			remains: typeof remains === 'number' ? written(remains, how) : remains,
			currency,
		},
		how,
	);
}

const expectedState = (
	order: PanelId,
	{ status, cents, start_count, remains, currency }: State,
): OrderStatus => ({
	order,
	status: status[0],
	charge: cents === null ? null : cents / 100,
	start_count,
	remains,
	currency,
	is_final: status[1],
});

function writeError(how: Style, field: string): JsonValue {
	switch (how.errors) {
		case 'text':
			return how.shape === 'map' ? 'Incorrect order ID' : { error: 'Incorrect order ID' };
		case 'capital':
			return { Error: 'Incorrect order ID' };
		case 'nested':
			return { [field]: { error: 'Incorrect order ID' } };
		default:
			return { error: 'Incorrect order ID' };
	}
}

const ERROR = { failure: { class: 'orderId', nothingDone: true, text: 'Incorrect order ID' } };

function writeId(text: string, how: Style): JsonValue {
	return how.idsAsNumbers && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : text;
}

/** Puts the rows of all IDs into one answer. */
function compose(asked: readonly string[], rows: readonly JsonValue[], how: Style): string {
	const withId = (at: number): JsonValue => {
		const row = rows[at]!;
		return typeof row === 'object' ? { [how.idName]: writeId(asked[at]!, how), ...row } : row;
	};
	const other = how.foreign ? [{ [how.idName]: 'other-1', status: 'Completed' }] : [];
	const listed = asked.map((_, at) => withId(at));
	const bodies: Record<Style['shape'], JsonValue> = {
		map: Object.fromEntries([
			...(how.foreign ? [['other-1', { status: 'Completed' }]] : []),
			...asked.map((text, at) => [text, rows[at]!]),
		]),
		list: [...listed, ...other],
		shuffled: [...other, ...listed.reverse()],
		listInOrder: [...rows],
	};
	const body = bodies[how.shape];
	switch (how.envelope) {
		case 'none':
			return JSON.stringify(body);
		case 'both':
			return JSON.stringify({ success: true, data: { orders: body } });
		case 'status':
			return JSON.stringify({ status: 'success', data: body, error: null });
		default:
			return JSON.stringify({ [how.envelope]: body });
	}
}

const check = (run: (asked: string[], states: State[], bad: boolean[], how: Style) => void) =>
	fc.assert(
		fc.property(
			ids,
			fc.array(state, { minLength: 12, maxLength: 12 }),
			fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
			style,
			run,
		),
		{ seed: SEED, ...shareOfRuns(0.5) },
	);

describe('the same rows from every way to write them', () => {
	test('statuses', () => {
		check((asked, states, bad, how) => {
			const rows = asked.map((_, at) =>
				bad[at] ? writeError(how, 'status') : writeState(states[at]!, how),
			);
			const read = briefRows(readers.readStatuses(answer(compose(asked, rows, how)), asked));
			expect(read).toEqual(
				asked.map((order, at) => (bad[at] ? ERROR : expectedState(order, states[at]!))),
			);
		});
	});

	test('one status', () => {
		check(([order], [is], _, how) => {
			const row = writeState(is!, how);
			for (const body of [
				row,
				[row],
				{ data: row },
				{ status: 'success', data: [row] },
				{ [order!]: row },
			]) {
				expect(readAs('status', [order!], answer(body))).toEqual(expectedState(order!, is!));
			}
		});
	});

	test('refills', () => {
		check((asked, _, bad, how) => {
			const refill = named('refill', how);
			const rows = asked.map((text, at) =>
				bad[at] ? writeError(how, refill) : { [refill]: writeId(`9${text}`, how) },
			);
			const read = briefRows(readers.readRefills(answer(compose(asked, rows, how)), asked));
			const expected = asked.map((order, at) =>
				bad[at] ? ERROR : { order, refill: writeId(`9${order}`, how) },
			);
			expect(read).toEqual(expected);
		});
	});

	test('cancels', () => {
		const yes = [1, true, '1', 'true', 'requested', 4711, 'req_9', { success: true }];
		check((asked, states, bad, how) => {
			const cancel = named('cancel', how);
			const rows = asked.map((_, at) =>
				bad[at] ? writeError(how, cancel) : { [cancel]: yes[states[at]!.spelling % yes.length]! },
			);
			const read = briefRows(readers.readCancels(answer(compose(asked, rows, how)), asked));
			expect(read).toEqual(
				asked.map((order, at) => (bad[at] ? ERROR : { order, cancel_requested: true })),
			);
		});
	});

	test('refill statuses', () => {
		const words: Array<[string, string, boolean]> = [
			['Completed', 'Completed', true],
			['in progress', 'In progress', false],
			['Rejected', 'Rejected', true],
			['Cancelled', 'Canceled', true],
		];
		check((asked, states, bad, how) => {
			const word = (at: number) => words[states[at]!.spelling % words.length]!;
			const idName = how.idName.replace('order', 'refill');
			const rows = asked.map((_, at) =>
				bad[at] ? writeError(how, 'status') : { [named('status', how)]: word(at)[0] },
			);
			const body = compose(asked, rows, { ...how, idName } as Style);
			const expected = asked.map((refill, at) =>
				bad[at] ? ERROR : { refill, status: word(at)[1], is_final: word(at)[2] },
			);
			expect(briefRows(readers.readRefillStatuses(answer(body), asked))).toEqual(expected);
		});
	});

	test('placed orders', () => {
		check(([order], [is], _, how) => {
			const field = named(how.idName, how);
			const row = writeFields(
				{
					[field]: writeId(order!, how),
					charge: is!.cents === null ? null : written(is!.cents / 100, how),
				},
				how,
			);
			const details = is!.cents === null ? {} : { charge: is!.cents / 100 };
			for (const body of [
				row,
				[row],
				{ data: row },
				{ status: 'success', ...row },
				{ success: true, data: row },
			]) {
				const placed = readAs('add', [], answer(body));
				expect(placed).toEqual([{ order: writeId(order!, how), ...details }]);
			}
		});
	});

	test('balance', () => {
		check((_, [is], __, how) => {
			const cents = is!.cents ?? 0;
			const row = writeFields({ balance: written(cents / 100, how), currency: is!.currency }, how);
			for (const body of [row, [row], { data: row }, { status: 'success', ...row }]) {
				expect(readAs('balance', [], answer(body))).toEqual({
					balance: cents / 100,
					currency: is!.currency,
				});
			}
		});
	});

	test('services', () => {
		const flags: Array<[boolean | null, JsonValue[]]> = [
			[true, [true, 1, '1', 'true']],
			[false, [false, 0, '0', 'false']],
			[null, [null]],
		];
		check((asked, states, _, how) => {
			const flag = (at: number) => flags[states[at]!.spelling % flags.length]!;
			const rows = asked.map((text, at) =>
				writeFields(
					{
						[named('service', how)]: writeId(text, how),
						name: `Service ${at}`,
						type: 'Default',
						category: 'Likes',
						rate: written((states[at]!.cents ?? 50) / 100, how),
						min: written(10, how),
						max: written(5_000_000, how),
						refill: flag(at)[1][at % flag(at)[1].length]!,
					},
					how,
				),
			);
			const expected = asked.map((text, at) => ({
				service: writeId(text, how),
				name: `Service ${at}`,
				type: 'Default',
				category: 'Likes',
				rate: (states[at]!.cents ?? 50) / 100,
				min: 10,
				max: 5_000_000,
				refill: flag(at)[0],
				cancel: null,
				dripfeed: null,
			}));
			for (const body of [
				rows,
				{ data: rows, error: null },
				{ status: 'success', services: rows },
			]) {
				expect(readAs('services', [], answer(body))).toEqual(expected);
			}
		});
	});
});
