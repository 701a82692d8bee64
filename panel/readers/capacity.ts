import { isRecord } from '../answer/fields';
import { readAnswer } from '../answer/decode';
import type { HttpAnswer, JsonValue, Reading } from '../types';
import { readAnswerOf } from './envelopes';

const SHAPE = { successNames: ['datapools'], acts: false };

/** Reads the answer to XPanel's `GET /status`, an object with `data_pools`, and gives it as it is. */
export function readCapacity(answer: HttpAnswer): Reading<{ [key: string]: JsonValue }> {
	const read = readAnswer(answer);
	if (!read.ok) return read;
	return readAnswerOf(answer, SHAPE, (value) =>
		isRecord(value) && Object.keys(value).length > 0 ? value : undefined,
	);
}
