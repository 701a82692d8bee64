import { describe, expect, it } from '@jest/globals';
import { isExpression, type INodeProperties } from 'n8n-workflow';
import { SmmPanelApi } from '../../../credentials/SmmPanelApi.credentials.ts';
import { readConnection } from '../../../panel/request/connection.ts';
import { balanceTestRules } from '../../../credentials/shared/balanceTestRules.ts';
import { KEY } from '../panel/request/asking-helpers.mts';

type Json = Record<string, unknown>;

/** A field of an answer by its path, such as `data.msg`. */
function at(body: unknown, path: string): unknown {
	return path
		.split('.')
		.reduce<unknown>((value, name) => (value as Json | undefined | null)?.[name], body);
}

/** What n8n says about an answer: the message of the first rule whose field is exactly its value. */
function judge(body: unknown): string | undefined {
	return balanceTestRules().find(({ properties }) => at(body, properties.key) === properties.value)
		?.properties.message;
}

const NO_BALANCE = /^No balance came back\. Check 'API URL' .* and 'API Key'\.$/;

describe('balanceTestRules', () => {
	it.each<[unknown]>([
		[{ balance: '100.84292', currency: 'USD' }],
		[{ balance: 100, currency: 'USD' }],
		[{ balance: 0 }],
		[{ balance: '0' }],
		[{ balance: '-5.00' }],
		[{ status: 'success', balance: '0.03', currency: 'USD' }],
		[{ error: '', balance: '1' }],
		[{ error: null, balance: '1', message: 'OK' }],
	])('pass %j', (body) => {
		expect(judge(body)).toBeUndefined();
	});

	it.each<[unknown, string, string]>([
		[{ error: 'Invalid API key' }, 'Invalid API key', "'API Key'"],
		[{ error: 'Incorrect API Key' }, 'Incorrect API Key', "'API Key'"],
		[{ status: 'error', msg: 'Invalid API key' }, 'Invalid API key', "'Key Placement'"],
		[{ status: 'fail', message: 'Invalid key' }, 'Invalid key', "'API Key'"],
		[{ data: null, error: { message: 'Authorization failed' } }, 'Authorization failed', 'API Key'],
		[{ status: false, data: { msg: 'API Key salah' } }, 'API Key salah', "'API Key'"],
		[{ success: false, data: { message: 'Unauthorized' } }, 'Unauthorized', "'API Key'"],
		[
			{ error: 'API is Disable for this user or User Not Found! Contact the Support ' },
			'API is Disable for this user or User Not Found! Contact the Support',
			'support',
		],
		[{ error: 'Your account has been suspended.' }, 'Your account has been suspended.', 'support'],
		[{ error: 'Incorrect request' }, 'Incorrect request', "'Request Format'"],
		[{ error: 'Rate limit exceeded' }, 'Rate limit exceeded', 'Wait a while'],
	])('quote the refusal %j, with advice', (body, words, advice) => {
		const message = judge(body);
		expect(message).toContain(`The panel says: "${words}".`);
		expect(message).toContain(advice);
	});

	it.each<[unknown]>([
		[{}],
		[[]],
		[[{ balance: 1 }]],
		[{ error: 'words that nobody has listed' }],
		[{ balance: null }],
		[{ balance: '' }],
		[{ balance: false }],
		[{ data: {} }],
		['<html>Welcome</html>'],
		[''],
		[null],
		[undefined],
	])('do not pass %j, and name what to check', (body) => {
		expect(judge(body)).toMatch(NO_BALANCE);
	});

	it('prefer the words of a refusal to the missing balance', () => {
		const rules = balanceTestRules();
		const first = rules.findIndex(({ properties }) => properties.key === 'balance');
		expect(rules.slice(first).every(({ properties }) => properties.key === 'balance')).toBe(true);
		expect(first).toBeGreaterThan(100);
	});

	it('name each refusal once', () => {
		const pairs = balanceTestRules().map(({ properties }) =>
			JSON.stringify([properties.key, properties.value ?? String(properties.value)]),
		);
		expect(new Set(pairs).size).toBe(pairs.length);
	});

	it('have no message with the words that scare without telling, outside the quote', () => {
		for (const { type, properties } of balanceTestRules()) {
			expect(type).toBe('responseSuccessBody');
			expect(properties.message.replace(/"[^"]*"/, '""')).not.toMatch(
				/error|problem|failure|mistake/i,
			);
		}
	});
});

