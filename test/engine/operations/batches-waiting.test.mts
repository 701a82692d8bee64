import { beforeEach, describe, expect, it } from '@jest/globals';
import type { INodeParameters } from 'n8n-workflow';
import { Dialect } from '../../../sandbox/dialects/dialect.mts';
import type { Sandbox } from '../../../sandbox/server.mts';
import type { Action, Refusal } from '../../../sandbox/types.mts';
import { runWorkflow } from '../harness/index.mts';
import { byId, callPanel, credentialFor, panelWorkflow, runPanel } from '../harness/panel.mts';
import { CONTINUE, errorText, THREE_TRIES, UNKNOWN_REFILL } from '../money/helpers.mts';
import { useSandbox } from '../harness/useSandbox.mts';
import { useWaits } from '../harness/waits.mts';

/** Asks to slow down with HTTP 200, once. */
class Spared extends Dialect {
	private asked = 0;

	override words = { action: 'Spam protection, wait 1 seconds' };

	override unsupported = (action: Action): Refusal | undefined => {
		if (action === 'add') return undefined;
		this.asked += 1;
		return this.asked === 1 ? { code: 'action' } : undefined;
	};
}

const ids = '={{ $json.ids }}';

const cases: Record<string, { parameters: INodeParameters; action: Action; firstId: number }> = {
	'Order → Get Many Statuses': {
		parameters: { resource: 'order', operation: 'getManyStatuses', orderIds: ids },
		action: 'status',
		firstId: 23501,
	},
	'Order → Cancel': {
		parameters: { resource: 'order', operation: 'cancel', orderIds: ids },
		action: 'cancel',
		firstId: 23801,
	},
	'Refill → Create Many': {
		parameters: { resource: 'refill', operation: 'createMany', orderIds: ids },
		action: 'refill',
		firstId: 23501,
	},
	'Refill → Get Many Statuses': {
		parameters: { resource: 'refill', operation: 'getManyStatuses', refillIds: ids },
		action: 'refill_status',
		firstId: 1,
	},
};

const idName = (action: Action) => (action === 'refill_status' ? 'refill' : 'order');

function fill({ panel }: Sandbox, action: Action): void {
	for (let made = 0; made < 300; made += 1) panel.insertOrder({ status: 'Completed' });
	for (let made = 0; made < 300; made += 1) panel.insertOrder({ status: 'Pending' });
	if (action !== 'refill_status') return;
	for (let made = 0; made < 300; made += 1) panel.insertRefill(23501 + made);
}

describe.each(Object.entries(cases))('%s, asked to slow down,', (_name, given) => {
	const { action, firstId } = given;
	/** One list after the other, so that the order of all requests is known. */
	const options = action === 'refill' ? {} : { parallelRequests: 1 };
	const parameters = { ...given.parameters, options };
	let sandbox: Sandbox;

	useSandbox((started) => {
		sandbox = started;
	});
	const waits = useWaits(() => sandbox.requests.length);

	beforeEach(() => {
		fill(sandbox, action);
	});

	/** Three items with 100 IDs each: one request for each item. */
	const items = [0, 1, 2].map((item) => ({
		ids: Array.from({ length: 100 }, (_, index) => firstId + item * 100 + index),
	}));
	const lists = items.map((item) => item.ids.join(','));
	const sent = () => sandbox.requests.map((request) => request.parameters[`${idName(action)}s`]);

	it('waits as told and goes on', async () => {
		sandbox.fault({ kind: 'rateLimit', action, skip: 1, retryAfter: '2' });
		const result = await runPanel(sandbox, parameters, { items });

		expect(result.error).toBeUndefined();
		expect(sent()).toEqual([lists[0], lists[1], lists[1], lists[2]]);
		expect([waits.after(2), waits.total]).toEqual([2000, 2000]);
		expect(result.json('Panel').filter(({ error }) => error !== undefined)).toEqual([]);
		expect(result.json('Panel')).toHaveLength(300);
	});

	it('waits as told in words', async () => {
		sandbox.panel.dialect = new Spared();
		const result = await runPanel(sandbox, parameters, { items });

		expect(result.error).toBeUndefined();
		expect(sent()).toEqual([lists[0], ...lists]);
		expect(waits.after(1)).toBe(1000);
	});

	it('waits as a tool too', async () => {
		sandbox.fault({ kind: 'rateLimit', action, retryAfter: '1' });
		const name = action === 'refill_status' ? 'refillIds' : 'orderIds';
		const result = await callPanel(sandbox, {
			...parameters,
			[name]: `${firstId}, ${firstId + 1}`,
		});

		expect(result.error).toBeUndefined();
		expect(result.rows).toHaveLength(2);
		expect(sandbox.requests).toHaveLength(2);
		expect(waits.after(1)).toBe(1000);
	});

	it('spreads its requests over time as Request Options → Batching says', async () => {
		const requestOptions = { batching: { batch: { batchSize: 1, batchInterval: 400 } } };
		await runPanel(sandbox, { ...parameters, requestOptions }, { items });

		expect(sent()).toEqual(lists);
		expect([1, 2, 3].map((request) => waits.after(request))).toEqual([400, 400, 0]);
	});

	it('does not wait beyond two minutes, and with Stop asks for nothing more', async () => {
		sandbox.fault({ kind: 'rateLimit', action, skip: 1, retryAfter: '121' });
		const result = await runPanel(sandbox, parameters, { items });

		expect(waits.total).toBe(0);
		expect(result.error?.message).toBe('The panel asks to send fewer requests');
		expect(errorText(result)).toContain('Done before that: 100 ');
		expect(sent()).toEqual(lists.slice(0, 2));
	});

	it('does not wait beyond two minutes, and with Continue marks the rest', async () => {
		sandbox.fault({ kind: 'rateLimit', action, skip: 1, retryAfter: '121' });
		const result = await runPanel(sandbox, parameters, { items, node: CONTINUE });

		expect(sent()).toEqual(lists.slice(0, 2));
		const errors = result.json('Panel').map(({ error }) => error);
		expect(errors.slice(0, 100)).toEqual(Array(100).fill(undefined));
		expect(errors.slice(100)).toEqual(Array(200).fill('The panel asks to send fewer requests'));
	});

	it('asks for nothing more once the user has stopped', async () => {
		sandbox.fault({ kind: 'rateLimit', action, skip: 1, retryAfter: '60' });
		const abortAfter = waits.stopDuring();
		const result = await runPanel(sandbox, parameters, { items, node: CONTINUE, abortAfter });

		expect(result.cancelled).toBe(true);
		expect(waits.total).toBeLessThanOrEqual(1000);
		expect(sent()).toEqual(lists.slice(0, 2));
	});
});

