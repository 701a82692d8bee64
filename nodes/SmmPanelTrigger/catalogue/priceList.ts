import { readLongPriceList } from '../../../panel/readers';
import type { PanelFailure, Reading, ServiceRow } from '../../../panel/types';
import type { PollSession } from '../poll/pollSession';
import { processMemory } from '../poll/processMemory';
import type { DatedAnswer } from '../poll/readingCache';

/** How long a price list is used, in milliseconds. One panel allows ten requests an hour, one in six minutes. */
export const LIST_LIFETIME = 6 * 60_000;

/** How long a panel is not asked again after it gave no price list, in milliseconds. */
const FAILURE_LIFETIME = 60_000;

const EMPTY_LIST: PanelFailure = {
	class: 'unknownOutcome',
	text: '',
	quote: 'an empty list',
	nothingDone: false,
};

/** For how many milliseconds an answer is kept. All triggers of this process with the same credential share it. */
export function lifetimeOf(reading: Reading<ServiceRow[]>): number {
	if (reading.ok) return LIST_LIFETIME;
	const { class: kind, retryAfterMs = LIST_LIFETIME } = reading.failure;
	return kind === 'rateLimit' ? retryAfterMs : FAILURE_LIFETIME;
}

async function askForServices(session: PollSession): Promise<Reading<ServiceRow[]>> {
	const answer = await session.ask({ action: 'services', parameters: {} });
	if (!answer.ok) return answer;
	const reading = await readLongPriceList(answer.value);
	if (!reading.ok) return reading;
	const { services } = reading.value;
	return services.length === 0
		? { ok: false, failure: EMPTY_LIST }
		: { ok: true, value: services.map(({ row }) => row) };
}

/** The panel's price list, at most `LIST_LIFETIME` old. */
export async function fetchPriceList(
	session: PollSession,
): Promise<Reading<DatedAnswer<ServiceRow[]>>> {
	return await processMemory.priceLists.get(
		session.credential,
		async () => await askForServices(session),
		lifetimeOf,
	);
}
