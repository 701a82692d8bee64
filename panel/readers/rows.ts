import { inDoubt } from '../answer/failure';
import { fieldsOf, isRecord, pick } from '../answer/fields';
import { provesPlacement } from '../answer/judge';
import { decodeAnswer } from '../answer/decode';
import type {
	FailureClass,
	HttpAnswer,
	JsonValue,
	PanelFailure,
	PanelId,
	Reading,
	RowReading,
} from '../types';
import {
	fail,
	markedErrorIn,
	noSuccess,
	openEnvelopes,
	refusalIn,
	type AnswerShape,
} from './envelopes';
import { RowIndex, idIn, idText, isSameId } from './rowIndex';

/** What a reader has to know about answers with one row per ID. */
export interface RowShape extends AnswerShape {
	/** Folded names of the fields that hold the asked ID. An `id` may also be another number of the panel. */
	idNames: readonly string[];
}

/** Turns the row of an ID into the value that was asked for; undefined if the row has none. */
export type ReadRow<T> = (row: JsonValue, id: PanelId) => T | undefined;

/** Failures of the call, and not of one ID. They fail the whole answer, even for a question about one ID. */
const CALL_FAILURES: ReadonlySet<FailureClass> = new Set([
	'key',
	'account',
	'action',
	'funds',
	'maintenance',
	'rateLimit',
	'guard',
	'redirect',
	'unavailable',
	'unreadable',
	'unknownOutcome',
	'notV2',
]);

/**
 * Reads the answer to a question about one or many IDs. It may be a map by ID, a list with IDs, or a list in the order
 * of the question. To a question about one ID it may be a single value. All of these may stand in envelopes.
 * Rows that were not asked for are ignored. An ID without a row gets a failure.
 *
 * @returns one row for each asked ID, in the order of the question; a failure only if the whole call failed
 */
export function readRows<T>(
	answer: HttpAnswer,
	ids: readonly PanelId[],
	shape: RowShape,
	read: ReadRow<T>,
): Reading<Array<RowReading<T>>> {
	const decoded = decodeAnswer(answer);
	if (!decoded.ok) return decoded;
	const { value } = decoded;
	// Panels drop repeated IDs before they answer in order.
	const asked = [...new Map(ids.map((id) => [idText(id), id])).values()];
	const found = findRows(value, asked, shape) ?? judgeWhole(answer, value, shape);
	const isOne = asked.length === 1;
	if (!(found instanceof Map)) {
		if (!isOne || !isAboutRow(answer, found)) return fail(found.failure);
		const row = { raw: value, reading: fail(found.failure), isWhole: true } as const;
		return { ok: true, value: ids.map((id) => ({ id, ...row })) };
	}
	const rows = ids.map((id): RowReading<T> => {
		const raw = found.get(idText(id)) ?? null;
		if (raw === null) return { id, raw, reading: missing(answer) };
		// The envelopes around the only row are about it too.
		return { id, raw, reading: readRow(answer, raw, id, shape, read, isOne ? value : raw) };
	});
	return { ok: true, value: rows };
}

/**
 * Whether an error in answer to a question about one ID is about the ID. An error with words that no table knows is.
 * A panel may refuse in any language. In answer to a hundred IDs the same words would stand in a row.
 */
function isAboutRow({ statusCode }: HttpAnswer, { failure, isError }: WholeFailure): boolean {
	const isUnknownRefusal = isError && statusCode < 500 && failure.class === 'unknownOutcome';
	return isUnknownRefusal || !CALL_FAILURES.has(failure.class);
}

/** Reads the answer to a question about exactly one ID. */
export function readOne<T>(
	answer: HttpAnswer,
	id: PanelId,
	shape: RowShape,
	read: ReadRow<T>,
): Reading<T> {
	const rows = readRows(answer, [id], shape, read);
	return rows.ok ? (rows.value[0]?.reading ?? missing(answer)) : rows;
}

