import { chunk, MAX_IDS_PER_REQUEST } from '../../panel/batches';
import type { FailureClass, PanelFailure, PanelId, Reading, RowReading } from '../../panel/types';

/**
 * Failures that every further request would meet as well: the poll stops asking. A web page instead of an answer is
 * none of them: bot shields and gateways show one now and then.
 */
const STOPPING: ReadonlySet<FailureClass> = new Set([
	'key',
	'account',
	'action',
	'rateLimit',
	'redirect',
]);

/** Refusals that one ID among many may have caused, where a panel refuses the lot instead of that row. */
const PERHAPS_ONE_ID: ReadonlySet<FailureClass> = new Set(['orderId', 'refill', 'refused']);

/** A panel that fails this often in a row is down; asking on would only take time. */
const FAILURES_IN_A_ROW = 3;

/** Requests that a poll may add in search of the IDs that make a panel refuse whole batches. */
const MAX_EXTRA_REQUESTS = 40;

/** The same among IDs that are known to be doubtful: enough to look at one or two of them anew in each poll. */
const MAX_EXTRA_REQUESTS_DOUBTFUL = 12;

export interface AskOptions<T> {
	/** Asks for at most 100 IDs. Never throws for what a panel says. */
	ask: (ids: PanelId[]) => Promise<Reading<Array<RowReading<T>>>>;
	/** IDs in the order in which they are asked. */
	ids: PanelId[];
	/** IDs that the panel did not know before: asked last and apart, so that they spoil no other batch. */
	doubtfulIds: PanelId[];
	/** Whether there is time for one more request. */
	hasTime: () => boolean;
	/** How often a failed batch is asked, at most; with 1 the next poll asks again. */
	attempts: number;
	/** Waits as a panel asked to, and says whether it did: false ends the asking. */
	waitFor: (failure: PanelFailure) => Promise<boolean>;
}

export interface Asked<T> {
	/** By the ID as text. */
	readings: Map<string, RowReading<T>>;
	/** IDs (as text) whose request failed. */
	failed: Set<string>;
	/** IDs that were not asked for want of time, or because the panel asked to stop. In asking order. */
	notAsked: PanelId[];
	failures: PanelFailure[];
	/** Requests that were answered with rows. */
	answered: number;
}

interface Batch {
	ids: PanelId[];
	attempt: number;
	isDoubtful: boolean;
}

function toBatches(ids: PanelId[], isDoubtful: boolean): Batch[] {
	return chunk(ids, MAX_IDS_PER_REQUEST).map((batch) => ({ ids: batch, attempt: 1, isDoubtful }));
}

function markFailed<T>(asked: Asked<T>, ids: PanelId[]): void {
	for (const id of ids) asked.failed.add(String(id));
}

/** A refusal in answer to a question about one ID may be meant for the ID, or for the question. */
function isAmbiguous<T>(rows: Array<RowReading<T>>): boolean {
	const [only] = rows;
	if (only === undefined || rows.length > 1 || only.reading.ok) return false;
	return only.reading.failure.class === 'refused';
}

/**
 * Where nothing at all was answered with rows, words that fit no ID in particular ("Please contact support")
 * were meant for the request: they are no verdict on the IDs that happened to be asked alone.
 */
function withdrawVerdicts<T>(asked: Asked<T>): void {
	if (asked.answered > 0) return;
	for (const [id, { reading }] of asked.readings) {
		if (reading.ok || reading.failure.class !== 'refused') continue;
		asked.readings.delete(id);
		asked.failed.add(id);
		asked.failures.push(reading.failure);
	}
}

/**
 * Asks for many IDs, up to 100 per request, one request after the other: a panel is not to be stormed by a poll.
 * A batch that a panel refuses as a whole is halved until the guilty IDs are alone. Failures are data.
 */
export async function askBatches<T>(options: AskOptions<T>): Promise<Asked<T>> {
	const asked: Asked<T> = {
		readings: new Map(),
		failed: new Set(),
		notAsked: [],
		failures: [],
		answered: 0,
	};
	const queue = [...toBatches(options.ids, false), ...toBatches(options.doubtfulIds, true)];
	let failuresInARow = 0;
	let extraRequests = 0;
	for (let batch = queue.shift(); batch !== undefined; batch = queue.shift()) {
		if (!options.hasTime()) {
			queue.unshift(batch);
			break;
		}
		const reading = await options.ask(batch.ids);
		if (reading.ok) {
			if (!isAmbiguous(reading.value)) asked.answered += 1;
			failuresInARow = 0;
			for (const row of reading.value) asked.readings.set(String(row.id), row);
			continue;
		}

		const { failure } = reading;
		if (failure.refused && PERHAPS_ONE_ID.has(failure.class)) {
			failuresInARow = 0;
			const [only] = batch.ids;
			if (only !== undefined && batch.ids.length === 1) {
				asked.readings.set(String(only), { id: only, raw: null, reading });
				continue;
			}
			const limit = batch.isDoubtful ? MAX_EXTRA_REQUESTS_DOUBTFUL : MAX_EXTRA_REQUESTS;
			if (extraRequests + 2 <= limit) {
				extraRequests += 2;
				const half = Math.ceil(batch.ids.length / 2);
				queue.unshift(
					{ ...batch, ids: batch.ids.slice(0, half) },
					{ ...batch, ids: batch.ids.slice(half) },
				);
				continue;
			}
			if (batch.isDoubtful) continue;
		}

		asked.failures.push(failure);
		failuresInARow += 1;
		const isDown = failuresInARow >= FAILURES_IN_A_ROW;
		const mayRepeat = batch.attempt < options.attempts;
		const again = { ...batch, attempt: batch.attempt + 1 };
		if (mayRepeat && failure.class === 'rateLimit' && (await options.waitFor(failure))) {
			queue.unshift(again);
			continue;
		}
		if (mayRepeat && !STOPPING.has(failure.class) && !(isDown && asked.answered === 0)) {
			queue.push(again);
			continue;
		}
		markFailed(asked, batch.ids);
		if (STOPPING.has(failure.class)) break;
		if (isDown && (options.attempts === 1 || asked.answered === 0)) break;
	}
	// Second tries that were still to come have failed once; only the others were never asked.
	for (const { attempt, ids } of queue) {
		if (attempt > 1) markFailed(asked, ids);
		else asked.notAsked.push(...ids);
	}
	withdrawVerdicts(asked);
	return asked;
}
