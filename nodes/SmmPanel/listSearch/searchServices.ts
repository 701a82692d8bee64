import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { ask } from '../../../panel/ask';
import { serviceCondition, servicesWhere } from '../../../panel/orders/serviceFilter';
import { serviceTypeOf } from '../../../panel/orders/serviceTypes';
import { readLongPriceList } from '../../../panel/readers';
import { readConnection, type PanelConnection } from '../../../panel/request/connection';
import { withPauses } from '../../../panel/steps';
import type { ServiceRow } from '../../../panel/types';
import { toNodeApiError } from '../../shared/errorMessages';
import { toNodeError } from '../../shared/notSentError';
import { priceLists } from '../../shared/priceLists';

/** How many services one page of the list shows. n8n asks for more when the user scrolls. */
const PAGE_SIZE = 100;

/**
 * The service picker: the panel's price list, filtered by the words that the user types. The list is kept for some
 * minutes, so typing a word costs one request. If it cannot be loaded, the error is shown: an empty list would mean that
 * there are no services.
 *
 * @throws NodeApiError, or NodeOperationError if the credential cannot be used
 */
export async function searchServices(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const connection = readConnection(await this.getCredentials<IDataObject>('smmPanelApi'));
	const list = await priceListOf(this, connection);
	if (!list.ok) throw toNodeApiError(this.getNode(), list.failure, 'services');
	const matches = serviceCondition({ search: filter });
	const all = list.value.services;
	// Where a panel gives no type at all, saying so at each service would tell nothing.
	const givesTypes = all.some(({ row }) => row.type !== '');
	const services = await withPauses(servicesWhere(all, matches));
	const start = Number(paginationToken ?? 0);
	const end = start + PAGE_SIZE;
	return {
		results: services.slice(start, end).map(({ row }) => ({
			name: nameOf(row, givesTypes),
			value: row.service,
		})),
		...(end < services.length && { paginationToken: String(end) }),
	};
}

/** The price list of the panel, at most some minutes old. */
async function priceListOf(editor: ILoadOptionsFunctions, connection: PanelConnection) {
	try {
		return await priceLists.get(connection, async () => {
			const answer = await ask(
				{ action: 'services', parameters: {} },
				connection,
				async (request) =>
					await editor.helpers.httpRequestWithAuthentication.call(editor, 'smmPanelApi', request),
			);
			return answer.ok ? await readLongPriceList(answer.value) : answer;
		});
	} catch (error) {
		throw toNodeError(editor.getNode(), error);
	}
}

/**
 * ID, price, type and name of a service. The type is left out if it is the default of 'Service Type'. The editor cuts a
 * line after some 45 characters, so the name comes last.
 */
function nameOf({ service, name, type, rate }: ServiceRow, givesTypes: boolean): string {
	const unknownType = givesTypes ? ['type unknown'] : [];
	const ownType = serviceTypeOf(type) === 'default' ? [] : [type];
	const shownType = type === '' ? unknownType : ownType;
	return [service, ...(rate === null ? [] : [rate]), ...shownType, name].join(' · ');
}
