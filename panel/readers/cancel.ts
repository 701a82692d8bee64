import { fieldsOf, isRecord, pick } from '../answer/fields';
import { placedIdOf } from '../answer/placedId';
import { readFlag } from '../answer/numbers';
import { meaningOf } from '../answer/words';
import type { CancelRow, HttpAnswer, JsonValue, PanelId, Reading, RowReading } from '../types';
import { readRows, type RowShape } from './rows';

const CANCEL = ['cancel', 'cancelid', 'canceled', 'cancelled'];

const SHAPE: RowShape = {
	idNames: ['order', 'orderid', 'id'],
	successNames: [...CANCEL, 'success', 'status'],
	acts: true,
};

/** Words of a request that was taken; `canceled` too, where the panel does it at once. */
const TAKEN =
	/^(?:ok|success|accepted|requested|pending|processing|cancell?ed|cancel(?:l?ing|lation)?(?:[ _-](?:requested|pending|accepted|queued|sent))?)$/i;

/** `1`, `true`, the ID of the request, `"requested"`, `{"success": true}` */
function isTaken(value: JsonValue | undefined): boolean {
	if (isRecord(value))
		return isTaken(pick(fieldsOf(value), [...CANCEL, 'success', 'status', 'id']));
	if (typeof value === 'string' && TAKEN.test(value.trim())) return true;
	return readFlag(value) ?? (typeof value === 'string' && placedIdOf(value) !== undefined);
}

/** Words of a no under the name of a success: `{"success": "Cancel request failed"}`. */
const SAYS_NO = /\b(?:fail\w*|not|cannot|can't|unable|error|denied|rejected|refused|impossible)\b/i;

/** `{"success": "Cancel request sent"}`: any text under this name but a no. */
function isSuccessText(value: JsonValue | undefined): boolean {
	if (typeof value !== 'string' || value.trim() === '' || readFlag(value) === false) return false;
	return !SAYS_NO.test(value) && meaningOf(value).says === 'unclear';
}

function toCancel(row: JsonValue, order: PanelId): CancelRow | undefined {
	const fields = fieldsOf(row);
	const answered = isRecord(row) ? pick(fields, [...CANCEL, 'success', 'status']) : row;
	const isYes =
		isTaken(answered) || (answered === fields.get('success') && isSuccessText(answered));
	return isYes ? { order, cancel_requested: true } : undefined;
}

/**
 * Reads the answer to `cancel` with `orders` or `order`, or to REST's `POST /order/:id/cancel`. A yes means that the
 * panel took the request, not that the order is canceled.
 */
export function readCancels(
	answer: HttpAnswer,
	orders: readonly PanelId[],
): Reading<Array<RowReading<CancelRow>>> {
	return readRows(answer, orders, SHAPE, toCancel);
}
