import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseId, parseIds, uniqueIds } from '../../../../panel/request/ids.ts';
import { anyText, anyValue, inputErrorOf, unlessInputError } from './asking-helpers.mts';

const LABEL = 'Order IDs';
const parse = (value: unknown) => parseIds(value, LABEL);

describe('parseIds', () => {
	it.each<[string, unknown, Array<string | number>]>([
		['one number', 23501, [23501]],
		['zero', 0, [0]],
		['digits', '23501', ['23501']],
		['leading zeros', '007', ['007']],
		['an ID of letters', ' ord_01HG ', ['ord_01HG']],
		['commas', '1,2,3', ['1', '2', '3']],
		['commas and blanks', '1, 2 ,3', ['1', '2', '3']],
		['semicolons', '1;2; 3', ['1', '2', '3']],
		['tabs', '1\t2', ['1', '2']],
		['lines of every system', '1\n2\r\n3\r4', ['1', '2', '3', '4']],
		['double and single quotes', `"1",'2'`, ['1', '2']],
		['backticks', '`1` `2`', ['1', '2']],
		['typographic quotes', '“1”, ‘2’', ['1', '2']],
		['blanks that web pages use', '1\u00a02\u20033\ufeff', ['1', '2', '3']],
		['marks without width', '\u200b1\u200d,\u20602', ['1', '2']],
		['separators around', ',,1,,2,,', ['1', '2']],
		['a JSON array as text', '[1, "2", 3]', [1, '2', 3]],
		['a JSON array in lines', '[\n  1,\n  2\n]', [1, 2]],
		['nested JSON arrays as text', '[[1],[2,[3]]]', [1, 2, 3]],
		['an array that is cut off', '[1, 2', ['1', '2']],
		['an array without quotes', '[ord_1, ord_2]', ['ord_1', 'ord_2']],
		['an array', [1, '2'], [1, '2']],
		['an array of lists', ['1,2', [3]], ['1', '2', 3]],
		['an array with holes', [null, 1, undefined, ''], [1]],
		['repeats', '5,5', ['5', '5']],
		['a bigint', 12345678901234567890n, ['12345678901234567890']],
		['digits beyond 2^53', '9007199254740993', ['9007199254740993']],
		['digits beyond 2^53 in JSON', '[9007199254740993]', ['9007199254740993']],
		['the largest safe number', Number.MAX_SAFE_INTEGER, [Number.MAX_SAFE_INTEGER]],
		['an ID that looks like hex', '1e21', ['1e21']],
	])('reads %s', (_name, value, ids) => {
		expect(parse(value)).toEqual(ids);
	});

	it.each<[string, unknown]>([
		['nothing', undefined],
		['null', null],
		['no text', ''],
		['blanks', ' \t\n'],
		['separators alone', ',;"[]'],
		['an empty array', []],
		['an array of nothing', [null, [], '']],
		['an empty JSON array', '[]'],
	])('says that %s has no ID', (_name, value) => {
		const error = inputErrorOf(() => parse(value));
		expect(error.message).toBe("'Order IDs' has no ID");
		expect(error.description).toContain("'Order IDs'");
	});

	it.each<[string, unknown, string]>([
		['a number beyond 2^53', 2 ** 53, '9007199254740992'],
		['a fraction', 1.5, '1.5'],
		['a negative number', -1, '-1'],
		['not a number', NaN, 'NaN'],
		['infinity', Infinity, 'Infinity'],
		['scientific notation as text', '1.2e+21', '1.2e+21'],
		['scientific notation of a sheet', '1.23457E+15', '1.23457E+15'],
		['a damaged one among good ones', '1,2,3e+22', '3e+22'],
		['a damaged one in an array', [1, 2, 1e22], '1e+22'],
		['a fraction in JSON', '[1, 2.5]', '2.5'],
	])('refuses %s', (_name, value, shown) => {
		expect(inputErrorOf(() => parse(value)).message).toContain(`holds ${shown}, which is no ID`);
	});

	it.each<[string, unknown]>([
		['an object', { order: 1 }],
		['a list of objects', [{ order: 1 }]],
		['a list of objects as JSON', '[{"order": 1}]'],
		['a switch', true],
		['a function', () => 1],
		['a symbol', Symbol('1')],
		['what JavaScript makes of an object', '[object Object]'],
		['what JavaScript makes of objects', '[object Object],[object Object]'],
		['an object in the middle', '1, [object Object]'],
	])('refuses %s, and says how to name a field', (_name, value) => {
		const error = inputErrorOf(() => parse(value));
		expect(error.message).toBe("'Order IDs' holds something that is not an ID");
		expect(error.description).toContain('{{ $json.order }}');
	});

	it('throws nothing but InputError, whatever it is given', () => {
		fc.assert(
			fc.property(anyValue, (value) => {
				const ids = unlessInputError(() => parse(value));
				if (ids === undefined) return;
				expect(ids.length).toBeGreaterThan(0);
				for (const id of ids) expect(String(id)).toMatch(/^[^\s,;]+$/);
			}),
			{ numRuns: 2_000 },
		);
	});

	it('finds every ID between separators of all kinds, in order and unchanged', () => {
		const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,24}$/);
		const separator = fc.stringMatching(/^[\s,;"']{1,4}$/);
		fc.assert(
			fc.property(fc.array(fc.tuple(id, separator), { minLength: 1 }), (parts) => {
				const text = parts.map((part) => part.join('')).join('');
				expect(parse(text)).toEqual(parts.map(([expected]) => expected));
			}),
		);
	});

	it('reads a list the same as text, as an array and as JSON', () => {
		const ids = fc.array(fc.nat(), { minLength: 1 });
		fc.assert(
			fc.property(ids, (list) => {
				expect(parse(list)).toEqual(list);
				expect(parse(JSON.stringify(list))).toEqual(list);
				expect(parse(list.join(','))).toEqual(list.map(String));
			}),
		);
	});

	it.each<[string, (depth: number) => unknown]>([
		['arrays', (depth) => Array.from({ length: depth }).reduce<unknown>((inner) => [inner], 1)],
		['JSON arrays', (depth) => '['.repeat(depth) + '1' + ']'.repeat(depth)],
	])('survives %s nested beyond all measure', (_name, nested) => {
		expect(parse(nested(20))).toEqual([1]);
		const ids = unlessInputError(() => parse(nested(100_000)));
		expect(ids === undefined || ids.length === 1).toBe(true);
	});

	// Quadratic time would need minutes for these; a second is generous on a slow machine.
	it.each<[string, string, number | undefined]>([
		['IDs', '23501,'.repeat(200_000), 200_000],
		['separators', ', \n'.repeat(400_000) + '1', 1],
		['blanks around', ' '.repeat(1_000_000) + '1' + ' '.repeat(1_000_000), 1],
		['one endless ID', '1'.repeat(1_000_000), 1],
		['an almost scientific number', '1.' + '1'.repeat(1_000_000) + 'e', 1],
		['opening brackets', '['.repeat(1_000_000), undefined],
		['an array that never ends', '[' + '1,'.repeat(500_000), 500_000],
		['quotes', '["'.repeat(300_000), undefined],
		['exponents', '[' + '1e'.repeat(500_000) + ']', 1],
		// Milliseconds; anything quadratic would run into jest's time limit.
	])('comes to an end with a megabyte of %s', (_name, text, count) => {
		const ids = unlessInputError(() => parse(text));
		expect(ids?.length).toBe(count);
	});

	it('keeps a damaged number short in the message', () => {
		const { message } = inputErrorOf(() => parse(`${'1.'}${'2'.repeat(10_000)}e+9`));
		expect(message.length).toBeLessThan(300);
	});
});

