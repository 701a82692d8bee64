import type { IDataObject } from 'n8n-workflow';
import {
	orderParameters,
	parametersOf,
	type ServiceType,
} from '../../../panel/orders/serviceTypes';
import { writeParameters } from '../../../panel/request/parameters';
import { isEmpty } from '../../../panel/request/values';
import type { OperationRun, Panel } from '../run/run';
import { orderType } from './orderType';

/** An order as an item describes it, checked for what its type needs, and written as the API takes it. */
export interface PreparedOrder {
	type: ServiceType;
	parameters: IDataObject;
}

/** Parameters that users name themselves, as n8n stores them. */
interface AdditionalFields {
	customParameters?: { parameter?: Array<{ name?: unknown; value?: unknown }> };
}

/**
 * Reads an item's fields as an order.
 *
 * @throws InputError if the type is unknown, a field that it needs is empty, or a value cannot be sent
 */
export async function prepareOrder(
	run: OperationRun,
	panel: Panel,
	item: number,
): Promise<PreparedOrder> {
	const type = await orderType(run, panel, item);
	const { customParameters } = run.parameter<AdditionalFields>('additionalFields', item, {});
	const custom = (customParameters?.parameter ?? []).flatMap(
		({ name = '', value }): Array<[string, unknown]> =>
			isEmpty(name) ? [] : [[String(name).trim(), value]],
	);
	const fields = run.fields(item, parametersOf(type));
	const parameters = orderParameters(type, fields, Object.fromEntries(custom));
	return { type, parameters: writeParameters(parameters) };
}
