import {
	NodeApiError,
	NodeOperationError,
	type IDataObject,
	type INode,
	type IPollFunctions,
} from 'n8n-workflow';
import { DeadlineError } from '../../../panel/deadline';
import type { PanelAction } from '../../../panel/request/actions';
import { InputError } from '../../../panel/request/inputError';
import type { PanelFailure } from '../../../panel/types';
import { toNodeApiError } from '../../shared/errorMessages';
import { quietly } from '../../shared/quietly';

/**
 * Why a poll failed, in the form in which n8n's durable scheduler reads it from an error's `failure`. By it the
 * scheduler decides how long the next polls are put off.
 */
export interface PollFailure {
	cause:
		| 'rate-limited'
		| 'temporarily-unavailable'
		| 'credential-invalid'
		| 'configuration-invalid';
	retryAfterMs?: number;
}

/** Only what somebody has to repair counts as lasting; everything else may be over in a minute. */
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

/** The error of a poll that something other than the panel kept from its end. */
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

/** The error of a poll that hung until it was given up. It is said in n8n's log as well. */
function givenUpError(poll: IPollFunctions, { milliseconds }: DeadlineError): NodeApiError {
	const message = 'The poll did not come to an end and was given up';
	const description = `It took more than ${milliseconds / 1000} seconds. The next poll asks again for what it did not report.`;
	warn(poll, `${message}. ${description}`);
	return outageError(poll.getNode(), message, description);
}

/** Turns what was thrown for unusable input, or at the end of a poll's time, into n8n's errors. */
export function asPollError(poll: IPollFunctions, error: unknown): unknown {
	if (error instanceof DeadlineError) return givenUpError(poll, error);
	return error instanceof InputError
		? settingsError(poll.getNode(), error.message, error.description)
		: error;
}
