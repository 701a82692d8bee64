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
	/** The name of a setting whose value is none that it offers; undefined if there is no such setting. */
	unknownSetting: string | undefined;
}

const API_STYLES: readonly ApiStyle[] = ['standard', 'rest'];
const KEY_PLACEMENTS: readonly KeyPlacement[] = ['key', 'api_key', 'xApiKey', 'bearer'];
const REQUEST_FORMATS: readonly RequestFormat[] = ['form', 'json', 'query'];

/**
 * Reads the fields of the credential. A missing field gets the default that the credential shows. Never throws.
 *
 * Most fields count only where `customize` is on. Where it is off they have their defaults, whatever is stored: a
 * setting that nobody sees must not act.
 */
export function readConnection(credentials: IDataObject): PanelConnection {
	const baseUrl = asText(credentials.baseUrl);
	const isCustomized = asSwitch(credentials.customize);
	const others = isCustomized === true ? credentials : {};
	const settings = {
		apiStyle: oneOf(API_STYLES, others.apiStyle),
		keyPlacement: oneOf(KEY_PLACEMENTS, others.keyPlacement),
		requestFormat: oneOf(REQUEST_FORMATS, others.requestFormat),
		allowUnauthorizedCerts: asSwitch(others.allowUnauthorizedCerts),
		takesRequestId: asSwitch(others.takesRequestId),
	};
	const unknown = Object.entries({ customize: isCustomized, ...settings }).find(
		([, value]) => value === undefined,
	);
	return {
		baseUrl,
		url: webAddress(baseUrl),
		apiKey: asText(credentials.apiKey),
		apiStyle: settings.apiStyle ?? 'standard',
		keyPlacement: settings.keyPlacement ?? 'key',
		requestFormat: settings.requestFormat ?? 'form',
		userAgent: asText(others.userAgent),
		allowUnauthorizedCerts: settings.allowUnauthorizedCerts === true,
		takesRequestId: settings.takesRequestId === true,
		unknownSetting: unknown?.[0],
	};
}

/**
 * The API URL. An error about a wrong one never quotes a possible key or password.
 *
 * @throws InputError if it is empty or no http(s) URL, or holds a key, or another field has an unknown value
 */
export function apiUrl(connection: PanelConnection): URL {
	const { url, baseUrl, apiKey, keyPlacement, unknownSetting } = connection;
	if (unknownSetting !== undefined) {
		throw new InputError({ kind: 'unknownSetting', setting: unknownSetting });
	}
	if (url === undefined) {
		if (baseUrl === '') throw new InputError({ kind: 'noUrl' });
		const isShown = HARMLESS.test(baseUrl) && (apiKey === '' || !baseUrl.includes(apiKey));
		throw new InputError({ kind: 'notAUrl', url: isShown ? baseUrl : undefined });
	}
	if ([...url.searchParams.keys()].some((name) => KEY_NAME.test(name))) {
		throw new InputError({ kind: 'keyInUrl' });
	}
	if (url.username !== '' && keyPlacement === 'bearer') {
		// Both travel in the Authorization header.
		throw new InputError({ kind: 'twoAuthorizations' });
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

/** The first of the allowed values where there is none; undefined where it is none of them. */
function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
	return isMissing(value) ? allowed[0] : allowed.find((candidate) => candidate === value);
}

/** Off where there is no value; undefined where it is neither on nor off. */
function asSwitch(value: unknown): boolean | undefined {
	if (isMissing(value)) return false;
	return typeof value === 'boolean' ? value : undefined;
}

function isMissing(value: unknown): boolean {
	return value === undefined || value === null || value === '';
}
