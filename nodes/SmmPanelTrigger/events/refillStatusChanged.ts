import { readRefillStatuses } from '../../../panel/readers';
import type { RefillStatus, RowReading } from '../../../panel/types';
import { watchedEvent } from '../watching/watchedEvent';

/**
 * Turns the status `Not found` into a failure. It means that the panel has not found the refill yet. As a final status
 * it would end the questions about this refill.
 */
function withoutNotFound(row: RowReading<RefillStatus>): RowReading<RefillStatus> {
	if (!row.reading.ok || row.reading.value.status !== 'Not found') return row;
	const failure = { class: 'refillId', text: row.reading.value.status, nothingDone: true } as const;
	return { ...row, reading: { ok: false, failure } };
}

/** A refill has another status than at the last poll. */
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
