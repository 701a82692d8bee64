import { findErrorWords, isSentence, wordsIn } from '../answer/errorMarkers';
import { failureOf } from '../answer/failure';
import { fieldsOf, isRecord, pick } from '../answer/fields';
import { decodeInSteps } from '../answer/decode';
import { atOnce, type Steps } from '../steps';
import type { HttpAnswer, JsonValue, PanelFailure, Reading } from '../types';

/** What tells the answers to one action apart. */
export interface AnswerShape {
	/** Folded names (`foldName`) of the fields that only a success has. */
	successNames: readonly string[];
	/** Whether the action does something at the panel, so that an unclear answer leaves its outcome unknown. */
	acts: boolean;
}

/** Where panels put an answer when they wrap it; on a few it is the value of `success`. */
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

/** Envelopes in envelopes that are still opened. */
const MAX_ENVELOPES = 4;

/** A `status` that says how the call went. As an order's it would mean `Completed`, so it needs a closer look. */
export function isCallStatus(word: JsonValue | undefined): boolean {
	return typeof word !== 'string' || /^(?:ok|success|true)$/i.test(word.trim());
}

export function fail(failure: PanelFailure): { ok: false; failure: PanelFailure } {
	return { ok: false, failure };
}

/** The answer and what is in its envelopes, from the outside in; one-element lists are envelopes too. */
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
	// Beside an envelope `status: "success"` is the call's own, not an order's.
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

/** Fields of an envelope that holds words and no answer. */
const WORDS = new Set(['message', 'msg', 'text', 'code']);

/** A record, or a list with records in it; a list of bare IDs (`orders` of a drip-feed) is none. */
function holdsAnswer(value: JsonValue | undefined): boolean {
	if (Array.isArray(value)) return value.some(isRecord);
	return isRecord(value) && !Object.keys(value).every((name) => WORDS.has(name));
}

/** The error that an answer, or what is in its envelopes, amounts to. */
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

/** An error marker in any of these records, whatever stands beside it. */
export function markedErrorIn(
	answer: HttpAnswer,
	levels: readonly JsonValue[],
): PanelFailure | undefined {
	return refusalIn(answer, levels.filter(isRecord), { successNames: [] });
}

/**
 * Why an answer does not hold what was asked for, once that is certain: an error with whatever fields beside it, a
 * sentence in the place of the value (`{"order": "Incorrect service ID"}`), or neither.
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
	const said =
		inPlace !== undefined && isSentence(inPlace) ? failureOf(answer, inPlace) : undefined;
	if (said?.nothingDone) return said;
	// `{"cancel": "not_allowed_24h"}`: a word in the place of a yes says why there is none.
	const word = shape.acts && inPlace !== undefined && /\p{L}/u.test(inPlace) ? inPlace : '';
	const words = wordsIn(levels[0] ?? null) || word;
	const failure = failureOf(answer, words, { isMarkedError: statusCode >= 400 });
	if (statusCode >= 400 || failure.nothingDone) return failure;
	return { ...failure, class: shape.acts ? 'unknownOutcome' : 'notV2' };
}

/**
 * Reads an answer that is about no ID: decodes it, opens its envelopes, and hands them to `read` from the inside out
 * until one is what was asked for. `read` also gets the whole from the outside in, for what an envelope says.
 */
export function readAnswerOf<T>(
	answer: HttpAnswer,
	shape: AnswerShape,
	read: (value: JsonValue, levels: readonly JsonValue[]) => T | undefined,
): Reading<T> {
	return atOnce(
		readInSteps(answer, shape, function* (value, levels) {
			return read(value, levels);
		}),
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
