import { describe, expect, test } from '@jest/globals';
import { unsentReason } from '../../../panel/unsent.ts';
import type { UnsentReason } from '../../../panel/types.ts';

const error = (values: Record<string, unknown>, message = 'x', cause?: unknown) =>
	Object.assign(new Error(message, { cause }), values);

/** As n8n throws it: its own error around that of axios, around Node's. */
const thrown = (values: Record<string, unknown>, message = 'x', socket?: object) => {
	const node = error(values, message);
	const axios = error({ code: values.code, request: socket && { socket } }, message, node);
	return error({}, "n8n's own words", axios);
};

const openSsl = (reason: string) =>
	`write EPROTO 804C031A:error:0A00010B:SSL routines:ssl3_get_record:${reason}:../ssl3_record.c:350:`;

describe('nothing was sent', () => {
	test.each<[UnsentReason, Record<string, unknown>, string?]>([
		['name', { code: 'ENOTFOUND', syscall: 'getaddrinfo' }],
		['name', { code: 'EAI_AGAIN' }],
		['connection', { code: 'ECONNREFUSED', syscall: 'connect' }],
		['connection', { code: 'ECONNREFUSED' }],
		['connection', { code: 'EHOSTUNREACH' }],
		['connection', { code: 'ETIMEDOUT', syscall: 'connect' }],
		['connection', { code: 'ECONNRESET', syscall: 'connect' }],
		['connection', { code: 'EACCES', syscall: 'connect' }],
		['certificate', { code: 'CERT_HAS_EXPIRED' }],
		['certificate', { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }],
		['certificate', { code: 'ERR_TLS_CERT_ALTNAME_INVALID' }],
		['tls', { code: 'EPROTO', syscall: 'write' }, openSsl('wrong version number')],
		['tls', { code: 'EPROTO', syscall: 'write' }, openSsl('tlsv1 alert protocol version')],
		['tls', { code: 'ERR_SSL_WRONG_VERSION_NUMBER' }],
		['tls', { code: 'ERR_SSL_TLSV1_UNRECOGNIZED_NAME' }],
		['tls', { code: 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE' }],
		['tls', { code: 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED' }],
		[
			'tls',
			{ code: 'ECONNRESET' },
			'Client network socket disconnected before secure TLS connection was established',
		],
		['blocked', { name: 'SsrfBlockedIpError' }],
		['blocked', {}, 'The request was blocked because the destination hostname is restricted'],
		['proxy', {}, 'Proxy connection ended before receiving CONNECT response'],
	])('%s: %j', (reason, values, ...[message]) => {
		expect(unsentReason(error(values, message))).toBe(reason);
		expect(unsentReason(thrown(values, message))).toBe(reason);
	});

	test('where the socket of the request was still shaking hands or connecting', () => {
		const reset = { code: 'ECONNRESET', syscall: 'read' };
		expect(unsentReason(thrown(reset, 'x', { secureConnecting: true }))).toBe('tls');
		const late = { code: 'ECONNABORTED' };
		expect(unsentReason(thrown(late, 'x', { connecting: true }))).toBe('connection');
		const redirected = { request: { _currentRequest: { socket: { secureConnecting: true } } } };
		expect(unsentReason(error(redirected))).toBe('tls');
	});

	test('where all addresses of a name refused', () => {
		const each = { code: 'ETIMEDOUT', syscall: 'connect' };
		expect(unsentReason(error({ code: 'ETIMEDOUT', errors: [each, each] }))).toBe('connection');
		expect(unsentReason(error({ code: 'X', errors: [each, { syscall: 'read' }] }))).toBe(undefined);
		expect(unsentReason(error({ code: 'X', errors: [] }))).toBe(undefined);
	});
});

describe('something may have been sent', () => {
	test.each<[Record<string, unknown>, string?]>([
		[{ code: 'ECONNRESET', syscall: 'read' }],
		[{ code: 'ECONNRESET' }, 'socket hang up'],
		[{ code: 'EPIPE', syscall: 'write' }],
		[{ code: 'ETIMEDOUT', syscall: 'read' }],
		[{ code: 'ETIMEDOUT' }],
		[{ code: 'ECONNABORTED' }, 'timeout of 300000ms exceeded'],
		[{ code: 'EHOSTUNREACH', syscall: 'read' }],
		[{ code: 'ECONNREFUSED' }, 'read ECONNREFUSED'],
		[{ code: 'HPE_INVALID_CONSTANT' }, 'Parse Error: Expected HTTP/'],
		[{ code: 'ERR_SSL_UNEXPECTED_EOF_WHILE_READING' }],
		[{ code: 'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC' }],
		[{ code: 'EPROTO' }, openSsl('decryption failed or bad record mac')],
		[{ code: 'ERR_CANCELED' }],
		[{}, 'wrong version number'],
		[{}],
	])('%j', (values, ...[message]) => {
		expect(unsentReason(error(values, message))).toBeUndefined();
		const standing = { connecting: false, secureConnecting: false };
		expect(unsentReason(thrown(values, message, standing))).toBeUndefined();
	});

	test.each([undefined, null, 'ECONNREFUSED', 5, {}, { cause: 'x' }])('%p', (thrownValue) => {
		expect(unsentReason(thrownValue)).toBeUndefined();
	});

	test('an error that is its own cause comes to an end', () => {
		const loop: Record<string, unknown> = { code: 'X' };
		loop.cause = loop;
		expect(unsentReason(loop)).toBeUndefined();
	});
});
