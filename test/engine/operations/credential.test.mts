import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { startRecorder, type Recorder } from '../../../sandbox/recorder.mts';
import { startSandbox, type Fault, type Sandbox } from '../../../sandbox/server.mts';
import { startTcp, startTls } from '../../fixtures/rawServers.mts';
import { ssrfProtection } from '../harness/engine.mts';
import { testCredential } from '../harness/index.mts';
import { asked } from '../harness/panel.mts';

const PASSED = { status: 'OK', message: 'Connection successful!' };

describe("the credential's test", () => {
	let sandbox: Sandbox;
	let recorder: Recorder;

	beforeAll(async () => {
		sandbox = await startSandbox();
		recorder = await startRecorder();
	});

	afterAll(async () => {
		await sandbox.close();
		await recorder.close();
	});

	beforeEach(() => {
		sandbox.reset();
		recorder.requests.length = 0;
	});

	async function press(values: ICredentialDataDecryptedObject = {}) {
		return await testCredential('smmPanelApi', {
			baseUrl: sandbox.url,
			apiKey: sandbox.key,
			customize: true,
			...values,
		});
	}

	const headerPlacements = ['xApiKey', 'bearer'];

	describe.each(['key', 'api_key', ...headerPlacements])('with the key as %s', (keyPlacement) => {
		const where = headerPlacements.includes(keyPlacement) ? keyPlacement : undefined;

		it.each([
			['form', 'POST /api/v2 balance {}', where ?? keyPlacement],
			['json', 'POST /api/v2 balance {}', where ?? keyPlacement],
			['query', 'GET /api/v2 balance {}', where ?? 'query'],
		])('asks for the balance in the format %s', async (requestFormat, request, placement) => {
			expect(await press({ keyPlacement, requestFormat })).toEqual(PASSED);
			expect(sandbox.requests.map(asked)).toEqual([request]);
			expect(sandbox.requests[0]?.keyPlacement).toBe(placement);
		});

		it('asks for the balance in REST style, the key never in the address', async () => {
			expect(await press({ keyPlacement, apiStyle: 'rest' })).toEqual(PASSED);
			expect(sandbox.requests.map(asked)).toEqual(['GET /api/v2/balance balance {}']);
			expect(sandbox.requests[0]?.keyPlacement).toBe(where ?? 'xApiKey');
			expect(JSON.stringify(sandbox.requests[0]?.query)).not.toContain(sandbox.key);
		});
	});

	it('sends the user agent that is set', async () => {
		expect(await press({ userAgent: 'Agency/1.0' })).toEqual(PASSED);
		expect(sandbox.requests[0]?.headers['user-agent']).toBe('Agency/1.0');
	});

	it('takes blanks around URL and key for what they are', async () => {
		expect(await press({ baseUrl: ` ${sandbox.url}\n`, apiKey: `${sandbox.key} ` })).toEqual(
			PASSED,
		);
	});

	it.each(['standard', 'rest'])('takes out what nobody sees, in %s style', async (apiStyle) => {
		const baseUrl = `\ufeff${sandbox.url.replace('/api', '/a\u200bpi')}`;
		expect(await press({ baseUrl, apiKey: `${sandbox.key}\u202c`, apiStyle })).toEqual(PASSED);
	});

	it('says that an address holds a key, without quoting it', async () => {
		expect(await press({ baseUrl: `${sandbox.url}?key=${sandbox.key}` })).toEqual({
			status: 'Error',
			message: expect.stringMatching(/'API URL' in the credential contains a key/),
		});
		expect(sandbox.requests).toEqual([]);
	});

	it.each(['standard', 'rest'])(
		'quotes the refusal of a wrong key in %s style',
		async (apiStyle) => {
			expect(await press({ apiKey: 'wrong', apiStyle })).toEqual({
				status: 'Error',
				message: expect.stringMatching(
					/^The panel does not accept the API key\. .*'Key Placement'.*"Incorrect API key"\. .*'Request Format'/,
				),
			});
		},
	);

	const failing: Array<[string, Fault, RegExp]> = [
		['a page of a guard', { kind: 'htmlPage' }, /^A firewall or gateway .*'User Agent'/],
		['a 500 page', { kind: 'html500' }, /^The panel is not available \(HTTP 500\)/],
		['a 503 page', { kind: 'html503' }, /^The panel is not available \(HTTP 503\)/],
		['a 500 with JSON', { kind: 'json500' }, /HTTP 500.*Server error/],
		['an empty answer', { kind: 'empty' }, /^The panel's answer cannot be read\. .*'API URL'/],
		['an unreadable answer', { kind: 'unreadable' }, /^The panel's answer cannot be read/],
	];

	it.each(failing)('fails on %s and says what to look at', async (_name, fault, message) => {
		sandbox.fault(fault);

		expect(await press()).toEqual({
			status: 'Error',
			message: expect.stringMatching(message),
		});
	});

	it('fails on an address without an API', async () => {
		expect(await press({ baseUrl: `${sandbox.origin}/elsewhere` })).toEqual({
			status: 'Error',
			message: expect.stringMatching(/'API URL'.*slash/),
		});
	});

	describe.each(['standard', 'rest'])('in %s style', (apiStyle) => {
		it.each([301, 302, 303, 307, 308])(
			'fails on a %i, and the key goes nowhere',
			async (status) => {
				sandbox.fault({ kind: 'redirect', status, location: `${recorder.origin}/api/v2` });

				expect(await press({ apiStyle })).toEqual({
					status: 'Error',
					message: expect.stringContaining(`The panel moved to ${recorder.origin}/api/v2`),
				});
				expect(recorder.requests).toEqual([]);
			},
		);
	});

	it('fails where nothing listens, in words and with the code', async () => {
		expect(await press({ baseUrl: 'http://127.0.0.1:9/api/v2' })).toEqual({
			status: 'Error',
			message: expect.stringMatching(/^The panel cannot be reached\. .*'API URL'.*ECONNREFUSED/),
		});
	});

	it("obeys n8n's SSRF protection", async () => {
		ssrfProtection.enabled = true;
		const result = await press();
		ssrfProtection.enabled = false;

		expect(result.message).toMatch(
			/^This n8n does not allow requests to the panel's address\. .*Nothing was sent/,
		);
		expect(sandbox.requests).toEqual([]);
	});

	it('honours Ignore SSL Issues', async () => {
		const answer = 'HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{"balance":"1"}';
		const server = await startTls((socket) => socket.end(answer));
		const baseUrl = `https://${server.host}/api/v2`;
		const strict = await press({ baseUrl });
		const trusting = await press({ baseUrl, allowUnauthorizedCerts: true });
		await server.close();

		expect(strict.message).toMatch(/^The panel's SSL certificate is not accepted\. .*'Ignore SSL/);
		expect(trusting).toEqual(PASSED);
	});

	it('passes on a balance in an envelope', async () => {
		const body = '{"data":{"balance":"1","user":"x"}}';
		const answer = `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
		const server = await startTcp((socket) => socket.end(answer));
		const result = await press({ baseUrl: `http://${server.host}/api/v2` });
		await server.close();

		expect(result).toEqual(PASSED);
	});
});
