import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import type { PollSession } from './pollSession';

/** One value of 'Trigger On'. */
export interface TriggerEvent {
	/** Reports what is new since the last poll; null if there is nothing. */
	poll: (poll: IPollFunctions, session: PollSession) => Promise<INodeExecutionData[] | null>;
	/** Shows what the event's items look like, for a test in the editor. It uses no state. */
	sample: (poll: IPollFunctions, session: PollSession) => Promise<INodeExecutionData[]>;
}

/** Marks an item of a test in the editor. It has the form of a real item, but some of its values are made up. */
export const SAMPLE_MARK = { sample: true } as const;
