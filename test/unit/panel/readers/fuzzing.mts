import { findErrorWords } from '../../../../panel/answer/errorMarkers.ts';
import { failureOf } from '../../../../panel/answer/failure.ts';
import * as readers from '../../../../panel/readers/index.ts';
import { parseLossless, readAnswer } from '../../../../panel/answer/decode.ts';
import { FAILURE_CLASSES } from '../../../fixtures/failureClasses.mts';
import type {
	FailureClass,
	HttpAnswer,
	PanelFailure,
	PanelId,
	Reading,
	RowReading,
} from '../../../../panel/types.ts';
import { readServices } from './readers-helpers.mts';

/** A small generator of pseudo-random numbers (mulberry32), so that a printed seed repeats a run on any machine. */
export function randomBy(seed: number): (below: number) => number {
	let state = seed >>> 0;
	return (below) => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
	};
}

const PIECES = [
	...[
		'{',
		'}',
		'[',
		']',
		'"',
		':',
		',',
		'\\',
		'\\u0000',
		'\\ud800',
		'null',
		'true',
		'NaN',
		'-',
		'0',
		'1e999',
		'-0.0',
	],
	...[
		'9007199254740993',
		'0.00000000000000000001',
		'1,234.56',
		'5.000.000',
		'00012',
		'\u0000',
		'\uFEFF',
		'\uFFFD',
	],
	...[
		'"__proto__":{"polluted":true}',
		'"constructor":{"prototype":{"polluted":true}}',
		'"__proto__"',
		'toString',
	],
	...[
		'"error":',
		'"error":"Incorrect order ID"',
		'"status":"error"',
		'"success":false',
		'"data":',
		'"order":',
		'"id":1',
	],
	...[
		'<html><title>x</title>',
		'<!DOCTYPE html>',
		'<br />\n<b>Warning</b>: x in <b>y.php</b>',
		'error=Invalid+API+key',
	],
	...[
		'😀',
		'İ',
		'𝟙',
		' ',
		'\n',
		'%E0%A4%A',
		'undefined',
		'"orders":[1,2]',
		'"remains":"Unknown"',
		'{}',
		'[]',
		'[[[[[[',
	],
];

const STATUS_CODES = [
	0, 100, 200, 200, 200, 200, 201, 204, 301, 304, 400, 401, 402, 403, 404, 408, 422, 429, 500, 503,
	599,
];

const HEADERS: Array<Record<string, unknown>> = [
	{},
	{},
	{ 'retry-after': '5' },
	{ 'retry-after': 'never', date: 'no date' },
	{ 'retry-after': ['1', '2'], 'x-ratelimit-reset': {} },
	{ 'x-ratelimit-reset': '99999999999999999999' },
	{ location: 'https://panel.example/', date: null },
	{ location: 5 },
];

/** One to eight cuts, copies, insertions and swaps. */
export function mutate(body: string, random: (below: number) => number): string {
	let text = body;
	for (let rounds = 1 + random(8); rounds > 0; rounds -= 1) {
		const at = random(text.length + 1);
		const length = random(Math.min(40, text.length - at + 1));
		const piece = PIECES[random(PIECES.length)] ?? '';
		switch (random(8)) {
			case 0:
				text = text.slice(0, at) + text.slice(at + length);
				break;
			case 1:
				text =
					text.slice(0, at) + text.slice(at, at + length).repeat(1 + random(30)) + text.slice(at);
				break;
			case 2:
				text = text.slice(0, at);
				break;
			case 3:
				text = text.slice(0, at) + String.fromCharCode(random(0x10000)) + text.slice(at + 1);
				break;
			case 4:
				text = piece.repeat(1 + random(200)) + text;
				break;
			case 5:
				text = `{"${['data', 'orders', 'success', 'order', '1', '__proto__'][random(6)]}":${text}}`;
				break;
			default:
				text = text.slice(0, at) + piece + text.slice(at + (random(2) === 0 ? 0 : length));
		}
	}
	return text.slice(0, 50_000);
}

