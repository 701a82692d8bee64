import type { IExecuteFunctions } from 'n8n-workflow';
import type { TransportOptions } from '../../../panel/ask';
import { readProxy } from './proxy';
import type { Pacing } from './run';

/** Request Options as n8n stores them. n8n adds this parameter to every declarative node. */
interface RequestOptions {
	batching?: { batch?: { batchSize?: number; batchInterval?: number } };
	allowUnauthorizedCerts?: boolean;
	proxy?: string;
	timeout?: number;
}

/**
 * Reads Request Options for a run over all items. n8n itself applies them only in its declarative engine.
 *
 * @throws NotSentError for a proxy that is no address
 */
export function readRequestOptions(context: IExecuteFunctions): {
	pacing: Pacing;
	transport: TransportOptions;
} {
	const options = context.getNodeParameter('requestOptions', 0, {}) as RequestOptions;
	const { timeout = 0, proxy = '', allowUnauthorizedCerts } = options;
	return {
		pacing: pacingOf(options),
		transport: {
			...(timeout > 0 && { timeout }),
			...(allowUnauthorizedCerts === true && { skipSslCertificateValidation: true }),
			...(proxy !== '' && { proxy: readProxy(proxy) }),
		},
	};
}

/**
 * n8n writes "all at once" as a batch size of -1. Here that means one at a time, since a request may place an order.
 */
function pacingOf({ batching }: RequestOptions): Pacing {
	const { batchSize, batchInterval = 0 } = batching?.batch ?? {};
	return {
		...(batchSize !== undefined && { inFlight: Math.max(1, batchSize) }),
		pauseMs: Math.max(0, batchInterval),
	};
}
