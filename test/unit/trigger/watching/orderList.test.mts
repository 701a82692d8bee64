import { describe, expect, test } from '@jest/globals';
import { readOrderList } from '../../../../nodes/SmmPanelTrigger/watching/orderList.ts';
import { inputErrorOf } from '../../panel/request/asking-helpers.mts';
import { idsOfParameter } from '../../../../nodes/SmmPanelTrigger/watching/watchList.ts';

describe('an order list from a web address', () => {
	test.each<[name: string, body: string, ids: unknown]>([
		['an array of numbers', '[1, 2, 3]', [1, 2, 3]],
		['an array of texts', '["1","ord_01HG","007"]', ['1', 'ord_01HG', '007']],
		['objects with order', '[{"order": 5, "id": 1}, {"order": 6, "id": 2}]', [5, 6]],
		['objects with order_id', '[{"Order_ID": "5"}]', ['5']],
		['objects with id', '[{"id": 5, "client": 9}]', [5]],
		['an envelope', '{"success": true, "data": [{"order": 5}]}', [5]],
		['rows without an ID beside others', '[{"order": null}, {"order": 5}, {}]', [5]],
		['repeats, as number and as text', '[7, "7", 8, 7]', [7, 8]],
		['digits beyond 2^53', '[12345678901234567890]', ['12345678901234567890']],
		['an empty list', '[]', []],
		['nothing at all', ' \n', []],
		['CSV with a column', 'client,order\nA,1\nB,2\n', ['1', '2']],
		['CSV with another name', 'name;Order_ID\r\n"x;y";1\r\nz;2', ['1', '2']],
		['CSV with tabs', 'id\tclient\n1\tA\n2\tB', ['1', '2']],
		['CSV without the name: first column', 'number,client\n1,A\n2,B', ['1', '2']],
		['CSV without a heading', '1,A\n2,B', ['1', '2']],
		['quotes in CSV', '"a ""quoted"" word",order\n"x\ny",5', ['5']],
		['one ID per line', '23501\n23502\n\n23503', ['23501', '23502', '23503']],
		['a byte order mark', '\uFEFForder\n1', ['1']],
		['a heading alone', 'order,client', []],
		['HTML', '<!DOCTYPE html><p>1, 2</p>', undefined],
		['broken JSON', '[1, 2', undefined],
		['an object that is no list', '{"error": "database is away"}', undefined],
		['several lists', '{"open": [1], "closed": [2]}', undefined],
		[
			'the words of an error in a list',
			'{"errors":["Rate limit exceeded, 5 per minute"]}',
			undefined,
		],
		['single words under such a name', '{"Messages": ["forbidden"], "code": 7}', undefined],
		['rows beside an empty list of errors', '{"data": [1, 2], "errors": []}', [1, 2]],
		['a sentence among IDs', '[1, "Rate limit exceeded"]', undefined],
		['a sentence', 'Error 503: try later', undefined],
		['a sentence without digits', 'Service unavailable', undefined],
		['a sentence under a heading', 'Error\nConnection 5 refused\n', undefined],
		['one word', 'Unauthorized', undefined],
		['a heading of several words', 'Order number,client\n1,A\n2,B', ['1', '2']],
		['rows none of which has an ID', '[{"client": 1}, {"client": 2}]', undefined],
	])('reads %s', (_name, body, ids) => {
		const read = ids === undefined ? undefined : { ids, problems: [] };
		expect(readOrderList(body)).toEqual(read);
	});

	test.each<[name: string, body: string, ids: unknown, problem: RegExp]>([
		['a failed formula', 'order\n101\n#N/A\n102', ['101', '102'], /"#N\/A".*missing/],
		['a word in place of a value', '[101, "undefined"]', [101], /"undefined".*missing/],
		['an ID that lost digits', 'order,client\n1.23E+15,A\n102,B', ['102'], /digits are lost/],
		['a number with separators', '["23,513", "23514"]', ['23514'], /"23,513"/],
	])('leaves out %s, and says so', (_name, body, ids, problem) => {
		const said = expect.stringMatching(problem);
		expect(readOrderList(body)).toEqual({ ids, problems: [said] });
	});

	test('refuses an ID that a spreadsheet has damaged', () => {
		const { message } = inputErrorOf(() => readOrderList('order\n1.23E+15'));
		expect(message).toMatch(/^'Order List URL' holds .*digits/);
	});
});

describe('IDs in a parameter', () => {
	test.each<[value: unknown, ids: unknown]>([
		['', []],
		[' , ;\n', []],
		[undefined, []],
		[null, []],
		[[], []],
		['[]', []],
		['1, 2;3\n4 "5"', ['1', '2', '3', '4', '5']],
		[
			[1, '2', 1],
			[1, '2'],
		],
		[23501, [23501]],
		['ş1', ['ş1']],
	])('%j', (value, ids) => expect(idsOfParameter(value, 'orders')).toEqual(ids));
});
