import type { IDataObject } from 'n8n-workflow';
import type { HttpAnswer, PanelId, Reading, RowReading } from '../../../panel/types';
import type { StatusChange, WatchedStatus } from './watchedRow';

/** The differences between orders and refills. */
export interface WatchedKind<T extends WatchedStatus> {
	event: 'orderStatusChanged' | 'refillStatusChanged';
	/** The parameter that lists the IDs, and its display name. */
	listParameter: 'orderIds' | 'refillIds';
	listLabel: string;
	/** The API's names: of the question, of its list of IDs, and of one ID. */
	action: 'status' | 'refill_status';
	idsParameter: 'orders' | 'refills';
	idField: 'order' | 'refill';
	read: (answer: HttpAnswer, ids: PanelId[]) => Reading<Array<RowReading<T>>>;
	/** The fields of an item besides event, ID, status and previous status. */
	details: (row: T) => IDataObject;
}

/** The item that reports a change. */
export function toItem<T extends WatchedStatus>(
	{ event, idField, details }: WatchedKind<T>,
	{ id, previousStatus, current, error }: StatusChange<T>,
): IDataObject {
	if (current === null) {
		const known = previousStatus === null ? {} : { previous_status: previousStatus };
		return { event, [idField]: id, error: error ?? '', ...known };
	}
	const status = { status: current.status, previous_status: previousStatus };
	return { event, [idField]: id, ...status, ...details(current) };
}
