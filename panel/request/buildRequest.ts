import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import type { Endpoint, PanelAction, PanelCall } from './actions';
import { apiUrl, type PanelConnection } from './connection';
import { endpointOf, parametersInPath } from './endpoints';
import { formText } from './formText';
import { InputError } from './inputError';
import { writeParameters } from './parameters';

/**
 * What every request to a panel has in common. Redirects are not followed. A redirected POST would give the key to
 * another server, or arrive there as a GET without its body. An answer with any status comes back. Its body is a
 * stream, since n8n's HTTP client bounds no other body (see `panel/bodyText`).
 */
export const TRANSPORT = {
	disableFollowRedirect: true,
	ignoreHttpStatusErrors: true,
	returnFullResponse: true,
	json: false,
	encoding: 'stream',
} as const satisfies Partial<IHttpRequestOptions>;

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

/**
 * Builds the request for one question to a panel, without its key. n8n calls the credential's `authenticate` for each
 * request, which adds the key (see `finishRequest`).
 *
 * @throws InputError if a parameter cannot be sent as it is, or if the API URL has no REST paths
 */
export function buildRequest(call: PanelCall, connection: PanelConnection): IHttpRequestOptions {
	const parameters = writeParameters(call.parameters);
	requireId(call, parameters);
	const isList = parameters.orders !== undefined || parameters.refills !== undefined;
	const endpoint = call.endpoint ?? endpointOf(call.action, connection.apiStyle, isList);
	const { method } = endpoint;
	if (endpoint.path === '') {
		return {
			...TRANSPORT,
			method,
			url: apiUrl(connection).href,
			headers: { Accept: JSON_TYPE },
			body: { action: call.action, ...parameters },
		};
	}
	const url = restUrl(connection, endpoint, parameters);
	if (method === 'GET') return { ...TRANSPORT, method, url, headers: { Accept: JSON_TYPE } };
	return {
		...TRANSPORT,
		method,
		url,
		headers: { Accept: JSON_TYPE, 'Content-Type': JSON_TYPE },
		body: withoutNamed(parameters, parametersInPath(endpoint)),
	};
}

/**
 * Adds to a request what the credential decides: format of the parameters, place of the key, user agent, certificates.
 * A request that already names the type of its body keeps its format.
 */
export function finishRequest(
	request: IHttpRequestOptions,
	connection: PanelConnection,
): IHttpRequestOptions {
	const finished = formatted(withFormAsBody(request), connection);
	if (connection.userAgent !== '') {
		finished.headers = { ...finished.headers, 'User-Agent': connection.userAgent };
	}
	if (connection.allowUnauthorizedCerts) finished.skipSslCertificateValidation = true;
	return encoded(withKey(finished, connection));
}

/**
 * Moves a form into the body, where the key can be added. n8n's HTTP Request node can use this credential too. It
 * gives a form in a separate field, beside an empty body.
 */
function withFormAsBody(request: IHttpRequestOptions): IHttpRequestOptions {
	if (!('form' in request) || request.body !== undefined) return request;
	const { form, ...rest } = request;
	if (form === undefined || !isParameters(form)) return request;
	return { ...rest, body: form, headers: { ...rest.headers, 'Content-Type': FORM_TYPE } };
}

function formatted(request: IHttpRequestOptions, { requestFormat }: PanelConnection) {
	const { body, ...withoutBody } = request;
	const hasBody = (request.method ?? 'GET') !== 'GET';
	if (contentType(request) !== '' || !hasBody || !isParameters(body)) return { ...request };
	if (requestFormat === 'query') {
		return { ...withoutBody, method: 'GET' as const, qs: { ...request.qs, ...body } };
	}
	const type = requestFormat === 'json' ? JSON_TYPE : FORM_TYPE;
	return { ...request, headers: { ...request.headers, 'Content-Type': type } };
}

