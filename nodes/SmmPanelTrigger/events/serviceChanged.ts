import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { readServices } from '../../../panel/readers';
import { serviceCondition, type ServiceFilters } from '../../../panel/orders/serviceFilter';
import type { PanelFailure, Reading, ServiceRow } from '../../../panel/types';
import type { PanelOfPoll } from '../poll/panelOfPoll';
import { pollError, settingsError } from '../poll/pollError';
import { digest, readState, writeState } from '../poll/state';
import { CatalogueCache, type FetchedList } from '../catalogue/catalogueCache';
import {
	compareCatalogue,
	fieldsOf,
	isOutage,
	type ServiceChange,
} from '../catalogue/catalogueChanges';
import {
	knownService,
	packCatalogue,
	unpackCatalogue,
	type KnownCatalogue,
} from '../catalogue/packedCatalogue';

const EVENT = 'serviceChanged';

/** More services than this are not watched by one node: n8n writes the state with each emitted item. */
export const MAX_SERVICES = 20_000;

/** Services that a test in the editor shows. */
const SAMPLES = 10;

const cache = new CatalogueCache();

const EMPTY_LIST: PanelFailure = {
	class: 'unavailable',
	text: 'The price list is empty',
	nothingDone: false,
};

async function fetchList(panel: PanelOfPoll): Promise<Reading<FetchedList>> {
	return await cache.get(panel.connection, async (): Promise<Reading<ServiceRow[]>> => {
		const answer = await panel.ask({ action: 'services', parameters: {} });
		if (!answer.ok) return answer;
		const reading = readServices(answer.value);
		if (!reading.ok) return reading;
		return reading.value.length === 0
			? { ok: false, failure: EMPTY_LIST }
			: { ok: true, value: reading.value.map(({ row }) => row) };
	});
}

function toItem({ kind, changed, before, after }: ServiceChange): INodeExecutionData {
	const current = after ?? before;
	return {
		json: {
			event: EVENT,
			change: kind,
			changed,
			service: current?.service ?? null,
			name: current?.name ?? null,
			category: current?.category ?? null,
			before,
			after,
		},
	};
}

function filtersOf(poll: IPollFunctions): ServiceFilters & IDataObject {
	return poll.getNodeParameter('filters', {}) as IDataObject;
}

function assertBounded(poll: IPollFunctions, catalogue: KnownCatalogue): void {
	if (catalogue.size <= MAX_SERVICES) return;
	throw settingsError(
		poll.getNode(),
		`${catalogue.size} services are more than this trigger watches (${MAX_SERVICES})`,
		"Narrow them with 'Filters', such as a category, and use another trigger for the rest.",
	);
}

/** The price list is not what it was: prices, limits, flags and names, new services, and services that are gone. */
export async function pollServices(
	poll: IPollFunctions,
	panel: PanelOfPoll,
): Promise<INodeExecutionData[] | null> {
	const filters = filtersOf(poll);
	const isWanted = serviceCondition(filters);
	const { emitInitial } = poll.getNodeParameter('options', {}) as IDataObject;
	const staticData = poll.getWorkflowStaticData('node');
	// Other filters are another set of services: what enters or leaves it by that is no news.
	const fingerprint = digest(EVENT, panel.account, JSON.stringify(filters));
	const state = readState(staticData, fingerprint);
	const known = unpackCatalogue(state?.catalogue);

	const reading = await fetchList(panel);
	if (!reading.ok) throw pollError(poll.getNode(), reading.failure, 'services');
	const { at, rows } = reading.value;
	// The same list again (from the cache) holds nothing new, and must not be counted again for what it lacks.
	if (known && state?.at === at) return null;

	const total = typeof state?.total === 'number' ? state.total : 0;
	const outage = isOutage(total, rows);
	const { catalogue, changes } = compareCatalogue(known ?? new Map(), rows, isWanted, outage);
	assertBounded(poll, catalogue);
	if (outage) {
		poll.logger.warn(
			'The price list is far shorter than before; what it lacks is not taken as removed',
			{
				node: poll.getNode().name,
				services: rows.length,
				servicesBefore: total,
			},
		);
	}
	const isSeeding = known === undefined && emitInitial !== true;
	const isReported = !isSeeding && changes.length > 0;
	const data = {
		at,
		total: outage ? total : rows.length,
		catalogue: packCatalogue(catalogue),
	};
	writeState(staticData, fingerprint, data, isReported);
	return isReported ? changes.map(toItem) : null;
}

/** The first services that pass the filters, as if they were new. */
export async function sampleServices(
	poll: IPollFunctions,
	panel: PanelOfPoll,
): Promise<INodeExecutionData[]> {
	const isWanted = serviceCondition(filtersOf(poll));
	const reading = await fetchList(panel);
	if (!reading.ok) throw pollError(poll.getNode(), reading.failure, 'services');
	const rows = reading.value.rows.filter(isWanted).slice(0, SAMPLES);
	if (rows.length === 0) {
		throw settingsError(
			poll.getNode(),
			'There is nothing to show: no service passes the filters',
			`The price list has ${reading.value.rows.length} services. Loosen 'Filters', or remove one.`,
		);
	}
	return rows.map((row) => {
		const after = fieldsOf(knownService(row));
		return toItem({ kind: 'added', changed: [], before: null, after });
	});
}
