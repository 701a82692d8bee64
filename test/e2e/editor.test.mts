import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openBench, panelWorkflow, serviceById, type Bench, type Json } from './harness.mts';
import { hasChromium, openEditor, type Editor, type EditorPage } from './editorPage.mts';

const LINK = 'https://example.com/profile';

/** The fields of Order → Create before and after those of the service's type. */
const ALWAYS = ['resource', 'operation', 'service', 'serviceType'];

/** What people look for in the nodes panel. */
const SEARCHED = [
	...['smm', 'panel', 'instagram', 'tiktok', 'youtube', 'followers', 'likes', 'views', 'boost'],
];

const SHOWN_BY_TYPE: Record<string, string[]> = {
	Default: ['link', 'quantity'],
	'Custom Comments': ['link', 'comments'],
	Subscriptions: ['username', 'min', 'max', 'posts', 'oldPosts', 'delay', 'expiry'],
	'Web Traffic': ['link', 'quantity', 'country', 'device', 'typeOfTraffic'],
};

(hasChromium() ? describe : describe.skip)("the nodes in n8n's editor", () => {
	let bench: Bench;
	let editor: Editor;

	beforeAll(async () => {
		bench = await openBench();
		editor = await openEditor();
		bench.opened.add(editor.close);
	});

	afterAll(async () => await bench.close());

	beforeEach(() => bench.sandbox.reset());

	/** Opens Order → Create with two items before it in a page of its own, so that no test leans on another. */
	async function openCreate(change: Json = {}): Promise<EditorPage> {
		const parameters = {
			resource: 'order',
			operation: 'create',
			service: serviceById(1),
			serviceType: 'default',
			link: '={{ $json.link }}',
			quantity: 100,
			...change,
		};
		const input = [{ link: `${LINK}/1` }, { link: `${LINK}/2` }];
		const workflow = panelWorkflow(bench, parameters, { input });
		const nodes = workflow.nodes.map((node, index) => ({
			...node,
			position: [index * 300, 0] as [number, number],
		}));
		const { id } = await bench.n8n.createWorkflow({ ...workflow, nodes });
		bench.opened.add(async () => await bench.n8n.deleteWorkflow(id));
		const page = await editor.newPage();
		bench.opened.add(async () => await page.page.close());
		await page.openNode(id, 'Panel');
		return page;
	}

	it("list the panel's services, find them by a word, and take the one that is chosen", async () => {
		const page = await openCreate({ service: { ...serviceById(''), mode: 'list' } });
		await page.named('rlc-input').click();
		const services = page.named('rlc-item');
		await services.filter({ hasText: '1 · 1.5 · Instagram Followers [Refill 30 days]' }).waitFor();
		expect(await services.count()).toBeGreaterThan(5);

		await page.named('rlc-search').fill('views');
		await page.waitForCount('rlc-item', 1);
		expect(await services.allInnerTexts()).toEqual([
			'19 · 0.0125 · Instagram Views [No Refill, No Cancel]',
		]);

		await page.named('rlc-search').fill('subscriptions');
		await services.filter({ hasText: 'Auto Likes' }).waitFor();
		await page.waitForCount('rlc-item', 1);
		expect(await services.allInnerTexts()).toEqual([
			'16 · 0.95 · Subscriptions · Auto Likes for New Posts',
		]);

		await page.named('rlc-search').fill('followers refill');
		await services.filter({ hasText: 'Instagram Followers' }).click();
		expect(await page.named('rlc-input').inputValue()).toContain('Instagram Followers');
	});

	it('show the fields of each Service Type', async () => {
		const page = await openCreate();
		for (const [type, fields] of Object.entries(SHOWN_BY_TYPE)) {
			await page.choose('serviceType', type);
			await page.named(`parameter-input-${fields.at(-1)}`).waitFor();
			expect([type, await page.parameters()]).toEqual([type, [...ALWAYS, ...fields]]);
		}
	});

	it.each([
		['with an expression that has no value yet', '={{ $json.type }}'],
		["with an expression that gives the panel's own word", '={{ "Custom Comments" }}'],
		['from the price list', 'fromPriceList'],
	])('show the fields of all types, each once, %s', async (_name, serviceType) => {
		const page = await openCreate({ serviceType });
		await page
			.named('parameter-input-referringUrl')
			.or(page.named('parameter-input-typeOfTraffic'))
			.first()
			.waitFor();
		const shown = await page.parameters();
		expect(new Set(shown).size).toBe(shown.length);
		expect(shown).toEqual(
			expect.arrayContaining([
				...['link', 'username', 'quantity', 'comments', 'keywords', 'usernames', 'hashtags'],
				...['hashtag', 'media', 'answerNumber', 'groups', 'min', 'max', 'posts', 'oldPosts'],
				...['delay', 'expiry', 'country', 'device', 'typeOfTraffic'],
			]),
		);
	});

	it.each(SEARCHED)('are found in the nodes panel under "%s"', async (word) => {
		const page = await openCreate();
		await page.page.keyboard.press('Escape');
		const found = await page.searchNodes(word);
		expect(found.slice(0, 8).map(({ name }) => name)).toContain('SMM Panel');
	});

	it('place the orders of the input at the press of a button, and show them with a hint', async () => {
		const page = await openCreate();
		await page.named('node-execute-button').click();
		const output = page.named('output-panel');
		await output.getByText('23502').first().waitFor();
		for (const text of ['23501', `${LINK}/1`, `${LINK}/2`]) {
			expect(await output.getByText(text).count()).toBeGreaterThan(0);
		}
		expect(await output.getByText('2 orders placed').count()).toBe(1);
		expect([...bench.sandbox.panel.orders.values()].map(({ link }) => link)).toEqual([
			`${LINK}/1`,
			`${LINK}/2`,
		]);
	});

	it("open the credential, whose test says that the panel's key works", async () => {
		const page = await openCreate();
		await page.named('credential-edit-button').click();
		await page.page.getByText('Connection tested successfully').waitFor();
		expect(await page.page.getByText('API URL').count()).toBeGreaterThan(0);
		expect(await page.page.getByText('Other Panel Settings').count()).toBe(1);
		expect(await page.page.getByText('Key Placement').count()).toBe(0);
	});
});
