import type {
	Action,
	Answer,
	JsonValue,
	Order,
	PanelId,
	Refill,
	Refusal,
	RefusalCode,
	Row,
} from '../types.mts';
import { Dialect, plainId, type JsonObject } from './dialect.mts';

const STATUS: Partial<Record<RefusalCode, number>> = {
	key: 401,
	funds: 402,
	action: 400,
	missingOrder: 400,
	service: 404,
	orderId: 404,
	refillId: 404,
	duplicateLink: 409,
};

/** Family D: own code with HTTP statuses, letters in its IDs, statuses in snake case, cancel for one order only. */
export class StatusCodes extends Dialect {
	override words = {
		key: 'Invalid API key',
		action: 'Unknown action: {}',
		service: 'Service not found or inactive',
		funds: 'Insufficient balance',
		missingOrder: 'order is required',
		refillId: 'Incorrect refill ID',
		cancel: 'Cannot cancel',
	};

	override orderId = (sequence: number): PanelId =>
		`ord_${sequence.toString(36).toUpperCase().padStart(8, '0')}`;

	override refillId = (sequence: number): PanelId =>
		`ref_${sequence.toString(36).toUpperCase().padStart(8, '0')}`;

	override unsupported = (action: Action, many: boolean): Refusal | undefined =>
		action === 'cancel' && many ? { code: 'missingOrder' } : undefined;

	override refusalStatus = ({ code }: Refusal): number => STATUS[code] ?? 422;

	override successStatus = ({ kind }: Answer): number => (kind === 'placed' ? 201 : 200);

	override placed(order: Order): JsonValue {
		return { order: order.id };
	}

	override order(order: Order, currency: string): JsonObject {
		const printed = super.order(order, currency);
		return {
			order: order.id,
			...printed,
			status: order.status.toLowerCase().replaceAll(' ', '_'),
			start_count: order.startCount,
			remains: order.remains,
		};
	}

	override cancel(row: Row<Order>): JsonValue {
		return 'value' in row ? { cancel: row.value.id } : this.refused(row.refusal);
	}

	/** The error of a row stands beside the order, not inside `refill`. */
	override refills(rows: Row<Refill>[]): JsonValue {
		return rows.map(
			(row): JsonObject =>
				'value' in row
					? { order: plainId(row.id), refill: row.value.id }
					: { order: plainId(row.id), error: this.text(row.refusal) },
		);
	}

	override refillStatuses(rows: Row<Refill>[]): JsonValue {
		return Object.fromEntries(rows.map((row) => [row.id, this.refillStatus(row)]));
	}
}
