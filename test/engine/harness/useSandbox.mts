import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { startFront, type Front } from '../../fixtures/panelFront.mts';
import { forgetPriceLists } from './clock.mts';
import { followRequests, reachTimeLimit } from './silence.mts';

/** A sandbox panel for the tests of a `describe`, as new before each of them. `take` receives it once it is up. */
export function useSandbox(take: (sandbox: Sandbox) => void): void {
	useFront((_front, sandbox) => take(sandbox));
}

/** The same, with a server before it that can answer in its place. A request that it leaves unanswered times out at once. */
export function useFront(take: (front: Front, sandbox: Sandbox) => void): void {
	let sandbox: Sandbox | undefined;
	let front: Front | undefined;
	followRequests();

	beforeAll(async () => {
		sandbox = await startSandbox();
		front = await startFront(sandbox);
		front.onSilence = reachTimeLimit;
		take(front, sandbox);
	});

	afterAll(async () => {
		await front?.close();
		await sandbox?.close();
	});

	beforeEach(() => {
		sandbox?.reset();
		front?.reset();
		forgetPriceLists();
	});
}
