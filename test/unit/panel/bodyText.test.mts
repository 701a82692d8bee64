import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { bodyText, LARGEST_ANSWER_MB, TooLargeError } from '../../../panel/bodyText.ts';

const MEGABYTE = 1_000_000;

/** Megabytes of blanks, and how many of them were read. */
function megabytes(count: number) {
	const read = { count: 0 };
	const body = Readable.from(
		(function* () {
			for (; read.count < count; read.count += 1) yield Buffer.alloc(MEGABYTE, ' ');
		})(),
		{ highWaterMark: 1 },
	);
	return { body, read };
}

describe('bodyText', () => {
	it.each([
		['text', 'text'],
		[undefined, ''],
		[{ order: 1 }, '{"order":1}'],
		[null, 'null'],
	])('takes what is no stream as it is: %j', async (body, text) => {
		expect(await bodyText(body)).toBe(text);
	});

	it('puts characters together that came in parts, without a byte order mark', async () => {
		const bytes = Buffer.from('\u{FEFF}{"a":"ığ😀"}');
		const parts = Array.from(bytes, (byte) => Buffer.of(byte));
		expect(await bodyText(Readable.from(parts))).toBe('{"a":"ığ😀"}');
	});

	it('reads the largest answer', async () => {
		const text = await bodyText(megabytes(LARGEST_ANSWER_MB).body);
		expect(text).toHaveLength(LARGEST_ANSWER_MB * MEGABYTE);
	});

	it('reads no further than one part behind it, and closes the stream', async () => {
		const { body, read } = megabytes(200);
		await expect(bodyText(body)).rejects.toThrow(TooLargeError);
		expect(body.destroyed).toBe(true);
		expect(read.count).toBeLessThan(LARGEST_ANSWER_MB + 5);
	});

	it('closes a stream that does not end, at the signal', async () => {
		const body = new Readable({ read: () => undefined });
		const controller = new AbortController();
		const text = bodyText(body, controller.signal);
		controller.abort();
		await expect(text).rejects.toThrow();
		expect(body.destroyed).toBe(true);
	});

	it('closes a stream that comes after the signal', async () => {
		const body = new Readable({ read: () => undefined });
		await expect(bodyText(body, AbortSignal.abort())).rejects.toThrow();
		expect(body.destroyed).toBe(true);
	});

	it('gives on what breaks the stream', async () => {
		const body = new Readable({ read: () => undefined });
		body.push('{"order":');
		body.destroy(new Error('aborted'));
		await expect(bodyText(body)).rejects.toThrow('aborted');
	});
});
