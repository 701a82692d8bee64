import { describe, expect, test } from '@jest/globals';
import { findErrorWords } from '../../../../panel/answer/errorMarkers.ts';

describe('findErrorWords', () => {
	test.each<[unknown, string[], string | undefined]>([
		[{ error: 'Bad link' }, ['order'], 'Bad link'],
		[{ Error: 'Bad link' }, ['order'], 'Bad link'],
		['Incorrect order ID', ['status'], 'Incorrect order ID'],
		[[{ error: 'Incorrect order ID' }], ['status'], 'Incorrect order ID'],
		[{ errors: ['Bad link', 'x'] }, ['order'], 'Bad link'],
		[
			{ errors: { link: ['The link field is required.'] } },
			['order'],
			'The link field is required.',
		],
		[{ error: { code: 405, message: 'No such method' }, data: null }, ['order'], 'No such method'],
		[{ success: false, data: { name: 'x', message: 'Bad link' } }, ['order'], 'Bad link'],
		[{ status: false, data: { msg: 'Saldo tidak cukup' } }, ['order'], 'Saldo tidak cukup'],
		[{ status: 'fail', message: 'Bad link' }, ['order'], 'Bad link'],
		[{ status: 'error', msg: 'Bakım', error: 'maintenance' }, ['order'], 'maintenance: Bakım'],
		[{ status: 401, message: 'Unauthorized' }, ['order'], 'Unauthorized'],
		[{ code: 401, message: 'Unauthorized' }, ['order'], 'Unauthorized'],
		[{ error: true, message: 'Bad link' }, ['order'], 'Bad link'],
		// The markup of people goes, and what a program or an API page puts between angle brackets stays.
		[{ error: '<b>Bad</b><br/>link <!-- 3 -->' }, ['order'], 'Bad link <!-- 3 -->'],
		[{ error: '<p class="red">Bad link</p>' }, ['order'], 'Bad link'],
		[{ error: 'Use: Bearer <api_key>' }, ['order'], 'Use: Bearer <api_key>'],
		[{ error: "[<class 'decimal.X'>]" }, ['order'], "[<class 'decimal.X'>]"],
		[{ success: false }, ['order'], ''],
		[{ refill: { error: 'Refill not found' } }, ['refill'], 'Refill not found'],
		[{ order: 0, error: 'Bad link' }, ['order'], 'Bad link'],
		[{ order: null, error: 'Bad link' }, ['order'], 'Bad link'],
		// no marker, or the success field is there
		[{ order: 5 }, ['order'], undefined],
		[{ status: 'success', order: 32 }, ['order'], undefined],
		[{ order: 5, error: '' }, ['order'], undefined],
		[{ order: 5, error: null }, ['order'], undefined],
		[{ order: 5, error: 'could not send mail' }, ['order'], undefined],
		[{ status: 'error', charge: '0.5', remains: '3' }, ['status', 'charge'], undefined],
		[{ data: [{ id: 1, status: 'Completed' }], errors: [7, null] }, ['status'], undefined],
		[{ data: [{ id: 1, status: 'Completed' }], errors: ['7'] }, ['status'], undefined],
		[{ message: 'hello' }, ['order'], undefined],
		[{ status: 0 }, ['charge'], undefined],
		[{}, ['order'], undefined],
		[null, ['order'], undefined],
		[5, ['order'], undefined],
	])('%j with %j is %j', (value, successFields, words) => {
		expect(findErrorWords(value as never, successFields)).toBe(words);
	});
});
