import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { SERVICE_TYPES, type ServiceType } from '../../../panel/orders/serviceTypes';

const TYPES = Object.keys(SERVICE_TYPES) as ServiceType[];

/**
 * A field that fills an API parameter, for the service types that take it. Types that do not take it hide it. So
 * it stays within reach where the type comes from an expression or from the price list.
 *
 * n8n does not start a workflow in which a required field is empty. So a field is there once more, as required, for each
 * type that needs it. Where the type comes from elsewhere it is not, and `orderParameters` checks each item.
 */
export function forTypesWith(
	apiName: string,
	field: Omit<INodeProperties, 'displayOptions' | 'routing'>,
): INodeProperties[] {
	const sent = { ...field, routing: { send: { type: 'body', property: apiName } } } as const;
	const needing = typesWhere(({ required }) => required.includes(apiName));
	const taking = typesWhere(({ optional }) => optional.includes(apiName));
	const needed = needing.map((type) => ({
		...sent,
		required: true,
		displayOptions: { hide: whereTypeIs(type) },
	}));
	const offered = { ...sent, displayOptions: { hide: { shownType: otherThan(taking) } } };
	return [...needed, offered];
}

/** What a hidden field of `shownChoice` gives where the choice is an expression. */
export const FROM_EXPRESSION = '';

/** Hides a field unless this type is chosen in the list. */
export function whereTypeIs(type: ServiceType): NonNullable<IDisplayOptions['hide']> {
	return { serviceType: [{ _cnd: { not: type } }], shownType: [FROM_EXPRESSION] };
}

/**
 * A hidden field: what is chosen in a list, and nothing while the list holds an expression. The editor gives conditions the
 * value of an expression for the first item, and other items may need other fields. Fields that depend on this one stay
 * within reach.
 */
export function shownChoice(name: string, list: string): INodeProperties {
	const raw = `$rawParameter.${list}`;
	return {
		displayName: 'Shown Choice',
		name,
		type: 'hidden',
		default: `={{ String(${raw}).startsWith("=") ? "${FROM_EXPRESSION}" : ${raw} }}`,
	};
}

/** All types but these. */
export function otherThan(types: readonly ServiceType[]): ServiceType[] {
	return TYPES.filter((type) => !types.includes(type));
}

function typesWhere(is: (fields: (typeof SERVICE_TYPES)[ServiceType]) => boolean): ServiceType[] {
	return TYPES.filter((type) => is(SERVICE_TYPES[type]));
}
