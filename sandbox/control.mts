import { isDialectName, dialectNamed, nameOfDialect } from './dialects/index.mts';
import { formatMoney, parseMoney } from './money.mts';
import { isReferenceName } from './references.mts';
import type { FaultList } from './faults.mts';
import type { PanelState } from './state.mts';
import { FAULT_KINDS } from './types.mts';
import type { Fault, RecordedRequest, Service } from './types.mts';

/** What the control paths work on. */
export interface Controlled {
	panel: PanelState;
	faults: FaultList;
	requests: RecordedRequest[];
	reset(): void;
}

export interface ControlReply {
	status: number;
	body: unknown;
}

type Body = Record<string, unknown>;

const done = (body: unknown = { ok: true }): ControlReply => ({ status: 200, body });

/**
 * Carries out `METHOD /_control/…`. `path` is what follows `/_control/`.
 * A wrong value gives 400, an unknown ID or path 404, each with `{error}`.
 */
export function control(
	sandbox: Controlled,
	method: string,
	path: string,
	text: string,
): ControlReply {
	try {
		const body: Body = text.trim() === '' ? {} : (JSON.parse(text) as Body);
		const [name = '', id = ''] = path.split('/').map(decodeURIComponent);
		const command = COMMANDS[`${method} ${name}`];
		if (command === undefined) return { status: 404, body: { error: `No control ${path}` } };
		return command(sandbox, id, body);
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return { status: /has no/.test(message) ? 404 : 400, body: { error: message } };
	}
}

const COMMANDS: Record<string, (sandbox: Controlled, id: string, body: Body) => ControlReply> = {
	'GET requests': ({ requests }) => done(requests),
	'DELETE requests': ({ requests }) => {
		requests.length = 0;
		return done();
	},
	'GET state': (sandbox, newest) =>
		done(snapshot(sandbox, newest === '' ? Infinity : Number(newest))),
	'POST reset': (sandbox) => {
		sandbox.reset();
		return done();
	},
	'POST fault': ({ faults }, _id, body) => {
		faults.add(readFault(body));
		return done();
	},
	'DELETE fault': ({ faults }) => {
		faults.clear();
		return done();
	},
	'POST order': ({ panel }, id, body) => {
		const order = Object.keys(body).length === 0 ? panel.advance(id) : panel.change(id, body);
		return done({ ...order, charge: formatMoney(order.charge) });
	},
	'POST orders': ({ panel }, _id, { count, charge, ...given }) => {
		const ids = Array.from({ length: Number(count ?? 1) }, () => {
			const cost = charge === undefined ? {} : { charge: parseMoney(String(charge)) };
			return panel.insertOrder({ ...given, ...cost }).id;
		});
		return done({ orders: ids });
	},
	'POST refill': ({ panel }, id, { status }) =>
		done(panel.advanceRefill(id, status === undefined ? undefined : String(status))),
	'POST balance': ({ panel }, _id, { balance, currency }) => {
		if (balance !== undefined) panel.balance = String(balance);
		if (currency !== undefined) panel.currency = String(currency);
		return done({ balance: panel.balance, currency: panel.currency });
	},
	'POST service': ({ panel }, id, { remove, ...change }) =>
		done(changeService(panel, id, remove, change)),
	'POST dialect': ({ panel }, _id, { name }) => {
		if (!isDialectName(String(name))) throw new TypeError(`No dialect ${String(name)}`);
		panel.dialect = dialectNamed(String(name) as Parameters<typeof dialectNamed>[0]);
		return done();
	},
	'POST reference': ({ panel }, _id, { name }) => {
		const reference = String(name);
		if (!isReferenceName(reference)) throw new TypeError(`No reference ${reference}`);
		panel.loadReference(reference);
		return done();
	},
};

/** JSON has no Infinity: there it is the text. */
function readFault({ times, ...rest }: Body): Fault {
	const fault = rest as unknown as Fault;
	if (!FAULT_KINDS.includes(fault.kind)) throw new TypeError(`No fault ${fault.kind}`);
	return times === undefined ? fault : { ...fault, times: Number(times) };
}

/** Changes, adds or (with `remove`) takes out a service. */
function changeService(panel: PanelState, id: string, remove: unknown, change: Body): unknown {
	const known = panel.services.get(id);
	if (remove === true) {
		if (known === undefined) throw new RangeError(`The sandbox has no service ${id}`);
		panel.services.delete(id);
		return { ok: true };
	}
	const fresh: Service = {
		service: /^[1-9]\d{0,14}$/.test(id) ? Number(id) : id,
		name: `Service ${id}`,
		type: 'Default',
		category: 'Added',
		rate: '1.00',
		min: 10,
		max: 10000,
		refill: false,
		cancel: false,
		dripfeed: false,
	};
	const service: Service = { ...(known ?? fresh), ...change };
	parseMoney(service.rate);
	panel.services.set(id, service);
	return service;
}

/**
 * Everything there is to see, as plain JSON: money as decimals, lists in the order of arrival.
 * Of the orders, only the `newest` so many (the page asks for 200, as it asks often).
 */
function snapshot({ panel, faults, requests }: Controlled, newest: number): unknown {
	const orders = [...panel.orders.values()];
	return {
		balance: panel.balance,
		currency: panel.currency,
		dialect: nameOfDialect(panel.dialect),
		services: [...panel.services.values()],
		orderCount: orders.length,
		orders: orders.slice(Math.max(0, orders.length - newest)).map((order) => ({
			...order,
			charge: formatMoney(order.charge),
		})),
		refills: [...panel.refills.values()],
		faults: faults.list().map((fault) => ({ ...fault, times: String(fault.times) })),
		requests: requests.length,
	};
}
