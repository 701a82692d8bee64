import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { moneyText, readCount, readFlag, readMoney } from '../../../../panel/answer/numbers.ts';

describe('money', () => {
	test.each<[unknown, string | null]>([
		['1,234.56000', '1234.56'],
		['1.234,56', '1234.56'],
		['1,234,567.8', '1234567.8'],
		['1.234.567,8', '1234567.8'],
		['5.000.000', '5000000'],
		['100.84292', '100.84292'],
		['0.08011655652', '0.08011655652'],
		['12345678901234567890.123456789', '12345678901234567890.123456789'],
		// one mark before three digits: a dot is the decimal one, a comma groups unless a zero stands before it
		['1.500', '1.5'],
		['1,500', '1500'],
		['0,500', '0.5'],
		['1,50', '1.5'],
		['1,5000', '1.5'],
		['.5', '0.5'],
		['-0.00', '0'],
		['-3.10', '-3.1'],
		['−3', '-3'],
		['+7', '7'],
		['007.50', '7.5'],
		['8.0E-5', '0.00008'],
		['1.5e3', '1500'],
		['$1,234.50', '1234.5'],
		['$.5', '0.5'],
		['12,5 TRY', '12.5'],
		['₺ 12.50', '12.5'],
		['Rs.250', '250'],
		["1'234.56", '1234.56'],
		['1 234,56', '1234.56'],
		[1e-7, '0.0000001'],
		[1e21, '1000000000000000000000'],
		[0.1, '0.1'],
		['', null],
		['Unknown', null],
		['12,34,56', null],
		['1.2.3', null],
		['1,23.45', null],
		['1..2', null],
		['1e999', null],
		[Infinity, null],
		[NaN, null],
		[null, null],
		[undefined, null],
		[true, null],
		[{}, null],
		[['1'], null],
		['9'.repeat(500), null],
	])('%p is %p', (value, text) => {
		expect(moneyText(value)).toBe(text);
		expect(readMoney(value)).toBe(text === null ? null : Number(text));
	});

	test('every decimal keeps all its digits, grouped or not', () => {
		const digits = fc.bigInt(0n, 10n ** 18n);
		fc.assert(
			fc.property(digits, fc.nat(9_999_999), fc.boolean(), (whole, part, isGrouped) => {
				const fraction = String(part).padStart(7, '0');
				const text = isGrouped ? whole.toLocaleString('en-US') : String(whole);
				const exact = `${whole}.${fraction}`.replace(/\.?0+$/, '');
				expect(moneyText(`${text}.${fraction}`)).toBe(part === 0 ? String(whole) : exact);
			}),
		);
	});
});

describe('counts', () => {
	test.each<[unknown, number | null]>([
		['5.000.000', 5_000_000],
		['5,000,000', 5_000_000],
		['1.500', 1500],
		['1,500', 1500],
		['10.000', 10_000],
		['1000.0000000000', 1000],
		['0.000', 0],
		['-12', -12],
		['+4', 4],
		['12.5', 12.5],
		[' 50 ', 50],
		[50, 50],
		[0, 0],
		[-3, -3],
		['Unknown', null],
		['12 left', null],
		['$5', null],
		['', null],
		[null, null],
		[true, null],
	])('%p is %p', (value, count) => {
		expect(readCount(value)).toBe(count);
	});
});

test.each<[unknown, boolean | null]>([
	[true, true],
	[false, false],
	[1, true],
	[0, false],
	['1', true],
	['0', false],
	['true', true],
	['FALSE', false],
	[' Yes ', true],
	['no', false],
	[30, true],
	[-1, null],
	['', null],
	['maybe', null],
	[null, null],
	[undefined, null],
	[{}, null],
])('the flag %p is %p', (value, flag) => {
	expect(readFlag(value)).toBe(flag);
});
