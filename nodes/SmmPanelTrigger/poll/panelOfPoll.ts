import type { IHttpRequestOptions, IPollFunctions } from 'n8n-workflow';
import type { PanelCall } from '../../../panel/request/actions';
import { ask } from '../../../panel/ask';
import { readConnection } from '../../../panel/request/connection';
import type { HttpAnswer, Reading } from '../../../panel/types';
import { accountOf, digest } from './state';

const CREDENTIAL = 'smmPanelApi';

/** A panel that takes longer for a status is as good as down, and the other batches are waiting. In milliseconds. */
const REQUEST_TIMEOUT = 30_000;

/** Where n8n does not tell a poll's budget, it should be done before the next one a minute later. */
const BUDGET_OF_OLD_HOSTS = 50_000;

/** What of the budget is kept for the work after the last request. */
const RESERVE = 0.1;

/** The panel as one poll sees it: which account, how to ask, and how much time there is. */
export interface PanelOfPoll {
	/** Digest of API URL and key. */
	account: string;
	/** Digest of everything in the credential: what was asked in another way may get another answer. */
	connection: string;
	allowUnauthorizedCerts: boolean;
	/** Asks one question, once. Failures are data. */
	ask: (call: PanelCall) => Promise<Reading<HttpAnswer>>;
	/** Milliseconds until the poll should end; 0 when it is over. */
	timeLeft: () => number;
}

function budgetOf(poll: IPollFunctions): number {
	// Typed as always there, and absent before n8n 2.36.
	const budget: unknown = poll.getPollBudgetMs;
	return typeof budget === 'function' ? poll.getPollBudgetMs() : BUDGET_OF_OLD_HOSTS;
}

/** @throws what n8n throws if the credential cannot be read */
export async function panelOfPoll(poll: IPollFunctions): Promise<PanelOfPoll> {
	const connection = readConnection(await poll.getCredentials(CREDENTIAL));
	const end = Date.now() + budgetOf(poll) * (1 - RESERVE);
	const timeLeft = () => Math.max(0, end - Date.now());
	const send = async (request: IHttpRequestOptions): Promise<unknown> =>
		await poll.helpers.httpRequestWithAuthentication.call(poll, CREDENTIAL, request);
	return {
		account: accountOf(connection),
		connection: digest(JSON.stringify(connection)),
		allowUnauthorizedCerts: connection.allowUnauthorizedCerts,
		timeLeft,
		ask: async (call) =>
			await ask(call, connection, send, {
				timeout: Math.max(1_000, Math.min(REQUEST_TIMEOUT, timeLeft())),
			}),
	};
}
