import { readRefillStatuses } from '../../../panel/readers';
import type { RefillStatus, RowReading } from '../../../panel/types';
import { watchedEvent } from '../watching/watchedEvent';

/**
 * `Not found` stands where a status should, and is none: the panel has not found the refill yet. Taken for a final
 * status, the refill would never be asked for again.
 */
function withoutNotFound(row: RowReading<RefillStatus>): RowReading<RefillStatus> {
	if (!row.reading.ok || row.reading.value.status !== 'Not found') return row;
	const failure = { class: 'refillId', text: row.reading.value.status, nothingDone: true } as const;
	return { ...row, reading: { ok: false, failure } };
}

/** A refill has another status than when it was last seen. */
export const refillStatusChanged = watchedEvent<RefillStatus>({
	event: 'refillStatusChanged',
	listParameter: 'refillIds',
	listLabel: 'Refill IDs',
	action: 'refill_status',
	idsParameter: 'refills',
	idField: 'refill',
	read: (answer, ids) => {
		const reading = readRefillStatuses(answer, ids);
		return reading.ok ? { ok: true, value: reading.value.map(withoutNotFound) } : reading;
	},
	details: ({ is_final }) => ({ is_final }),
});
