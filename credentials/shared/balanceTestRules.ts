import type { ICredentialTestRequest } from 'n8n-workflow';

type Rules = Extract<
	NonNullable<ICredentialTestRequest['rules']>,
	Array<{ type: 'responseSuccessBody' }>
>;
type Rule = Rules[number];

/** Where panels put the words of a refusal. */
const REFUSAL_KEYS = ['error', 'message', 'msg', 'data.msg', 'data.message', 'error.message'];

/** The usual refusals of a balance request (dialects reference, §4.2), each in the spellings that were met. */
const KEY_REFUSALS = [
	'Incorrect API key',
	'Incorrect API Key',
	'Incorrect api key',
	'Invalid API key',
	'Invalid API Key',
	'Invalid api key',
	'Invalid API key.',
	'invalid API key',
	'Invalid key',
	'API key should not be empty',
	'API key is required',
	'The api key field is required',
	'The api key field is required.',
	'API Key salah',
	'Geçersiz API anahtarı',
	'Hatalı API anahtarı',
	'Unauthorized',
	'Unauthenticated.',
	'Authorization failed',
	'Authorization required',
	'neworder.error.invalid_key',
	'error.incorrect_api_key',
];

const ACCOUNT_REFUSALS = [
	'API is Disable for this user or User Not Found! Contact the Support',
	'API is Disable for this user or User Not Found! Contact the Support ',
	'Your account has been suspended.',
	'Your account has been suspended',
	'Account suspended',
	'User disabled',
	'neworder.error.account_banned',
	'Your API subscription is expired',
	'IP address is not allowed',
	'Your IP is not allowed',
];

const REQUEST_REFUSALS = [
	'Incorrect request',
	'Invalid action',
	'Invalid Action',
	'This action is Invalid',
	'Action should not be empty',
	'The Request Not Found',
	'Invalid request',
];

const RATE_REFUSALS = [
	'Rate limit exceeded',
	'Too many requests',
	'Too Many Requests',
	'Too Many Attempts.',
];

const NO_BALANCE =
	"No balance came back. Check 'API URL' (the full address on the panel's API page, not that of its website) and 'API Key'.";

/**
 * What a credential test takes for a refusal. n8n compares one field with one value, exactly, and passes
 * whatever no rule names: so the usual refusals are listed to be quoted, and at the end nothing passes in
 * which no balance came back.
 */
export function balanceTestRules(): Rule[] {
	return [
		...quoting(KEY_REFUSALS, "Check 'API Key' and 'Key Placement'."),
		...quoting(ACCOUNT_REFUSALS, "Ask the panel's support about the account."),
		...quoting(REQUEST_REFUSALS, "Check 'API URL', 'API Style' and 'Request Format'."),
		...quoting(RATE_REFUSALS, 'Wait a while and test again.'),
		...[undefined, null, '', false].map((value) => rule('balance', value, NO_BALANCE)),
	];
}

function quoting(texts: readonly string[], advice: string): Rule[] {
	return texts.flatMap((text) =>
		REFUSAL_KEYS.map((key) => rule(key, text, `The panel says: "${text.trim()}". ${advice}`)),
	);
}

function rule(key: string, value: unknown, message: string): Rule {
	return { type: 'responseSuccessBody', properties: { key, value, message } };
}
