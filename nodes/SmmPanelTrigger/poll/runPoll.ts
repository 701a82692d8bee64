import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { DeadlineError } from '../../../panel/deadline';
import { outageError } from './pollError';
import { openSession, pollBudget } from './pollSession';
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
 */
export async function runPoll(
	poll: IPollFunctions,
	event: TriggerEvent,
): Promise<INodeExecutionData[] | null> {
	if (poll.getMode() === 'manual') {
		return await event.sample(poll, await openSession(poll, new TriggerState({})));
	}
	const state = new TriggerState(poll.getWorkflowStaticData('node'));
	const { id, name } = poll.getNode();
	const node = `${String(poll.getWorkflow().id)}:${id}`;
	const limit = pollBudget(poll) + GRACE;
	try {
		return await processMemory.gate.run(
			node,
			state,
			limit,
			async () => await event.poll(poll, await openSession(poll, state)),
		);
	} catch (error) {
		if (!(error instanceof DeadlineError)) throw error;
		const message = 'The poll did not come to an end and was given up';
		const description = `It took more than ${limit / 1000} seconds. The next poll asks again for what it did not report.`;
		poll.logger.warn(`${message}. ${description}`, { node: name });
		throw outageError(poll.getNode(), message, description);
	}
}
