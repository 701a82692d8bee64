import type { PanelParameters } from '../request/actions';
import {
	countsQuantity,
	orderedQuantity,
	SERVICE_TYPES,
	serviceTypeOf,
	type ServiceType,
} from './serviceTypes';
import type { ServiceRow } from '../types';

/**
 * Something that the panel would refuse, or would take differently than meant. `listed` and `given` are types in the
 * panel's words.
 */
export type OrderProblem =
	| { kind: 'unknownType'; listed: string }
	| { kind: 'otherType'; listed: string; given: string }
	| { kind: 'tooLittle' | 'tooMuch'; field: string; amount: number; bound: number }
	| { kind: 'noDripFeed'; field: string };

/**
 * Compares an order with the line of the price list for its service. Values that the list leaves out are not checked.
 */
export function orderProblems(
	type: ServiceType,
	parameters: PanelParameters,
	service: ServiceRow,
): OrderProblem[] {
	return [
		...typeProblems(type, service),
		...quantityProblems(type, parameters, service),
		...dripFeedProblems(parameters, service),
	];
}

/**
 * A problem if the order's type differs from the type in the price list, or if that type is unknown. Such an order would
 * be counted and charged differently than meant. If the list gives no type, the order's type is taken as right.
 */
export function typeProblems(
	type: ServiceType,
	{ type: listed }: Pick<ServiceRow, 'type'>,
): OrderProblem[] {
	if (listed === '') return [];
	const expected = serviceTypeOf(listed);
	if (expected === type) return [];
	return [
		expected === undefined
			? { kind: 'unknownType', listed }
			: { kind: 'otherType', listed, given: SERVICE_TYPES[type].label },
	];
}

function quantityProblems(
	type: ServiceType,
	parameters: PanelParameters,
	{ min, max }: ServiceRow,
): OrderProblem[] {
	const amounts: Array<[string, number]> =
		type === 'subscriptions'
			? [
					['min', Number(parameters.min)],
					['max', Number(parameters.max)],
				]
			: countsQuantity(type)
				? [[SERVICE_TYPES[type].counted ?? 'quantity', orderedQuantity(type, parameters)]]
				: [];
	return amounts.flatMap(([field, amount]): OrderProblem[] => {
		if (min !== null && amount < min) return [{ kind: 'tooLittle', field, amount, bound: min }];
		if (max !== null && amount > max) return [{ kind: 'tooMuch', field, amount, bound: max }];
		return [];
	});
}

function dripFeedProblems(parameters: PanelParameters, { dripfeed }: ServiceRow): OrderProblem[] {
	if (dripfeed !== false) return [];
	return ['runs', 'interval']
		.filter((name) => parameters[name] !== undefined)
		.map((field) => ({ kind: 'noDripFeed', field }));
}
