import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';
import type { PanelAction } from '../../../panel/request/actions';
import { InputError } from '../../../panel/request/inputError';
import type { PanelFailure } from '../../../panel/types';
import { toNodeApiError } from '../../shared/errorMessages';

/**
 * Why a poll failed, as plain data under the name at which n8n's durable scheduler looks (`failure`):
 * it decides how long the next polls are put off.
 */
export interface FailureOfPoll {
	cause:
		| 'rate-limited'
		| 'temporarily-unavailable'
		| 'credential-invalid'
		| 'configuration-invalid';
	retryAfterMs?: number;
}

/** Only what somebody has to repair counts as lasting; everything else may be over in a minute. */
export function failureOfPoll({
	class: kind,
	httpStatus,
	retryAfterMs,
}: PanelFailure): FailureOfPoll {
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

/** The error of a poll in which nothing could be read. */
export function pollError(node: INode, failure: PanelFailure, action: PanelAction): NodeApiError {
	return Object.assign(toNodeApiError(node, failure, action), { failure: failureOfPoll(failure) });
}

/** The error for settings with which no poll can succeed. */
export function settingsError(
	node: INode,
	message: string,
	description: string,
): NodeOperationError {
	const failure: FailureOfPoll = { cause: 'configuration-invalid' };
	return Object.assign(new NodeOperationError(node, message, { description }), { failure });
}

/** Turns what the protocol code throws for unusable input into n8n's error; anything else stays what it is. */
export function asPollError(node: INode, error: unknown): unknown {
	return error instanceof InputError
		? settingsError(node, error.message, error.description)
		: error;
}
