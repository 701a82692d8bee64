import { NodeOperationError, type IDataObject, type INodeExecutionData } from 'n8n-workflow';
import type { PanelFailure, Reading } from '../../../panel/types';
import { askWithinLimits, ENDS_THE_RUN } from '../run/askWithinLimits';
import { failedItem, panelError, thrownError, toItems, withInput } from '../run/items';
import { pause, workThrough } from '../run/pace';
import type { NodeError } from '../../shared/notSentError';
import { sentences } from '../../shared/sentences';
import type { OperationKind, OperationRun } from '../run/run';
import { attemptSafeguard } from '../safeguards/attempts';
import type { ItemOutcome, Safeguard } from '../safeguards/safeguard';
import type { Placement, PlacementRun, PlacingOperation } from './placement';
import { runSummary } from './runSummary';
import { withSameKeys } from './sameKeys';

/**
 * Places one after the other, or as many at once as Request Options → Batching says. Each takes one request. It is
 * repeated only if the panel has clearly taken nothing, or takes the same request only once. With Stop nothing is sent
 * after the first failure, and the error names all that was placed before it.
 */
export function placeEach(operation: PlacingOperation): OperationKind {
	return {
		action: operation.action,
		run: async (run) => await new Placing(operation, run).items(),
	};
}

/**
 * What a row of another item has, and this one not. An ID that is not known stays away: written back as null it would
 * overwrite a good one.
 */
const ABSENT = { order: undefined, refill: undefined, duplicate: false };

/** A sheet may still say "duplicate" of the order that an earlier run had found. */
const NO_DUPLICATE = { duplicate: false };

/** The panel may still be at work on a request that got no answer, in milliseconds. */
const BEFORE_ASKING_AGAIN = 2_000;

/** The placements of one run. */
class Placing {
	private readonly operation: PlacingOperation;

	private readonly run: OperationRun;

	private readonly placements: PlacementRun;

	private readonly outcomes = new Map<number, ItemOutcome>();

	/** Why nothing more is sent. */
	private stopReason: NodeError | undefined;

	constructor(operation: PlacingOperation, run: OperationRun) {
		this.operation = operation;
		this.run = run;
		this.placements = operation.start(run);
	}

	async items(): Promise<INodeExecutionData[]> {
		const { run, outcomes } = this;
		await this.begin();
		await workThrough(run, run.items, {
			inFlight: 1,
			isOver: () => this.stopReason !== undefined || run.stopped(),
			task: async (item) => {
				const outcome = await this.place(item);
				if (outcome === undefined) return;
				outcomes.set(item, outcome);
				this.stopReason ??= stopReasonOf(run, outcome);
			},
		});
		const advice = await this.end();
		const summary = runSummary(this.operation.noun, run.items, outcomes);
		const { stopReason } = this;
		if (stopReason !== undefined && !run.continues) {
			const details = run.items.length > 1 ? [summary.long, advice] : [advice];
			stopReason.description = sentences(stopReason.description, ...details);
			throw stopReason;
		}
		if (run.items.length > 1) run.hint(summary.short);
		for (const hint of hintsOf(outcomes)) run.hint(hint);
		if (advice !== undefined) run.hint(advice);
		return withSameKeys(
			run.items.flatMap((item) => this.itemsOf(item)),
			ABSENT,
		);
	}

	/** One item, from its fields to its outcome; undefined if the execution was stopped before anything was taken. */
	private async place(item: number): Promise<ItemOutcome | undefined> {
		const { operation, run } = this;
		const written: Safeguard[] = [];
		try {
			// Before anything else is asked: an item that has become invalid since may have been placed all the same.
			const attempt = attemptSafeguard(run, operation.action, item);
			const known = attempt.known();
			if (known !== undefined) return known;
			const panel = await run.panelOf(item);
			const prepared = await this.placements.prepare(item, panel);
			const placement = { ...prepared, safeguards: [attempt, ...prepared.safeguards] };
			for (const safeguard of placement.safeguards) {
				const outcome = await safeguard.before();
				if (outcome !== undefined) {
					await this.undo(written);
					return outcome;
				}
				written.push(safeguard);
			}
			const { parameters, read } = placement;
			const send = async () =>
				await askWithinLimits(
					run,
					async () => await panel.ask({ action: operation.action, parameters }),
					read,
				);
			const reading = await this.askedOnceMore(placement, await send(), send);
			return await this.settle(item, placement, reading);
		} catch (thrown) {
			// Only what happens before a request is on its way comes here. Whatever is thrown after that says nothing
			// about the order, so `askWithinLimits` and `settle` let nothing through.
			await this.undo(written);
			return { state: 'notSent', error: notSent(thrownError(run, thrown, item)) };
		} finally {
			for (const { ended } of written) ended?.();
		}
	}

	/**
	 * What became of a request. If that is unknown and the panel takes the request only once, it is sent once more.
	 *
	 * Only an order that was placed is believed: the panel may refuse a second request because it took the first one.
	 * If the process ends here, the records say "unknown", as they do from before the first request.
	 */
	private async askedOnceMore(
		{ isTakenOnce = false, parameters, key }: Placement,
		first: Reading<IDataObject[]>,
		send: () => Promise<Reading<IDataObject[]>>,
	): Promise<Reading<IDataObject[]>> {
		const { run, operation } = this;
		if (!isTakenOnce || first.ok || first.failure.nothingDone) return first;
		logLine(run, `${operation.noun[0]} without a clear answer is sent once more`, {
			...parameters,
			key,
		});
		await pause(run, BEFORE_ASKING_AGAIN);
		const second = await send().catch(() => undefined);
		return second?.ok === true ? second : first;
	}

