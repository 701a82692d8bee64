import { expect, test } from '@jest/globals';
import examples from '../../../fixtures/dialects.json';
import { EXPECTED } from '../../../fixtures/dialects-expected.mts';
import { answer, readAs } from './readers-helpers.mts';

test('every example has an expectation, in the same order', () => {
	expect(examples).toHaveLength(127);
	expect(EXPECTED).toHaveLength(examples.length);
	examples.forEach(({ panel }, at) => {
		expect([at, panel.startsWith(EXPECTED[at]!.panel), panel]).toEqual([at, true, panel]);
	});
});

test.each(examples.map(({ panel, action }, at) => ({ at, panel, action })))(
	'example $at: $panel, $action',
	({ at }) => {
		const { response, http_status: status } = examples[at]!;
		const { read, asked = [], is } = EXPECTED[at]!;
		expect(readAs(read, asked, answer(response, status))).toEqual(is);
	},
);
