import type { TriggerEvent } from '../poll/triggerEvent';
import { pollWatched } from './pollWatched';
import { sampleWatched } from './sampleWatched';
import type { WatchedKind } from './watchedKind';
import type { WatchedStatus } from './watchedRow';

/** The event that an order or refill has another status than at the last poll. */
export function watchedEvent<T extends WatchedStatus>(kind: WatchedKind<T>): TriggerEvent {
	return {
		poll: async (poll, session) => await pollWatched(poll, session, kind),
		sample: async (poll, session) => await sampleWatched(poll, session, kind),
	};
}
