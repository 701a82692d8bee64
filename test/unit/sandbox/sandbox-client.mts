import type { Sandbox } from '../../../sandbox/server.mts';

/** A JSON value of which a test reads single fields. */
export type Json = Record<string, unknown>;

/** Sends a form as the reference documents do, with the right key. */
export async function post(
	sandbox: Sandbox,
	fields: Record<string, string>,
): Promise<{ status: number; body: unknown }> {
	const body = new URLSearchParams({ key: sandbox.key, ...fields });
	const response = await fetch(sandbox.url, { method: 'POST', body });
	return { status: response.status, body: await response.json() };
}

/** The body alone. */
export async function ask(sandbox: Sandbox, fields: Record<string, string>): Promise<unknown> {
	return (await post(sandbox, fields)).body;
}

/** Places an order that nothing stands against, and gives its ID. */
export async function place(sandbox: Sandbox, link: string, more: Record<string, string> = {}) {
	const fields = { action: 'add', service: '1', link, quantity: '1000', ...more };
	const { order } = (await ask(sandbox, fields)) as { order: string | number };
	if (order === undefined) throw new Error(`No order for ${link}`);
	return order;
}
