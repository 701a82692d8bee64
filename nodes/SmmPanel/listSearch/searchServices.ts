import {
	type IDataObject,
	type ILoadOptionsFunctions,
	type INodeListSearchResult,
} from 'n8n-workflow';
import { ask } from '../../../panel/ask';
import { readConnection } from '../../../panel/request/connection';
import { rateUnit } from '../../../panel/orders/cost';
import { readServices } from '../../../panel/readers';
import { serviceCondition } from '../../../panel/orders/serviceFilter';
import { serviceTypeOf } from '../../../panel/orders/serviceTypes';
import type { ServiceRow } from '../../../panel/types';
import { toNodeApiError } from '../../shared/errorMessages';

/** How many services one page of the list shows; n8n asks for more when the user scrolls. */
const PAGE_SIZE = 100;

/**
 * The service picker: the panel's price list, filtered by the words that the user types. What keeps the
 * list from loading is shown as it is, since an empty list would mean that there are no services.
 *
 * @throws NodeApiError
 */
export async function searchServices(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const connection = readConnection(await this.getCredentials<IDataObject>('smmPanelApi'));
	const answer = await ask(
		{ action: 'services', parameters: {} },
		connection,
		async (request) =>
			await this.helpers.httpRequestWithAuthentication.call(this, 'smmPanelApi', request),
	);
	const list = answer.ok ? readServices(answer.value) : answer;
	if (!list.ok) throw toNodeApiError(this.getNode(), list.failure, 'services');
	const matches = serviceCondition({ search: filter });
	const services = list.value.filter(({ row }) => matches(row));
	const start = Number(paginationToken ?? 0);
	const end = start + PAGE_SIZE;
	return {
		results: services.slice(start, end).map(({ row }) => ({
			name: nameOf(row),
			value: row.service,
		})),
		...(end < services.length && { paginationToken: String(end) }),
	};
}

/** ID, name, the type that 'Service Type' has to be set to where it is not the default, and what it costs. */
function nameOf({ service, name, type, rate }: ServiceRow): string {
	const known = type === '' ? 'default' : serviceTypeOf(type);
	const words = [service, name, ...(known === 'default' ? [] : [type])].join(' · ');
	if (rate === null) return words;
	return `${words} (${known === undefined ? rate : `${rate} ${rateUnit(known)}`})`;
}
