import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { serviceCondition, type ServiceFilters } from '../../../panel/orders/serviceFilter';
import { turn, withPauses } from '../../../panel/steps';
import type { ServiceRow } from '../../../panel/types';
import { fingerprint } from '../../shared/fingerprint';
import {
	compareCatalogue,
	isOutage,
	toServiceFields,
	type ServiceChange,
} from '../catalogue/catalogueChanges';
import {
	knownService,
	packCatalogue,
	unpackCatalogue,
	type KnownCatalogue,
} from '../catalogue/packedCatalogue';
import { fetchPriceList } from '../catalogue/priceList';
import { panelError, settingsError, warn } from '../poll/pollError';
import type { PollSession } from '../poll/pollSession';
import { readCollection } from '../poll/dataObject';
import { asSample, type TriggerEvent } from '../poll/triggerEvent';

const EVENT = 'serviceChanged';

/** How many services one node watches at most, since n8n writes the whole state after each report. */
export const MAX_SERVICES = 20_000;

/** How many services a test in the editor shows. */
const SAMPLES = 10;

function toItem({ kind, changed, before, after }: ServiceChange): IDataObject {
	const current = after ?? before;
	return {
		event: EVENT,
		change: kind,
		changed,
		service: current?.service ?? null,
		name: current?.name ?? null,
		category: current?.category ?? null,
		before,
		after,
	};
}

function assertBounded(poll: IPollFunctions, catalogue: KnownCatalogue): void {
	if (catalogue.size <= MAX_SERVICES) return;
	throw settingsError(
		poll.getNode(),
		`The trigger can watch ${MAX_SERVICES} services, not ${catalogue.size}`,
		"Use 'Filters', for example a category, to watch fewer services. Use another trigger for the rest.",
	);
}

function warnOfOutage(poll: IPollFunctions, services: number, servicesBefore: number): void {
	const message =
		'The price list is much shorter than before. The missing services are not reported as removed';
	warn(poll, message, { services, servicesBefore });
}

/** Reports changes of the price list: prices, limits, flags and names, new services and removed ones. */
async function pollServices(
	poll: IPollFunctions,
	session: PollSession,
): Promise<INodeExecutionData[] | null> {
	const filters: ServiceFilters & IDataObject = readCollection(poll, 'filters');
	const isWanted = serviceCondition(filters);
	const { emitInitial } = readCollection(poll, 'options');
	// Other filters select other services, so the comparison starts again with them.
	const owner = fingerprint(EVENT, session.account, JSON.stringify(filters));
	const state = session.state.read(owner);
	const known = unpackCatalogue(state?.catalogue);

	const reading = await fetchPriceList(session);
	if (!reading.ok) throw panelError(poll.getNode(), reading.failure, 'services');
	const { at, value: rows } = reading.value;
	// The same list from the cache has no changes, and its missing services must not be counted twice.
	if (known && state?.at === at) return null;

	const total = typeof state?.total === 'number' ? state.total : 0;
	const outage = isOutage(total, rows);
	const { catalogue, changes } = await withPauses(
		compareCatalogue(known ?? new Map(), rows, isWanted, outage),
	);
	assertBounded(poll, catalogue);
	if (outage) warnOfOutage(poll, rows.length, total);

	// Packing a long list is a step of its own.
	await turn();
	const isReported = changes.length > 0 && (known !== undefined || emitInitial === true);
	const data = { at, total: outage ? total : rows.length, catalogue: packCatalogue(catalogue) };
	session.state.write(owner, data, isReported);
	return isReported ? changes.map((change) => ({ json: toItem(change) })) : null;
}

/** A made-up change of a service: it had another rate before. */
function sampleChange(row: ServiceRow): ServiceChange {
	const after = toServiceFields(knownService(row));
	const rate = after.rate ? Number((after.rate * 0.8).toPrecision(6)) : 1;
	return { kind: 'changed', changed: ['rate'], before: { ...after, rate }, after };
}

/** The first services that pass the filters, as if their rates had changed. */
async function sampleServices(
	poll: IPollFunctions,
	session: PollSession,
): Promise<INodeExecutionData[]> {
	const isWanted = serviceCondition(readCollection(poll, 'filters'));
	const reading = await fetchPriceList(session);
	if (!reading.ok) throw panelError(poll.getNode(), reading.failure, 'services');
	const { value: rows } = reading.value;
	const shown = rows.filter(isWanted).slice(0, SAMPLES);
	if (shown.length === 0) {
		throw settingsError(
			poll.getNode(),
			'There is nothing to show: no service passes the filters',
			`The price list has ${rows.length} services. Change or remove a filter in 'Filters'.`,
		);
	}
	return shown.map((row) => asSample(toItem(sampleChange(row))));
}

/** A service has another price, limit, flag or name, is new, or was removed. */
export const serviceChanged: TriggerEvent = { poll: pollServices, sample: sampleServices };
