// Stands between n8n and the sandbox panel, to spoil single rows: the panel itself only spoils whole answers.
// It knows what the client was really told.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What becomes of one row of an answer. */
export type RowFate = 'kept' | 'dropped' | 'refused';

/** An answer in place of the panel's; 'reset' breaks the connection off. */
export type Instead = { body: string; status?: number } | 'reset';

type Row = Record<string, unknown>;

export interface PanelProxy {
	/** The API URL to give to the credential. */
	url: string;
	/** IDs that were asked for since `beginPoll`, and not only to hear that these are too many requests. */
	asked: Set<string>;
	/** IDs whose status was in an answer that the client got whole since `beginPoll`. */
	delivered: Set<string>;
	/** IDs that an answer refused although the panel knows them. */
	refused: Set<string>;
	/** Answers in a row that came whole but without this ID's status. */
	spoiltInARow: Map<string, number>;
	/** The IDs of each request since `beginPoll`, in order. */
	requests: string[][];
	/** Decides over each row; default: all are kept. */
	fateOf: (id: string) => RowFate;
	/** Decides over each request, before the panel sees it; default: the panel answers. */
	answerInstead: (ids: string[], isList: boolean) => Instead | undefined;
	/** Awaited before each answer. */
	beforeAnswer: () => Promise<void>;
	beginPoll(): void;
	close(): Promise<void>;
}

/** @param target the API URL of the panel */
export async function startPanelProxy(target: string): Promise<PanelProxy> {
	const spoil = (rows: Row): Row => {
		const result: Row = {};
		for (const [id, row] of Object.entries(rows)) {
			const fate = proxy.fateOf(id);
			if (fate === 'kept') {
				proxy.delivered.add(id);
				proxy.spoiltInARow.delete(id);
				result[id] = row;
				continue;
			}
			proxy.spoiltInARow.set(id, (proxy.spoiltInARow.get(id) ?? 0) + 1);
			if (fate === 'refused') {
				proxy.refused.add(id);
				result[id] = { error: 'Incorrect order ID' };
			}
		}
		return result;
	};
	/** The answer to a question about one ID is its row; a dropped row leaves nothing. */
	const spoilAnswer = (answer: Row, single: string | null): unknown => {
		if (single === null) return spoil(answer);
		return 'error' in answer ? answer : (spoil({ [single]: answer })[single] ?? {});
	};
	const server = createServer((request, response) => {
		const forward = async () => {
			const chunks: Buffer[] = [];
			for await (const chunk of request) chunks.push(chunk as Buffer);
			const fields = new URLSearchParams(Buffer.concat(chunks).toString());
			const single = fields.get('order') ?? fields.get('refill');
			const list = fields.get('orders') ?? fields.get('refills') ?? '';
			const ids = single === null ? list.split(',').filter(Boolean) : [single];
			proxy.requests.push(ids);
			const first = ids.filter((id) => !proxy.asked.has(id));
			first.forEach((id) => proxy.asked.add(id));
			await proxy.beforeAnswer();
			const instead = proxy.answerInstead(ids, single === null);
			if (instead === 'reset') throw new Error('Broken off');
			if (instead !== undefined) {
				response.writeHead(instead.status ?? 200, { 'content-type': 'text/html' });
				response.end(instead.body);
				return;
			}
			const answer = await fetch(target, {
				method: 'POST',
				headers: { 'content-type': request.headers['content-type'] ?? '' },
				body: Buffer.concat(chunks),
				redirect: 'manual',
			});
			if (answer.status === 429) first.forEach((id) => proxy.asked.delete(id));
			let body = await answer.text();
			const isWhole = answer.ok && body.startsWith('{"');
			if (isWhole) body = JSON.stringify(spoilAnswer(JSON.parse(body) as Row, single));
			const headers: Record<string, string> = {};
			for (const name of ['content-type', 'retry-after']) {
				const value = answer.headers.get(name);
				if (value !== null) headers[name] = value;
			}
			response.writeHead(answer.status, headers);
			response.end(body);
		};
		forward().catch(() => request.socket.resetAndDestroy());
	});
	const proxy: PanelProxy = {
		url: '',
		asked: new Set(),
		delivered: new Set(),
		refused: new Set(),
		spoiltInARow: new Map(),
		requests: [],
		fateOf: () => 'kept',
		answerInstead: () => undefined,
		beforeAnswer: async () => undefined,
		beginPoll: () => {
			proxy.asked.clear();
			proxy.delivered.clear();
			proxy.requests.length = 0;
		},
		close: async () => {
			await new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			});
		},
	};
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	proxy.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v2`;
	return proxy;
}
