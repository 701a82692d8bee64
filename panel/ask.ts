import type { IHttpRequestOptions } from 'n8n-workflow';
import type { PanelCall } from './request/actions';
import type { PanelConnection } from './request/connection';
import { buildRequest } from './request/buildRequest';
import { withDeadline } from './deadline';
import { hideKey } from './hideKey';
import type { HttpAnswer, PanelFailure, Reading } from './types';

/** Sends a request with the credential's key, and gives back n8n's full response. Throws what n8n throws. */
export type Send = (request: IHttpRequestOptions) => Promise<unknown>;

/** What a node's own settings add to a request: time limit in milliseconds, proxy, certificates. */
export type TransportOptions = Pick<
	IHttpRequestOptions,
	'timeout' | 'proxy' | 'skipSslCertificateValidation'
>;

/** As n8n's declarative engine does where Request Options set no time limit. In milliseconds. */
export const DEFAULT_TIMEOUT = 300_000;

/**
 * Asks a panel one question, once. An answer of any status is a value; only a request that got no answer is
 * a failure. The key is taken out of whatever comes back, since some panels quote it.
 *
 * The time limit holds for the whole question, from its start. What has not been answered by then may have reached
 * the panel, so its outcome is unknown.
 *
 * @throws InputError if the question cannot be put (nothing was sent)
 */
export async function ask(
	call: PanelCall,
	connection: PanelConnection,
	send: Send,
	transport: TransportOptions = {},
): Promise<Reading<HttpAnswer>> {
	const timeout = transport.timeout || DEFAULT_TIMEOUT;
	const request = { ...buildRequest(call, connection), ...transport, timeout };
	try {
		const response = await withDeadline(
			timeout,
			async (abortSignal) => await send({ ...request, abortSignal }),
		);
		return { ok: true, value: withoutKey(toHttpAnswer(response), connection.apiKey) };
	} catch (error) {
		return { ok: false, failure: connectionFailure(error, connection.apiKey) };
	}
}

/** Reads n8n's full response (`body`, `headers`, `statusCode`) as an answer. */
export function toHttpAnswer(response: unknown): HttpAnswer {
	const { statusCode, headers, body } = asRecord(response);
	return {
		statusCode: typeof statusCode === 'number' ? statusCode : 0,
		headers: asRecord(headers),
		body: typeof body === 'string' ? body : JSON.stringify(body ?? ''),
	};
}

/**
 * Codes of Node and OpenSSL after which no byte of the request can have reached a panel: the name was not
 * found, nobody listened, or the certificate was refused before anything was sent.
 */
const NEVER_SENT = new Set([
	'ENOTFOUND',
	'EAI_AGAIN',
	'ECONNREFUSED',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'ERR_INVALID_URL',
	'CERT_HAS_EXPIRED',
	'CERT_NOT_YET_VALID',
	'DEPTH_ZERO_SELF_SIGNED_CERT',
	'SELF_SIGNED_CERT_IN_CHAIN',
	'UNABLE_TO_GET_ISSUER_CERT',
	'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
	'ERR_TLS_CERT_ALTNAME_INVALID',
]);

function connectionFailure(error: unknown, apiKey: string): PanelFailure {
	const cause = asRecord(asRecord(error).cause);
	const code = [asRecord(error).code, cause.code].find((value) => typeof value === 'string');
	const words = [cause.message, asRecord(error).message].find((value) => typeof value === 'string');
	// n8n's HTTP client ends a request that is under way when the execution is stopped.
	const isStopped = code === 'ERR_CANCELED';
	return {
		class: isStopped ? 'stopped' : 'unavailable',
		text: hideKey(typeof words === 'string' ? words : '', apiKey).slice(0, 300),
		nothingDone: typeof code === 'string' && NEVER_SENT.has(code) && !wasConnected(error),
		connection: typeof code === 'string' ? code : 'unknown',
	};
}

/** How deep the causes of an error are looked through: n8n's error holds axios' error, which holds Node's. */
const MAX_CAUSES = 4;

/**
 * Whether an error came from a connection that stood: a route that is lost after the request was written gives
 * `read EHOSTUNREACH`, with the same code as a connection that never came about.
 */
function wasConnected(error: unknown): boolean {
	let link = asRecord(error);
	for (let depth = 0; depth < MAX_CAUSES; depth += 1) {
		if (link.syscall === 'read' || link.syscall === 'write') return true;
		if (typeof link.message === 'string' && /^(?:read|write) E/.test(link.message)) return true;
		link = asRecord(link.cause);
	}
	return false;
}

function withoutKey(answer: HttpAnswer, apiKey: string): HttpAnswer {
	const { location } = answer.headers;
	const hidden = Array.isArray(location)
		? location.map((entry) => hideKey(String(entry), apiKey))
		: typeof location === 'string'
			? hideKey(location, apiKey)
			: location;
	return {
		...answer,
		body: hideKey(answer.body, apiKey),
		headers: hidden === undefined ? answer.headers : { ...answer.headers, location: hidden },
	};
}

function asRecord(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
