import type { PanelConnection } from '../../panel/request/connection';
import type { FailureClass, PanelFailure } from '../../panel/types';

/** Advice by class. If a panel did not find what was sent, another setting of the credential may be right. */
const BY_CLASS: Partial<Record<FailureClass, string>> = {
	key: "Some panels find the key only with another 'Request Format' under 'Other Panel Settings'.",
	account:
		"If the account is active, the panel did not find the key. Try another 'Key Placement' or 'Request Format'.",
	action:
		"The panel may not have understood the request. Try another 'Request Format' or 'API Style'.",
	refused: "Check 'API Key', 'Key Placement' and 'Request Format'.",
	unknownOutcome: "Check 'API URL', 'API Key', 'Key Placement' and 'Request Format'.",
	unreadable: "Check 'API URL' in the credential.",
};

/** "IP not whitelisted", `ip_not_allowed`. */
const OF_ADDRESS = /(?<![a-z])ips?(?![a-z])/i;
const ALLOW_ADDRESS =
	"The panel accepts requests only from known IP addresses. Enter the IP address of your n8n server on the panel's API page.";

const NOT_FOUND = new Set([404, 410]);
const WRONG_METHOD = new Set([405, 415]);

/** Settings that the credential shows only behind a switch. */
const OTHER_SETTING = /'(?:API Style|Key Placement|Request Format)'/;
const WHERE = "Switch on 'Other Panel Settings' to see these settings.";

/** What else to try in the credential after a failed test; '' if the answer gives no hint. */
export function credentialAdvice(failure: PanelFailure, connection: PanelConnection): string {
	const { class: means, httpStatus = 0 } = failure;
	const advice = [
		means === 'redirect' ? redirectAdvice(failure, connection) : adviceOf(failure),
		NOT_FOUND.has(httpStatus) ? slashAdvice(connection) : undefined,
		WRONG_METHOD.has(httpStatus) ? "Try another 'Request Format'." : undefined,
		mayWantHttps(failure, connection)
			? "'API URL' begins with http://. Try https:// instead."
			: undefined,
	]
		.filter(Boolean)
		.join(' ');
	// The words for a wrong key name that switch themselves.
	return means !== 'key' && OTHER_SETTING.test(advice) ? `${advice} ${WHERE}` : advice;
}

function adviceOf({ class: means, text }: PanelFailure): string | undefined {
	return means === 'account' && OF_ADDRESS.test(text) ? ALLOW_ADDRESS : BY_CLASS[means];
}

function slashAdvice({ url, apiStyle }: PanelConnection): string {
	if (apiStyle === 'rest') return "Check 'API Style' and the path of 'API URL'.";
	return url?.pathname.endsWith('/')
		? "Check the path of 'API URL'. Try it without the slash at its end."
		: "Check the path of 'API URL'. Try it with a slash at its end.";
}

/** Advice after a redirect. Within one server, redirects mostly add or remove a slash, or lead from http to https. */
function redirectAdvice(
	{ location = '' }: PanelFailure,
	{ url }: PanelConnection,
): string | undefined {
	const target = url && locationFrom(location, url);
	if (url === undefined || target === undefined) return undefined;
	const advice: string[] = [];
	if (url.protocol === 'http:' && target.protocol === 'https:') {
		advice.push("'API URL' must begin with https://.");
	}
	if (target.pathname === `${url.pathname}/`) {
		advice.push("'API URL' must end with a slash.");
	}
	if (url.pathname === `${target.pathname}/`) {
		advice.push("'API URL' must not end with a slash.");
	}
	return advice.join(' ');
}

function locationFrom(location: string, base: URL): URL | undefined {
	try {
		return new URL(location, base);
	} catch {
		return undefined;
	}
}

/** Whether the server may want https. Such a server answers http with a page about it, or closes the connection. */
function mayWantHttps(failure: PanelFailure, { url }: PanelConnection): boolean {
	if (url?.protocol !== 'http:' || failure.unsent !== undefined) return false;
	const isBroken = failure.connection === 'ECONNRESET';
	return isBroken || (failure.httpStatus === 400 && /https?\b/i.test(failure.text));
}
