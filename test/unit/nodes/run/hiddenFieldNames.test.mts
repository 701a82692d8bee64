import { describe, expect, it } from '@jest/globals';
import { hiddenFieldNameHint } from '../../../../nodes/SmmPanel/run/hiddenFieldNames.ts';

describe('hiddenFieldNameHint', () => {
	it.each([
		['\ufeffid', 'field "id" in this item begins with an invisible character (byte order mark)'],
		['ï»¿id', 'field "id" in this item begins with an invisible character (byte order mark)'],
		['or\u200bder', 'field "order" in this item contains an invisible character'],
		['link\u00ad', 'field "link" in this item contains an invisible character'],
	])('finds %j among the names', (name, words) => {
		expect(hiddenFieldNameHint(['a', name, 'b'])).toContain(words);
	});

	it('finds nothing where all names are what they look like', () => {
		expect(hiddenFieldNameHint(['id', 'Sipariş No', 'order id', 'ï', ''])).toBeUndefined();
		expect(hiddenFieldNameHint([])).toBeUndefined();
	});
});
