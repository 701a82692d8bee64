import { NodeOperationError, type IDataObject, type INodeExecutionData } from 'n8n-workflow';
import { chunk } from '../../../panel/answer/lists';
import type { PanelFailure, Reading } from '../../../panel/types';
import { attemptSafeguard } from '../safeguards/attempts';
import { failedItem, panelError, thrownError, toItems, type NodeError } from '../run/items';
import type { Operation, OperationRun } from '../run/run';
import { askWithinLimits, ENDS_THE_RUN, pause, readSafely } from '../run/pace';
import type { ItemOutcome, Placement, PlacingOperation, Safeguard } from './placement';
import { runSummary } from './runSummary';

/**
 * Places one after the other (or as many at once as Request Options → Batching says), each with one request
 * that is never repeated unless the panel has clearly taken nothing. With Stop nothing is sent after the
 * first failure, and the error names all that was placed before it.
 */
export function placeEach(operation: PlacingOperation): Operation {
	return async (host) => {
		const prepare = operation.prepare(host);
		const outcomes = new Map<number, ItemOutcome>();
		let ending: NodeError | undefined;
		for (const [group, items] of chunk(host.items, host.pacing.inFlight).entries()) {
			if (group > 0) await pause(host, host.pacing.pauseMs);
			if (ending !== undefined || host.stopped()) break;
			const results = await Promise.all(
				items.map(async (item) => await place(operation, host, item, prepare)),
			);
			for (const [index, item] of items.entries()) {
				const outcome = results[index];
				if (outcome !== undefined) outcomes.set(item, outcome);
				ending ??= endingOf(host, outcome);
			}
		}
		await writeDown(host, async () => await operation.ended?.(host));
		const account = runSummary(operation.noun, host.items, outcomes);
		if (ending !== undefined && !host.continues) {
			if (host.items.length > 1) ending.description = `${ending.description ?? ''} ${account.long}`;
			throw ending;
		}
		for (const outcome of outcomes.values()) {
			// Of an item that was placed no row can say it.
			if (outcome.state !== 'placed' || outcome.ending === undefined) continue;
			host.hint(`${outcome.ending.message}. ${outcome.ending.description ?? ''}`);
		}
		if (host.items.length > 1) host.hint(account.short);
		return host.items.flatMap((item) =>
			itemsFor(operation, host, item, outcomes.get(item), ending),
		);
	};
}

function endingOf(host: OperationRun, outcome: ItemOutcome | undefined): NodeError | undefined {
	if (outcome === undefined) return undefined;
	return outcome.ending ?? ('error' in outcome && !host.continues ? outcome.error : undefined);
}

/** One item, from its fields to its outcome; undefined if the execution was stopped before anything was taken. */
async function place(
	operation: PlacingOperation,
	host: OperationRun,
	item: number,
	prepare: (item: number) => Promise<Placement>,
): Promise<ItemOutcome | undefined> {
	const written: Safeguard[] = [];
	try {
		// Before anything else is asked: an item that has become invalid since may have been placed all the same.
		const attempt = attemptSafeguard(host, operation.action, item);
		const known = attempt.known();
		if (known !== undefined) return known;
		const prepared = await prepare(item);
		const placement = { ...prepared, safeguards: [attempt, ...prepared.safeguards] };
		for (const safeguard of placement.safeguards) {
			const outcome = await safeguard.before();
			if (outcome !== undefined) {
				await undo(host, written);
				return outcome;
			}
			written.push(safeguard);
		}
		const reading = await askWithinLimits(
			host,
			async () => await host.ask({ action: operation.action, parameters: placement.parameters }),
			(answer) => readSafely(() => placement.read(answer)),
		);
		if (reading === undefined) {
			await undo(host, written);
			return undefined;
		}
		return await settle(operation, host, item, placement, reading);
	} catch (thrown) {
		// Only what happens before a request is on its way comes here: whatever is thrown after that says nothing
		// about the order, so `readSafely` and `settle` let nothing through.
		await undo(host, written);
		return { state: 'notSent', error: thrownError(host, thrown, item) };
	} finally {
		for (const { ended } of written) ended?.();
	}
}

/**
 * Writes down what became of a request. Nothing but a clear answer frees what the safeguards hold, and a
 * placed order comes out whatever goes wrong here.
 */
async function settle(
	{ action, noun }: PlacingOperation,
	host: OperationRun,
	item: number,
	{ parameters, cost, safeguards, stopReason: ending, key }: Placement,
	reading: Reading<IDataObject[]>,
): Promise<ItemOutcome> {
	if (reading.ok) {
		const rows = reading.value;
		for (const row of rows) logLine(host, `${noun[0]} placed`, { ...row, key });
		const end = ending?.(rows);
		for (const safeguard of safeguards) {
			await writeDown(host, async () => await safeguard.placed(rows, end));
		}
		return { state: 'placed', rows, cost: cost?.(), ending: end };
	}
	const { failure } = reading;
	const error = panelError(host, failure, action, item);
	const ends = ENDS_THE_RUN.has(failure.class) && { ending: error };
	if (!failure.nothingDone) {
		// Where the execution is being stopped, n8n ends it before this item comes out.
		logLine(host, `${noun[0]} with an unknown outcome`, { ...parameters, key });
		const { link, username, order } = parameters;
		return { state: 'unknown', error, ...ends, about: String(link ?? username ?? order ?? '') };
	}
	await undo(host, safeguards, failure);
	return { state: 'refused', error, ...ends };
}

/**
 * One line for each thing that was placed or may have been, so that it can be found even if the execution's data
 * is lost. All of it is in the message: n8n's log shows nothing else unless it is set to debug.
 */
function logLine(host: OperationRun, event: string, details: IDataObject): void {
	const known = Object.entries(details).filter(
		([, value]) => value !== undefined && value !== null,
	);
	const words = known.map(([name, value]) => `${name} ${JSON.stringify(value)}`);
	try {
		host.log(`SMM Panel: ${event}: ${words.join(', ')}`, Object.fromEntries(known));
	} catch {
		// A log that cannot be written must not keep the result of an order from coming out.
	}
}

async function undo(
	host: OperationRun,
	safeguards: readonly Safeguard[],
	failure?: PanelFailure,
): Promise<void> {
	for (const safeguard of [...safeguards].reverse()) {
		await writeDown(host, async () => await safeguard.undone(failure));
	}
}

/**
 * Writes down a result that is certain. If n8n's store fails here, the record stays at "unknown", which is the
 * safe side, and the item still gets its result.
 */
async function writeDown(host: OperationRun, write: () => Promise<void>): Promise<void> {
	try {
		await write();
	} catch (error) {
		host.log('SMM Panel: a result could not be written to the record of orders', {
			reason: error instanceof Error ? error.message : String(error),
		});
	}
}

function itemsFor(
	{ noun }: PlacingOperation,
	host: OperationRun,
	item: number,
	outcome: ItemOutcome | undefined,
	ending: NodeError | undefined,
): INodeExecutionData[] {
	if (outcome !== undefined) {
		return 'rows' in outcome
			? toItems(outcome.rows, item)
			: [failedItem(host, outcome.error, item)];
	}
	// Stopped by the user: with Stop there is nobody left to tell, and what was placed must come out.
	if (!host.continues) return [];
	const reason = ending?.message ?? 'the execution was stopped';
	return [
		failedItem(
			host,
			new NodeOperationError(host.node, `Not sent: ${reason}`, {
				description: `The ${noun[0]} of this item was not sent to the panel.`,
				itemIndex: item,
			}),
			item,
		),
	];
}
