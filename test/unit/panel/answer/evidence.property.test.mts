import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as readers from '../../../../panel/readers/index.ts';
import type { HttpAnswer, JsonValue, Reading, RowReading } from '../../../../panel/types.ts';
import { MACHINE_TEXTS } from '../../../fixtures/machineTexts.mts';
import { answer } from '../readers/readers-helpers.mts';
import { shareOfRuns } from '../../runs.mts';

const machineText = fc.constantFrom(...Object.values(MACHINE_TEXTS).flat());
const status = fc.constantFrom(200, 201, 400, 401, 402, 403, 404, 409, 422, 500, 502, 503, 504);

/** Where panels put what their own code has thrown. */
const marked = fc.constantFrom<(text: string) => Record<string, JsonValue>>(
	(error) => ({ error }),
	(message) => ({ message }),
	(text) => ({ errors: [text] }),
	(text) => ({ errors: { order: [text] } }),
	(message) => ({ error: { code: 500, message } }),
	(message) => ({ success: false, message }),
	(msg) => ({ status: 'error', msg }),
	(text) => ({ error: text, order: null }),
);

const wrapped = fc.constantFrom<(value: JsonValue) => JsonValue>(
	(value) => value,
	(data) => ({ data }),
	(data) => ({ success: false, data }),
	(value) => [value],
	(result) => ({ status: 'fail', result }),
);

/** Refusals in several languages and of several classes. */
const REFUSALS = [
	'Not enough funds on balance',
	'Incorrect service ID',
	'Invalid API key',
	'You have active order with this link',
	'Quantity less than minimal 50',
	'Missing required fields: service, link',
	'Servis bulunamadı',
	'Saldo tidak cukup',
	'Неверная ссылка',
	'Số dư không đủ',
];

/** Every question that an answer can be read for, about the IDs 1 and 2. */
const READ: ReadonlyArray<(from: HttpAnswer) => Array<Reading<unknown>>> = [
	(from) => [readers.readPlacedOrders(from)],
	(from) => [readers.readRefill(from, 1)],
	(from) => [readers.readStatus(from, 1)],
	(from) => rowsOf(readers.readRefills(from, [1, 2])),
	(from) => rowsOf(readers.readCancels(from, [1])),
	(from) => rowsOf(readers.readCancels(from, [1, 2])),
	(from) => rowsOf(readers.readStatuses(from, [1, 2])),
];

function rowsOf(rows: Reading<Array<RowReading<unknown>>>): Array<Reading<unknown>> {
	return rows.ok ? rows.value.map(({ reading }) => reading) : [rows];
}

/** Whether a reading leaves everything open: no success, and not proven that nothing was done. */
const provesNothing = (reading: Reading<unknown>) => !reading.ok && !reading.failure.nothingDone;

/** Every reading of an answer that proves something. */
const proofsIn = (from: HttpAnswer) =>
	READ.flatMap((read) => read(from)).filter((reading) => !provesNothing(reading));

describe('what a program says', () => {
	test('frees nothing, places nothing and is not sent again, under any status and in any place', () => {
		fc.assert(
			fc.property(machineText, status, marked, wrapped, (text, statusCode, mark, wrap) => {
				expect(proofsIn(answer(wrap(mark(text)), statusCode))).toEqual([]);
			}),
			shareOfRuns(0.5),
		);
	});

	test('every text of the fixture, as an error with HTTP 200 and 400', () => {
		const texts = Object.values(MACHINE_TEXTS).flat();
		const proves = (statusCode: number) => (text: string) =>
			!provesNothing(readers.readPlacedOrders(answer({ error: text }, statusCode)));
		expect(texts.filter(proves(200))).toEqual([]);
		expect(texts.filter(proves(400))).toEqual([]);
	});

	test('makes no order of an ID beside it', () => {
		fc.assert(
			fc.property(machineText, status, fc.integer({ min: 1 }), (text, statusCode, id) => {
				const body = { error: text, order: id, refill: id };
				for (const reading of [
					readers.readPlacedOrders(answer(body, statusCode)),
					readers.readRefill(answer(body, statusCode), id + 1),
				]) {
					expect(reading).toMatchObject({ ok: false, failure: { nothingDone: false } });
				}
			}),
			shareOfRuns(0.5),
		);
	});

	test('frees no row of a list', () => {
		fc.assert(
			fc.property(machineText, status, marked, fc.boolean(), (text, statusCode, mark, isMap) => {
				const good = { refill: 5, cancel: 1 };
				const body = isMap
					? { 1: mark(text), 2: good }
					: [
							{ order: 1, ...mark(text) },
							{ order: 2, ...good },
						];
				const from = answer(body, statusCode);
				for (const rows of [readers.readRefills(from, [1, 2]), readers.readCancels(from, [1, 2])]) {
					const [bad] = rowsOf(rows);
					expect(bad).toMatchObject({ ok: false, failure: { nothingDone: false } });
				}
			}),
			shareOfRuns(0.5),
		);
	});

	test('counts as a rate limit with HTTP 429 only', () => {
		fc.assert(
			fc.property(machineText, marked, wrapped, (text, mark, wrap) => {
				expect(readers.readPlacedOrders(answer(wrap(mark(text)), 429))).toMatchObject({
					failure: { class: 'rateLimit', nothingDone: true },
				});
			}),
			shareOfRuns(0.5),
		);
	});
});

