import { formatMoney, type Micros } from '../money.mts';
import type { JsonValue, Order, Refusal, Row, Service } from '../types.mts';
import { Dialect, type JsonObject } from './dialect.mts';

/** A panel that answers many statuses as a list without IDs, in the order asked, repeats taken out; numbers throughout. */
export class ArrayStatus extends Dialect {
	override words = {
		service: 'Incorrect service ID',
		belowMinimum: 'Quantity less than minimal {}',
		aboveMaximum: 'Quantity more than maximum {}',
		funds: 'Not enough funds on balance',
	};

	/** A single unknown order is the exception: HTTP 200 and a list of one error. */
	override refusalStatus = ({ code }: Refusal): number => {
		if (code === 'orderId') return 200;
		return code === 'key' ? 401 : 422;
	};

	override money(micros: Micros): JsonValue {
		return Number(formatMoney(micros));
	}

	override service(service: Service): JsonObject {
		return { ...super.service(service), rate: Number(service.rate) };
	}

	override placed(order: Order): JsonValue {
		return { order: order.id };
	}

	override order(order: Order, currency: string): JsonObject {
		const counts = { start_count: order.startCount ?? 0, remains: order.remains };
		return { ...super.order(order, currency), ...counts };
	}

	override status(row: Row<Order>, currency: string): JsonValue {
		return 'value' in row ? this.order(row.value, currency) : [this.refused(row.refusal)];
	}

	override statuses(rows: Row<Order>[], currency: string): JsonValue {
		const once = new Map(rows.map((row) => [row.id, row]));
		return [...once.values()].map((row) =>
			'value' in row ? this.order(row.value, currency) : this.refused(row.refusal),
		);
	}
}