describe('Refill → Create Many, asked to slow down,', () => {
	const { parameters } = cases['Refill → Create Many']!;
	let sandbox: Sandbox;

	useSandbox((started) => {
		sandbox = started;
	});
	const waits = useWaits(() => sandbox.requests.length);

	beforeEach(() => {
		fill(sandbox, 'refill');
	});

	const items = [{ ids: '23501, 23502' }];

	it('does not ask again for what has no known outcome after the wait', async () => {
		sandbox.fault({ kind: 'rateLimit', action: 'refill', retryAfter: '1' });
		sandbox.fault({ kind: 'reset', action: 'refill', applied: true });
		const result = await runPanel(sandbox, parameters, { items, node: THREE_TRIES });

		expect(errorText(result)).toMatch(UNKNOWN_REFILL);
		expect(sandbox.requests).toHaveLength(2);
		expect(sandbox.panel.refills.size).toBe(2);
	});

	it('can be asked again after the user stopped during the wait', async () => {
		sandbox.fault({ kind: 'rateLimit', action: 'refill', retryAfter: '60' });
		const stopped = await runPanel(sandbox, parameters, {
			items,
			abortAfter: waits.stopDuring(),
		});
		const credentials = credentialFor(sandbox);
		const retried = await runWorkflow(panelWorkflow(parameters), { credentials, retryOf: stopped });

		expect(retried.json('Panel')).toEqual([
			{ order: '23501', refill: 1 },
			{ order: '23502', refill: 2 },
		]);
		expect(sandbox.requests).toHaveLength(2);
	});
});

describe('a question that is asked by itself, asked to slow down,', () => {
	let sandbox: Sandbox;

	useSandbox((started) => {
		sandbox = started;
	});
	const waits = useWaits(() => sandbox.requests.length);

	beforeEach(() => {
		for (let made = 0; made < 3; made += 1)
			sandbox.panel.insertRefill(sandbox.panel.insertOrder({}).id);
	});

	const questions: Array<[string, INodeParameters]> = [
		['Balance → Get', { resource: 'balance', operation: 'get' }],
		['Service → Get Many', { resource: 'service', operation: 'getAll', limit: 1 }],
		[
			'Order → Estimate Cost',
			{
				resource: 'order',
				operation: 'estimate',
				service: byId(1),
				link: 'https://example.com/p/1',
				quantity: 100,
			},
		],
		[
			'Order → Get Status',
			{ resource: 'order', operation: 'getStatus', orderId: '={{ $json.order }}' },
		],
		[
			'Refill → Get Status',
			{ resource: 'refill', operation: 'getStatus', refillId: '={{ $json.refill }}' },
		],
	];
	const items = [0, 1, 2].map((index) => ({ order: 23501 + index, refill: 1 + index }));

	it.each(questions)('waits as told: %s', async (_name, parameters) => {
		sandbox.fault({ kind: 'rateLimit', retryAfter: '1' });
		const result = await runPanel(sandbox, parameters, { items });

		expect(result.error).toBeUndefined();
		expect(result.json('Panel')).toHaveLength(3);
		expect(waits.total).toBe(1000);
	});

	it.each(questions)('does not wait beyond two minutes: %s', async (_name, parameters) => {
		sandbox.fault({ kind: 'rateLimit', retryAfter: '121', times: Infinity });
		const result = await runPanel(sandbox, parameters, { items, node: CONTINUE });

		expect(waits.total).toBe(0);
		expect(result.json('Panel').map(({ error }) => error)).toEqual(
			Array(3).fill('The panel asks to send fewer requests'),
		);
		expect(sandbox.requests.length).toBeLessThanOrEqual(3);
	});
});
