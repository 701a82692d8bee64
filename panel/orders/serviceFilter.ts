import { readAmount } from './amount';
import { toNumber } from './cost';
import { InputError } from '../request/inputError';
import { parseIds } from '../request/ids';
import { readFlag } from '../answer/numbers';
import { isEmpty, onlyEntry, oneValue } from '../request/values';
import { endsStep, type Steps } from '../steps';
import { visibleText } from '../text';
import type { ServiceRow } from '../types';

/** Conditions on the rows of a price list. A condition that is not set matches every row. */
export interface ServiceFilters {
	/** Part of the category's name, in any case. */
	category?: unknown;
	/** Words that must all be in the name, category, type or ID of the service, in any case. */
	search?: unknown;
	/** The panel's word for the type, in any case or spelling. */
	type?: unknown;
	/** Service IDs, in any form that `parseIds` reads. */
	ids?: unknown;
	refill?: unknown;
	cancel?: unknown;
	dripfeed?: unknown;
	/** The highest rate, in the panel's currency. */
	maxRate?: unknown;
}

export type ServiceCondition = (row: ServiceRow) => boolean;

/** The services that meet a condition, in their order. */
export function* servicesWhere<T extends { row: ServiceRow }>(
	services: readonly T[],
	condition: ServiceCondition,
): Steps<T[]> {
	const found: T[] = [];
	for (const [line, service] of services.entries()) {
		if (endsStep(line)) yield undefined;
		if (condition(service.row)) found.push(service);
	}
	return found;
}

/**
 * One condition made of all filters. A flag that the panel does not give matches neither yes nor no. A rate that
 * cannot be read matches no maximum.
 *
 * @throws InputError for a filter with an impossible value, since without it too many rows would match
 */
export function serviceCondition(filters: ServiceFilters): ServiceCondition {
	const conditions: ServiceCondition[] = [];
	if (!isEmpty(filters.category)) {
		const category = plain(scalar(filters.category, 'filters.category'));
		conditions.push((row) => plain(row.category).includes(category));
	}
	if (!isEmpty(filters.search)) {
		const words = plain(scalar(filters.search, 'filters.search')).split(/\s+/);
		conditions.push((row) => {
			const text = `${plain(`${row.service} ${row.name} ${row.category}`)} ${typeWord(row.type)}`;
			return words.every((word) => text.includes(word));
		});
	}
	if (!isEmpty(filters.type)) {
		const type = typeWord(scalar(filters.type, 'filters.type'));
		conditions.push((row) => typeWord(row.type) === type);
	}
	if (!isEmpty(filters.ids)) {
		const ids = new Set(parseIds(filters.ids, 'services').map(String));
		conditions.push((row) => ids.has(String(row.service)));
	}
	for (const flag of FLAGS) {
		if (isEmpty(filters[flag])) continue;
		const wanted = readFlag(onlyEntry(filters[flag]));
		if (wanted === null) {
			const field = `filters.${flag}`;
			throw new InputError({ kind: 'notAFlag', field, text: scalar(filters[flag], field) });
		}
		conditions.push((row) => row[flag] === wanted);
	}
	if (!isEmpty(filters.maxRate)) {
		const maxRate = toNumber(readAmount(filters.maxRate, 'filters.maxRate'));
		conditions.push((row) => row.rate !== null && row.rate <= maxRate);
	}
	return (row) => conditions.every((condition) => condition(row));
}

const FLAGS = ['refill', 'cancel', 'dripfeed'] as const;

/** The text of a filter. */
function scalar(value: unknown, field: string): string {
	const one = oneValue(value, field);
	if (typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean') {
		return visibleText(String(one));
	}
	throw new InputError({ kind: 'notText', field });
}

/**
 * The visible text in lower case, with one `i` for the Turkish dotted and dotless i, so that `instagram` finds
 * `İnstagram`. JavaScript's own lower case of İ is an i and a combining dot (U+0307).
 */
function plain(text: string): string {
	return visibleText(text)
		.normalize('NFC')
		.replace(/[İı]/g, 'i')
		.toLowerCase()
		.replace(/i\u0307/g, 'i');
}

function typeWord(text: string): string {
	return plain(text).replace(/[\s_-]+/g, ' ');
}
