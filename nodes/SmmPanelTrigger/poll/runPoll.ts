import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { nodeKey, openSession, pollBudget } from './pollSession';
import { processMemory } from './processMemory';
import { TriggerState } from './state';
import type { TriggerEvent } from './triggerEvent';

/**
 * How long after its budget a poll is given up, in milliseconds. Every request ends before that; what hangs then is
 * something else, such as a store of secrets.
 */
const GRACE = 10_000;

/**
 * Runs one poll of an event, or its sample where somebody tests the node in the editor.
 * @returns null, n8n's "nothing new", where there is nothing to report
 * @throws DeadlineError when the poll was given up
 */
export async function runPoll(
	poll: IPollFunctions,
	event: TriggerEvent,
): Promise<INodeExecutionData[] | null> {
	if (poll.getMode() === 'manual') {
		return await event.sample(poll, await openSession(poll, new TriggerState({})));
	}
	const state = new TriggerState(poll.getWorkflowStaticData('node'));
	return await processMemory.gate.run(
		nodeKey(poll),
		state,
		pollBudget(poll) + GRACE,
		async () => await event.poll(poll, await openSession(poll, state)),
	);
}