export function mutatedAnswer(
	bodies: readonly string[],
	random: (below: number) => number,
): HttpAnswer {
	return {
		statusCode: STATUS_CODES[random(STATUS_CODES.length)] ?? 200,
		headers: HEADERS[random(HEADERS.length)] ?? {},
		body: mutate(bodies[random(bodies.length)] ?? '', random),
	};
}

const IDS: PanelId[] = [
	1,
	'2',
	'10',
	'23501',
	'007',
	'ord_1',
	'__proto__',
	'constructor',
	'toString',
	'9007199254740993',
];

/** Classes of answers that only say that nothing is known. */
const NEVER_CERTAIN: ReadonlySet<FailureClass> = new Set([
	'unavailable',
	'unknownOutcome',
	'unreadable',
	'unanswered',
	'notV2',
]);

/** Classes that need no words: a status or a header says it. */
const WORDLESS: ReadonlySet<FailureClass> = new Set(['rateLimit', 'redirect', 'guard']);

function failureFault({
	class: failureClass,
	text,
	nothingDone,
	retryAfterMs,
	quote = '',
}: PanelFailure): string | undefined {
	if (!FAILURE_CLASSES.includes(failureClass)) return `no such class: ${failureClass}`;
	if (quote.length > 200) return 'quote too long';
	if (typeof text !== 'string' || text.length > 300) return 'text too long';
	if (nothingDone && NEVER_CERTAIN.has(failureClass)) return `certain and ${failureClass}`;
	if (nothingDone && text === '' && !WORDLESS.has(failureClass)) return 'certain without words';
	if (retryAfterMs !== undefined && !(retryAfterMs >= 0 && retryAfterMs <= 86_400_000))
		return 'odd wait';
	return undefined;
}

function readingFault(reading: Reading<unknown>): string | undefined {
	if (!reading.ok) return failureFault(reading.failure);
	const value = JSON.stringify(reading.value, (_, entry: unknown) =>
		typeof entry === 'number' && !Number.isFinite(entry) ? 'NOT FINITE' : entry,
	);
	return value === undefined || value.includes('NOT FINITE') ? 'not a JSON value' : undefined;
}

function rowsFault(reading: Reading<Array<RowReading<unknown>>>): string | undefined {
	if (!reading.ok) return failureFault(reading.failure);
	const isComplete =
		reading.value.length === IDS.length && reading.value.every((row, at) => row.id === IDS[at]);
	if (!isComplete) return 'not one row per asked ID';
	return reading.value.map((row) => readingFault(row.reading)).find((fault) => fault !== undefined);
}

/** Reads one answer in every way. @returns what is wrong with what came out, undefined if nothing is */
export function faultOf(from: HttpAnswer): string | undefined {
	const value = parseLossless(from.body);
	if (value !== undefined) findErrorWords(value, ['order', 'status']);
	const faults = [
		readingFault(readAnswer(from)),
		readingFault(readers.readBalance(from)),
		readingFault(readServices(from)),
		readingFault(readers.readPlacedOrders(from)),
		readingFault(readers.readCapacity(from)),
		readingFault(readers.readStatus(from, 1)),
		readingFault(readers.readRefill(from, '2')),
		readingFault(readers.readRefillStatus(from, 'ord_1')),
		rowsFault(readers.readStatuses(from, IDS)),
		rowsFault(readers.readRefills(from, IDS)),
		rowsFault(readers.readRefillStatuses(from, IDS)),
		rowsFault(readers.readCancels(from, IDS)),
		failureFault(failureOf(from, from.body)),
	];
	const polluted = Object.keys(Object.prototype).length > 0 || 'polluted' in {};
	return polluted ? 'prototype polluted' : faults.find((fault) => fault !== undefined);
}

/** What panels send, and what stands in their place when they are down. */
export function fuzzBodies(examples: ReadonlyArray<{ response: unknown }>): string[] {
	const bodies = examples.map(({ response }) =>
		typeof response === 'string' ? response : JSON.stringify(response),
	);
	return [
		...bodies,
		'',
		'null',
		'<html><head><title>Just a moment...</title></head></html>',
		'\uFEFF{"order":1}',
	];
}
