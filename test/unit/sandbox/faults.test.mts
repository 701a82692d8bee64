import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startRecorder } from '../../../sandbox/recorder.mts';
import { startSandbox, type Fault, type Sandbox } from '../../../sandbox/server.mts';
import { ask } from './sandbox-client.mts';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterAll(() => sandbox.close());

beforeEach(() => sandbox.reset());

const order = { action: 'add', service: '1', link: 'https://a.example/1', quantity: '1000' };

interface Raw {
	status: number;
	headers: Headers;
	bytes: Buffer;
	text: string;
}

async function raw(fields: Record<string, string> = order, signal?: AbortSignal): Promise<Raw> {
	const body = new URLSearchParams({ key: sandbox.key, ...fields });
	const response = await fetch(sandbox.url, {
		method: 'POST',
		body,
		redirect: 'manual',
		signal,
	});
	const bytes = Buffer.from(await response.arrayBuffer());
	return { status: response.status, headers: response.headers, bytes, text: bytes.toString() };
}

/** How the client sees a request fail. It gives up when the panel has been silent for a while. */
async function failure(): Promise<string> {
	const patience = new AbortController();
	sandbox.panel.beforeRequest = () => {
		setTimeout(() => patience.abort(), 200);
	};
	try {
		await raw(order, patience.signal);
		return 'none';
	} catch (error) {
		const { name, cause } = error as Error & { cause?: { code?: string } };
		return cause?.code ?? name;
	}
}

describe('faults that spoil an answer but not the order', () => {
	it.each<[Fault, RegExp, string]>([
		[{ kind: 'bom' }, /^\uFEFF\{"order":23501\}$/, 'application/json; charset=utf-8'],
		[
			{ kind: 'noise' },
			/^<br \/>\n<b>Warning[\s\S]*\n\{"order":23501\}$/,
			'text/html; charset=UTF-8',
		],
		[{ kind: 'wrongType' }, /^\{"order":23501\}$/, 'text/html; charset=UTF-8'],
		[{ kind: 'delay', milliseconds: 60 }, /^\{"order":23501\}$/, 'application/json; charset=utf-8'],
	])('%o', async (fault, text, type) => {
		sandbox.fault(fault);
		const started = Date.now();
		const answer = await raw();
		expect(answer.text).toMatch(text);
		expect(answer.headers.get('content-type')).toBe(type);
		expect(Date.now() - started).toBeGreaterThanOrEqual((fault.milliseconds ?? 0) - 2);
		expect(sandbox.panel.orders.size).toBe(1);
	});
});

describe('faults in place of an answer', () => {
	it.each<[Fault['kind'], number, RegExp]>([
		['html500', 500, /^<!DOCTYPE html>[\s\S]*<title>500 Internal Server Error<\/title>/],
		['html503', 503, /<title>503 Service Unavailable<\/title>/],
		['json500', 500, /^\{"error":"Server error"\}$/],
		['rateLimit', 429, /^\{"error":"Too many requests"\}$/],
		['redirect', 307, /<title>Moved<\/title>/],
		['empty', 200, /^$/],
		['htmlPage', 200, /<title>Just a moment/],
		['unreadable', 200, /^\{"order": \uFFFD/],
	])('%s', async (kind, status, text) => {
		for (const applied of [false, true]) {
			sandbox.fault({ kind, applied });
			const answer = await raw();
			expect(answer.status).toBe(status);
			expect(answer.text).toMatch(text);
			expect(sandbox.panel.orders.size).toBe(applied ? 1 : 0);
			expect(sandbox.requests.at(-1)).toMatchObject({ action: 'add', status });
		}
	});

	it.each<[Fault['kind'], RegExp]>([
		['hang', /AbortError/],
		['reset', /ECONNRESET|UND_ERR_SOCKET/],
		['resetAfter', /ECONNRESET|UND_ERR_SOCKET/],
		['truncate', /UND_ERR_SOCKET|ECONNRESET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH/],
	])('%s loses the answer, with and without the order', async (kind, code) => {
		for (const applied of [false, true]) {
			sandbox.fault({ kind, applied });
			expect(await failure()).toMatch(code);
			expect(sandbox.panel.orders.size).toBe(applied ? 1 : 0);
		}
		expect(await ask(sandbox, { action: 'balance' })).toMatchObject({ balance: '998.50' });
	});

	it('cuts a hanging connection after its time', async () => {
		sandbox.fault({ kind: 'hang', milliseconds: 30 });
		expect(await failure()).toMatch(/ECONNRESET|UND_ERR_SOCKET/);
	});

	it('sends bytes that are no UTF-8', async () => {
		sandbox.fault({ kind: 'unreadable' });
		const { bytes } = await raw();
		expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow('not valid');
	});

	it('says how long to wait, and only if told so', async () => {
		sandbox.fault({ kind: 'rateLimit', retryAfter: '7' });
		sandbox.fault({ kind: 'rateLimit' });
		expect((await raw()).headers.get('retry-after')).toBe('7');
		expect((await raw()).headers.get('retry-after')).toBeNull();
	});

	it('points a redirect at a recorder, where a client that follows it leaves the key', async () => {
		const recorder = await startRecorder();
		sandbox.fault({ kind: 'redirect', location: `${recorder.origin}/api/v2`, times: 2 });
		expect((await raw()).headers.get('location')).toBe(`${recorder.origin}/api/v2`);
		expect(recorder.saw(sandbox.key)).toBe(false);
		const body = new URLSearchParams({ key: sandbox.key });
		await fetch(sandbox.url, { method: 'POST', body, redirect: 'follow' });
		expect(recorder.saw(sandbox.key)).toBe(true);
		await recorder.close();
	});
});

describe('which request a fault hits', () => {
	it('only those with its action, after those it skips, as often as told', async () => {
		sandbox.fault({ kind: 'json500', action: 'balance', skip: 1, times: 2 });
		const statuses = [];
		for (const action of ['balance', 'services', 'balance', 'services', 'balance', 'balance']) {
			statuses.push((await raw({ action })).status);
		}
		expect(statuses).toEqual([200, 200, 500, 200, 500, 200]);
	});

	it('in the order they were set, until they are cleared', async () => {
		sandbox.fault({ kind: 'html500' });
		sandbox.fault({ kind: 'html503', times: Infinity });
		const before = [(await raw()).status, (await raw()).status, (await raw()).status];
		sandbox.clearFaults();
		expect([...before, (await raw()).status]).toEqual([500, 503, 503, 200]);
	});

	it('REST paths by the action that they stand for', async () => {
		sandbox.fault({ kind: 'html503', action: 'capacity' });
		const headers = { 'X-Api-Key': sandbox.key };
		expect((await fetch(`${sandbox.url}/balance`, { headers })).status).toBe(200);
		expect((await fetch(`${sandbox.url}/status`, { headers })).status).toBe(503);
	});
});
