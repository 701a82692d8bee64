import { describe, expect, it } from '@jest/globals';
import { hiddenFieldNameHint } from '../../../../nodes/SmmPanel/run/hiddenFieldNames.ts';

describe('hiddenFieldNameHint', () => {
	it.each([
		['\ufeffid', 'looks like "id", and its name begins with an invisible mark of its file'],
		['ï»¿id', 'looks like "id", and its name begins with an invisible mark of its file'],
		['or\u200bder', 'looks like "order", and its name holds a character that cannot be seen'],
		['link\u00ad', 'looks like "link", and its name holds a character that cannot be seen'],
	])('finds %j among the names', (name, words) => {
		expect(hiddenFieldNameHint(['a', name, 'b'])).toContain(words);
	});

	it('finds nothing where all names are what they look like', () => {
		expect(hiddenFieldNameHint(['id', 'Sipariş No', 'order id', 'ï', ''])).toBeUndefined();
		expect(hiddenFieldNameHint([])).toBeUndefined();
	});
});
