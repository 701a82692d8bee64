import { fieldsOf, isRecord, pick } from '../answer/fields';
import { REFILL_STATUSES, readRefillStatusWord } from '../answer/statusWords';
import type { HttpAnswer, JsonValue, PanelId, Reading, RefillStatus, RowReading } from '../types';
import { isCallStatus } from './envelopes';
import { readOne, readRows, type RowShape } from './rows';

const STATUS = ['refillstatus', 'status'];

const SHAPE: RowShape = {
	idNames: ['refill', 'refillid', 'id'],
	successNames: STATUS,
	acts: false,
};

function toRefillStatus(row: JsonValue, refill: PanelId): RefillStatus | undefined {
	const fields = fieldsOf(row);
	const word = isRecord(row) ? pick(fields, STATUS) : knownWord(row);
	// `{"status": "success"}` without the refill's ID may be about the call.
	if (isCallStatus(word) && pick(fields, SHAPE.idNames) === undefined) return undefined;
	const { status, isFinal } = readRefillStatusWord(word);
	return status === null ? undefined : { refill, status, is_final: isFinal };
}

function knownWord(row: JsonValue): JsonValue | undefined {
	const { status } = readRefillStatusWord(row);
	return status !== null && REFILL_STATUSES.has(status) ? row : undefined;
}

/** Reads the answer to `refill_status` with `refill`. */
export function readRefillStatus(answer: HttpAnswer, refill: PanelId): Reading<RefillStatus> {
	return readOne(answer, refill, SHAPE, toRefillStatus);
}

/** Reads the answer to `refill_status` with `refills`. */
export function readRefillStatuses(
	answer: HttpAnswer,
	refills: readonly PanelId[],
): Reading<Array<RowReading<RefillStatus>>> {
	return readRows(answer, refills, SHAPE, toRefillStatus);
}
