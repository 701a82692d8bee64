// Ports of the loopback interface, the only one that anything here listens on.
import { createServer } from 'node:net';

export const LOOPBACK = '127.0.0.1';
export const HIGHEST_PORT = 65_535;

/**
 * Whether a port can be opened now.
 * @param {number} port 0 means any
 * @returns {Promise<number | undefined>} the port, or undefined when it is taken or not for this user
 */
export function openable(port) {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
			if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
			else reject(error);
		});
		server.listen(port, LOOPBACK, () => {
			const address = server.address();
			const opened = typeof address === 'object' && address ? address.port : port;
			server.close(() => resolve(opened));
		});
	});
}

/**
 * A port that is free now: any, or the first one from `wanted` upwards.
 * @param {number} [wanted]
 */
export async function freePort(wanted = 0) {
	for (let port = wanted; port <= HIGHEST_PORT; port++) {
		const free = await openable(port);
		if (free !== undefined) return free;
	}
	throw new Error(`No free port from ${wanted} upwards`);
}
