// A panel, or a guard before it, that quotes in its answer all that it was asked, the key included.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INodeParameters } from 'n8n-workflow';
import { readBody } from '../../../sandbox/request.mts';
import { log, testCredential } from '../harness/index.mts';
import { byId, callPanel, credentialFor, runPanel } from '../harness/panel.mts';

/** What an answer is made of: the request in clear. */
type Write = (asked: string) => { status: number; body: string };

const html = (text: string) =>
	text.replace(/[^a-z0-9%]/giu, (character) => `&#${character.codePointAt(0)};`);

const ANSWERS: Record<string, Write> = {
	'an error': (asked) => ({ status: 200, body: JSON.stringify({ error: `Bad: ${asked}` }) }),
	'a message from HTTP 400': (asked) => ({
		status: 400,
		body: JSON.stringify({ status: 'fail', message: asked }),
	}),
	'a page': (asked) => ({
		status: 500,
		body: `<html><title>${html(asked)}</title><body>${asked}</body></html>`,
	}),
	'plain text': (asked) => ({ status: 200, body: `Warning: ${asked}` }),
	'JSON in JSON': (asked) => ({
		status: 200,
		body: JSON.stringify({ error: JSON.stringify({ request: asked }) }),
	}),
	'a success': (asked) => ({
		status: 200,
		body: JSON.stringify({ order: 1, refill: 2, balance: '1', status: asked, currency: asked }),
	}),
	'an object of rows': (asked) => ({
		status: 200,
		body: JSON.stringify({ 1: { status: asked, error: asked }, [asked]: asked }),
	}),
};

const OPERATIONS: Record<string, INodeParameters> = {
	'Order → Create': {
		resource: 'order',
		operation: 'create',
		service: byId(1),
		link: 'https://example.com/p/1',
		quantity: 100,
	},
	'Order → Get Status, not simplified': {
		resource: 'order',
		operation: 'getStatus',
		orderId: '1',
		simplify: false,
	},
	'Order → Get Many Statuses': { resource: 'order', operation: 'getManyStatuses', orderIds: '1,2' },
	'Service → Get Many': { resource: 'service', operation: 'getAll', returnAll: true },
	'Balance → Get': { resource: 'balance', operation: 'get' },
};

/** Keys with characters that JSON, HTML, forms and addresses write in forms of their own. */
const KEYS = ['abc123def456', 'a"b\\c/d=e&f+g h', 'ключ-ü-😀-<k>'];

const PLACEMENTS: Array<Record<string, string>> = [
	{ keyPlacement: 'key', requestFormat: 'form' },
	{ keyPlacement: 'api_key', requestFormat: 'json' },
	{ keyPlacement: 'key', requestFormat: 'query' },
	{ keyPlacement: 'bearer', requestFormat: 'form' },
];

describe.each(KEYS)('a panel that quotes the key %s', (key) => {
	let server: Server;
	let url: string;
	let write: Write = () => ({ status: 200, body: '' });

	beforeAll(async () => {
		server = createServer((request, response) => {
			void readBody(request).then((body) => {
				const asked = [request.url, body, request.headers.authorization, key].join(' ');
				const { status, body: answer } = write(asked);
				response.writeHead(status, { location: encodeURI(`/?${key}`) }).end(answer);
			});
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v2`;
	});

	beforeEach(() => {
		log.lines.length = 0;
	});

	afterAll(async () => {
		await new Promise<void>((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		});
	});

	/** The key as it is, and as it stands in JSON's text and in an address. */
	const forms = [
		key,
		JSON.stringify(key).slice(1, -1),
		JSON.stringify(JSON.stringify(key).slice(1, -1)).slice(1, -1),
		encodeURIComponent(key),
		html(key),
	];

	const expectNoKey = (shown: unknown) => {
		// What n8n would store: once more as JSON.
		const text = JSON.stringify(shown);
		for (const form of forms) {
			expect(text).not.toContain(form);
			expect(text).not.toContain(JSON.stringify(form).slice(1, -1));
		}
	};

	describe.each(Object.entries(ANSWERS))('in %s', (_name, answer) => {
		it.each(Object.entries(OPERATIONS))('shows it nowhere: %s', async (_operation, parameters) => {
			write = answer;
			for (const credential of PLACEMENTS) {
				for (const onError of ['stopWorkflow', 'continueRegularOutput'] as const) {
					const { data, error, json } = await runPanel({ url, key }, parameters, {
						credential,
						node: { onError },
					});
					expectNoKey([json('Panel'), error?.message, error?.description, log.lines]);
					expectNoKey(data.resultData);
				}
			}
		});

		it('shows it neither to a tool nor to the test of the credential', async () => {
			write = answer;
			const balance = { resource: 'balance', operation: 'get' };
			expectNoKey(await callPanel({ url, key }, balance));
			expectNoKey(
				await testCredential('smmPanelApi', credentialFor({ url, key }).smmPanelApi ?? {}),
			);
		});
	});
});
