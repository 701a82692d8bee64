import { expect, it } from '@jest/globals';
import { describeInEditor } from './lab.mts';

/** The fields of Order → Create before and after those of the service's type. */
const ALWAYS = ['resource', 'operation', 'service', 'serviceType'];

const SHOWN_BY_TYPE: Record<string, string[]> = {
	Default: ['link', 'quantity'],
	'Custom Comments': ['link', 'comments'],
	Subscriptions: ['username', 'min', 'max', 'posts', 'oldPosts', 'delay', 'expiry'],
	'Web Traffic': ['link', 'quantity', 'country', 'device', 'typeOfTraffic'],
};

describeInEditor(({ openCreate }) => {
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
});
