import type { PanelParameters } from '../../../panel/request/actions';
import { isEmpty } from '../../../panel/request/values';
import {
	orderParameters,
	readServiceType,
	type ServiceType,
} from '../../../panel/orders/serviceTypes';
import type { OperationHost } from '../run/run';

/** An order as an item describes it, checked for what its type needs. */
export interface PreparedOrder {
	type: ServiceType;
	parameters: PanelParameters;
}

/** The collection of parameters that users name themselves, as n8n stores it. */
interface CustomParameters {
	parameter?: Array<{ name?: string; value?: unknown }>;
}

/**
 * Reads an item's fields as an order.
 *
 * @throws InputError if the type is unknown or a field that it needs is empty
 */
export function prepareOrder(host: OperationHost, item: number): PreparedOrder {
	const { customParameters, ...fields } = host.fields(item);
	const type = readServiceType(host.setting('serviceType', item, 'default'));
	const custom = (customParameters as CustomParameters | undefined)?.parameter ?? [];
	return {
		type,
		parameters: orderParameters(
			type,
			fields,
			Object.fromEntries(
				custom.flatMap(({ name = '', value }) => (isEmpty(name) ? [] : [[name.trim(), value]])),
			),
		),
	};
}
