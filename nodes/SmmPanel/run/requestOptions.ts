import { NodeOperationError, type IExecuteFunctions, type IHttpRequestOptions } from 'n8n-workflow';
import type { TransportOptions } from '../../../panel/ask';
import type { OperationRun } from './run';

/** The parameter that n8n adds to every declarative node, as it stores it. */
interface RequestOptions {
	batching?: { batch?: { batchSize?: number; batchInterval?: number } };
	allowUnauthorizedCerts?: boolean;
	proxy?: string;
	timeout?: number;
}

/** Reads Request Options, which n8n honours for the declarative engine only, for an operation over all items. */
export function readRequestOptions(
	context: IExecuteFunctions,
): Pick<OperationRun, 'pacing'> & { transport: TransportOptions } {
	const options = context.getNodeParameter('requestOptions', 0, {}) as RequestOptions;
	const { batchSize = 1, batchInterval = 0 } = options.batching?.batch ?? {};
	return {
		// A batch size of -1 is n8n's "all at once"; where each request places an order, one at a time is meant to be the default.
		pacing: { inFlight: Math.max(1, batchSize), pauseMs: Math.max(0, batchInterval) },
		transport: {
			...(options.timeout !== undefined && options.timeout > 0 && { timeout: options.timeout }),
			...(options.allowUnauthorizedCerts === true && { skipSslCertificateValidation: true }),
			...(options.proxy !== undefined &&
				options.proxy !== '' && { proxy: readProxy(context, options.proxy) }),
		},
	};
}

function readProxy(context: IExecuteFunctions, text: string): IHttpRequestOptions['proxy'] {
	try {
		const { protocol, hostname, port, username, password } = new URL(text);
		return {
			protocol: protocol.replace(':', ''),
			host: hostname,
			port: Number(port) || (protocol === 'https:' ? 443 : 80),
			...(username !== '' && {
				auth: { username: decodeURIComponent(username), password: decodeURIComponent(password) },
			}),
		};
	} catch {
		throw new NodeOperationError(
			context.getNode(),
			"'Proxy' under Request Options is not an address",
			{
				description: 'Enter it as e.g. http://myproxy:3128. Nothing was sent to the panel.',
			},
		);
	}
}
