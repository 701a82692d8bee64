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
import { credentialAdvice } from './credentialAdvice';
import { describeFailure } from './errorMessages';
import { notSentWords } from './notSentError';
import { sentences } from './sentences';

/** How long the editor waits for a panel, in milliseconds. */
const TIME_LIMIT = 30_000;

/**
 * Tests the credential by asking for the balance, like any operation. n8n's declarative rules only compare one field
 * with one value. They cannot read a wrapped balance, and cannot explain a status or an error of Node.
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
		const advice = credentialAdvice(balance.failure, connection);
		// A wrong key is mostly just that. Anything else is rather a question of the credential's settings.
		return balance.failure.class === 'key'
			? failed(message, description, advice)
			: failed(message, advice, description);
	} catch (error) {
		// Nothing was sent: `ask` throws only if the request cannot be built.
		const words = notSentWords(error);
		return words ? failed(words.message, words.description) : failed(String(error));
	}
}

/** A failed test. n8n shows it as one text. */
function failed(message: string, ...more: string[]): INodeCredentialTestResult {
	return { status: 'Error', message: sentences(`${message}.`, ...more) };
}

/**
 * The same request for the helper of n8n's older HTTP client. A credential test has no other helper. As in the newer
 * one, no redirect is followed, and any status and any body is an answer.
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
