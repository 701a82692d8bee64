// The action node as the tool of a real AI Agent. Version 3 of the agent lets n8n's engine run the tool; version 2
// calls it by itself, and gives the model an empty text for whatever the tool throws.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Credential, StoredWorkflow, WorkflowNode } from '../../dev/n8n/client.mts';
import { agentWorkflow, CREATE_BY_MODEL, fromAI, TOOL } from './agentWorkflow.mts';
import { asked, openBench, type Bench, type Json } from './harness.mts';
import { LAST_WORDS, startModel, type ScriptedModel } from './openAi.mts';
import { placedLinks } from '../fixtures/placedLinks.mts';

const call = (link: string, more: Json = {}) => ({
	tool: TOOL,
	arguments: { Link: `https://example.com/${link}`, Quantity: 100, ...more },
});

const THREE_LINKS = ['a', 'b', 'c'].map((link) => call(link));
const SAME_LINK = ['a', 'a', 'a'].map((link) => call(link));

/** The calls in three turns of the model, or in one. */
const oneByOne = <T,>(calls: T[]): T[][] => calls.map((one) => [one]);
const WAYS: Array<[string, typeof oneByOne]> = [
	['one after the other', oneByOne],
	['at once', (calls) => [calls]],
];

/** A row that says that something failed, as data: the model reads both, whatever the agent's version. */
const failure = (error: RegExp) => ({
	error: expect.stringMatching(error) as unknown,
	message: expect.any(String) as unknown,
});

/** What keeps a model from paying twice. */
const NOT_AGAIN = /\b(not|never)\b[^.]*\bagain\b/i;

