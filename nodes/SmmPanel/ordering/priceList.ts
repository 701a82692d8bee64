import { readPriceList, type ReadService } from '../../../panel/readers';
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
				readPriceList,
			),
	);
	if (!list.ok) throw notLoaded(run, list.failure);
	return list.value.byId.get(String(service));
}

/**
 * Other orders of the execution may have been placed before this one, so unlike elsewhere nothing here advises
 * to run it again.
 */
function notLoaded(run: OperationRun, failure: PanelFailure) {
	const { message, description } = describeFailure(failure, 'services');
	const isClear = failure.class !== 'unavailable' && failure.class !== 'unknownOutcome';
	return toNodeApiError(run.node, failure, 'services', undefined, {
		message,
		description: `The order is held against the panel's price list, which could not be read. Nothing was sent for this item.${isClear ? ` ${description}` : ''}`,
	});
}
