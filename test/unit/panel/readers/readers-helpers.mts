import * as readers from '../../../../panel/readers/index.ts';
import type {
	HttpAnswer,
	PanelFailure,
	PanelId,
	Reading,
	RowReading,
} from '../../../../panel/types.ts';
import type { Expectation } from '../../../fixtures/dialects-expected.mts';

/** An answer with this body; anything but text is sent as JSON. */
export function answer(
	body: unknown,
	statusCode = 200,
	headers: Record<string, unknown> = {},
): HttpAnswer {
	return { statusCode, headers, body: typeof body === 'string' ? body : JSON.stringify(body) };
}

/** The services of a price list alone. */
export function readServices(from: HttpAnswer): Reading<readers.ReadService[]> {
	const list = readers.readPriceList(from);
	return list.ok ? { ok: true, value: list.value.services } : list;
}

const failureOf = ({ class: failureClass, nothingDone, text }: PanelFailure) => ({
	failure: { class: failureClass, nothingDone, text },
});

/** A reading as the tables write it: the value, or the telling parts of the failure. */
export function brief(reading: Reading<unknown>): unknown {
	return reading.ok ? reading.value : failureOf(reading.failure);
}

/** A batched reading as the tables write it: per row the value or the failure. */
export function briefRows(reading: Reading<Array<RowReading<unknown>>>): unknown {
	return reading.ok ? reading.value.map((row) => brief(row.reading)) : failureOf(reading.failure);
}

export function readAs(
	read: Expectation['read'],
	asked: readonly PanelId[],
	from: HttpAnswer,
): unknown {
	const [id = ''] = asked;
	switch (read) {
		case 'services': {
			const services = readServices(from);
			return services.ok ? services.value.map(({ row }) => row) : brief(services);
		}
		case 'add':
			return brief(readers.readPlacedOrders(from));
		case 'balance':
			return brief(readers.readBalance(from));
		case 'status':
			return brief(readers.readStatus(from, id));
		case 'refill':
			return brief(readers.readRefill(from, id));
		case 'refillStatus':
			return brief(readers.readRefillStatus(from, id));
		case 'statuses':
			return briefRows(readers.readStatuses(from, asked));
		case 'refills':
			return briefRows(readers.readRefills(from, asked));
		case 'refillStatuses':
			return briefRows(readers.readRefillStatuses(from, asked));
		case 'cancels':
			return briefRows(readers.readCancels(from, asked));
	}
}
