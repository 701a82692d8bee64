// Each picture: what is on the page, and which part of it is taken.
import type { INodePropertyOptions } from 'n8n-workflow';
import type { Page } from 'playwright-core';
import { SmmPanel } from '../../nodes/SmmPanel/SmmPanel.node.ts';
import { SmmPanelTrigger } from '../../nodes/SmmPanelTrigger/SmmPanelTrigger.node.ts';
import { EXAMPLE_CREDENTIAL, readExamples } from '../examples.mts';
import type { WorkflowJson, WorkflowNode } from '../n8n/client.mts';
import {
	boxAround,
	closeNode,
	execute,
	inForm,
	named,
	openCredential,
	openNode,
	openWorkflow,
	settle,
	type Box,
} from './editor.mts';
import { resultsOf } from './results.mts';
import { TALL, VIEWPORT, WIDE, type Studio } from './studio.mts';

/** Takes a picture of a page, or of a part of it. */
export type Camera = (name: string, part?: Box) => Promise<void>;

/** Some pictures that belong together, since they need the same workflow. */
export type Series = (page: Page, take: Camera, studio: Studio) => Promise<void>;

const BULK_ORDER = 'smmPanelOrdrFile';

const credentials = {
	smmPanelApi: { id: EXAMPLE_CREDENTIAL.id, name: EXAMPLE_CREDENTIAL.name },
};

/** The canvas of each example: `recipe-<file>`. */
const recipes: Series = async (page, take) => {
	for (const { file, workflow } of readExamples()) {
		const first = workflow.nodes.find(({ type }) => !type.endsWith('stickyNote'));
		await openWorkflow(page, workflow.id, first?.name ?? '');
		// n8n fits the nodes into the canvas, and forgets the words below the lowest one.
		await page.setViewportSize({ ...VIEWPORT, height: VIEWPORT.height + 100 });
		await settle(page);
		const name = file.replace(/^.*[/\\]|\.json$/g, '');
		const drawn = await boxAround(page, ['canvas-node', 'sticky'], 40);
		await take(`recipe-${name}`, await inForm(page, drawn, 16 / 9));
		await page.setViewportSize(VIEWPORT);
	}
};

/** A bulk order: the canvas after it, the table of what was placed, and the row that was refused. */
const bulkOrder: Series = async (page, take) => {
	await openWorkflow(page, BULK_ORDER, 'Create Order');
	await execute(page);
	await take('bulk-order', await boxAround(page, ['canvas-node', 'sticky'], 40));
	// Wide enough for the order IDs, which come after the row's own fields.
	await page.setViewportSize(WIDE);
	await openNode(page, 'Create Order');
	await named(page, 'ndv-input-panel').waitFor();
	await take('bulk-order-result');
	await take('bulk-order-table', await boxOfPanel(page, 'output-panel', 360));
	await named(page, 'tab-1').click();
	await settle(page);
	await take('bulk-order-refused');
	await closeNode(page);
};

/** An order that fails, with On Error at its default. */
const failure: Series = async (page, take, studio) => {
	const parameters = {
		...operationOf('order', 'create'),
		service: { __rl: true, mode: 'id', value: '1' },
		link: 'https://www.instagram.com/ayse.example',
		quantity: 5,
	};
	await withWorkflow(studio, [['Create Order', ACTION, parameters]], async (id) => {
		await openWorkflow(page, id, 'Create Order');
		await execute(page);
		await openNode(page, 'Create Order');
		await take('error');
		await closeNode(page);
	});
};

/** The list of services, as it opens and after a search. */
const picker: Series = async (page, take, studio) => {
	const parameters = {
		...operationOf('order', 'create'),
		service: { __rl: true, mode: 'list', value: '' },
	};
	await withWorkflow(studio, [['Create Order', ACTION, parameters]], async (id) => {
		await openWorkflow(page, id, 'Create Order');
		await openNode(page, 'Create Order');
		await named(page, 'rlc-input').click();
		await named(page, 'rlc-item').nth(10).waitFor();
		await settle(page);
		await take('picker');
		await named(page, 'rlc-search').fill('tiktok turkey refill');
		await named(page, 'rlc-item').filter({ hasText: 'TikTok' }).first().waitFor();
		await settle(page);
		await take('picker-search');
		const choice = await named(page, 'parameter-input-service').first().boundingBox();
		const form = await boxOfPanel(page, 'node-parameters', 360);
		await take('picker-list', { ...form, y: (choice?.y ?? form.y) - 36 });
		await page.keyboard.press('Escape');
		await closeNode(page);
	});
};

/** The parameters of each operation: `form-<resource>-<operation>`, and those of Create for each type of service. */
const forms: Series = async (page, take, studio) => {
	const { properties } = new SmmPanel().description;
	const ofOperations = choices(properties, 'resource').flatMap((resource) =>
		operationsOf(resource).map((operation): NodeOfPicture => {
			const name = `form-${String(resource.value)}-${String(operation.value)}`;
			return [name, ACTION, operationOf(resource.value, operation.value)];
		}),
	);
	const ofCreate = properties.filter(({ displayOptions }) =>
		displayOptions?.show?.operation?.includes('create'),
	);
	const ofTypes = choices(ofCreate, 'serviceType').map(({ value }): NodeOfPicture => {
		const parameters = { ...operationOf('order', 'create'), serviceType: value };
		return [`form-type-${String(value)}`, ACTION, parameters];
	});
	const nodes = [...ofOperations, ...ofTypes];
	await page.setViewportSize(TALL);
	await withWorkflow(studio, nodes, async (id) => {
		for (const [name] of nodes) {
			await openWorkflow(page, id, name);
			await openNode(page, name);
			await take(name, await boxOfForm(page));
			await closeNode(page);
		}
	});
};

