import { NodeOperationError, type INode } from 'n8n-workflow';
import { NotSentError } from '../../shared/notSentError';
import { shownKey } from './deduplicationKey';

/** The line that a run shows once for duplicates with an unknown order ID. */
export const ORDERED_EARLIER =
	"An earlier execution placed the duplicates. Their order IDs are in its output and in n8n's log.";

const MOST_NAMED = 5;

/** n8n gives the node no store: in an AI tool of an older agent, or behind an MCP Server Trigger. */
export function noStore(): NotSentError {
	return new NotSentError(
		"'Deduplication Key' does not work in this AI tool",
		"It works only in the tools of an AI Agent of version 3 or later, since n8n gives other tools no store for the keys. Remove the option from this tool, and set 'Maximum Charge'. Nothing was sent to the panel.",
	);
}

/** The key was used with another order. */
export function otherFields(key: string): NotSentError {
	return new NotSentError(
		`The key "${shownKey(key)}" in 'Deduplication Key' already stands for another order`,
		'The earlier order had different fields. Give each order a key of its own. Nothing was sent to the panel.',
	);
}

/** A request with the key is under way in this process. */
export function beingSent(key: string): NotSentError {
	return new NotSentError(
		`The order "${shownKey(key)}" is being sent by another item or execution`,
		'Its outcome appears there. Nothing was sent to the panel for this item.',
	);
}

/** Another run has claimed the key, or sends it at this moment. */
export function claimedElsewhere(key: string): NotSentError {
	return new NotSentError(
		`The order "${shownKey(key)}" belongs to another running execution`,
		'Its outcome appears there. If that execution was killed, its unsent orders can be sent after a minute. Nothing was sent to the panel for this item.',
	);
}

/** Stop was pressed before the key could be looked up. */
export function stoppedBefore(): NotSentError {
	return new NotSentError(
		'The execution was stopped',
		'Nothing was sent to the panel for this item.',
	);
}

/** An earlier execution has sent the key. */
export function unknownKey(node: INode, key: string): NodeOperationError {
	return new NodeOperationError(
		node,
		`Unknown outcome: an earlier attempt to order "${shownKey(key)}" got no clear answer. The order may exist, so do not order it again`,
		{
			description:
				"Look at the orders on the panel. If this order is not there, run its item once with the option 'Retry Unknown'.",
		},
	);
}

/** Two processes have sent the same keys at the same time. Only 'Several Processes' prevents that. */
export function sentTwice(keys: ReadonlySet<string>): string {
	const named = [...keys].slice(0, MOST_NAMED).map((key) => `"${shownKey(key)}"`);
	const more = keys.size > named.length ? ` and ${keys.size - named.length} more` : '';
	return `Another n8n process sent the same keys at the same time, so these orders may exist twice: ${named.join(', ')}${more}. Look at the orders on the panel. Switch on the option 'Several Processes' for later runs.`;
}

/** The store failed at the end of a run. */
export function notKept(reason: unknown): string {
	const words = reason instanceof Error ? reason.message : String(reason);
	return `The record of Deduplication Keys could not be checked at the end of the run (${words}). A later run may call placed orders unknown.`;
}
