import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	IDataObject,
	IHttpRequestOptions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { ask } from '../../panel/ask';
import { readBalance } from '../../panel/readers';
import { finishRequest } from '../../panel/request/buildRequest';
import { readConnection } from '../../panel/request/connection';
import { InputError } from '../../panel/request/inputError';
import { credentialAdvice } from './credentialAdvice';
import { describeFailure } from './errorMessages';

/** How long the editor waits for a panel, in milliseconds. */
const TIME_LIMIT = 30_000;

/**
 * Tests the credential by asking for the balance, in the way of all operations. The declarative rules of n8n compare one
 * field with one value, so they can neither read a wrapped balance nor say what a status or an error of Node's means.
 */
export async function testSmmPanelApi(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted<IDataObject>,
): Promise<INodeCredentialTestResult> {
	const { helpers } = this;
	const connection = readConnection(credential.data ?? {});
	try {
		const answer = await ask(
			{ action: 'balance', parameters: {} },
			connection,
			async (request) => await helpers.request(legacyRequest(finishRequest(request, connection))),
			{ timeout: TIME_LIMIT },
		);
		const balance = answer.ok ? readBalance(answer.value) : answer;
		if (balance.ok) return { status: 'OK', message: 'Connection successful!' };
		const { message, description } = describeFailure(balance.failure, 'balance');
		return failed(message, credentialAdvice(balance.failure, connection), description);
	} catch (error) {
		// Nothing was sent: `ask` throws only what keeps a request from being built.
		return error instanceof InputError
			? failed(error.message, error.description)
			: failed(String(error));
	}
}

/** n8n shows one text. */
function failed(message: string, ...more: string[]): INodeCredentialTestResult {
	return { status: 'Error', message: [`${message}.`, ...more].filter(Boolean).join(' ') };
}

/**
 * The same request for the helper of n8n's older HTTP client, which is the only one that a credential test has. Like
 * the newer one it must follow no redirect and take every status and body for an answer.
 */
function legacyRequest(request: IHttpRequestOptions): object {
	const { method, url, headers, qs, body, timeout, skipSslCertificateValidation } = request;
	return {
		method,
		url,
		headers,
		qs,
		timeout,
		followRedirect: false,
		simple: false,
		resolveWithFullResponse: true,
		json: false,
		useStream: true,
		...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
		...(skipSslCertificateValidation === true && { rejectUnauthorized: false }),
	};
}
