import { expect, test } from '@jest/globals';
import { sentences } from '../../../nodes/shared/sentences.ts';

test.each<[Array<string | null | undefined>, string]>([
	[
		['The panel says: "Invalid quantity"', 'In this run: 1 order placed.'],
		'The panel says: "Invalid quantity". In this run: 1 order placed.',
	],
	[['The panel says: "Wait."', 'Next.'], 'The panel says: "Wait." Next.'],
	[['A title "Just a moment..."', 'Next.'], 'A title "Just a moment..." Next.'],
	[
		['Wait (ECODE).', undefined, '', null, 'The panel says: "No"'],
		'Wait (ECODE). The panel says: "No"',
	],
	[[undefined, 'Alone'], 'Alone'],
	[[], ''],
])('%j are one text', (texts, expected) => {
	expect(sentences(...texts)).toBe(expected);
});
