import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import type { PanelFailure } from '../../../panel/types';
import { describeFailure } from '../../shared/errorMessages';
import { fingerprint } from '../../shared/fingerprint';
import { settingsError, warn } from '../poll/pollError';
import { nodeKey, type PollSession } from '../poll/pollSession';
import { processMemory } from '../poll/processMemory';
import { readCollection } from '../poll/dataObject';
import { askWatched, assertFruitful } from './askWatched';
import type { Asked } from './asked';
import { planQuestions } from './planQuestions';
import { Watched } from './watched';
import { toItem, type WatchedKind } from './watchedKind';
import {
	newRow,
	startingRow,
	type ReportOptions,
	type StatusChange,
	type WatchedStatus,
} from './watchedRow';
import { readWatchList, type WatchList } from './watchList';

/**
 * Attempts per batch while the starting point is read. An ID that fails then is reported later, as if it had changed.
 */
const ATTEMPTS_AT_START = 4;

/** The values that the steps of one poll share. */
interface WatchedPoll<T extends WatchedStatus> {
	poll: IPollFunctions;
	session: PollSession;
	kind: WatchedKind<T>;
	/** When the poll began, in milliseconds since 1970. */
	now: number;
	/** Workflow and node. */
	node: string;
	list: WatchList;
	watched: Watched;
	options: ReportOptions;
}

function readOptions(poll: IPollFunctions): ReportOptions {
	const { statuses, emitInitial, emitProgress, keepWatching } = readCollection(poll, 'options');
	return {
		statuses: Array.isArray(statuses) ? statuses.map(String) : [],
		emitInitial: emitInitial === true,
		emitProgress: emitProgress === true,
		keepWatching: readDays(poll, keepWatching),
	};
}

/** @throws NodeOperationError for a value that is no number of days, since orders would go unwatched */
function readDays(poll: IPollFunctions, value: unknown): number {
	const days = Number(value ?? 0);
	if (days >= 0) return days;
	throw settingsError(
		poll.getNode(),
		`'Keep Watching Final Orders' is not a number of days: "${String(value)}"`,
		'Enter a number of days, such as 7.',
	);
}

function ownerOf<T extends WatchedStatus>(kind: WatchedKind<T>, { account }: PollSession): string {
	return fingerprint(kind.event, account);
}

/** First step: reads the known rows, and the list of IDs to watch. */
async function readList<T extends WatchedStatus>(
	poll: IPollFunctions,
	session: PollSession,
	kind: WatchedKind<T>,
): Promise<WatchedPoll<T>> {
	const now = Date.now();
	const stored = session.state.read(ownerOf(kind, session));
	const watched = stored ? Watched.unpack(stored) : new Watched();
	const list = await readWatchList(poll, session, kind.listParameter, watched.list);
	if (stored === undefined && list.kind === 'missing') throw list.outage;
	watched.follow(list, (id) => (stored ? newRow(id) : startingRow(id, now)));
	const node = nodeKey(poll);
	return { poll, session, kind, now, node, list, watched, options: readOptions(poll) };
}

/** Second step: asks the panel. @throws NodeApiError if nothing could be read */
async function askPanel<T extends WatchedStatus>({
	poll,
	session,
	kind,
	now,
	node,
	watched,
}: WatchedPoll<T>): Promise<Asked<T>> {
	const { resumeAt } = processMemory;
	const failedAt = resumeAt.get(node);
	processMemory.pollCount += 1;
	// With the minute the numbers also differ after a restart.
	const turn = Math.floor(now / 60_000) + processMemory.pollCount;
	const plan = planQuestions(watched.toAsk(), failedAt ?? watched.next, turn);
	const questions = { ...plan, careful: failedAt !== undefined };
	const attempts = watched.isStarting(now) ? ATTEMPTS_AT_START : 1;
	const asked = await askWatched(session, kind, questions, attempts);

	const usual = new Set(plan.ids);
	watched.next = asked.notAsked.find((id) => usual.has(id));
	if (watched.next === undefined) resumeAt.delete(node);
	else resumeAt.set(node, watched.next);
	assertFruitful(poll, kind.action, asked);
	return asked;
}

/** Last step: finds the changes and writes the state. The state is written last, and only if nothing was thrown. */
function settle<T extends WatchedStatus>(
	{ poll, session, kind, now, node, list, watched, options }: WatchedPoll<T>,
	asked: Asked<T>,
): Array<StatusChange<T>> {
	// If nothing was answered, the failures are not about single IDs.
	const failed = asked.answered > 0 ? asked.failed : new Map<string, PanelFailure>();
	const changes = watched.apply({ readings: asked.readings, failed }, now, options);
	if (list.kind === 'missing' && changes.length === 0) throw list.outage;
	warnOfFailures(poll, kind, asked);
	watched.settle(now, options);
	session.state.write(ownerOf(kind, session), watched.pack(), changes.length > 0);
	processMemory.resumeAt.delete(node);
	return changes;
}

function warnOfFailures<T extends WatchedStatus>(
	poll: IPollFunctions,
	{ action }: WatchedKind<T>,
	{ failures, failed, notAsked }: Asked<T>,
): void {
	const [failure] = failures.slice(-1);
	if (failure === undefined) return;
	const { message } = describeFailure(failure, action);
	warn(poll, `${message}. The next poll asks again for the missing answers`, {
		failedIds: failed.size,
		notAsked: notAsked.length,
	});
}

/** One poll of orders or refills. */
export async function pollWatched<T extends WatchedStatus>(
	poll: IPollFunctions,
	session: PollSession,
	kind: WatchedKind<T>,
): Promise<INodeExecutionData[] | null> {
	const started = await readList(poll, session, kind);
	const asked = await askPanel(started);
	const changes = settle(started, asked);
	return changes.length > 0 ? changes.map((change) => ({ json: toItem(kind, change) })) : null;
}
