import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseId, parseIds, uniqueIds } from '../../../../panel/request/ids.ts';
import { anyText, anyValue, inputErrorOf, unlessInputError } from './asking-helpers.mts';

const FIELD = 'orders';
const parse = (value: unknown) => parseIds(value, FIELD);

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
		['a number sign', '#23501', ['23501']],
		['number signs of all kinds', '№23501, # 23502; ＃23503', ['23501', '23502', '23503']],
		['a number sign before letters', '#ord_1', ['ord_1']],
		['marks within an ID', '235\u200b01, 23\u00ad502\u202c', ['23501', '23502']],
		['control characters within an ID', '235\u000001', ['23501']],
		['digits of full width', '２３５０１', ['23501']],
		['Arabic and Persian digits', '٢٣٥٠١, ۲۳۵۰۲', ['23501', '23502']],
		['what a program makes of a whole number', '23501.0, 23502.00', ['23501', '23502']],
		['an object as text', '{"order":1}', [1]],
		['an object in lines', ' {\n "order": "a1"\n} ', ['a1']],
		['an object in quotes', '"{\\"order\\":1}"', [1]],
		['an object in single quotes', `'{"order":1}'`, [1]],
		['a JSON array in quotes', '"[1,2]"', [1, 2]],
		['objects as text', '[{"order":1},{"order_id":"2"}]', [1, '2']],
		['a list in an object', '{"orders":[1,2]}', [1, 2]],
		['a list as text in an object', '{"orders":"1,2"}', ['1', '2']],
		['other fields beside the ID', '{"id":7,"order":1,"status":"Pending"}', [1]],
		['an `id` alone', '{"id":7}', [7]],
		['an object', { order: 1 }, [1]],
		['a list of objects', [{ order: 1 }, { orderId: '2' }], [1, '2']],
		['a list in brackets of text', '["1","2"]', ['1', '2']],
		// Each of these is a list for what is beside the comma, or for the groups.
		['three digits with blanks', '101, 102, 205', ['101', '102', '205']],
		['three digits in lines', '101\n102', ['101', '102']],
		['groups of two', '10,20,30', ['10', '20', '30']],
		['IDs of five digits', '23501,23502', ['23501', '23502']],
		['a head that no number has', '007,008', ['007', '008']],
		[
			'more groups than a number has',
			'101,102,103,104,105,106',
			'101 102 103 104 105 106'.split(' '),
		],
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
		['marks alone', '\u200b\ufeff'],
		['a number sign alone', '#'],
		['an object without a value', { order: null, status: 'Pending' }],
	])('says that %s has no ID', (_name, value) => {
		const error = inputErrorOf(() => parse(value));
		expect(error.message).toBe("'Order IDs' contains no ID");
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
		['a fraction as text', '23501.5', '23501.5'],
	])('refuses %s', (_name, value, shown) => {
		expect(inputErrorOf(() => parse(value)).message).toContain(`contains a damaged ID: ${shown}`);
	});

	it.each<[string, unknown]>([
		['an object without an ID', { link: 'x' }],
		['an `id` that may be that of a row', { id: 7, link: 'x' }],
		['the ID of something else', '{"refill": 5}'],
		['a refusal in the place of the ID', { order: { error: 'x' } }],
		['an object that is cut off', '{"order": 1'],
		['objects one a line', '{"order":1}\n{"order":2}'],
		['an object among IDs', '1, {"order":2}'],
		['a switch', true],
		['a function', () => 1],
		['a symbol', Symbol('1')],
		['what JavaScript makes of an object', '[object Object]'],
		['what JavaScript makes of objects', '[object Object],[object Object]'],
		['an object in the middle', '1, [object Object]'],
	])('refuses %s, and says how to name a field', (_name, value) => {
		const error = inputErrorOf(() => parse(value));
		expect(error.message).toBe("'Order IDs' contains a value that is not an ID");
		expect(error.description).toContain('{{ $json.order }}');
	});

	it.each([
		...['23,513', '1,234,567', '23.513', '1.234.567', '23 513', '1\u00a0234\u00a0567', "23'513"],
		...['1’234', '12,34,567', '1,23,456', '100,200,300', ' 23,513 ', '"23,513"', '“23,513”'],
		'٢٣,٥١٣',
	])('refuses %j, which is one number or several', (text) => {
		const error = inputErrorOf(() => parse(text));
		expect(error.message).toContain('can be read in two ways');
		const digits = text === '٢٣,٥١٣' ? '23513' : text.replace(/\D/g, '');
		expect(error.description).toContain(`Write ${digits} for one ID`);
	});

	it.each([
		...['23,513, 23,514', '23,513\n23,514', '23,513; 23,514', '23,513 23,514', '1; 23,513'],
		...['"23,513","23,514"', '#23,513', '101,102, 205'],
	])('refuses %j, where such a number is in a list', (text) => {
		expect(inputErrorOf(() => parse(text)).message).toContain('can be read in two ways');
	});

	it('refuses such a number in an array, and says how to write a list', () => {
		const error = inputErrorOf(() => parse(['1', '23,513']));
		expect(error.message).toContain('"23,513"');
		expect(error.description).toContain('Write 23513 for one ID, or 23, 513 for a list.');
	});

	it.each([
		...['undefined', 'null', 'NaN', 'nan', 'None', 'nil', 'N/A', 'true', '-', 'Loading...'],
		...['#N/A', '#REF!', '#VALUE!', '#NV', '#YOK', '#ССЫЛКА!'],
	])('refuses %j, which stands where an ID is missing', (text) => {
		for (const value of [text, ` ${text} `, `"${text}"`, [1, text], `23501,${text}`]) {
			const error = inputErrorOf(() => parse(value));
			expect(error.message).toMatch(/instead of an ID$|is not an ID$/);
			expect(error.description).toContain("'Order IDs'");
		}
	});

	it.each<[string, unknown, string, number]>([
		['refill', '{"order":1,"refill":5}', 'refill', 5],
		['refills', { order: 1, refill_id: 5 }, 'refill', 5],
		['order', '{"order":1,"refill":5}', 'order', 1],
		['service', '{"service":7,"name":"x"}', 'service', 7],
	])("takes the ID of the field's own kind: %s in %j is the %s", (label, value, _kind, id) => {
		expect(parseIds(value, label)).toEqual([id]);
	});

	it('throws nothing but InputError, whatever it is given', () => {
		fc.assert(
			fc.property(anyValue, (value) => {
				const ids = unlessInputError(() => parse(value));
				if (ids === undefined) return;
				expect(ids.length).toBeGreaterThan(0);
				for (const id of ids) expect(String(id)).toMatch(/^[^\s,;]+$/);
			}),
		);
	});

	it('finds every ID between separators of all kinds, in order and unchanged', () => {
		const id = fc.stringMatching(/^[A-Za-z0-9_-]{0,20}[A-Za-z0-9_]{4}$/);
		const separator = fc.stringMatching(/^[\s,;"']{1,4}$/);
		fc.assert(
			fc.property(fc.array(fc.tuple(id, separator), { minLength: 1 }), (parts) => {
				const text = parts.map((part) => part.join('')).join('');
				const ids = unlessInputError(() => parse(text));
				// Digits in groups of three, and words for nothing, are refused.
				if (ids !== undefined) expect(ids).toEqual(parts.map(([expected]) => expected));
			}),
		);
	});

	it('reads a list the same as text, as an array and as JSON', () => {
		const ids = fc.array(fc.nat(), { minLength: 1 });
		fc.assert(
			fc.property(ids, (list) => {
				expect(parse(list)).toEqual(list);
				expect(parse(JSON.stringify(list))).toEqual(list);
				expect(parse(list.join(', '))).toEqual(list.map(String));
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
		['IDs', '23501,'.repeat(80_000), 80_000],
		['separators', ', \n'.repeat(60_000) + '1', 1],
		['blanks around', ' '.repeat(400_000) + '1' + ' '.repeat(400_000), 1],
		['one endless ID', '1'.repeat(400_000), 1],
		['an almost scientific number', '1.' + '1'.repeat(400_000) + 'e', 1],
		['opening brackets', '['.repeat(400_000), undefined],
		['an array that never ends', '[' + '1,'.repeat(200_000), 200_000],
		['quotes', '["'.repeat(150_000), undefined],
		['exponents', '[' + '1e'.repeat(200_000) + ']', 1],
		['quotes around', '"'.repeat(200_000) + '1' + '"'.repeat(200_000), 1],
		['commas and blanks', ' ,'.repeat(200_000) + '1', 1],
		['groups', '123,'.repeat(100_000) + '123', 100_001],
		['marks', '\u200d'.repeat(400_000) + '1', 1],
		['braces', '{'.repeat(400_000), undefined],
		// Milliseconds; anything quadratic would run into jest's time limit.
	])('comes to an end with a very long text of %s', (_name, text, count) => {
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
		expect(parseId(value, 'order')).toBe(id);
	});

	it.each<[unknown, number]>([
		['1,2', 2],
		[[1, 2, 3], 3],
		['7 7', 2],
	])('refuses %j, which is several', (value, count) => {
		expect(inputErrorOf(() => parseId(value, 'order')).message).toBe(
			`'Order ID' takes one ID, not ${count}`,
		);
	});

	it('refuses nothing', () => {
		expect(inputErrorOf(() => parseId(' ', 'order')).message).toBe("'Order ID' contains no ID");
	});

	it('gives the one ID or an InputError', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const id = unlessInputError(() => parseId(text, 'order'));
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
