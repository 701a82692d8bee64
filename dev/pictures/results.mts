// Some rows for each operation, among them what goes wrong, for the pictures of what it gives.
import type { WorkflowNode } from '../n8n/client.mts';

/** One operation, what comes in, and how the node is set. */
export interface Result {
	resource: string;
	operation: string;
	items: Array<Record<string, unknown>>;
	parameters: Record<string, unknown>;
	node?: Partial<WorkflowNode>;
}

const LINKS = 'https://www.instagram.com/client';

const ORDERS = [
	{ row: 1, service: '1', link: `${LINKS}-a.example`, quantity: 1000 },
	{ row: 2, service: '18', link: `${LINKS}-b.example`, quantity: 500 },
	{ row: 3, service: '1', link: `${LINKS}-c.example`, quantity: 5 },
	{ row: 4, service: '18', link: `${LINKS}-d.example`, quantity: 2000 },
];

const ORDER_FIELDS = {
	service: { __rl: true, mode: 'id', value: '={{ $json.service }}' },
	link: '={{ $json.link }}',
	quantity: '={{ $json.quantity }}',
};

const GOES_ON = { onError: 'continueRegularOutput' } as const;

/** @param orders IDs of orders that the panel has */
export function resultsOf(orders: string[]): Result[] {
	const [first = '', second = '', third = ''] = orders;
	const each = [first, second, third].map((order) => ({ order }));
	const lists = [
		{ client: 'a', ids: `${first}, ${second}, 99999` },
		{ client: 'b', ids: third },
	];
	const ids = '={{ $json.ids }}';
	const order = '={{ $json.order }}';
	return [
		{
			resource: 'order',
			operation: 'create',
			items: ORDERS,
			parameters: {
				...ORDER_FIELDS,
				options: { deduplicationKey: '={{ $json.row }}', includeInput: true },
			},
			node: GOES_ON,
		},
		{ resource: 'order', operation: 'estimate', items: ORDERS, parameters: ORDER_FIELDS },
		{ resource: 'order', operation: 'getStatus', items: each, parameters: { orderId: order } },
		{
			resource: 'order',
			operation: 'getManyStatuses',
			items: lists,
			parameters: { orderIds: ids, options: { includeInput: true } },
		},
		{ resource: 'order', operation: 'cancel', items: lists, parameters: { orderIds: ids } },
		{
			resource: 'refill',
			operation: 'create',
			items: each,
			parameters: { orderId: order },
			node: GOES_ON,
		},
		{ resource: 'refill', operation: 'createMany', items: lists, parameters: { orderIds: ids } },
		{ resource: 'refill', operation: 'getStatus', items: [{}], parameters: { refillId: '1' } },
		{
			resource: 'refill',
			operation: 'getManyStatuses',
			items: [{}],
			parameters: { refillIds: '1, 99999' },
		},
		{ resource: 'service', operation: 'getAll', items: [{}], parameters: {} },
		{
			resource: 'service',
			operation: 'get',
			items: [{}],
			parameters: { service: { __rl: true, mode: 'id', value: '18' } },
		},
		{ resource: 'balance', operation: 'get', items: [{}], parameters: {} },
		{ resource: 'panel', operation: 'getCapacity', items: [{}], parameters: {}, node: GOES_ON },
	];
}
