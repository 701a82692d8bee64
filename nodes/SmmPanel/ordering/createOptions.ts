import type { IDataObject } from 'n8n-workflow';
import type { OperationRun } from '../run/run';
import { readSwitch } from '../run/switches';
import { readDeduplicationKey } from '../safeguards/deduplicationKey';
import type { KeyOptions } from '../safeguards/keySafeguard';
import { readLimits, type SpendingLimits } from '../safeguards/spending';

/** What Create's options ask for. */
export interface CreateOptions extends KeyOptions {
	/** Whether the balance is looked at when an outcome is unknown. */
	checkBalance: boolean;
	/** Undefined where the option is not set. */
	deduplicationKey: string | undefined;
	limits: SpendingLimits;
	/** Whether the order is held against the price list before it is sent. */
	validate: boolean;
}

/**
 * Reads Create's options for an item.
 *
 * @throws InputError or NotSentError for a value that cannot be what its option is for
 */
export function readCreateOptions(run: OperationRun, item: number): CreateOptions {
	const options = run.parameter<IDataObject>('options', item, {});
	return {
		checkBalance: readSwitch(options, 'checkBalance', 'Look at the Balance'),
		deduplicationKey: readDeduplicationKey(options, run.input(item)),
		limits: readLimits(options),
		otherProcesses: readSwitch(options, 'otherProcesses', 'Several Processes'),
		retryUnknown: readSwitch(options, 'retryUnknown', 'Retry Unknown'),
		validate: readSwitch(options, 'validate', 'Validate'),
	};
}

/**
 * The Deduplication Keys of a run whose items say that other n8n processes may send the same rows. An item whose
 * options cannot be read has none: it says so itself.
 */
export function sharedKeys(run: OperationRun): string[] {
	// An option is there for all items or for none, and reading those of all items takes its time.
	const { options } = run.node.parameters;
	const isObject = typeof options === 'object' && options !== null;
	if (typeof options !== 'string' && !(isObject && 'otherProcesses' in options)) return [];
	return run.items.flatMap((item) => {
		try {
			const { otherProcesses, deduplicationKey } = readCreateOptions(run, item);
			return otherProcesses && deduplicationKey !== undefined ? [deduplicationKey] : [];
		} catch {
			return [];
		}
	});
}
