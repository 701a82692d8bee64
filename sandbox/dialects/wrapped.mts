import type { Answer, JsonValue, Order, Refusal, Row } from '../types.mts';
import { Dialect, keyedById } from './dialect.mts';

/** The cheap parts of family E: every answer under `data` beside an `error`, single answers as lists of one. */
export class Wrapped extends Dialect {
	override refused(refusal: Refusal): JsonValue {
		return { code: 400, message: this.text(refusal) };
	}

	override placed(order: Order): JsonValue {
		return { order: String(order.id) };
	}

	/** Inside a list of statuses an error has no code. */
	override statuses(rows: Row<Order>[], currency: string): JsonValue {
		return keyedById(rows, (row) =>
			'value' in row ? this.order(row.value, currency) : { error: this.text(row.refusal) },
		);
	}

	override wrap = (body: JsonValue, answer: Answer): JsonValue => {
		const single = 'row' in answer;
		if (answer.kind === 'refused' || (single && 'refusal' in answer.row)) {
			return { data: null, error: body };
		}
		const listed = single || answer.kind === 'placed';
		return { data: listed ? [body] : body, error: null };
	};
}
