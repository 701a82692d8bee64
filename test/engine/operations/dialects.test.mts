import '../harness/index.mts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DIALECT_NAMES } from '../../../sandbox/dialects/index.mts';
import { startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import {
	castFor,
	FAMILIES,
	keyRefusal,
	SCENES,
	scenes,
	type Cast,
} from '../../fixtures/families.mts';
import { connect, runWorkflow, type TestWorkflow, type WorkflowResult } from '../harness/index.mts';
import { callPanel, credentialFor, PANEL, runPanel } from '../harness/panel.mts';
import { PollHost } from '../trigger/poll-host.mts';

/** Every scene as a node of its own beside the others, which n8n runs one after the other. */
function storyWorkflow(story: ReturnType<typeof scenes>): TestWorkflow {
	const nodes = story.map(({ name, parameters }, index) => ({
		name,
		type: PANEL,
		parameters,
		onError: 'continueRegularOutput' as const,
		position: [200, index * 100] as [number, number],
	}));
	return {
		nodes: [{ name: 'Start', type: 'start', position: [0, 0] }, ...nodes],
		connections: connect(...nodes.map(({ name }): [string, string] => ['Start', name])),
	};
}

it('plays the story on every dialect of the sandbox', () => {
	expect(FAMILIES.map(({ dialect }) => dialect).sort()).toEqual([...DIALECT_NAMES].sort());
});

describe.each(FAMILIES)('$dialect', (family) => {
	const { dialect } = family;
	let sandbox: Sandbox;
	let cast: Cast;
	let result: WorkflowResult;

	beforeAll(async () => {
		sandbox = await startSandbox({ dialect });
		cast = castFor(sandbox);
		result = await runWorkflow(storyWorkflow(scenes(family, cast)), {
			credentials: credentialFor(sandbox),
		});
	});

	afterAll(async () => await sandbox.close());

	it.each(SCENES)('%s', (name) => {
		const scene = scenes(family, cast).find((one) => one.name === name);
		expect(result.error).toBeUndefined();
		expect(scene?.items.length).toBeGreaterThan(0);
		expect(result.json(name)).toEqual(scene?.items);
	});

	it('placed one order and cancelled and refilled what the items say', () => {
		const { orders, refills } = sandbox.panel;
		const isLacking = (what: 'cancel' | 'refill') => family.lacks?.[what];
		expect(orders.size).toBe(6);
		expect(orders.get(String(cast.nextOrder))).toMatchObject({ quantity: 1000, service: 1 });
		expect(orders.get(String(cast.cancellable))?.status).toBe(
			isLacking('cancel') ? 'In progress' : 'Canceled',
		);
		expect(sandbox.requests.filter(({ action }) => action === 'add')).toHaveLength(1);
		expect(refills.size).toBe(isLacking('refill') ? 1 : 3);
	});

	it('refuses a wrong key in words, with its own quoted', async () => {
		const wrong = { url: sandbox.url, key: 'wrong' };
		const { error } = await runPanel(wrong, { resource: 'balance', operation: 'get' });
		expect(error?.message).toBe('The panel does not accept the API key');
		expect(error?.description).toMatch(/^Check 'API Key' in the credential/);
		expect(error?.description).toContain(`The panel says: "${keyRefusal(family)}"`);
	});

	it('gives the same rows when an AI agent asks', async () => {
		sandbox.reset();
		const story = scenes(family, castFor(sandbox));
		for (const { name, parameters, items } of story) {
			const { rows, error } = await callPanel(sandbox, parameters);
			expect([name, error, rows]).toEqual([name, undefined, items]);
		}
	});

	it('shows the trigger each change of an order, once', async () => {
		const [order, other] = [1, 2].map(() => sandbox.panel.insertOrder({ startCount: 10 }).id);
		const orderIds = `${order}, ${other}`;
		const host = new PollHost({
			parameters: { event: 'orderStatusChanged', orderSource: 'list', orderIds, options: {} },
			credentials: credentialFor(sandbox),
			workflowId: dialect,
		});
		await host.start();
		await host.tick();
		sandbox.panel.change(order!, { status: 'Canceled', remains: 1000 });
		await host.tick();
		await host.tick();
		expect(host.errors).toEqual([]);
		expect(host.executions).toEqual([
			[
				{
					event: 'orderStatusChanged',
					order: String(order),
					status: 'Canceled',
					previous_status: 'Pending',
					charge: 0,
					start_count: 10,
					remains: 1000,
					currency: 'USD',
					is_final: true,
				},
			],
		]);
	});
});

describe('xpanel, asked in REST style', () => {
	const family = FAMILIES.find(({ dialect }) => dialect === 'xpanel');
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ dialect: 'xpanel' });
	});

	afterAll(async () => await sandbox.close());

	it('gives the same items', async () => {
		if (family === undefined) throw new Error('No family xpanel');
		const story = scenes(family, castFor(sandbox));
		const result = await runWorkflow(storyWorkflow(story), {
			credentials: credentialFor(sandbox, { apiStyle: 'rest' }),
		});
		expect(result.error).toBeUndefined();
		for (const { name, items } of story) expect([name, result.json(name)]).toEqual([name, items]);
		// XPanel has no REST path for refills: they go the standard way.
		expect(sandbox.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
			'GET /api/v2/balance',
			'GET /api/v2/services',
			'GET /api/v2/services',
			'POST /api/v2/order',
			'GET /api/v2/order/23501',
			'GET /api/v2/orders',
			'POST /api/v2/order/23503/cancel',
			'POST /api/v2/order/23502/cancel',
			...Array.from({ length: 4 }, () => 'POST /api/v2'),
		]);
	});
});
