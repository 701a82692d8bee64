import {
	sleep,
	type IDataObject,
	type INodeExecutionData,
	type IPollFunctions,
} from 'n8n-workflow';
import { describeFailure } from '../../shared/errorMessages';
import type { PanelFailure } from '../../../panel/types';
import { MAX_IDS_PER_REQUEST } from '../../../panel/answer/lists';
import { askBatches, type Asked } from './askBatches';
import type { PanelOfPoll } from '../poll/panelOfPoll';
import { pollError, settingsError } from '../poll/pollError';
import { digest, readState, writeState } from '../poll/state';
import { readWatchList, withKnownIds } from './watchList';
import { packRows, unpackRows } from './packedRows';
import { planQuestions } from './planQuestions';
import { howToAsk, rememberLists, type WatchedEvent } from './watchedEvent';
import {
	applyReadings,
	forgetUnlisted,
	startingRows,
	type ReportOptions,
	type StatusChange,
	type WatchedStatus,
} from './watchedRows';

/** Attempts per batch as long as the start is read: what fails then is reported later, as if it were news. */
const ATTEMPTS_AT_START = 4;

/** Pause before a batch is asked again because a panel wants fewer requests and does not say when. In milliseconds. */
const DEFAULT_WAIT = 5_000;

/** Longer pauses than this are left to the next poll: whoever activates the workflow is waiting. In milliseconds. */
const LONGEST_WAIT = 20_000;

/**
 * Where the next poll goes on, by workflow and node, while the polls of a node fail: of a poll that throws n8n may
 * keep nothing, and all would begin, and end, at the same place.
 */
const nextAfterFailure = new Map<string, string>();

/** Of this process. With the minute it gives each poll a number of its own, after a restart too. */
let polls = 0;

function toItem<T extends WatchedStatus>(
	spec: WatchedEvent<T>,
	{ id, previousStatus, current, error }: StatusChange<T>,
): INodeExecutionData {
	const { event, idField } = spec;
	if (current === null) {
		const known = previousStatus === null ? {} : { previous_status: previousStatus };
		return { json: { event, [idField]: id, error: error ?? '', ...known } };
	}
	const status = { status: current.status, previous_status: previousStatus };
	return { json: { event, [idField]: id, ...status, ...spec.details(current) } };
}

function readOptions(poll: IPollFunctions): ReportOptions {
	const options = poll.getNodeParameter('options', {}) as IDataObject;
	const { statuses, emitInitial, emitProgress } = options;
	return {
		statuses: Array.isArray(statuses) ? statuses.map(String) : [],
		emitInitial: emitInitial === true,
		emitProgress: emitProgress === true,
	};
}

async function waitWithin(panel: PanelOfPoll, failure: PanelFailure): Promise<boolean> {
	const wait = failure.retryAfterMs ?? DEFAULT_WAIT;
	if (wait > LONGEST_WAIT || wait >= panel.timeLeft()) return false;
	await sleep(wait);
	return true;
}

function isFruitless<T>({ answered, readings, failures }: Asked<T>): boolean {
	return failures.length > 0 && answered === 0 && readings.size === 0;
}

