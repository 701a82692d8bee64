import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { meaningOf } from '../../../../panel/answer/words/index.ts';

/** Refusals of several languages and classes, and texts of each other kind. */
const TEXTS = [
	'Not enough funds on balance',
	'Incorrect service ID',
	'Invalid API key',
	'You have active order with this link',
	'Quantity must be between 10 and 100',
	'Order not found',
	'Refill is disabled for this service',
	'Order cannot be cancelled',
	'This account cannot place orders',
	'Missing required fields: service, link',
	'Invalid key',
	'Bakiye yetersiz',
	'Servis bulunamadı',
	'Неверная ссылка',
	'Saldo insuficiente',
	'Dịch vụ không tồn tại',
	'Layanan tidak ditemukan',
	'رصيدك غير كافي',
	'सेवा उपलब्ध नहीं है',
	'موجودی کافی نیست',
	'余额不足',
	'Too many requests',
	'Access denied',
	'Order failed',
	'Provider order failed',
];
const ADVICE = [
	'Please contact support.',
	'Try again later.',
	'Please try again later.',
	'Contact admin.',
	'Thank you!',
];

/** Shapes that only programs write, each with a free part. */
const name = fc.stringMatching(/^[a-z]{3,8}$/);
const MACHINE_SHAPES: ReadonlyArray<fc.Arbitrary<string>> = [
	name.map((word) => `/app/src/${word}.js:88:31`),
	name.map((word) => `\`${word}.create()\``),
	name.map((word) => `App\\Jobs\\${word}`),
	name.map((word) => `TypeError: ${word}`),
	name.map((word) => `{"${word}":1}`),
	name.map((word) => `$${word}`),
	name.map((word) => `<b>${word}</b>`),
	fc.ipV4().map((address) => `${address}:6379`),
	fc.uuid(),
	fc.constantFrom('SQLSTATE[23000]', 'ECONNREFUSED', 'ER_DUP_ENTRY', 'HTTP/1.1 502'),
];

const text = fc.constantFrom(...TEXTS);

describe('the meaning of a text does not change', () => {
	it('under case', () => {
		fc.assert(
			fc.property(text, fc.boolean(), (said, isUpper) => {
				const cased = isUpper ? said.toUpperCase() : said.toLowerCase();
				expect(meaningOf(cased)).toEqual(meaningOf(said));
			}),
		);
	});

	it('under punctuation, quotes and blanks around it', () => {
		fc.assert(
			fc.property(
				text,
				fc.constantFrom('', '"', "'", '«', '  ', '! ', '⚠️ '),
				fc.constantFrom('', '"', "'", '»', '  ', '!', '...', ' !!', ' ❌'),
				(said, before, after) => {
					expect(meaningOf(`${before}${said}${after}`)).toEqual(meaningOf(said));
				},
			),
		);
	});

	it('under extra blanks between its words', () => {
		fc.assert(
			fc.property(text, fc.constantFrom('  ', ' \n', '\t'), (said, gap) => {
				expect(meaningOf(said.replaceAll(' ', gap))).toEqual(meaningOf(said));
			}),
		);
	});

	it('under advice at its end and "Error:" before it', () => {
		fc.assert(
			fc.property(
				text,
				fc.constantFrom('', 'Error: ', 'error: ', 'ERROR - '),
				fc.array(fc.constantFrom(...ADVICE), { maxLength: 2 }),
				(said, before, advice) => {
					const framed = `${before}${[`${said}.`, ...advice].join(' ')}`;
					expect(meaningOf(framed)).toEqual(meaningOf(said));
				},
			),
		);
	});
});

it('no text with the shape of machinery is a refusal or asks to slow down', () => {
	fc.assert(
		fc.property(text, fc.oneof(...MACHINE_SHAPES), fc.boolean(), (said, shape, isFirst) => {
			const joined = isFirst ? `${shape} ${said}` : `${said} ${shape}`;
			expect(['unclear', 'guard']).toContain(meaningOf(joined).says);
		}),
	);
});

it('any text is judged, and quickly', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 5_000 }), (said) => {
			expect(['refusal', 'slowDown', 'guard', 'unclear']).toContain(meaningOf(said).says);
		}),
	);
});

it.each(['_a', 'a.', 'aA', 'please ', ' ', '.', 'refill,', 'https://', '<', '{', '1.1.1.'])(
	'a long text of %p takes no long time',
	(piece) => {
		const started = performance.now();
		meaningOf(piece.repeat(100_000));
		expect(performance.now() - started).toBeLessThan(2_000);
	},
);
