import { createServer } from 'node:http';
import { N8nClient } from './n8n/client.mts';

/**
 * A page on a port of its own that signs the browser in to the demo's n8n and sends it to the editor, so that
 * nobody has to type the demo account. It works because cookies belong to a host, whatever the port.
 * @param n8nUrl the editor, on the same host name as the door
 * @returns the door's address, and how to close it
 */
export async function openDoor(
	n8nUrl: string,
	port: number,
): Promise<{ url: string; close: () => void }> {
	const server = createServer((request, response) => {
		const path = new URL(request.url ?? '/', 'http://door').pathname;
		// n8n's own first page is its assistant, which needs a language model.
		const page = path === '/' ? '/home/workflows' : path;
		const client = new N8nClient(n8nUrl, { anyBrowser: true });
		client
			.signIn()
			.then(() => {
				const cookie = `${client.cookie}; Path=/; HttpOnly; SameSite=Lax`;
				response.writeHead(302, { 'Set-Cookie': cookie, Location: `${n8nUrl}${page}` });
				response.end();
			})
			.catch((error: unknown) => {
				response.writeHead(502, { 'Content-Type': 'text/plain; charset=utf-8' });
				response.end(`The demo account could not sign in to n8n: ${String(error)}\n`);
			});
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', resolve);
	});
	return {
		url: `http://127.0.0.1:${port}`,
		close: () => {
			server.close();
			server.closeAllConnections();
		},
	};
}
