import { apiUrl, type PanelConnection } from '../../panel/request/connection';
import { fingerprint } from './fingerprint';

/**
 * Stands for one account on one panel: the API URL in a normal form, and the key. An API URL may be written with or
 * without `www.`, with http or https, and with a slash at its end: it is the same panel.
 *
 * @throws InputError if the API URL is no web address
 */
export function accountFingerprint(connection: PanelConnection): string {
	const { host, pathname, search } = apiUrl(connection);
	const address = host.replace(/^www\./, '') + pathname.replace(/\/+$/, '') + search;
	return fingerprint(address, connection.apiKey);
}