/** What each operation gives for some rows: `result-<resource>-<operation>`. */
const results: Series = async (page, take, studio) => {
	const orders = [...studio.sandbox.panel.orders.keys()].map(String);
	await page.setViewportSize(WIDE);
	for (const { resource, operation, items, parameters, node } of resultsOf(orders)) {
		const name = `${resource}-${operation}`;
		const fields = { ...operationOf(resource, operation), ...parameters };
		await withWorkflow(
			studio,
			[[name, ACTION, fields, node]],
			async (id) => {
				await openWorkflow(page, id, name);
				await execute(page);
				await openNode(page, name);
				await take(`result-${name}`);
				await closeNode(page);
			},
			items,
		);
	}
};

/** What a test of the trigger shows for each event: `trigger-<event>`. */
const samples: Series = async (page, take, studio) => {
	const orders = [...studio.sandbox.panel.orders.keys()];
	const refills = orders.slice(0, 2).map((order) => studio.sandbox.panel.insertRefill(order).id);
	await page.setViewportSize(WIDE);
	for (const { value } of choices(new SmmPanelTrigger().description.properties, 'event')) {
		const parameters = {
			event: value,
			orderIds: orders.slice(0, 6).join(', '),
			refillIds: refills.join(', '),
			threshold: 100,
		};
		await withWorkflow(studio, [['SMM Panel Trigger', TRIGGER, parameters]], async (id) => {
			await openWorkflow(page, id, 'SMM Panel Trigger');
			await execute(page);
			await openNode(page, 'SMM Panel Trigger');
			await take(`trigger-${String(value)}`);
			await closeNode(page);
		});
	}
};

/** The credential as it opens, and with the settings that few panels need. */
const credential: Series = async (page, take) => {
	await openCredential(page, EXAMPLE_CREDENTIAL.name);
	await take('credential');
	await named(page, 'parameter-input-customize').locator('.el-switch').click();
	await named(page, 'parameter-input-allowUnauthorizedCerts').scrollIntoViewIfNeeded();
	await settle(page);
	await take('credential-settings');
	await page.keyboard.press('Escape');
};

const sandboxPanel: Series = async (page, take, { sandbox }) => {
	await page.goto(sandbox.origin);
	await settle(page);
	await take('sandbox-panel');
};

/** All series by name. Each is taken in n8n's light and in its dark theme. */
export const SERIES: Record<string, Series> = {
	recipes,
	bulkOrder,
	failure,
	picker,
	samples,
	results,
	forms,
	credential,
	sandboxPanel,
};

const ACTION = 'n8n-nodes-smm-panel.smmPanel';
const TRIGGER = 'n8n-nodes-smm-panel.smmPanelTrigger';

type NodeOfPicture = [
	name: string,
	type: string,
	parameters: Record<string, unknown>,
	settings?: Partial<WorkflowNode>,
];

/**
 * Saves a workflow for some pictures, and takes it away again. Actions begin with a click.
 *
 * @param items what the click gives, if not one empty item
 */
async function withWorkflow(
	{ n8n }: Studio,
	nodes: NodeOfPicture[],
	use: (id: string) => Promise<void>,
	items?: Array<Record<string, unknown>>,
): Promise<void> {
	const isAction = nodes.some(([, type]) => type === ACTION);
	const start: WorkflowNode = {
		name: 'Start',
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		position: [-240, 0],
		parameters: {},
	};
	const workflow: WorkflowJson = {
		name: 'Picture',
		nodes: [
			...(isAction ? [start] : []),
			...nodes.map(([name, type, parameters, settings], index) => ({
				...settings,
				name,
				type,
				typeVersion: 1,
				position: [(index % 4) * 240, Math.floor(index / 4) * 200] as [number, number],
				parameters,
				credentials,
			})),
		],
		connections: isAction
			? { Start: { main: [[{ node: nodes[0]?.[0] ?? '', type: 'main', index: 0 }]] } }
			: {},
		settings: { executionOrder: 'v1' },
		pinData: items && { Start: items.map((json) => ({ json })) },
	};
	const { id } = await n8n.createWorkflow(workflow);
	try {
		await use(id);
	} finally {
		await n8n.deleteWorkflow(id);
	}
}

type Properties = SmmPanel['description']['properties'];

/** The choices of a list at the top of a node. */
function choices(properties: Properties, name: string): INodePropertyOptions[] {
	return properties
		.filter((property) => property.name === name)
		.flatMap(({ options = [] }) => options)
		.filter((option): option is INodePropertyOptions => 'value' in option);
}

function operationsOf({ value }: INodePropertyOptions): INodePropertyOptions[] {
	const { properties } = new SmmPanel().description;
	const ofResource = properties.filter(({ displayOptions }) =>
		displayOptions?.show?.resource?.includes(value),
	);
	return choices(ofResource, 'operation');
}

const operationOf = (
	resource: INodePropertyOptions['value'],
	operation: INodePropertyOptions['value'],
) => ({ resource, operation });

/** The upper part of one of the panels of an open node. */
async function boxOfPanel(page: Page, name: string, height: number): Promise<Box> {
	const box = await named(page, name).first().boundingBox();
	if (!box) throw new Error(`No ${name} is open`);
	return { ...box, height };
}

/** The middle of an open node, as far as it is filled. */
async function boxOfForm(page: Page): Promise<Box> {
	const form = await named(page, 'node-parameters').first().boundingBox();
	const items = await named(page, 'node-parameters')
		.first()
		.locator('> *, [data-test-id="parameter-item"]')
		.evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().bottom));
	if (!form) throw new Error('No node is open');
	const bottom = Math.min(form.y + form.height, Math.max(...items) + 16);
	return { ...form, height: bottom - form.y };
}
