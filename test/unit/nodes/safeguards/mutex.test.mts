import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { EntryStore } from '../../../../nodes/SmmPanel/run/entryStore.ts';
import {
	exclusively,
	STORE_DEADLINE,
	StoreTimeout,
} from '../../../../nodes/SmmPanel/safeguards/mutex.ts';

const store = (change: Partial<EntryStore> = {}): EntryStore => ({
	record: async () => await Promise.resolve(new Set<string>()),
	remove: async () => await Promise.resolve(),
	...change,
});
const never = () => new Promise<never>(() => undefined);

describe('a store of its own', () => {
	beforeEach(() => {
		const timeout = AbortSignal.timeout.bind(AbortSignal);
		jest
			.spyOn(AbortSignal, 'timeout')
			.mockImplementation((milliseconds) =>
				timeout(milliseconds === STORE_DEADLINE ? 20 : milliseconds),
			);
	});

	afterEach(() => {
		jest.restoreAllMocks();
	});

	it('is given to one task after the other', async () => {
		const steps: string[] = [];
		const task = async (name: string) =>
			await exclusively(store(), async (one) => {
				steps.push(`${name} begins`);
				await one.record([name]);
				steps.push(`${name} ends`);
			});
		await Promise.all([task('first'), task('second')]);

		expect(steps).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
	});

	it('is given to the next one after a failure', async () => {
		const failing = exclusively(store(), async () => {
			throw new Error('SQLITE_BUSY');
		});
		const next = exclusively(store(), async () => await Promise.resolve('next'));

		await expect(failing).rejects.toThrow('SQLITE_BUSY');
		await expect(next).resolves.toBe('next');
	});

	it('is taken from a task whose call does not end, which does nothing more', async () => {
		const remove = jest.fn(async () => await Promise.resolve());
		const hung = exclusively(store({ record: never, remove }), async (one) => {
			await one.record(['key']);
			await one.remove(['key']);
		});
		const next = exclusively(store(), async () => await Promise.resolve('next'));

		await expect(hung).rejects.toThrow(StoreTimeout);
		await expect(hung).rejects.toThrow(/n8n's store of keys did not answer within 30 seconds/);
		await expect(next).resolves.toBe('next');
		expect(remove).not.toHaveBeenCalled();
	});
});
