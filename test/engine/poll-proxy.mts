// Stands between n8n and the sandbox panel, to spoil single rows: the panel itself only spoils whole answers.
// It knows what the client was really told.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What becomes of one row of an answer. */
export type RowFate = 'kept' | 'dropped' | 'refused';

export interface PanelProxy {
	/** The API URL to give to the credential. */
	url: string;
	/** IDs whose status was in an answer that the client got whole. */
	delivered: Set<string>;
	/** IDs that an answer refused although the panel knows them. */
	refused: Set<string>;
	/** Answers in a row that came whole but without this ID's status. */
	spoiltInARow: Map<string, number>;
	/** Decides over each row; default: all are kept. */
	fateOf: (id: string) => RowFate;
	close(): Promise<void>;
}

/** @param target the API URL of the panel */
export async function startPanelProxy(target: string): Promise<PanelProxy> {
	const spoil = (rows: Record<string, unknown>): Record<string, unknown> => {
		const result: Record<string, unknown> = {};
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
	const server = createServer((request, response) => {
		const forward = async () => {
			const chunks: Buffer[] = [];
			for await (const chunk of request) chunks.push(chunk as Buffer);
			const answer = await fetch(target, {
				method: 'POST',
				headers: { 'content-type': request.headers['content-type'] ?? '' },
				body: Buffer.concat(chunks),
				redirect: 'manual',
			});
			let body = await answer.text();
			const isWhole = answer.ok && body.startsWith('{"');
			if (isWhole) body = JSON.stringify(spoil(JSON.parse(body) as Record<string, unknown>));
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
		delivered: new Set(),
		refused: new Set(),
		spoiltInARow: new Map(),
		fateOf: () => 'kept',
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
