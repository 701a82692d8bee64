import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
	moneyText,
	printedDecimals,
	readCount,
	readFlag,
	readMoney,
} from '../../../../panel/answer/numbers.ts';

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
		['Rs. 250', '250'],
		["1'234.56", '1234.56'],
		['1’234’567,8', '1234567.8'],
		['1_234.56', '1234.56'],
		['1 234,56', '1234.56'],
		['1\u202f234\u202f567,8', '1234567.8'],
		// India: groups of two before the last three
		['₹1,23,456.78', '123456.78'],
		['12,34,567', '1234567'],
		['1,23,45,678.9 INR', '12345678.9'],
		// other scripts
		['٣٫٥', '3.5'],
		['١٬٢٣٤٫٥٦', '1234.56'],
		['۱۲۳۴', '1234'],
		['۱٬۲۳۴', '1234'],
		['１２．５', null],
		['１２.５', '12.5'],
		['१,२३,४५६.७', '123456.7'],
		// currencies without decimals, whose countries group with dots
		['Rp 15.000', '15000'],
		['Rp. 15.000', '15000'],
		['15.000 VND', '15000'],
		['1.500₫', '1500'],
		['IDR 150.50', '150.5'],
		['0.500 VND', '0.5'],
		['15.000 USD', '15'],
		// currencies on either side
		['US$ 1.50', '1.5'],
		['R$1.234,56', '1234.56'],
		['1.50€', '1.5'],
		['USD 1.50', '1.5'],
		['1,50 zł', '1.5'],
		['$1.50 USD', '1.5'],
		['1.50 usd', '1.5'],
		['25 000 сум', '25000'],
		["25 000 so'm", '25000'],
		['100 руб.', '100'],
		// a word that is no currency may multiply the amount, or make something else of it
		['15K', null],
		['15k', null],
		['15 K', null],
		['15K$', null],
		['$15K', null],
		['15M', null],
		['1.5 mn', null],
		['2 bin', null],
		['15mil', null],
		['15 rb', null],
		['15 pcs', null],
		['K15', null],
		['5%', null],
		['$5/1000', null],
		// two numbers are none
		['1.5 1000', null],
		['5 10', null],
		['1, 2', null],
		['1 2345', null],
		["1'2", null],
		['1 23,456', null],
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
		['1,23,456', 123_456],
		['٥٬٠٠٠', 5000],
		['۱۰۰', 100],
		['15K', 15_000],
		['15k', 15_000],
		['15 K', 15_000],
		['1.5M', 1_500_000],
		['1,5 M', 1_500_000],
		['2 mn', 2_000_000],
		['2 Mn.', 2_000_000],
		['2bin', 2000],
		['10 тыс.', 10_000],
		['3kk', 3_000_000],
		['1bn', 1_000_000_000],
		['-2K', -2000],
		// a billion to some, and a thousand to a Turk
		['2B', null],
		// 1500 or 1.5 million
		['1.500K', null],
		['1,234K', null],
		['15mil', null],
		['K15', null],
		['15KK5', null],
		['constructor', null],
		['5constructor', null],
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

test.each<[unknown, number | null]>([
	['1', 0],
	['1.5', 1],
	['1.50', 2],
	['0.90000', 5],
	['1,234.50', 2],
	['1,234', 0],
	['0,500', 3],
	['$1.50', 2],
	[1.5, 1],
	[1, 0],
	[1e-7, 7],
	['1.5e-3', 4],
	['1.5e3', 0],
	['free', null],
	['15K', null],
	[null, null],
])('%p was printed with %p decimals', (value, decimals) => {
	expect(printedDecimals(value)).toBe(decimals);
});