/** The rows of the asked IDs, by the text of the ID; undefined if the answer has no such row. */
function findRows(
	value: JsonValue,
	asked: readonly PanelId[],
	shape: RowShape,
): Map<string, JsonValue> | undefined {
	const texts = new Set(asked.map(idText));
	const levels = openEnvelopes(value, shape.successNames);
	for (const level of levels) {
		const index = RowIndex.of(level, asked, shape.idNames);
		const rows = new Map<string, JsonValue>();
		for (const id of asked) {
			const row = index.find(id, texts);
			if (row !== undefined) rows.set(idText(id), row);
		}
		if (rows.size > 0) return rows;
	}
	const [id] = asked;
	const last = levels[levels.length - 1];
	if (asked.length !== 1 || id === undefined || last === undefined) return undefined;
	return answersAbout(id, last, levels.some(Array.isArray), shape)
		? new Map([[idText(id), last]])
		: undefined;
}

/** Whether a single value may be the answer about this ID: it holds something, and nothing about another ID. */
function answersAbout(id: PanelId, value: JsonValue, isListed: boolean, shape: RowShape): boolean {
	if (!isRecord(value)) return value !== null && typeof value !== 'object';
	const answered = idIn(value, shape.idNames);
	const named = isListed
		? answered
		: idIn(
				value,
				shape.idNames.filter((name) => name !== 'id'),
			);
	if (named !== undefined && !isSameId(named, id)) return false;
	return answered !== undefined || pick(fieldsOf(value), shape.successNames) !== undefined;
}

interface WholeFailure {
	failure: PanelFailure;
	/** Whether the answer marks an error. */
	isError: boolean;
}

/** Why an answer has no asked row. It is an error, or something else, or has rows of other IDs only (then no rows). */
function judgeWhole(
	answer: HttpAnswer,
	value: JsonValue,
	shape: RowShape,
): WholeFailure | Map<string, JsonValue> {
	const levels = openEnvelopes(value, shape.successNames);
	const refusal = refusalIn(answer, levels, shape);
	if (refusal) return { failure: refusal, isError: true };
	const hasRows = levels.some(
		(level) => isRecordOfRows(level) || (Array.isArray(level) && level.every(isRecord)),
	);
	return hasRows && answer.statusCode < 400
		? new Map()
		: { failure: noSuccess(answer, levels, shape), isError: false };
}

function isRecordOfRows(value: JsonValue): boolean {
	return isRecord(value) && Object.values(value).every((row) => isRecord(row) || row === null);
}

/** @param context the row with the envelopes around it */
function readRow<T>(
	answer: HttpAnswer,
	raw: JsonValue,
	id: PanelId,
	shape: RowShape,
	read: ReadRow<T>,
	context: JsonValue,
): Reading<T> {
	const levels = openEnvelopes(raw, shape.successNames);
	const row = levels[levels.length - 1] ?? raw;
	const own = refusalIn(answer, levels, shape);
	if (shape.acts) {
		const value = read(row, id);
		if (value === undefined) return fail(own ?? noSuccess(answer, levels, shape));
		const around = openEnvelopes(context, shape.successNames);
		const error = markedErrorIn(answer, [...around, ...levels]);
		const isProven = [raw, context].every((part) =>
			provesPlacement(answer.statusCode, part, error !== undefined),
		);
		if (isProven) return { ok: true, value };
		return fail(inDoubt(answer, error ?? noSuccess(answer, levels, shape)));
	}
	// A plain text may be the answer (`"Completed"`), and so may `{"status": "Failed"}`, an error without words.
	const isCertain = own !== undefined && own.text !== '' && typeof row !== 'string';
	const value = isCertain ? undefined : read(row, id);
	return value === undefined ? fail(own ?? noSuccess(answer, levels, shape)) : { ok: true, value };
}

/** The failure of an ID that the answer leaves out. */
function missing({ statusCode }: HttpAnswer): { ok: false; failure: PanelFailure } {
	return fail({ class: 'unanswered', text: '', nothingDone: false, httpStatus: statusCode });
}
