// n8n's editor by the names that it gives its elements for tests, and without what belongs to no picture.
import type { Locator, Page } from 'playwright-core';

/** What lies over the canvas, and messages that come and go. */
const HIDDEN = [
	...['canvas-controls', 'execute-workflow-button', 'logs-panel', 'workflow-chat-button'],
	...['node-creator-plus-button', 'command-bar-button', 'add-sticky-button'],
	...['toggle-focus-panel-button', 'instance-ai-canvas-action-button', 'node-feature-request'],
	// Its dots double the size of a picture.
	'canvas-background',
	// A free output's button and its line run out of the picture.
	'canvas-handle-plus-wrapper',
]
	.map((name) => `[data-test-id="${name}"]`)
	// The choice of a trigger beside the button has no name.
	.concat(
		'*:has(> * > [data-test-id="execute-workflow-button"])',
		'.el-notification',
		'[class*="floating"] > [data-test-id="floating-node"]',
		// How many items left a free output.
		'[class*="runDataLabel"]',
	);

export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

export const named = (inside: Page | Locator, name: string): Locator =>
	inside.locator(`[data-test-id="${name}"]`);

/** Hides what belongs to no picture; until the page is loaded anew. */
export async function tidy(page: Page): Promise<void> {
	await page.addStyleTag({ content: `${HIDDEN.join(', ')} { visibility: hidden !important; }` });
}

/**
 * Goes to a page of the editor. Loading all of the editor takes long, so a page that has it only hears from its
 * router that the address has changed.
 */
async function goTo(page: Page, path: string): Promise<void> {
	if (page.url() === 'about:blank') {
		await page.goto(path);
		return;
	}
	// A text, since this code is the browser's.
	const change = `history.pushState({}, '', ${JSON.stringify(path)})`;
	await page.evaluate(`${change}; dispatchEvent(new PopStateEvent('popstate', { state: {} }))`);
}

/** Opens a workflow, and waits until this one is drawn and fills the canvas. */
export async function openWorkflow(page: Page, id: string, aNode: string): Promise<void> {
	await goTo(page, `/workflow/${id}`);
	await node(page, aNode).waitFor();
	await press(page, 'zoom-to-fit');
	await settle(page);
}

/** Presses a button that may be hidden. */
async function press(page: Page, name: string): Promise<void> {
	await named(page, name).first().dispatchEvent('click');
}

/** A node on the canvas. */
export const node = (page: Page, name: string): Locator =>
	page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`).first();

/** Opens a node of the workflow that is shown. */
export async function openNode(page: Page, name: string): Promise<void> {
	await node(page, name).dblclick();
	await named(page, 'node-parameters').first().waitFor();
	await settle(page);
}

/** Closes the node that is open. */
export async function closeNode(page: Page): Promise<void> {
	await named(page, 'ndv-close-button').first().click();
	await named(page, 'node-parameters').first().waitFor({ state: 'detached' });
}

/** Runs the workflow that is shown, and waits for its end. */
export async function execute(page: Page): Promise<void> {
	await press(page, 'execute-workflow-button');
	await page
		.getByText(/Workflow executed successfully|Problem in node/)
		.first()
		.waitFor({ state: 'attached' });
	await settle(page);
}

/** Opens the list of the credentials, and one of them. */
export async function openCredential(page: Page, name: string): Promise<void> {
	await goTo(page, '/home/credentials');
	await page.getByText(name).first().click();
	await page.getByText('Connection tested successfully').first().waitFor();
	await settle(page);
}

/** Transitions have an end; there is no event for it. */
export async function settle(page: Page): Promise<void> {
	await page.waitForTimeout(1200);
}

/** What stands below a node belongs to it and is outside of its box. */
const LABEL = 48;

/** The smallest box around all elements that match, with a margin, inside the canvas. */
export async function boxAround(page: Page, names: string[], margin: number): Promise<Box> {
	const selector = names.map((name) => `[data-test-id="${name}"]`).join(', ');
	const boxes = await page.locator(selector).evaluateAll((elements) =>
		elements.map((element) => {
			const { left, top, right, bottom } = element.getBoundingClientRect();
			return { left, top, right, bottom };
		}),
	);
	const canvas = (await named(page, 'canvas').first().boundingBox()) ?? {
		x: 0,
		y: 0,
		width: 0,
		height: 0,
	};
	const left = Math.max(canvas.x, Math.min(...boxes.map((box) => box.left)) - margin);
	const top = Math.max(canvas.y, Math.min(...boxes.map((box) => box.top)) - margin);
	const right = Math.min(canvas.x + canvas.width, Math.max(...boxes.map((b) => b.right)) + margin);
	const bottom = Math.min(
		canvas.y + canvas.height,
		Math.max(...boxes.map((b) => b.bottom)) + margin + LABEL,
	);
	return { x: left, y: top, width: right - left, height: bottom - top };
}

/** A box of the canvas with the form that all pictures of recipes share, so that they make even rows on a page. */
export async function inForm(page: Page, box: Box, widthToHeight: number): Promise<Box> {
	const canvas = (await named(page, 'canvas').first().boundingBox()) ?? box;
	const width = Math.min(canvas.width, Math.max(box.width, box.height * widthToHeight));
	const height = Math.min(canvas.height, width / widthToHeight);
	const x = box.x - (width - box.width) / 2;
	const y = box.y - (height - box.height) / 2;
	return {
		x: Math.min(Math.max(canvas.x, x), canvas.x + canvas.width - width),
		y: Math.min(Math.max(canvas.y, y), canvas.y + canvas.height - height),
		width,
		height,
	};
}
