import { formatMoney, type Micros } from '../money.mts';
import { without } from '../objects.mts';
import type { Action, JsonValue, Order, Refusal, Service } from '../types.mts';
import { Dialect, type JsonObject } from './dialect.mts';

/** Family A, the template that most panels run: text for rate, min and max, refusals that name the limit. */
export class PerfectPanel extends Dialect {
	override words = {
		key: 'Invalid API key',
		service: 'Incorrect service ID',
		funds: 'Not enough funds on balance',
		quantity: 'Incorrect quantity',
		belowMinimum: 'Quantity less than minimal {}',
		aboveMaximum: 'Quantity more than maximum {}',
	};

	/** Cancel knows the list form only. */
	override unsupported = (action: Action, many: boolean): Refusal | undefined =>
		action === 'cancel' && !many ? { code: 'action' } : undefined;

	override money(micros: Micros): JsonValue {
		return formatMoney(micros, 2, 5);
	}

	override service(service: Service): JsonObject {
		const printed = super.service(service);
		return { ...printed, min: String(service.min), max: String(service.max) };
	}

	override placed(order: Order): JsonValue {
		return { order: order.id };
	}
}

/** The same template some years ago: no cancel, no lists for refill, fewer flags. */
export class PerfectPanelOld extends PerfectPanel {
	override unsupported = (action: Action, many: boolean): Refusal | undefined => {
		const unknown = action === 'cancel' || (many && action.startsWith('refill'));
		return unknown ? { code: 'action' } : undefined;
	};

	override service(service: Service): JsonObject {
		return without(super.service(service), 'cancel', 'dripfeed');
	}
}
