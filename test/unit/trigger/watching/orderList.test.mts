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
		['CSV with blanks in the name', 'Row,Order ID\n1,23501\n2,23502', ['23501', '23502']],
		['CSV with other marks in it', '#;"ORDER-ID"\n1;a5', ['a5']],
		['objects with blanks in the name', '[{"id": 1, "Order ID": 5}]', [5]],
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
		['a failed formula', 'order\n101\n#N/A\n102', ['101', '102'], /"#N\/A" instead of an ID/],
		['a word in place of a value', '[101, "undefined"]', [101], /"undefined" instead of an ID/],
		['an ID that lost digits', 'order,client\n1.23E+15,A\n102,B', ['102'], /a damaged ID/],
		['a number with separators', '["23,513", "23514"]', ['23514'], /"23,513"/],
	])('leaves out %s, and says so', (_name, body, ids, problem) => {
		const said = expect.stringMatching(problem);
		expect(readOrderList(body)).toEqual({ ids, problems: [said] });
	});

	test.each<[body: string, problem: string]>([
		['{"data": [1, 2], "current_page": 1, "last_page": 3}', 'page 1 of 3'],
		['{"orders": [1, 2], "total": 250}', '2 of 250 orders'],
		['{"data": [1, 2], "links": {"next": "https://example.com/?page=2"}}', '2 orders'],
		['{"data": [1, 2], "meta": {"page": 2, "total_pages": 9}}', 'page 2 of 9'],
	])('says that %s is only a part', (body, problem) => {
		const problems = [`'Order List URL' gave only a part of its list: ${problem}`];
		expect(readOrderList(body)).toEqual({ ids: [1, 2], problems });
	});

	test('takes a list with the count of its own orders as whole', () => {
		const body = '{"data": [1, 2], "total": 2, "page": 1, "pages": 1, "next": null}';
		expect(readOrderList(body)).toEqual({ ids: [1, 2], problems: [] });
	});

	test('refuses an ID that a spreadsheet has damaged', () => {
		const { message } = inputErrorOf(() => readOrderList('order\n1.23E+15'));
		expect(message).toMatch(/^'Order List URL' contains a damaged ID/);
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