describe('the credential', () => {
	const credential = new SmmPanelApi();
	const field = (name: string) =>
		credential.properties.find((property) => property.name === name) as INodeProperties;
	const values = (name: string) =>
		field(name).options?.map((option) => ('value' in option ? option.value : undefined));

	it('has these fields in this order, with these defaults', () => {
		expect(credential.name).toBe('smmPanelApi');
		expect(
			credential.properties.map(({ name, type, default: value }) => [name, type, value]),
		).toEqual([
			['baseUrl', 'string', ''],
			['apiKey', 'string', ''],
			['apiStyle', 'options', 'standard'],
			['keyPlacement', 'options', 'key'],
			['requestFormat', 'options', 'form'],
			['userAgent', 'string', ''],
			['allowUnauthorizedCerts', 'boolean', false],
		]);
	});

	it('offers exactly these values', () => {
		expect(values('apiStyle')).toEqual(['standard', 'rest']);
		expect(values('keyPlacement')).toEqual(['key', 'api_key', 'xApiKey', 'bearer']);
		expect(values('requestFormat')).toEqual(['form', 'json', 'query']);
	});

	it('has every value understood', () => {
		for (const name of ['apiStyle', 'keyPlacement', 'requestFormat'] as const) {
			for (const value of values(name) ?? []) {
				expect(readConnection({ [name]: value })[name]).toBe(value);
			}
		}
	});

	it('requires the address and the key, and hides the key alone', () => {
		const required = credential.properties.filter((property) => property.required);
		expect(required.map(({ name }) => name)).toEqual(['baseUrl', 'apiKey']);
		const hidden = credential.properties.filter(({ typeOptions }) => typeOptions?.password);
		expect(hidden.map(({ name }) => name)).toEqual(['apiKey']);
	});

	it('labels its fields as the messages do', () => {
		expect(credential.displayName).toBe('SMM Panel API');
		expect(credential.properties.map(({ displayName }) => displayName)).toEqual([
			'API URL',
			'API Key',
			'API Style',
			'Key Placement',
			'Request Format',
			'User Agent',
			'Ignore SSL Issues',
		]);
		expect(field('baseUrl').placeholder).toMatch(/^e\.g\. https:\/\//);
		expect(field('allowUnauthorizedCerts').description).toBe(
			'Whether to connect even if SSL certificate validation is not possible',
		);
	});

	it('has an icon for light and one for dark', () => {
		const { light, dark } = credential.icon as { light: string; dark: string };
		expect([light, dark]).toEqual([
			expect.stringMatching(/^file:.*\.svg$/),
			expect.stringMatching(/^file:.*\.svg$/),
		]);
		expect(light).not.toBe(dark);
		expect(credential.documentationUrl).toMatch(/^https:\/\//);
	});

	it('adds the key to a request where the credential says', async () => {
		const { authenticate } = credential;
		if (typeof authenticate !== 'function') throw new Error('It is no function');
		const request = {
			url: 'https://panel.example',
			method: 'POST',
			body: { action: 'balance' },
		} as const;
		const finished = await authenticate(
			{ baseUrl: 'https://panel.example', apiKey: KEY, keyPlacement: 'api_key' },
			request,
		);
		expect(finished).toEqual({
			...request,
			headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
			body: `action=balance&api_key=${encodeURIComponent(KEY)}`,
		});
	});

	it('is tested by asking for the balance, without following a redirect', () => {
		const { request, rules } = credential.test;
		expect(request.disableFollowRedirect).toBe(true);
		expect(request.ignoreHttpStatusErrors).toBe(true);
		expect(request.body).toEqual({ action: 'balance' });
		expect([request.baseURL, request.url, request.method].every(isExpression)).toBe(true);
		expect(rules).toEqual(balanceTestRules());
	});
});
