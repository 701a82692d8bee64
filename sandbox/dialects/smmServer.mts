import type { Action, JsonValue, Order, Refill, Refusal, Row, Service } from '../types.mts';
import { Dialect, type JsonObject } from './dialect.mts';

/** Family C: IDs as text, a sentence under `success`, `Cancelled`, and cancel for one order at a time. */
export class SmmServer extends Dialect {
	override words = {
		key: 'Invalid API key',
		service: 'Invalid Service ID',
		orderId: 'Invalid order ID',
		missingOrder: 'The order parameter is required',
		funds: 'Insufficient balance',
		refillDisabled: 'Order not eligible for refill.',
		notCompleted: 'Order not eligible for refill.',
		refillRunning: 'Order not eligible for refill.',
		refillId: 'Refill Request Not found',
		cancel: 'Order cannot be canceled',
	};

	override unsupported = (action: Action, many: boolean): Refusal | undefined =>
		action === 'cancel' && many ? { code: 'missingOrder' } : undefined;

	override service(service: Service): JsonObject {
		return { ...super.service(service), type: service.type.toLowerCase() };
	}

	override placed(order: Order): JsonValue {
		return { order: String(order.id) };
	}

	override order(order: Order, currency: string): JsonObject {
		const status = order.status === 'Canceled' ? 'Cancelled' : order.status;
		return { ...super.order(order, currency), status };
	}

	/** In a list the charge is a number, alone it is text. */
	override statuses(rows: Row<Order>[], currency: string): JsonValue {
		const numbered = (order: Order): JsonObject => {
			const printed = this.order(order, currency);
			return { ...printed, charge: Number(printed.charge) };
		};
		return Object.fromEntries(
			rows.map((row) => [row.id, 'value' in row ? numbered(row.value) : this.refused(row.refusal)]),
		);
	}

	override cancel(row: Row<Order>): JsonValue {
		return 'value' in row ? { success: 'Cancel request was sent' } : this.refused(row.refusal);
	}

	override refill(row: Row<Refill>): JsonValue {
		return 'value' in row
			? { success: 'Refill request was sent', refill: row.value.id }
			: this.refused(row.refusal);
	}
}