	/**
	 * Writes down what became of a request. Nothing but a clear answer frees what the safeguards hold, and a
	 * placed order comes out whatever goes wrong here.
	 */
	private async settle(
		item: number,
		{ parameters, cost, safeguards, stopReason, key }: Placement,
		reading: Reading<IDataObject[]>,
	): Promise<ItemOutcome | undefined> {
		const { run } = this;
		const { action, noun } = this.operation;
		if (reading.ok) {
			const rows = reading.value;
			for (const row of rows) logLine(run, `${noun[0]} placed`, { ...row, key });
			const reason = stopReason?.(rows);
			for (const safeguard of safeguards) {
				await this.writeDown(async () => await safeguard.placed(rows, reason));
			}
			return { state: 'placed', rows, cost: cost?.(), stopReason: reason };
		}
		const { failure } = reading;
		if (failure.class === 'stopped' && failure.nothingDone) {
			await this.undo(safeguards);
			return undefined;
		}
		const error = panelError(run, failure, action, item);
		// For the items that come after it nothing was sent, whatever is unknown of this one.
		const ends = ENDS_THE_RUN.has(failure.class) && {
			stopReason: panelError(run, { ...failure, nothingDone: true }, action, item),
		};
		if (!failure.nothingDone) {
			// Where the execution is being stopped, n8n ends it before this item comes out.
			logLine(run, `${noun[0]} with an unknown outcome`, { ...parameters, key });
			for (const safeguard of safeguards) {
				await this.writeDown(async () => await safeguard.unknown?.(failure));
			}
			const { link, username, order } = parameters;
			return { state: 'unknown', error, ...ends, about: String(link ?? username ?? order ?? '') };
		}
		await this.undo(safeguards, failure);
		return { state: 'refused', error, ...ends };
	}

	private async undo(safeguards: readonly Safeguard[], failure?: PanelFailure): Promise<void> {
		for (const safeguard of [...safeguards].reverse()) {
			await this.writeDown(async () => await safeguard.undone(failure));
		}
	}

	private async begin(): Promise<void> {
		try {
			await this.placements.begin?.();
		} catch (thrown) {
			this.stopReason = thrownError(this.run, thrown, this.run.items[0] ?? 0);
		}
	}

	private async end(): Promise<string | undefined> {
		let advice: string | undefined;
		await this.writeDown(async () => {
			advice = await this.placements.ended?.(this.outcomes);
		});
		return advice;
	}

	/**
	 * Writes down a result that is certain. If n8n's store fails here, the record stays at "unknown". That is the safe
	 * side, and the item still gets its result.
	 */
	private async writeDown(write: () => Promise<void>): Promise<void> {
		try {
			await write();
		} catch (error) {
			this.run.log('SMM Panel: the result of an order could not be saved', {
				reason: error instanceof Error ? error.message : String(error),
			});
		}
	}

	private itemsOf(item: number): INodeExecutionData[] {
		const { run, stopReason } = this;
		const outcome = this.outcomes.get(item);
		if (outcome !== undefined && 'rows' in outcome) {
			return toItems(
				outcome.rows.map((row) => withInput(run, row, item, NO_DUPLICATE)),
				item,
			);
		}
		if (outcome !== undefined)
			return [failedItem(run, outcome.error, item, { instead: NO_DUPLICATE })];
		// Stopped by the user: with Stop there is nobody left to tell, and what was placed must come out.
		if (!run.continues) return [];
		const reason = stopReason?.message ?? 'The execution was stopped';
		const error = new NodeOperationError(run.node, reason, {
			description: `The ${this.operation.noun[0]} of this item was not sent to the panel.`,
			itemIndex: item,
		});
		return [failedItem(run, notSent(error), item, { instead: NO_DUPLICATE })];
	}
}

/** Workflows test the first two words of an error for an item that was not sent. */
function notSent(error: NodeError): NodeError {
	const reason = error.message.replace(/^(The|An?) /, (article) => article.toLowerCase());
	error.message = `Not sent: ${reason}`;
	return error;
}

/** Why nothing more is sent after an item. Where the node stops, it stops with the item's own error. */
function stopReasonOf(run: OperationRun, outcome: ItemOutcome): NodeError | undefined {
	return 'error' in outcome && !run.continues ? outcome.error : outcome.stopReason;
}

/** What no row can say: why a run ended after an order that was placed, and why an order was not sent again. */
function hintsOf(outcomes: ReadonlyMap<number, ItemOutcome>): Set<string> {
	const hints = new Set<string>();
	for (const outcome of outcomes.values()) {
		if (outcome.state === 'duplicate' && outcome.reason !== undefined) hints.add(outcome.reason);
		if (outcome.state !== 'placed' || outcome.stopReason === undefined) continue;
		hints.add(`${outcome.stopReason.message}. ${outcome.stopReason.description ?? ''}`);
	}
	return hints;
}

/**
 * Writes one line for each thing that was placed or may have been. It can then be found even if the execution's data is
 * lost. All of it is in the message: n8n's log shows nothing else unless it is set to debug.
 */
function logLine(run: OperationRun, event: string, details: IDataObject): void {
	const known = Object.entries(details).filter(
		([, value]) => value !== undefined && value !== null,
	);
	const words = known.map(([name, value]) => `${name} ${JSON.stringify(value)}`);
	run.log(`SMM Panel: ${event}: ${words.join(', ')}`, Object.fromEntries(known));
}
