import { dialectNamed } from './dialects/index.mts';
import { parseMoney } from './money.mts';
import type { PanelState } from './state.mts';
import type { Order, RecordedRequest, Service } from './types.mts';

export type ReferenceName = 'takipup' | 'xpanel';

export function isReferenceName(name: string): name is ReferenceName {
	return name === 'takipup' || name === 'xpanel';
}

/** A printed example request (its parameters) and the moment in an order's life at which its answer was taken. */
interface Example {
	action: string;
	parameters: Record<string, string>;
	moment: (panel: PanelState) => void;
}

interface Reference {
	currency: string;
	balance: string;
	services: Service[];
	/** The moment that the preset starts with. */
	start: (panel: PanelState) => void;
	examples: Example[];
}

function put(panel: PanelState, order: Partial<Order> & { paid: string }): void {
	const { paid, ...given } = order;
	panel.insertOrder({ ...given, charge: parseMoney(paid) });
}

/** Takipup's order 23501 is In progress, then Completed, then cancelled with success: no single state prints all of it. */
const takipup = {
	fresh: (panel: PanelState): void => {
		panel.nextOrder = 23501;
	},
	running: (panel: PanelState): void => {
		const order = { id: 23501, quantity: 1000, startCount: 1200, paid: '1.50' };
		put(panel, { ...order, status: 'In progress', remains: 400 });
		takipup.second(panel);
	},
	finished: (panel: PanelState): void => {
		const order = { id: 23501, quantity: 1000, startCount: 1200, paid: '1.50' };
		put(panel, { ...order, status: 'Completed', remains: 0 });
		takipup.second(panel);
		panel.nextRefill = 42;
	},
	/** Its service is not in the list any more, which is why it cannot be cancelled. */
	second: (panel: PanelState): void => {
		const order = { id: 23502, service: 2, quantity: 500, startCount: 500, paid: '0.75' };
		put(panel, { ...order, status: 'In progress', remains: 200 });
		panel.nextOrder = 23504;
	},
};

const xpanel = {
	fresh: (panel: PanelState): void => {
		panel.nextOrder = 23501;
	},
	running: (panel: PanelState): void => {
		const first = { id: 1, quantity: 500, startCount: 3572, paid: '0.27819' };
		put(panel, { ...first, status: 'Partial', remains: 157 });
		for (const id of [2, 3]) {
			put(panel, {
				id,
				quantity: 100,
				startCount: 10,
				paid: '0.05',
				status: 'Completed',
				remains: 0,
			});
		}
		const last = { id: 23501, quantity: 50, startCount: 0, paid: '0' };
		put(panel, { ...last, status: 'In progress', remains: 50 });
		panel.insertRefill(23501);
		panel.nextOrder = 23502;
	},
};

const X_LINK = 'https://x.com/user/status/123';

const REFERENCES: Record<ReferenceName, Reference> = {
	takipup: {
		currency: 'TRY',
		balance: '142.50',
		services: [
			{
				service: 1,
				name: 'Instagram Takipçi',
				type: 'Default',
				category: 'Instagram',
				rate: '1.50',
				min: 100,
				max: 50000,
				refill: true,
				cancel: true,
				dripfeed: false,
			},
		],
		start: takipup.running,
		examples: [
			{
				action: 'add',
				parameters: { service: '1', link: 'https://instagram.com/example', quantity: '1000' },
				moment: takipup.fresh,
			},
			{ action: 'status', parameters: { order: '23501' }, moment: takipup.running },
			{ action: 'status', parameters: { orders: '23501,23502,23503' }, moment: takipup.finished },
			{ action: 'cancel', parameters: { orders: '23501,23502' }, moment: takipup.running },
			{ action: 'refill', parameters: { order: '23501' }, moment: takipup.finished },
			{ action: 'balance', parameters: {}, moment: takipup.running },
		],
	},
	xpanel: {
		currency: 'USD',
		balance: '100.84292',
		services: [
			{
				service: 1,
				name: 'Twitter Begenı (Like)',
				type: 'Default',
				category: 'Engagement',
				rate: '0.5',
				min: 10,
				max: 100000000,
				refill: true,
				cancel: true,
				dripfeed: false,
			},
		],
		start: xpanel.running,
		examples: [
			...['100', '50'].map((quantity) => ({
				action: 'add',
				parameters: { service: '1', link: X_LINK, quantity },
				moment: xpanel.fresh,
			})),
			{ action: 'status', parameters: { order: '23501' }, moment: xpanel.running },
			{ action: 'status', parameters: { orders: '1,10' }, moment: xpanel.running },
			{ action: 'refill', parameters: { order: '23501' }, moment: xpanel.running },
			{ action: 'refill', parameters: { orders: '1,2,3' }, moment: xpanel.running },
			{ action: 'refill_status', parameters: { refill: '23501' }, moment: xpanel.running },
			{ action: 'balance', parameters: {}, moment: xpanel.running },
		],
	},
};

/**
 * Makes the panel the one of a reference document: its words, its services, its orders and balance. Each example
 * request that the document prints then gives exactly the printed answer, in whatever order and however often
 * it is sent. As the document's examples contradict each other as one state, such a request first puts the orders
 * back to the moment that its answer shows; the answer itself is worked out as always. Any other request meets
 * the panel as it is. `panel.reset()` ends this.
 */
export function applyReference(panel: PanelState, name: ReferenceName): void {
	const reference = REFERENCES[name];
	panel.dialect = dialectNamed(name);
	setMoment(panel, reference, reference.start);
	const replay = (request: RecordedRequest): void => {
		const example = reference.examples.find((candidate) => isSame(candidate, request));
		if (example === undefined) return;
		setMoment(panel, reference, example.moment);
		panel.beforeRequest = replay;
	};
	panel.beforeRequest = replay;
}

function setMoment(
	panel: PanelState,
	reference: Reference,
	moment: (panel: PanelState) => void,
): void {
	panel.clear();
	panel.setServices(reference.services.map((service) => ({ ...service })));
	panel.currency = reference.currency;
	moment(panel);
	// After the orders, whose charges were paid before the balance was looked at.
	panel.balance = reference.balance;
}

function isSame(example: Example, request: RecordedRequest): boolean {
	const given = Object.entries(request.parameters);
	return (
		example.action === request.action &&
		given.length === Object.keys(example.parameters).length &&
		given.every(([name, value]) => example.parameters[name] === value)
	);
}
