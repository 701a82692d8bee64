import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
	connect,
	deduplicator,
	listSearch,
	log,
	nodeTypes,
	runAsTool,
	runWorkflow,
	testCredential,
	type TestNode,
	type TestWorkflow,
} from './index.mts';
import { FixtureCredential, FixtureNode } from './fixtureNode.mts';

/** One request that reached the server. */
interface Said {
	word: unknown;
	source: unknown;
	key: unknown;
}

describe('the engine harness', () => {
	let server: Server;
	let said: Said[] = [];
	/** Words that the server refuses this many times before it says them. */
	let refusals: Record<string, number> = {};
	/** Presses Stop when the server gets a third word. */
	let stop = new AbortController();
	let credentials: { fixtureApi: { url: string; key: string } };

	beforeAll(async () => {
		nodeTypes.addCredential(new FixtureCredential());
		nodeTypes.addNode(new FixtureNode());
		server = createServer((request, response) => {
			let text = '';
			request.on('data', (part: Buffer) => (text += part.toString()));
			request.on('end', () => {
				const { word, source } = JSON.parse(text) as IDataObject;
				said.push({ word, source, key: request.headers['x-fixture'] });
				if (said.length === 3) stop.abort();
				const left = refusals[String(word)] ?? 0;
				if (left > 0) refusals[String(word)] = left - 1;
				response.setHeader('content-type', 'application/json');
				response.end(JSON.stringify(left > 0 ? { error: `No ${String(word)}` } : { said: word }));
			});
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo;
		credentials = { fixtureApi: { url: `http://127.0.0.1:${port}`, key: 'k1' } };
	});

	afterAll(async () => {
		await new Promise((resolve) => server.close(resolve));
	});

	beforeEach(() => {
		said = [];
		refusals = {};
		stop = new AbortController();
		deduplicator.clear();
		log.lines.length = 0;
	});

	const words = (): unknown[] => said.map(({ word }) => word);

	function workflow(node: Partial<TestNode>, parameters: INodeParameters = {}): TestWorkflow {
		return {
			nodes: [
				{ name: 'Start', type: 'start' },
				{
					name: 'Fixture',
					type: 'fixture',
					parameters: { word: '={{ $json.word }}', ...parameters },
					...node,
				},
				{ name: 'Errors', type: 'collect' },
			],
			connections: connect(['Start', 'Fixture'], ['Fixture', 'Errors', 1]),
		};
	}

	const items = [{ word: 'a' }, { word: 'b' }, { word: 'c' }];

	it('runs routing for every item, with the credential that the class builds', async () => {
		const result = await runWorkflow(workflow({}), { items, credentials });

		expect(result.error).toBeUndefined();
		expect(result.json('Fixture')).toEqual([{ said: 'a' }, { said: 'b' }, { said: 'c' }]);
		expect(result.pairs('Fixture')).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect([...said].sort((a, b) => (String(a.word) < String(b.word) ? -1 : 1))).toEqual([
			{ word: 'a', source: 'fixture', key: 'k1' },
			{ word: 'b', source: 'fixture', key: 'k1' },
			{ word: 'c', source: 'fixture', key: 'k1' },
		]);
	});

	it('prefers the custom operation, and gathers its hints and log lines', async () => {
		const result = await runWorkflow(workflow({}, { operation: 'sayAll' }), { items, credentials });

		expect(result.json('Fixture')).toEqual([{ said: 'a' }, { said: 'b' }, { said: 'c' }]);
		expect(words()).toEqual(['a', 'b', 'c']);
		expect(result.hints('Fixture')).toEqual([{ message: '3 said' }]);
		expect(log.lines.filter(({ level }) => level === 'info')).toEqual(
			['a', 'b', 'c'].map((word) => ({
				level: 'info',
				message: 'Said',
				metadata: expect.objectContaining({ word }),
			})),
		);
	});

	it('stops at the first error', async () => {
		refusals = { b: 9 };
		const result = await runWorkflow(workflow({}, { operation: 'sayAll' }), { items, credentials });

		expect(result.error?.message).toBe('No b');
		expect(result.run.status).toBe('error');
		expect(words()).toEqual(['a', 'b']);
		expect(result.items('Fixture')).toEqual([]);
	});

	it('continues on the regular output', async () => {
		refusals = { b: 9 };
		const result = await runWorkflow(workflow({ onError: 'continueRegularOutput' }), {
			items,
			credentials,
		});

		expect(result.error).toBeUndefined();
		expect(result.json('Fixture')).toEqual([{ said: 'a' }, { error: 'No b' }, { said: 'c' }]);
	});

	it('continues on the error output, with the input merged by n8n', async () => {
		refusals = { b: 9 };
		const result = await runWorkflow(workflow({ onError: 'continueErrorOutput' }), {
			items,
			credentials,
		});

		expect(result.json('Fixture', 0)).toEqual([{ said: 'a' }, { said: 'c' }]);
		expect(result.json('Errors')).toEqual([{ word: 'b', error: 'No b' }]);
	});

	it('tries again, in the same execution data', async () => {
		refusals = { b: 2 };
		const node = { retryOnFail: true, maxTries: 3, waitBetweenTries: 10 };
		const result = await runWorkflow(workflow(node, { operation: 'sayAll' }), {
			items,
			credentials,
		});

		expect(result.error).toBeUndefined();
		expect(words()).toEqual(['a', 'b', 'b', 'b', 'c']);
		expect(result.json('Fixture')).toEqual([{ said: 'a' }, { said: 'b' }, { said: 'c' }]);
	});

	it('retries a failed execution from the failed node, with what that had kept', async () => {
		refusals = { b: 1 };
		const source = workflow({}, { operation: 'sayAll' });
		const failed = await runWorkflow(source, { items, credentials });
		expect(failed.error?.message).toBe('No b');
		const result = await runWorkflow(source, { credentials, retryOf: failed });

		expect(result.error).toBeUndefined();
		expect(result.run.mode).toBe('retry');
		expect(words()).toEqual(['a', 'b', 'b', 'c']);
		expect(result.json('Fixture')).toEqual([{ said: 'a' }, { said: 'b' }, { said: 'c' }]);
		expect(result.runs('Start')).toHaveLength(1);
	});

	it('cancels, and the node sees the signal', async () => {
		const many = Array.from({ length: 5 }, (_, index) => ({ word: `w${index}` }));
		const result = await runWorkflow(workflow({}, { operation: 'sayAll' }), {
			items: many,
			credentials,
			abortAfter: stop.signal,
		});

		expect(result.cancelled).toBe(true);
		expect(said).toHaveLength(3);
	});

	it("keeps n8n's processed entries from one execution to the next, the newest only", async () => {
		const source = workflow({}, { operation: 'sayAll', once: true });
		await runWorkflow(source, { items: [...items, { word: 'd' }], credentials });
		const result = await runWorkflow(source, {
			items: [{ word: 'd' }, { word: 'a' }],
			credentials,
		});

		expect(words()).toEqual(['a', 'b', 'c', 'd', 'a']);
		expect(result.json('Fixture')).toEqual([{ word: 'd', duplicate: true }, { said: 'a' }]);
		expect([...deduplicator.lists]).toEqual([['wf1/node-Fixture', ['c', 'd', 'a']]]);
	});

	it('runs split items and what later nodes see of the first one', async () => {
		const source: TestWorkflow = {
			nodes: [
				{ name: 'Start', type: 'start' },
				{ name: 'Split', type: 'split' },
				{ name: 'Fixture', type: 'fixture', parameters: { word: '={{ $json.word }}' } },
				{
					name: 'Look',
					type: 'evaluate',
					parameters: { expression: "={{ $('Start').item.json.client }}" },
				},
			],
			connections: connect(['Start', 'Split'], ['Split', 'Fixture'], ['Fixture', 'Look']),
		};
		const result = await runWorkflow(source, {
			items: [
				{ client: 'x', rows: [] },
				{ client: 'y', rows: [{ word: 'a' }, { word: 'b' }] },
			],
			credentials,
		});

		expect(result.error).toBeUndefined();
		expect(result.json('Look')).toEqual([{ value: 'y' }, { value: 'y' }]);
	});

	it('loops over items', async () => {
		const source: TestWorkflow = {
			nodes: [
				{ name: 'Start', type: 'start' },
				{ name: 'Loop', type: 'loop', parameters: { batchSize: 2 } },
				{
					name: 'Fixture',
					type: 'fixture',
					parameters: { operation: 'sayAll', word: '={{ $json.word }}' },
				},
				{ name: 'Done', type: 'collect' },
			],
			connections: connect(
				['Start', 'Loop'],
				['Loop', 'Done'],
				['Loop', 'Fixture', 1],
				['Fixture', 'Loop'],
			),
		};
		const result = await runWorkflow(source, { items, credentials });

		expect(result.error).toBeUndefined();
		expect(result.runs('Fixture')).toHaveLength(2);
		expect(result.json('Fixture', 0, 0)).toEqual([{ said: 'a' }, { said: 'b' }]);
		expect(result.json('Done')).toEqual([{ said: 'a' }, { said: 'b' }, { said: 'c' }]);
	});

	it('uses pinned data instead of running the node', async () => {
		const source = { ...workflow({}), pinData: { Fixture: [{ json: { said: 'pinned' } }] } };
		const result = await runWorkflow(source, { items, credentials });

		expect(said).toEqual([]);
		expect(result.json('Fixture')).toEqual([{ said: 'pinned' }]);
	});

	it('calls a tool by its routing, whatever custom operation there is', async () => {
		const word = "={{ $fromAI('Word', 'what to say', 'string') }}";
		const node = { name: 'Say it', type: 'fixture', parameters: { operation: 'sayAll', word } };
		const result = await runAsTool(node, { Word: 'hello' }, { credentials });

		expect(result.error).toBeUndefined();
		expect(result.rows).toEqual([{ said: 'hello' }]);
		expect(result.name).toBe('Say_it');
		expect(said).toEqual([{ word: 'hello', source: 'fixture', key: 'k1' }]);
		expect(log.lines.filter(({ message }) => message === 'Said')).toEqual([]);
	});

	it("gives a tool's error as its caller gets it", async () => {
		refusals = { hello: 9 };
		const node = { name: 'Say it', type: 'fixture', parameters: { word: 'hello' } };
		const result = await runAsTool(node, {}, { credentials });

		expect(result.error).toBe('No hello\n\nDetails: Check the word');
	});

	it('opens a list with what was typed into the search', async () => {
		const result = await listSearch('fixture', 'searchWords', credentials, { filter: 'wo' });

		expect(result).toEqual({ results: [{ name: 'wo', value: 'wo' }] });
		expect(said).toEqual([{ word: 'wo', source: 'fixture', key: 'k1' }]);
	});

	it('tests a credential by its request and rules', async () => {
		refusals = { test: 1 };
		const { fixtureApi } = credentials;

		expect(await testCredential('fixtureApi', fixtureApi)).toEqual({
			status: 'Error',
			message: 'The server does not say it',
		});
		expect(await testCredential('fixtureApi', fixtureApi)).toEqual({
			status: 'OK',
			message: 'Connection successful!',
		});
		expect(
			await testCredential('fixtureApi', { ...fixtureApi, url: 'http://127.0.0.1:1' }),
		).toEqual({
			status: 'Error',
			message: 'ECONNREFUSED',
		});
	});
});
