import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Sandbox } from '../../sandbox/server.mts';
import { readBody } from '../../sandbox/request.mts';

/** What comes back in place of the panel's answer; `cut` and `silence` are no answer at all. */
export type Instead =
	| { status?: number; headers?: Record<string, string>; body: string }
	| 'cut'
	| 'silence';

/** A word for one `add` request: whether the panel gets to see it, and what is answered. */
export interface Script {
	/** Whether the order is placed all the same. */
	applied: boolean;
	instead: Instead;
}

/** A server in front of a sandbox that can answer in its place. */
export interface Front {
	/** The API URL and the key, as a credential takes them. */
	url: string;
	key: string;
	/** The links of all orders that were asked for, in order of arrival. */
	sent: string[];
	/** By the number of the `add` request, counted from 0. */
	scripts: Map<number, Script>;
	reset(): void;
	close(): Promise<void>;
}

export async function startFront(sandbox: Sandbox): Promise<Front> {
	const scripts = new Map<number, Script>();
	const sent: string[] = [];

	const pass = async (message: IncomingMessage, body: string) =>
		await fetch(`${sandbox.origin}${message.url ?? ''}`, {
			method: message.method,
			headers: { 'content-type': String(message.headers['content-type']) },
			body,
		});

	const answer = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
		const body = await readBody(message);
		const fields = new URLSearchParams(body);
		const isOrder = fields.get('action') === 'add';
		const script = isOrder ? scripts.get(sent.length) : undefined;
		if (isOrder) sent.push(fields.get('link') ?? '');
		const real = script?.applied === false ? undefined : await pass(message, body);
		if (script === undefined) {
			response.writeHead(real?.status ?? 500, { 'content-type': 'application/json' });
			response.end(await real?.text());
			return;
		}
		const { instead } = script;
		if (instead === 'silence') return;
		if (instead === 'cut') {
			response.socket?.resetAndDestroy();
			return;
		}
		response.writeHead(instead.status ?? 200, instead.headers);
		response.end(instead.body);
	};

	const server = createServer((message, response) => {
		answer(message, response).catch(() => response.destroy());
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(0, '127.0.0.1', resolve);
	});
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v2`,
		key: sandbox.key,
		sent,
		scripts,
		reset: () => {
			scripts.clear();
			sent.length = 0;
		},
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
