import { findErrorWords, isSentence, tidyWords, wordsIn } from './errorMarkers';
import { atOnce, type Steps } from '../steps';
import { findJson, hasJsonStart, parseInSteps, parseLossless } from './json';
import { failureOf } from './failure';
import type { HttpAnswer, JsonValue, PanelFailure, Reading } from '../types';

export { parseLossless } from './json';

/** Byte order marks (also one read as Latin-1) and remains of broken UTF-8 before the text. */
const LEADING_NOISE = /^(?:[\s\p{Cc}\u{FEFF}\u{FFFD}]|\u{EF}\u{BB}\u{BF})+/u;

/** How many characters of a page are searched for its title. */
const PAGE_HEAD = 65_536;
const PAGE_START = 1_000;

/**
 * Decodes an answer to JSON. The Content-Type is ignored, since panels send JSON as text/html. JSON is a value with any
 * HTTP status but 3xx. A reader interprets it.
 */
export function decodeAnswer(answer: HttpAnswer): Reading<JsonValue> {
	return atOnce(decodeInSteps(answer));
}

/** The same in steps. */
export function* decodeInSteps(answer: HttpAnswer): Steps<Reading<JsonValue>> {
	const { statusCode, body } = answer;
	if (statusCode >= 300 && statusCode < 400) return { ok: false, failure: failureOf(answer, '') };
	const text = body.slice(0, PAGE_HEAD).replace(LEADING_NOISE, '') + body.slice(PAGE_HEAD);
	const value = isPage(text) ? undefined : yield* readText(text);
	if (value === undefined || value === null || value === '') {
		return { ok: false, failure: unreadable(answer, text) };
	}
	// `"Bad link"` is a plain text in quotation marks; `"Completed"` and `"5a"` are values.
	const isBareText = typeof value === 'string' && isSentence(value);
	return isBareText ? { ok: false, failure: unreadable(answer, value) } : { ok: true, value };
}

/**
 * The answer as JSON, judged by its HTTP status. Below 400 every JSON is a value, even one with an `error`. The reader
 * of the action knows which fields make it a success. From 400 on it is a failure if it holds an error or a message,
 * or if it is empty. Rows that came with a 4xx or 5xx stay readable.
 */
export function readAnswer(answer: HttpAnswer): Reading<JsonValue> {
	const decoded = decodeAnswer(answer);
	if (!decoded.ok || answer.statusCode < 400) return decoded;
	const { value } = decoded;
	const error = findErrorWords(value, []);
	const words = error ?? wordsIn(value);
	const isEmpty = typeof value !== 'object' || value === null || Object.keys(value).length === 0;
	if (error === undefined && words === '' && !isEmpty) return decoded;
	return { ok: false, failure: failureOf(answer, words) };
}

function* readText(text: string): Steps<JsonValue | undefined> {
	const value = (yield* parseInSteps(text)) ?? readForm(text.trim()) ?? findJson(text);
	// Some panels encode twice: the JSON is a string that holds JSON.
	const isWrapped = typeof value === 'string' && /^\s*[[{]/.test(value);
	return isWrapped ? (parseLossless(value) ?? value) : value;
}

/** `error=Invalid+API+key` → `{ error: 'Invalid API key' }` */
function readForm(text: string): JsonValue | undefined {
	if (text.length > 2_000 || !/^[a-z_]{1,40}=[^\s<>{}"=&]+(?:&|$)/i.test(text)) return undefined;
	const pairs = text.split('&').map((pair): [string, string] => {
		const [name = '', ...rest] = pair.split('=');
		return [name, decodeComponent(rest.join('='))];
	});
	return Object.fromEntries(pairs.filter(([name]) => name !== '' && name !== '__proto__'));
}

function decodeComponent(text: string): string {
	const spaced = text.replace(/\+/g, ' ');
	try {
		return decodeURIComponent(spaced);
	} catch {
		return spaced;
	}
}

/** Whether a text is a web page or XML. JSON after PHP's `<br /><b>Warning</b>` is none. */
function isPage(text: string): boolean {
	const start = text.slice(0, PAGE_START).toLowerCase();
	return (
		start.startsWith('<') && /<!doctype|<html|<head|<body|<title|<h1|<center|<\?xml/.test(start)
	);
}

/** The title of a web page, or its first heading. */
function titleOf(page: string): string {
	const head = page.slice(0, PAGE_HEAD);
	for (const tag of ['title', 'h1', 'h2']) {
		const start = head.toLowerCase().indexOf(`<${tag}`);
		const open = start < 0 ? -1 : head.indexOf('>', start);
		const end = open < 0 ? -1 : head.toLowerCase().indexOf(`</${tag}`, open);
		const title = end < 0 ? '' : tidyWords(head.slice(open + 1, end));
		if (title !== '') return title;
	}
	return '';
}

/** The failure of an answer that is not JSON: a web page, an empty or cut-off answer, or plain text. */
function unreadable(answer: HttpAnswer, text: string): PanelFailure {
	if (isPage(text)) {
		// The words of a page (`Forbidden`, `Access denied`) come from the web server and not from the panel.
		// So only the title is kept.
		const page = failureOf(answer, titleOf(text), { isMarkedError: false });
		const isFromServer = [401, 403].includes(answer.statusCode) || answer.statusCode >= 500;
		const pageClass = isFromServer ? 'unavailable' : 'notV2';
		return { ...page, class: page.nothingDone ? page.class : pageClass, isWebPage: true };
	}
	const isBroken = text.startsWith('"') || hasJsonStart(text);
	if (isBroken || text.trim() === '' || text.trim() === 'null') {
		const failure = failureOf(answer, '', { isMarkedError: false });
		return failure.class === 'unknownOutcome' ? { ...failure, class: 'unreadable' } : failure;
	}
	const failure = failureOf(answer, text, { isMarkedError: false });
	return failure.class === 'unknownOutcome' ? { ...failure, class: 'notV2' } : failure;
}
