import { ruleOf, type ServiceTypeRule } from './catalogue.mts';
import { chargeFor, parseMoney, type Micros } from './money.mts';
import { FINAL } from './movement.mts';
import type { PanelState } from './state.mts';
import type { Order, Refusal, RefusalCode, Service } from './types.mts';

type Parameters = Record<string, string>;

const WHOLE = /^\d{1,12}$/;

/** Refusals travel as exceptions inside this file only: a check that fails ends all of them. */
class Refused extends Error {
	readonly refusal: Refusal;

	constructor(code: RefusalCode, detail?: string) {
		super(code);
		this.refusal = detail === undefined ? { code } : { code, detail };
	}
}

/** Checks an order and takes it: the charge leaves the balance. A `request_id` that was taken gives its order again. */
export function placeOrder(panel: PanelState, parameters: Parameters): Order | Refusal {
	const taken = takenBefore(panel, parameters.request_id);
	if (taken !== undefined) return taken;
	try {
		const service = panel.services.get(parameters.service ?? '');
		if (service === undefined) throw new Refused('service');
		const rule = ruleOf(service.type);
		checkFields(rule, parameters);
		const amount = countUnits(service, rule, parameters);
		const runs = countRuns(service, parameters);
		checkPool(parameters);
		const link = parameters.link ?? parameters.username ?? '';
		if (hasActiveOrder(panel, service, link)) throw new Refused('duplicateLink');
		const charge = chargeOf(service, rule, amount * runs);
		if (charge > panel.balanceMicros) throw new Refused('funds');
		return panel.insertOrder({
			service: service.service,
			link,
			quantity: amount,
			runs,
			charge,
			status: rule.counting === 'subscription' ? 'Active' : 'Pending',
			parameters,
		});
	} catch (error) {
		if (error instanceof Refused) return error.refusal;
		throw error;
	}
}

/** The order of an earlier request with the same ID. */
function takenBefore(panel: PanelState, requestId = ''): Order | undefined {
	if (requestId === '') return undefined;
	return [...panel.orders.values()].find(({ parameters }) => parameters.request_id === requestId);
}

function checkFields(rule: ServiceTypeRule, parameters: Parameters): void {
	for (const required of rule.required) {
		const names = [required].flat();
		if (names.some((name) => (parameters[name] ?? '').trim() !== '')) continue;
		const [name = ''] = names;
		if (name === 'link') throw new Refused('link');
		if (name === 'quantity') throw new Refused('quantity');
		throw new Refused('missingField', name);
	}
}

/** The order's amount per run, checked against the service's limits. */
function countUnits(service: Service, rule: ServiceTypeRule, parameters: Parameters): number {
	if (rule.counting === 'package') return 1;
	if (rule.counting === 'subscription') return subscriptionMaximum(service, parameters);
	const amount =
		rule.counting === 'quantity'
			? wholeNumber(parameters.quantity, 'quantity')
			: countLines(parameters[rule.counting] ?? '');
	if (amount < service.min) throw new Refused('belowMinimum', String(service.min));
	if (amount > service.max) throw new Refused('aboveMaximum', String(service.max));
	return amount;
}

function subscriptionMaximum(service: Service, parameters: Parameters): number {
	const min = wholeNumber(parameters.min, 'quantity');
	const max = wholeNumber(parameters.max, 'quantity');
	wholeNumber(parameters.delay, 'invalidField', 'delay');
	for (const name of ['posts', 'old_posts']) {
		if ((parameters[name] ?? '') !== '') wholeNumber(parameters[name], 'invalidField', name);
	}
	if (min < service.min) throw new Refused('belowMinimum', String(service.min));
	if (max > service.max || max < min) throw new Refused('aboveMaximum', String(service.max));
	return max;
}

function countRuns(service: Service, parameters: Parameters): number {
	const { runs = '', interval = '' } = parameters;
	if (runs === '' && interval === '') return 1;
	if (!service.dripfeed) throw new Refused('dripFeed');
	if (interval !== '') wholeNumber(interval, 'invalidField', 'interval');
	const count = wholeNumber(runs, 'invalidField', 'runs');
	if (count < 1) throw new Refused('invalidField', 'runs');
	return count;
}

/** XPanel: the pool is `global` or `tr`, under either name. */
function checkPool(parameters: Parameters): void {
	const pool = parameters.data_pool ?? parameters.pool ?? '';
	if (!['', 'global', 'tr'].includes(pool)) throw new Refused('invalidField', 'data_pool');
}

/** The price: per 1000, but of a package per package. A subscription costs nothing until a post comes. */
function chargeOf(service: Service, rule: ServiceTypeRule, units: number): Micros {
	const rate = parseMoney(service.rate);
	if (rule.counting === 'subscription') return 0n;
	return rule.counting === 'package' ? rate : chargeFor(rate, units);
}

function hasActiveOrder(panel: PanelState, service: Service, link: string): boolean {
	for (const order of panel.orders.values()) {
		const same = order.link === link && String(order.service) === String(service.service);
		if (same && !FINAL.includes(order.status)) return true;
	}
	return false;
}

function wholeNumber(text: string | undefined, code: RefusalCode, detail?: string): number {
	if (text === undefined || !WHOLE.test(text.trim())) throw new Refused(code, detail);
	return Number(text);
}

function countLines(text: string): number {
	return text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '').length;
}
