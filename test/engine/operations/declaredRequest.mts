import {
	NodeHelpers,
	type IDataObject,
	type INodeParameters,
	type INodeProperties,
	type INodePropertyOptions,
	type INodeTypeDescription,
	type Workflow,
} from 'n8n-workflow';
import type { RecordedRequest } from '../../../sandbox/server.mts';
import { choicesOf, fieldsIn, shownFields } from '../../unit/nodes/description-helpers.mts';

/** A request as far as a declaration says it: verb, path below the API URL, query and body without the key. */
export interface Request {
	method: string;
	path: string;
	query: Record<string, string>;
	body: Record<string, string>;
}

/** What a field holds, and the text that the panel has to get for it. */
export type Sample = [given: INodeParameters[string], sent: string];

/** Every operation that a description has. */
export function operationsOf({ properties }: INodeTypeDescription): INodeParameters[] {
	return properties
		.filter(({ name }) => name === 'operation')
		.flatMap((property) =>
			(property.displayOptions?.show?.resource ?? []).flatMap((resource) =>
				choicesOf(property).map(({ value: operation }) => ({
					resource: String(resource),
					operation,
				})),
			),
		);
}

/** Gives each field that n8n shows its sample, in collections too, until no further field comes up. */
export function filledIn(
	description: INodeTypeDescription,
	chosen: INodeParameters,
	samples: Record<string, Sample>,
): INodeParameters {
	const filled: INodeParameters = { ...chosen };
	for (const field of shownFields(description, chosen)) {
		if (field.name in chosen) continue;
		if (field.name in samples) filled[field.name] = samples[field.name]?.[0];
		else if (field.type === 'collection') filled[field.name] = inside(field, samples, chosen);
	}
	const isComplete = Object.keys(filled).length === Object.keys(chosen).length;
	return isComplete ? filled : filledIn(description, filled, samples);
}

function inside(
	collection: INodeProperties,
	samples: Record<string, Sample>,
	chosen: INodeParameters,
): INodeParameters {
	const filled: INodeParameters = {};
	for (const option of collection.options ?? []) {
		if ('values' in option) {
			filled[option.name] = inside({ ...collection, options: option.values }, samples, chosen);
			continue;
		}
		if (!('type' in option)) continue;
		if (!NodeHelpers.displayParameter({}, option, null, null, chosen)) continue;
		const sample = samples[option.name];
		if (sample !== undefined) filled[option.name] = sample[0];
		else if (option.type === 'fixedCollection') {
			filled[option.name] = inside(option, samples, chosen);
		}
	}
	return filled;
}

/** The parameter for one ID in a path stands for each ID of the list that a field declares. */
const LIST_OF: Record<string, string> = { order: 'orders', refill: 'refills' };

/**
 * The requests that an operation's declaration says: the routing of its entry in the list for verb, path and action, the
 * routing of the fields that n8n shows for the parameters. Expressions are resolved by n8n. There are several where the
 * path names one ID and a field gives many.
 */
export function declaredRequests(
	description: INodeTypeDescription,
	parameters: INodeParameters,
	samples: Record<string, Sample>,
	{ workflow, apiStyle }: { workflow: Workflow; apiStyle: string },
): Request[] {
	const node = Object.values(workflow.nodes)[0];
	if (node === undefined) throw new Error('The workflow has no node');
	const resolve = (value: unknown, keys: IDataObject): unknown =>
		typeof value === 'string' && value.startsWith('=')
			? workflow.expression.getSimpleParameterValue(node, value, 'internal', keys)
			: value;
	const { method, url, body } = entryOf(description, parameters).routing?.request ?? {};
	const credentials = { $credentials: { customize: true, apiStyle } };
	const fields: Record<string, string> = {};
	for (const [name, value] of Object.entries(body ?? {})) {
		const text = resolve(value, credentials);
		if (text !== undefined) fields[name] = String(text);
	}
	const sent = fieldsSent(shownFields(description, parameters), parameters, samples, resolve);
	const request = {
		method: String(resolve(method, credentials)),
		url: String(resolve(url, credentials)),
	};
	const [one = ''] = [...request.url.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) =>
		name in sent ? [] : [name],
	);
	const { [LIST_OF[one] ?? '']: list, ...others } = sent;
	return list === undefined
		? [put(request, fields, sent)]
		: list.split(',').map((id) => put(request, fields, { ...others, [one]: id }));
}

/** A request with its parameters in the places that the path names, and the others in the body. */
function put(
	{ method, url }: { method: string; url: string },
	ownFields: Record<string, string>,
	parameters: Record<string, string>,
): Request {
	const named = [...url.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
	const inBody = Object.entries(parameters).filter(([name]) => !named.includes(name));
	const [path = '', query = ''] = url
		.replace(/\{(\w+)\}/g, (_, name: string) => String(parameters[name]))
		.split('?');
	return {
		method,
		path,
		query: Object.fromEntries(new URLSearchParams(query)),
		body: { ...ownFields, ...Object.fromEntries(inBody) },
	};
}

function entryOf(
	description: INodeTypeDescription,
	{ resource, operation }: INodeParameters,
): INodePropertyOptions {
	const entry = description.properties
		.filter(
			({ name, displayOptions }) =>
				name === 'operation' && displayOptions?.show?.resource?.includes(String(resource)),
		)
		.flatMap(choicesOf)
		.find(({ value }) => value === operation);
	if (entry === undefined) throw new Error(`There is no operation ${String(operation)}`);
	return entry;
}

/** The parameters of all filled fields that declare one, collections and their entries included. */
function fieldsSent(
	fields: INodeProperties[],
	values: INodeParameters,
	samples: Record<string, Sample>,
	resolve: (value: unknown, keys: IDataObject) => unknown,
	parent: IDataObject = {},
): Record<string, string> {
	const sent: Record<string, string> = {};
	for (const field of fields) {
		const value = values[field.name];
		if (value === undefined) continue;
		const { send } = field.routing ?? {};
		if (send !== undefined) {
			if (send.type !== 'body') throw new Error(`'${field.name}' is declared outside the body`);
			const name = String(resolve(send.property, { $parent: parent }));
			sent[name] = samples[field.name]?.[1] ?? String(value);
		}
		for (const entry of entriesOf(field, value)) {
			Object.assign(
				sent,
				fieldsSent(fieldsIn(field), entry, samples, resolve, entry as IDataObject),
			);
		}
	}
	return sent;
}

/** What a field holds besides a plain value: itself for a collection, each entry of its groups for a fixed one. */
function entriesOf({ type }: INodeProperties, value: unknown): INodeParameters[] {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
	const entries = type === 'fixedCollection' ? Object.values(value).flat() : [value];
	return entries as INodeParameters[];
}

/** A request as it arrived, without what the credential adds: the key and the API URL's own path. */
export function receivedRequest(
	{ method, path, query, headers, body }: RecordedRequest,
	apiPath: string,
): Request {
	const isJson = /json/.test(headers['content-type'] ?? '');
	const fields = (
		isJson ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body))
	) as Record<string, string>;
	delete fields.key;
	const texts = Object.entries(fields).map(([name, value]) => [name, String(value)]);
	return {
		method,
		path: path.slice(apiPath.length),
		query,
		body: Object.fromEntries(texts) as Record<string, string>,
	};
}