describe('parseId', () => {
	it.each<[unknown, string | number]>([
		[23501, 23501],
		[' 23501 ', '23501'],
		['["a"]', 'a'],
		[['7'], '7'],
	])('reads %j', (value, id) => {
		expect(parseId(value, 'Order ID')).toBe(id);
	});

	it.each<[unknown, number]>([
		['1,2', 2],
		[[1, 2, 3], 3],
		['7 7', 2],
	])('refuses %j, which is several', (value, count) => {
		expect(inputErrorOf(() => parseId(value, 'Order ID')).message).toBe(
			`'Order ID' takes one ID, and ${count} were given`,
		);
	});

	it('refuses nothing', () => {
		expect(inputErrorOf(() => parseId(' ', 'Order ID')).message).toBe("'Order ID' has no ID");
	});

	it('gives the one ID or an InputError', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const id = unlessInputError(() => parseId(text, 'Order ID'));
				if (id !== undefined) expect(parse(text)).toEqual([id]);
			}),
		);
	});
});

describe('uniqueIds', () => {
	it('takes 7 and "7" for one ID, as it first appeared', () => {
		expect(uniqueIds([7, '8', '7', 8, 9])).toEqual([7, '8', 9]);
		expect(uniqueIds(['7', 7])).toEqual(['7']);
		expect(uniqueIds([])).toEqual([]);
	});

	it('keeps leading zeros and case apart', () => {
		expect(uniqueIds(['07', '7', 'a', 'A'])).toEqual(['07', '7', 'a', 'A']);
	});

	it('keeps each text once and in order, for any list', () => {
		const lists = fc.array(fc.oneof(fc.nat(9), fc.nat(9).map(String), fc.constant('__proto__')));
		fc.assert(
			fc.property(lists, (ids) => {
				const texts = uniqueIds(ids).map(String);
				expect(texts).toEqual([...new Set(ids.map(String))]);
			}),
		);
	});
});