/** One poll of orders or refills. State is written last, and only if nothing was thrown. */
export async function pollWatched<T extends WatchedStatus>(
	poll: IPollFunctions,
	panel: PanelOfPoll,
	spec: WatchedEvent<T>,
): Promise<INodeExecutionData[] | null> {
	const options = readOptions(poll);
	const staticData = poll.getWorkflowStaticData('node');
	const fingerprint = digest(spec.event, panel.account);
	const state = readState(staticData, fingerprint);
	const node = `${String(poll.getWorkflow().id)}:${poll.getNode().id}`;
	const now = Date.now();

	const list = await readWatchList(poll, panel, spec.listParameter);
	if (list.outage && state === undefined) throw list.outage;
	const rows = state === undefined ? startingRows(list.ids, now) : unpackRows(state.rows);
	const listed = withKnownIds(list, rows);

	const first = nextAfterFailure.get(node) ?? state?.next;
	polls += 1;
	const turn = Math.floor(now / 60_000) + polls;
	const plan = planQuestions(listed, rows, first, turn);
	const isStarting = [...rows.values()].some(({ startUntil }) => startUntil > now);
	const asked = await askBatches<T>({
		...plan,
		...howToAsk(spec, panel),
		careful: nextAfterFailure.has(node),
		hasTime: () => panel.timeLeft() > 0,
		attempts: isStarting ? ATTEMPTS_AT_START : 1,
		waitFor: async (failure) => await waitWithin(panel, failure),
	});
	rememberLists(spec, panel, asked.singly);
	const usual = new Set(plan.ids);
	const next = asked.notAsked.find((id) => usual.has(id));
	if (next === undefined) nextAfterFailure.delete(node);
	else nextAfterFailure.set(node, String(next));
	const [failure] = asked.failures.slice(-1);
	if (failure && isFruitless(asked)) throw pollError(poll.getNode(), failure, spec.action);

	// Where nothing was answered, that says nothing of a single ID.
	const failed = asked.answered > 0 ? asked.failed : new Map<string, PanelFailure>();
	const outcome = applyReadings(rows, { ...asked, failed, listed, now }, options);
	if (list.outage && outcome.changes.length === 0) throw list.outage;
	if (failure) {
		const { message } = describeFailure(failure, spec.action);
		poll.logger.warn(`${message}. The next poll asks again for what could not be read`, {
			node: poll.getNode().name,
			failedIds: asked.failed.size,
			notAsked: asked.notAsked.length,
		});
	}

	const kept = list.outage
		? outcome.rows
		: forgetUnlisted(outcome.rows, new Set(list.ids.map(String)), list.keepPolls);
	const isReported = outcome.changes.length > 0;
	const data = {
		rows: packRows(kept),
		...(next === undefined ? {} : { next: String(next) }),
	};
	writeState(staticData, fingerprint, data, isReported);
	nextAfterFailure.delete(node);
	return isReported ? outcome.changes.map((change) => toItem(spec, change)) : null;
}

/**
 * What a test in the editor shows: the current rows of the first orders on the list. Reads and writes no state.
 * @throws in words where there is nothing to show
 */
export async function sampleWatched<T extends WatchedStatus>(
	poll: IPollFunctions,
	panel: PanelOfPoll,
	spec: WatchedEvent<T>,
): Promise<INodeExecutionData[]> {
	const list = await readWatchList(poll, panel, spec.listParameter);
	if (list.outage) throw list.outage;
	const ids = list.ids.slice(0, MAX_IDS_PER_REQUEST);
	if (ids.length === 0) {
		throw settingsError(
			poll.getNode(),
			'There is nothing to show: the list of IDs is empty',
			`Enter IDs in '${spec.listLabel}', or check the expression or the address that gives them.`,
		);
	}
	const asked = await askBatches<T>({
		ids,
		suspectIds: [],
		doubtfulIds: [],
		doubtfulSoon: false,
		careful: false,
		...howToAsk(spec, panel),
		hasTime: () => panel.timeLeft() > 0,
		attempts: 1,
		waitFor: async () => false,
	});
	rememberLists(spec, panel, asked.singly);
	const [failure] = asked.failures.slice(-1);
	if (failure && isFruitless(asked)) throw pollError(poll.getNode(), failure, spec.action);
	return ids.flatMap((id) => {
		const row = asked.readings.get(String(id))?.reading;
		const refusal = row?.ok === false ? row.failure : asked.failed.get(String(id));
		if (row?.ok) return [toItem(spec, { id, previousStatus: null, current: row.value })];
		if (refusal === undefined) return [];
		return [toItem(spec, { id, previousStatus: null, current: null, error: refusal.text })];
	});
}
