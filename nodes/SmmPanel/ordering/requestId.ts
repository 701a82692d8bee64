import type { IDataObject } from 'n8n-workflow';
import { accountFingerprint } from '../../shared/account';
import { fingerprint, fingerprintOf } from '../../shared/fingerprint';
import type { OperationRun, Panel } from '../run/run';

/**
 * The `request_id` of an order, for panels that take one request of an ID only once. It is the same in every execution
 * and every n8n process. A Deduplication Key stands for one wish of one node, so another node has other IDs: its order
 * with the same key is another order. A corrected order is another request, and gets another ID.
 *
 * @throws InputError if the credential's API URL is no web address
 */
export function requestIdOf(
	run: Pick<OperationRun, 'node' | 'workflowId'>,
	panel: Pick<Panel, 'connection'>,
	key: string,
	parameters: IDataObject,
): string {
	const account = accountFingerprint(panel.connection);
	return fingerprint(run.workflowId, run.node.id, account, key, fingerprintOf(parameters));
}
