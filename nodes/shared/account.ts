import { apiUrl, type PanelConnection } from '../../panel/request/connection';
import { fingerprint } from './fingerprint';

/**
 * The fingerprint of one account: the API URL in a normal form, and the key. `www.`, a dot after the host, a slash
 * at the end, the order of a query, and http or https make no difference.
 *
 * @throws InputError if the API URL is no web address
 */
export function accountFingerprint(connection: PanelConnection): string {
	const { hostname, port, pathname, search } = apiUrl(connection);
	const host = hostname.replace(/^www\./, '').replace(/\.$/, '');
	const query = new URLSearchParams(search);
	query.sort();
	const path = pathname.replace(/\/+$/, '');
	const address = [host, port && `:${port}`, path, String(query) && `?${query}`];
	return fingerprint(address.join(''), connection.apiKey);
}
