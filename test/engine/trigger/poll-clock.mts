import { afterEach, jest } from '@jest/globals';

/**
 * A clock that stands still unless a test moves it, so that a poll has the same time on any machine. Time limits that
 * Node keeps by itself are not moved: a test takes seconds where the panel would take milliseconds.
 */
export class TestClock {
	private now = Date.now();

	/** From here on the nodes of this test read this clock. */
	start(): void {
		jest.spyOn(Date, 'now').mockImplementation(() => this.now);
	}

	pass(milliseconds: number): void {
		this.now += milliseconds;
	}
}

/** For the tests of a file; a test that needs the clock starts it. */
export function useTestClock(): TestClock {
	const clock = new TestClock();
	afterEach(() => {
		jest.restoreAllMocks();
	});
	return clock;
}
