import { describe, expect, it } from '@jest/globals';
import { NodeHelpers, type INodeParameters, type INodeProperties } from 'n8n-workflow';
import { SmmPanelApi } from '../../../credentials/SmmPanelApi.credentials.ts';
import { readConnection } from '../../../panel/request/connection.ts';
import { KEY } from '../panel/request/asking-helpers.mts';

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
			['customize', 'boolean', false],
			['apiStyle', 'options', 'standard'],
			['keyPlacement', 'options', 'key'],
			['requestFormat', 'options', 'form'],
			['takesRequestId', 'boolean', false],
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
				expect(readConnection({ customize: true, [name]: value })[name]).toBe(value);
			}
		}
	});

	it('shows the address and the key at first, and the rest behind one switch', () => {
		const shownWith = (values: INodeParameters) =>
			credential.properties
				.filter((property) => NodeHelpers.displayParameter(values, property, null, null))
				.map(({ name }) => name);
		expect(shownWith({ customize: false })).toEqual(['baseUrl', 'apiKey', 'customize']);
		expect(shownWith({ customize: true })).toEqual(credential.properties.map(({ name }) => name));
	});

	it.each([false, undefined])('lets no setting act that is hidden (%s)', (customize) => {
		const baseUrl = 'https://panel.example';
		const hidden = {
			apiStyle: 'rest',
			keyPlacement: 'bearer',
			requestFormat: 'query',
			takesRequestId: true,
			userAgent: 'Agency/1.0',
			allowUnauthorizedCerts: true,
		};
		expect(Object.keys(hidden).sort()).toEqual(
			credential.properties
				.slice(3)
				.map(({ name }) => name)
				.sort(),
		);
		const connection = readConnection({ baseUrl, apiKey: KEY, customize, ...hidden });
		expect(connection).toEqual(readConnection({ baseUrl, apiKey: KEY }));
		expect(readConnection({ baseUrl, apiKey: KEY, customize: true, ...hidden })).toMatchObject(
			hidden,
		);
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
			'Other Panel Settings',
			'API Style',
			'Key Placement',
			'Request Format',
			'Panel Takes a Request ID',
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
			{ baseUrl: 'https://panel.example', apiKey: KEY, customize: true, keyPlacement: 'api_key' },
			request,
		);
		expect(finished).toEqual({
			...request,
			headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
			body: `action=balance&api_key=${encodeURIComponent(KEY)}`,
		});
	});

	it('leaves its test to the nodes', () => {
		expect(credential).not.toHaveProperty('test');
	});
});
