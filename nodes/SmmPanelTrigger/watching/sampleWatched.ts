import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { MAX_IDS_PER_REQUEST } from '../../../panel/answer/lists';
import type { PanelId } from '../../../panel/types';
import { settingsError } from '../poll/pollError';
import type { PollSession } from '../poll/pollSession';
import { asSample } from '../poll/triggerEvent';
import type { Asked } from './asked';
import { askWatched, assertFruitful } from './askWatched';
import { readWatchList } from './watchList';
import { toItem, type WatchedKind } from './watchedKind';
import type { StatusChange, WatchedStatus } from './watchedRow';

/** The first IDs on the list, as many as one request takes. @throws NodeOperationError if there are none */
async function readFirstIds<T extends WatchedStatus>(
	poll: IPollFunctions,
	session: PollSession,
	{ listParameter, listLabel }: WatchedKind<T>,
): Promise<PanelId[]> {
	const list = await readWatchList(poll, session, listParameter, undefined);
	if (list.kind === 'missing') throw list.outage;
	const ids = list.kind === 'changed' ? list.ids.slice(0, MAX_IDS_PER_REQUEST) : [];
	if (ids.length > 0) return ids;
	throw settingsError(
		poll.getNode(),
		'There is nothing to show: the list of IDs is empty',
		`Enter IDs in '${listLabel}', or check the expression or the address that gives them.`,
	);
}

/** A status that mostly comes before this one. Some panels put an order back into their queue as Pending. */
function statusBefore({ status, is_final: isFinal }: WatchedStatus): string {
	if (isFinal) return 'In progress';
	return status === 'Pending' ? 'Processing' : 'Pending';
}

/** The change that a real item would report for an ID; undefined if the panel was not asked for it. */
function sampleChange<T extends WatchedStatus>(
	id: PanelId,
	{ readings, failed }: Asked<T>,
): StatusChange<T> | undefined {
	const reading = readings.get(String(id));
	if (reading?.ok) {
		return { id, previousStatus: statusBefore(reading.value), current: reading.value };
	}
	const failure = reading?.failure ?? failed.get(String(id));
	return failure && { id, previousStatus: null, current: null, error: failure.text };
}

/**
 * The items of a test in the editor: the first orders on the list, as if they had just changed. It uses no state.
 */
export async function sampleWatched<T extends WatchedStatus>(
	poll: IPollFunctions,
	session: PollSession,
	kind: WatchedKind<T>,
): Promise<INodeExecutionData[]> {
	const ids = await readFirstIds(poll, session, kind);
	const questions = {
		ids: ids.map(String),
		suspectIds: [],
		doubtfulIds: [],
		doubtfulSoon: false,
		careful: false,
	};
	const asked = await askWatched(session, kind, questions, 1);
	assertFruitful(poll, kind.action, asked);
	return ids.flatMap((id) => {
		const change = sampleChange(id, asked);
		return change ? [asSample(toItem(kind, change))] : [];
	});
}
