import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { ExpiringMap } from '../../../../nodes/SmmPanelTrigger/poll/expiringMap.ts';
import { ReadingCache } from '../../../../nodes/SmmPanelTrigger/poll/readingCache.ts';
import type { Reading } from '../../../../panel/types.ts';

let now = 0;

beforeEach(() => {
	now = 0;
	jest.spyOn(Date, 'now').mockImplementation(() => now);
});
afterEach(() => {
	jest.restoreAllMocks();
});

describe('a map that forgets', () => {
	test('forgets a value when its time is over', () => {
		const map = new ExpiringMap<string>(10, 100);
		map.set('a', 'x');
		now = 99;
		expect(map.get('a')).toBe('x');
		now = 100;
		expect(map.get('a')).toBeUndefined();
	});

	test('forgets the oldest value where there are too many; a value that is set anew is the newest', () => {
		const map = new ExpiringMap<number>(2, 100);
		for (const [key, value] of Object.entries({ a: 1, b: 2 })) map.set(key, value);
		map.set('a', 3);
		map.set('c', 4);
		expect(['a', 'b', 'c'].map((key) => map.get(key))).toEqual([3, undefined, 4]);
		map.delete('a');
		expect(map.get('a')).toBeUndefined();
	});
});

describe('a cache of answers', () => {
	const answer: Reading<string> = { ok: true, value: 'x' };

	/** The keys that were asked for in vain. */
	function counting(cache: ReadingCache<string>, lifetime = 100) {
		const fetched: string[] = [];
		const get = async (key: string) =>
			await cache.get(
				key,
				async () => {
					fetched.push(key);
					return answer;
				},
				() => lifetime,
			);
		return { fetched, get };
	}

	test('asks anew when the clock was set back, which may last for a day', async () => {
		now = 1_000_000;
		const { fetched, get } = counting(new ReadingCache(4));
		await get('a');
		now = 500_000;
		await get('a');
		await get('a');
		expect(fetched).toEqual(['a', 'a']);
	});

	test('asks once for several callers, and apart for each key', async () => {
		const { fetched, get } = counting(new ReadingCache(4));
		await Promise.all(['a', 'a', 'b'].map(get));
		expect(fetched).toEqual(['a', 'b']);
	});

	test('asks anew when an answer has been kept for long enough', async () => {
		const { fetched, get } = counting(new ReadingCache(4));
		expect(await get('a')).toEqual({ ok: true, value: { at: 0, value: 'x' } });
		now = 99;
		await get('a');
		now = 100;
		expect(await get('a')).toEqual({ ok: true, value: { at: 100, value: 'x' } });
		expect(fetched).toEqual(['a', 'a']);
	});

	test('keeps no more answers than it may', async () => {
		const { fetched, get } = counting(new ReadingCache(2));
		for (const key of ['a', 'b', 'c', 'c', 'b', 'a']) await get(key);
		expect(fetched).toEqual(['a', 'b', 'c', 'a']);
	});
});
