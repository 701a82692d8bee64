// A web address that gives the list of orders, in good days and bad ones.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ListMood =
	| 'json'
	| 'objects'
	| 'csv'
	| 'half'
	| 'empty'
	| 'html'
	| 'words'
	| 'errors'
	| 'error'
	| 'reset';

export interface OrderListServer {
	url: string;
	ids: string[];
	mood: ListMood;
	/** Headers of each request, to see what it carried. */
	requests: Array<Record<string, unknown>>;
	close(): Promise<void>;
}

export async function startOrderList(ids: string[]): Promise<OrderListServer> {
	const bodies: Record<Exclude<ListMood, 'reset'>, () => string> = {
		json: () => JSON.stringify(list.ids),
		objects: () => JSON.stringify({ data: list.ids.map((order) => ({ client: 'A', order })) }),
		csv: () => ['client;order_id', ...list.ids.map((id) => `"A; B";${id}`)].join('\r\n'),
		half: () => JSON.stringify(list.ids.slice(0, Math.ceil(list.ids.length / 3))),
		empty: () => '[]',
		html: () => '<!DOCTYPE html><title>Sign in</title>',
		words: () => 'Error 503: try later',
		errors: () => '{"errors":["Rate limit exceeded, 5 per minute"]}',
		error: () => 'Internal Server Error',
	};
	const server = createServer((request, response) => {
		list.requests.push({ url: request.url, ...request.headers });
		const { mood } = list;
		if (mood === 'reset') {
			request.socket.resetAndDestroy();
			return;
		}
		response.writeHead(mood === 'error' ? 500 : 200, { 'content-type': 'text/plain' });
		response.end(bodies[mood]());
	});
	const list: OrderListServer = {
		url: '',
		ids,
		mood: 'json',
		requests: [],
		close: async () => {
			await new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			});
		},
	};
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	list.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/orders`;
	return list;
}
