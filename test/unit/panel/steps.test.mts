import { describe, expect, it } from '@jest/globals';
import { hideKey } from '../../../panel/hideKey.ts';
import { readLongPriceList, readPriceList } from '../../../panel/readers/index.ts';
import { STEP_LENGTH, withPauses, type Steps } from '../../../panel/steps.ts';

/** A price list of several steps, of few services with long names. */
function longList(): string {
	const name = 'Followers '.repeat(200);
	const service = { name, type: 'Default', category: 'Any', rate: '1.50', min: 1 };
	const count = Math.ceil((3 * STEP_LENGTH) / JSON.stringify(service).length);
	return JSON.stringify(
		Array.from({ length: count }, (_, index) => ({ service: index + 1, ...service, max: 100 })),
	);
}

/** Whether others got a turn while something was done. */
async function othersHadTurn(work: () => Promise<unknown>): Promise<boolean> {
	let had = false;
	const timer = setTimeout(() => (had = true), 0);
	await work();
	clearTimeout(timer);
	return had;
}

describe('work in steps', () => {
	it('gives others a turn after each step, and its result at the end', async () => {
		const order: string[] = [];
		function* work(): Steps<string> {
			order.push('first step');
			setTimeout(() => order.push('another'), 0);
			yield undefined;
			order.push('second step');
			return 'done';
		}

		expect(await withPauses(work())).toBe('done');
		expect(order).toEqual(['first step', 'another', 'second step']);
	});

	it('is how a long price list is read, with the same result as at once', async () => {
		const answer = { statusCode: 200, headers: {}, body: longList() };
		let list: unknown;
		const had = await othersHadTurn(async () => {
			list = await readLongPriceList(answer);
		});

		expect(had).toBe(true);
		// Jest compares so many rows slowly.
		expect(JSON.stringify(list)).toBe(JSON.stringify(readPriceList(answer)));
	});

	it.each(['key-of-the-panel', '12345678', 'key "in" quotes', 'k/e&y+1'])(
		'hides the key %s everywhere in a text of several steps',
		(key) => {
			const row = `{"name":"before ${key} after"},`;
			const count = Math.ceil((3 * STEP_LENGTH) / row.length);
			const hidden = hideKey(row.repeat(count), key);

			expect(hidden).toBe('{"name":"before ***** after"},'.repeat(count));
		},
	);
});
