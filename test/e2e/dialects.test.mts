import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Credential, WorkflowJson, WorkflowNode } from '../../dev/n8n/client.mts';
import type { Execution } from '../../dev/n8n/execution.mts';
import { dialectNamed } from '../../sandbox/dialects/index.mts';
import { castFor, FAMILIES, keyRefusal, scenes, type Scene } from '../fixtures/families.mts';
import { credentialData, openBench, runWorkflow, type Bench, type Json } from './harness.mts';

const WRONG_KEY = 'Wrong Key';

/** Every scene as a node of its own beside the others, and one with a wrong key; n8n runs them from top to bottom. */
function storyWorkflow(bench: Bench, story: Scene[], wrong: Credential): WorkflowJson {
	const node = (index: number, more: Pick<WorkflowNode, 'name' | 'type' | 'parameters'>) => ({
		id: more.name,
		typeVersion: 1,
		position: [index === 0 ? 0 : 300, index * 200] as [number, number],
		...more,
	});
	const panel = (index: number, name: string, parameters: Json, used: Credential) => ({
		...node(index, { name, type: 'n8n-nodes-smm-panel.smmPanel', parameters }),
		credentials: { smmPanelApi: { id: used.id, name: used.name } },
		onError: 'continueRegularOutput' as const,
	});
	const balance = { resource: 'balance', operation: 'get' };
	const asking = [
		...story.map(({ name, parameters }, index) =>
			panel(index + 1, name, parameters, bench.credential),
		),
		panel(story.length + 1, WRONG_KEY, balance, wrong),
	];
	const start = node(0, { name: 'In', type: 'n8n-nodes-base.manualTrigger', parameters: {} });
	return {
		name: 'e2e dialects',
		nodes: [start, ...asking],
		connections: {
			In: { main: [asking.map(({ name }) => ({ node: name, type: 'main', index: 0 }))] },
		},
		settings: { executionOrder: 'v1' },
		pinData: { In: [{ json: {} }] },
	};
}

describe('every family of panels, in a real n8n', () => {
	let bench: Bench;
	let wrong: Credential;

	// A panel for each: the nodes keep a price list for some minutes, and the next family writes it in another way.
	beforeEach(async () => {
		bench = await openBench();
		const data = credentialData(bench.sandbox, { apiKey: 'wrong' });
		wrong = await bench.n8n.createCredential('Wrong key', 'smmPanelApi', data);
		bench.opened.add(async () => await bench.n8n.deleteCredential(wrong.id));
	});

	afterEach(async () => await bench.close());

	it.each(FAMILIES)('$dialect', async (family) => {
		const { n8n, sandbox, credential } = bench;
		sandbox.panel.dialect = dialectNamed(family.dialect);
		const story = scenes(family, castFor(sandbox));
		const test = await n8n.testCredential(credential, credentialData(sandbox));
		const execution = await runWorkflow(bench, storyWorkflow(bench, story, wrong));

		expect(execution.error).toBeUndefined();
		expect(itemsOf(execution, story)).toEqual(
			Object.fromEntries(story.map(({ name, items }) => [name, items])),
		);
		expect(execution.json(WRONG_KEY)).toEqual([
			{
				error: 'The panel does not accept the API key',
				message: expect.stringContaining(`The panel says: "${keyRefusal(family)}"`),
			},
		]);
		expect(sandbox.requests.filter(({ action }) => action === 'add')).toHaveLength(1);
		expect(sandbox.panel.orders.size).toBe(6);
		expect(test.status).toBe('OK');
	});
});

function itemsOf(execution: Execution, story: Scene[]): Record<string, unknown> {
	return Object.fromEntries(story.map(({ name }) => [name, execution.json(name)]));
}
