import { expect, test } from '@jest/globals';
import { accountFingerprint } from '../../../nodes/shared/account.ts';
import { InputError } from '../../../panel/request/inputError.ts';
import { connectionWith } from '../panel/request/asking-helpers.mts';

const accountAt = (baseUrl: string, apiKey = 'key') =>
	accountFingerprint(connectionWith({ baseUrl, apiKey }));

const ACCOUNT = accountAt('https://panel.example/api/v2');

test.each([
	'https://panel.example/api/v2/',
	'http://panel.example/api/v2',
	'https://www.panel.example/api/v2',
	'https://PANEL.example:443/api/v2//',
	'https://panel.example./api/v2',
	'https://user:password@panel.example/api/v2#top',
	'https://panel.example/api/v2?',
])('%s is another spelling of the same address', (baseUrl) => {
	expect(accountAt(baseUrl)).toBe(ACCOUNT);
});

test.each([
	'https://panel.example/api/v3',
	'https://other.example/api/v2',
	'https://panel.example:8443/api/v2',
	'https://panel.example/api/v2?account=2',
])('%s is another panel', (baseUrl) => {
	expect(accountAt(baseUrl)).not.toBe(ACCOUNT);
});

test('the order of a query makes no difference', () => {
	expect(accountAt('https://panel.example/api?a=1&b=2')).toBe(
		accountAt('https://panel.example/api?b=2&a=1'),
	);
});

test('another key is another account, and does not show in it', () => {
	expect(accountAt('https://panel.example/api/v2', 'other')).not.toBe(ACCOUNT);
	expect(ACCOUNT).not.toContain('key');
});

test('what is no web address has no account', () => {
	expect(() => accountAt('panel')).toThrow(InputError);
});
