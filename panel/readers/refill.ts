import { fieldsOf, isRecord, pick } from '../answer/fields';
import { placedIdOf } from '../answer/placedId';
import type { HttpAnswer, JsonValue, PanelId, Reading, RefillRow, RowReading } from '../types';
import { idText } from './rowIndex';
import { readOne, readRows, type RowShape } from './rows';

const REFILL = ['refill', 'refillid'];

const SHAPE: RowShape = {
	idNames: ['order', 'orderid', 'id'],
	successNames: REFILL,
	acts: true,
};

function toRefill(row: JsonValue, order: PanelId): RefillRow | undefined {
	const fields = fieldsOf(row);
	const named = placedIdOf(isRecord(row) ? pick(fields, REFILL) : row);
	const id = placedIdOf(fields.get('id'));
	// An `id` beside the order is the ID of the refill, unless it is the ID of the order.
	const refill = named ?? (id !== undefined && idText(id) !== idText(order) ? id : undefined);
	return refill === undefined ? undefined : { order, refill };
}

/** Reads the answer to `refill` with `order`: the ID of the refill. On some panels it is the ID of the order. */
export function readRefill(answer: HttpAnswer, order: PanelId): Reading<RefillRow> {
	return readOne(answer, order, SHAPE, toRefill);
}

/** Reads the answer to `refill` with `orders`. */
export function readRefills(
	answer: HttpAnswer,
	orders: readonly PanelId[],
): Reading<Array<RowReading<RefillRow>>> {
	return readRows(answer, orders, SHAPE, toRefill);
}
