import type { IDataObject } from 'n8n-workflow';
import type { HttpAnswer, PanelId, Reading, RowReading } from '../../../panel/types';
import type { AskOptions } from './askBatches';
import type { PanelOfPoll } from '../poll/panelOfPoll';
import type { WatchedStatus } from './watchedRows';

/** What makes orders differ from refills. */
export interface WatchedEvent<T extends WatchedStatus> {
	event: 'orderStatusChanged' | 'refillStatusChanged';
	/** The parameter that lists the IDs, its display name, and the API's names. */
	listParameter: 'orderIds' | 'refillIds';
	listLabel: string;
	action: 'status' | 'refill_status';
	idsParameter: 'orders' | 'refills';
	idField: 'order' | 'refill';
	read: (answer: HttpAnswer, ids: PanelId[]) => Reading<Array<RowReading<T>>>;
	/** The fields of an item besides event, ID, status and previous status. */
	details: (row: T) => IDataObject;
}

async function askFor<T extends WatchedStatus>(
	spec: WatchedEvent<T>,
	panel: PanelOfPoll,
	ids: PanelId[],
	singly: boolean,
): Promise<Reading<Array<RowReading<T>>>> {
	const parameter = singly ? spec.idField : spec.idsParameter;
	const answer = await panel.ask({ action: spec.action, parameters: { [parameter]: ids } });
	return answer.ok ? spec.read(answer.value, ids) : answer;
}

/** Until when a panel is taken for one without lists, by panel and action, in milliseconds since 1970. */
const withoutLists = new Map<string, number>();

/** Some panels learn to take lists, and one that had a bad moment should not be asked singly for long. In milliseconds. */
const WITHOUT_LISTS_LIFETIME = 60 * 60_000;

function isWithoutLists(name: string): boolean {
	return (withoutLists.get(name) ?? 0) > Date.now();
}

function nameOf(
	{ action }: Pick<WatchedEvent<WatchedStatus>, 'action'>,
	panel: PanelOfPoll,
): string {
	return `${action} ${panel.connection}`;
}

/** How this event's IDs are asked for on this panel. */
export function howToAsk<T extends WatchedStatus>(
	spec: WatchedEvent<T>,
	panel: PanelOfPoll,
): Pick<AskOptions<T>, 'ask' | 'list' | 'singly'> {
	return {
		ask: async (ids, singly) => await askFor(spec, panel, ids, singly),
		list: spec.idsParameter,
		singly: isWithoutLists(nameOf(spec, panel)),
	};
}

/** Keeps what a poll has found out about the panel's lists for the next polls of this process. */
export function rememberLists<T extends WatchedStatus>(
	spec: WatchedEvent<T>,
	panel: PanelOfPoll,
	singly: boolean,
): void {
	const name = nameOf(spec, panel);
	if (!singly) withoutLists.delete(name);
	else if (!isWithoutLists(name)) withoutLists.set(name, Date.now() + WITHOUT_LISTS_LIFETIME);
}
