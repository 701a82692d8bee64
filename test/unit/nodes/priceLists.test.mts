import { describe, expect, it } from '@jest/globals';
import { PriceListCache } from '../../../nodes/shared/priceLists.ts';
import type { PriceList } from '../../../panel/readers/index.ts';
import type { Reading } from '../../../panel/types.ts';
import { connectionWith } from '../panel/request/asking-helpers.mts';

const LIST: Reading<PriceList> = { ok: true, value: { services: [] } };
const STOPPED: Reading<PriceList> = {
	ok: false,
	failure: { class: 'stopped', text: '', nothingDone: true },
};

describe('a price list for which another execution is asking', () => {
	/** Three executions that want the list at once, of which some get no answer because of a stop. */
	async function askAtOnce(answers: Array<Reading<PriceList>>) {
		const cache = new PriceListCache();
		const connection = connectionWith({ baseUrl: 'https://panel.example/api/v2', apiKey: 'key' });
		let asked = 0;
		const read = await Promise.all(
			answers.map(
				async (answer) =>
					await cache.get(connection, async () => {
						asked += 1;
						return await Promise.resolve(answer);
					}),
			),
		);
		return { asked, read: read.map(({ ok }) => ok) };
	}

	it('is asked for once', async () => {
		expect(await askAtOnce([LIST, LIST, LIST])).toEqual({ asked: 1, read: [true, true, true] });
	});

	it('is asked for anew where that one was stopped', async () => {
		const { asked, read } = await askAtOnce([STOPPED, LIST, LIST]);
		expect({ asked, read }).toEqual({ asked: 2, read: [false, true, true] });
	});
});
