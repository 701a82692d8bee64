import type { Endpoint, PanelAction, PanelParameters } from './actions';
import type { ApiStyle } from './connection';

/** The standard style of the API v2: one URL for everything. */
const ONE_URL: Endpoint = { method: 'POST', path: '' };

/** XPanel gives its capacity at a separate path, in both styles. */
const CAPACITY: Endpoint = { method: 'GET', path: '/status' };

/** XPanel's REST paths, for a question about one thing and for one about many. Source: XPanel's API page. */
const REST: Partial<Record<PanelAction, { one: Endpoint; many?: Endpoint }>> = {
	services: { one: { method: 'GET', path: '/services' } },
	balance: { one: { method: 'GET', path: '/balance' } },
	add: { one: { method: 'POST', path: '/order' } },
	status: {
		one: { method: 'GET', path: '/order/{order}' },
		many: { method: 'GET', path: '/orders?ids={orders}' },
	},
	cancel: { one: { method: 'POST', path: '/order/{order}/cancel' } },
};

/** Whether an action takes many IDs in one question in this style. */
export function takesLists(action: PanelAction, apiStyle: ApiStyle): boolean {
	const paths = apiStyle === 'rest' ? REST[action] : undefined;
	return paths === undefined || paths.many !== undefined;
}

/**
 * Verb and path of an action. An action without a REST path is asked in the standard style.
 *
 * @param isList whether the question is about a list of IDs
 */
export function endpointOf(action: PanelAction, apiStyle: ApiStyle, isList: boolean): Endpoint {
	if (action === 'capacity') return CAPACITY;
	const paths = apiStyle === 'rest' ? REST[action] : undefined;
	return (isList ? paths?.many : undefined) ?? paths?.one ?? ONE_URL;
}

/** The names of the parameters that stand in a path. */
export function parametersInPath({ path }: Endpoint): string[] {
	return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

/** Whether the parameters have all that the endpoint's path names. */
export function fitsEndpoint(endpoint: Endpoint, parameters: PanelParameters): boolean {
	return parametersInPath(endpoint).every((name) => parameters[name] !== undefined);
}
