// `node dev/bootstrap.mjs screenshot`, while a fresh `npm start` is running (one that has ordered before shows the
// bulk order's rows as duplicates): takes the README's screenshots into docs/.
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { openBrowser } from './browser.mts';
import { repositoryTop } from './process.mts';

const BULK_ORDER = '/workflow/smmPanelBulkOrdr';

const { values } = parseArgs({
	options: {
		door: { type: 'string', default: 'http://127.0.0.1:5679' },
		panel: { type: 'string', default: 'http://127.0.0.1:4010' },
	},
});
const docs = join(repositoryTop(), 'docs');

async function shoot(page: Page, name: string): Promise<void> {
	// Toasts and transitions have an end; there is no event for it.
	await page.waitForTimeout(1500);
	await page.screenshot({ path: join(docs, `${name}.png`) });
	console.log(`docs/${name}.png`);
}

const byTestId = (page: Page, id: string) => page.locator(`[data-test-id="${id}"]`);

async function bulkOrder(page: Page): Promise<void> {
	await page.goto(`${values.door}${BULK_ORDER}`);
	await byTestId(page, 'execute-workflow-button').first().click();
	await page.getByText('Workflow executed successfully').first().waitFor();
	await page.keyboard.press('Escape');
	await byTestId(page, 'zoom-to-fit').click();
	await shoot(page, 'bulk-order');

	await page.locator('[data-node-name="Create Order"]').first().dblclick();
	await byTestId(page, 'output-panel').waitFor();
	await shoot(page, 'create-order');
}

async function credential(page: Page): Promise<void> {
	await page.goto(`${values.door}/home/credentials`);
	await page.getByText('SMM Panel sandbox').first().click();
	await page.getByText('Connection tested successfully').waitFor();
	await shoot(page, 'credential');
}

async function sandboxPanel(page: Page): Promise<void> {
	await page.goto(values.panel);
	await shoot(page, 'sandbox-panel');
}

const browser = await openBrowser();
if (browser) {
	mkdirSync(docs, { recursive: true });
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	page.setDefaultTimeout(60_000);
	try {
		await bulkOrder(page);
		await sandboxPanel(page);
		await credential(page);
	} catch (error) {
		// A look at the page says more than a missing element's name.
		const file = join(tmpdir(), 'n8n-nodes-smm-panel-failed.png');
		await page.screenshot({ path: file });
		console.error(`The page at that moment: ${file}`);
		throw error;
	} finally {
		await browser.close();
	}
} else {
	process.exitCode = 1;
}
