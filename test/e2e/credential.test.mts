import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { credentialData, openBench, type Bench, type Json } from './harness.mts';

describe('the credential test of the editor', () => {
	let bench: Bench;

	beforeAll(async () => {
		bench = await openBench();
	});

	afterAll(async () => await bench.close());

	beforeEach(() => bench.sandbox.reset());

	const test = async (change: Json = {}) =>
		await bench.n8n.testCredential(bench.credential, credentialData(bench.sandbox, change));

	it('passes when a balance came back', async () => {
		expect(await test()).toMatchObject({ status: 'OK' });
		expect(bench.sandbox.requests.map(({ action }) => action)).toEqual(['balance']);
	});

	it.each([
		['key in X-Api-Key', { keyPlacement: 'xApiKey' }, 'xApiKey'],
		['key as bearer', { keyPlacement: 'bearer' }, 'bearer'],
		['key as api_key', { keyPlacement: 'api_key' }, 'api_key'],
		['JSON', { requestFormat: 'json' }, 'key'],
		['GET', { requestFormat: 'query' }, 'query'],
		['REST', { apiStyle: 'rest' }, 'xApiKey'],
	])('passes with %s', async (_name, change, placement) => {
		expect(await test(change)).toMatchObject({ status: 'OK' });
		expect(bench.sandbox.requests.map(({ keyPlacement }) => keyPlacement)).toEqual([placement]);
	});

	it("quotes the panel's words for a wrong key", async () => {
		const result = await test({ apiKey: 'wrong' });
		expect(result.status).toBe('Error');
		expect(result.message).toContain('Incorrect API key');
		expect(result.message).toContain("'API Key'");
	});

	it('says of a web page of a guard what to set', async () => {
		bench.sandbox.fault({ kind: 'htmlPage' });
		const result = await test();
		expect(result.status).toBe('Error');
		expect(result.message).toContain("'User Agent'");
	});

	it("names 'API URL' when the path is wrong", async () => {
		const result = await test({ baseUrl: `${bench.sandbox.origin}/api/v9` });
		expect(result.status).toBe('Error');
		expect(result.message).toContain("'API URL'");
	});

	it('says in words that nothing listens', async () => {
		const result = await test({ baseUrl: 'http://127.0.0.1:9/api/v2' });
		expect(result.status).toBe('Error');
		expect(result.message).toMatch(/^The panel cannot be reached\. .*ECONNREFUSED/);
	});

	it.each(['example.com/api/v2', 'ftp://example.com/api/v2'])(
		'says of "%s" that it is no web address',
		async (baseUrl) => {
			const result = await test({ baseUrl });
			expect(result.status).toBe('Error');
			expect(result.message).toContain(
				`'API URL' in the credential is not a web address: "${baseUrl}"`,
			);
		},
	);

	it('says of an empty API URL that it is empty', async () => {
		const result = await test({ baseUrl: '' });
		expect(result.status).toBe('Error');
		expect(result.message).toContain("'API URL' in the credential is empty");
	});

	it('does not follow a redirect, and never hands the key to where it points', async () => {
		const received: string[] = [];
		const elsewhere = createServer((message, response) => {
			received.push(`${message.method} ${message.url}`);
			response.end('{"balance":"1.00","currency":"USD"}');
		});
		await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
		const { port } = elsewhere.address() as AddressInfo;
		try {
			bench.sandbox.fault({ kind: 'redirect', location: `http://127.0.0.1:${port}/api/v2` });
			const result = await test();
			expect(result.status).toBe('Error');
			expect(result.message).toContain("'API URL'");
			expect(bench.sandbox.requests).toHaveLength(1);
			expect(received).toEqual([]);
		} finally {
			elsewhere.close();
		}
	});
});
