import type { IHttpRequestOptions } from 'n8n-workflow';
import { NotSentError } from '../../shared/notSentError';
import { visibleText } from '../../../panel/text';

export type Proxy = Extract<NonNullable<IHttpRequestOptions['proxy']>, { host: string }>;

/**
 * Reads the address of a proxy. With an address that it cannot use, n8n would use no proxy, without a word.
 *
 * @throws NotSentError for all but an http(s) address; it never quotes the address, which may hold a password
 */
export function readProxy(value: unknown): Proxy {
	const address = typeof value === 'string' ? visibleText(value) : '';
	// The protocol must be complete: a URL parser reads `localhost:` as one, and `http:x` as an address.
	const url =
		/^https?:\/\/[^\s/\\]/i.test(address) && !/\s/.test(address) ? parsed(address) : undefined;
	if (url === undefined || url.hostname === '' || url.port === '0') throw noProxy();
	const protocol = url.protocol.replace(':', '');
	return {
		protocol,
		host: url.hostname,
		port: Number(url.port) || (protocol === 'https' ? 443 : 80),
		...(url.username !== '' && {
			auth: { username: decoded(url.username), password: decoded(url.password) },
		}),
	};
}

function parsed(address: string): URL | undefined {
	try {
		return new URL(address);
	} catch {
		return undefined;
	}
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		// A percent sign that starts no escape is part of the password.
		return text;
	}
}

function noProxy(): NotSentError {
	return new NotSentError(
		"'Proxy' is not an address that n8n can use",
		'Under Settings → Request Options, enter it with protocol and host, such as http://myproxy:3128. Only http and https proxies are supported. Nothing was sent to the panel.',
	);
}
