import type { IncomingMessage } from 'node:http';
import type { Call } from './actions.mts';
import { without } from './objects.mts';
import { routeRest } from './rest.mts';
import type { KeyPlacement, RecordedRequest } from './types.mts';

type Texts = Record<string, string>;

/** A request of the API, read: what is kept of it, what it asks, and the key that it carries. */
export interface ReadRequest {
	record: RecordedRequest;
	/** undefined: no such path. */
	call: Call | undefined;
	key: string | undefined;
}

/** The whole body of a request as text. */
export async function readBody(message: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of message) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString('utf8');
}

/** Everything of a request that can be kept as it is. */
export function recordOf(message: IncomingMessage, body: string): RecordedRequest {
	const url = new URL(message.url ?? '/', 'http://127.0.0.1');
	return {
		at: Date.now(),
		method: message.method ?? 'GET',
		path: url.pathname,
		query: Object.fromEntries(url.searchParams),
		headers: Object.fromEntries(
			Object.entries(message.headers).map(([name, value]) => [name, String(value)]),
		),
		body,
		parameters: {},
		keyPlacement: null,
	};
}

/** Reads what a request asks, wherever its fields and its key stand. `path` is what follows `/api/v2`. */
export function readRequest(record: RecordedRequest, path: string): ReadRequest {
	const fields = bodyFields(record);
	const all = { ...record.query, ...fields };
	const { key, placement } = findKey(record, fields);
	const { action } = all;
	const parameters: Texts = without(all, 'key', 'api_key', 'action');
	const call: Call | undefined =
		path === ''
			? { action: action ?? '', parameters, rest: false }
			: routeRest(record.method, path, parameters);
	record.keyPlacement = placement;
	record.parameters = call?.parameters ?? parameters;
	if (call !== undefined && call.action !== '') record.action = call.action;
	return { record, call, key };
}

function findKey(
	record: RecordedRequest,
	fields: Texts,
): { key?: string; placement: KeyPlacement } {
	const { headers, query } = record;
	const bearer = /^Bearer\s+(.+)$/i.exec(headers.authorization ?? '')?.[1];
	const places: [KeyPlacement, string | undefined][] = [
		['key', fields.key],
		['api_key', fields.api_key],
		['xApiKey', headers['x-api-key']],
		['bearer', bearer],
		['query', query.key ?? query.api_key],
	];
	for (const [placement, key] of places) {
		if (key !== undefined) return { key, placement };
	}
	return { placement: null };
}

/** The fields of a body: JSON by its content type, otherwise a form. A body that is neither has none. */
function bodyFields(record: RecordedRequest): Texts {
	if (!/json/i.test(record.headers['content-type'] ?? '')) {
		return Object.fromEntries(new URLSearchParams(record.body));
	}
	let parsed: unknown;
	try {
		parsed = JSON.parse(record.body);
	} catch {
		return {};
	}
	if (typeof parsed !== 'object' || parsed === null) return {};
	return Object.fromEntries(
		Object.entries(parsed).map(([name, value]) => [name, fieldText(name, value)]),
	);
}

/** A JSON field as the form would have carried it: lists of IDs with commas, other lists line by line. */
function fieldText(name: string, value: unknown): string {
	if (Array.isArray(value))
		return value.map(String).join(/^(orders|refills)$/.test(name) ? ',' : '\n');
	if (value === null || value === undefined) return '';
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
