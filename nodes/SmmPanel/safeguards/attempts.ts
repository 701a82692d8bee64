import { NodeOperationError, type IDataObject } from 'n8n-workflow';
import type { PanelAction } from '../../../panel/request/actions';
import type { PanelFailure } from '../../../panel/types';
import { fingerprintOf } from '../../shared/fingerprint';
import { panelError } from '../run/items';
import type { OperationRun } from '../run/run';
import { memoryOf } from './memory';
import type { ItemOutcome, Safeguard } from './safeguard';

/** What this execution knows of something that it was about to place. */
interface Attempt extends IDataObject {
	/** What the panel said where nobody can tell what came of it. */
	said?: Pick<PanelFailure, 'text' | 'quote' | 'isWebPage'>;
	/** Present once the panel has said that it took it. */
	rows?: IDataObject[];
	/** Why nothing more was to be sent after it. */
	stopReason?: { message: string; description: string };
}

/** The record of one item's attempt. */
export interface AttemptSafeguard extends Safeguard {
	/** What became of an earlier try of this execution, if there was one. */
	known(): ItemOutcome | undefined;
}

/** What a further try says of an attempt whose outcome is unknown. */
export const SENT_BEFORE: PanelFailure = { class: 'sentBefore', text: '', nothingDone: false };

/**
 * The record within one execution. Every further try of the node (Retry On Fail) and the editor's Retry of a failed
 * execution find what was placed, and what has no known outcome is not sent again.
 *
 * A run and an item of a workflow are one wish, even when a further try has other fields: an expression may give a
 * new value at each try, and who retries a failed execution has often corrected the node first. An agent wishes for
 * many things under the same numbers, which only their fields tell apart. A model also repeats a call whose outcome
 * it does not know, so as a tool the same fields are blocked from the request until a clear answer.
 */
export function attemptSafeguard(
	run: OperationRun,
	action: PanelAction,
	item: number,
): AttemptSafeguard {
	const attempts = memoryOf<Attempt>(run, 'attempts');
	const fields = run.isTool ? ` ${fingerprintOf(run.fields(item))}` : '';
	const name = `${action} ${run.runIndex} ${item}${fields}`;
	const ofAnyCall = `${action}${fields}`;
	return {
		known() {
			const attempt = attempts.get(name) ?? (run.isTool ? attempts.get(ofAnyCall) : undefined);
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
			attempts.set(name, {});
			if (run.isTool) attempts.set(ofAnyCall, {});
			return undefined;
		},
		async placed(rows, reason) {
			const { message, description } = reason ?? {};
			attempts.set(name, {
				rows,
				...(message !== undefined && { stopReason: { message, description: description ?? '' } }),
			});
			if (run.isTool) attempts.delete(ofAnyCall);
		},
		async unknown({ text, quote, isWebPage, connection }) {
			// Without an answer the words are Node's.
			if (connection !== undefined) return;
			const said = { text, ...(quote && { quote }), ...(isWebPage && { isWebPage }) };
			attempts.set(name, { said });
			if (run.isTool) attempts.set(ofAnyCall, { said });
		},
		async undone() {
			attempts.delete(name);
			if (run.isTool) attempts.delete(ofAnyCall);
		},
	};
}
