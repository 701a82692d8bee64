import type { IDataObject } from 'n8n-workflow';
import { InputError } from './inputError';

export type ApiStyle = 'standard' | 'rest';
export type KeyPlacement = 'key' | 'api_key' | 'xApiKey' | 'bearer';
export type RequestFormat = 'form' | 'json' | 'query';

/** How a panel is reached, as the credential says. The key is part of it, so this never goes into an item or a log. */
export interface PanelConnection {
	/** The full API URL, trimmed; nothing is appended to it. */
	baseUrl: string;
	apiKey: string;
	apiStyle: ApiStyle;
	keyPlacement: KeyPlacement;
	requestFormat: RequestFormat;
	/** '' keeps n8n's own. */
	userAgent: string;
	allowUnauthorizedCerts: boolean;
}

const API_STYLES: readonly ApiStyle[] = ['standard', 'rest'];
const KEY_PLACEMENTS: readonly KeyPlacement[] = ['key', 'api_key', 'xApiKey', 'bearer'];
const REQUEST_FORMATS: readonly RequestFormat[] = ['form', 'json', 'query'];

/** Reads the credential's fields; what is missing gets the default that the credential shows. Never throws. */
export function readConnection(credentials: IDataObject): PanelConnection {
	return {
		baseUrl: asText(credentials.baseUrl).trim(),
		apiKey: asText(credentials.apiKey).trim(),
		apiStyle: oneOf(API_STYLES, credentials.apiStyle, 'standard'),
		keyPlacement: oneOf(KEY_PLACEMENTS, credentials.keyPlacement, 'key'),
		requestFormat: oneOf(REQUEST_FORMATS, credentials.requestFormat, 'form'),
		userAgent: asText(credentials.userAgent).trim(),
		allowUnauthorizedCerts: credentials.allowUnauthorizedCerts === true,
	};
}

/**
 * The API URL as a URL.
 *
 * @throws InputError if it is empty or no http(s) URL
 */
export function apiUrl(connection: PanelConnection): URL {
	const url = parseUrl(connection.baseUrl);
	if (url === undefined || !/^https?:$/.test(url.protocol)) {
		throw new InputError(
			`The credential's 'API URL' is not a web address: "${connection.baseUrl}"`,
			"Set 'API URL' in the credential to the address that the panel's API page shows, e.g. https://example.com/api/v2.",
		);
	}
	return url;
}

function parseUrl(text: string): URL | undefined {
	try {
		return new URL(text);
	} catch {
		return undefined;
	}
}

function asText(value: unknown): string {
	// An expression may give a key of digits as a number.
	return typeof value === 'string' || Number.isSafeInteger(value) ? String(value) : '';
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown, fallback: T): T {
	return allowed.find((candidate) => candidate === value) ?? fallback;
}
