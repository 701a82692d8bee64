import type { IDataObject } from 'n8n-workflow';
import { endsStep, type Steps } from '../../../panel/steps';
import type { ServiceRow } from '../../../panel/types';
import { knownService, type KnownCatalogue, type KnownService } from './packedCatalogue';

/** The fields whose change is reported. Panels rename and decorate categories too often to report that. */
const COMPARED = ['name', 'type', 'rate', 'min', 'max', 'refill', 'cancel', 'dripfeed'] as const;

/** A service counts as removed when so many price lists in a row were without it. */
export const LISTS_BEFORE_REMOVED = 3;

/** A price list with less than this share of its former services is an outage, and no removal. */
const SMALLEST_SHARE = 0.5;

/** Price lists shorter than this may shrink by any amount. */
const SMALL_CATALOGUE = 10;

/** The fields of a service that an item shows. */
export type ServiceFields = Omit<KnownService, 'missing'> & IDataObject;

/** A difference between two price lists. `before` is null for a new service, `after` for a removed one. */
export interface ServiceChange {
	kind: 'added' | 'changed' | 'removed';
	changed: string[];
	before: ServiceFields | null;
	after: ServiceFields | null;
}

/** What an item shows of a service. */
export function toServiceFields(known: KnownService): ServiceFields {
	const { service, name, type, category, rate, min, max, refill, cancel, dripfeed } = known;
	return { service, name, type, category, rate, min, max, refill, cancel, dripfeed };
}

/**
 * Whether a price list is far shorter than the last one. Then the panel has an outage, and nothing was removed.
 * @param total services that the last whole list had
 */
export function isOutage(total: number, rows: readonly ServiceRow[]): boolean {
	return rows.length === 0 || (total >= SMALL_CATALOGUE && rows.length < total * SMALLEST_SHARE);
}

/** The change to report for a service on a price list; undefined if there is none. */
function changeOf(
	before: KnownService | undefined,
	after: KnownService,
	isWanted: boolean,
): ServiceChange | undefined {
	const fields = toServiceFields(after);
	if (before === undefined) {
		return isWanted ? { kind: 'added', changed: [], before: null, after: fields } : undefined;
	}
	const changed: string[] = COMPARED.filter((field) => before[field] !== after[field]);
	if (!isWanted && before.category !== after.category) changed.push('category');
	if (changed.length === 0) return undefined;
	return { kind: 'changed', changed, before: toServiceFields(before), after: fields };
}

/**
 * Compares a price list with the known services, in steps. It gives what is known from now on, and the changes to
 * report. Services keep their place in the price list. A service that is listed twice counts once.
 * @param known empty at the first poll
 * @param rows the whole price list
 * @param isWanted the filters; a service that no longer passes them has changed, and is reported one last time
 * @param outage whether missing services count as removed: during an outage they do not (see `isOutage`)
 */
export function* compareCatalogue(
	known: KnownCatalogue,
	rows: readonly ServiceRow[],
	isWanted: (row: ServiceRow) => boolean,
	outage: boolean,
): Steps<{ catalogue: KnownCatalogue; changes: ServiceChange[] }> {
	const catalogue: KnownCatalogue = new Map();
	const changes: ServiceChange[] = [];
	const listed = new Set<string>();
	for (const [line, row] of rows.entries()) {
		if (endsStep(line)) yield undefined;
		const after = knownService(row);
		if (listed.has(after.service)) continue;
		listed.add(after.service);
		const passes = isWanted(row);
		if (passes) catalogue.set(after.service, after);
		const change = changeOf(known.get(after.service), after, passes);
		if (change) changes.push(change);
	}

	yield undefined;
	for (const before of known.values()) {
		if (listed.has(before.service)) continue;
		const missing = outage ? before.missing : before.missing + 1;
		if (missing < LISTS_BEFORE_REMOVED) catalogue.set(before.service, { ...before, missing });
		else {
			changes.push({ kind: 'removed', changed: [], before: toServiceFields(before), after: null });
		}
	}
	return { catalogue, changes };
}
