import { expect, test } from '@jest/globals';
import { placedIdOf } from '../../../../panel/answer/placedId.ts';

test.each([
	[23501, 23501],
	['23501', '23501'],
	[' 0042 ', '0042'],
	['ord_01HG', 'ord_01HG'],
	['ORD-17', 'ORD-17'],
	['ORD1234567890ABCD', 'ORD1234567890ABCD'],
	['5a', '5a'],
	['9007199254740993', '9007199254740993'],
	['3f2b8c1e-7d4a-4e7b-9c55-0a1b2c3d4e5f', '3f2b8c1e-7d4a-4e7b-9c55-0a1b2c3d4e5f'],
])('%p can be an ID', (value, id) => {
	expect(placedIdOf(value)).toBe(id);
});

test.each([
	undefined,
	null,
	true,
	0,
	-1,
	1.5,
	'',
	'0',
	'000',
	'-1',
	'success',
	'E1001',
	'ERR_12',
	'error-500',
	'not_allowed_24h',
	'no_refill_30',
	'order 5',
	'5.5',
	'#5',
	'x'.repeat(200),
	[5],
	{ id: 5 },
])('%p cannot', (value) => {
	expect(placedIdOf(value)).toBeUndefined();
});
