import { fieldsOf, isRecord, pick, textOf } from '../answer/fields';
import { readCount, readMoney } from '../answer/numbers';
import { ORDER_STATUSES, readOrderStatusWord } from '../answer/statusWords';
import type { HttpAnswer, JsonValue, OrderStatus, PanelId, Reading, RowReading } from '../types';
import { isCallStatus } from './envelopes';
import { readOne, readRows, type RowShape } from './rows';

const STATUS = ['orderstatus', 'status', 'statusname'];
const CHARGE = ['charge', 'cost', 'orderprice', 'price'];
const START_COUNT = ['startcount', 'startcounter', 'countstart'];
const REMAINS = ['remains', 'remain', 'remaining', 'remainingamount', 'countremain'];

const SHAPE: RowShape = {
	idNames: ['order', 'orderid', 'id'],
	successNames: [...STATUS, ...CHARGE, ...START_COUNT, ...REMAINS],
	acts: false,
};

/** A count, or the word in its place (`Unknown`). */
function countOrWord(value: JsonValue | undefined): number | string | null {
	return readCount(value) ?? textOf(value);
}

function toStatus(row: JsonValue, order: PanelId): OrderStatus | undefined {
	const fields = fieldsOf(row);
	const word = isRecord(row) ? pick(fields, STATUS) : knownWord(row);
	const { status, isFinal } = readOrderStatusWord(word);
	const charge = readMoney(pick(fields, CHARGE));
	const startCount = countOrWord(pick(fields, START_COUNT));
	const remains = countOrWord(pick(fields, REMAINS));
	const hasDetails = [charge, startCount, remains].some((detail) => detail !== null);
	if (status === null && !hasDetails) return undefined;
	// "error" or "success" alone may be about the call or about the order. A final order is never asked for again, so
	// such a word counts only with details beside it.
	const isWordOfCall = status === 'Failed' || (typeof word === 'string' && isCallStatus(word));
	if (isWordOfCall && !hasDetails) return undefined;
	return {
		order,
		status,
		charge,
		start_count: startCount,
		remains,
		currency: textOf(pick(fields, ['currency'])),
		is_final: isFinal,
	};
}

/** A plain word in place of a row, if it is a usual status. Any other word is an error in plain text. */
function knownWord(row: JsonValue): JsonValue | undefined {
	const { status } = readOrderStatusWord(row);
	return status !== null && ORDER_STATUSES.has(status) ? row : undefined;
}

/**
 * Reads the answer to `status` with `order`, or to REST's `GET /order/:id`. A drip-feed or subscription has a status,
 * but no charge and no remains.
 */
export function readStatus(answer: HttpAnswer, order: PanelId): Reading<OrderStatus> {
	return readOne(answer, order, SHAPE, toStatus);
}

/** Reads the answer to `status` with `orders`, or to REST's `GET /orders?ids=`. */
export function readStatuses(
	answer: HttpAnswer,
	orders: readonly PanelId[],
): Reading<Array<RowReading<OrderStatus>>> {
	return readRows(answer, orders, SHAPE, toStatus);
}