function withKey(request: IHttpRequestOptions, connection: PanelConnection): IHttpRequestOptions {
	const { apiKey, keyPlacement, requestFormat } = connection;
	if (keyPlacement === 'bearer') {
		return { ...request, headers: { ...request.headers, Authorization: `Bearer ${apiKey}` } };
	}
	const hasNoBody = (request.method ?? 'GET') === 'GET';
	if (hasNoBody && requestFormat === 'query' && keyPlacement !== 'xApiKey') {
		return { ...request, qs: { ...request.qs, [keyPlacement]: apiKey } };
	}
	// A REST GET has no body for the key. Neither has the text or file that n8n's HTTP Request node may send with this
	// credential. URLs are written to logs, so the key goes into the header.
	const hasOtherBody = 'form' in request || 'formData' in request;
	if (hasNoBody || keyPlacement === 'xApiKey' || hasOtherBody || !isParameters(request.body)) {
		return { ...request, headers: { ...request.headers, 'X-Api-Key': apiKey } };
	}
	return { ...request, body: { ...request.body, [keyPlacement]: apiKey } };
}

/**
 * A form as the text that is sent. n8n's HTTP client would write blanks as `+`, and some panels do not decode that.
 * Every panel reads `%20`.
 */
function encoded(request: IHttpRequestOptions): IHttpRequestOptions {
	const { body } = request;
	const isForm = contentType(request).startsWith(FORM_TYPE) && isParameters(body);
	const text = isForm && body !== undefined ? formText(body) : undefined;
	return text === undefined ? request : { ...request, body: text };
}

function contentType({ headers }: IHttpRequestOptions): string {
	const name = Object.keys(headers ?? {}).find((key) => key.toLowerCase() === 'content-type');
	return name === undefined ? '' : String(headers?.[name]).toLowerCase();
}

/** Questions about orders or refills, with their parameter for one ID and their parameter for many. */
const ASKED_BY_ID: Partial<Record<PanelAction, readonly [single: string, list: string]>> = {
	status: ['order', 'orders'],
	cancel: ['order', 'orders'],
	refill: ['order', 'orders'],
	refill_status: ['refill', 'refills'],
};

/** Refuses a question that needs an ID and has none: its REST path would name an order `undefined`. */
function requireId({ action, parameters }: PanelCall, written: IDataObject): void {
	const [single, list] = ASKED_BY_ID[action] ?? [];
	if (single === undefined || list === undefined) return;
	if (written[single] !== undefined || written[list] !== undefined) return;
	const field = parameters[list] === undefined ? single : list;
	throw new InputError({ kind: 'noId', field });
}

/** The address of a REST question: the API URL and the path, with the parameters in it. */
function restUrl(connection: PanelConnection, { path }: Endpoint, parameters: IDataObject): string {
	const { href, search, pathname } = apiUrl(connection);
	if (search !== '' || /\.php\/?$/i.test(pathname)) {
		throw new InputError({ kind: 'noRestPaths', isChosen: connection.apiStyle === 'rest' });
	}
	const base = href.replace(/[?#].*$/, '').replace(/\/+$/, '');
	return `${base}${path.replace(/\{(\w+)\}/g, (_, name: string) => segmentOf(name, parameters[name]))}`;
}

/** An ID, or a list of them, as it stands in a path or its query. */
function segmentOf(name: string, value: unknown): string {
	if (value === undefined) throw new InputError({ kind: 'noId', field: name });
	const id = String(value);
	// encodeURIComponent does not change dots, and in a URL these two mean "here" and "one level up".
	// Half a surrogate pair has no encoding.
	if (id === '.' || id === '..' || /\p{Cs}/u.test(id)) {
		throw new InputError({ kind: 'pathId', field: name, text: id });
	}
	return encodeURIComponent(id);
}

function withoutNamed(parameters: IDataObject, names: readonly string[]): IDataObject {
	return Object.fromEntries(Object.entries(parameters).filter(([name]) => !names.includes(name)));
}

/** Whether a body has named values, so that the key can be one of them. A missing body counts as such. */
function isParameters(body: unknown): body is IDataObject | undefined {
	if (body === undefined) return true;
	return Object.prototype.toString.call(body) === '[object Object]';
}
