import type { ICredentialsDecrypted, IPollFunctions } from 'n8n-workflow';
import type { PanelCall } from '../../../panel/request/actions';
import { ask } from '../../../panel/ask';
import { readConnection } from '../../../panel/request/connection';
import type { HttpAnswer, Reading } from '../../../panel/types';
import { accountFingerprint } from '../../shared/account';
import { fingerprint } from '../../shared/fingerprint';
import type { TriggerState } from './state';

const CREDENTIAL = 'smmPanelApi';

/** How long one request may take, in milliseconds. */
const REQUEST_TIMEOUT = 60_000;

/** The shortest time limit of a request near the end of a poll, in milliseconds. */
const SHORTEST_TIMEOUT = 1_000;

/** n8n before 2.36 gives no budget. A poll should end before the next one, a minute later. In milliseconds. */
const BUDGET_OF_OLD_HOSTS = 50_000;

/** The share of the budget that is kept for the work after the last request. */
const RESERVE = 0.1;

/** One poll: its account and state, how to ask the panel, and how much time there is. */
export interface PollSession {
	/** Fingerprint of API URL and key. */
	account: string;
	/** Fingerprint of the whole credential, since a panel may answer differently with other settings. */
	credential: string;
	allowUnauthorizedCerts: boolean;
	state: TriggerState;
	/** Asks one question, once. Failures are data. */
	ask: (call: PanelCall) => Promise<Reading<HttpAnswer>>;
	/** Milliseconds until the last question should be answered; 0 when no other one should be asked. */
	timeLeft: () => number;
	/** How many milliseconds a request may take that is sent now. */
	requestTimeout: (longest: number) => number;
}

/** Workflow and node: unique within this n8n. */
export function nodeKey(poll: IPollFunctions): string {
	return `${String(poll.getWorkflow().id)}:${poll.getNode().id}`;
}

/** How long n8n lets a poll take, in milliseconds. */
export function pollBudget(poll: IPollFunctions): number {
	// Older versions of n8n lack this function, but the types do not say so.
	const budget: unknown = poll.getPollBudgetMs;
	return typeof budget === 'function' ? poll.getPollBudgetMs() : BUDGET_OF_OLD_HOSTS;
}

/**
 * Starts a session. It reads the credential once for all requests of the poll. If n8n reads it for each request, it
 * builds an isolate for its expressions each time. That took 45 ms of CPU.
 *
 * @throws what n8n throws if the credential cannot be read; InputError if its API URL is no web address
 */
export async function openSession(poll: IPollFunctions, state: TriggerState): Promise<PollSession> {
	const end = Date.now() + pollBudget(poll) * (1 - RESERVE);
	const data = await poll.getCredentials(CREDENTIAL);
	const { id, name } = poll.getNode().credentials?.[CREDENTIAL] ?? { id: null, name: '' };
	const credentialsDecrypted: ICredentialsDecrypted = {
		id: id ?? '',
		name,
		type: CREDENTIAL,
		data,
	};
	const connection = readConnection(data);
	const timeLeft = () => Math.max(0, end - Date.now());
	const requestTimeout = (longest: number) =>
		Math.max(SHORTEST_TIMEOUT, Math.min(longest, timeLeft()));
	return {
		account: accountFingerprint(connection),
		credential: fingerprint(JSON.stringify(connection)),
		allowUnauthorizedCerts: connection.allowUnauthorizedCerts,
		state,
		timeLeft,
		requestTimeout,
		ask: async (call) =>
			await ask(
				call,
				connection,
				async (request): Promise<unknown> =>
					await poll.helpers.httpRequestWithAuthentication.call(poll, CREDENTIAL, request, {
						credentialsDecrypted,
					}),
				{ timeout: requestTimeout(REQUEST_TIMEOUT) },
			),
	};
}
