import { parameterLabel, type PanelParameters } from '../request/actions';
import {
	countsQuantity,
	orderedQuantity,
	SERVICE_TYPES,
	serviceTypeOf,
	type ServiceType,
} from './serviceTypes';
import { quoted } from '../request/values';
import type { ServiceRow } from '../types';

/**
 * Compares an order with the line of the price list for its service. It gives one sentence for each thing that the
 * panel would refuse, or would take differently than meant. Values that the list leaves out are not checked.
 */
export function orderProblems(
	type: ServiceType,
	parameters: PanelParameters,
	service: ServiceRow,
): string[] {
	return [
		...typeProblems(type, service),
		...quantityProblems(type, parameters, service),
		...dripFeedProblems(parameters, service),
	];
}

/**
 * A sentence if 'Service Type' differs from the type in the price list, or if that type is unknown. Such an order would
 * be counted and charged differently than meant. If the list gives no type, 'Service Type' is taken as right.
 */
export function typeProblems(type: ServiceType, service: Pick<ServiceRow, 'type'>): string[] {
	if (service.type === '') return [];
	const expected = serviceTypeOf(service.type);
	if (expected === type) return [];
	return [
		expected === undefined
			? `The price list calls the type ${quoted(service.type)}, which is none that this node knows`
			: `The service is of the type ${service.type}, and 'Service Type' is ${SERVICE_TYPES[type].label}`,
	];
}

function quantityProblems(
	type: ServiceType,
	parameters: PanelParameters,
	{ min, max }: ServiceRow,
): string[] {
	const amounts: Array<[string, number]> =
		type === 'subscriptions'
			? [
					[parameterLabel('min'), Number(parameters.min)],
					[parameterLabel('max'), Number(parameters.max)],
				]
			: countsQuantity(type)
				? [[quantityLabel(type), orderedQuantity(type, parameters)]]
				: [];
	return amounts.flatMap(([label, amount]) => {
		if (min !== null && amount < min) return [`'${label}' is ${amount}, and the least is ${min}`];
		if (max !== null && amount > max) return [`'${label}' is ${amount}, and the most is ${max}`];
		return [];
	});
}

function quantityLabel(type: ServiceType): string {
	return parameterLabel(SERVICE_TYPES[type].counted ?? 'quantity');
}

function dripFeedProblems(parameters: PanelParameters, { dripfeed }: ServiceRow): string[] {
	if (dripfeed !== false) return [];
	return ['runs', 'interval']
		.filter((name) => parameters[name] !== undefined)
		.map((name) => `'${parameterLabel(name)}' is set, and the service does not support drip-feed`);
}
