import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import type { PollSession } from './pollSession';

/** One value of 'Trigger On'. */
export interface TriggerEvent {
	/** Reports what is new since the last poll; null if there is nothing. */
	poll: (poll: IPollFunctions, session: PollSession) => Promise<INodeExecutionData[] | null>;
	/** Shows what the event's items look like, for a test in the editor. It uses no state. */
	sample: (poll: IPollFunctions, session: PollSession) => Promise<INodeExecutionData[]>;
}

/**
 * An item of a test in the editor. It has the form of a real item, but some of its values are made up. The mark stands
 * where a table shows it at first sight.
 */
export function asSample({ event, ...row }: IDataObject): INodeExecutionData {
	return { json: { event, sample: true, ...row } };
}
