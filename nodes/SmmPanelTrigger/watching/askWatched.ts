import { sleep, type IPollFunctions } from 'n8n-workflow';
import type { PanelFailure } from '../../../panel/types';
import { panelError } from '../poll/pollError';
import type { PollSession } from '../poll/pollSession';
import { processMemory } from '../poll/processMemory';
import { askBatches } from './askBatches';
import type { Asked } from './asked';
import type { Questions } from './batchQueue';
import type { AskForIds } from './listSupport';
import type { WatchedKind } from './watchedKind';
import type { WatchedStatus } from './watchedRow';

/** The pause after a rate limit, if the panel does not say how long it is. In milliseconds. */
const DEFAULT_WAIT = 5_000;

/** The longest pause within a poll, since the user who activates the workflow waits for it. In milliseconds. */
const LONGEST_WAIT = 20_000;

async function waitWithin(session: PollSession, failure: PanelFailure): Promise<boolean> {
	const wait = failure.retryAfterMs ?? DEFAULT_WAIT;
	if (wait > LONGEST_WAIT || wait >= session.timeLeft()) return false;
	await sleep(wait);
	return true;
}

function isFruitless<T>({ answered, readings, failures }: Asked<T>): boolean {
	return failures.length > 0 && answered === 0 && readings.size === 0;
}

function askFor<T extends WatchedStatus>(session: PollSession, kind: WatchedKind<T>): AskForIds<T> {
	return async (ids, singly) => {
		const parameters = { [singly ? kind.idField : kind.idsParameter]: ids };
		const answer = await session.ask({ action: kind.action, parameters });
		return answer.ok ? kind.read(answer.value, ids) : answer;
	};
}

/**
 * Asks the panel for orders or refills, in lists or one by one.
 * @param attempts how often a failed batch is asked for, at most
 */
export async function askWatched<T extends WatchedStatus>(
	session: PollSession,
	kind: WatchedKind<T>,
	questions: Questions,
	attempts: number,
): Promise<Asked<T>> {
	const { panelsWithoutLists } = processMemory;
	const panel = `${kind.action} ${session.credential}`;
	const singly = panelsWithoutLists.get(panel) === true;
	const asked = await askBatches<T>({
		...questions,
		ask: askFor(session, kind),
		singly,
		hasTime: () => session.timeLeft() > 0,
		attempts,
		waitFor: async (failure) => await waitWithin(session, failure),
	});
	if (asked.singly && !singly) panelsWithoutLists.set(panel, true);
	return asked;
}

/** @throws NodeApiError if nothing could be read */
export function assertFruitful<T>(
	poll: IPollFunctions,
	action: 'status' | 'refill_status',
	asked: Asked<T>,
): void {
	const [failure] = asked.failures.slice(-1);
	if (failure && isFruitless(asked)) throw panelError(poll.getNode(), failure, action);
}
