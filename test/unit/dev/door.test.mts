import { expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openDoor } from '../../../dev/door.mts';
import { freePort } from '../../../dev/bootstrap/ports.mjs';

// A stand-in for n8n: it lets everybody in.
it.each([
	['/', '/home/workflows'],
	['/workflow/abc', '/workflow/abc'],
])('the door signs in and sends %s to %s', async (path, page) => {
	const n8n = createServer((request, response) => {
		const answer = request.url?.endsWith('/settings') ? { userManagement: {} } : {};
		response.setHeader('content-type', 'application/json');
		if (request.url?.endsWith('/login')) response.setHeader('set-cookie', 'n8n-auth=token; Path=/');
		response.end(JSON.stringify({ data: answer }));
	});
	await new Promise<void>((resolve) => n8n.listen(0, '127.0.0.1', resolve));
	const editor = `http://127.0.0.1:${(n8n.address() as AddressInfo).port}`;
	const door = await openDoor(editor, await freePort());
	try {
		const response = await fetch(`${door.url}${path}`, { redirect: 'manual' });
		expect(response.status).toBe(302);
		expect(response.headers.get('location')).toBe(`${editor}${page}`);
		expect(response.headers.get('set-cookie')).toContain('n8n-auth=token');
	} finally {
		door.close();
		n8n.close();
		n8n.closeAllConnections();
	}
});
