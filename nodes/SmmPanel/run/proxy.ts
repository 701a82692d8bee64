import type { IHttpRequestOptions } from 'n8n-workflow';
import { InputError } from '../../../panel/request/inputError';

/** @throws InputError for what is no address */
export function readProxy(text: string): NonNullable<IHttpRequestOptions['proxy']> {
	try {
		const { protocol, hostname, port, username, password } = new URL(text);
		return {
			protocol: protocol.replace(':', ''),
			host: hostname,
			port: Number(port) || (protocol === 'https:' ? 443 : 80),
			...(username !== '' && {
				auth: { username: decodeURIComponent(username), password: decodeURIComponent(password) },
			}),
		};
	} catch {
		throw new InputError(
			"'Proxy' under Request Options is not an address",
			'Enter it as e.g. http://myproxy:3128. Nothing was sent to the panel.',
		);
	}
}
