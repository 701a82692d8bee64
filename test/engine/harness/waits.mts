import { afterEach, beforeEach, jest } from '@jest/globals';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Where n8n-workflow takes its `sleep` from, which is the only way for a node to wait. */
const requireAsWorkflow = createRequire(
	join(process.cwd(), 'node_modules/n8n-workflow/package.json'),
);
const sleeping = requireAsWorkflow('@n8n/utils/sleep') as {
	sleep: (milliseconds: number) => Promise<void>;
};

interface Wait {
	milliseconds: number;
	/** How many requests the panel had received. */
	asked: number;
}

/** What nodes waited in a test. Each wait ends at once, so no test depends on how fast the machine is. */
export class Waits {
	private readonly asked: () => number;

	private waits: Wait[] = [];

	private stopping: AbortController | undefined;

	/** @param asked counts the requests that the panel has received */
	constructor(asked: () => number) {
		this.asked = asked;
	}

	/** All that was waited, in milliseconds. */
	get total(): number {
		return this.sum(this.waits);
	}

	/** What was waited between this request, counted from 1, and the next one, in milliseconds. */
	after(request: number): number {
		return this.sum(this.waits.filter(({ asked }) => asked === request));
	}

	/** Presses Stop as soon as a node waits: see `RunOptions`. */
	stopDuring(): AbortSignal {
		this.stopping = new AbortController();
		return this.stopping.signal;
	}

	clear(): void {
		this.waits = [];
		this.stopping = undefined;
	}

	readonly sleep = async (milliseconds: number): Promise<void> => {
		this.waits.push({ milliseconds, asked: this.asked() });
		this.stopping?.abort();
		await new Promise((resolve) => setImmediate(resolve));
	};

	private sum(waits: Wait[]): number {
		return waits.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
	}
}

/** For the tests of a `describe`: see {@link Waits}. */
export function useWaits(asked: () => number): Waits {
	const waits = new Waits(asked);

	let spy: jest.Spied<typeof sleeping.sleep> | undefined;

	beforeEach(() => {
		waits.clear();
		spy = jest.spyOn(sleeping, 'sleep').mockImplementation(waits.sleep);
	});

	afterEach(() => {
		spy?.mockRestore();
	});
	return waits;
}
