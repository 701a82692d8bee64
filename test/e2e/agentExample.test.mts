// The example with an AI Agent: its limits hold whatever the model does.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Credential } from '../../dev/n8n/client.mts';
import { copyExample, type ExampleCopy } from './exampleCopies.mts';
import { openBench, type Bench, type Json } from './harness.mts';
import { startModel, type ScriptedModel } from './openAi.mts';

const MODEL = 'OpenAI Chat Model';

const create = (link: string, quantity: number) => ({
	tool: 'Create_Order',
	arguments: { Service: '1', Link: `https://example.com/${link}`, Quantity: quantity },
});

describe('the example ai-agent', () => {
	let bench: Bench;
	let model: ScriptedModel;
	let credential: Credential;

	beforeAll(async () => {
		bench = await openBench();
		const { n8n, opened } = bench;
		model = await startModel();
		opened.add(model.close);
		credential = await n8n.createCredential('Scripted model', 'openAiApi', {
			apiKey: 'none',
			url: model.url,
		});
		opened.add(async () => await n8n.deleteCredential(credential.id));
	});
	beforeEach(() => bench.sandbox.reset());
	afterAll(async () => await bench.close());

	/** What a user does first: chooses a credential for the model. */
	async function withModel(): Promise<ExampleCopy> {
		const copy = await copyExample(bench, 'ai-agent');
		const nodes = copy.workflow.nodes.map((node) =>
			node.name === MODEL
				? { ...node, credentials: { openAiApi: { id: credential.id, name: credential.name } } }
				: node,
		);
		await bench.n8n.updateWorkflow(copy.workflow.id, { nodes });
		return copy;
	}

	/** Runs the agent; the rows that each call of a tool has given the model. */
	async function play(copy: ExampleCopy, calls: Array<ReturnType<typeof create>>) {
		model.play(calls.map((call) => [call]));
		await copy.run();
		return model.toolAnswers().map((text) => JSON.parse(text) as Json[]);
	}

	const placed = () => [...bench.sandbox.panel.orders.values()].map(({ quantity }) => quantity);

	it('without a credential for the model it says so and orders nothing', async () => {
		const { run } = await copyExample(bench, 'ai-agent');
		await expect(run()).rejects.toThrow(MODEL);
		expect(bench.sandbox.requests).toEqual([]);
	});

	it('offers the model three tools, with the fields that it fills', async () => {
		const copy = await withModel();
		await play(copy, []);
		expect(model.offered()).toEqual({
			Create_Order: ['Link', 'Quantity', 'Service'],
			Get_Order_Status: ['Order'],
			Get_Services: ['Search'],
		});
	});

	it('finds a service, orders, follows the order, and orders nothing again in a second run', async () => {
		const copy = await withModel();
		const search = { tool: 'Get_Services', arguments: { Search: 'instagram followers' } };
		const status = { tool: 'Get_Order_Status', arguments: { Order: '23501' } };
		model.play([[search], [create('a', 500)], [create('a', 500)], [status]]);
		await copy.run();
		const [services, first, repeated, followed] = model
			.toolAnswers()
			.map((text) => JSON.parse(text) as Json[]);
		expect(services).toMatchObject([{ service: 1, rate: 1.5 }]);
		expect(first).toMatchObject([{ order: 23501, quantity: 500 }]);
		expect(repeated).toMatchObject([{ order: 23501, duplicate: true }]);
		expect(followed).toMatchObject([{ order: '23501', status: 'Pending' }]);

		const [again] = await play(copy, [create('a', 500)]);
		expect(again).toMatchObject([{ duplicate: true }]);
		expect(placed()).toEqual([500]);
	});

	it('keeps to the limit of an order and of a run', async () => {
		const copy = await withModel();
		// At 1.50 per 1000: 2.25 is above the 2 of an order; the third 1.95 is above the 5 of a run.
		const calls = [create('b', 1500), ...['c', 'd', 'e'].map((link) => create(link, 1300))];
		const [dear, , , beyond] = await play(copy, calls);
		expect(dear).toEqual([
			expect.objectContaining({ error: expect.stringMatching(/^Not sent: .*'Maximum Charge'/) }),
		]);
		expect(beyond).toEqual([
			expect.objectContaining({
				error: expect.stringMatching(/^Not sent: .*'Maximum Total Charge'/),
			}),
		]);
		expect(placed()).toEqual([1300, 1300]);
	});
});
