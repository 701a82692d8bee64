import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { WorkflowJson, WorkflowNode } from '../../dev/n8n/client.mts';
import { asked, openBench, serviceById, type Bench, type Json } from './harness.mts';
import { McpClient } from './mcpClient.mts';

/** A field that the language model fills. */
const fromAI = (name: string, what: string, type = 'string') =>
	`={{ $fromAI('${name}', '${what}', '${type}') }}`;

const CREATE: Json = {
	resource: 'order',
	operation: 'create',
	service: serviceById(fromAI('Service', 'ID of the service', 'number')),
	serviceType: 'default',
	link: fromAI('Link', 'Address of the profile or post'),
	quantity: fromAI('Quantity', 'How many', 'number'),
};

/** The tools of the server, by the names that n8n gives them. */
const TOOLS: Record<string, Json> = {
	Create_Order: CREATE,
	Create_Limited: { ...CREATE, options: { maxCharge: 0.15 } },
	Create_Keyed: { ...CREATE, options: { deduplicationKey: 'row-1' } },
	Get_Statuses: {
		resource: 'order',
		operation: 'getManyStatuses',
		orderIds: fromAI('IDs', 'IDs of the orders, with commas between them'),
	},
	Get_Balance: { resource: 'balance', operation: 'get' },
};

const WANTED = { Service: 1, Link: 'https://example.com/p/1', Quantity: 100 };

function serverWorkflow({ credential }: Bench, path: string): WorkflowJson {
	const tools = Object.entries(TOOLS).map(
		([name, parameters], index): WorkflowNode => ({
			id: name,
			name: name.replace('_', ' '),
			type: 'n8n-nodes-smm-panel.smmPanelTool',
			typeVersion: 1,
			position: [index * 200, 200],
			parameters,
			credentials: { smmPanelApi: { id: credential.id, name: credential.name } },
		}),
	);
	const server: WorkflowNode = {
		id: 'server',
		name: 'Panel Server',
		type: '@n8n/n8n-nodes-langchain.mcpTrigger',
		typeVersion: 2,
		position: [0, 0],
		parameters: { authentication: 'none', path },
		webhookId: path,
	};
	return {
		name: 'e2e tools',
		nodes: [server, ...tools],
		connections: Object.fromEntries(
			tools.map(({ name }) => [
				name,
				{ ai_tool: [[{ node: server.name, type: 'ai_tool', index: 0 }]] },
			]),
		),
		settings: { executionOrder: 'v1' },
	};
}

describe('the action node as tools behind an MCP Server Trigger, in a real n8n', () => {
	let bench: Bench;
	let client: McpClient;
	let serverName: string;

	beforeAll(async () => {
		bench = await openBench();
		const { n8n, opened } = bench;
		const path = randomUUID();
		const { id } = await n8n.createWorkflow(serverWorkflow(bench, path));
		opened.add(async () => await n8n.deleteWorkflow(id));
		await n8n.activateWorkflow(id);
		client = new McpClient(`${n8n.url}/mcp/${path}`);
		serverName = await client.connect();
		opened.add(async () => await client.close());
	});

	afterAll(async () => await bench.close());

	beforeEach(() => bench.sandbox.reset());

	it('are listed with the fields that the model has to fill, and no others', async () => {
		const tools = await client.listTools();
		const fields = Object.fromEntries(
			tools.map(({ name, inputSchema }) => [
				name,
				Object.keys(inputSchema.properties ?? {}).sort(),
			]),
		);
		expect(serverName).toBe('Panel_Server');
		expect(fields).toEqual({
			Create_Order: ['Link', 'Quantity', 'Service'],
			Create_Limited: ['Link', 'Quantity', 'Service'],
			Create_Keyed: ['Link', 'Quantity', 'Service'],
			Get_Statuses: ['IDs'],
			Get_Balance: [],
		});
		for (const { name, description } of tools) {
			expect([name, description]).toEqual([name, expect.stringMatching(/\w{3,} \w{2,}/)]);
		}
	});

	it('give the balance', async () => {
		const { text, isError } = await client.callTool('Get_Balance');
		expect(isError).toBe(false);
		expect(JSON.parse(text)).toEqual([{ balance: 1000, currency: 'USD' }]);
	});

	it('place exactly one order for a call, and give its ID', async () => {
		const { text, isError } = await client.callTool('Create_Order', WANTED);
		expect(isError).toBe(false);
		expect(JSON.parse(text)).toEqual([
			{ order: 23501, service: 1, link: 'https://example.com/p/1', quantity: 100 },
		]);
		expect(asked(bench.sandbox)).toEqual([
			'add {"service":"1","link":"https://example.com/p/1","quantity":"100"}',
		]);
		expect(bench.sandbox.panel.orders.size).toBe(1);
	});

	it('ask for more than 100 statuses in requests of 100, and give all in order', async () => {
		const { panel } = bench.sandbox;
		const ids = Array.from({ length: 230 }, () => panel.insertOrder({ status: 'Completed' }).id);
		const { text, isError } = await client.callTool('Get_Statuses', { IDs: ids.join(', ') });
		expect(isError).toBe(false);
		const rows = JSON.parse(text) as Array<{ order: string; status: string }>;
		expect(rows.map(({ order, status }) => `${order} ${status}`)).toEqual(
			ids.map((id) => `${id} Completed`),
		);
		// Lists are under way at once, and may arrive in any order.
		const sizes = bench.sandbox.requests.map(
			({ parameters }) => parameters.orders?.split(',').length ?? 0,
		);
		expect(sizes.sort((a, b) => b - a)).toEqual([100, 100, 30]);
	});

	it('refuse an order above Maximum Charge in words, and send none', async () => {
		const { text } = await client.callTool('Create_Limited', WANTED);
		// At 1.50 per 1000, with what panels round in the rate and in the charge.
		expect(text).toContain("Not sent: the order would cost 0.16, but 'Maximum Charge' is 0.15");
		expect(asked(bench.sandbox)).toEqual(['services {}']);
		expect(bench.sandbox.panel.orders.size).toBe(0);
	});

	it('refuse a Deduplication Key in words, and send nothing', async () => {
		const { text } = await client.callTool('Create_Keyed', WANTED);
		expect(text).toContain("Not sent: 'Deduplication Key' does not work in this AI tool");
		expect(text).toContain('Nothing was sent to the panel');
		expect(asked(bench.sandbox)).toEqual([]);
	});

	it("give the panel's refusal in words", async () => {
		const { text } = await client.callTool('Create_Order', { ...WANTED, Quantity: 5 });
		expect(JSON.parse(text)).toEqual([
			{
				error: 'The panel does not accept the quantity',
				message: expect.stringContaining('The panel says: "Invalid quantity"'),
			},
		]);
		expect(bench.sandbox.panel.orders.size).toBe(0);
	});

	it('say of an order without a clear answer that its outcome is unknown, and send it once', async () => {
		bench.sandbox.fault({ kind: 'html503', action: 'add', applied: true });
		const { text } = await client.callTool('Create_Order', WANTED);
		expect(text).toContain('Unknown outcome: ');
		expect(text).toContain('do not order it again');
		expect(text).toContain('Look at the orders on the panel');
		expect(text).not.toMatch(/try again|retry|automatically/i);
		expect(text).not.toContain(bench.sandbox.key);
		expect(asked(bench.sandbox)).toHaveLength(1);
		expect(bench.sandbox.panel.orders.size).toBe(1);
	});
});
