import { readStatuses } from '../../../panel/readers';
import type { OrderStatus } from '../../../panel/types';
import { watchedEvent } from '../watching/watchedEvent';

/** An order has another status than at the last poll. */
export const orderStatusChanged = watchedEvent<OrderStatus>({
	event: 'orderStatusChanged',
	listParameter: 'orderIds',
	listLabel: 'Order IDs',
	action: 'status',
	idsParameter: 'orders',
	idField: 'order',
	read: readStatuses,
	details: ({ charge, start_count, remains, currency, is_final }) => ({
		charge,
		start_count,
		remains,
		currency,
		is_final,
	}),
});
