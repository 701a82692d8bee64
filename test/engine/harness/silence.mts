import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, beforeAll } from '@jest/globals';
import type { ClientRequest } from 'node:http';

const CHANNEL = 'http.client.request.start';

/** The requests of this process that have been sent and not ended. */
const pending = new Set<ClientRequest>();

function follow(message: unknown): void {
	const { request } = message as { request: ClientRequest };
	pending.add(request);
	request.once('close', () => pending.delete(request));
}

/**
 * Follows the requests of the tests of a `describe`. The channel belongs to the process, and all test files of a worker
 * share it: a listener that stays would be called for the requests of every later file.
 */
export function followRequests(): void {
	beforeAll(() => subscribe(CHANNEL, follow));
	afterAll(() => void unsubscribe(CHANNEL, follow));
}

/**
 * Lets a request run into its time limit now, as if the panel had been silent for so long. The limit itself can be
 * minutes, so that no other request meets it on a busy machine.
 * @param port the port from which the request was sent
 */
export function reachTimeLimit(port: number | undefined): void {
	for (const request of pending) {
		if (request.socket?.localPort === port) request.emit('timeout');
	}
}
