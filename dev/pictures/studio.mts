// What the pictures are taken of: a fresh n8n with the nodes, the examples and a panel with 5,000 services.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import type { Log } from '../bootstrap/log.mjs';
import { cacheFolder } from '../bootstrap/paths.mjs';
import { openBrowser } from '../browser.mts';
import { stockDemo } from '../demo.mts';
import { N8nClient } from '../n8n/client.mts';
import { ensureN8n } from '../n8n/install.mts';
import { launchN8n } from '../n8n/launch.mts';
import { installPackage, packPackage } from '../n8n/package.mts';
import { fillPanel } from '../stock.mts';
import { longPriceList } from './priceList.mts';

export type Scheme = 'light' | 'dark';

export interface Studio {
	n8n: N8nClient;
	sandbox: Sandbox;
	/** A page of the editor, signed in. */
	newPage: (scheme?: Scheme) => Promise<Page>;
	close: () => Promise<void>;
}

const SERVICES = 5_000;

/** Undefined, with a line about it, where there is no Chromium. */
export async function openStudio(log: Log): Promise<Studio | undefined> {
	const browser = await openBrowser(log);
	if (!browser) return undefined;
	const closers: Array<() => Promise<unknown>> = [async () => await browser.close()];
	const close = async () => {
		for (const end of closers.splice(0)) await end();
	};
	try {
		return { ...(await openStage(browser, log, closers)), close };
	} catch (error) {
		await close();
		throw error;
	}
}

async function openStage(
	browser: Browser,
	log: Log,
	closers: Array<() => Promise<unknown>>,
): Promise<Omit<Studio, 'close'>> {
	const folder = join(cacheFolder(), 'pictures-n8n');
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	closers.push(async () => rmSync(folder, { recursive: true, force: true }));
	const packed = await packPackage(log);
	const host = await ensureN8n(log);
	await installPackage(folder, packed);
	const sandbox = await startSandbox({
		fill: (panel) => {
			fillPanel(panel);
			panel.setServices([...panel.services.values(), ...longPriceList(SERVICES)]);
		},
	});
	closers.unshift(sandbox.close);
	log(`Starting n8n ${host.version}`);
	const running = await launchN8n({ host, userFolder: folder, readyTimeoutMs: READY_WITHIN_MS });
	closers.unshift(running.stop);
	// Signed in by its cookie: the login may be used by any browser.
	const n8n = new N8nClient(running.url, { anyBrowser: true });
	await n8n.signIn();
	await stockDemo(host, folder, n8n, sandbox);
	const equals = n8n.cookie.indexOf('=');
	const [name, value] = [n8n.cookie.slice(0, equals), n8n.cookie.slice(equals + 1)];
	const newPage = async (scheme: Scheme = 'light'): Promise<Page> => {
		const context = await browser.newContext({
			baseURL: running.url,
			viewport: VIEWPORT,
			colorScheme: scheme,
		});
		await context.addCookies([{ name, value, url: running.url }]);
		const page = await context.newPage();
		page.setDefaultTimeout(PATIENCE_MS);
		return page;
	};
	return { n8n, sandbox, newPage };
}

/** A busy machine takes long to start n8n on an empty data base. */
const READY_WITHIN_MS = 600_000;

/** A busy machine takes long to draw the editor. */
const PATIENCE_MS = 180_000;

/** The size of a page, unless a picture needs another one. */
export const VIEWPORT = { width: 1440, height: 810 };

/** A page on which a table shows all its columns. */
export const WIDE = { ...VIEWPORT, width: 1920 };

/** A page on which a long form shows all its fields. */
export const TALL = { ...VIEWPORT, height: 1600 };
