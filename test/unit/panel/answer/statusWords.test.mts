import { expect, test } from '@jest/globals';
import { readOrderStatusWord, readRefillStatusWord } from '../../../../panel/answer/statusWords.ts';

test.each<[string, boolean, unknown[]]>([
	[
		'Pending',
		false,
		['Pending', 'pending', 'PENDING', ' Waiting ', 'Awaiting', 0, '0', 'Beklemede'],
	],
	['Processing', false, ['processing', 'Processed', 1, '1', 'İşleniyor']],
	[
		'In progress',
		false,
		['In progress', 'In Progress', 'in_progress', 'inprogress', 'in-progress'],
	],
	['In progress', false, ['progress', 'Active', 'Devam ediyor']],
	['Completed', true, ['Completed', 'complete', 'Success', 2, '2', 'Tamamlandı', 'TAMAMLANDI']],
	['Partial', true, ['Partial', 'partial', 'Partially Completed', 3, 'Kısmi']],
	['Canceled', true, ['Canceled', 'Cancelled', 'cancel', 4, 'İptal edildi']],
	['Refunded', true, ['Refunded', 'Refunds', 'refund', 5]],
	['Failed', true, ['Failed', 'fail', 'Error', 'error', 'Rejected']],
])('an order is %s (final: %p) from %p', (status, isFinal, words) => {
	for (const word of words) {
		expect([word, readOrderStatusWord(word)]).toEqual([word, { status, isFinal }]);
	}
});

test.each<[string, boolean, unknown[]]>([
	['Pending', false, ['Pending', 'awaiting']],
	['In progress', false, ['In progress']],
	['Completed', true, ['Completed', 'success']],
	['Rejected', true, ['Rejected', 'rejected']],
	['Canceled', true, ['Cancelled']],
	['Failed', true, ['Failed', 'Error']],
	['Not found', true, ['Not found', 'not_found']],
])('a refill is %s (final: %p) from %p', (status, isFinal, words) => {
	for (const word of words) {
		expect([word, readRefillStatusWord(word)]).toEqual([word, { status, isFinal }]);
	}
});

// Not final, or an order that still changes would never be asked for again.
test.each([
	'Cancel requested',
	'Canceling',
	'Incomplete',
	'Not completed',
	'Old',
	'Refund pending',
	'7',
])('%p is passed through and not final', (word) => {
	expect(readOrderStatusWord(word)).toEqual({ status: word, isFinal: false });
});

test('`Processed` refills pass through: panels do not agree on what it means', () => {
	expect(readRefillStatusWord('Processed')).toEqual({ status: 'Processed', isFinal: false });
});

test.each([null, undefined, '', '  ', {}, [], true])('%p is no status', (word) => {
	expect(readOrderStatusWord(word)).toEqual({ status: null, isFinal: false });
});
