import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normalKey } from '../../../../nodes/SmmPanel/safeguards/normalKey.ts';
import { anyText, inputErrorOf } from '../../panel/request/asking-helpers.mts';

describe('normalKey', () => {
	it.each([
		['caf\u0065\u0301', 'café'],
		['caf\u00e9', 'café'],
		[' row-7\n', 'row-7'],
		['\ufeffrow\u200b-7\u00ad', 'row-7'],
		['\u202arow-7\u202c', 'row-7'],
		['e\u200b\u0301', 'é'],
		['ROW-7', 'ROW-7'],
		['a  b', 'a  b'],
		['007', '007'],
		['\u200b \ufeff', ''],
	])('of %j is %j', (text, key) => {
		expect(normalKey(text)).toBe(key);
	});

	it('is its own normal form', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(normalKey(normalKey(text))).toBe(normalKey(text));
			}),
		);
	});

	it('has 500 characters at most, and a longer one is not quoted whole', () => {
		expect(normalKey('x'.repeat(500))).toHaveLength(500);
		const { message } = inputErrorOf(() => normalKey('x'.repeat(501)));
		expect(message).toContain("'Deduplication Key' is longer than 500 characters");
		expect(message.length).toBeLessThan(150);
	});
});
