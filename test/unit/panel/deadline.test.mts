import { describe, expect, it } from '@jest/globals';
import { DeadlineError, withDeadline } from '../../../panel/deadline.ts';

const LONG = 600_000;

const silence = async () => await new Promise<never>(() => undefined);

describe('a deadline', () => {
	it('ends a request that never ends', async () => {
		await expect(withDeadline(10, silence)).rejects.toMatchObject({
			name: 'DeadlineError',
			code: 'ETIMEDOUT',
		});
	});

	it('closes the connection, and is the reason whatever the closing throws', async () => {
		const closing = async (signal: AbortSignal) =>
			await new Promise<never>((_resolve, reject) => {
				signal.addEventListener('abort', () => reject(new Error('canceled')));
			});
		await expect(withDeadline(10, closing)).rejects.toThrow(DeadlineError);
	});

	it('leaves an answer and a failure in time alone', async () => {
		expect(await withDeadline(LONG, async () => 'answer')).toBe('answer');
		const failing = withDeadline(LONG, async () => {
			throw new Error('refused');
		});
		await expect(failing).rejects.toThrow('refused');
	});

	it.each([2 ** 40, Infinity])('may be as far away as %d milliseconds', async (milliseconds) => {
		const late = new Promise((resolve) => setImmediate(() => resolve('answer')));
		expect(await withDeadline(milliseconds, async () => await late)).toBe('answer');
	});

	it.each([0, -5])('that is over already (%d) ends what never ends', async (milliseconds) => {
		await expect(withDeadline(milliseconds, silence)).rejects.toThrow(DeadlineError);
	});
});
