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

/** Words for an accepted request. `canceled` is one of them, since some panels cancel at once. */
const TAKEN =
	/^(?:ok|success|accepted|requested|pending|processing|cancell?ed|cancel(?:l?ing|lation)?(?:[ _-](?:requested|pending|accepted|queued|sent))?)$/i;

/** Whether a value means an accepted request: `1`, `true`, its ID, `"requested"`, `{"success": true}`. */
function isTaken(value: JsonValue | undefined): boolean {
	if (isRecord(value))
		return isTaken(pick(fieldsOf(value), [...CANCEL, 'success', 'status', 'id']));
	if (typeof value === 'string' && TAKEN.test(value.trim())) return true;
	return readFlag(value) ?? (typeof value === 'string' && placedIdOf(value) !== undefined);
}

/** Words of a refusal in a success field: `{"success": "Cancel request failed"}`. */
const REFUSAL_WORDS =
	/\b(?:fail\w*|not|cannot|can't|unable|error|denied|rejected|refused|impossible)\b/i;

/** Whether the text of a success field is no refusal: `{"success": "Cancel request sent"}`. */
function isSuccessText(value: JsonValue | undefined): boolean {
	if (typeof value !== 'string' || value.trim() === '' || readFlag(value) === false) return false;
	return !REFUSAL_WORDS.test(value) && meaningOf(value).says === 'unclear';
}

function toCancel(row: JsonValue, order: PanelId): CancelRow | undefined {
	const fields = fieldsOf(row);
	const answered = isRecord(row) ? pick(fields, [...CANCEL, 'success', 'status']) : row;
	const isYes =
		isTaken(answered) || (answered === fields.get('success') && isSuccessText(answered));
	return isYes ? { order, cancel_requested: true } : undefined;
}

/**
 * Reads the answer to `cancel` with `orders` or `order`, or to REST's `POST /order/:id/cancel`. A success means that
 * the panel accepted the request, not that the order is canceled.
 */
export function readCancels(
	answer: HttpAnswer,
	orders: readonly PanelId[],
): Reading<Array<RowReading<CancelRow>>> {
	return readRows(answer, orders, SHAPE, toCancel);
}
