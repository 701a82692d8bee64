import { inDoubt } from '../answer/failure';
import { fieldsOf, isRecord, pick, textOf, type Fields } from '../answer/fields';
import { provesPlacement } from '../answer/judge';
import { placedIdOf } from '../answer/placedId';
import { readCount, readMoney } from '../answer/numbers';
import { decodeAnswer } from '../answer/decode';
import { readOrderStatusWord } from '../answer/statusWords';
import type { HttpAnswer, JsonValue, PlacedOrder, Reading } from '../types';
import {
	fail,
	isCallStatus,
	markedErrorIn,
	noSuccess,
	openEnvelopes,
	type AnswerShape,
} from './envelopes';

const ORDER = ['order', 'orderid', 'ordernumber'];
const SHAPE: AnswerShape = { successNames: [...ORDER, 'orders'], acts: true };

const ORDER_LISTS = ['order', 'orders', 'orderids'];
const ENVELOPES = ['data', 'result', 'results', 'response', 'success', 'items'];

/** How deep lists and records are searched for order IDs. */
const MAX_DEPTH = 5;

/**
 * Reads the answer to `add`: `{"order": 23501}`. The ID may be a number or a text, under `order_id` or `id`, or alone.
 * It may stand in a list or an envelope, with details of the order beside it. A link of several lines may give several
 * orders.
 *
 * An ID proves an order only if `provesPlacement` says so. Beside an error, or from HTTP 400 on, it may belong to
 * another order. Then the outcome is unknown, and the failure quotes the answer.
 */
export function readPlacedOrders(answer: HttpAnswer): Reading<PlacedOrder[]> {
	const decoded = decodeAnswer(answer);
	if (!decoded.ok) return decoded;
	const { value } = decoded;
	const levels = openEnvelopes(value, SHAPE.successNames);
	const error = markedErrorIn(answer, levels);
	const orders = [
		...new Map(placedIn(value).map((placed) => [String(placed.order), placed])).values(),
	];
	if (orders.length === 0) return fail(error ?? noSuccess(answer, levels, SHAPE));
	if (provesPlacement(answer.statusCode, value, error !== undefined)) {
		return { ok: true, value: orders };
	}
	return fail(inDoubt(answer, error ?? noSuccess(answer, levels, SHAPE)));
}

function placedIn(value: JsonValue, depth = 0): PlacedOrder[] {
	if (depth > MAX_DEPTH || value === null) return [];
	if (Array.isArray(value)) return value.flatMap((entry) => placedIn(entry, depth + 1));
	if (!isRecord(value)) {
		const order = placedIdOf(value);
		return order === undefined ? [] : [{ order }];
	}
	const fields = fieldsOf(value);
	const inside = (names: readonly string[]): PlacedOrder[] =>
		names.flatMap((name) => {
			const field = fields.get(name);
			return typeof field === 'object' && field !== null ? placedIn(field, depth + 1) : [];
		});
	const order = ORDER.map((name) => placedIdOf(fields.get(name))).find((id) => id !== undefined);
	const own = order === undefined ? [] : [{ order, ...detailsOf(fields) }];
	const placed = [...own, ...inside(ORDER_LISTS)];
	if (placed.length > 0) return placed;
	const id = placedIdOf(fields.get('id'));
	if (id === undefined || REQUEST_ID.test(String(id))) return inside(ENVELOPES);
	return [{ order: id, ...detailsOf(fields) }];
}

/** The ID of the request, which many servers write into each answer: `req_8a7f3`. */
const REQUEST_ID = /^(?:req|request|trace|log|event|evt|err|error)[-_]/i;

/** The details beside an order's ID. `status: "success"` is about the call, and not about the order. */
function detailsOf(fields: Fields): Omit<PlacedOrder, 'order'> {
	const word = pick(fields, ['orderstatus', 'status']);
	const { status } = readOrderStatusWord(isCallStatus(word) ? undefined : word);
	const charge = readMoney(pick(fields, ['charge']));
	const currency = textOf(pick(fields, ['currency']));
	const quantity = readCount(pick(fields, ['quantity']));
	return {
		...(status === null ? {} : { status }),
		...(charge === null ? {} : { charge }),
		...(currency === null ? {} : { currency }),
		...(quantity === null ? {} : { quantity }),
	};
}
