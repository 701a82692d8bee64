import { apiUrl, type PanelConnection } from '../../panel/request/connection';
import { fingerprint } from './fingerprint';

/**
 * Stands for one account on one panel: the API URL in a normal form, and the key. With or without `www.`, a slash at
 * the end, http or https: it is the same panel.
 *
 * @throws InputError if the API URL is no web address
 */
export function accountFingerprint(connection: PanelConnection): string {
	const { host, pathname, search } = apiUrl(connection);
	const address = host.replace(/^www\./, '') + pathname.replace(/\/+$/, '') + search;
	return fingerprint(address, connection.apiKey);
}
