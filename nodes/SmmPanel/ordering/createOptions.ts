import type { IDataObject } from 'n8n-workflow';
import type { OperationRun } from '../run/run';
import { readSwitch } from '../run/switches';
import { readDeduplicationKey } from '../safeguards/deduplicationKey';
import { readLimits, type SpendingLimits } from '../safeguards/spending';

/** What Create's options ask for. */
export interface CreateOptions {
	/** Undefined where the option is not set. */
	deduplicationKey: string | undefined;
	limits: SpendingLimits;
	/** Whether an order whose key has an attempt without a known outcome is sent all the same. */
	retryUnknown: boolean;
	/** Whether the order is held against the price list before it is sent. */
	validate: boolean;
}

/**
 * Reads Create's options for an item.
 *
 * @throws InputError for a value that cannot be what its option is for
 */
export function readCreateOptions(run: OperationRun, item: number): CreateOptions {
	const options = run.parameter<IDataObject>('options', item, {});
	return {
		deduplicationKey: readDeduplicationKey(options),
		limits: readLimits(options),
		retryUnknown: readSwitch(options, 'retryUnknown', 'Retry Unknown'),
		validate: readSwitch(options, 'validate', 'Validate'),
	};
}
