import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';
import { InputError } from '../../panel/request/inputError';
import type { Message } from './failureTexts';
import { describeInput } from './inputTexts';

/**
 * Says in words why something is not sent: an option that cannot be used, or a state that forbids it. `message` says
 * what is wrong, and `description` how to go on. Nothing has been sent when this is thrown.
 */
export class NotSentError extends Error {
	readonly description: string;

	constructor(message: string, description = 'Nothing was sent to the panel.') {
		super(message);
		this.name = 'NotSentError';
		this.description = description;
	}
}

/** The words of an error which means that nothing was sent; undefined for any other error. */
export function notSentWords(thrown: unknown): Message | undefined {
	if (thrown instanceof InputError) return describeInput(thrown.problem);
	if (!(thrown instanceof NotSentError)) return undefined;
	const { message, description } = thrown;
	return { message, description };
}

/** n8n's error for an item or a node. */
export type NodeError = NodeApiError | NodeOperationError;

/** Any thrown value as n8n's error. */
export function toNodeError(node: INode, thrown: unknown, itemIndex?: number): NodeError {
	if (thrown instanceof NodeApiError || thrown instanceof NodeOperationError) return thrown;
	const words = notSentWords(thrown);
	if (words) {
		const { message, description } = words;
		return new NodeOperationError(node, message, { description, itemIndex });
	}
	return new NodeOperationError(node, thrown instanceof Error ? thrown : String(thrown), {
		itemIndex,
	});
}
