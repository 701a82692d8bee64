import { formatMoney, type Micros } from '../money.mts';
import { without } from '../objects.mts';
import type { Action, JsonValue, Order, Refusal, Row, Service } from '../types.mts';
import { Dialect, keyedById, type JsonObject } from './dialect.mts';

/** Family B: `status: success` beside every answer, errors of a list as plain text, neither refill nor cancel. */
export class SmartPanel extends Dialect {
	override words = {
		key: 'API is Disable for this user or User Not Found! Contact the Support  ',
		action: 'This action is Invalid',
		service: 'Service ID does not exists',
		link: 'Bad Link',
		quantity: 'There are missing required parameters. Please check your API Manual',
		missingField: 'There are missing required parameters. Please check your API Manual',
		belowMinimum: 'Quantity must to be greater than or equal to minimum amount {}',
		aboveMaximum: 'Quantity must to be less than or equal to maximum amount {}',
		funds: 'Not enough funds on balance',
		dripFeed: 'This services does not support Dripfeed feature!',
		missingOrder: 'Order ID is required parameter. Please check your API Manual',
	};

	override unsupported = (action: Action): Refusal | undefined =>
		['refill', 'refill_status', 'cancel'].includes(action) ? { code: 'action' } : undefined;

	override money(micros: Micros): JsonValue {
		return formatMoney(micros, 4, 4);
	}

	override refused(refusal: Refusal): JsonValue {
		if (refusal.code === 'invalidField' && refusal.detail === 'interval') {
			return { status: 'error', message: 'Invalid Interval in minutes' };
		}
		return super.refused(refusal);
	}

	override service(service: Service): JsonObject {
		return {
			...without(super.service(service), 'refill', 'cancel'),
			service: String(service.service),
			min: String(service.min),
			max: String(service.max),
			type: service.type.toLowerCase().replaceAll(' ', '_'),
			desc: '',
			dripfeed: service.dripfeed ? 1 : 0,
		};
	}

	override services(services: Service[]): JsonValue {
		if (services.length === 0) return { status: 'success', data: 'Empty Data' };
		return super.services(services);
	}

	override placed(order: Order): JsonValue {
		return { status: 'success', order: order.id };
	}

	/** A drip-feed order and a subscription show the orders they have made in place of counts. */
	override order(order: Order, currency: string): JsonObject {
		const orders = order.children.map(String);
		const { posts } = order.parameters;
		if (order.parameters.delay !== undefined && order.parameters.link === undefined) {
			const expiry = (order.parameters.expiry ?? '') !== '';
			return { status: order.status, expiry, posts: posts ?? '0', orders };
		}
		if (order.runs > 1) return { status: order.status, runs: String(order.runs), orders };
		return { order: String(order.id), ...super.order(order, currency) };
	}

	override statuses(rows: Row<Order>[], currency: string): JsonValue {
		return keyedById(rows, (row) =>
			'value' in row ? this.order(row.value, currency) : this.text(row.refusal),
		);
	}

	override balance(balance: Micros, currency: string): JsonValue {
		return { status: 'success', balance: formatMoney(balance), currency };
	}
}
