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
 * Compares an order with the panel's own line for its service, and says in one sentence each what the panel
 * would not take or would take differently than meant. What the panel does not say is not checked.
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
 * Says where 'Service Type' is another than the price list's, or the list's is unknown: the order would be counted and
 * charged otherwise than meant. Where the list gives no type, 'Service Type' is believed.
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
