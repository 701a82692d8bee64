import type { UnsentReason } from './types';

/** How many causes of an error are read: n8n's error holds axios' error, which holds Node's. */
const MAX_CAUSES = 5;

/** Codes of Node and OpenSSL for a bad certificate. Node checks it before it sends the first byte of a request. */
const CERTIFICATE =
	/^(?:CERT_(?:HAS_EXPIRED|NOT_YET_VALID|UNTRUSTED|REJECTED|REVOKED|SIGNATURE_FAILURE|CHAIN_TOO_LONG)|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_GET_ISSUER_CERT(?:_LOCALLY)?|UNABLE_TO_VERIFY_LEAF_SIGNATURE|ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE)$/;

/** Node's message if the other side closed the connection during the handshake. */
const NO_TLS = /before secure TLS connection was established/i;

/**
 * OpenSSL's words for a handshake that failed. Other words of OpenSSL ("unexpected eof", "bad record mac") may come
 * after the request was sent.
 */
const FAILED_HANDSHAKE =
	/wrong.version.number|unsupported.protocol|protocol.version|handshake.failure|unrecognized.name|no.protocols.available|no.shared.cipher|no.cipher|certificate.(?:required|unknown|expired|revoked)|bad.certificate|unknown.ca\b|key.too.small|legacy.renegotiation|insufficient.security|no.application.protocol|unknown.protocol/i;
const OF_OPENSSL = /^(?:EPROTO|ERR_SSL_)/;

/** The class names and messages of n8n's protection against requests to internal addresses (SSRF). */
const BLOCKED = /^SsrfBlocked/;
const BLOCKED_WORDS =
	/^The request was blocked because (?:it resolves to a restricted IP|the destination hostname is restricted)/;

/** The message of n8n's proxy agent if no proxy answers at the address. */
const NO_PROXY = /before receiving CONNECT response/i;

/** System calls that look up a name, and the codes of their errors. */
const NAME_CALLS: ReadonlySet<unknown> = new Set(['getaddrinfo', 'queryA', 'queryAaaa']);
const NAME_CODES: ReadonlySet<unknown> = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ENODATA']);

/** Codes of a connection that could not be opened, unless the system call says otherwise. */
const CONNECT_CODES: ReadonlySet<unknown> = new Set([
	'ECONNREFUSED',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'EADDRNOTAVAIL',
	'ERR_INVALID_URL',
]);

/**
 * Why no byte of a request can have reached a panel; undefined if one may have. The causes of the error count too.
 */
export function unsentReason(error: unknown): UnsentReason | undefined {
	const causes = causesOf(error);
	const isAny = (is: (cause: Record<string, unknown>) => boolean) => causes.some(is);
	if (isAny(({ name, message }) => matches(BLOCKED, name) || matches(BLOCKED_WORDS, message))) {
		return 'blocked';
	}
	if (isAny(({ message }) => matches(NO_PROXY, message))) return 'proxy';
	if (isAny(({ code }) => matches(CERTIFICATE, code))) return 'certificate';
	if (isAny(({ code, syscall }) => NAME_CODES.has(code) || NAME_CALLS.has(syscall))) return 'name';
	// A socket that has not connected has no encryption either.
	if (isAny(isOfConnecting)) return 'connection';
	if (isAny(isOfHandshake)) return 'tls';
	// The same codes come from a connection that was open: `read EHOSTUNREACH`.
	const mayHaveStood = isAny(isOfStandingConnection);
	return !mayHaveStood && isAny(({ code }) => CONNECT_CODES.has(code)) ? 'connection' : undefined;
}

function causesOf(error: unknown): Array<Record<string, unknown>> {
	const causes: Array<Record<string, unknown>> = [];
	let link = error;
	while (isObject(link) && causes.length < MAX_CAUSES) {
		causes.push(link);
		link = link.cause;
	}
	return causes;
}

/** The socket of a failed request: axios keeps the request in its error, and the request keeps its socket. */
function socketOf({ request }: Record<string, unknown>): Record<string, unknown> {
	if (!isObject(request)) return {};
	const { _currentRequest: current = request } = request;
	return isObject(current) && isObject(current.socket) ? current.socket : {};
}

function isOfHandshake(cause: Record<string, unknown>): boolean {
	const { code, message } = cause;
	if (socketOf(cause).secureConnecting === true || matches(NO_TLS, message)) return true;
	return (
		matches(OF_OPENSSL, code) &&
		(matches(FAILED_HANDSHAKE, message) || matches(FAILED_HANDSHAKE, code))
	);
}

function isOfStandingConnection({ syscall, message }: Record<string, unknown>): boolean {
	return syscall === 'read' || syscall === 'write' || matches(/^(?:read|write) E/, message);
}

function isOfConnecting(cause: Record<string, unknown>): boolean {
	const { syscall, errors } = cause;
	if (syscall === 'connect') return true;
	// Node tries all addresses of a name, and lists the errors of all of them.
	if (Array.isArray(errors) && errors.length > 0) {
		return errors.every((each) => isObject(each) && each.syscall === 'connect');
	}
	return socketOf(cause).connecting === true;
}

function matches(pattern: RegExp, value: unknown): boolean {
	return typeof value === 'string' && pattern.test(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
