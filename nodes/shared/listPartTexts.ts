// The texts for a list of which only a part came.
import type { ListPart } from '../../panel/readers';
import { fieldLabel } from './fieldLabels';

/** A sentence about the missing part of a price list. */
export function describePriceListPart({ rows, total, page, pages }: ListPart): string {
	const sent =
		pages !== undefined
			? `page ${page ?? 1} of ${pages} of its price list`
			: total !== undefined
				? `${rows} of the ${total} services of its price list`
				: 'a part of its price list';
	return `The panel sent only ${sent}. This node cannot find the other services.`;
}

/** What is missing of a list of orders. Orders on other pages would never be reported, so it must be said. */
export function describeOrderListPart({ rows, total, page, pages }: ListPart): string {
	const part =
		pages === undefined
			? `${rows}${total === undefined ? '' : ` of ${total}`} orders`
			: `page ${page ?? 1} of ${pages}`;
	return `'${fieldLabel('orders.url')}' gave only a part of its list: ${part}`;
}
