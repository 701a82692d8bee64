import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { nodeKey, openSession, pollBudget } from './pollSession';
import { processMemory } from './processMemory';
import { TriggerState } from './state';
import type { TriggerEvent } from './triggerEvent';

/**
 * How long after its budget a poll is given up, in milliseconds. All requests end before that. Only something else can
 * hang then, such as n8n's external store of secrets.
 */
const GRACE = 10_000;

/**
 * Runs one poll of an event. A test of the node in the editor gives the sample of the event instead.
 * @returns null (n8n's "nothing new") if there is nothing to report
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
