import { findErrorWords, isSentence, tidyWords, wordsIn } from './errorMarkers';
import { findJson, hasJsonStart, parseLossless } from './json';
import { failureOf } from './failure';
import type { HttpAnswer, JsonValue, PanelFailure, Reading } from '../types';

export { parseLossless } from './json';

/** Byte order marks (also one read as Latin-1) and leftovers of broken UTF-8 before the text. */
const LEADING_NOISE = /^(?:[\s\p{Cc}\u{FEFF}\u{FFFD}]|\u{EF}\u{BB}\u{BF})+/u;

/** How far into a page its title is looked for. */
const PAGE_HEAD = 65_536;
const PAGE_START = 1_000;

/**
 * Whether a panel answered in JSON at all. The Content-Type is not looked at, since panels send JSON as text/html. An
 * answer of any status with JSON in it is a value; what the JSON says is for the reader.
 */
export function decodeAnswer(answer: HttpAnswer): Reading<JsonValue> {
	const { statusCode, body } = answer;
	if (statusCode >= 300 && statusCode < 400) return { ok: false, failure: failureOf(answer, '') };
	const text = body.slice(0, PAGE_HEAD).replace(LEADING_NOISE, '') + body.slice(PAGE_HEAD);
	const value = isPage(text) ? undefined : readText(text);
	if (value === undefined || value === null || value === '') {
		return { ok: false, failure: unreadable(answer, text) };
	}
	// `"Bad link"` is a bare text in quotation marks; `"Completed"` and `"5a"` are values.
	const isBareText = typeof value === 'string' && isSentence(value);
	return isBareText ? { ok: false, failure: unreadable(answer, value) } : { ok: true, value };
}

/**
 * The answer as JSON, judged by its HTTP status only: below 400 every JSON is a value, even one with an `error`
 * (the reader of the action knows which fields make it a success). From 400 on it is a failure if it says anything
 * in the way of an error or a message, or nothing at all; rows that came with a 4xx or 5xx stay readable.
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

function readText(text: string): JsonValue | undefined {
	const value = parseLossless(text) ?? readForm(text.trim()) ?? findJson(text);
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

/** A web page or XML; not JSON, and not the `<br /><b>Warning</b>` that PHP puts before it. */
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

/** What came is no JSON: a page of the web server or its guard, nothing, a cut-off answer, or plain text. */
function unreadable(answer: HttpAnswer, text: string): PanelFailure {
	if (isPage(text)) {
		// Its words (`Forbidden`, `Access denied`) are the server's and not the panel's, so only its title is kept.
		const page = failureOf(answer, titleOf(text), { isMarkedError: false });
		const isServers = [401, 403].includes(answer.statusCode) || answer.statusCode >= 500;
		const ofPage = isServers ? 'unavailable' : 'notV2';
		return { ...page, class: page.nothingDone ? page.class : ofPage, isWebPage: true };
	}
	const isBroken = text.startsWith('"') || hasJsonStart(text);
	if (isBroken || text.trim() === '' || text.trim() === 'null') {
		const silent = failureOf(answer, '', { isMarkedError: false });
		return silent.class === 'unknownOutcome' ? { ...silent, class: 'unreadable' } : silent;
	}
	const said = failureOf(answer, text, { isMarkedError: false });
	return said.class === 'unknownOutcome' ? { ...said, class: 'notV2' } : said;
}
