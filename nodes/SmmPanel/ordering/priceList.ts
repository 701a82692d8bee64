import { describeFailure, toNodeApiError } from '../../shared/errorMessages';
import { readServices } from '../../../panel/readers';
import type { PanelFailure, Reading, ServiceRow } from '../../../panel/types';
import type { OperationRun } from '../run/run';
import { askWithinLimits, STOPPED } from '../run/pace';

/** The panel's price list, asked for once in a run and only if somebody looks something up. */
export interface PriceList {
	/**
	 * The line of a service, undefined if the list has none.
	 *
	 * @throws NodeApiError if the list could not be had
	 */
	find(service: unknown): Promise<ServiceRow | undefined>;
}

export function priceList(host: OperationRun): PriceList {
	let list: Promise<Reading<Map<string, ServiceRow>>> | undefined;
	return {
		async find(service) {
			list ??= load(host);
			const loaded = await list;
			if (!loaded.ok) throw notLoaded(host, loaded.failure);
			return loaded.value.get(String(service));
		},
	};
}

async function load(host: OperationRun): Promise<Reading<Map<string, ServiceRow>>> {
	const services = await askWithinLimits(
		host,
		async () => await host.ask({ action: 'services', parameters: {} }),
		readServices,
	);
	if (services === undefined) return { ok: false, failure: STOPPED };
	if (!services.ok) return services;
	return { ok: true, value: new Map(services.value.map(({ row }) => [String(row.service), row])) };
}

/**
 * Other orders of the execution may have been placed before this one, so unlike elsewhere nothing here advises
 * to run it again.
 */
function notLoaded(host: OperationRun, failure: PanelFailure) {
	const { message, description } = describeFailure(failure, 'services');
	const isClear = failure.class !== 'unavailable' && failure.class !== 'unknownOutcome';
	return toNodeApiError(host.node, failure, 'services', undefined, {
		message,
		description: `The order is held against the panel's price list, which could not be read. Nothing was sent for this item.${isClear ? ` ${description}` : ''}`,
	});
}
