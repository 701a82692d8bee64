import {
	FROM_PRICE_LIST,
	readServiceType,
	serviceTypeOf,
	type ServiceType,
} from '../../../panel/orders/serviceTypes';
import { NotSentError } from '../../shared/notSentError';
import { parseId } from '../../../panel/request/ids';
import { onlyEntry } from '../../../panel/request/values';
import { quoted } from '../../shared/inputTexts';
import type { OperationRun, Panel } from '../run/run';
import { serviceInPriceList } from './priceList';

/**
 * The type of an item's order: what 'Service Type' says, or what the panel's price list calls it.
 *
 * @throws InputError or NotSentError for a type that is none, and NodeApiError if the price list could not be had
 */
export async function orderType(
	run: OperationRun,
	panel: Panel,
	item: number,
): Promise<ServiceType> {
	const chosen = onlyEntry(run.parameter<unknown>('serviceType', item, 'default'));
	if (chosen !== FROM_PRICE_LIST) return readServiceType(chosen);
	const service = parseId(run.fields(item, ['service']).service, 'service');
	const { row } = await serviceInPriceList(run, panel, service);
	const type = serviceTypeOf(row.type);
	if (type !== undefined) return type;
	throw new NotSentError(
		row.type === ''
			? `The price list does not say which type service ${service} has`
			: `The price list gives service ${service} the type ${quoted(row.type)}, which this node does not know`,
		"Choose the type in 'Service Type'. If the panel has a type of its own, choose Default or Package and add the fields of that type to 'Custom Parameters'. Nothing was sent to the panel.",
	);
}
