import type { IDataObject } from 'n8n-workflow';
import { visibleText } from '../text';
import { InputError } from './inputError';

export type ApiStyle = 'standard' | 'rest';
export type KeyPlacement = 'key' | 'api_key' | 'xApiKey' | 'bearer';
export type RequestFormat = 'form' | 'json' | 'query';

/** How a panel is reached, as the credential says. It holds the key, so it never goes into an item or a log. */
export interface PanelConnection {
	/** The full API URL as it was entered, without invisible characters. Nothing is appended to it. */
	baseUrl: string;
	/** The same, parsed; undefined if it is no web address. Read it with `apiUrl`. */
	url: URL | undefined;
	apiKey: string;
	apiStyle: ApiStyle;
	keyPlacement: KeyPlacement;
	requestFormat: RequestFormat;
	/** '' keeps n8n's own user agent. */
	userAgent: string;
	allowUnauthorizedCerts: boolean;
	/** Whether the panel takes an order with a `request_id` once, however often it is sent. */
	takesRequestId: boolean;
}

const API_STYLES: readonly ApiStyle[] = ['standard', 'rest'];
const KEY_PLACEMENTS: readonly KeyPlacement[] = ['key', 'api_key', 'xApiKey', 'bearer'];
const REQUEST_FORMATS: readonly RequestFormat[] = ['form', 'json', 'query'];

/**
 * Reads the fields of the credential. A missing field gets the default that the credential shows. Never throws.
 *
 * Most fields are shown only where 'Other Panel Settings' is on. Where it is off they have their defaults, whatever is
 * stored: a setting that nobody sees must not act.
 */
export function readConnection(credentials: IDataObject): PanelConnection {
	const baseUrl = asText(credentials.baseUrl);
	const others = credentials.customize === true ? credentials : {};
	return {
		baseUrl,
		url: webAddress(baseUrl),
		apiKey: asText(credentials.apiKey),
		apiStyle: oneOf(API_STYLES, others.apiStyle, 'standard'),
		keyPlacement: oneOf(KEY_PLACEMENTS, others.keyPlacement, 'key'),
		requestFormat: oneOf(REQUEST_FORMATS, others.requestFormat, 'form'),
		userAgent: asText(others.userAgent),
		allowUnauthorizedCerts: others.allowUnauthorizedCerts === true,
		takesRequestId: others.takesRequestId === true,
	};
}

/**
 * The API URL. An error about a wrong one never quotes a possible key or password.
 *
 * @throws InputError if it is empty or no http(s) URL, or holds a key
 */
export function apiUrl({ url, baseUrl, apiKey, keyPlacement }: PanelConnection): URL {
	if (url === undefined) {
		const isShown = HARMLESS.test(baseUrl) && (apiKey === '' || !baseUrl.includes(apiKey));
		throw new InputError(
			baseUrl === ''
				? "The credential's 'API URL' is empty"
				: `The credential's 'API URL' is not a web address${isShown ? `: "${baseUrl}"` : ''}`,
			"Set 'API URL' in the credential to the address that the panel's API page shows, e.g. https://example.com/api/v2.",
		);
	}
	if ([...url.searchParams.keys()].some((name) => KEY_NAME.test(name))) {
		throw new InputError(
			"The credential's 'API URL' holds a key, and addresses end up in logs",
			"Put the key into 'API Key', and leave it out of 'API URL'.",
		);
	}
	if (url.username !== '' && keyPlacement === 'bearer') {
		throw new InputError(
			"The credential's 'API URL' holds a user name, and 'Key Placement' is the Bearer header",
			"Both travel in the Authorization header. Take the user name out of 'API URL', or choose another 'Key Placement'.",
		);
	}
	return url;
}

/** Names under which an address may carry a key or a password. */
const KEY_NAME = /^(?:api|access|auth)?[_-]?(?:key|token|secret|password)$/i;

/** An address without a protocol, or with a wrong one: host and short path. A pasted key looks different. */
const HARMLESS =
	/^(?:[a-z]{2,10}:\/\/)?[a-z\d-]{1,30}(?:\.[a-z\d-]{1,30}){1,5}(?::\d{1,5})?(?:\/[\w.-]{0,15}){0,5}$/i;

function webAddress(text: string): URL | undefined {
	try {
		const url = new URL(text);
		return /^https?:$/.test(url.protocol) ? url : undefined;
	} catch {
		return undefined;
	}
}

function asText(value: unknown): string {
	// An expression may give a key of digits as a number.
	const isText = typeof value === 'string' || Number.isSafeInteger(value);
	return isText ? visibleText(String(value)) : '';
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown, fallback: T): T {
	return allowed.find((candidate) => candidate === value) ?? fallback;
}
