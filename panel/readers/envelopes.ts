import { findErrorWords, isSentence, wordsIn } from '../answer/errorMarkers';
import { failureOf } from '../answer/failure';
import { fieldsOf, isRecord, pick } from '../answer/fields';
import { decodeInSteps } from '../answer/decode';
import { atOnce, inOneStep, type Steps } from '../steps';
import type { HttpAnswer, JsonValue, PanelFailure, Reading } from '../types';

/** What a reader has to know about the answers to its action. */
export interface AnswerShape {
	/** Folded names (`foldName`) of the fields that only a success has. */
	successNames: readonly string[];
	/** Whether the action changes something at the panel. After an unclear answer its outcome is unknown then. */
	acts: boolean;
}

/** The fields in which panels wrap an answer. A few use `success`. */
const ENVELOPES = [
	'data',
	'result',
	'results',
	'response',
	'orders',
	'refills',
	'statuses',
	'services',
	'items',
	'success',
	'order',
	'refill',
];

/** How many nested envelopes are opened. */
const MAX_ENVELOPES = 4;

/** Whether a `status` is the result of the call. As the status of an order it would mean `Completed`. */
export function isCallStatus(word: JsonValue | undefined): boolean {
	return typeof word !== 'string' || /^(?:ok|success|true)$/i.test(word.trim());
}

/** A reading without a value. */
export function fail(failure: PanelFailure): { ok: false; failure: PanelFailure } {
	return { ok: false, failure };
}

/** The answer and the contents of its envelopes, from the outside in. A list with one entry is an envelope too. */
export function openEnvelopes(value: JsonValue, successNames: readonly string[]): JsonValue[] {
	const levels = [value];
	let inner = openOne(value, successNames);
	while (inner !== undefined && levels.length <= MAX_ENVELOPES) {
		levels.push(inner);
		inner = openOne(inner, successNames);
	}
	return levels;
}

function openOne(value: JsonValue, successNames: readonly string[]): JsonValue | undefined {
	if (Array.isArray(value)) return value.length === 1 ? value[0] : undefined;
	if (!isRecord(value)) return undefined;
	const fields = fieldsOf(value);
	// Beside an envelope `status: "success"` is about the call, and not about an order.
	const isOfCall = isCallStatus(fields.get('status'));
	const isAnswer = successNames.some((name) => {
		const field = fields.get(name);
		return isScalar(field) && !(name === 'status' && isOfCall) && name !== 'success';
	});
	if (isAnswer) return undefined;
	return ENVELOPES.map((name) => fields.get(name)).find(holdsAnswer);
}

function isScalar(value: JsonValue | undefined): boolean {
	return value !== undefined && value !== null && typeof value !== 'object';
}

/** Fields of a record that holds only words, and so is no envelope. */
const WORDS = new Set(['message', 'msg', 'text', 'code']);

/** Whether a field can be an envelope: a record or a list of records. A list of plain IDs (a drip-feed) is none. */
function holdsAnswer(value: JsonValue | undefined): boolean {
	if (Array.isArray(value)) return value.some(isRecord);
	return isRecord(value) && !Object.keys(value).every((name) => WORDS.has(name));
}

/** The first error in an answer or in its envelopes; undefined if there is none. */
export function refusalIn(
	answer: HttpAnswer,
	levels: readonly JsonValue[],
	{ successNames }: Pick<AnswerShape, 'successNames'>,
): PanelFailure | undefined {
	for (const level of levels) {
		const words = findErrorWords(level, successNames);
		if (words !== undefined) return failureOf(answer, words);
	}
	return undefined;
}

/** The first error marker in these records, even if fields of a success stand beside it. */
export function markedErrorIn(
	answer: HttpAnswer,
	levels: readonly JsonValue[],
): PanelFailure | undefined {
	return refusalIn(answer, levels.filter(isRecord), { successNames: [] });
}

/**
 * Why an answer does not hold the value that was asked for. Call it only once that is certain. The answer may have an
 * error marker, or a sentence in place of the value (`{"order": "Incorrect service ID"}`), or neither.
 */
export function noSuccess(
	answer: HttpAnswer,
	levels: readonly JsonValue[],
	shape: AnswerShape,
): PanelFailure {
	const { statusCode } = answer;
	const refusal =
		refusalIn(answer, levels, shape) ?? refusalIn(answer, levels, { successNames: [] });
	if (refusal) return refusal;
	const inPlace = levels
		.map((level) => pick(fieldsOf(level), shape.successNames))
		.find((field): field is string => typeof field === 'string');
	const stated =
		inPlace !== undefined && isSentence(inPlace) ? failureOf(answer, inPlace) : undefined;
	if (stated?.nothingDone) return stated;
	// A word in place of a success gives the reason: `{"cancel": "not_allowed_24h"}`.
	const word = shape.acts && inPlace !== undefined && /\p{L}/u.test(inPlace) ? inPlace : '';
	const words = wordsIn(levels[0] ?? null) || word;
	const failure = failureOf(answer, words, { isMarkedError: statusCode >= 400 });
	if (statusCode >= 400 || failure.nothingDone) return failure;
	return { ...failure, class: shape.acts ? 'unknownOutcome' : 'notV2' };
}

/**
 * Reads an answer that is not about IDs. It decodes the answer and opens its envelopes. Then it calls `read` for each
 * level from the inside out, until one gives a value.
 *
 * @param read also gets all levels from the outside in, since an envelope may say more about the value
 */
export function readAnswerOf<T>(
	answer: HttpAnswer,
	shape: AnswerShape,
	read: (value: JsonValue, levels: readonly JsonValue[]) => T | undefined,
): Reading<T> {
	return atOnce(
		readInSteps(answer, shape, (value, levels) => inOneStep(() => read(value, levels))),
	);
}

/** The same in steps, for answers that may be large. */
export function* readInSteps<T>(
	answer: HttpAnswer,
	shape: AnswerShape,
	read: (value: JsonValue, levels: readonly JsonValue[]) => Steps<T | undefined>,
): Steps<Reading<T>> {
	const decoded = yield* decodeInSteps(answer);
	if (!decoded.ok) return decoded;
	const levels = openEnvelopes(decoded.value, shape.successNames);
	const refusal = refusalIn(
		answer,
		levels.filter((level) => typeof level !== 'string'),
		shape,
	);
	if (refusal) return fail(refusal);
	for (const level of [...levels].reverse()) {
		const value = yield* read(level, levels);
		if (value !== undefined) return { ok: true, value };
	}
	return fail(noSuccess(answer, levels, shape));
}
