import { expect, it } from '@jest/globals';
import { serviceById } from '../harness.mts';
import { describeInEditor, LINK } from './lab.mts';
import { placedLinks } from '../../fixtures/placedLinks.mts';

/** What people look for in the nodes panel. */
const SEARCHED = [
	...['smm', 'panel', 'instagram', 'tiktok', 'youtube', 'followers', 'likes', 'views', 'boost'],
];

describeInEditor(({ bench, openCreate }) => {
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

	it('are found in the nodes panel under what people look for', async () => {
		const page = await openCreate();
		await page.page.keyboard.press('Escape');
		for (const word of SEARCHED) {
			const found = await page.searchNodes(word);
			const names = found.slice(0, 8).map(({ name }) => name);
			expect([word, names]).toEqual([word, expect.arrayContaining(['SMM Panel'])]);
		}
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
		expect(placedLinks(bench().sandbox)).toEqual([`${LINK}/1`, `${LINK}/2`]);
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
