import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hasUnseen, readableText, visibleText, westernDigits } from '../../../panel/text.ts';
import { anyText } from './request/asking-helpers.mts';

const UNSEEN = [
	...['\u0000', '\u0007', '\u001f', '\u007f', '\u0085', '\u00ad', '\u061c', '\u180e', '\u200b'],
	...['\u200e', '\u200f', '\u202a', '\u202e', '\u2060', '\u2066', '\u2069', '\u3164', '\ufeff'],
];
const JOINERS = ['\u200c', '\u200d'];

describe('what nobody sees', () => {
	it.each([...UNSEEN, ...JOINERS])('such as %j is taken out of a visible text', (mark) => {
		expect(visibleText(`${mark}a${mark}${mark}b ${mark}`)).toBe('ab');
		expect(hasUnseen(`a${mark}b`)).toBe(true);
	});

	it.each(UNSEEN)('such as %j is taken out of a readable text', (mark) => {
		expect(readableText(`${mark}a${mark}b ${mark}`)).toBe('ab');
		expect(readableText(mark.repeat(3))).toBe('');
	});

	it.each(JOINERS)('such as %j stays between two characters that people read', (joiner) => {
		expect(readableText(`a${joiner}b`)).toBe(`a${joiner}b`);
		expect(readableText(`${joiner}a${joiner} b${joiner}`)).toBe('a b');
		expect(readableText(`a${joiner.repeat(5)}b`)).toBe(`a${joiner}b`);
		expect(readableText(joiner)).toBe('');
	});

	it.each(['\u2800', '\ufe0f', ' \u2800\t\u00a0\n'])('%j is no text', (text) => {
		expect(readableText(text)).toBe('');
	});

	it.each(['İstanbul', 'ภาษาไทย', '日本', '❤️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'a\tb\r\nc', 'e\u0301', '\ud800'])(
		'%j is read as it is',
		(text) => {
			expect(readableText(text)).toBe(text);
			expect(visibleText(text)).toBe(text);
			expect(hasUnseen(text)).toBe(false);
		},
	);

	it('is gone after one time', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(visibleText(visibleText(text))).toBe(visibleText(text));
				expect(readableText(readableText(text))).toBe(readableText(text));
				expect(hasUnseen(visibleText(text))).toBe(false);
			}),
		);
	});

	it('takes no longer for a text that was made to be slow', () => {
		for (const unit of ['\u200d', '\u200d ', ' \u200d', ' ', '\u2800', '\u200b']) {
			// Quadratic time would run into the time limit of the test.
			expect(readableText(`a${unit.repeat(500_000)}b`)).toMatch(/^a[^]*b$/);
		}
	});
});

describe('westernDigits', () => {
	it.each([
		['٠١٢٣٤٥٦٧٨٩', '0123456789'],
		['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
		['०१२३४५६७८९', '0123456789'],
		['০১২৩৪৫৬৭৮৯', '0123456789'],
		['０１２３４５６７８９', '0123456789'],
		['a1٢b', 'a12b'],
		['²½Ⅷ', '²½Ⅷ'],
		['', ''],
	])('of %j are %j', (text, digits) => {
		expect(westernDigits(text)).toBe(digits);
	});
});
