import type { IHttpRequestOptions } from 'n8n-workflow';
import type { PanelCall } from './request/actions';
import type { PanelConnection } from './request/connection';
import { buildRequest } from './request/buildRequest';
import { bodyText, TooLargeError } from './bodyText';
import { withDeadline } from './deadline';
import { hideKey, hideKeyInSteps } from './hideKey';
import { withPauses, type Steps } from './steps';
import type { HttpAnswer, PanelFailure, Reading } from './types';
import { unsentReason } from './unsent';

/** Sends a request with the credential's key, and gives back n8n's full response. Throws what n8n throws. */
export type Send = (request: IHttpRequestOptions) => Promise<unknown>;

/** What the settings of a node add to a request: time limit in milliseconds, proxy, certificates. */
export type TransportOptions = Pick<
	IHttpRequestOptions,
	'timeout' | 'proxy' | 'skipSslCertificateValidation'
>;

/** The time limit without Request Options, in milliseconds. n8n's declarative engine has the same. */
export const DEFAULT_TIMEOUT = 300_000;

/**
 * Asks a panel one question, once. An answer with any HTTP status is a value. Only a request without an answer is a
 * failure. The key is removed from the answer, since some panels quote it.
 *
 * The time limit counts from the start of the question to its end. A request without an answer by then may have
 * reached the panel, so its outcome is unknown.
 *
 * @throws InputError if the question cannot be sent; then nothing was sent
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
		const answer = await withDeadline(
			timeout,
			async (abortSignal) =>
				await toHttpAnswer(await send({ ...request, abortSignal }), abortSignal),
		);
		return {
			ok: true,
			value: await withPauses(withoutKey(answer, connection.apiKey, request.url)),
		};
	} catch (error) {
		if (error instanceof TooLargeError) {
			return { ok: false, failure: { class: 'tooLarge', text: '', nothingDone: false } };
		}
		return { ok: false, failure: connectionFailure(error, connection.apiKey, transport) };
	}
}

/** Reads n8n's full response (`body`, `headers`, `statusCode`) as an answer. */
export async function toHttpAnswer(response: unknown, signal?: AbortSignal): Promise<HttpAnswer> {
	const { statusCode, headers, body } = asRecord(response);
	return {
		statusCode: typeof statusCode === 'number' ? statusCode : 0,
		headers: asRecord(headers),
		body: await bodyText(body, signal),
	};
}

function connectionFailure(
	error: unknown,
	apiKey: string,
	{ proxy }: TransportOptions,
): PanelFailure {
	const cause = asRecord(asRecord(error).cause);
	const code = [asRecord(error).code, cause.code].find((value) => typeof value === 'string');
	const words = [cause.message, asRecord(error).message].find((value) => typeof value === 'string');
	// n8n's HTTP client ends a request that is under way when the execution is stopped.
	const isStopped = code === 'ERR_CANCELED';
	const reason = unsentReason(error);
	// With a proxy, the connection that failed is the one to the proxy.
	const isOfProxy = proxy !== undefined && (reason === 'name' || reason === 'connection');
	const unsent = isOfProxy ? 'proxy' : reason;
	return {
		class: isStopped ? 'stopped' : 'unavailable',
		text: hideKey(typeof words === 'string' ? words : '', apiKey).slice(0, 300),
		nothingDone: unsent !== undefined,
		connection: typeof code === 'string' ? code : 'unknown',
		...(unsent !== undefined && { unsent }),
	};
}

/** An answer without the API key, and with the whole address that it may lead to. */
function* withoutKey(answer: HttpAnswer, apiKey: string, url: string): Steps<HttpAnswer> {
	const { location } = answer.headers;
	const first: unknown = Array.isArray(location) ? location[0] : location;
	const isKnown = typeof first === 'string' && first !== '';
	return {
		...answer,
		body: yield* hideKeyInSteps(answer.body, apiKey),
		headers: isKnown
			? // The key may stand in it as it is, and as a URL writes it.
				{ ...answer.headers, location: hideKey(wholeAddress(hideKey(first, apiKey), url), apiKey) }
			: answer.headers,
	};
}

/** Servers may give only the path of the address that a redirect leads to. */
function wholeAddress(location: string, from: string): string {
	try {
		return new URL(location, from).href;
	} catch {
		return location;
	}
}

function asRecord(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
