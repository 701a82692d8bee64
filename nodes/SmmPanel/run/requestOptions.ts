import type { IExecuteFunctions } from 'n8n-workflow';
import type { TransportOptions } from '../../../panel/ask';
import { readProxy } from './proxy';
import type { Pacing } from './run';

/** Request Options as n8n stores them. n8n adds this parameter to every declarative node. */
interface RequestOptions {
	batching?: { batch?: { batchSize?: number; batchInterval?: number } };
	allowUnauthorizedCerts?: boolean;
	proxy?: unknown;
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
	const { timeout = 0, allowUnauthorizedCerts } = options;
	// An expression that finds nothing is no address either. Only a field left empty means no proxy.
	const proxy = 'proxy' in options ? options.proxy : '';
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
	const { batchSize, batchInterval } = batching?.batch ?? {};
	return {
		...(batchSize !== undefined && { inFlight: atLeast(1, batchSize) }),
		pauseMs: atLeast(0, batchInterval),
	};
}

/** The number, or `least` for a smaller one and for what is none: an expression may give anything. */
function atLeast(least: number, value: unknown): number {
	const number = Math.floor(Number(value));
	return number > least ? number : least;
}
