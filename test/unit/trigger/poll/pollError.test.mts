import { expect, test } from '@jest/globals';
import { toPollFailure } from '../../../../nodes/SmmPanelTrigger/poll/pollError.ts';
import type { FailureClass } from '../../../../panel/types.ts';

test.each<[kind: FailureClass, httpStatus: number | undefined, cause: string]>([
	['key', 200, 'credential-invalid'],
	['account', 403, 'credential-invalid'],
	['refused', 401, 'credential-invalid'],
	['rateLimit', 429, 'rate-limited'],
	['redirect', 307, 'configuration-invalid'],
	['action', 200, 'configuration-invalid'],
	['unavailable', 503, 'temporarily-unavailable'],
	['unavailable', undefined, 'temporarily-unavailable'],
	['notV2', 200, 'temporarily-unavailable'],
	['unknownOutcome', 200, 'temporarily-unavailable'],
])('a poll that failed with %s (HTTP %s) tells n8n %s', (kind, httpStatus, cause) => {
	const failure = { class: kind, text: '', nothingDone: true, httpStatus, retryAfterMs: 5 };
	const isTimed = cause === 'rate-limited' || cause === 'temporarily-unavailable';
	expect(toPollFailure(failure)).toEqual({ cause, ...(isTimed ? { retryAfterMs: 5 } : {}) });
});
