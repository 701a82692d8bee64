import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readBody, recordOf } from './request.mts';
import type { RecordedRequest } from './types.mts';

export interface Recorder {
	/** `http://127.0.0.1:PORT` */
	origin: string;
	/** Everything that arrived, the body as raw text. */
	requests: RecordedRequest[];
	/** Whether a text occurs anywhere in what arrived: line, headers or body. */
	saw(text: string): boolean;
	close(): Promise<void>;
}

/** A bare server that keeps what it gets and answers `{}`: proof of what reaches a redirect's target. */
export async function startRecorder(): Promise<Recorder> {
	const requests: RecordedRequest[] = [];
	const server = createServer((message, response) => {
		readBody(message)
			.then((body) => {
				requests.push({ ...recordOf(message, body), status: 200 });
				response.setHeader('content-type', 'application/json');
				response.end('{}');
			})
			.catch(() => response.destroy());
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(0, '127.0.0.1', resolve);
	});
	return {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		requests,
		saw: (text) => requests.some((request) => JSON.stringify(request).includes(text)),
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
