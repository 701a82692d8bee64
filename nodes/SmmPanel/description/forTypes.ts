import type { INodeProperties } from 'n8n-workflow';
import {
	FROM_PRICE_LIST,
	SERVICE_TYPES,
	type ServiceType,
} from '../../../panel/orders/serviceTypes';

const TYPES = Object.keys(SERVICE_TYPES) as ServiceType[];

/**
 * What 'Service Type' may hold besides the types of the list: an expression, or what the editor made of one. The
 * stored values begin with a small letter. A panel's own word, `=` and an empty text all sort before it.
 */
const NO_TYPE_OF_THE_LIST = [FROM_PRICE_LIST, null, { _cnd: { lt: 'a' } }];

/**
 * A field that fills an API parameter, for the service types that take it. Types that do not take it hide it, so that
 * it stays within reach where the type comes from an expression or from the price list.
 *
 * n8n does not start a workflow in which a required field is empty. So a field that a type needs is there twice:
 * required where such a type is chosen, and not required elsewhere, where `orderParameters` checks each item.
 */
export function forTypesWith(
	apiName: string,
	field: Omit<INodeProperties, 'displayOptions' | 'routing'>,
): INodeProperties[] {
	const sent = { ...field, routing: { send: { type: 'body', property: apiName } } } as const;
	const needing = typesWhere(({ required }) => required.includes(apiName));
	const taking = typesWhere(({ optional }) => optional.includes(apiName));
	const offered = { ...sent, displayOptions: { hide: { serviceType: otherThan(taking) } } };
	if (needing.length === 0) return [offered];
	const hidden = [...otherThan(needing), ...NO_TYPE_OF_THE_LIST];
	return [{ ...sent, required: true, displayOptions: { hide: { serviceType: hidden } } }, offered];
}

/** All types but these. */
export function otherThan(types: readonly ServiceType[]): ServiceType[] {
	return TYPES.filter((type) => !types.includes(type));
}

function typesWhere(is: (fields: (typeof SERVICE_TYPES)[ServiceType]) => boolean): ServiceType[] {
	return TYPES.filter((type) => is(SERVICE_TYPES[type]));
}
