import { formatMoney, type Micros } from '../money.mts';
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
	Service,
} from '../types.mts';

export type JsonObject = { [name: string]: JsonValue };

/** An HTTP answer that is not yet written. */
export interface Reply {
	status: number;
	body: JsonValue;
}

/** `{}` in a text is replaced by the refusal's detail. The first six are printed by Takipup's document. */
const WORDS: Record<RefusalCode, string> = {
	key: 'Incorrect API key',
	orderId: 'Incorrect order ID',
	funds: 'Not enough funds',
	quantity: 'Invalid quantity',
	service: 'Service not found',
	cancel: 'Order cannot be cancelled',
	belowMinimum: 'Invalid quantity',
	aboveMaximum: 'Invalid quantity',
	action: 'Incorrect request',
	link: 'Bad link',
	duplicateLink: 'You have active order with this link. Please wait until order being completed.',
	missingField: 'Missing parameter: {}',
	invalidField: 'Incorrect {}',
	dripFeed: 'Dripfeed is not supported by this service',
	missingOrder: 'Incorrect order ID',
	refillDisabled: 'Refill is disabled for this service',
	notCompleted: 'The order is not completed',
	refillRunning: 'The refill task is not completed for this order',
	refillId: 'Refill not found',
};

/** An ID as JSON prints it: a number where the text is exactly one, else the text. */
export function plainId(id: PanelId): PanelId {
	const text = String(id);
	return String(Number(text)) === text && Number.isSafeInteger(Number(text)) ? Number(text) : text;
}

/**
 * How a panel words its answers. This class is the superset of both reference documents; each other dialect
 * overrides what differs. No state: every method is a pure function of its arguments.
 */
export class Dialect {
	/** The words of this dialect where they differ from `WORDS`. */
	words: Partial<Record<RefusalCode, string>> = {};

	/** Why this panel does not know a way of asking; undefined if it does. */
	unsupported: (action: Action, many: boolean) => Refusal | undefined = () => undefined;

	/** The ID of the nth order. */
	orderId: (sequence: number) => PanelId = (sequence) => sequence;

	refillId: (sequence: number, order: PanelId) => PanelId = (sequence) => sequence;

	/** The state that a new refill is in. */
	newRefillStatus(): string {
		return 'Pending';
	}

	/** Whether any known order gets a refill ID, as at XPanel, which only looks the order up. */
	refillsAnything(): boolean {
		return false;
	}

	money(micros: Micros): JsonValue {
		return formatMoney(micros);
	}

	text(refusal: Refusal): string {
		const words = this.words[refusal.code] ?? WORDS[refusal.code];
		return words.replace('{}', refusal.detail ?? '');
	}

	/** The HTTP status of a refusal. */
	refusalStatus: (refusal: Refusal) => number = () => 200;

	/** The HTTP status of everything else. */
	successStatus: (answer: Answer) => number = () => 200;

	refused(refusal: Refusal): JsonValue {
		return { error: this.text(refusal) };
	}

	service(service: Service): JsonObject {
		return {
			service: service.service,
			name: service.name,
			type: service.type,
			category: service.category,
			rate: service.rate,
			min: service.min,
			max: service.max,
			refill: service.refill,
			cancel: service.cancel,
			dripfeed: service.dripfeed,
		};
	}

	services(services: Service[]): JsonValue {
		return services.map((service) => this.service(service));
	}

	/** XPanel's REST answer says more than the standard one, so both references come out right. */
	placed(order: Order, rest: boolean): JsonValue {
		if (!rest) return { order: order.id };
		return {
			order: order.id,
			order_id: order.id,
			status: 'processing',
			quantity: order.quantity,
		};
	}

	order(order: Order, currency: string): JsonObject {
		return {
			charge: this.money(order.charge),
			start_count: order.startCount === null ? '0' : String(order.startCount),
			status: order.status,
			remains: String(order.remains),
			currency,
		};
	}

	status(row: Row<Order>, currency: string): JsonValue {
		return 'value' in row ? this.order(row.value, currency) : this.refused(row.refusal);
	}

	statuses(rows: Row<Order>[], currency: string): JsonValue {
		return keyedById(rows, (row) => this.status(row, currency));
	}

	cancel(row: Row<Order>): JsonValue {
		return 'value' in row ? { order: row.value.id, cancel: 1 } : this.refused(row.refusal);
	}

	cancels(rows: Row<Order>[]): JsonValue {
		return rows.map((row) => ({
			order: plainId(row.id),
			cancel: 'value' in row ? 1 : { error: this.text(row.refusal) },
		}));
	}

	/** The ID of a single refill is text, that of a batch a number: so print both documents and Perfect Panel's. */
	refill(row: Row<Refill>): JsonValue {
		return 'value' in row ? { refill: String(row.value.id) } : this.refused(row.refusal);
	}

	refills(rows: Row<Refill>[]): JsonValue {
		return rows.map((row) => ({
			order: plainId(row.id),
			refill: 'value' in row ? row.value.id : { error: this.text(row.refusal) },
		}));
	}

	refillStatus(row: Row<Refill>): JsonValue {
		return 'value' in row ? { status: row.value.status } : this.refused(row.refusal);
	}

	refillStatuses(rows: Row<Refill>[]): JsonValue {
		return rows.map((row) => ({
			refill: plainId(row.id),
			status: 'value' in row ? row.value.status : { error: this.text(row.refusal) },
		}));
	}

	balance(balance: Micros, currency: string): JsonValue {
		return { balance: this.money(balance), currency };
	}

	capacity(pools: Record<string, number>): JsonValue {
		return { status: 'ok', data_pools: pools };
	}

	/** The last touch on every body; an envelope goes here. */
	wrap: (body: JsonValue, answer: Answer) => JsonValue = (body) => body;
}

/** A map by ID, as status answers it. Without prototype, so that an ID such as `__proto__` is one like any other. */
export function keyedById<T>(rows: Row<T>[], value: (row: Row<T>) => JsonValue): JsonObject {
	const map = Object.create(null) as JsonObject;
	for (const row of rows) map[row.id] = value(row);
	return map;
}

/** Puts an answer into a dialect's words. `currency` is the panel's. */
export function render(dialect: Dialect, answer: Answer, currency: string): Reply {
	return { status: statusOf(dialect, answer), body: dialect.wrap(body(), answer) };

	function body(): JsonValue {
		switch (answer.kind) {
			case 'services':
				return dialect.services(answer.services);
			case 'placed':
				return dialect.placed(answer.order, answer.rest);
			case 'status':
				return dialect.status(answer.row, currency);
			case 'statuses':
				return dialect.statuses(answer.rows, currency);
			case 'cancel':
				return dialect.cancel(answer.row);
			case 'cancels':
				return dialect.cancels(answer.rows);
			case 'refill':
				return dialect.refill(answer.row);
			case 'refills':
				return dialect.refills(answer.rows);
			case 'refillStatus':
				return dialect.refillStatus(answer.row);
			case 'refillStatuses':
				return dialect.refillStatuses(answer.rows);
			case 'balance':
				return dialect.balance(answer.balance, answer.currency);
			case 'capacity':
				return dialect.capacity(answer.pools);
			case 'refused':
				return dialect.refused(answer.refusal);
		}
	}
}

/** A refusal as a whole has an HTTP status of its own; one inside a batch has not. */
function statusOf(dialect: Dialect, answer: Answer): number {
	if (answer.kind === 'refused') return dialect.refusalStatus(answer.refusal);
	if ('row' in answer && 'refusal' in answer.row) return dialect.refusalStatus(answer.row.refusal);
	return dialect.successStatus(answer);
}
