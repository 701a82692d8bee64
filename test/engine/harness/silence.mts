import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

/** The requests of this process that have been sent and not ended. */
const pending = new Set<ClientRequest>();

subscribe('http.client.request.start', (message) => {
	const { request } = message as { request: ClientRequest };
	pending.add(request);
	request.once('close', () => pending.delete(request));
});

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