/** What surrounds the JSON on some panels. */
const phpMessage = fc
	.record({
		kind: fc.constantFrom('Warning', 'Notice', 'Deprecated'),
		words: fc.constantFrom(
			'Undefined array key 0',
			'Undefined offset [0]',
			'Creation of {closure}',
		),
		line: fc.integer({ min: 1, max: 5_000 }),
	})
	.map(
		({ kind, words, line }) =>
			`<br />\n<b>${kind}</b>:  ${words} in <b>/srv/www/api/v2/index.php</b> on line <b>${line}</b><br />\n`,
	);
const noise = fc.oneof(
	fc.constantFrom('\uFEFF', '\u00EF\u00BB\u00BF', '\n\n', '\u0000', '', ' ', '<!-- 0.03 s -->'),
	fc.constantFrom('/* cached */', 'DEBUG ', 'OK\n', '{"debug":true}', '[]', '{', '"', '&nbsp;'),
	fc.string({ maxLength: 40 }),
	phpMessage,
);
const around = fc.array(noise, { maxLength: 4 }).map((pieces) => pieces.join(''));

const placedAnswer = fc
	.integer({ min: 1_000, max: 99_999_999 })
	.chain((id) =>
		fc
			.constantFrom<JsonValue>(
				{ order: id },
				{ order: String(id) },
				{ status: 'success', order: id },
				{ data: { order_id: id, charge: '0.15' } },
			)
			.map((value) => ({ id, body: JSON.stringify(value) })),
	);

test('a placed order is never lost in what surrounds its answer', () => {
	fc.assert(
		fc.property(placedAnswer, around, around, ({ id, body }, before, after) => {
			const reading = readers.readPlacedOrders(answer(`${before}${body}${after}`));
			if (reading.ok) {
				expect(reading.value.map(({ order }) => String(order))).toContain(String(id));
			} else {
				expect(reading.failure.nothingDone).toBe(false);
				expect(reading.failure.quote).toContain(String(id));
			}
		}),
	);
});

test('nothing is proven with HTTP 5xx, not even by the words of a refusal', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...REFUSALS, 'Too many requests', 'Please wait 10 seconds'),
			fc.integer({ min: 500, max: 599 }),
			marked,
			wrapped,
			(text, statusCode, mark, wrap) => {
				expect(proofsIn(answer(wrap(mark(text)), statusCode))).toEqual([]);
			},
		),
	);
});

test('a refusal keeps its verdict under case, punctuation and advice behind it', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...REFUSALS),
			fc.constantFrom('as it is', 'upper', 'lower'),
			fc.constantFrom('', '.', '!', '...', ' !'),
			fc.constantFrom('', ' Please contact support.', ' Try again later.'),
			fc.constantFrom(200, 400, 401, 404, 422),
			marked,
			(text, letters, end, advice, statusCode, mark) => {
				const cased =
					letters === 'upper'
						? text.toUpperCase()
						: letters === 'lower'
							? text.toLowerCase()
							: text;
				const read = (words: string) =>
					readers.readPlacedOrders(answer({ success: false, ...mark(words) }, statusCode));
				const plain = read(text);
				const varied = read(`${cased}${end || (advice && '.')}${advice}`);
				expect(plain).toMatchObject({ ok: false, failure: { nothingDone: true } });
				if (plain.ok) return;
				const { class: means } = plain.failure;
				expect(varied).toMatchObject({ failure: { class: means, nothingDone: true } });
			},
		),
	);
});
