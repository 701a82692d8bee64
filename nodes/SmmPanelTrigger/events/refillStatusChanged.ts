import { readRefillStatuses } from '../../../panel/readers';
import type { RefillStatus } from '../../../panel/types';
import type { WatchedEvent } from './pollWatched';

/** A refill has another status than when it was last seen. */
export const refillStatusChanged: WatchedEvent<RefillStatus> = {
	event: 'refillStatusChanged',
	listParameter: 'refillIds',
	listLabel: 'Refill IDs',
	action: 'refill_status',
	idsParameter: 'refills',
	idField: 'refill',
	read: readRefillStatuses,
	details: ({ is_final }) => ({ is_final }),
};
