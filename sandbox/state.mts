import { defaultCatalogue } from './catalogue.mts';
import type { Dialect } from './dialects/dialect.mts';
import { dialectNamed, type DialectName } from './dialects/index.mts';
import { formatMoney, parseMoney, type Micros } from './money.mts';
import { changeOrder, stepForward, tickOrder, type OrderChange } from './movement.mts';
import { applyReference, type ReferenceName } from './references.mts';
import type { Order, PanelId, Refill, RecordedRequest, Service } from './types.mts';

export interface PanelOptions {
	/** A plain decimal; default 1000.00. */
	balance?: string;
	/** Default USD. */
	currency?: string;
	/** Default `takipup-xpanel`, which answers as both reference documents print it. */
	dialect?: DialectName;
	/** Puts in what a fresh panel begins with, at the start and after each reset; default nothing. */
	fill?: (panel: PanelState) => void;
}

/** Everything the panel knows: price list, orders, refills, balance. Maps are keyed by the ID as text. */
export class PanelState {
	services = new Map<string, Service>();
	orders = new Map<string, Order>();
	refills = new Map<string, Refill>();
	balanceMicros: Micros = 0n;
	currency = 'USD';
	dialect: Dialect = dialectNamed('takipup-xpanel');
	/** The number that the next order's ID is made of. */
	nextOrder = 23501;
	nextRefill = 1;
	/** How many steps the clock has taken. */
	ticks = 0;
	/** A reference preset looks at each request here before it is carried out. */
	beforeRequest: (request: RecordedRequest) => void = () => undefined;
	private readonly options: PanelOptions;

	constructor(options: PanelOptions = {}) {
		this.options = options;
		this.reset();
	}

	/** Back to how the sandbox started. */
	reset(): void {
		this.clear();
		this.dialect = dialectNamed(this.options.dialect ?? 'takipup-xpanel');
		this.balance = this.options.balance ?? '1000.00';
		this.currency = this.options.currency ?? 'USD';
		this.setServices(defaultCatalogue());
		this.options.fill?.(this);
	}

	/** Takes out services, orders, refills and any preset; balance and dialect stay. */
	clear(): void {
		this.services.clear();
		this.orders.clear();
		this.refills.clear();
		this.nextOrder = 23501;
		this.nextRefill = 1;
		this.ticks = 0;
		this.beforeRequest = () => undefined;
	}

	/** The balance as a plain decimal, e.g. `142.50`. */
	get balance(): string {
		return formatMoney(this.balanceMicros);
	}

	set balance(text: string) {
		this.balanceMicros = parseMoney(text);
	}

	setServices(services: Service[]): void {
		this.services = new Map(services.map((service) => [String(service.service), service]));
	}

	/** The order with this ID. @throws {RangeError} if there is none. */
	order(id: PanelId): Order {
		const order = this.orders.get(String(id));
		if (order === undefined) throw new RangeError(`The sandbox has no order ${id}`);
		return order;
	}

	/**
	 * Takes an order in without any check and without charging more than `charge` (default nothing).
	 * The way tests put many orders in at once.
	 */
	insertOrder(given: Partial<Order> & { charge?: Micros }): Order {
		const quantity = given.quantity ?? 1000;
		const runs = given.runs ?? 1;
		const order: Order = {
			id: this.dialect.orderId(this.nextOrder),
			service: 1,
			link: `https://example.com/${this.nextOrder}`,
			status: 'Pending',
			charge: 0n,
			startCount: null,
			remains: quantity * runs,
			parameters: {},
			children: [],
			placedAt: Date.now(),
			...given,
			quantity,
			runs,
		};
		this.nextOrder += 1;
		this.balanceMicros -= order.charge;
		this.orders.set(String(order.id), order);
		return order;
	}

	/**
	 * Moves an order on: to `status`, or to the next of Pending, Processing, In progress, Completed.
	 * Sets the counts that go with the state and pays back what Partial and Canceled leave undelivered.
	 *
	 * @throws {RangeError} if there is no such order.
	 */
	advance(id: PanelId, status?: string): Order {
		const order = this.order(id);
		if (status === undefined) stepForward(this, order);
		else changeOrder(this, order, { status });
		return order;
	}

	/**
	 * Puts an order into a state; counts that are not given follow from it.
	 *
	 * @throws {RangeError} if there is no such order.
	 */
	change(id: PanelId, change: OrderChange): Order {
		const order = this.order(id);
		changeOrder(this, order, change);
		return order;
	}

	/** Every unfinished order that is due, and every refill, takes one small step; the clock calls this. */
	tick(): void {
		this.ticks += 1;
		for (const order of [...this.orders.values()]) {
			if (this.ticks % (order.pace ?? 1) === 0) tickOrder(this, order);
		}
		for (const refill of this.refills.values()) this.advanceRefill(refill.id);
	}

	/**
	 * Moves a refill on: to `status`, or Pending → In progress → Completed.
	 *
	 * @throws {RangeError} if there is no such refill.
	 */
	advanceRefill(id: PanelId, status?: string): Refill {
		const refill = this.refills.get(String(id));
		if (refill === undefined) throw new RangeError(`The sandbox has no refill ${id}`);
		const next: Record<string, string> = { Pending: 'In progress', 'In progress': 'Completed' };
		refill.status = status ?? next[refill.status] ?? refill.status;
		return refill;
	}

	/** Takes a refill in without any check. */
	insertRefill(order: PanelId): Refill {
		const refill: Refill = {
			id: this.dialect.refillId(this.nextRefill, order),
			order,
			status: this.dialect.newRefillStatus(),
		};
		this.nextRefill += 1;
		this.refills.set(String(refill.id), refill);
		return refill;
	}

	/** Loads one of the two reference documents: see `references.mts`. */
	loadReference(name: ReferenceName): void {
		applyReference(this, name);
	}
}
