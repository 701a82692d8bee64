import { NodeOperationError, type IDataObject } from 'n8n-workflow';
import type { PanelAction } from '../../../panel/request/actions';
import type { PanelFailure } from '../../../panel/types';
import { fingerprintOf } from '../../shared/fingerprint';
import { panelError } from '../run/items';
import { memoryOf } from './memory';
import type { OperationRun } from '../run/run';
import type { ItemOutcome, Safeguard } from '../kinds/placement';

/** What this execution knows of something that it was about to place. */
interface Attempt extends IDataObject {
	/** Present once the panel has said that it took it. */
	rows?: IDataObject[];
	/** Why nothing more was to be sent after it. */
	ending?: { message: string; description: string };
}

/** The record of one item's attempt. */
export interface AttemptSafeguard extends Safeguard {
	/** What became of an earlier try of this execution, if there was one. */
	known(): ItemOutcome | undefined;
}

/**
 * The record within one execution: every further try of the node (Retry On Fail) and the editor's Retry of a
 * failed execution find what was placed, and what has no known outcome is not sent again.
 */
export function attemptSafeguard(
	host: OperationRun,
	action: PanelAction,
	item: number,
): AttemptSafeguard {
	const attempts = memoryOf<Attempt>(host, 'attempts');
	// A run and an item of a workflow are one wish, also when its fields are others by now: an expression may
	// give a new value at each try, and who retries a failed execution has often corrected the node first.
	// An agent wishes for many things under the same numbers, which only their fields tell apart.
	const wish = host.isTool ? ` ${fingerprintOf(host.fields(item))}` : '';
	const name = `${action} ${host.runIndex} ${item}${wish}`;
	return {
		known() {
			const attempt = attempts.get(name);
			if (attempt === undefined) return undefined;
			const { rows, ending } = attempt;
			if (rows === undefined) {
				return { state: 'unknown', error: panelError(host, SENT_BEFORE, action, item) };
			}
			if (ending === undefined) return { state: 'placed', rows };
			const { message, description } = ending;
			const error = new NodeOperationError(host.node, message, { description, itemIndex: item });
			return { state: 'placed', rows, ending: error };
		},
		async before() {
			attempts.set(name, {});
			return undefined;
		},
		async placed(rows, ending) {
			const { message, description } = ending ?? {};
			attempts.set(name, {
				rows,
				...(message !== undefined && { ending: { message, description: description ?? '' } }),
			});
		},
		async undone() {
			attempts.delete(name);
		},
	};
}

/** What a further try says of an attempt whose outcome is unknown. */
export const SENT_BEFORE: PanelFailure = { class: 'unknownOutcome', text: '', nothingDone: false };
