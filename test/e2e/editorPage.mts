// n8n's editor in Chromium, by the names that n8n gives its elements for tests.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { readAddresses } from '../../dev/e2e/addresses.mts';
import { openBrowser } from '../../dev/browser.mts';
import { N8nClient } from '../../dev/n8n/client.mts';
import { repositoryTop } from '../../dev/process.mts';

/** Bringing Chromium downloads some 100 MB. */
const FIND_WITHIN_MS = 600_000;

/** Whether there is a Chromium, now or after fetching it; says on the screen why not. Blocks until that is known. */
export function hasChromium(): boolean {
	const { stdout, stderr, status } = spawnSync(
		process.execPath,
		['--import', 'tsx', join('test', 'e2e', 'findChromium.mts')],
		{ cwd: repositoryTop(), encoding: 'utf8', timeout: FIND_WITHIN_MS },
	);
	if (status === 0 && stdout.trim() !== '') return true;
	process.stdout.write(
		`SKIPPED: the editor's tests. There is no Chromium, and none could be installed: install one, or set CHROMIUM_PATH.\n${stderr}\n`,
	);
	return false;
}

/** A browser that is signed in to the shared n8n. */
export interface Editor {
	newPage: () => Promise<EditorPage>;
	close: () => Promise<void>;
}

/** @throws Error where there is no Chromium: ask {@link hasChromium} before */
export async function openEditor(): Promise<Editor> {
	const { url } = readAddresses();
	const client = new N8nClient(url, { anyBrowser: true });
	await client.signIn();
	const browser = await openBrowser();
	if (!browser) throw new Error('Chromium was there a moment ago');
	const viewport = { width: 1440, height: 1200 };
	const context = await browser.newContext({ baseURL: url, viewport });
	const equals = client.cookie.indexOf('=');
	const [name, value] = [client.cookie.slice(0, equals), client.cookie.slice(equals + 1)];
	await context.addCookies([{ name, value, url }]);
	context.setDefaultTimeout(60_000);
	return {
		newPage: async () => new EditorPage(await context.newPage()),
		close: async () => await browser.close(),
	};
}

export class EditorPage {
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	/** An element by its name for tests. */
	named(name: string, inside: Page | Locator = this.page): Locator {
		return inside.locator(`[data-test-id="${name}"]`);
	}

	/** Waits until there are exactly so many elements of a name. */
	async waitForCount(name: string, count: number): Promise<void> {
		await this.named(name).nth(count).waitFor({ state: 'detached' });
		await this.named(name)
			.nth(count - 1)
			.waitFor();
	}

	/** Opens a workflow, and a node of it. */
	async openNode(workflowId: string, node: string): Promise<void> {
		await this.page.goto(`/workflow/${workflowId}`);
		await this.page.locator(`[data-test-id="canvas-node"][data-node-name="${node}"]`).dblclick();
		await this.named('node-parameters').first().waitFor();
	}

	/** Searches n8n's nodes panel for a word, in the workflow that is open, and gives what it finds first. */
	async searchNodes(word: string): Promise<Array<{ name: string; description: string }>> {
		const search = this.named('node-creator-search-bar');
		if ((await search.count()) === 0) await this.named('node-creator-plus-button').click();
		await search.fill(word);
		await this.page.waitForTimeout(400);
		return await this.named('item-iterator-item').evaluateAll((elements) =>
			elements.map((element) => ({
				name: element.querySelector('[data-test-id="node-creator-item-name"]')?.textContent ?? '',
				description: element.textContent ?? '',
			})),
		);
	}

	/** Chooses in a drop-down parameter by the text that is shown. */
	async choose(parameter: string, text: string): Promise<void> {
		await this.named(`parameter-input-${parameter}`).click();
		await this.page.getByRole('option', { name: text, exact: true }).click();
	}

	/** The parameters that are shown, by name, in the order of the page; those of the Settings tab left out. */
	async parameters(): Promise<string[]> {
		return await this.named('node-parameters')
			.first()
			.locator('[data-test-id^="parameter-input-"]')
			.evaluateAll((elements) =>
				elements
					.filter((element) => element.getClientRects().length > 0)
					.map((element) => element.getAttribute('data-test-id') ?? '')
					.map((name) => name.slice('parameter-input-'.length))
					.filter((name) => name !== 'field' && name !== 'hint'),
			);
	}
}
