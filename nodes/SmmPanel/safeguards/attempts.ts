import { NodeOperationError, type IDataObject } from 'n8n-workflow';
import type { PanelAction } from '../../../panel/request/actions';
import { comparableParameters } from '../../../panel/request/parameters';
import type { PanelFailure } from '../../../panel/types';
import { fingerprintOf } from '../../shared/fingerprint';
import { panelError } from '../run/items';
import type { OperationRun } from '../run/run';
import { attemptMemory } from './attemptMemory';
import type { ItemOutcome, Safeguard } from './safeguard';

/** What this execution knows about an item's attempt to place something. */
interface Attempt extends IDataObject {
	/** The panel's words where the outcome is unknown. */
	said?: Pick<PanelFailure, 'text' | 'quote' | 'isWebPage'>;
	/** Set once the panel has accepted it. */
	rows?: IDataObject[];
	/** Why nothing more was sent after it. */
	stopReason?: { message: string; description: string };
}

/** The record of one item's attempt. */
export interface AttemptSafeguard extends Safeguard {
	/** The outcome of an earlier try of this execution, if there was one. */
	known(): ItemOutcome | undefined;
}

/** The failure that a further try gives for an attempt with an unknown outcome. */
export const SENT_BEFORE: PanelFailure = { class: 'sentBefore', text: '', nothingDone: false };

/**
 * The record of attempts within one execution. Further tries of the node (Retry On Fail) read it, and so does the
 * editor's Retry of a failed execution. They output what was placed, and do not send again what is unknown.
 *
 * In a workflow, run index and item identify an attempt, even if a further try has other fields. An expression may give
 * a new value at each try. Users often correct the node before they retry an execution.
 *
 * An agent makes many calls with the same run index and item. There the fields identify an attempt too. A model also
 * repeats a call with an unknown outcome. So in a tool the same fields are blocked from the request until a clear
 * answer.
 */
export function attemptSafeguard(
	run: OperationRun,
	action: PanelAction,
	item: number,
): AttemptSafeguard {
	const attempts = attemptMemory<Attempt>(run, 'attempts');
	// A model that repeats a call may write it in another way.
	const fields = run.isTool ? ` ${fingerprintOf(comparableParameters(run.fields(item)))}` : '';
	const name = {
		own: `${action} ${run.runIndex} ${item}${fields}`,
		ofAnyCall: `${action}${fields}`,
	};
	return {
		known() {
			const attempt = attempts.recall(name);
			if (attempt === undefined) return undefined;
			const { rows, stopReason, said } = attempt;
			if (rows === undefined) {
				const failure = { ...SENT_BEFORE, ...said };
				return { state: 'unknown', error: panelError(run, failure, action, item) };
			}
			if (stopReason === undefined) return { state: 'placed', rows };
			const { message, description } = stopReason;
			const error = new NodeOperationError(run.node, message, { description, itemIndex: item });
			return { state: 'placed', rows, stopReason: error };
		},
		async before() {
			attempts.open(name, {});
			return undefined;
		},
		async placed(rows, reason) {
			const { message, description } = reason ?? {};
			attempts.close(name, {
				rows,
				...(message !== undefined && { stopReason: { message, description: description ?? '' } }),
			});
		},
		async unknown({ text, quote, isWebPage, connection }) {
			// Without an answer the words are Node's.
			if (connection !== undefined) return;
			const said = { text, ...(quote && { quote }), ...(isWebPage && { isWebPage }) };
			attempts.open(name, { said });
		},
		async undone() {
			attempts.forget(name);
		},
	};
}
