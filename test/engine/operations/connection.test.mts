// Connections that do not come about, or break: real sockets, in n8n's engine with its own HTTP client.
import { afterEach, describe, expect, it } from '@jest/globals';
import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { startRecorder } from '../../../sandbox/recorder.mts';
import { startTcp, startTls, type RawServer } from '../../fixtures/rawServers.mts';
import { ssrfProtection } from '../harness/engine.mts';
import { byId, runPanel } from '../harness/panel.mts';

const open: RawServer[] = [];

/** A server that ends with its test. */
async function until(started: Promise<RawServer>): Promise<RawServer> {
	const server = await started;
	open.push(server);
	return server;
}

afterEach(async () => {
	for (const server of open.splice(0)) await server.close();
});

interface Settings {
	requestOptions?: IDataObject;
	credential?: ICredentialDataDecryptedObject;
}

/** Orders from the panel at an address, and gives the error. */
async function order(url: string, { requestOptions = {}, credential = {} }: Settings = {}) {
	const parameters = {
		resource: 'order',
		operation: 'create',
		service: byId(1),
		link: 'https://example.com/p/1',
		quantity: 100,
		requestOptions: { timeout: 60_000, ...requestOptions },
	};
	const result = await runPanel({ url, key: 'the-secret-key' }, parameters, {
		credential,
	});
	return `${result.error?.message ?? ''} | ${result.error?.description ?? ''}`;
}

const trusting: Settings = { credential: { allowUnauthorizedCerts: true } };

describe('nothing was sent, and the words say why, where', () => {
	it('nothing listens', async () => {
		const server = await startTcp(() => undefined);
		await server.close();
		const words = await order(`http://${server.host}/api/v2`);
		expect(words).toMatch(/^The panel cannot be reached \| .*Nothing was sent.*\(ECONNREFUSED\)/);
	});

	it('the name is not known', async () => {
		const words = await order('https://panel.invalid/api/v2');
		expect(words).toMatch(/^The name of the panel's server was not found \| .*Nothing was sent/);
	});

	it('the server hangs up in the handshake', async () => {
		const server = await until(startTcp((socket) => socket.destroy()));
		const words = await order(`https://${server.host}/api/v2`);
		expect(words).toMatch(/^An encrypted connection .* \| .*Nothing was sent.*http:\/\//);
	});

	it('the server resets the connection in the handshake', async () => {
		const server = await until(startTcp((socket) => socket.resetAndDestroy()));
		const words = await order(`https://${server.host}/api/v2`);
		expect(words).toMatch(/^An encrypted connection .* \| .*Nothing was sent/);
		expect(server.received()).not.toContain('the-secret-key');
	});

	it('the server speaks no TLS', async () => {
		const recorder = await startRecorder();
		const words = await order(`${recorder.origin.replace('http:', 'https:')}/api/v2`);
		await recorder.close();
		expect(words).toMatch(/^An encrypted connection .* \| .*Nothing was sent/);
		expect(recorder.requests).toEqual([]);
	});

	it('the server speaks a TLS that is too old', async () => {
		const old = { maxVersion: 'TLSv1.1', minVersion: 'TLSv1', ciphers: 'ALL:@SECLEVEL=0' } as const;
		const server = await until(startTls((socket) => socket.destroy(), old));
		const words = await order(`https://${server.host}/api/v2`, trusting);
		expect(words).toMatch(/^An encrypted connection .* \| .*Nothing was sent/);
	});

	it('the certificate is not trusted', async () => {
		const server = await until(startTls((socket) => socket.end('HTTP/1.1 204 OK\r\n\r\n')));
		const words = await order(`https://${server.host}/api/v2`);
		expect(words).toMatch(/^The panel's SSL certificate is not accepted \| .*Nothing was sent/);
		expect(server.received()).toBe('');
	});

	it("n8n's SSRF protection blocks the address", async () => {
		const server = await until(startTcp((socket) => socket.destroy()));
		ssrfProtection.enabled = true;
		const words = await order(`http://${server.host}/api/v2`);
		ssrfProtection.enabled = false;
		expect(words).toMatch(
			/^This n8n does not allow requests to the panel's address \| .*Nothing was sent/,
		);
		expect(server.received()).toBe('');
	});

	it('no proxy listens', async () => {
		const server = await startTcp(() => undefined);
		await server.close();
		for (const scheme of ['http', 'https']) {
			const requestOptions = { proxy: `http://${server.host}` };
			const words = await order(`${scheme}://panel.invalid/api/v2`, { requestOptions });
			expect(words).toMatch(/^The proxy cannot be reached \| .*Nothing was sent.*'Proxy'/);
		}
	});

	it('what listens is no proxy', async () => {
		const server = await until(startTcp((socket) => socket.destroy()));
		const requestOptions = { proxy: `http://${server.host}` };
		const words = await order('https://panel.invalid/api/v2', { requestOptions });
		expect(words).toMatch(/^The proxy cannot be reached \| .*Nothing was sent/);
	});

	it('the proxy asks for a password', async () => {
		const answer = 'HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n';
		const server = await until(startTcp((socket) => socket.end(answer)));
		for (const scheme of ['http', 'https']) {
			const requestOptions = { proxy: `http://${server.host}` };
			const words = await order(`${scheme}://panel.invalid/api/v2`, { requestOptions });
			expect(words).toMatch(/^The proxy asks for a user name and a password/);
		}
	});
});

describe('the order may exist where the connection broke after the request was written', () => {
	const UNKNOWN =
		/^Unknown outcome: the connection to the panel was lost\. The order may exist.*(?:ECONNRESET)/;

	it.each([
		['hangs up', (socket: { destroy(): void }) => socket.destroy()],
		['resets', (socket: { resetAndDestroy(): void }) => socket.resetAndDestroy()],
	])('the server %s in clear', async (_how, act) => {
		const server = await until(startTcp(act));
		expect(await order(`http://${server.host}/api/v2`)).toMatch(UNKNOWN);
		expect(server.received()).toContain('the-secret-key');
	});

	it('the server hangs up behind TLS', async () => {
		const server = await until(startTls((socket) => socket.destroy()));
		expect(await order(`https://${server.host}/api/v2`, trusting)).toMatch(UNKNOWN);
		expect(server.received()).toContain('the-secret-key');
	});

	it('the server breaks off in its answer', async () => {
		const half = 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"order":';
		const server = await until(startTcp((socket) => socket.write(half, () => socket.destroy())));
		expect(await order(`http://${server.host}/api/v2`)).toMatch(/^Unknown outcome: /);
	});
});
