import { formatMoney, type Micros } from '../money.mts';
import type { Order, PanelId, Refill, Row, Service, JsonValue } from '../types.mts';
import { without } from '../objects.mts';
import { Dialect, type JsonObject } from './dialect.mts';

/** Takipup, exactly as its document prints it: numbers for min and max, no refill_status in the document. */
export class Takipup extends Dialect {
	override placed(order: Order): JsonValue {
		return { order: order.id };
	}
}

/** XPanel, exactly as its document prints it: five decimals, text for min and max, no drip-feed flag. */
export class XPanel extends Dialect {
	override money(micros: Micros): JsonValue {
		return formatMoney(micros, 5, 5);
	}

	override service(service: Service): JsonObject {
		const printed = without(super.service(service), 'dripfeed');
		return { ...printed, min: String(service.min), max: String(service.max) };
	}

	override placed(order: Order): JsonValue {
		return super.placed(order, true);
	}

	override refillId = (_sequence: number, order: PanelId): PanelId => order;

	override newRefillStatus(): string {
		return 'Completed';
	}

	override refillsAnything(): boolean {
		return true;
	}

	override refill(row: Row<Refill>): JsonValue {
		return 'value' in row ? { refill: row.value.id } : this.refused(row.refusal);
	}
}
