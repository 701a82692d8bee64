import type { Call } from './actions.mts';

type Parameters = Record<string, string>;

/** XPanel's REST paths below the API URL, and the action that each stands for. */
const ROUTES: [method: string, path: RegExp, action: string][] = [
	['GET', /^\/services$/, 'services'],
	['GET', /^\/balance$/, 'balance'],
	['GET', /^\/status$/, 'capacity'],
	['GET', /^\/orders$/, 'status'],
	['GET', /^\/order\/(?<order>[^/]+)$/, 'status'],
	['POST', /^\/order$/, 'add'],
	['POST', /^\/order\/(?<order>[^/]+)\/cancel$/, 'cancel'],
];

/**
 * The call that a REST request stands for; undefined if there is no such path.
 * `path` starts with a slash and has no slash at its end.
 */
export function routeRest(method: string, path: string, given: Parameters): Call | undefined {
	for (const [routeMethod, pattern, action] of ROUTES) {
		const match = routeMethod === method ? pattern.exec(path) : null;
		if (match === null) continue;
		const { ids, ...rest } = given;
		const parameters: Parameters = ids === undefined ? rest : { ...rest, orders: ids };
		const order = match.groups?.order;
		if (order !== undefined) parameters.order = decode(order);
		return { action, parameters, rest: true };
	}
	return undefined;
}

function decode(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
