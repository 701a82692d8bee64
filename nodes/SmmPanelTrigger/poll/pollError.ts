import {
	NodeApiError,
	NodeOperationError,
	type IDataObject,
	type INode,
	type IPollFunctions,
} from 'n8n-workflow';
import { DeadlineError } from '../../../panel/deadline';
import type { PanelAction } from '../../../panel/request/actions';
import type { PanelFailure } from '../../../panel/types';
import { toNodeApiError } from '../../shared/errorMessages';
import { notSentWords } from '../../shared/notSentError';
import { quietly } from '../../shared/quietly';

/**
 * Why a poll failed. n8n's durable scheduler reads this from the error's `failure`, and decides by it how long it
 * delays the next polls.
 */
export interface PollFailure {
	cause:
		| 'rate-limited'
		| 'temporarily-unavailable'
		| 'credential-invalid'
		| 'configuration-invalid';
	retryAfterMs?: number;
}

/** The cause for n8n. Only failures that a person has to repair are permanent; others may be over in a minute. */
export function toPollFailure(failure: PanelFailure): PollFailure {
	const { class: kind, httpStatus, retryAfterMs } = failure;
	const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
	switch (kind) {
		case 'rateLimit':
			return { cause: 'rate-limited', ...wait };
		case 'key':
		case 'account':
			return { cause: 'credential-invalid' };
		case 'action':
		case 'redirect':
			return { cause: 'configuration-invalid' };
		default:
			return httpStatus === 401
				? { cause: 'credential-invalid' }
				: { cause: 'temporarily-unavailable', ...wait };
	}
}

/** The error of a poll in which nothing could be read from the panel. */
export function panelError(node: INode, failure: PanelFailure, action: PanelAction): NodeApiError {
	return Object.assign(toNodeApiError(node, failure, action), { failure: toPollFailure(failure) });
}

/** The error of a poll that failed for another reason than the panel. */
export function outageError(node: INode, message: string, description: string): NodeApiError {
	const failure: PollFailure = { cause: 'temporarily-unavailable' };
	const words = { message, description };
	return Object.assign(new NodeApiError(node, { ...words }, words), { failure });
}

/** The error for settings with which no poll can succeed. */
export function settingsError(
	node: INode,
	message: string,
	description: string,
): NodeOperationError {
	const failure: PollFailure = { cause: 'configuration-invalid' };
	return Object.assign(new NodeOperationError(node, message, { description }), { failure });
}

/** Writes a line into n8n's log, with the node's name. Never throws. */
export function warn(poll: IPollFunctions, message: string, details: IDataObject = {}): void {
	quietly(() => poll.logger.warn(message, { node: poll.getNode().name, ...details }))();
}

/** The error of a poll that was given up. It is written to n8n's log too. */
function givenUpError(poll: IPollFunctions, { milliseconds }: DeadlineError): NodeApiError {
	const message = 'The poll took too long and was ended';
	const description = `It took more than ${milliseconds / 1000} seconds. The next poll asks again for everything that this one did not report.`;
	warn(poll, `${message}. ${description}`);
	return outageError(poll.getNode(), message, description);
}

/** Turns an InputError, a NotSentError or a DeadlineError into n8n's errors; any other error stays as it is. */
export function asPollError(poll: IPollFunctions, error: unknown): unknown {
	if (error instanceof DeadlineError) return givenUpError(poll, error);
	const words = notSentWords(error);
	return words ? settingsError(poll.getNode(), words.message, words.description) : error;
}
