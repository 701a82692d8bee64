import { readLongPriceList, type ReadService } from '../../../panel/readers';
import { NotSentError } from '../../shared/notSentError';
import type { PanelFailure } from '../../../panel/types';
import { describeFailure, toNodeApiError } from '../../shared/errorMessages';
import { priceLists } from '../../shared/priceLists';
import { askWithinLimits } from '../run/askWithinLimits';
import type { OperationRun, Panel } from '../run/run';

/**
 * A service in the panel's price list, undefined if the list has none.
 *
 * @throws NodeApiError if the list could not be had
 */
export async function findInPriceList(
	run: OperationRun,
	panel: Panel,
	service: unknown,
): Promise<ReadService | undefined> {
	const list = await priceLists.get(
		panel.connection,
		async () =>
			await askWithinLimits(
				run,
				async () => await panel.ask({ action: 'services', parameters: {} }),
				readLongPriceList,
			),
	);
	if (!list.ok) throw notLoaded(run, list.failure);
	return list.value.byId.get(String(service));
}

/**
 * The same, where an order cannot be sent without it.
 *
 * @throws NotSentError if the list has no such service, and NodeApiError if the list could not be had
 */
export async function serviceInPriceList(
	run: OperationRun,
	panel: Panel,
	service: unknown,
): Promise<ReadService> {
	const found = await findInPriceList(run, panel, service);
	if (found !== undefined) return found;
	throw new NotSentError(
		`The panel's price list has no service ${String(service)}`,
		"Choose 'Service' again from the list. Nothing was sent to the panel.",
	);
}

/**
 * Other orders of the execution may have been placed before this one. So this error does not advise to run it again, as
 * it does elsewhere.
 */
function notLoaded(run: OperationRun, failure: PanelFailure) {
	const { message, description } = describeFailure(failure, 'services');
	const isClear = failure.class !== 'unavailable' && failure.class !== 'unknownOutcome';
	return toNodeApiError(run.node, failure, 'services', undefined, {
		message,
		description: `The order must be checked against the panel's price list, which could not be read. Nothing was sent for this item.${isClear ? ` ${description}` : ''}`,
	});
}
