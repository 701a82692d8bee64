import { apiUrl, type PanelConnection } from '../../panel/request/connection';
import { fingerprint } from './fingerprint';

/**
 * The fingerprint of one account: the API URL in a normal form, and the key. `www.`, a slash at the end, and http or
 * https make no difference.
 *
 * @throws InputError if the API URL is no web address
 */
export function accountFingerprint(connection: PanelConnection): string {
	const { host, pathname, search } = apiUrl(connection);
	const address = host.replace(/^www\./, '') + pathname.replace(/\/+$/, '') + search;
	return fingerprint(address, connection.apiKey);
}