describe.each([2, 3])('the action node as a tool of an AI Agent, version %d', (agentVersion) => {
	let bench: Bench;
	let model: ScriptedModel;
	let modelCredential: Credential;

	beforeAll(async () => {
		bench = await openBench();
		const { n8n, opened } = bench;
		model = await startModel();
		opened.add(model.close);
		modelCredential = await n8n.createCredential('Scripted model', 'openAiApi', {
			apiKey: 'none',
			url: model.url,
		});
		opened.add(async () => await n8n.deleteCredential(modelCredential.id));
	});

	afterAll(async () => await bench.close());

	beforeEach(() => bench.sandbox.reset());

	async function saveWorkflow(
		parameters: Json = {},
		tool: Partial<WorkflowNode> = {},
	): Promise<StoredWorkflow> {
		const all = { ...CREATE_BY_MODEL, ...parameters };
		const workflow = agentWorkflow(bench, modelCredential, agentVersion, all, tool);
		const saved = await bench.n8n.createWorkflow(workflow);
		bench.opened.add(async () => await bench.n8n.deleteWorkflow(saved.id));
		return saved;
	}

	/** Runs the agent, and gives the rows that the tool has told the model, call by call. */
	async function play({ id }: StoredWorkflow, turns: Parameters<ScriptedModel['play']>[0]) {
		model.play(turns);
		const execution = await bench.n8n.runWorkflow(id);
		expect(execution.error).toBeUndefined();
		expect(execution.json('Agent')).toEqual([{ output: LAST_WORDS }]);
		const answers = model.toolAnswers();
		expect(answers).toHaveLength(turns.flat().length);
		expect(answers.join()).not.toContain(bench.sandbox.key);
		return answers.map((text) => (text === '' ? [] : (JSON.parse(text) as Json[])));
	}

	const links = () => placedLinks(bench.sandbox);
	const sent = () => bench.sandbox.requests.filter(({ action }) => action === 'add').length;

	it('offers the model the fields that it has to fill, and no others', async () => {
		await play(await saveWorkflow(), []);
		expect(model.offered()).toEqual({ [TOOL]: ['Link', 'Quantity'] });
	});

	it.each(WAYS)(
		'orders once when the model makes a call three times, %s, and the first answer is lost',
		async (_way, turnsOf) => {
			const workflow = await saveWorkflow();
			bench.sandbox.fault({ kind: 'resetAfter', action: 'add', applied: true });
			const answers = await play(workflow, turnsOf(SAME_LINK));

			expect(sent()).toBe(1);
			expect(links()).toEqual(['https://example.com/a']);
			const unknown = [failure(/^Unknown outcome: /)];
			expect(answers).toEqual([unknown, unknown, unknown]);
			for (const [row] of answers) expect(`${row?.error} ${row?.message}`).toMatch(NOT_AGAIN);
		},
	);

	it('goes on ordering other links after an unknown outcome', async () => {
		const workflow = await saveWorkflow();
		bench.sandbox.fault({ kind: 'resetAfter', action: 'add', applied: true });
		const [, second, third] = await play(workflow, oneByOne(THREE_LINKS));

		expect(links()).toEqual(THREE_LINKS.map((one) => one.arguments.Link));
		expect([second?.[0]?.order, third?.[0]?.order]).toEqual([23502, 23503]);
	});

	it.each(WAYS)('orders three links, %s, and gives each its ID', async (_way, turnsOf) => {
		const answers = await play(await saveWorkflow(), turnsOf(THREE_LINKS));

		const orders = [...bench.sandbox.panel.orders.values()];
		expect(orders).toHaveLength(3);
		expect(answers).toEqual(
			THREE_LINKS.map(({ arguments: { Link: link } }) => [
				{
					order: orders.find((order) => order.link === link)?.id,
					service: 1,
					link,
					quantity: 100,
				},
			]),
		);
	});

	it.each([undefined, 'stopWorkflow', 'continueRegularOutput'] as const)(
		'tells the model in words why the panel refused, with On Error at %s',
		async (onError) => {
			const workflow = await saveWorkflow({}, { onError });
			bench.sandbox.panel.balance = '0.01';
			const answers = await play(workflow, [[call('a')], [call('b')]]);

			const refused = [failure(/balance on the panel is too low/)];
			expect(answers).toEqual([refused, refused]);
			expect(links()).toEqual([]);
		},
	);

	// 100 pieces at 1.50 per 1000 count as 0.16: what panels round in the rate and in the charge is in it.
	it('sends no order above Maximum Charge, and says so', async () => {
		const workflow = await saveWorkflow({ options: { maxCharge: 0.16 } });
		const [dear, cheap] = await play(workflow, [[call('a', { Quantity: 110 })], [call('b')]]);

		expect(dear).toEqual([failure(/^Not sent: .*'Maximum Charge'/)]);
		expect(cheap?.[0]?.order).toBe(23501);
		expect(links()).toEqual(['https://example.com/b']);
	});

	it('adds the calls of an execution up to Maximum Total Charge', async () => {
		const workflow = await saveWorkflow({ options: { maxTotalCharge: 0.32 } });
		const answers = await play(workflow, oneByOne(THREE_LINKS));

		expect(links()).toEqual(THREE_LINKS.slice(0, 2).map((one) => one.arguments.Link));
		expect(answers[2]).toEqual([failure(/^Not sent: .*'Maximum Total Charge'/)]);
	});

	const keyed = { options: { deduplicationKey: fromAI('Key', 'The number of the order') } };

	if (agentVersion === 2) {
		it('refuses a Deduplication Key, which it has no store for, and sends nothing', async () => {
			const answers = await play(await saveWorkflow(keyed), [[call('a', { Key: 'order 1' })]]);

			expect(answers).toEqual([[failure(/^Not sent: 'Deduplication Key'/)]]);
			expect(asked(bench.sandbox)).toEqual([]);
		});
	} else {
		it('orders once for a Deduplication Key, over executions too', async () => {
			const workflow = await saveWorkflow(keyed);
			const orderCall = call('a', { Key: 'order 1' });
			const [first, repeated] = await play(workflow, [[orderCall], [orderCall]]);
			const [later, other] = await play(workflow, [[orderCall], [call('b', { Key: 'order 2' })]]);

			expect(first).toEqual([expect.objectContaining({ order: 23501 })]);
			expect(repeated).toEqual([expect.objectContaining({ order: 23501, duplicate: true })]);
			expect(later).toEqual([expect.objectContaining({ duplicate: true })]);
			expect(other).toEqual([expect.objectContaining({ order: 23502 })]);
			expect(sent()).toBe(2);
		});
	}
});
